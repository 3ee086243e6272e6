import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * What is worth running a second time on a PostgreSQL server: everything that speaks to the database, the whole story of a deal, and the stories
 * about databases and workspaces. The other stories are about Slack and forms, and say the same on either.
 */
export default defineConfig({
  test: {
    include: [
      'test/adapters/{db,jobs}/**/*.test.ts',
      'test/application/**/*.test.ts',
      'test/stories/{bad-database,four-campaigns,isolation,import-story}.test.ts',
      'test/faults/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
