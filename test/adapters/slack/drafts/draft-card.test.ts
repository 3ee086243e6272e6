import { describe, expect, test } from 'vitest';
import { fitted } from '../../../../src/adapters/slack/fit.ts';
import { messageProblems, viewProblems } from '../../../../src/adapters/slack/limits.ts';
import { draftCard } from '../../../../src/adapters/slack/messages/draft-card.ts';
import { draftWhyModal } from '../../../../src/adapters/slack/modals/draft-why.ts';
import type { DraftCard } from '../../../../src/application/drafts/draft-card.ts';
import type { Draft } from '../../../../src/domain/drafting/draft.ts';
import { accepted } from '../offers/at-the-desk.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-25T${time}:00Z`);
const HASH = 'a'.repeat(64);
const VALUE = `p1.draft.{"draft":"d1","hash":"${HASH}"}`;

const DRAFT: Draft = {
  workspace: 'T1',
  id: 'd1',
  deal: 7,
  kind: 'counter_reply',
  channel: 'email',
  language: 'uz',
  version: 2,
  status: 'ready',
  text: 'Salom, Nodira <3',
  english: 'Hello, Nodira <3',
  textHash: HASH,
  authorship: { by: 'model', model: 'gpt-5-mini', prompt: 'counter-reply', promptVersion: 3 },
  verdicts: [],
  attempts: 2,
  requestedBy: 'UDANA',
  requestedAt: at('09:00'),
};

const CARD: DraftCard = {
  draft: DRAFT,
  creatorName: 'Nodira <!channel>',
  campaignName: 'Spring & more',
  languageName: 'Uzbek',
  figures: [{ label: 'Fee', value: '$900', source: 'the approved counter', by: 'UMALIKA' }],
  checks: [
    { rule: 'G1', name: 'Every figure belongs to the deal' },
    { rule: 'G2', name: 'Nothing internal' },
  ],
  canRegenerate: true,
  needsReview: true,
  hasEarlier: true,
  handOver: { kind: 'mail', url: 'mailto:n%40example.com?subject=s&body=b' },
  zone: 'Europe/Berlin',
};

