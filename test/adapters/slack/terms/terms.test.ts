import { describe, expect, it } from 'vitest';
import { termsActions } from '../../../../src/adapters/slack/actions/terms.ts';
import { termsCommand } from '../../../../src/adapters/slack/commands/terms.ts';
import { termSheetCard } from '../../../../src/adapters/slack/messages/term-sheet.ts';
import { contractSignedForm } from '../../../../src/adapters/slack/modals/contract-signed.ts';
import { termDetailsForm } from '../../../../src/adapters/slack/modals/term-details.ts';
import type { ActionAsk, Answer } from '../../../../src/adapters/slack/surface.ts';
import { loadTermSheetCard } from '../../../../src/application/contracts/term-sheet-card.ts';
import type { TermSheet } from '../../../../src/domain/contract/details.ts';
import { agreedDeal } from '../../../application/contracts/agreed-deal.ts';
import { DANA, GUEST, teamSettings, type UnderWay, usd } from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  buttonValue,
  choice,
  figure,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

const FILLED = {
  brandName: text('Söl GmbH'),
  brandCountry: text('germany'),
  creatorName: text('Nodira Karimova'),
  creatorCountry: text('US'),
  creatorTax: text('self-employed'),
  draftsDueOn: { type: 'datepicker', selected_date: '2026-12-05' },
  paymentMethod: text('bank transfer'),
  contentOwner: choice('creator'),
  reviewDays: figure('3'),
  silenceMeans: choice('not approved'),
  kpis: text('Views 100,000'),
  reportingDays: figure('7'),
  terminationNoticeDays: figure('14'),
  governingLaw: text('Germany'),
  confidentialityYears: figure('2'),
};

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
    expect(words).toMatch(/\d+ of 2\d items are missing/);
    expect(words).toMatch(/items are missing:\* .*Governing law/);
    expect(words).toContain('FTC (16 CFR Part 255, Endorsement Guides)');
    expect(words).toContain('"initial_value":"#ad"');
    expect(words).not.toContain('CANARY');
    expect(words).not.toContain('<!channel>');
  });

  it('tells every missing item under its field at once, and keeps what was typed', async () => {
    const { services, deal } = await agreedDeal();
    const member = memberOf(services, DANA);
    const view = viewOf(await termsCommand.run(member.types(`D-${deal.number}`)));
    const answer = await termDetailsForm.submit(
      member.submits(opened(view, { ...FILLED, governingLaw: text(''), reviewDays: figure('') })),
    );
    expect(answer).toEqual({
      kind: 'errors',
      errors: {
        governingLaw: 'Governing law is missing. It decides how every other clause is read.',
        reviewDays: 'Days for review is missing. A creator with a date must know how long an answer takes.',
      },
    });
  });

  it('posts the sheet with buttons; sent and signed by clicks', async () => {
    const underWay = await agreedDeal();
    const { services, current } = underWay;
    const member = memberOf(services, DANA);
    const view = viewOf(await type(underWay));
    expect(await termDetailsForm.submit(member.submits(opened(view, FILLED)))).toEqual({ kind: 'close' });
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
    expect(buttonsOf(await card(underWay))).toEqual(['Show all sections']);
    expect(wordsOf(await card(underWay))).toContain('Signed on 25 Nov 2026');
  });

  it('offers no way to send while the legal review is needed, and shows that it waits', async () => {
    const underWay = await agreedDeal({ settings: teamSettings({ legalReviewAbove: [usd(1_000)] }) });
    const member = memberOf(underWay.services, DANA);
    await termDetailsForm.submit(member.submits(opened(viewOf(await type(underWay)), FILLED)));
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
    await termDetailsForm.submit(member.submits(opened(viewOf(await type(underWay)), FILLED)));
    const issued = await card(underWay);
    expect(wordsOf(issued)).not.toContain('*13. Governing law*');
    const value = buttonValue(issued, 'Show all sections');
    const all = wordsOf(viewOf(await click('terms.show', member.clicks(value))));
    for (const heading of ['1. Parties', '4. Compensation', '8. Disclosure', '13. Governing law'])
      expect(all).toContain(`*${heading}*`);
    expect(await click('terms.show', memberOf(underWay.services, GUEST).clicks(value))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it('shows the sheet that stands to the one who asks again', async () => {
    const underWay = await agreedDeal();
    const member = memberOf(underWay.services, DANA);
    await termDetailsForm.submit(member.submits(opened(viewOf(await type(underWay)), FILLED)));
    expect(wordsOf(messageOf(await type(underWay)))).toContain('Term sheet D-');
  });

  it('only saves when asked to', async () => {
    const underWay = await agreedDeal();
    const member = memberOf(underWay.services, DANA);
    const later = {
      type: 'checkboxes',
      selected_options: [{ text: { type: 'plain_text', text: 'later' }, value: 'later' }],
    };
    const entered = { governingLaw: text('Germany'), later };
    const answer = await termDetailsForm.submit(
      member.submits(opened(viewOf(await type(underWay)), entered)),
    );
    expect(wordsOf(messageOf(answer))).toContain('Saved.');
    expect(wordsOf(viewOf(await type(underWay)))).toContain('"initial_value":"Germany"');
  });

  it.each([
    ['brandCountry', { brandCountry: text('Atlantis') }, 'Atlantis'],
    ['brandName', { brandName: text('') }, 'legal name'],
    ['reviewDays', { reviewDays: figure('400') }, 'from 1 to 60'],
    ['endsOn', { endsOn: { type: 'datepicker', selected_date: '2026-11-01' } }, 'before it starts'],
  ])('tells a wrong %s at its field', async (block, entered, words) => {
    const underWay = await agreedDeal();
    const member = memberOf(underWay.services, DANA);
    const view = viewOf(await type(underWay));
    const answer = await termDetailsForm.submit(member.submits(opened(view, { ...FILLED, ...entered })));
    expect(answer).toMatchObject({ kind: 'errors', errors: { [block]: expect.stringContaining(words) } });
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

describe('a term sheet that is too long for a message', () => {
  const sheet: TermSheet = {
    workspace: 'T1',
    deal: 12,
    version: 1,
    title: `Term sheet D-12: ${'x'.repeat(200)}`,
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
      termSheetCard({ sheet, review: 'not needed', status: 'agreed', dealVersion: 3 }),
    );
    const words = wordsOf(message);
    expect(words).toContain('Also in the sheet and its file');
    for (const [index, { heading }] of sheet.sections.entries())
      expect(words).toContain(`${index + 1}. ${heading}`);
    expect(buttonsOf(message)).toContain('Mark as sent');
  });
});
