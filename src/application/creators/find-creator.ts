import type { Creator } from '../../domain/creator.ts';
import { parseReference, reference } from '../../domain/ids.ts';
import { invalid, ok, type Refused, type Result, refuse } from '../../domain/refusal.ts';
import type { Transaction } from '../ports.ts';

/** How many names a refusal lists when a text fits several creators. */
const NAMES_SHOWN = 5;

/** Finds the creator that a person means by `K-1`, `@handle` or a part of the name. Refuses none and several, naming the several. */
export async function findCreator(tx: Transaction, text: string): Promise<Result<Creator>> {
  const typed = text.trim();
  const number = parseReference('creator', typed);
  const found =
    (number === undefined ? undefined : await tx.creators.find(number)) ??
    (await tx.creators.findByHandle(typed.replace(/^@/, '')));
  if (found) return ok(found);
  if (typed.startsWith('@') || (number !== undefined && /^k/i.test(typed))) return creatorNotFound(typed);
  return findByName(tx, typed);
}

async function findByName(tx: Transaction, typed: string): Promise<Result<Creator>> {
  const matching = await tx.creators.list({ search: typed, limit: NAMES_SHOWN });
  const [first, ...others] = matching;
  if (!first) return creatorNotFound(typed);
  if (others.length === 0) return ok(first);
  const exact = matching.filter(({ profile }) => profile.name.toLowerCase() === typed.toLowerCase());
  if (exact.length === 1 && exact[0]) return ok(exact[0]);
  const names = matching
    .map((each) => `${reference('creator', each.number)} ${each.profile.name}`)
    .join(', ');
  return invalid('creator', `Several creators fit: ${names}. Type the number of the one you mean.`);
}

export function creatorNotFound(typed: string): Refused {
  return refuse({ kind: 'not-found', what: 'creator', reference: typed });
}
