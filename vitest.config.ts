import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One less is the default; on two cores that leaves one idle, for stories wait more than they compute.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
