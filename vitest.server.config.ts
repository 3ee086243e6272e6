import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * What is worth running a second time on a PostgreSQL server: everything that speaks to the database, the story in which the bot is killed, and
 * those about databases, workspaces and imports. The other stories are about Slack and forms, and say the same on either.
 */
/** As in the whole check: these keep nothing between files but a database in which each test has a workspace of its own. */
const TOGETHER = ['test/application/**/*.test.ts'];

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      { test: { name: 'together', include: TOGETHER, isolate: false, ...timeouts } },
      {
        test: {
          name: 'apart',
          include: [
            'test/adapters/{db,jobs}/**/*.test.ts',
            'test/stories/{bad-database,isolation,import-story}.test.ts',
            'test/faults/**/*.test.ts',
          ],
          // The folder of the embedded database is none of a server's.
          exclude: ['test/adapters/db/data-folder.test.ts'],
          ...timeouts,
        },
      },
    ],
  },
});
