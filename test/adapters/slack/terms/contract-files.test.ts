import { describe, expect, it } from 'vitest';
import { termsActions } from '../../../../src/adapters/slack/actions/terms.ts';
import { approvalCard } from '../../../../src/adapters/slack/messages/approval-card.ts';
import { termSheetCard } from '../../../../src/adapters/slack/messages/term-sheet.ts';
import { contractSignedForm } from '../../../../src/adapters/slack/modals/contract-signed.ts';
import { signedCopyForm } from '../../../../src/adapters/slack/modals/signed-copy.ts';
import type { Answer } from '../../../../src/adapters/slack/surface.ts';
import { loadApprovalCard } from '../../../../src/application/approvals/approval-card.ts';
import { keepSheetFile } from '../../../../src/application/contracts/posted-files.ts';
import { requestLegalReview } from '../../../../src/application/contracts/request-legal-review.ts';
import {
  loadTermSheetCard,
  type TermSheetCard,
} from '../../../../src/application/contracts/term-sheet-card.ts';
import type { CopyCheck, SignedCopy } from '../../../../src/domain/contract/signed-copy.ts';
import type { WhyUnreadable } from '../../../../src/domain/refusal.ts';
import { broughtFiles, PICTURE } from '../../../application/contracts/brought-files.ts';
import { sentContract } from '../../../application/contracts/sent-contract.ts';
import { DANA, valueOf } from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  buttonValue,
  memberOf,
  opened,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

const file = (id: string) => ({ file: { type: 'file_input', files: [{ id }] } });
const errorOf = (words: string) => ({ kind: 'errors', errors: { file: expect.stringContaining(words) } });

async function atTheContract(files: Record<string, Uint8Array | WhyUnreadable> = {}, mayRead = true) {
  const contract = await sentContract();
  const { services, deal } = contract;
  const member = memberOf(services, DANA, broughtFiles(files, mayRead));
  const facts = async (): Promise<TermSheetCard> => {
    const card = await services.store.read(services.workspace, (tx) =>
      loadTermSheetCard(tx, { kind: 'term-sheet', deal: deal.number, version: 1 }),
    );
    if (!card) throw new Error('no card');
    return card;
  };
  const card = async () => accepted(termSheetCard(await facts()));
  const click = async (label: string, actionId: string): Promise<Answer> => {
    const action = termsActions.find((one) => one.actionId === actionId);
    if (!action) throw new Error(actionId);
    return action.run(member.clicks(buttonValue(await card(), label)));
  };
  return { ...contract, member, facts, card, click };
}

describe('marking a contract as signed', () => {
  it('asks for the signed copy, which is optional, and shows it on the card', async () => {
    const { click, member, card } = await atTheContract({ photo: PICTURE });
    const view = viewOf(await click('Mark as signed', 'terms.signed'));
    expect(view.blocks.at(-1)).toEqual({
      type: 'input',
      block_id: 'file',
      label: { type: 'plain_text', text: 'Signed copy' },
      element: {
        type: 'file_input',
        action_id: 'value',
        filetypes: ['pdf', 'png', 'jpg', 'jpeg', 'docx'],
        max_files: 1,
      },
      optional: true,
      hint: {
        type: 'plain_text',
        text: "PDF, PNG, JPEG or Word, at most 20 MB. Parley compares the text of a PDF with the version that was sent, and puts the file into the deal's thread.",
      },
    });
    const submitted = await contractSignedForm.submit(member.submits(opened(view, file('photo'))));
    expect(submitted).toEqual({ kind: 'close' });
    expect(wordsOf(await card())).toContain(
      `*Signed copy:* photo.pdf (PNG, 1 KB), added by <@${DANA}> on 25 Nov 2026`,
    );
    expect(buttonsOf(await card())).toEqual(['Replace signed copy', 'Show all sections']);
  });

  it('says under the field what is wrong with a file, and marks nothing', async () => {
    const { click, member, current } = await atTheContract({
      page: new TextEncoder().encode('<html>'),
      empty: new Uint8Array(),
      gone: 'gone',
      large: 'too-large',
      elsewhere: 'elsewhere',
      secret: 'no-permission',
      signIn: 'page-instead',
      silent: 'no-answer',
    });
    const view = viewOf(await click('Mark as signed', 'terms.signed'));
    for (const [id, words] of [
      ['page', 'This is not a PDF, PNG, JPEG or Word file'],
      ['empty', 'The file is empty'],
      ['gone', 'not there any more'],
      ['large', 'larger than 20 MB'],
      ['elsewhere', 'lives in another service'],
      ['secret', 'files:read'],
      ['signIn', 'sign-in page'],
      ['silent', 'Try again in a minute'],
    ] as const) {
      const answer = await contractSignedForm.submit(member.submits(opened(view, file(id))));
      expect(answer).toEqual(errorOf(words));
    }
    expect((await current()).status).toBe('agreed');
  });

  it('works without the permission to read files: the form has no such field and says what would help', async () => {
    const { click, member, current, card } = await atTheContract({}, false);
    const view = viewOf(await click('Mark as signed', 'terms.signed'));
    expect(view.blocks.map(({ type }) => type)).toEqual(['section', 'input', 'context']);
    expect(wordsOf(view)).toContain('the permission `files:read`');
    expect(await contractSignedForm.submit(member.submits(opened(view)))).toEqual({ kind: 'close' });
    expect((await current()).status).toBe('contracted');
    expect(buttonsOf(await card())).toContain('Add signed copy');
    expect(await click('Add signed copy', 'terms.copy')).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });
});

