import type { InputBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { termsActions } from '../../../../src/adapters/slack/actions/terms.ts';
import { termsCommand } from '../../../../src/adapters/slack/commands/terms.ts';
import { termSheetCard } from '../../../../src/adapters/slack/messages/term-sheet.ts';
import { contractSignedForm } from '../../../../src/adapters/slack/modals/contract-signed.ts';
import { termDetailsForm } from '../../../../src/adapters/slack/modals/term-details.ts';
import type { ActionAsk, Answer, FormAnswer, ModalView } from '../../../../src/adapters/slack/surface.ts';
import { loadTermSheetCard } from '../../../../src/application/contracts/term-sheet-card.ts';
import type { TermSheet } from '../../../../src/domain/contract/details.ts';
import { agreedDeal } from '../../../application/contracts/agreed-deal.ts';
import { broughtFiles } from '../../../application/contracts/brought-files.ts';
import { DANA, GUEST, teamSettings, type UnderWay, usd } from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  buttonValue,
  choice,
  type Entered,
  figure,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

const day = (date: string) => ({ type: 'datepicker', selected_date: date });
const email = (value: string) => ({ type: 'email_text_input', value });

const FILLED = {
  'brandParty.legalName': text('Söl GmbH'),
  'brandParty.country': text('germany'),
  'brandParty.address': text('Torstraße 1, 10119 Berlin'),
  'brandParty.signatory': text('Dana Weber, managing director'),
  'brandParty.email': email('recht@soel.example'),
  'creatorParty.legalName': text('Nodira Karimova'),
  'creatorParty.country': text('US'),
  'creatorParty.address': text('48 Grove Street, New York'),
  'creatorParty.taxStatus': text('self-employed'),
  'creatorParty.email': email('nodira@karimova.example'),
  draftsDueOn: day('2026-12-05'),
  paymentMethod: text('bank transfer'),
  kpis: text('Views 100,000'),
  governingLaw: text('Germany'),
};

/** Fills both steps and posts. */
async function post(underWay: UnderWay, entered: Entered = FILLED): Promise<FormAnswer> {
  const member = memberOf(underWay.services, DANA);
  const first = viewOf(await type(underWay));
  const answer = await termDetailsForm.submit(member.submits(opened(first, entered)));
  if (answer.kind !== 'update-modal') return answer;
  return termDetailsForm.submit(member.submits(opened(viewOf(answer), entered)));
}

/** The second step, after the first was filled. */
async function secondStep(underWay: UnderWay): Promise<ModalView> {
  const member = memberOf(underWay.services, DANA);
  const first = viewOf(await type(underWay));
  return viewOf(await termDetailsForm.submit(member.submits(opened(first, FILLED))));
}

async function type({ services, deal }: UnderWay) {
  return termsCommand.run(memberOf(services, DANA).types(`D-${deal.number}`));
}

function click(actionId: string, ask: ActionAsk): Promise<Answer> {
  const action = termsActions.find((one) => one.actionId === actionId);
  if (!action) throw new Error(actionId);
  return action.run(ask);
}

async function card({ services, deal }: UnderWay, version = 1) {
  const facts = await services.store.read(services.workspace, (tx) =>
    loadTermSheetCard(tx, { kind: 'term-sheet', deal: deal.number, version }),
  );
  if (!facts) throw new Error('no sheet');
  return accepted(termSheetCard(facts));
}

describe('/deal terms', () => {
  it('opens a form that Slack accepts, names what is missing and is filled with what is known', async () => {
    const view = viewOf(await type(await agreedDeal()));
    const words = wordsOf(view);
    expect(words).toMatch(/\d+ of \d\d items are missing/);
    expect(words).toMatch(/items are missing:\* .*Governing law/);
    expect(words).toContain('Still missing: A handle cannot sign; payment goes to a person or company.');
    expect(words).not.toContain('CANARY');
    expect(words).not.toContain('<!channel>');
  });

  it('tells every missing item of a step under its field at once, and goes on when none is', async () => {
    const underWay = await agreedDeal();
    const { draftsDueOn: _, 'creatorParty.taxStatus': __, ...entered } = FILLED;
    expect(await post(underWay, entered)).toEqual({
      kind: 'errors',
      errors: {
        'creatorParty.taxStatus':
          "Creator's tax status is missing. It decides what the invoice must show and whether tax is withheld.",
        draftsDueOn: 'Date for the drafts is missing. The review needs a draft before the post goes live.',
      },
    });
    expect(await post(underWay, { ...FILLED, governingLaw: text(''), reviewDays: figure('') })).toEqual({
      kind: 'errors',
      errors: {
        governingLaw: 'Governing law is missing. It decides how every other clause is read.',
        reviewDays: 'Days for review is missing. A creator with a date must know how long an answer takes.',
      },
    });
  });

  it('keeps the first step when the second is closed, and shows the rules of the countries there', async () => {
    const underWay = await agreedDeal();
    const words = wordsOf(await secondStep(underWay));
    expect(words).toContain('Step 1 is saved');
    expect(words).toContain('FTC (16 CFR Part 255, Endorsement Guides)');
    expect(words).toContain('"initial_value":"#ad"');
    expect(words).toContain('Our default: long enough for two people');
    expect(wordsOf(viewOf(await type(underWay)))).toContain('"initial_value":"Nodira Karimova"');
  });

  it('shows the second step also when Slack delivers the first one twice', async () => {
    const underWay = await agreedDeal();
    const member = memberOf(underWay.services, DANA);
    const ask = member.submits(opened(viewOf(await type(underWay)), FILLED));
    const twice = { ...ask, actor: { ...ask.actor, delivery: 'submission:1' } };
    expect((await termDetailsForm.submit(twice)).kind).toBe('update-modal');
    expect((await termDetailsForm.submit(twice)).kind).toBe('update-modal');
  });

  it('posts the sheet with buttons; sent and signed by clicks', async () => {
    const underWay = await agreedDeal();
    const { services, current } = underWay;
    const member = memberOf(services, DANA, broughtFiles({}, false));
    expect(await post(underWay)).toEqual({ kind: 'close' });
    const issued = await card(underWay);
    expect(buttonsOf(issued)).toEqual([
      'Mark as sent',
      'Request legal review',
      'Change details',
      'Show all sections',
    ]);
    expect(wordsOf(issued)).toContain('Draft, not legal advice');
    const value = buttonValue(issued, 'Mark as sent');
    expect(await click('terms.sent', member.clicks(value))).toEqual({ kind: 'done' });
    expect(buttonsOf(await card(underWay))).toEqual([
      'Mark as signed',
      'Change details',
      'Show all sections',
    ]);
    const form = viewOf(await click('terms.signed', member.clicks(value)));
    const future = { on: { type: 'datepicker', selected_date: '2027-01-01' } };
    expect(await contractSignedForm.submit(member.submits(opened(form, future)))).toMatchObject({
      kind: 'errors',
      errors: { on: expect.stringContaining('signs in the future') },
    });
    expect(await contractSignedForm.submit(member.submits(opened(form)))).toEqual({ kind: 'close' });
    expect((await current()).status).toBe('contracted');
    expect(buttonsOf(await card(underWay))).toEqual(['Add signed copy', 'Show all sections']);
    expect(wordsOf(await card(underWay))).toContain('Signed on 25 Nov 2026');
  });

  it('offers no way to send while the legal review is needed, and shows that it waits', async () => {
    const underWay = await agreedDeal({ settings: teamSettings({ legalReviewAbove: [usd(1_000)] }) });
    const member = memberOf(underWay.services, DANA);
    await post(underWay);
    const issued = await card(underWay);
    expect(buttonsOf(issued)).toEqual(['Request legal review', 'Change details', 'Show all sections']);
    const value = buttonValue(issued, 'Request legal review');
    expect(await click('terms.review', member.clicks(value))).toEqual({ kind: 'done' });
    expect(buttonsOf(await card(underWay))).toEqual(['Change details', 'Show all sections']);
    expect(wordsOf(await card(underWay))).toContain('Waiting for the legal review');
    expect(await click('terms.sent', member.clicks(value))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'not-approved' },
    });
  });

  it('shows every section on demand, to members alone', async () => {
    const underWay = await agreedDeal();
    const member = memberOf(underWay.services, DANA);
    await post(underWay);
    const issued = await card(underWay);
    expect(wordsOf(issued)).not.toContain('*23. Governing law*');
    const value = buttonValue(issued, 'Show all sections');
    const all = wordsOf(viewOf(await click('terms.show', member.clicks(value))));
    for (const heading of ['1. Parties', '5. Compensation', '10. Disclosure', '23. Governing law'])
      expect(all).toContain(`*${heading}*`);
    expect(await click('terms.show', memberOf(underWay.services, GUEST).clicks(value))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it('shows the sheet that stands to the one who asks again', async () => {
    const underWay = await agreedDeal();
    await post(underWay);
    expect(wordsOf(messageOf(await type(underWay)))).toContain('Term sheet D-');
  });

  it('only saves when asked to', async () => {
    const underWay = await agreedDeal();
    const member = memberOf(underWay.services, DANA);
    const later = {
      type: 'checkboxes',
      selected_options: [{ text: { type: 'plain_text', text: 'later' }, value: 'later' }],
    };
    const entered = { paymentMethod: text('Wise'), later };
    const answer = await termDetailsForm.submit(
      member.submits(opened(viewOf(await type(underWay)), entered)),
    );
    expect(wordsOf(messageOf(answer))).toContain('Saved.');
    expect(wordsOf(viewOf(await type(underWay)))).toContain('"initial_value":"Wise"');
  });

  it.each([
    ['brandParty.country', { 'brandParty.country': text('Atlantis') }, 'Atlantis'],
    ['brandParty.legalName', { 'brandParty.legalName': text('') }, 'legal name'],
    ['brandParty.email', { 'brandParty.email': email('nowhere') }, 'such as name@example.com'],
    ['reviewDays', { reviewDays: figure('400') }, 'from 1 to 60'],
    ['endsOn', { endsOn: day('2026-11-01') }, 'before it starts'],
    ['killFeeAfterDraft', { killFeeAfterDraft: figure('10') }, 'cannot be less than at the stage before'],
    ['exclusivityStatement', { exclusivityStatement: choice('as agreed') }, 'No exclusivity was agreed'],
    ['disputePlace', { disputeSteps: choice('arbitration') }, 'without a seat'],
    ['guardian', { creatorAge: choice('minor') }, 'consent of a guardian'],
    ['creatorParty.agentAuthority', { 'creatorParty.agent': text('Bright Side') }, 'agent without authority'],
  ])('tells a wrong %s at its field', async (block, entered, words) => {
    expect(await post(await agreedDeal(), { ...FILLED, ...entered })).toMatchObject({
      kind: 'errors',
      errors: { [block]: expect.stringContaining(words) },
    });
  });

  it('answers a text that is no deal, an altered button and an old form', async () => {
    const { services } = await agreedDeal();
    const member = memberOf(services, DANA);
    expect(await termsCommand.run(member.types('hello'))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'invalid' },
    });
    expect(await click('terms.sent', member.clicks('p1.sheet.{"deal":1}'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(await click('terms.open', member.clicks('nonsense'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});

describe('a preset', () => {
  const chosen = (id: string): Entered => ({ preset: choice(id) });

  async function choose(underWay: UnderWay, view: ModalView, id: string, entered: Entered = {}) {
    const member = memberOf(underWay.services, DANA);
    const form = opened(view, { ...entered, ...chosen(id) });
    return viewOf(await click('terms.preset', member.clicks(id, form)));
  }

  it('fills our standards, says what it changed, what was kept, and what the agreed terms say instead', async () => {
    const underWay = await agreedDeal();
    const view = await choose(underWay, await secondStep(underWay), 'organic-light', {
      terminationNoticeDays: figure('21'),
      governingLaw: text('Germany'),
    });
    const words = wordsOf(view);
    expect(words).toContain('Filled: Days the brand has to review a draft, ');
    expect(words).toContain('Kept as you chose: Notice to end the contract, in days.');
    const inputs = view.blocks.flatMap((block) => (block.type === 'input' ? [block as InputBlock] : []));
    const value = (id: string) => JSON.stringify(inputs.find(({ block_id }) => block_id === id)?.element);
    expect(value('reviewDays.1')).toContain('"initial_value":"2"');
    expect(value('killFeeBeforeDraft.1')).toContain('"initial_value":"0"');
    expect(value('terminationNoticeDays')).toContain('"initial_value":"21"');
    expect(value('governingLaw')).toContain('"initial_value":"Germany"');
  });

  it('can be changed for another one, and the sheet is posted with it', async () => {
    const underWay = await agreedDeal();
    const light = await choose(underWay, await secondStep(underWay), 'organic-light');
    const view = await choose(underWay, light, 'retainer');
    expect(wordsOf(view)).toContain(
      'It is meant for work over two months or more; agreed is runs over: none.',
    );
    const member = memberOf(underWay.services, DANA);
    expect(await termDetailsForm.submit(member.submits(opened(view, FILLED)))).toEqual({ kind: 'close' });
    const { services, deal } = underWay;
    const details = await services.store.read(services.workspace, (tx) => tx.contracts.details(deal.number));
    expect(details).toMatchObject({ terminationNoticeDays: 30, reviewDays: 2, confidentialityYears: 3 });
  });

  it('is not applied to a form that somebody else overtook', async () => {
    const underWay = await agreedDeal();
    const view = await secondStep(underWay);
    await post(underWay);
    const member = memberOf(underWay.services, DANA);
    const answer = await click('terms.preset', member.clicks('gifted', opened(view, chosen('gifted'))));
    expect(answer).toMatchObject({ refusal: { kind: 'stale' } });
  });
});

describe('a term sheet that is too long for a message', () => {
  const sheet: TermSheet = {
    workspace: 'T1',
    deal: 12,
    version: 1,
    title: `Term sheet D-12: <@U0DANA001> ${'x'.repeat(200)}`,
    notice: 'Draft, not legal advice.',
    sections: Array.from({ length: 14 }, (_, index) => ({
      heading: ['Scope of work', 'Timeline', 'Compensation'][index % 3] ?? '',
      paragraphs: ['word '.repeat(380)],
    })),
    hash: 'h',
    issuedBy: 'U1',
    issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    legalReview: 'not needed',
  };

  it('shows whole sections and names those that stand in the file', () => {
    const message = accepted(
      termSheetCard({
        sheet,
        review: 'not needed',
        status: 'agreed',
        dealVersion: 3,
        files: [],
        copies: [],
        zone: 'UTC',
      }),
    );
    const words = wordsOf(message);
    expect(message.text).toContain('&lt;@U0DANA001&gt;');
    expect(words).toContain('Also in the sheet and its file');
    for (const [index, { heading }] of sheet.sections.entries())
      expect(words).toContain(`${index + 1}. ${heading}`);
    expect(buttonsOf(message)).toContain('Mark as sent');
  });
});
