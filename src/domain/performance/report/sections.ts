import { reference } from '../../ids.ts';
import { formatMoney } from '../../money.ts';
import { phaseLines } from '../mentions/mention-words.ts';
import { ENOUGH_POSTS, type FigureName, figureWords } from './figures.ts';
import type { Group, GroupTable } from './groups.ts';
import { digits, priceWords } from './price-words.ts';
import type { Prices } from './prices.ts';
import type { Report } from './report.ts';
import { SCORES, type ScoreName } from './scorecards.ts';
import { type CountedOf, rateWords } from './visit-segments.ts';

/** A part of a report as a document has it. */
export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table?: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** `Report: C-3 Spring skincare`. */
export function reportTitle({ scope }: Pick<Report, 'scope'>): string {
  return scope.kind === 'program'
    ? 'Program report: all campaigns'
    : `Report: ${reference('campaign', scope.number)} ${scope.name}`;
}

/** `8 of 10 deals agreed · 14 posts, 12 with figures · $1,000 for deals without a post yet`. */
export function coverageWords({ opened, prices, whole, waitingCost }: Report): string {
  const { posts, read } = whole.sums;
  return [
    `${prices.deals} of ${opened} deal${opened === 1 ? '' : 's'} agreed`,
    `${posts} post${posts === 1 ? '' : 's'}${read === posts ? '' : `, ${read}`} with figures`,
    ...(waitingCost.amount === 0 ? [] : [`${formatMoney(waitingCost)} for deals without a post yet`]),
  ].join(' · ');
}

/** The whole report in words and tables. */
export function reportSections(report: Report): ReportSection[] {
  return [
    {
      heading: 'What to know first',
      paragraphs: [`${coverageWords(report)}.`, ...report.findings.map(({ text }) => text)],
    },
    pricesSection(report),
    recommendationsSection(report),
    ...report.tables.map((table) => tableSection(table, report)),
    ...scorecardSections(report),
    ...visitSections(report),
    ...mentionSections(report),
    HOW_TO_READ,
  ];
}

const FIGURE_COLUMNS: readonly (readonly [label: string, name: FigureName])[] = [
  ['Cost', 'cost'],
  ['Views', 'views'],
  ['ER', 'engagementRate'],
  ['CPM', 'cpm'],
  ['CPE', 'cpe'],
  ['Conv.', 'conversions'],
  ['ROAS', 'roas'],
];

function tableSection({ title, groups, others }: GroupTable, { whole, currency }: Report): ReportSection {
  const parts = [...groups, ...(others ? [others] : [])];
  const all = parts.length > 1 ? [...parts, whole] : parts;
  return {
    heading: `By ${title.toLowerCase()}`,
    paragraphs: [],
    table: {
      header: [title, 'Posts', ...FIGURE_COLUMNS.map(([label]) => label)],
      rows: all.map((group) => [
        nameWords(group),
        String(group.sums.posts),
        ...FIGURE_COLUMNS.map(([, name]) => unbroken(figureWords(group.figures, name, currency))),
      ]),
    },
  };
}

/** `8 of 10` and `1.2 x` stay on one line. */
function unbroken(words: string): string {
  return words.replace(/(\d+) of (\d+)/, '$1\u00A0of\u00A0$2').replace(/(too|\d) (few|x)$/, '$1\u00A0$2');
}

/** `Pinterest Pins: too few to tell`. */
export function nameWords({ name, verdict }: Pick<Group, 'name' | 'verdict'>): string {
  return verdict === 'enough' ? name : `${name}: ${verdict}`;
}

function pricesSection({ prices, pricesByQuarter, scope }: Report): ReportSection {
  const section = { heading: 'Asked against agreed', paragraphs: [`${priceWords(prices)}.`] };
  if (scope.kind === 'campaign' || pricesByQuarter.length === 0) return section;
  const header = ['Agreed in', 'Deals', 'First asks', 'Agreed', 'Saved', 'Rounds', 'Days to close'];
  return { ...section, table: { header, rows: pricesByQuarter.map(priceRow) } };
}

function priceRow({ quarter = '', deals, compared, money, rounds, daysToClose }: Prices): string[] {
  const missing = 'missing';
  return [
    quarter,
    compared < deals ? `${deals} (${compared} compared)` : String(deals),
    money ? formatMoney(money.asked) : missing,
    money ? formatMoney(money.agreed) : missing,
    money ? `${formatMoney(money.saved)} (${digits(money.savedPercent)}%)` : missing,
    rounds === undefined ? missing : digits(rounds),
    daysToClose === undefined ? missing : digits(daysToClose),
  ];
}

