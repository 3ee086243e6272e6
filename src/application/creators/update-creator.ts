import type { Creator, CreatorProfile } from '../../domain/creator.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { creatorNotFound } from './find-creator.ts';
import { takenHandles } from './taken-handles.ts';

/**
 * Replaces a creator's profile. Refuses when somebody changed it since the form was opened, so that nobody's edit is
 * overwritten unseen, and a handle that another creator has.
 */
export async function updateCreator(
  ports: Ports,
  actor: Actor,
  input: { readonly creator: number; readonly seenVersion: number; readonly profile: CreatorProfile },
): Promise<Result<Creator>> {
  const rule = { action: 'edit a creator', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx) => {
    const creator = await tx.creators.lock(input.creator);
    const at = reference('creator', input.creator);
    if (!creator) return creatorNotFound(at);
    if (creator.version !== input.seenVersion) {
      return refuse({ kind: 'stale', what: 'creator', reference: at });
    }
    const problems = await takenHandles(tx, input.profile, creator.number);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    return ok(await tx.creators.save({ ...creator, profile: input.profile }));
  });
}
