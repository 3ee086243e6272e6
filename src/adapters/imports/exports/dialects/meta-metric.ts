import type { Platform } from '../../../../domain/deliverables.ts';
import { columnKey } from '../../../../domain/performance/exports/column-mapping.ts';
import type { AccountCount } from '../../../../domain/performance/exports/export-row.ts';
import { shown } from '../../csv-table.ts';
import { accountDays } from '../account-days.ts';
import { datePartsOf } from '../date-parts.ts';
import { defineDialect } from '../dialect.ts';
import { META_HEADERS } from '../headers/meta.ts';
import { noFigureFor } from '../refusals.ts';

/** What Meta calls the metric of such a file, in its title. */
const METRICS: readonly (readonly [count: AccountCount, names: readonly string[]])[] = [
  ['views', META_HEADERS.views],
  ['reach', META_HEADERS.reach],
  ['impressions', META_HEADERS.impressions],
  [
    'profile_views',
    [
      'Visits',
      'Profile visits',
      'Page visits',
      'Besuche',
      'Profilbesuche',
      'Visitas',
      'Visitas al perfil',
      'Visites',
      'Посещения',
      'アクセス',
      'Besök',
    ],
  ],
  [
    'followers_gained',
    [
      'Follows',
      'New followers',
      'Neue Follower',
      'Seguimientos',
      'Nuevos seguidores',
      'Seguidores',
      'Nouveaux followers',
      'Подписки',
      'フォロー数',
      'Följare',
    ],
  ],
  ['clicks', META_HEADERS.clicks],
  ['likes', META_HEADERS.likes],
  ['comments', META_HEADERS.comments],
  ['shares', META_HEADERS.shares],
];

const NAMES = new Map(
  METRICS.flatMap(([count, names]) => names.map((name) => [columnKey(name), count] as const)),
);
const PLATFORMS = ['instagram', 'facebook'] as const;
const PAGE = /\bpage|seite|página/i;

/** Meta Business Suite, Insights, Results: one metric of an account day by day, under its title. Several may follow each other in a file. */
export const metaMetric = defineDialect({
  key: 'meta-metric',
  title: 'Meta Business Suite, one metric by day',
  aliases: {
    date: META_HEADERS.date,
    primary: ['Primary', 'Primär', 'Principal', 'Principale', 'Основной', 'プライマリ'],
  },
  keys: [['date', 'primary']],
  open(columns, table, out) {
    const title = titleOf(table.above);
    const metric = metricOf(title);
    if (!metric) return { kind: 'unreadable', problem: noFigureFor(shown(title)) };
    const platform = platformOf(title, table.about.platform);
    if (!platform) return { kind: 'ask-platform', title: shown(title), platforms: PLATFORMS };
    table.note(`The figures are read as "${shown(title)}" of the account, day by day.`);
    return accountDays({ platform, date: 'date', counts: [[metric, 'primary']] }, columns, table, out);
  },
  isBetween: ({ cells }) => {
    const [only = '', ...others] = cells;
    return others.every((cell) => cell.trim() === '') && datePartsOf(only) === undefined;
  },
});

function titleOf(above: readonly string[]): string {
  const title = above.findLast((line) => line.trim() !== '') ?? '';
  return title
    .replaceAll('"', '')
    .replace(/[,;\t\s]+$/, '')
    .trim();
}

function metricOf(title: string): AccountCount | undefined {
  const bare = title.replace(/\b(?:instagram|facebook)(?:\s+(?:page|profile|seite|página))?\b/gi, ' ');
  // Those who like a page follow it: they are no likes of posts.
  if (bare !== title && PAGE.test(title) && NAMES.get(columnKey(bare)) === 'likes') return undefined;
  return (
    NAMES.get(columnKey(bare)) ?? NAMES.get(columnKey(title.replace(/\b(?:instagram|facebook)\b/gi, ' ')))
  );
}

function platformOf(title: string, told: Platform | undefined): Platform | undefined {
  if (/instagram/i.test(title)) return 'instagram';
  if (/facebook/i.test(title)) return 'facebook';
  return told;
}
