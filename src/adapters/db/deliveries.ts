import type { Tx } from './tables.ts';

/** True for the first transaction that brings a key; one that comes meanwhile waits to see whether that one commits. */
export async function firstDelivery(tx: Tx, workspace: string, key: string): Promise<boolean> {
  const added = await tx
    .insertInto('deliveries')
    .values({ workspace, key })
    .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return added !== undefined;
}

export async function forgetDelivery(tx: Tx, workspace: string, key: string): Promise<void> {
  await tx.deleteFrom('deliveries').where('workspace', '=', workspace).where('key', '=', key).execute();
}
