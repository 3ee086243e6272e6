import { contentHash } from '../../domain/content-hash.ts';
import { missingItems } from '../../domain/contract/completeness.ts';
import { detailProblems } from '../../domain/contract/detail-problems.ts';
import type { ContractDetails, TermSheet } from '../../domain/contract/details.ts';
import { isIntact } from '../../domain/contract/integrity.ts';
import { needsLegalReview } from '../../domain/contract/legal-review.ts';
import { buildTermSheet, incomplete } from '../../domain/contract/term-sheet.ts';
import { allow, type Deal } from '../../domain/deal.ts';
import { clauseProblems } from '../../domain/drafting/guardrails/clauses.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { supersede } from '../approvals/void-approvals.ts';
import { type Circumstances, change } from '../change.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import { SHEET_FORMATS } from '../files.ts';
import type { Ports, Transaction } from '../ports.ts';
import { contractFacts } from './contract-facts.ts';

export interface TermsInput {
  readonly deal: number;
  readonly details: ContractDetails;
  /** What the saved details looked like when the form was opened. */
  readonly seenDetails: string;
  /** Keep what is known without writing a sheet. */
  readonly onlySave: boolean;
  /** Fields of the step at hand. Nobody can correct another one there, so what is wrong with it waits for the sheet. */
  readonly shown?: readonly string[];
  /** Fields of the details that must be there even when nothing is written yet: those of a step that is finished. */
  readonly finished?: readonly string[];
}

export type IssuedTerms =
  | { readonly kind: 'saved' }
  /** The sheet that stands says exactly this already. */
  | { readonly kind: 'unchanged'; readonly sheet: TermSheet }
  | { readonly kind: 'issued'; readonly sheet: TermSheet };

/**
 * Saves what the contract needs beyond the agreed terms and writes the next version of the term sheet into the
 * deal's thread, as a message and as files. A changed sheet voids the legal review of the old one. Refuses
 * wrong dates and contradictions, details that another person changed meanwhile, and an incomplete sheet.
 */
export async function issueTermSheet(
  ports: Ports,
  actor: Actor,
  input: TermsInput,
): Promise<Result<IssuedTerms>> {
  const rule = { action: 'write a term sheet', needs: ['campaign_manager'] as const };
  return change<IssuedTerms>(ports, actor, rule, async (tx, circumstances) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allow(deal, 'write a term sheet');
    if (!allowed.ok) return allowed;
    const saved = await contractFacts(tx, deal);
    if (!saved) throw new Error(`${reference('deal', deal.number)} is agreed without terms`);
    if (contentHash(saved.details) !== input.seenDetails) {
      return refuse({ kind: 'stale', what: 'term sheet', reference: reference('deal', deal.number) });
    }
    const facts = { ...saved, details: input.details };
    const isAtHand = (field: string) => !input.onlySave || (input.shown?.includes(field) ?? true);
    const problems = detailProblems(facts).filter(({ field }) => isAtHand(field));
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    if (input.onlySave) {
      const open = missingItems(facts).filter(({ field }) => field && input.finished?.includes(field));
      if (open.length > 0) return incomplete(facts, open);
      await tx.contracts.saveDetails(deal.number, input.details);
      return ok({ kind: 'saved' });
    }
    const built = buildTermSheet(facts, {
      workspace: deal.workspace,
      version: deal.termSheetVersion + 1,
      issuedBy: actor.user,
      issuedAt: circumstances.now,
      legalReviewNeeded: needsLegalReview(facts, circumstances.settings),
    });
    if (!built.ok) return built;
    const wrong = clauseProblems(facts, built.value.sections);
    if (wrong.length > 0) {
      throw new Error(`term sheet of ${reference('deal', deal.number)}: ${JSON.stringify(wrong)}`);
    }
    await tx.contracts.saveDetails(deal.number, input.details);
    const before = await tx.contracts.termSheet(deal.number);
    if (before && isIntact(before) && before.hash === built.value.hash)
      return ok({ kind: 'unchanged', sheet: before });
    await issue(tx, circumstances, actor, deal, built.value);
    return ok({ kind: 'issued', sheet: built.value });
  });
}

async function issue(
  tx: Transaction,
  { now }: Circumstances,
  actor: Actor,
  deal: Deal,
  sheet: TermSheet,
): Promise<void> {
  await tx.contracts.addTermSheet(sheet);
  const pending = await tx.approvals.list({ deal: deal.number, status: 'pending' });
  const voided = await supersede(
    tx,
    deal,
    pending.filter(({ kind }) => kind === 'legal'),
    actor.user,
    now,
  );
  const { version, hash } = sheet;
  await tx.deals.record(voided, [{ kind: 'term-sheet-issued', version, hash }], actor.user, now);
  if (version > 1) {
    await tx.announce({ kind: 'term-sheet', deal: deal.number, version: version - 1 }, { to: 'copies' });
  }
  await tx.announce(
    { kind: 'term-sheet', deal: deal.number, version },
    { to: 'deal-thread', deal: deal.number },
  );
  for (const format of SHEET_FORMATS) {
    await tx.announce(
      { kind: 'term-sheet-file', deal: deal.number, version, format },
      { to: 'deal-thread', deal: deal.number },
    );
  }
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
}
