import type { Creator } from '../../domain/creator.ts';
import { type Actor, parseReference } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';

/** Creators by name; `search` matches names and handles, or is the number. */
export async function listCreators(
  ports: Ports,
  actor: Actor,
  input: { readonly search?: string; readonly limit?: number } = {},
): Promise<Result<Creator[]>> {
  return look(ports, actor, { action: 'see the creators' }, async (tx) => {
    const creators = await tx.creators.list(input);
    const named = await tx.creators.find(parseReference('creator', input.search ?? '') ?? 0);
    if (!named || creators.some(({ number }) => number === named.number)) return ok(creators);
    return ok([named, ...creators]);
  });
}
