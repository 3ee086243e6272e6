import type { Draft, Verdict } from '../../domain/drafting/draft.ts';
import { allPassed } from '../../domain/drafting/guardrails/check-text.ts';
import type { Actor } from '../../domain/ids.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import type { Services } from '../services.ts';
import { changeDraft, refreshDraftCards, type SeenDraft, unapproved } from './change-draft.ts';
import { gatherFacts } from './gather-facts.ts';
import { hashOf } from './request-draft.ts';
import { keepVersion } from './versions.ts';
import { withWish } from './wish.ts';

/**
 * Saves a person's own words: a new version with a new hash, which voids an approval. The text is held against the same
 * guardrails as a machine's; what they find is refused as a problem of the field `text`.
 */
export async function editDraft(
  services: Ports & Pick<Services, 'drafting'>,
  actor: Actor,
  input: SeenDraft & { readonly text: string },
): Promise<Result<Draft>> {
  return changeDraft(services, actor, 'edit a draft', input, async (tx, { draft, deal }, { now }) => {
    const text = input.text.trim();
    if (text === draft.text) return refuse({ kind: 'nothing-to-do', why: 'The text is the same as before.' });
    const gathered = await gatherFacts(tx, draft);
    if (!gathered) return refuse({ kind: 'stale', what: 'draft', reference: draft.id });
    const verdicts = services.drafting.check(text, gathered.facts, gathered.secrets);
    if (!allPassed(verdicts)) return invalid('text', problemOf(verdicts));
    // The English beside it is a translation of the words before, and a wish was for them.
    const { english: _english, tries: _tries, ...rest } = withWish(unapproved(draft));
    const edited: Draft = {
      ...rest,
      text,
      textHash: hashOf(text),
      version: draft.version + 1,
      status: 'ready',
      verdicts,
      ...(draft.authorship ? { authorship: { ...draft.authorship, editedBy: actor.user } } : {}),
    };
    await tx.drafts.save(edited);
    await keepVersion(tx, edited, { by: actor.user, at: now });
    const { id, version, textHash: hash } = edited;
    await tx.deals.record(deal, [{ kind: 'draft-edited', draft: id, version, hash }], actor.user, now);
    await refreshDraftCards(tx, edited);
    return ok(edited);
  });
}

/** What the failed rules say, in sentences. */
export function problemOf(verdicts: readonly Verdict[]): string {
  const details = verdicts
    .filter(({ passed }) => !passed)
    .map(({ detail, rule }) => `${detail ?? rule} (${rule})`);
  return `The text ${details.join('; it ')}.`;
}
