import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECAP_POINTS, type RecapPoint } from '../../../src/domain/drafting/facts.ts';
import { type RecapBasis, recapOf } from '../../../src/domain/drafting/recap.ts';
import { money } from '../../../src/domain/money.ts';
import { TENTATIVE_POINTS, type Terms, termsSchema } from '../../../src/domain/terms.ts';

const usd = (major: number) => money(major * 100, 'USD');
const day = (text: string) => Temporal.PlainDate.from(text);

function offer(changes: Partial<Terms> = {}): Terms {
  return {
    ...termsSchema.parse({
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 2 }],
      fee: { amount: 90_000, currency: 'USD' },
    }),
    ...changes,
  };
}

const OPEN: Pick<RecapBasis, 'signed' | 'contract'> = { signed: false, contract: [] };
const recap = (basis: Partial<RecapBasis>) => recapOf({ ...OPEN, ...basis });

/** Where each point stands: `fee: agreed`. */
function placeOf(point: RecapPoint, basis: Partial<RecapBasis>): string {
  const { agreed, tentative, missing } = recap(basis);
  if (agreed.includes(point)) return 'agreed';
  if (tentative.includes(point)) return 'tentative';
  return missing.includes(point) ? 'missing' : 'not spoken of';
}

describe('while the deal is negotiated', () => {
  test('what both sides offer alike is agreed, what they offer differently is not', () => {
    const ours = offer({ fee: usd(900), usage: { kind: 'paid', duration: 30, exclusiveLicence: false } });
    const theirs = offer({ fee: usd(1_500), usage: { kind: 'paid', duration: 30, exclusiveLicence: false } });
    expect(recap({ ours, theirs })).toEqual({
      agreed: ['deliverables', 'usage'],
      tentative: ['fee'],
      missing: ['dates', 'exclusivity', 'payment', 'revisions', 'approval', 'disclosure', 'reporting'],
    });
  });

  test('what one side alone said is tentative', () => {
    const { agreed, tentative } = recap({ theirs: offer({ exclusivity: exclusive(30) }) });
    expect(agreed).toEqual([]);
    expect(tentative).toEqual(['fee', 'deliverables', 'exclusivity']);
  });

  test('"probably" keeps a point out of what is agreed, whoever said it', () => {
    expect(placeOf('fee', { ours: offer(), theirs: offer() })).toBe('agreed');
    expect(placeOf('fee', { ours: offer(), theirs: offer({ tentative: ['fee'] }) })).toBe('tentative');
    expect(placeOf('fee', { ours: offer({ tentative: ['fee'] }), theirs: offer() })).toBe('tentative');
  });

  test('the usual days to pay and rounds of changes are nothing that anybody said', () => {
    expect(placeOf('payment', { ours: offer(), theirs: offer() })).toBe('missing');
    expect(placeOf('revisions', { ours: offer(), theirs: offer() })).toBe('missing');
    expect(placeOf('payment', { ours: offer({ netDays: 14 }), theirs: offer({ netDays: 14 }) })).toBe(
      'agreed',
    );
    expect(placeOf('payment', { ours: offer({ netDays: 14 }), theirs: offer() })).toBe('tentative');
  });

  test('the same work in other lines is the same work', () => {
    const reel = { platform: 'instagram', format: 'reel' } as const;
    const split = offer({
      deliverables: [
        { ...reel, quantity: 1 },
        { ...reel, quantity: 1 },
      ],
    });
    expect(placeOf('deliverables', { ours: offer(), theirs: split })).toBe('agreed');
  });

  test('days of publication count where both name the same', () => {
    const dated = (from: string) =>
      offer({
        deliverables: [{ platform: 'instagram', format: 'reel', quantity: 2, publishFrom: day(from) }],
      });
    expect(placeOf('dates', { ours: dated('2026-12-01'), theirs: dated('2026-12-01') })).toBe('agreed');
    expect(placeOf('dates', { ours: dated('2026-12-01'), theirs: dated('2026-12-02') })).toBe('tentative');
  });

  test('another way to pay is another price', () => {
    const theirs = offer({ priceModel: { kind: 'hybrid', percent: 10, windowDays: 30 } });
    expect(placeOf('fee', { ours: offer(), theirs })).toBe('tentative');
  });
});

