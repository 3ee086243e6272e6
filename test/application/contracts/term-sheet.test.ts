import { describe, expect, it } from 'vitest';
import { loadApprovalCard } from '../../../src/application/approvals/approval-card.ts';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { issueTermSheet } from '../../../src/application/contracts/issue-term-sheet.ts';
import { markContractSent, markContractSigned } from '../../../src/application/contracts/mark-contract.ts';
import { keepSheetFile } from '../../../src/application/contracts/posted-files.ts';
import { requestLegalReview } from '../../../src/application/contracts/request-legal-review.ts';
import { reviewTerms } from '../../../src/application/contracts/review-terms.ts';
import { compareTermSheets } from '../../../src/application/contracts/show-term-sheet.ts';
import { loadTermSheetCard, loadTermSheetFile } from '../../../src/application/contracts/term-sheet-card.ts';
import type { ContractDetails } from '../../../src/domain/contract/details.ts';
import { sheetHash } from '../../../src/domain/contract/integrity.ts';
import {
  approvalsOf,
  DANA,
  dealUnderWay,
  GUEST,
  LENA,
  MALIKA,
  refusalOf,
  teamSettings,
  type UnderWay,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { agreedDeal, DETAILS } from './agreed-deal.ts';
import { broughtFiles } from './brought-files.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

async function issue({ services, deal }: UnderWay, details: ContractDetails = DETAILS, user = DANA) {
  const { seenDetails } = valueOf(await reviewTerms(services, services.actor(DANA), { deal: deal.number }));
  return issueTermSheet(services, services.actor(user), {
    deal: deal.number,
    details,
    seenDetails,
    onlySave: false,
  });
}

async function issued(underWay: UnderWay, details?: ContractDetails) {
  const value = valueOf(await issue(underWay, details));
  if (value.kind !== 'issued') throw new Error(value.kind);
  return value.sheet;
}

function card({ services, deal }: UnderWay, version: number) {
  return services.store.read(services.workspace, (tx) =>
    loadTermSheetCard(tx, { kind: 'term-sheet', deal: deal.number, version }),
  );
}

describe('the completeness check', () => {
  it('names what an agreed deal still needs and fills in what is known', async () => {
    const { services, deal } = await agreedDeal();
    const review = valueOf(await reviewTerms(services, services.actor(DANA), { deal: deal.number }));
    const missing = review.items.filter(({ present }) => !present).map(({ field }) => field);
    expect(missing).toContain('creatorParty.legalName');
    expect(missing).toContain('governingLaw');
    expect(missing).not.toContain('startsOn');
    expect(review.details.disclosureLabel).toBe('#ad');
    expect(review.upToDate).toBe(false);
  });

  it('is refused before anything is agreed, for an unknown deal and for guests', async () => {
    const { services, deal } = await dealUnderWay();
    const ask = (user: string, number: number) =>
      reviewTerms(services, services.actor(user), { deal: number });
    expect(refusalOf(await ask(DANA, deal.number)).kind).toBe('wrong-status');
    expect(refusalOf(await ask(DANA, 999)).kind).toBe('not-found');
    expect(refusalOf(await ask(GUEST, deal.number)).kind).toBe('not-allowed');
  });
});

describe('issuing a term sheet', () => {
  it('writes version 1 and says it in the thread, as a message and as two files', async () => {
    const underWay = await agreedDeal();
    const sheet = await issued(underWay);
    expect(sheet).toMatchObject({ version: 1, legalReview: 'not needed' });
    expect(await underWay.kinds()).toContain('term-sheet-issued');
    const kinds = (await underWay.services.announced()).map(({ announcement }) => announcement);
    expect(kinds).toContainEqual({ kind: 'term-sheet', deal: underWay.deal.number, version: 1 });
    const file = { kind: 'term-sheet-file', deal: underWay.deal.number, version: 1 };
    expect(kinds).toContainEqual({ ...file, format: 'pdf' });
    expect(kinds).toContainEqual({ ...file, format: 'docx' });
    expect(JSON.stringify(sheet)).not.toContain('CANARY');
  });

  it('refuses an incomplete one, and writes nothing', async () => {
    const underWay = await agreedDeal();
    const { governingLaw: _, ...details } = DETAILS;
    const refusal = refusalOf(await issue(underWay, details));
    expect(refusal).toMatchObject({
      kind: 'incomplete',
      missing: [{ item: 'Governing law', field: 'governingLaw' }],
    });
    expect((await underWay.current()).termSheetVersion).toBe(0);
  });

  it('refuses dates in the wrong order at their field', async () => {
    const refusal = refusalOf(await issue(await agreedDeal(), { ...DETAILS, endsOn: day('2026-11-01') }));
    expect(refusal).toMatchObject({ kind: 'invalid', problems: [{ field: 'endsOn' }] });
  });

  it('saves a step whose fields are right though a new country of the campaign does not accept the label of another step', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    const actor = services.actor(DANA);
    const save = async (shown: string[]) =>
      issueTermSheet(services, actor, {
        deal: deal.number,
        details: DETAILS,
        seenDetails: valueOf(await reviewTerms(services, actor, { deal: deal.number })).seenDetails,
        onlySave: true,
        shown,
      });
    valueOf(await save(['disclosureLabel']));
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      if (!campaign) throw new Error('no campaign');
      const { brief } = campaign;
      const audience = { ...brief.audience, countries: ['US', 'DE'] };
      await tx.campaigns.save({ ...campaign, brief: { ...brief, audience } });
    });
    expect(valueOf(await save(['startsOn', 'endsOn'])).kind).toBe('saved');
    const wrong = { kind: 'invalid', problems: [{ field: 'disclosureLabel' }] };
    expect(refusalOf(await save(['disclosureLabel']))).toMatchObject(wrong);
    expect(refusalOf(await issue(underWay))).toMatchObject(wrong);
  });

  it('saves a step only when its own fields are there', async () => {
    const { services, deal } = await agreedDeal();
    const actor = services.actor(DANA);
    const { seenDetails } = valueOf(await reviewTerms(services, actor, { deal: deal.number }));
    const save = (finished: string[]) =>
      issueTermSheet(services, actor, {
        deal: deal.number,
        details: { paymentMethod: 'Wise' },
        seenDetails,
        onlySave: true,
        finished,
      });
    expect(refusalOf(await save(['paymentMethod', 'governingLaw']))).toMatchObject({
      kind: 'incomplete',
      missing: [{ field: 'governingLaw' }],
    });
    expect(valueOf(await save(['paymentMethod'])).kind).toBe('saved');
  });

  it('refuses a label that the law of a target country does not accept', async () => {
    const underWay = await agreedDeal();
    await underWay.services.store.transaction(underWay.services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(underWay.deal.campaign);
      if (!campaign) throw new Error('no campaign');
      const audience = { ...campaign.brief.audience, countries: ['US', 'DE'] };
      await tx.campaigns.save({ ...campaign, brief: { ...campaign.brief, audience } });
    });
    expect(refusalOf(await issue(underWay))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'disclosureLabel', problem: expect.stringContaining('Germany') }],
    });
    await issued(underWay, { ...DETAILS, disclosureLabel: '#ad / Werbung' });
  });

  it('only saves when asked to, and keeps what was saved', async () => {
    const { services, deal, current } = await agreedDeal();
    const actor = services.actor(DANA);
    const { seenDetails } = valueOf(await reviewTerms(services, actor, { deal: deal.number }));
    const details = { governingLaw: 'Germany' };
    const saved = await issueTermSheet(services, actor, {
      deal: deal.number,
      details,
      seenDetails,
      onlySave: true,
    });
    expect(valueOf(saved).kind).toBe('saved');
    expect(valueOf(await reviewTerms(services, actor, { deal: deal.number })).details.governingLaw).toBe(
      'Germany',
    );
    expect((await current()).termSheetVersion).toBe(0);
  });

  it('writes no second version of the same words', async () => {
    const underWay = await agreedDeal();
    await issued(underWay);
    expect(valueOf(await issue(underWay)).kind).toBe('unchanged');
    expect((await underWay.current()).termSheetVersion).toBe(1);
  });

  it('tells the second of two people who filled the form at once that it changed', async () => {
    const { services, deal } = await agreedDeal();
    const { seenDetails } = valueOf(await reviewTerms(services, services.actor(DANA), { deal: deal.number }));
    const input = { deal: deal.number, details: DETAILS, seenDetails, onlySave: true };
    valueOf(await issueTermSheet(services, services.actor(DANA), input));
    expect(refusalOf(await issueTermSheet(services, services.actor(MALIKA), input)).kind).toBe('stale');
  });

  it('is for campaign managers', async () => {
    expect(refusalOf(await issue(await agreedDeal(), DETAILS, LENA)).kind).toBe('not-allowed');
  });
});

