import { reference } from '../ids.ts';
import { ok, type Refused, type Result, refuse } from '../refusal.ts';
import { type CompletenessItem, missingItems } from './completeness.ts';
import type { TermSheet } from './details.ts';
import type { ContractFacts } from './facts.ts';
import { sheetHash } from './integrity.ts';
import { renderSections } from './library/library.ts';

/** Stands on every sheet, page and message. */
const NOTICE = 'Draft, not legal advice. Have a lawyer check it before anyone signs: laws differ by country.';

export interface Issue {
  readonly workspace: string;
  readonly version: number;
  readonly issuedBy: string;
  readonly issuedAt: Temporal.Instant;
  readonly legalReviewNeeded: boolean;
}

/**
 * Writes the term sheet. Figures come from the agreed terms alone. Refuses while something is missing,
 * naming each item and why it matters. The hash covers what people read, not version, author or time.
 */
export function buildTermSheet(facts: ContractFacts, issue: Issue): Result<TermSheet> {
  const missing = missingItems(facts);
  if (missing.length > 0) return incomplete(facts, missing);
  const text = {
    title: `Term sheet ${reference('deal', facts.deal)}: ${facts.brief.brand} and ${facts.creator.name}`,
    notice: NOTICE,
    sections: renderSections(facts),
  };
  const { legalReviewNeeded, ...rest } = issue;
  return ok({
    ...rest,
    ...text,
    deal: facts.deal,
    hash: sheetHash(text),
    legalReview: legalReviewNeeded ? 'needed' : 'not needed',
  });
}

/** Refuses, naming each missing item and why it matters. */
export function incomplete({ deal }: ContractFacts, missing: readonly CompletenessItem[]): Refused {
  return refuse({
    kind: 'incomplete',
    reference: reference('deal', deal),
    missing: missing.map(({ item, why, field }) => ({ item, why, ...(field ? { field } : {}) })),
  });
}