describe('once the deal is agreed', () => {
  test('the agreed terms stand, also where they say no', () => {
    const { agreed, tentative, missing } = recap({ agreed: offer() });
    expect(agreed).toEqual(['fee', 'deliverables', 'usage', 'exclusivity', 'payment', 'revisions']);
    expect(tentative).toEqual([]);
    expect(missing).toEqual(['dates', 'approval', 'disclosure', 'reporting']);
  });

  test('what was agreed on with "probably" stays tentative', () => {
    expect(placeOf('usage', { agreed: offer({ tentative: ['usage'] }) })).toBe('tentative');
  });

  test('an old offer changes nothing any more', () => {
    expect(placeOf('fee', { agreed: offer(), theirs: offer({ fee: usd(5_000), tentative: ['fee'] }) })).toBe(
      'agreed',
    );
  });

  const filledIn = ['reviewDays', 'silenceMeans', 'disclosureLabel', 'kpis'].map((field) => ({
    field: field as 'reviewDays',
    present: true,
  }));
  const contract = [...filledIn, { field: 'reportingDays' as const, present: false }];

  test('what the contract says is our proposal until both have signed, and half of it is missing', () => {
    const agreed = offer();
    const dated = [{ ...agreed.deliverables[0], publishUntil: day('2026-12-20') }] as Terms['deliverables'];
    expect(recap({ agreed, contract, dated }).tentative).toEqual(['dates', 'approval', 'disclosure']);
    const signed = recap({ agreed, contract, dated, signed: true });
    expect(signed.tentative).toEqual([]);
    expect(signed.agreed).toEqual(expect.arrayContaining(['dates', 'approval', 'disclosure']));
    expect(signed.missing).toEqual(['reporting']);
  });
});

function exclusive(days: number): Terms['exclusivity'] {
  return { category: 'skincare', days, competitors: [] };
}

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    fee: fc.constantFrom(0, 500, 900),
    model: fc.constantFrom<Terms['priceModel']>(
      { kind: 'per_campaign' },
      { kind: 'commission', percent: 10, windowDays: 30 },
      { kind: 'barter', product: 'serum', retailValue: usd(100) },
    ),
    quantity: fc.constantFrom(0, 1, 2),
    from: fc.constantFrom(undefined, '2026-12-01', '2026-12-05'),
    usage: fc.constantFrom(0, 30, 90),
    whitelisting: fc.constantFrom(0, 14),
    exclusivity: fc.constantFrom(0, 30, 60),
    netDays: fc.constantFrom(30, 14),
    bonus: fc.constantFrom(0, 100),
    revisions: fc.constantFrom(0, 1, 2),
    tentative: fc.subarray([...TENTATIVE_POINTS]),
  })
  .map((one) =>
    offer({
      fee: usd(one.fee),
      priceModel: one.model,
      deliverables:
        one.quantity === 0
          ? []
          : [
              {
                platform: 'tiktok',
                format: 'video',
                quantity: one.quantity,
                ...(one.from ? { publishFrom: day(one.from) } : {}),
              },
            ],
      usage:
        one.usage === 0
          ? { kind: 'none', duration: 0, exclusiveLicence: false }
          : { kind: 'organic', duration: one.usage, exclusiveLicence: false },
      whitelistingDays: one.whitelisting,
      ...(one.exclusivity > 0 ? { exclusivity: exclusive(one.exclusivity) } : {}),
      netDays: one.netDays,
      ...(one.bonus > 0 ? { bonusCap: usd(one.bonus) } : {}),
      revisions: one.revisions,
      tentative: one.tentative,
    }),
  );

const anyBasis = fc.record(
  {
    ours: anyTerms,
    theirs: anyTerms,
    agreed: anyTerms,
    signed: fc.boolean(),
    contract: fc.subarray([
      { field: 'reviewDays' as const, present: true },
      { field: 'silenceMeans' as const, present: true },
      { field: 'disclosureLabel' as const, present: false },
    ]),
  },
  { requiredKeys: ['signed', 'contract'] },
);

describe('for any offers', () => {
  test('"probably" never becomes "yes"', () => {
    fc.assert(
      fc.property(anyBasis, (basis) => {
        const { agreed } = recapOf(basis);
        const sides = basis.agreed ? [basis.agreed] : [basis.ours, basis.theirs];
        for (const side of sides) {
          expect(
            agreed.filter((point) => (side?.tentative as readonly RecapPoint[] | undefined)?.includes(point)),
          ).toEqual([]);
        }
        if (!basis.agreed && !(basis.ours && basis.theirs)) expect(agreed).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('one more "probably" takes away from what is agreed and adds nothing', () => {
    fc.assert(
      fc.property(anyBasis, fc.constantFrom(...TENTATIVE_POINTS), fc.boolean(), (basis, point, our) => {
        const side = basis.agreed ? 'agreed' : our ? 'ours' : 'theirs';
        const terms = basis[side];
        if (!terms) return;
        const doubted = { ...basis, [side]: { ...terms, tentative: [...(terms.tentative ?? []), point] } };
        const before = recapOf(basis).agreed;
        expect(recapOf(doubted).agreed).toEqual(before.filter((each) => each !== point));
      }),
      { numRuns: 150 },
    );
  });

  test('every point stands in one place at most, in the same order', () => {
    fc.assert(
      fc.property(anyBasis, (basis) => {
        const { agreed, tentative, missing } = recapOf(basis);
        const all = [...agreed, ...tentative, ...missing];
        expect(new Set(all).size).toBe(all.length);
        for (const list of [agreed, tentative, missing]) {
          expect(list).toEqual(RECAP_POINTS.filter((point) => list.includes(point)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
