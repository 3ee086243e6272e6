import type { CpmRate, RateRow, RateTable } from '../domain/pricing/types.ts';

/** Follower bands from nano to mega; published tables draw the line between micro and mid at 50,000 or at 100,000. */
const BANDS = [
  [1_000, 10_000],
  [10_000, 100_000],
  [100_000, 500_000],
  [500_000, 1_000_000],
  [1_000_000, undefined],
] as const;

type Figures = readonly [low: number, typical: number, high: number, sources: number];

const COLLECTED = 2026;

function bands(
  platform: string,
  format: string,
  figures: readonly Figures[],
  origin: { pages: string } | { source: string; year?: number | null },
): RateRow[] {
  const year = 'year' in origin ? origin.year : COLLECTED;
  return BANDS.flatMap(([followersMin, followersMax], index) => {
    const row = figures[index];
    if (!row) return [];
    const [low, typical, high, sources] = row;
    return {
      platform,
      format,
      followersMin,
      ...(followersMax === undefined ? {} : { followersMax }),
      low,
      typical,
      high,
      source:
        'source' in origin
          ? origin.source
          : `${sources === 1 ? 'one published range' : 'median of published ranges'}: ${origin.pages}`,
      ...(year == null ? {} : { year }),
      sources,
    };
  });
}

/**
 * US dollars per piece, nano to mega, each with the number of published ranges behind it and the pages they stand on. Lows
 * and highs are medians over the published ranges of the same band; typical is their geometric mean. Gathered in 2026 from
 * rate cards of vendors and blogs: asking prices, not bookings. Twitch and podcasts have no rows, because what is published
 * goes by viewers at once, hours and downloads: they are priced by views alone. Nobody publishes a rate for blogs.
 */
const ROWS: readonly RateRow[] = [
  ...bands(
    'instagram',
    'post',
    [
      [50, 87, 150, 3],
      [150, 390, 1000, 5],
      [750, 1900, 5000, 4],
      [5000, 7100, 10_000, 3],
      [15_000, 27_000, 50_000, 3],
    ],
    {
      pages:
        'adquadrant.com (2022), ainfluencer.com, alittleclass.blogspot.com (2021), nubtle.com (2024), wordontheblock.com (2023), creaticalc.com (2026) and open rate cards on GitHub (2024 to 2026)',
    },
  ),
  ...bands(
    'instagram',
    'reel',
    [
      [88, 160, 280, 4],
      [300, 640, 1400, 6],
      [1500, 3000, 6000, 5],
      [6800, 11_000, 19_000, 4],
      [19_000, 46_000, 110_000, 4],
    ],
    { pages: 'creaticalc.com (2026), easyappsecom.com (2026) and open rate cards on GitHub (2025, 2026)' },
  ),
  ...bands(
    'instagram',
    'story_set',
    [
      [50, 79, 120, 4],
      [120, 230, 420, 4],
      [420, 800, 1500, 4],
      [1500, 2700, 5000, 3],
      [5000, 12_000, 30_000, 3],
    ],
    { pages: 'creaticalc.com (2026) and open rate cards on GitHub (2025, 2026); sets of three' },
  ),
  ...bands(
    'instagram',
    'carousel',
    [
      [75, 120, 200, 3],
      [200, 360, 650, 3],
      [750, 1900, 5000, 3],
      [5000, 8700, 15_000, 3],
      [15_000, 30_000, 60_000, 3],
    ],
    { pages: 'creaticalc.com (2026) and open rate cards on GitHub (2025, 2026)' },
  ),
  ...bands(
    'tiktok',
    'video',
    [
      [50, 130, 320, 8],
      [200, 400, 800, 7],
      [850, 1800, 3800, 6],
      [3800, 6400, 11_000, 4],
      [15_000, 34_000, 75_000, 5],
    ],
    {
      pages:
        'alittleclass.blogspot.com (2021), adquadrant.com (2022), wordontheblock.com (2023), stackmatix.com, influenceflow.io, creaticalc.com, easyappsecom.com (2026) and open rate cards on GitHub (2024 to 2026)',
    },
  ),
  ...bands(
    'youtube',
    'integration',
    [
      [150, 310, 650, 2],
      [400, 1000, 2500, 4],
      [2500, 5000, 10_000, 5],
      [8800, 15_000, 25_000, 4],
      [20_000, 45_000, 100_000, 2],
    ],
    { pages: 'open rate cards on GitHub (2025, 2026)' },
  ),
  ...bands(
    'youtube',
    'dedicated',
    [
      [200, 320, 500, 1],
      [500, 1600, 5000, 3],
      [5000, 8700, 15_000, 3],
      [15_000, 27_000, 50_000, 3],
      [50_000, 100_000, 200_000, 3],
    ],
    { pages: 'open rate cards on GitHub (2025, 2026)' },
  ),
  ...bands(
    'youtube',
    'short',
    [
      [25, 61, 150, 1],
      [100, 220, 480, 2],
      [480, 970, 2000, 2],
      [2000, 3900, 7500, 2],
      [7500, 14_000, 28_000, 2],
    ],
    { pages: 'open rate cards on GitHub (2025, 2026)' },
  ),
  ...bands(
    'x',
    'post',
    [
      [8, 40, 200, 1],
      [52, 170, 550, 2],
      [250, 1100, 5200, 2],
      [2200, 5300, 12_000, 2],
      [8000, 18_000, 40_000, 1],
    ],
    { pages: 'creaticalc.com (2026) and an open rate card on GitHub (2025)' },
  ),
  ...bands(
    'linkedin',
    'post',
    [
      [50, 100, 200, 1],
      [150, 320, 700, 2],
      [700, 1300, 2200, 2],
      [2200, 4500, 9000, 2],
      [8000, 14_000, 25_000, 1],
    ],
    { pages: 'open rate cards on GitHub (2025, 2026)' },
  ),
  ...bands(
    'any',
    'post',
    [
      [50, 110, 250, 3],
      [220, 550, 1400, 4],
      [1200, 3100, 7500, 2],
      [5000, 9400, 18_000, 2],
      [38_000, 170_000, 750_000, 2],
    ],
    {
      pages:
        'collabdxb.com, gtm.atifalam.com, easyappsecom.com (2026) and an open rate card on GitHub (2026)',
    },
  ),
  ...bands(
    'facebook',
    'post',
    [
      [25, 50, 75, 1],
      [150, 300, 450, 1],
      [1000, 2000, 3000, 1],
      [3500, 7000, 10_000, 1],
      [10_000, 20_000, 30_000, 1],
    ],
    { source: 'creaticalc.com: rate per 1,000 followers at the middle of the band' },
  ),
  ...bands(
    'facebook',
    'reel',
    [
      [35, 70, 105, 1],
      [210, 420, 630, 1],
      [1400, 2800, 4200, 1],
      [4900, 9800, 14_000, 1],
      [14_000, 28_000, 42_000, 1],
    ],
    { source: 'creaticalc.com calculator model: 1.4 x a Facebook post' },
  ),
  ...bands(
    'tiktok',
    'story_set',
    [
      [12.5, 32.5, 80, 1],
      [50, 100, 200, 1],
      [212, 450, 950, 1],
      [950, 1600, 2750, 1],
      [3750, 8500, 18_800, 1],
    ],
    { source: 'creaticalc.com calculator model: 0.25 x a TikTok video' },
  ),
  ...bands(
    'snapchat',
    'story_set',
    [
      [50, 100, 200, 1],
      [100, 224, 500, 1],
    ],
    { source: 'productlondondesign.com Snapchat pricing guide; typical = geometric mean', year: null },
  ),
  {
    platform: 'snapchat',
    format: 'story_set',
    followersMin: 500_000,
    low: 5_000,
    typical: 7_100,
    high: 10_000,
    source:
      'productlondondesign.com Snapchat pricing guide: its floor of 5,000, and its 10 per 1,000 followers as the upper end; typical = geometric mean',
    sources: 1,
  },
  {
    platform: 'pinterest',
    format: 'pin',
    followersMin: 10_000,
    followersMax: 100_000,
    low: 100,
    typical: 224,
    high: 500,
    source: 'easyappsecom.com influencer statistics; typical = geometric mean',
    year: COLLECTED,
    sources: 1,
  },
  {
    platform: 'newsletter',
    format: 'mention',
    followersMin: 10_000,
    followersMax: 100_000,
    low: 1_100,
    typical: 2_300,
    high: 5_000,
    source:
      'mediaintercept.com newsletter sponsorships: primary placement in business newsletters, followers read as subscribers; typical = geometric mean',
    sources: 1,
  },
];

