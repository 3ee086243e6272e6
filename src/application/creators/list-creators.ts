import type { Creator } from '../../domain/creator.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';

/** Creators by name; `search` matches names and handles. */
export async function listCreators(
  ports: Ports,
  actor: Actor,
  input: { readonly search?: string; readonly limit?: number } = {},
): Promise<Result<Creator[]>> {
  return look(ports, actor, { action: 'see the creators' }, async (tx) => ok(await tx.creators.list(input)));
}