describe('versions', () => {
  it('say on their card which sections changed since the one before, and compare on demand', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    await issued(underWay);
    expect((await card(underWay, 1))?.since).toBeUndefined();
    await issued(underWay, { ...DETAILS, governingLaw: 'France', terminationNoticeDays: 30 });
    const since = (await card(underWay, 2))?.since;
    expect(since?.version).toBe(1);
    expect(since?.headings).toEqual(expect.arrayContaining(['Termination', 'Governing law']));
    const compare = (version: number, user = DANA) =>
      compareTermSheets(services, services.actor(user), { deal: deal.number, version });
    expect(valueOf(await compare(2)).changes.map(({ heading }) => heading)).toEqual(since?.headings);
    expect(refusalOf(await compare(1)).kind).toBe('nothing-to-do');
    expect(refusalOf(await compare(9)).kind).toBe('not-found');
    expect(refusalOf(await compare(2, GUEST)).kind).toBe('not-allowed');
  });
});

describe('the files of a sheet', () => {
  it('are written once for each format, on the paper of the parties', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    await issued(underWay);
    const at = { kind: 'term-sheet-file', deal: deal.number, version: 1 } as const;
    const load = (format?: 'pdf' | 'docx') =>
      services.store.read(services.workspace, (tx) =>
        loadTermSheetFile(tx, { ...at, ...(format ? { format } : {}) }),
      );
    expect(await load('pdf')).toMatchObject({ format: 'pdf', paper: 'letter', isPosted: false });
    await services.store.transaction(services.workspace, (tx) =>
      keepSheetFile(tx, at, { format: 'pdf', slackFileId: 'F1', link: 'https://example.com/f1' }),
    );
    expect((await load('pdf'))?.isPosted).toBe(true);
    expect(await load()).toMatchObject({ format: 'docx', isPosted: false });
    expect((await card(underWay, 1))?.files).toEqual([
      { format: 'pdf', slackFileId: 'F1', link: 'https://example.com/f1' },
    ]);
  });

  it('are linked from the request for a legal review, also when they come after it', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    await issued(underWay);
    const at = { deal: deal.number, version: 1 };
    const approval = valueOf(await requestLegalReview(services, services.actor(DANA), at));
    await services.store.transaction(services.workspace, (tx) =>
      keepSheetFile(tx, at, { format: 'docx', slackFileId: 'F2' }),
    );
    const announced = (await services.announced()).map(({ announcement }) => announcement);
    expect(announced.at(-1)).toEqual({ kind: 'approval-card', approval: approval.id });
    const request = await services.store.read(services.workspace, (tx) =>
      loadApprovalCard(tx, { kind: 'approval-card', approval: approval.id }),
    );
    expect(request?.files).toEqual([{ format: 'docx', slackFileId: 'F2' }]);
  });
});

