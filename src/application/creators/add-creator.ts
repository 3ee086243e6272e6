import type { Creator, CreatorProfile } from '../../domain/creator.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { takenHandles } from './taken-handles.ts';

/** Adds a creator with the next number. Refuses a handle that another creator has, naming that creator. */
export async function addCreator(
  ports: Ports,
  actor: Actor,
  input: { readonly profile: CreatorProfile },
): Promise<Result<Creator>> {
  const rule = { action: 'add a creator', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { now }) => {
    const problems = await takenHandles(tx, input.profile);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    return ok(await tx.creators.add({ profile: input.profile, createdBy: actor.user, createdAt: now }));
  });
}
