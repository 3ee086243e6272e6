// Adds up what the test runs reported and the checks beside them; the last line is the one that counts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [passedChecks, failedChecks, folder] = process.argv.slice(2);
const total = { passed: Number(passedChecks), failed: Number(failedChecks), skipped: 0 };
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.failed += report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  total.skipped += report.numPendingTests + report.numTodoTests;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
