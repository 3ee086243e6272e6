import type { Draft, DraftVersion } from '../../domain/drafting/draft.ts';
import type { Transaction } from '../ports.ts';

/** Keeps the text as it is now among the draft's versions, which nobody can change. */
export async function keepVersion(
  tx: Transaction,
  draft: Draft,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
  if (!draft.authorship) throw new Error(`draft ${draft.id} has no author`);
  const version: DraftVersion = {
    draft: draft.id,
    version: draft.version,
    language: draft.language,
    text: draft.text,
    textHash: draft.textHash,
    authorship: draft.authorship,
    verdicts: draft.verdicts,
    tries: draft.tries ?? [],
    by,
    at,
    ...(draft.english === undefined ? {} : { english: draft.english }),
    ...(draft.material?.wish ? { wish: draft.material.wish } : {}),
  };
  await tx.drafts.addVersion(version);
}
