import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { type DigestFacts, digestOf } from './digest-facts.ts';

/** The figures of a digest as they are now, with formula and inputs of each. */
export async function explainDigest(
  ports: Ports,
  actor: Actor,
  input: { readonly run: string },
): Promise<Result<DigestFacts>> {
  return look(ports, actor, { action: 'see how figures are calculated' }, async (tx) => {
    const run = await tx.digests.findRun(input.run);
    if (!run) return refuse({ kind: 'not-found', what: 'digest', reference: '' });
    return ok(await digestOf(tx, run));
  });
}