function recommendationsSection({ recommendations }: Report): ReportSection {
  if (recommendations.length === 0)
    return {
      heading: 'Recommendations',
      paragraphs: [`None: there are too few figures for advice, or nothing stands out.`],
    };
  return {
    heading: 'Recommendations',
    paragraphs: [],
    table: {
      header: ['Recommendation', 'Its figures', 'The rule'],
      rows: recommendations.map(({ what, because, rule }) => [what, because, rule]),
    },
  };
}

function scorecardSections({ scorecards }: Report): ReportSection[] {
  if (scorecards.length === 0) return [];
  const names = Object.keys(SCORES) as ScoreName[];
  const sources = new Set(scorecards.flatMap(({ scores }) => scores.engagement.source ?? []));
  return [
    {
      heading: 'Scorecards',
      paragraphs: [
        'From 1 to 5, 5 is best; each score stands before what it rests on.',
        ...(sources.size > 0 ? [`Usual engagement rates: ${[...sources].join('; ')}.`] : []),
      ],
      table: {
        header: ['Creator', ...names.map((name) => SCORES[name])],
        rows: scorecards.map(({ name, scores }) => [
          name,
          ...names.map((key) => `${scores[key].score ?? 'no data'}: ${scores[key].because}`),
        ]),
      },
    },
  ];
}

/** Who followed the links: one table for each dimension that the analytics exports have. */
function visitSections({ visits }: Report): ReportSection[] {
  return visits.map(({ dimension, visits: all, segments, others }, at) => ({
    heading: `Visits by ${dimension.toLowerCase()}`,
    paragraphs:
      at > 0
        ? []
        : [
            "Visits through the deals' links as the imported analytics exports count them. Where several exports know a dimension, the one with most visits tells it.",
          ],
    table: {
      header: [dimension, 'Visits', 'Of all', 'Engaged', 'Key events'],
      rows: [
        ...segments.map(({ value, visits: own, engaged, keyEvents }) => [
          value,
          own.toLocaleString('en-US'),
          percentOf(own, all),
          rateWords(engaged),
          eventWords(keyEvents),
        ]),
        ...(others.values > 0
          ? [
              [
                `${others.values} others`,
                others.visits.toLocaleString('en-US'),
                percentOf(others.visits, all),
                '',
                '',
              ],
            ]
          : []),
      ],
    },
  }));
}

/** `24 (12 per 100 visits)`: a visit may have several. */
function eventWords({ visits, count }: CountedOf): string {
  if (visits === 0) return 'missing';
  const rate = rateWords({ visits, count }).replace(/%$/, ' per 100 visits');
  return `${count.toLocaleString('en-US')} (${rate})`;
}

function percentOf(part: number, all: number): string {
  return all === 0 ? 'missing' : `${digits((part * 100) / all)}%`;
}

/** By source; the weeks are set beside each other, and nothing is said of why. */
function mentionSections({ mentions }: Report): ReportSection[] {
  if (mentions.length === 0) return [];
  return [
    {
      heading: 'Brand mentions',
      paragraphs: [
        ...mentions.map((source) => `${source.source}: ${phaseLines(source).join('; ')}.`),
        'Means of complete weeks as people entered them. The weeks are set beside each other, nothing more: other things happened in them too.',
      ],
    },
  ];
}

const HOW_TO_READ: ReportSection = {
  heading: 'How to read this',
  paragraphs: [
    'A deal counts from its agreement on, unless it was called off; a post with its newest figures. A figure that nobody recorded is missing, never zero: "8 of 10" says over how many posts a figure is known.',
    `A rate over fewer than ${ENOUGH_POSTS} posts is too few to tell. A deal's cost, and what its codes sold, is shared equally among its posts, those without figures too.`,
    'Cost is the money for the creator, the retail value of product, and shipping, boosting and other costs that were entered. ER is engagements (likes, comments, shares, saves) ÷ followers; CPM is cost ÷ views × 1,000; CPE is cost ÷ engagements; ROAS is revenue ÷ cost.',
    'Savings compare the first ask with the agreed fee; the work may have changed between the two.',
  ],
};
