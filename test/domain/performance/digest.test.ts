import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../../src/domain/campaign.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { RecordedEvent } from '../../../src/domain/deal-events.ts';
import type { CampaignInput } from '../../../src/domain/performance/campaign-figures.ts';
import { buildDigest, type DigestInput } from '../../../src/domain/performance/digest.ts';
import type { Figures, RecordedResult } from '../../../src/domain/performance/results.ts';
import { trendChoice, trendPoints } from '../../../src/domain/performance/trend.ts';
import { termsSchema } from '../../../src/domain/terms.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const usd = (amount: number) => ({ amount, currency: 'USD' });

const BRIEF = briefSchema.parse({
  name: 'Glow for Gen Z',
  brand: 'Glow',
  objective: 'awareness',
  audience: { description: 'Gen Z', countries: ['US'] },
  deliverables: [],
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
  budget: usd(2_000_000),
  dealCeiling: usd(300_000),
  walkAway: usd(350_000),
  kpiTargets: [
    { kpi: 'video_views', target: 500_000 },
    { kpi: 'link_clicks', target: 1_000 },
  ],
});

function deal(number = 1): Deal {
  const terms = termsSchema.parse({
    deliverables: [
      {
        platform: 'tiktok',
        format: 'video',
        quantity: 3,
        draftDue: '2026-11-10',
        publishUntil: '2026-11-26',
      },
    ],
    fee: usd(240_000),
    productValue: usd(10_000),
  });
  return {
    workspace: 'T1',
    number,
    version: 9,
    campaign: 1,
    creator: 1,
    owner: 'U1',
    status: 'live',
    wanted: [],
    ceiling: usd(300_000),
    walkAway: usd(350_000),
    offers: [],
    agreed: { round: 1, terms, at: at('2026-11-10T00:00:00Z') },
    committed: usd(240_000),
    paid: usd(0),
    termSheetVersion: 1,
    contractSent: true,
    openedAt: at('2026-11-01T00:00:00Z'),
    changedAt: at('2026-11-20T00:00:00Z'),
  };
}

function result(post: string, captured: string, figures: Figures): RecordedResult {
  return {
    post,
    platform: 'tiktok',
    format: 'video',
    publishedOn: day('2026-11-12'),
    capturedOn: day(captured),
    figures,
    source: 'entered by hand',
    deal: 1,
    campaign: 1,
    recordedBy: 'U1',
    recordedAt: at(`${captured}T12:00:00Z`),
  };
}

const RESULTS = [
  result('a', '2026-11-15', { views: 100_000, likes: 4_000 }),
  result('a', '2026-11-22', { views: 180_000, likes: 7_000, clicks: 300 }),
  result('b', '2026-11-22', { views: 90_000, likes: 9_000 }),
];

function campaign(change: Partial<CampaignInput['deals'][number]> = {}): CampaignInput {
  const accounts = [{ platform: 'tiktok' as const, handle: 'ana', followers: 200_000 }];
  return {
    number: 1,
    brief: BRIEF,
    committed: usd(240_000),
    deals: [
      {
        deal: deal(),
        creator: 'Ana',
        accounts,
        work: deal().agreed?.terms.deliverables ?? [],
        results: RESULTS,
        published: ['a', 'b'],
        ...change,
      },
    ],
  };
}

const digest = (change: Partial<DigestInput> = {}) =>
  buildDigest({
    today: day('2026-11-25'),
    now: at('2026-11-25T09:00:00Z'),
    campaigns: [campaign()],
    waiting: [],
    events: [],
    ...change,
  });

