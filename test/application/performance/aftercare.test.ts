import { describe, expect, test } from 'vitest';
import {
  recordAftercare,
  showAftercare,
} from '../../../src/application/performance/aftercare/record-aftercare.ts';
import { recordResult } from '../../../src/application/performance/record-result.ts';
import { contractedDeal } from '../contracts/agreed-deal.ts';
import { DANA, GUEST, refusalOf, type UnderWay, valueOf } from '../offers/deal-under-way.ts';

const record = ({ services, deal }: UnderWay, aftercare: object, user = DANA) =>
  recordAftercare(services, services.actor(user), {
    deal: deal.number,
    aftercare: { done: [], ...aftercare },
  });

async function liveDeal(): Promise<UnderWay> {
  const the = await contractedDeal();
  const day = Temporal.PlainDate.from('2026-11-20');
  const result = {
    post: 'one',
    platform: 'instagram',
    format: 'reel',
    publishedOn: day,
    capturedOn: day,
    figures: { views: 5 },
    source: 'entered by hand',
  } as const;
  valueOf(await recordResult(the.services, the.services.actor(DANA), { deal: the.deal.number, result }));
  return the;
}

describe('what comes after a campaign', () => {
  test('is written down, and the last entry stands', async () => {
    const the = await liveDeal();
    valueOf(await record(the, { done: ['thanks'] }));
    valueOf(await record(the, { done: ['thanks', 'gift'], feedback: 'Lovely', again: 5 }));
    const shown = valueOf(await showAftercare(the.services, the.services.actor(DANA), the.deal.number));
    expect(shown.aftercare).toEqual({ done: ['thanks', 'gift'], feedback: 'Lovely', again: 5 });
    expect(refusalOf(await record(the, shown.aftercare)).kind).toBe('nothing-to-do');
  });

  test('waits until a post is out, and is not for guests', async () => {
    expect(refusalOf(await record(await contractedDeal(), { done: ['gift'] })).kind).toBe('wrong-status');
    expect(refusalOf(await record(await liveDeal(), { done: ['gift'] }, GUEST)).kind).toBe('not-allowed');
  });
});