describe('the legal review', () => {
  const strict = () => agreedDeal({ settings: teamSettings({ legalReviewAbove: [usd(1_000)] }) });

  async function decided(
    { services, deal }: UnderWay,
    verdict: 'approved' | 'rejected',
    version = 1,
    user = LENA,
  ) {
    const approval = valueOf(
      await requestLegalReview(services, services.actor(DANA), { deal: deal.number, version }),
    );
    return decideApproval(services, services.actor(user), {
      approval: approval.id,
      verdict,
      seenHash: approval.contentHash,
      ...(verdict === 'rejected' ? { reason: 'The notice is too short.' } : {}),
    });
  }

  const send = ({ services, deal }: UnderWay, version = 1) =>
    markContractSent(services, services.actor(DANA), { deal: deal.number, version });

  it('is needed above the amount of the settings, and keeps the sheet from being sent', async () => {
    const underWay = await strict();
    expect((await issued(underWay)).legalReview).toBe('needed');
    expect(refusalOf(await send(underWay)).kind).toBe('not-approved');
    valueOf(await decided(underWay, 'approved'));
    expect((await card(underWay, 1))?.review).toBe('approved');
    expect((await card(underWay, 1))?.reviewedBy).toBe(LENA);
    expect(valueOf(await send(underWay)).contractSent).toBe(true);
  });

  it('is needed for the countries of the settings, whatever the amount', async () => {
    const underWay = await agreedDeal({ settings: teamSettings({ legalReviewCountries: ['US'] }) });
    expect((await issued(underWay)).legalReview).toBe('needed');
  });

  it('is needed also by a rule that came after the sheet', async () => {
    const underWay = await agreedDeal();
    expect((await issued(underWay)).legalReview).toBe('not needed');
    const { services } = underWay;
    await services.store.transaction(services.workspace, (tx) =>
      tx.settings.save(teamSettings({ legalReviewAbove: [usd(1_000)] }), DANA, services.clock.now()),
    );
    expect(refusalOf(await send(underWay)).kind).toBe('not-approved');
    expect((await card(underWay, 1))?.review).toBe('needed');
    valueOf(await decided(underWay, 'approved'));
    expect(valueOf(await send(underWay)).contractSent).toBe(true);
  });

  it('is decided by a legal reviewer, not by the one who asked or another manager', async () => {
    const underWay = await strict();
    await issued(underWay);
    expect(refusalOf(await decided(underWay, 'approved', 1, MALIKA)).kind).toBe('not-allowed');
  });

  it('that says no keeps the sheet from being sent', async () => {
    const underWay = await strict();
    await issued(underWay);
    valueOf(await decided(underWay, 'rejected'));
    expect(refusalOf(await send(underWay)).kind).toBe('not-approved');
  });

  it('is void for a changed sheet: the new version starts again', async () => {
    const underWay = await strict();
    await issued(underWay);
    valueOf(await decided(underWay, 'approved'));
    await issued(underWay, { ...DETAILS, governingLaw: 'France' });
    expect((await card(underWay, 2))?.review).toBe('needed');
    expect((await card(underWay, 1))?.replacedBy).toBe(2);
    expect(refusalOf(await send(underWay, 2)).kind).toBe('not-approved');
    expect(refusalOf(await send(underWay, 1)).kind).toBe('stale');
  });

  it('that still waits is taken back when the sheet changes', async () => {
    const underWay = await strict();
    const { services, deal } = underWay;
    await issued(underWay);
    valueOf(await requestLegalReview(services, services.actor(DANA), { deal: deal.number, version: 1 }));
    await issued(underWay, { ...DETAILS, governingLaw: 'France' });
    const [approval] = await approvalsOf(services, services.workspace, deal.number);
    expect(approval?.status).toBe('superseded');
  });

  it('is asked for once', async () => {
    const underWay = await strict();
    const { services, deal } = underWay;
    await issued(underWay);
    const ask = () => requestLegalReview(services, services.actor(DANA), { deal: deal.number, version: 1 });
    valueOf(await ask());
    expect(refusalOf(await ask()).kind).toBe('nothing-to-do');
  });
});

