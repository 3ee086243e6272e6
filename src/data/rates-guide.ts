import type { RateTable } from '../domain/pricing/types.ts';

const SOURCE = 'the guide, section 4.1';

/**
 * The two anchors of the guide this product follows: an Instagram post of a creator with 100,000 followers costs
 * 500 to 2,000 USD, with 1,000,000 followers 5,000 to 20,000 USD or more. Typical is the geometric mean. The guide
 * gives no year and calls them estimates.
 */
export const GUIDE_RATE_TABLE: RateTable = {
  id: 'guide',
  name: "The guide's anchors",
  version: 1,
  currency: 'USD',
  interpolation: 'anchors',
  rows: [
    {
      platform: 'instagram',
      format: 'post',
      followersMin: 100_000,
      followersMax: 100_000,
      low: 500,
      typical: 1_000,
      high: 2_000,
      source: SOURCE,
    },
    {
      platform: 'instagram',
      format: 'post',
      followersMin: 1_000_000,
      followersMax: 1_000_000,
      low: 5_000,
      typical: 10_000,
      high: 20_000,
      source: `${SOURCE} ("or more")`,
    },
  ],
};
