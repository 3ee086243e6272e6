import { buildReport, type Report } from '../../../../src/domain/performance/report/report.ts';
import { type CreatorPosts, posts, reportFacts } from './report-facts.ts';

/** Three creators: one far better than the goal, one about as good, one with two posts only. */
export const USUAL: readonly CreatorPosts[] = [
  {
    creator: 1,
    platform: 'instagram',
    format: 'reel',
    followers: 50_000,
    posts: posts(4, { cost: 30_000, views: 40_000, engagements: 2_000 }),
  },
  {
    creator: 2,
    platform: 'tiktok',
    format: 'video',
    followers: 200_000,
    posts: posts(3, { cost: 100_000, views: 20_000, engagements: 6_000, conversions: 4, revenue: 20_000 }),
  },
  {
    creator: 3,
    platform: 'instagram',
    format: 'story_set',
    followers: 8_000,
    posts: posts(2, { cost: 5_000, views: 900 }),
  },
];

export function usualReport(): Report {
  return buildReport(
    reportFacts(USUAL, {
      conduct: [
        {
          creator: 1,
          onTime: 4,
          late: 0,
          overdue: 0,
          feedbackRounds: 1,
          feedbackDeals: 1,
          answers: 2,
          daysToAnswer: 0.8,
        },
        {
          creator: 2,
          onTime: 1,
          late: 2,
          overdue: 0,
          feedbackRounds: 0,
          feedbackDeals: 0,
          answers: 1,
          daysToAnswer: 9,
        },
      ],
    }),
  );
}

/** A program of a hundred creators with the longest names, names of every script, formulas and mentions. */
export function extremeReport(
  name = (at: number) => `=Ω <!channel> サンライズ ${'Ж'.repeat(90)} ${at}`,
): Report {
  const creators = Array.from({ length: 100 }, (_, index): CreatorPosts => {
    const at = index + 1;
    const platforms = [
      'instagram reel',
      'tiktok video',
      'youtube short',
      'x post',
      'pinterest pin',
      'facebook reel',
    ];
    const [platform = '', format = ''] = (platforms[index % platforms.length] ?? '').split(' ');
    return {
      creator: at,
      platform,
      format,
      followers: at * 9_000,
      posts: posts(3 + (at % 5), {
        cost: 900_000_000_000 + at,
        views: 1_000_000 * at,
        engagements: 30_000 * at,
        conversions: at,
        revenue: 500_000_000_000 * (at % 7),
      }),
    };
  });
  const { aims: _, ...facts } = reportFacts(creators, {
    scope: { kind: 'program' },
    nicheOf: (creator) => `niche ${creator % 40}`,
    opened: 50_000,
  });
  return buildReport({
    ...facts,
    names: {
      creators: new Map(creators.map(({ creator }) => [creator, name(creator)])),
      campaigns: new Map(),
    },
    prices: [
      {
        deals: 40_000,
        compared: 39_000,
        asked: 9_000_000_000_000,
        agreed: 8_000_000_000_000,
        rounds: 120_000,
        daysToClose: 6.25,
      },
      {
        quarter: '2027 Q1',
        deals: 10_000,
        compared: 9_000,
        asked: 900_000,
        agreed: 950_000,
        rounds: 3_333,
        daysToClose: 6,
      },
      { quarter: '2026 Q4', deals: 30_000, compared: 0, asked: 0, agreed: 0, rounds: 9_000 },
    ],
  });
}
