import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What is worth running a second time on a PostgreSQL server: everything that touches the database. */
export default defineConfig({
  test: {
    include: [
      'test/adapters/{db,jobs}/**/*.test.ts',
      'test/application/**/*.test.ts',
      'test/stories/**/*.test.ts',
      'test/faults/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