describe('adding a signed copy later', () => {
  it('asks for the file, takes it, and refuses the same one again', async () => {
    const { click, member, sign, facts } = await atTheContract({ photo: PICTURE });
    valueOf(await sign());
    const view = viewOf(await click('Add signed copy', 'terms.copy'));
    expect(await signedCopyForm.submit(member.submits(opened(view)))).toEqual(
      errorOf('Choose the signed contract'),
    );
    const submit = () => signedCopyForm.submit(member.submits(opened(view, file('photo'))));
    expect(await submit()).toEqual({ kind: 'close' });
    expect(await submit()).toEqual(errorOf('is the signed copy already'));
    expect((await facts()).copies).toHaveLength(1);
  });
});

describe('the signed copy on the card', () => {
  const copy = (number: number, change: Partial<SignedCopy> = {}): SignedCopy => ({
    deal: 12,
    copy: number,
    version: 1,
    kind: 'pdf',
    name: `signed <${number}>|.pdf`,
    bytes: 1_234_567,
    sha256: 'a'.repeat(64),
    slackFileId: 'F1',
    check: { result: 'matches', version: 1 },
    addedBy: 'U0DANA001',
    addedAt: Temporal.Instant.from('2026-11-26T13:05:00Z'),
    isPosted: true,
    link: 'https://slack.example/files/F1?a=1&b=2',
    ...change,
  });
  async function blocksWith(...copies: SignedCopy[]) {
    const { facts } = await atTheContract();
    const message = accepted(termSheetCard({ ...(await facts()), copies, zone: 'Europe/Berlin' }));
    return message.blocks ?? [];
  }

  it('is a link with kind, size, who and when, what its check found, and the copies before it', async () => {
    const blocks = await blocksWith(copy(2), copy(1, { isPosted: false, link: undefined } as never));
    expect(blocks.slice(3, 5)).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          verbatim: true,
          text: '*Signed copy:* <https://slack.example/files/F1?a=1&amp;b=2|signed &lt;2&gt;¦.pdf> (PDF, 1.2 MB), added by <@U0DANA001> on 26 Nov 2026, 14:05 (Europe/Berlin). Every page and sentence of version 1 is in it; what was added, such as signatures, was not judged.',
        },
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            verbatim: true,
            text: 'Before it: signed &lt;1&gt;|.pdf by <@U0DANA001> on 26 Nov 2026, 14:05 (Europe/Berlin).',
          },
        ],
      },
    ]);
  });

  it.each<[CopyCheck, string]>([
    [
      { result: 'changed', version: 1, sections: ['Compensation', 'A & B'] },
      ':warning: It is not version 1 as it was sent. Different in: Compensation, A &amp; B.',
    ],
    [
      { result: 'pages missing', version: 1, pages: [2, 4] },
      ':warning: Pages 2 and 4 of version 1 are missing from it.',
    ],
    [
      { result: 'pages missing', version: 1, pages: [3] },
      ':warning: Page 3 of version 1 is missing from it.',
    ],
    [
      { result: 'other version', version: 3 },
      ':warning: Its pages carry the mark of version 3; version 1 was sent.',
    ],
    [{ result: 'other version' }, ':warning: Its pages carry the mark of another term sheet.'],
    [
      { result: 'not checked', why: 'not a PDF' },
      'It was not compared with version 1: only the text of a PDF',
    ],
    [{ result: 'not checked', why: 'no text' }, 'not compared with version 1: it is a scan without text.'],
    [
      { result: 'not checked', why: 'unreadable' },
      'not compared with version 1: its text could not be read.',
    ],
    [{ result: 'not checked', why: 'not ours' }, 'do not carry the mark of a term sheet of mine.'],
  ])('says what %o means', async (check, words) => {
    expect(wordsOf(await blocksWith(copy(1, { check })))).toContain(words);
  });

  it('stays within what Slack takes, however long the names and lists are', async () => {
    const long = Array.from({ length: 12 }, (_, index) => copy(12 - index, { name: '&'.repeat(250) }));
    const sections = Array.from({ length: 25 }, (_, index) => `A section with a long heading ${index}`);
    const [newest, ...rest] = long;
    if (!newest) throw new Error('no copy');
    const check: CopyCheck = { result: 'changed', version: 1, sections };
    expect(wordsOf(await blocksWith({ ...newest, check }, ...rest))).toContain('; and 8 more.');
  });
});

describe('the files of a sheet', () => {
  it('are linked from its card and from the request for a legal review', async () => {
    const { services, deal, card } = await atTheContract();
    const at = { deal: deal.number, version: 1 };
    const keep = (format: 'pdf' | 'docx', link?: string) =>
      services.store.transaction(services.workspace, (tx) =>
        keepSheetFile(tx, at, { format, slackFileId: 'F1', ...(link ? { link } : {}) }),
      );
    expect(wordsOf(await card())).not.toContain('Files:');
    await keep('docx');
    await keep('pdf', 'https://slack.example/f1');
    const files = "Files: <https://slack.example/f1|PDF> · Word (in the deal's thread)";
    expect(wordsOf(await card())).toContain(files);
    const approval = valueOf(await requestLegalReview(services, services.actor(DANA), at));
    const request = await services.store.read(services.workspace, (tx) =>
      loadApprovalCard(tx, { kind: 'approval-card', approval: approval.id }),
    );
    if (!request) throw new Error('no request');
    expect(wordsOf(accepted(approvalCard(request)))).toContain(files);
  });
});
