import { describe, expect, it } from 'vitest';
import type { OfferRound } from '../../src/domain/deal.ts';
import { suggestedStep } from '../../src/domain/next-step.ts';
import { termsSchema } from '../../src/domain/terms.ts';

const round = (number: number, side: 'ours' | 'theirs', fee: number): OfferRound => ({
  round: number,
  side,
  terms: termsSchema.parse({ deliverables: [], fee: { amount: fee, currency: 'USD' } }),
  by: 'U1',
  at: Temporal.Instant.from('2026-11-25T09:00:00Z'),
});

const negotiating = (...offers: OfferRound[]) => ({
  status: 'negotiating' as const,
  offers,
  termSheetVersion: 0,
  contractSent: false,
});

describe('the next step of a live deal', () => {
  const live = { status: 'live' as const, offers: [], termSheetVersion: 1, contractSent: true };

  it('is to enter results', () => {
    expect(suggestedStep(live)).toMatchObject({ action: 'enter results', waitsFor: 'us' });
  });

  it('is to complete it once results were entered', () => {
    const step = suggestedStep(live, [], true);
    expect(step).toMatchObject({ action: 'complete the deal', waitsFor: 'us' });
    expect(step.sentence).toMatch(/^Results are in\./);
  });
});

describe('the next step of a negotiation', () => {
  it('is to answer their ask', () => {
    expect(suggestedStep(negotiating(round(1, 'theirs', 650_000))).sentence).toMatch(
      /Answer their ask of \$6,500/,
    );
  });

  it('is to wait after our offer', () => {
    const offers = [round(1, 'theirs', 650_000), round(2, 'ours', 610_000)];
    expect(suggestedStep(negotiating(...offers)).waitsFor).toBe('them');
  });

  it('is to accept when they come to exactly our offer', () => {
    const offers = [round(1, 'theirs', 650_000), round(2, 'ours', 610_000), round(3, 'theirs', 610_000)];
    expect(suggestedStep(negotiating(...offers)).sentence).toMatch(/They agree to our \$6,100/);
  });

  it('is a decision first, where one is waited for', () => {
    const step = suggestedStep(negotiating(round(1, 'theirs', 650_000)), [{ kind: 'counter' }]);
    expect(step).toMatchObject({ waitsFor: 'approver', sentence: 'Waiting for a decision on the counter.' });
  });
});
