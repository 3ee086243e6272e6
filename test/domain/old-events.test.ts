import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentHash } from '../../src/domain/content-hash.ts';
import { dealEventSchema } from '../../src/domain/deal-events.ts';

/** Events as earlier versions wrote them: their hash was taken of these very fields, so that reading must add none. */
const WRITTEN_BEFORE = [
  { kind: 'results-imported', import: 'i1', file: 'Content.csv', posts: 2, orders: 0, visits: 0 },
  { kind: 'aftercare-recorded', done: ['thanks'], again: 4 },
  { kind: 'cost-added', id: 'c1', what: 'shipping', amount: { amount: 2_550, currency: 'USD' } },
  {
    kind: 'counter-proposed',
    action: 'counter',
    rateTable: 'default',
    rateTableVersion: 1,
    reasons: ['Open at $950.'],
  },
  { kind: 'post-published', post: 'post 1' },
];

describe('an event from an earlier version', () => {
  it.each(WRITTEN_BEFORE.map((event) => [event.kind, event] as const))(
    '%s is read, and its hash is that of what was written',
    (_kind, event) => {
      const read = dealEventSchema.parse(event);
      expect(contentHash(z.encode(dealEventSchema, read))).toBe(contentHash(event));
    },
  );
});
