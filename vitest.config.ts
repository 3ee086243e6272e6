import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that keep nothing between files but modules and one database, in which each test has a workspace of its own. */
const TOGETHER = [
  'test/{domain,application,docs}/**/*.test.ts',
  'test/adapters/{documents,imports,llm,slack}/**/*.test.ts',
];

/** Processes that tests start keep their compiled code, so that each start after the first takes half the time. */
const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'parley-test-code') };

const timeouts = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // One less is the default; on two cores that leaves one idle, for stories wait more than they compute.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      { test: { name: 'together', include: TOGETHER, isolate: false, ...timeouts } },
      { test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: TOGETHER, env, ...timeouts } },
    ],
  },
});
