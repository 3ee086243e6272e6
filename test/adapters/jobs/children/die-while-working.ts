import { openDatabase } from '../../../../src/adapters/db/open-database.ts';
import { noHandlers, startOn } from '../running-jobs.ts';

/**
 * Takes what the first argument tells (a data folder or a server's address), says one thing and enqueues
 * one draft, and hangs in both, printing `hanging` when it is inside. It waits to be killed.
 */
const target = String(process.argv[2]);
const log = { info() {}, warn() {}, error() {} };
const database = await openDatabase({
  ...(target.startsWith('postgres') ? { url: target } : {}),
  dataDir: target,
  log,
});
let inside = 0;
const hang = (): Promise<never> => {
  inside += 1;
  if (inside === 2) console.log('hanging');
  return new Promise(() => {});
};
const { store } = await startOn(database, {
  messenger: { deliver: hang },
  handlers: { ...noHandlers, 'write-draft': hang },
  log,
});
await store.transaction('T1', async (tx) => {
  await tx.announce({ kind: 'deal-card', deal: 1 }, { to: 'channel', channel: 'C1' });
  await tx.enqueue({ kind: 'write-draft', draft: 'd1' });
});
