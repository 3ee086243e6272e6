import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricWords, unitCost } from '../../../src/domain/performance/metric-words.ts';
import {
  type MeasuredPost,
  type MetricKey,
  metric,
  metricsOf,
} from '../../../src/domain/performance/metrics.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const POST: MeasuredPost = {
  followers: 100_000,
  figures: {
    views: 50_000,
    reach: 40_000,
    impressions: 60_000,
    likes: 3_000,
    comments: 500,
    shares: 300,
    saves: 200,
    clicks: 600,
    conversions: 30,
    revenue: usd(300_000),
  },
};

function words(
  key: MetricKey,
  posts: readonly MeasuredPost[],
  cost: { paid: ReturnType<typeof usd> | undefined } = { paid: usd(120_000) },
) {
  const found = metric(metricsOf(posts, cost.paid), key);
  if (!found) throw new Error(key);
  return metricWords(found.result);
}

describe('the metrics of one post', () => {
  it.each<[MetricKey, string]>([
    ['er_followers', '4%'],
    ['er_reach', '10%'],
    ['er_views', '8%'],
    ['ctr', '1%'],
    ['cpm', '$20'],
    ['cpe', '$0.3'],
    ['cpv', '$0.024'],
    ['cpc', '$2'],
    ['cpa', '$40'],
    ['cvr', '5%'],
    ['view_rate', '50%'],
    ['roas', '2.5 x'],
    ['roi', '150%'],
  ])('%s is %s', (key, expected) => {
    expect(words(key, [POST])).toBe(expected);
  });

  it("computes the engagement rate by the guide's formula and says so", () => {
    expect(metric(metricsOf([POST], undefined), 'er_followers')).toMatchObject({
      formula: 'engagements ÷ followers × 100',
      inputs: [
        { name: 'engagements', value: '4,000' },
        { name: 'followers', value: '100,000' },
      ],
    });
  });

  it('falls back to views where impressions are missing, and names them', () => {
    const { impressions: _, ...figures } = POST.figures;
    const cpm = metric(metricsOf([{ ...POST, figures }], usd(120_000)), 'cpm');
    expect(cpm?.name).toBe('CPM (by views)');
    expect(cpm && metricWords(cpm.result)).toBe('$24');
  });
});

describe('missing inputs', () => {
  it.each<[MetricKey, MeasuredPost, string]>([
    ['er_followers', { ...POST, followers: undefined }, 'missing: followers'],
    ['cpc', { ...POST, figures: { views: 1 } }, 'missing: clicks'],
    ['roas', { ...POST, figures: { views: 1 } }, 'missing: revenue'],
    ['roas', { ...POST, figures: { revenue: { amount: 1, currency: 'EUR' } } }, 'missing: revenue in USD'],
    ['ctr', { ...POST, figures: { clicks: 5, views: 0 } }, 'missing: views (they are zero)'],
  ])('make %s missing, never zero', (key, post, expected) => {
    expect(words(key, [post])).toBe(expected);
  });

  it('make every cost missing before anything is agreed', () => {
    expect(words('cpm', [POST], { paid: undefined })).toBe('missing: cost');
  });

  it('are counted: a cost covers every post, so every post must have the figure', () => {
    const silent = { ...POST, figures: { likes: 5 } };
    expect(words('cpc', [POST, silent])).toBe('missing: clicks of 1 of 2 posts');
  });

  it('leave a rate to the posts that have both figures', () => {
    expect(words('er_reach', [POST, { ...POST, figures: { likes: 5 } }])).toBe('10%');
  });
});

const count = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined });
const post = fc.record({
  followers: fc.option(fc.integer({ min: 1, max: 500_000_000 }), { nil: undefined }),
  figures: fc.record({
    views: count,
    reach: count,
    impressions: count,
    likes: count,
    comments: count,
    shares: count,
    saves: count,
    clicks: count,
    conversions: count,
    revenue: fc.option(fc.integer({ min: 0, max: 10_000_000_000 }).map(usd), { nil: undefined }),
  }),
});
const cost = fc.option(fc.integer({ min: 0, max: 10_000_000_000 }).map(usd), { nil: undefined });

describe('what a workspace chooses', () => {
  it('calls conversions leads where the campaign wants leads', () => {
    const metrics = metricsOf([POST], usd(120_000), undefined, { leads: true });
    expect(metric(metrics, 'cpl')).toMatchObject({ name: 'CPL (cost per lead)', result: { value: 4_000 } });
    expect(metric(metrics, 'cpa')).toBeUndefined();
  });

  it('shows no earned media value unless it says what an engagement is worth, and then as an estimate', () => {
    expect(metric(metricsOf([POST], undefined), 'emv')).toBeUndefined();
    const emv = metric(metricsOf([POST], undefined, undefined, { emvPerEngagement: usd(10) }), 'emv');
    expect(emv).toMatchObject({
      name: 'EMV (earned media value, an estimate)',
      formula: 'engagements × worth of one engagement',
      result: { known: true, value: 40_000, currency: 'USD' },
    });
  });

  it('puts what is usual for such accounts beside the engagement rate', () => {
    const usual = { value: 2.5, source: 'a page of 2026' };
    const metrics = metricsOf([POST], undefined, undefined, { usualRate: usual });
    expect(metric(metrics, 'er_followers')?.usual).toEqual(usual);
    expect(metric(metrics, 'er_reach')?.usual).toBeUndefined();
  });
});

describe('whatever the figures', () => {
  it('a metric is a finite number or names what is missing', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 5 }), cost, (posts, paid) => {
        for (const { result } of metricsOf(posts, paid)) {
          if (result.known) expect(Number.isFinite(result.value)).toBe(true);
          else expect(result.missing.length).toBeGreaterThan(0);
          expect(metricWords(result)).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
    );
  });

  it('ROI is ROAS less one, in percent', () => {
    fc.assert(
      fc.property(post, fc.integer({ min: 1, max: 1_000_000 }), (one, paid) => {
        const metrics = metricsOf([one], usd(paid));
        const [roas, roi] = (['roas', 'roi'] as const).map((key) => metric(metrics, key)?.result);
        expect(roi?.known).toBe(roas?.known);
        if (!roas?.known || !roi?.known) return;
        const expected = (roas.value - 1) * 100;
        // Of billions of percent the last digits are the machine's.
        expect(Math.abs(roi.value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      }),
    );
  });
});

describe('the cost of one thing', () => {
  it.each([
    [1234.5, 'USD', '$12.35'],
    [100, 'USD', '$1'],
    [0.42, 'USD', '$0.0042'],
    [24, 'USD', '$0.24'],
    [12.4, 'JPY', '¥12'],
    [0.126, 'JPY', '¥0.126'],
    [0, 'USD', '$0'],
  ])('%d minor units of %s read %s', (minor, currency, expected) => {
    expect(unitCost(minor, currency)).toBe(expected);
  });

  it('never reads as free when it is not', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (minor) => {
        expect(unitCost(minor, 'USD')).toMatch(/[1-9]/);
      }),
    );
  });
});
