import type { Actor } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import type { PendingImport } from './rate-store.ts';

/** A file of some 100,000 short rows; whoever has more, has something else than rates. */
export const MOST_FILE_BYTES = 10_000_000;

/** A preview does nothing, so a form that is sent again unchanged is read again. */
export function withoutDelivery({ workspace, user }: Actor): Actor {
  return { workspace, user };
}

/** Whether a preview is the one that this person saw. */
export function isTheirs(
  pending: PendingImport | undefined,
  actor: Actor,
  seen: { readonly id: string; readonly hash: string },
): pending is PendingImport {
  return pending !== undefined && pending.by === actor.user && pending.hash === seen.hash;
}

export function previewGone() {
  return refuse({ kind: 'stale', what: 'import', reference: '' });
}
