import { contentHash } from '../../domain/content-hash.ts';
import { type CompletenessItem, checkCompleteness } from '../../domain/contract/completeness.ts';
import type { ContractDetails, TermSheet } from '../../domain/contract/details.ts';
import type { ContractFacts } from '../../domain/contract/facts.ts';
import { isIntact } from '../../domain/contract/integrity.ts';
import { needsLegalReview } from '../../domain/contract/legal-review.ts';
import { prefill } from '../../domain/contract/prefill.ts';
import type { LegalReview } from '../../domain/contract/signing.ts';
import { buildTermSheet } from '../../domain/contract/term-sheet.ts';
import { contractWarnings } from '../../domain/contract/warnings.ts';
import { allow, type Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import type { Terms } from '../../domain/terms.ts';
import { look } from '../change.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Ports } from '../ports.ts';
import { contractFacts, reviewOfSheet } from './contract-facts.ts';
import { type BesideSheet, besideSheet, signingOf } from './term-sheet-card.ts';

/** Where the contract of a deal stands: what is known, what is missing, which sheet stands. */
export interface TermsReview {
  readonly deal: Deal;
  readonly creatorName: string;
  readonly terms: Terms;
  /** What people saved, what follows from terms, brief and countries, and our defaults. */
  readonly details: ContractDetails;
  /** What people saved, and nothing else. */
  readonly saved: ContractDetails;
  /** Everything that the sheet would be written from, with `details`. */
  readonly facts: ContractFacts;
  /** Every item of the check, as the saved and the known details say it. */
  readonly items: readonly CompletenessItem[];
  readonly warnings: readonly string[];
  /** Sources of the disclosure label, strictest first. */
  readonly labelSources: readonly string[];
  /** What the saved details looked like, so that two people do not overwrite each other. */
  readonly seenDetails: string;
  readonly sheet?: TermSheet;
  /** The sheet's files, what it changed and what came back signed. */
  readonly beside?: BesideSheet;
  readonly review: LegalReview;
  readonly sent?: { readonly by: string; readonly at: Temporal.Instant };
  readonly signedOn?: Temporal.PlainDate;
  /** Whether the sheet that stands says what the facts say now, and still what was issued. */
  readonly upToDate: boolean;
}

/** Checks the contract of a deal for completeness. Refuses a deal without agreed terms, and one that is over. */
export async function reviewTerms(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number },
): Promise<Result<TermsReview>> {
  return look(ports, actor, { action: 'see a term sheet' }, async (tx, { settings, now }) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const saved = await contractFacts(tx, deal);
    const sheet = await tx.contracts.termSheet(deal.number);
    const allowed = allow(deal, 'write a term sheet');
    if (!saved || (!allowed.ok && !sheet)) return allowed.ok ? dealNotFound(input.deal) : allowed;
    const facts = { ...saved, details: prefill(saved) };
    const needed = needsLegalReview(facts, settings);
    const built = buildTermSheet(saved, {
      workspace: deal.workspace,
      version: deal.termSheetVersion + 1,
      issuedBy: actor.user,
      issuedAt: now,
      legalReviewNeeded: needed,
    });
    return ok({
      deal,
      creatorName: facts.creator.name,
      terms: facts.terms,
      details: facts.details,
      saved: saved.details,
      facts,
      items: checkCompleteness(facts),
      warnings: contractWarnings(facts),
      labelSources: facts.disclosure.rules.map(
        (rule) =>
          `${rule.name}: ${rule.labels.join(', ') || 'no fixed words'} (${rule.regulator}, ${rule.year})`,
      ),
      seenDetails: contentHash(saved.details),
      ...(sheet
        ? {
            sheet,
            beside: await besideSheet(tx, sheet),
            ...signingOf(await tx.deals.events(deal.number), sheet.version),
          }
        : {}),
      review: sheet ? await reviewOfSheet(tx, deal, sheet, settings) : needed ? 'needed' : 'not needed',
      upToDate: built.ok && sheet?.hash === built.value.hash && isIntact(sheet),
    });
  });
}