const card = (changes: Partial<DraftCard> = {}, draft: Partial<Draft> = {}) =>
  accepted(draftCard({ ...CARD, ...changes, draft: { ...DRAFT, ...draft } }));

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const context = (...lines: string[]) => ({ type: 'context', elements: lines.map(mrkdwn) });
const words = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
});
const plain = (text: string) => ({ type: 'plain_text', text });
const button = (text: string, action: string, more: object = {}) => ({
  type: 'button',
  text: plain(text),
  action_id: `draft.${action}`,
  value: VALUE,
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', block_id: 'draft-d1', elements });

const HEAD = section('*D-7 · Draft of the counter reply*\nNodira &lt;!channel&gt; · Spring &amp; more');
const SENT = button('Mark as sent', 'sent', {
  confirm: {
    title: plain('Did you send it?'),
    text: plain(
      'Parley does not send it for you. The approved terms are logged as our offer, the next round.',
    ),
    confirm: plain('Yes, sent'),
    deny: plain('Cancel'),
  },
});
const APPROVE = button('Approve', 'approve', { style: 'primary' });
const EDIT = button('Edit', 'edit');
const ANEW = button('Write it anew', 'regenerate');
const REVIEW = button('I speak Uzbek: it reads well', 'reviewed');
const CHANGED = button('What changed', 'changes');
const WHY = button('Why this text?', 'why');
const FIGURES = section('*What the figures rest on*\n• Fee: $900 (the approved counter, <@UMALIKA>)');
const PASSED = context(
  ':white_check_mark: 2 of 2 checks passed: Every figure belongs to the deal · Nothing internal',
);

const body = (state: string, version = 2) => [
  HEAD,
  context(
    'Draft by gpt-5-mini (prompt counter-reply v3)',
    `Uzbek · e-mail · version ${version} · *${state}*`,
  ),
  words('Salom, Nodira <3'),
  context('*In English, for the team.* By the same model.'),
  words('Hello, Nodira <3'),
];
const TO_REVIEW = context(':warning: *Machine translation, have it reviewed* by somebody who speaks Uzbek.');

describe('the card of a draft, block by block', () => {
  test('while the first text is written', () => {
    const { text, blocks } = card(
      { figures: [], checks: [], needsReview: false, hasEarlier: false },
      { status: 'writing', version: 1, text: '' },
    );
    expect(text).toBe('D-7 · Draft of the counter reply for Nodira &lt;!channel&gt;: being written');
    expect(blocks).toEqual([
      HEAD,
      context(':hourglass_flowing_sand: The text is being written. It takes its place here within a minute.'),
    ]);
  });

  test('while it is written anew: the words before stay readable, and nothing can be pressed', () => {
    const { blocks } = card({}, { status: 'writing', version: 3 });
    expect(blocks).toEqual([
      ...body('not sent'),
      TO_REVIEW,
      FIGURES,
      PASSED,
      context(':hourglass_flowing_sand: The text is being written. It takes its place here within a minute.'),
    ]);
  });

  test('ready', () => {
    const { text, blocks } = card();
    expect(text).toBe(
      'D-7 · Draft of the counter reply for Nodira &lt;!channel&gt;: ready to read, not sent',
    );
    expect(blocks).toEqual([
      ...body('not sent'),
      TO_REVIEW,
      FIGURES,
      PASSED,
      actions(APPROVE, EDIT, ANEW, REVIEW, CHANGED, WHY),
    ]);
  });

  test('ready, with a rule that it breaks', () => {
    const checks = [{ rule: 'G10', name: 'Length and tone', problem: 'has 20 words' }, ...CARD.checks];
    const { blocks } = card({ checks, needsReview: false, hasEarlier: false, canRegenerate: false });
    expect(blocks).toEqual([
      ...body('not sent'),
      FIGURES,
      section('*Edit it before it can be approved*\n• Length and tone (G10): has 20 words'),
      context(':white_check_mark: 2 of 3 checks passed: Every figure belongs to the deal · Nothing internal'),
      actions(EDIT, WHY),
    ]);
  });

  test('approved and reviewed, with an e-mail address', () => {
    const reviewed = { reviewedBy: 'ULENA', reviewedAt: at('09:30') };
    const { blocks } = card(
      {},
      { status: 'approved', approvedBy: 'UDANA', approvedAt: at('10:00'), ...reviewed },
    );
    expect(blocks).toEqual([
      ...body('not sent'),
      context(':white_check_mark: The Uzbek was read by <@ULENA> on 25 Nov 2026, 10:30 (Europe/Berlin).'),
      FIGURES,
      PASSED,
      section(
        '*Approved* by <@UDANA> on 25 Nov 2026, 11:00 (Europe/Berlin). <mailto:n%40example.com?subject=s&body=b|Open in mail>, or copy it; send it yourself, then mark it as sent.',
      ),
      actions(button('Copy', 'copy', { style: 'primary' }), SENT, EDIT, ANEW, CHANGED, WHY),
    ]);
  });

  const APPROVED = { status: 'approved', approvedBy: 'UDANA', approvedAt: at('10:00') } as const;
  const SAYS = '*Approved* by <@UDANA> on 25 Nov 2026, 11:00 (Europe/Berlin).';
  const SELF = 'Copy it, send it yourself, then mark it as sent.';

  test.each<[string, Partial<DraftCard>, object[]]>([
    [
      'with a page to open',
      { handOver: { kind: 'profile', platform: 'tiktok', url: 'https://www.tiktok.com/@nodira' } },
      [
        {
          ...section(`${SAYS} ${SELF}`),
          accessory: {
            type: 'button',
            text: plain('Open TikTok'),
            action_id: 'draft.open',
            url: 'https://www.tiktok.com/@nodira',
          },
        },
      ],
    ],
    [
      'with more than one message there takes',
      {
        handOver: {
          kind: 'profile',
          platform: 'instagram',
          url: 'https://www.instagram.com/nodira/',
          longerThan: 1_000,
        },
      },
      [
        {
          ...section(`${SAYS} ${SELF}`),
          accessory: {
            type: 'button',
            text: plain('Open Instagram'),
            action_id: 'draft.open',
            url: 'https://www.instagram.com/nodira/',
          },
        },
        context('Instagram takes 1,000 characters in one message: send it in parts.'),
      ],
    ],
    [
      'with nowhere to open it, and why',
      { handOver: { kind: 'none', why: "The creator's e-mail address is not on file." } },
      [section(`${SAYS} ${SELF}`), context("The creator's e-mail address is not on file.")],
    ],
  ])('approved, %s', (_, changes, expected) => {
    const { blocks } = card({ needsReview: false, ...changes }, APPROVED);
    expect(blocks?.slice(7, -1)).toEqual(expected);
  });

  test('sent without a review', () => {
    const { text, blocks } = card({}, { status: 'sent', sentBy: 'UMALIKA', sentAt: at('11:00') });
    expect(text).toBe('D-7 · Draft of the counter reply for Nodira &lt;!channel&gt;: sent');
    expect(blocks).toEqual([
      ...body('sent'),
      context('The Uzbek by the model was sent without a review.'),
      FIGURES,
      section('*Sent* by <@UMALIKA> on 25 Nov 2026, 12:00 (Europe/Berlin).'),
      actions(WHY),
    ]);
  });

  test('longer than a message holds with its English, which stands in the explanation then', () => {
    const text = '• Point, 300 characters long & more\n'.repeat(180);
    const message = fitted(card({ figures: [] }, { text, english: text }));
    expect(messageProblems(message)).toEqual([]);
    const shown = JSON.stringify(message);
    expect(shown).toContain('too long to stand here as well, see *Why this text?*.');
    expect(shown.split('Point').length).toBe(181);
    expect(message.blocks?.at(-1)?.type).toBe('actions');
    const draft = { ...DRAFT, text, english: text };
    const explained = draftWhyModal({
      draft,
      versions: [],
      questions: [],
      rules: [],
      figures: [],
      zone: 'UTC',
    });
    expect(viewProblems(explained)).toEqual([]);
    expect(JSON.stringify(explained).split('Point').length).toBe(181);
  });

  test('replaced', () => {
    const { blocks } = card({}, { status: 'superseded' });
    expect(blocks?.at(-1)).toEqual(context('*Replaced* by a newer draft, or no longer needed.'));
    expect(blocks?.some(({ type }) => type === 'actions')).toBe(false);
  });

  test.each<[string, Partial<Draft>, string]>([
    [
      'a model, edited',
      { authorship: { by: 'model', model: 'm', prompt: 'recap', promptVersion: 2, editedBy: 'UDANA' } },
      'Draft by m (prompt recap v2), edited by <@UDANA>',
    ],
    [
      'a template, because the budget is used up',
      {
        authorship: {
          by: 'template',
          template: 'recap dm uz',
          version: 3,
          because: "this month's 50 US$ for the language model are used up",
        },
      },
      "Draft by the built-in template (recap dm uz v3), because this month's 50 US$ for the language model are used up",
    ],
  ])('names %s', (_, draft, author) => {
    expect(card({}, draft).blocks?.[1]).toMatchObject({ elements: [{ text: author }, {}] });
  });
});