describe('a digest', () => {
  const [figures] = digest().campaigns;

  it('shows every goal with what was reached and a word', () => {
    expect(figures?.kpis.map(({ kpi, actual, goal, standing }) => [kpi, actual, goal, standing])).toEqual([
      ['video_views', 270_000, 500_000, 'behind'],
      ['link_clicks', 300, 1_000, 'behind'],
    ]);
  });

  it('counts posts that are live of those agreed, also those without figures', () => {
    expect(figures?.posts).toEqual({ live: 2, agreed: 3 });
    const [silent] = digest({ campaigns: [campaign({ published: ['a', 'b', 'c'] })] }).campaigns;
    expect(silent?.posts).toEqual({ live: 3, agreed: 3 });
    expect(silent?.missing).toContain('all figures of 1 post of D-1');
  });

  it('shows money committed beside the budget, and counts product into the cost', () => {
    expect(figures?.spend).toEqual({ committed: usd(240_000), budget: usd(2_000_000) });
    const cpm = figures?.metrics.find(({ key }) => key === 'cpm');
    expect(cpm?.inputs[0]).toEqual({ name: 'cost', value: '$2,500' });
  });

  it('names the best and the weakest post with their number', () => {
    expect(figures?.best).toMatchObject({ post: 'b', by: 'engagement rate', value: 4.5 });
    expect(figures?.weakest).toMatchObject({ post: 'a', by: 'engagement rate', value: 3.5 });
  });

  it('names the figures that goals need and posts lack', () => {
    expect(figures?.missing).toEqual(['clicks for 1 of 2 posts']);
  });

  it('tells deadlines of the next 48 hours for work that is still owed', () => {
    expect(digest().deadlines).toEqual([
      { deal: 'D-1', creator: 'Ana', what: 'publish 1 TikTok video', on: '2026-11-26', overdue: false },
    ]);
    const third = { post: 'c', platform: 'tiktok', format: 'video' } as const;
    expect(digest({ campaigns: [campaign({ posts: [third] })] }).deadlines).toEqual([]);
    expect(digest({ today: day('2026-11-23') }).deadlines).toEqual([]);
    expect(digest({ today: day('2026-11-28') }).deadlines[0]?.overdue).toBe(true);
  });

  it('draws the views of each day that figures were read', () => {
    const changes = new Map([
      [
        1,
        [
          { on: '2026-11-15', value: 100_000, posts: 1 },
          { on: '2026-11-22', value: 170_000, posts: 1 },
        ],
      ],
    ]);
    const choice = trendChoice([campaign()]);
    expect(choice).toEqual({ unit: 'views', campaigns: [1], leftOut: 0 });
    expect(digest({ trend: { choice: choice ?? expect.fail(), changes } }).trend).toEqual({
      unit: 'views',
      leftOut: 0,
      series: [
        {
          name: 'Glow for Gen Z',
          points: [
            { date: '2026-11-15', value: 100_000 },
            { date: '2026-11-22', value: 270_000 },
          ],
        },
      ],
    });
  });
});

describe('the trend', () => {
  const of = (number: number, figures: Figures) => {
    const one = campaign({ results: [result('a', '2026-11-22', figures)] });
    return { ...one, number };
  };

  it('is of the five campaigns that have most, and of engagements where no post has views', () => {
    const seven = [3, 9, 1, 7, 5, 2, 8].map((likes) => of(likes, { likes }));
    expect(trendChoice(seven)).toEqual({ unit: 'engagements', campaigns: [9, 8, 7, 5, 3], leftOut: 2 });
    expect(trendChoice([...seven, of(10, { views: 4 })])).toEqual({
      unit: 'views',
      campaigns: [10],
      leftOut: 0,
    });
    expect(trendChoice([of(1, {})])).toBeUndefined();
  });

  it('has no figure on a day on which no post has it', () => {
    const points = trendPoints([
      { on: '2026-11-15', value: 0, posts: 0 },
      { on: '2026-11-16', value: 40, posts: 1 },
      { on: '2026-11-17', value: -40, posts: -1 },
    ]);
    expect(points.map(({ value }) => value)).toEqual([undefined, 40, undefined]);
  });
});

describe('what changed since the last digest', () => {
  const since = at('2026-11-18T00:00:00Z');

  it('comes from figures recorded since then and from events', () => {
    const signed: RecordedEvent = {
      deal: 1,
      sequence: 5,
      event: { kind: 'contract-signed', version: 1, on: day('2026-11-19') },
      by: 'U1',
      at: at('2026-11-19T00:00:00Z'),
      previousHash: '',
      hash: '',
    };
    const [figures] = digest({
      previous: { since },
      events: [signed, { ...signed, at: at('2026-11-01T00:00:00Z') }],
    }).campaigns;
    expect(figures?.changes).toEqual([
      '1 new post',
      '+170,000 views',
      '+300 clicks',
      '+12,000 engagements',
      'D-1 Ana: contract signed on 2026-11-19',
    ]);
  });

  it('is nothing when nothing was recorded', () => {
    expect(digest({ previous: { since: at('2026-11-24T00:00:00Z') } }).campaigns[0]?.changes).toEqual([]);
  });

  it('is no figure taken back where a deal is read now that was not when the digest was posted', () => {
    const until = { events: {}, sums: {}, mentions: {} };
    const previous = { since: at('2026-11-24T00:00:00Z') };
    expect(digest({ previous, until }).campaigns[0]?.changes).toEqual([]);
  });

  it('is left out of the first digest', () => {
    expect(digest().campaigns[0]?.changes).toEqual([]);
  });
});

describe('the hash of the figures', () => {
  it('is the same when only the moment is another', () => {
    const since = at('2026-11-18T00:00:00Z');
    expect(digest({ previous: { since } }).figuresHash).toBe(digest().figuresHash);
  });

  it.each<[string, Partial<DigestInput>]>([
    ['a figure', { campaigns: [campaign({ results: RESULTS.slice(0, 2) })] }],
    ['a post that is out', { campaigns: [campaign({ published: ['a', 'b', 'c'] })] }],
    ['a deadline that comes near', { today: day('2026-11-23') }],
  ])('is another with %s', (_, change) => {
    expect(digest(change).figuresHash).not.toBe(digest().figuresHash);
  });
});