describe('a sheet whose stored text was altered', () => {
  /** The latest version, with other words than were issued under its hash. */
  async function altered(): Promise<UnderWay> {
    const underWay = await agreedDeal();
    const sheet = await issued(underWay);
    const { services, deal } = underWay;
    const [first, ...rest] = sheet.sections;
    const sections = [{ heading: first?.heading ?? '', paragraphs: ['The creator pays.'] }, ...rest];
    await services.store.transaction(services.workspace, async (tx) => {
      const now = await tx.deals.lock(deal.number);
      if (!now) throw new Error('no deal');
      const { hash } = sheet;
      await tx.contracts.addTermSheet({ ...sheet, version: 2, sections });
      const event = { kind: 'term-sheet-issued', version: 2, hash } as const;
      await tx.deals.record(now, [event], DANA, services.clock.now());
    });
    return underWay;
  }

  it('is neither sent, reviewed nor made into a file', async () => {
    const { services, deal } = await altered();
    const at = { deal: deal.number, version: 2 };
    for (const refused of [
      await markContractSent(services, services.actor(DANA), at),
      await requestLegalReview(services, services.actor(DANA), at),
    ]) {
      expect(refusalOf(refused)).toMatchObject({
        kind: 'nothing-to-do',
        why: expect.stringContaining('not the one that was issued'),
      });
    }
    const file = await services.store.read(services.workspace, (tx) =>
      loadTermSheetFile(tx, { kind: 'term-sheet-file', ...at }),
    );
    expect(file).toBeUndefined();
  });

  it('is refused too when its hash was altered with it: the log knows the one that was issued', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    const sheet = await issued(underWay);
    const sections = [{ heading: 'Parties', paragraphs: ['Nobody.'] }];
    await services.store.transaction(services.workspace, async (tx) => {
      const now = await tx.deals.lock(deal.number);
      if (!now) throw new Error('no deal');
      const forged = { ...sheet, version: 2, sections };
      await tx.contracts.addTermSheet({ ...forged, hash: sheetHash(forged) });
      const event = { kind: 'term-sheet-issued', version: 2, hash: sheet.hash } as const;
      await tx.deals.record(now, [event], DANA, services.clock.now());
    });
    const at = { deal: deal.number, version: 2 };
    expect(refusalOf(await markContractSent(services, services.actor(DANA), at)).kind).toBe('nothing-to-do');
  });

  it('is written again, as a new version with the right words', async () => {
    const underWay = await altered();
    const { services, deal } = underWay;
    const review = valueOf(await reviewTerms(services, services.actor(DANA), { deal: deal.number }));
    expect(review.upToDate).toBe(false);
    expect((await issued(underWay)).version).toBe(3);
    const at = { deal: deal.number, version: 3 };
    expect(valueOf(await markContractSent(services, services.actor(DANA), at)).contractSent).toBe(true);
  });
});

describe('sent and signed', () => {
  it('makes the deal contracted on the day of the signature', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    await issued(underWay);
    const at = { deal: deal.number, version: 1 };
    const sign = (on: string) =>
      markContractSigned({ ...services, ...broughtFiles({}) }, services.actor(DANA), { ...at, on: day(on) });
    expect(refusalOf(await sign('2026-11-25')).kind).toBe('nothing-to-do');
    valueOf(await markContractSent(services, services.actor(DANA), at));
    expect(refusalOf(await sign('2026-11-28'))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'on' }],
    });
    expect(refusalOf(await sign('2026-11-20'))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'on' }],
    });
    expect(valueOf(await sign('2026-11-25')).status).toBe('contracted');
    expect((await card(underWay, 1))?.signedOn?.toString()).toBe('2026-11-25');
    expect(refusalOf(await sign('2026-11-25')).kind).toBe('wrong-status');
  });

  it('starts over when the sheet changes after it was sent', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    await issued(underWay);
    valueOf(await markContractSent(services, services.actor(DANA), { deal: deal.number, version: 1 }));
    await issued(underWay, { ...DETAILS, reviewDays: 5 });
    expect((await underWay.current()).contractSent).toBe(false);
  });
});
