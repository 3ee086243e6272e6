import { sql } from 'kysely';
import type { Numbered } from '../../domain/ids.ts';
import type { Tx } from './tables.ts';

/**
 * The workspace's next number of a noun. The counter's row stays locked until the transaction ends, so two
 * transactions never get the same number and one that fails leaves no gap.
 */
export async function nextNumber(tx: Tx, workspace: string, noun: Numbered): Promise<number> {
  const { last } = await tx
    .insertInto('counters')
    .values({ workspace, noun, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'noun']).doUpdateSet({ last: sql<number>`counters.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
