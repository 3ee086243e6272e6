import { contentHash } from '../content-hash.ts';
import { reference } from '../ids.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { missingItems } from './completeness.ts';
import type { TermSheet } from './details.ts';
import type { ContractFacts } from './facts.ts';
import { confidentiality, disclosure, governingLaw, termination } from './legal-clauses.ts';
import { compensation, exclusivity, usageRights } from './pay-and-rights-clauses.ts';
import { approval, geography, kpis, parties, scope, timeline } from './work-clauses.ts';

/** Stands on every sheet, page and message. */
const NOTICE = 'Draft, not legal advice. Have a lawyer check it before anyone signs: laws differ by country.';

/** The sections in the order of a contract: the guide's twelve and the countries of the content. */
const CLAUSES = [
  parties,
  scope,
  timeline,
  compensation,
  usageRights,
  exclusivity,
  approval,
  disclosure,
  kpis,
  geography,
  termination,
  confidentiality,
  governingLaw,
] as const;

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
  const at = reference('deal', facts.deal);
  if (missing.length > 0) {
    return refuse({
      kind: 'incomplete',
      reference: at,
      missing: missing.map(({ item, why, field }) => ({ item, why, ...(field ? { field } : {}) })),
    });
  }
  const text = {
    title: `Term sheet ${at}: ${facts.brief.brand} and ${facts.creator.name}`,
    notice: NOTICE,
    sections: CLAUSES.map((clause) => clause(facts)),
  };
  const { legalReviewNeeded, ...rest } = issue;
  return ok({
    ...rest,
    ...text,
    deal: facts.deal,
    hash: contentHash(text),
    legalReview: legalReviewNeeded ? 'needed' : 'not needed',
  });
}
