import { openDatabase } from '../../../../src/adapters/db/open-database.ts';

/** Opens the data folder named by the first argument, says so, and holds it. */
const log = { info() {}, warn() {}, error() {} };
try {
  await openDatabase({ dataDir: String(process.argv[2]), log });
  console.log('open');
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
