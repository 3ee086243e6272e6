import { writeSync } from 'node:fs';
import { openDatabase } from '../../../../src/adapters/db/open-database.ts';
import { createStore } from '../../../../src/adapters/db/store.ts';

/** Commits one key after another and prints each number after its commit, until it is killed. */
const log = { info() {}, warn() {}, error() {} };
const database = await openDatabase({ dataDir: String(process.argv[2]), log });
const store = createStore({ database, queue: { enqueue: async () => {} } });
for (let number = Number(process.argv[3]); ; number++) {
  await store.transaction('T1', (tx) => tx.firstDelivery(String(number)));
  writeSync(1, `${number}\n`);
}
