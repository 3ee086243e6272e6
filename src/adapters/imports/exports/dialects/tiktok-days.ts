import type { AccountCount } from '../../../../domain/performance/exports/export-row.ts';
import { accountDays } from '../account-days.ts';
import { defineDialect } from '../dialect.ts';
import { TIKTOK_HEADERS } from '../headers/tiktok.ts';

const { date, dayViews, profileViews, likes, comments, shares, reach, clicks } = TIKTOK_HEADERS;
const { followers, gained, lost, difference, viewers, newViewers, returningViewers } = TIKTOK_HEADERS;

type OverviewField =
  | 'dayViews'
  | 'profileViews'
  | 'likes'
  | 'comments'
  | 'shares'
  | 'reach'
  | 'clicks'
  | 'followers'
  | 'gained'
  | 'lost';

const OVERVIEW: readonly (readonly [AccountCount, OverviewField])[] = [
  ['views', 'dayViews'],
  ['profile_views', 'profileViews'],
  ['likes', 'likes'],
  ['comments', 'comments'],
  ['shares', 'shares'],
  ['reach', 'reach'],
  ['clicks', 'clicks'],
  ['followers', 'followers'],
  ['followers_gained', 'gained'],
  ['followers_lost', 'lost'],
];

/** TikTok Studio, Analytics, Overview: what an account counted each day. */
export const tiktokOverview = defineDialect({
  key: 'tiktok-overview',
  title: 'TikTok Studio, overview',
  aliases: { date, dayViews, profileViews, likes, comments, shares, reach, clicks, followers, gained, lost },
  keys: [
    ['date', 'dayViews', 'profileViews'],
    ['date', 'dayViews', 'likes'],
  ],
  open: (columns, table, out) =>
    accountDays({ platform: 'tiktok', date: 'date', counts: OVERVIEW }, columns, table, out),
});

/** TikTok Studio, Analytics, Followers. The difference to the day before mixes the gained with the lost, and follows from the standing. */
export const tiktokFollowers = defineDialect({
  key: 'tiktok-followers',
  title: 'TikTok Studio, followers by day',
  aliases: { date, followers, difference },
  keys: [['date', 'followers', 'difference']],
  open: (columns, table, out) =>
    accountDays(
      { platform: 'tiktok', date: 'date', counts: [['followers', 'followers']] },
      columns,
      table,
      out,
    ),
});

/** TikTok Studio, Analytics, Viewers: people who watched, each counted once a day, which is the reach. */
export const tiktokViewers = defineDialect({
  key: 'tiktok-viewers',
  title: 'TikTok Studio, viewers by day',
  aliases: { date, viewers, newViewers, returningViewers },
  keys: [
    ['date', 'viewers', 'newViewers'],
    ['date', 'viewers', 'returningViewers'],
  ],
  open: (columns, table, out) =>
    accountDays({ platform: 'tiktok', date: 'date', counts: [['reach', 'viewers']] }, columns, table, out),
});
