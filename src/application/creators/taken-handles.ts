import type { CreatorProfile } from '../../domain/creator.ts';
import { reference } from '../../domain/ids.ts';
import type { FieldProblem } from '../../domain/refusal.ts';
import type { Transaction } from '../ports.ts';

/**
 * Handles that another creator has already, or that stand twice in the profile. One person, one profile: two profiles of one
 * creator would hide deals and prices from each other.
 */
export async function takenHandles(
  tx: Transaction,
  profile: CreatorProfile,
  self?: number,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const { platform, handle } of profile.accounts) {
    const key = `${platform} ${handle.toLowerCase()}`;
    if (seen.has(key)) problems.push({ field: 'accounts', problem: `@${handle} stands here twice.` });
    seen.add(key);
    const other = await tx.creators.findByHandle(handle);
    if (other && other.number !== self) {
      const whose = `${other.profile.name} (${reference('creator', other.number)})`;
      problems.push({
        field: 'accounts',
        problem: `@${handle} belongs to ${whose} already. Edit that creator.`,
      });
    }
  }
  return problems;
}
