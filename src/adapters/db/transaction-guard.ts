import { AsyncLocalStorage } from 'node:async_hooks';

/** A query went to the database itself from inside a transaction: it would wait for ever on one connection. */
export class QueryOutsideTransaction extends Error {
  override readonly name = 'QueryOutsideTransaction';
  constructor() {
    super('A query inside a transaction must go through the transaction, not through the database.');
  }
}

interface OpenTransaction {
  open: boolean;
}

const current = new AsyncLocalStorage<OpenTransaction>();

/** Runs work as the inside of a transaction: until it ends, another connection is refused to it. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { open: true };
  try {
    return await current.run(transaction, work);
  } finally {
    transaction.open = false;
  }
}

/** Throws when the caller is inside a transaction that is still open. */
export function refuseInsideTransaction(): void {
  if (current.getStore()?.open) throw new QueryOutsideTransaction();
}
