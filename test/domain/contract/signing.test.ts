import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../src/domain/approval.ts';
import type { TermSheet } from '../../../src/domain/contract/details.ts';
import { legalReviewOf, markSent, markSigned } from '../../../src/domain/contract/signing.ts';
import type { Deal, DealStatus } from '../../../src/domain/deal.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const at = Temporal.Instant.from('2026-11-25T09:00:00Z');
const day = (text: string) => Temporal.PlainDate.from(text);

function deal(change: Partial<Deal> = {}): Deal {
  return {
    workspace: 'T1',
    number: 12,
    version: 9,
    campaign: 1,
    creator: 1,
    owner: 'U1',
    status: 'agreed',
    wanted: [],
    ceiling: usd(300_000),
    walkAway: usd(350_000),
    offers: [],
    committed: usd(240_000),
    paid: usd(0),
    termSheetVersion: 2,
    contractSent: false,
    openedAt: at,
    changedAt: at,
    ...change,
  };
}

const sheet = (change: Partial<TermSheet> = {}): TermSheet => ({
  workspace: 'T1',
  deal: 12,
  version: 2,
  title: 'Term sheet',
  notice: 'Draft',
  sections: [],
  hash: 'h2',
  issuedBy: 'U1',
  issuedAt: at,
  legalReview: 'needed',
  ...change,
});

const review = (hash: string, status: Approval['status'], requestedAt = at): Approval => ({
  workspace: 'T1',
  id: `A-${hash}-${status}`,
  deal: 12,
  kind: 'legal',
  content: { kind: 'legal', termSheetVersion: 2, termSheetHash: hash },
  contentHash: 'c',
  dealVersion: 8,
  needs: ['legal_reviewer'],
  ownDecisionAllowed: false,
  requestedBy: 'U1',
  requestedAt,
  status,
});

describe('the legal review of a sheet', () => {
  it.each([
    ['no request', [], 'needed'],
    ['a pending request', [review('h2', 'pending')], 'pending'],
    ['an approval', [review('h2', 'approved')], 'approved'],
    ['a rejection', [review('h2', 'rejected')], 'rejected'],
    ['an approval of other words', [review('h1', 'approved')], 'needed'],
    ['a request that was taken back', [review('h2', 'superseded')], 'needed'],
    [
      'a rejection and a newer request',
      [review('h2', 'rejected'), review('h2', 'pending', at.add({ hours: 1 }))],
      'pending',
    ],
  ] as const)('with %s is as it should be', (_, approvals, expected) => {
    expect(legalReviewOf(sheet(), approvals)).toBe(expected);
  });

  it('is not needed below the limits until somebody asks for one', () => {
    expect(legalReviewOf(sheet({ legalReview: 'not needed' }), [])).toBe('not needed');
    expect(legalReviewOf(sheet({ legalReview: 'not needed' }), [review('h2', 'pending')])).toBe('pending');
  });
});

describe('marking a contract as sent', () => {
  it.each(['not needed', 'approved'] as const)('is recorded when the review is %s', (state) => {
    expect(markSent(deal(), sheet(), state)).toEqual({
      ok: true,
      value: [{ kind: 'contract-sent', version: 2 }],
    });
  });

  it.each(['needed', 'pending', 'rejected'] as const)('is refused while the review is %s', (state) => {
    expect(markSent(deal(), sheet(), state)).toMatchObject({ ok: false, refusal: { kind: 'not-approved' } });
  });

  it('is refused for an older version', () => {
    expect(markSent(deal(), sheet({ version: 1 }), 'approved')).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('is refused a second time', () => {
    expect(markSent(deal({ contractSent: true }), sheet(), 'approved')).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });

  it.each<DealStatus>(['negotiating', 'contracted', 'live'])('is refused while the deal is %s', (status) => {
    expect(markSent(deal({ status }), sheet(), 'approved')).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
  });

  it('is refused on a deal that has ended', () => {
    expect(markSent(deal({ status: 'cancelled' }), sheet(), 'approved')).toMatchObject({
      refusal: { kind: 'deal-closed' },
    });
  });
});

describe('marking a contract as signed', () => {
  const sent = deal({ contractSent: true });
  const dates = { today: day('2026-12-05'), sentOn: day('2026-12-01') };

  it.each(['2026-12-01', '2026-12-05'])('is recorded for %s', (on) => {
    expect(markSigned(sent, sheet(), { ...dates, on: day(on) })).toEqual({
      ok: true,
      value: [{ kind: 'contract-signed', version: 2, on: day(on) }],
    });
  });

  it.each(['2026-12-06', '2026-11-30'])('is refused for %s, in the future or before it was sent', (on) => {
    expect(markSigned(sent, sheet(), { ...dates, on: day(on) })).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ field: 'on' }] },
    });
  });

  it('is refused before it was sent at all', () => {
    expect(markSigned(deal(), sheet(), { ...dates, on: day('2026-12-05') })).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });
});