const BOOKINGS = 'inzpire.me help centre: thousands of bookings over two years';

/**
 * US dollars per 1,000 views, from real bookings where there are any; two to three times above what blogs publish (5 to 15).
 * Short forms of YouTube and Story sets are left out: their views are not sold at the price of the main format. So are
 * X, LinkedIn, Facebook and Pinterest, for which only blogs have figures.
 */
const CPM: readonly CpmRate[] = [
  {
    platform: 'instagram',
    formats: ['post', 'carousel', 'reel'],
    low: 32,
    typical: 37,
    high: 42,
    source: BOOKINGS,
  },
  { platform: 'tiktok', formats: ['video'], low: 25, typical: 30, high: 35, source: BOOKINGS },
  {
    platform: 'youtube',
    formats: ['integration', 'dedicated'],
    low: 51,
    typical: 56,
    high: 61,
    source: BOOKINGS,
  },
  { platform: 'snapchat', formats: ['story_set'], low: 32, typical: 37, high: 42, source: BOOKINGS },
  {
    platform: 'podcast',
    formats: ['mention'],
    low: 18,
    typical: 30,
    high: 50,
    source: 'dispatch.fm podcast glossary: host-read CPM, published average 25 to 35',
    year: 2025,
    sources: 1,
  },
  {
    platform: 'twitch',
    formats: ['stream'],
    low: 10.5,
    typical: 19,
    high: 35,
    source:
      'sponsorrate-com.pages.dev methodology: 15 for an integration, 25 for a dedicated stream, 0.7 to 1.4 times either; typical = geometric mean',
    sources: 1,
  },
];

/** The table that is used unless a workspace chooses another. */
export const DEFAULT_RATE_TABLE: RateTable = {
  id: 'default',
  name: 'Published rates 2026',
  version: 2,
  currency: 'USD',
  interpolation: 'tiers',
  baseRegion: 'us_canada',
  rows: ROWS,
  cpm: CPM,
};
