import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingItems } from '../../../src/domain/contract/completeness.ts';
import { isIntact } from '../../../src/domain/contract/integrity.ts';
import { buildTermSheet } from '../../../src/domain/contract/term-sheet.ts';
import { contractWarnings } from '../../../src/domain/contract/warnings.ts';
import { clauseProblems } from '../../../src/domain/drafting/guardrails/clauses.ts';
import { formatMoney } from '../../../src/domain/money.ts';
import { contracts, SECRETS } from './random-contracts.ts';

const ISSUE = {
  workspace: 'T1',
  version: 1,
  issuedBy: 'U1',
  issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
  legalReviewNeeded: false,
};

describe('any complete contract', () => {
  it('has every clause once and word for word, none of our secrets, and reads without a gap', () => {
    fc.assert(
      fc.property(contracts, (facts) => {
        expect(missingItems(facts)).toEqual([]);
        const built = buildTermSheet(facts, ISSUE);
        if (!built.ok) throw new Error(JSON.stringify(built.refusal));
        const { sections } = built.value;
        // As it is stored and read back.
        expect(clauseProblems(facts, JSON.parse(JSON.stringify(sections)))).toEqual([]);
        expect(isIntact({ ...built.value, sections: JSON.parse(JSON.stringify(sections)) })).toBe(true);
        const text = JSON.stringify(built.value);
        expect(text).not.toContain(SECRETS.note);
        for (const amount of [SECRETS.budget, SECRETS.ceiling, SECRETS.walkAway]) {
          expect(text).not.toContain(formatMoney({ amount, currency: 'USD' }));
          expect(text).not.toContain(String(amount));
        }
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        expect(contractWarnings(facts).join('\n')).not.toMatch(/undefined|NaN|\[object|CANARY/);
      }),
      { numRuns: 120 },
    );
  });
});
