import { reference } from '../ids.ts';
import { formatMoney, type Money } from '../money.ts';
import type { AddOn } from './add-ons.ts';
import type { EngagementFactor } from './engagement.ts';
import type { Exchange } from './exchange.ts';
import { type LinePrice, lineName } from './line-price.ts';
import type { MarketFactor } from './market.ts';
import { pullOf } from './own-history.ts';
import { measuredWords } from './own-results.ts';
import type { OwnHistory, PriceFactor, RateRow, RateTable } from './types.ts';

type InDeal = (value: number) => Money;

/** The factors of one line of work: its rate, then what views and engagement changed. */
export function lineFactors(line: LinePrice, table: RateTable, inDeal: InDeal): PriceFactor[] {
  return [
    rateFactor(line, table, inDeal),
    ...viewsFactor(line, inDeal),
    ...engagementFactorLine(line, inDeal),
  ];
}

function rateFactor(priced: LinePrice, table: RateTable, inDeal: InDeal): PriceFactor {
  const { line, account, base, rows, cpm } = priced;
  const amount = inDeal(base.typical);
  const name = lineName(line);
  const head = {
    label: line.quantity === 1 ? name : `${line.quantity} ${name}`,
    effect: `${formatMoney(amount)} for ${line.quantity} ${line.quantity === 1 ? 'piece' : 'pieces'}`,
    amount,
  };
  if (rows.length === 0 && cpm) {
    return {
      ...head,
      because: `${viewsWords(priced)} at a CPM of ${cpm.low} to ${cpm.high}; ${table.name} has no rate by followers`,
      ...withOwn(cpm.source, priced.measured?.views),
      ...(cpm.year === undefined ? {} : { year: cpm.year }),
    };
  }
  return {
    ...head,
    because: `${count(account.followers)} followers; ${table.name}, ${rowWords(rows)}`,
    source: [...new Set(rows.map((row) => row.source))].join('; '),
    ...yearOf(rows),
  };
}

function viewsFactor(priced: LinePrice, inDeal: InDeal): PriceFactor[] {
  const { line, account, base, rows, blended, cpm } = priced;
  if (!cpm || !account.medianViews || rows.length === 0) return [];
  return [
    {
      label: `Views, ${lineName(line)}`,
      effect: times(base.typical > 0 ? blended.typical / base.typical : 1),
      amount: inDeal(blended.typical - base.typical),
      because: `${viewsWords(priced)} at a CPM of ${cpm.low} to ${cpm.high}, blended half and half with the rate`,
      ...withOwn(cpm.source, priced.measured?.views),
      ...(cpm.year === undefined ? {} : { year: cpm.year }),
    },
  ];
}

/** `40,000 median views`, with what our own posts had to say in it. */
function viewsWords({ account, measured }: LinePrice): string {
  const words = `${count(account.medianViews ?? 0)} median views`;
  return measured?.views ? `${words} (${measuredWords(measured.views)})` : words;
}

/** A published figure stands beside what was measured here. */
function withOwn(source: string, measured: object | undefined): Pick<PriceFactor, 'source' | 'isOwn'> {
  return measured ? { source: `${source}; newest figures of your posts`, isOwn: true } : { source };
}

function engagementFactorLine(
  { line, blended, engagement, account, measured }: LinePrice,
  inDeal: InDeal,
): PriceFactor[] {
  if (!engagement) return [];
  return [
    {
      label: `Engagement, ${lineName(line)}`,
      effect: times(engagement.factor),
      amount: inDeal(blended.typical * (engagement.factor - 1)),
      because: [
        `ER ${rateWords(engagement)} against a median of ${percent(engagement.median)} at this size`,
        ...(measured?.engagements
          ? [`${count(account.averageEngagements ?? 0)} engagements (${measuredWords(measured.engagements)})`]
          : []),
      ].join('; '),
      ...withOwn(engagement.source, measured?.engagements),
      ...(engagement.year === undefined ? {} : { year: engagement.year }),
    },
  ];
}

/** The rate that counts by name, and the one by views beside it, which no median is published for. */
function rateWords({ rate, comparedRate, rateByViews }: EngagementFactor): string {
  const small =
    comparedRate < rate || rate === 0 ? `, ${percent(comparedRate)} of the followers it is priced at` : '';
  const byViews = rateByViews === undefined ? '' : `; ${percent(rateByViews)} by views, not compared`;
  return `${percent(rate)} (engagements / followers${small}${byViews})`;
}

/** What niche or region multiplied the price by. */
export function marketFactorLine(
  { label, factor, because, source, year }: MarketFactor,
  amount: Money,
): PriceFactor {
  return {
    label,
    effect: times(factor.typical),
    amount,
    because,
    source,
    ...(year === undefined ? {} : { year }),
  };
}

/** What the workspace's own deals did to the price, with their weight. */
export function historyFactor(history: OwnHistory, amount: Money): PriceFactor {
  const { deals, weightPercent, ratio, results } = history;
  const performed = results
    ? `; ${results.better} of ${results.deals} with results beat their usual cost per view (more views than the profile says)`
    : '';
  return {
    label: 'Your own deals',
    effect: times(pullOf(history)),
    amount,
    because: `${deals.length} of your deals, weight ${weightPercent}%: on average they closed at ${ratio.toFixed(2)} times their fair range${performed}`,
    source: `agreed terms of ${deals.map((deal) => reference('deal', deal)).join(', ')}`,
    isOwn: true,
  };
}

/** What is left when each line is shown in three digits; nothing when they sum up by themselves. */
export function roundingFactor(rest: Money): PriceFactor[] {
  if (rest.amount === 0) return [];
  return [
    {
      label: 'Rounding',
      effect: `${rest.amount < 0 ? '-' : '+'} ${formatMoney({ ...rest, amount: Math.abs(rest.amount) })}`,
      amount: rest,
      because: 'an estimate is shown in three digits, each line and the sum',
      source: 'Parley',
    },
  ];
}

/** One right, discount or extra as its own line. */
export function addOnFactor(addOn: AddOn, typical: number, inDeal: InDeal): PriceFactor {
  const amount = inDeal(typical);
  return {
    label: addOn.label,
    effect: `${amount.amount < 0 ? '-' : '+'} ${formatMoney({ ...amount, amount: Math.abs(amount.amount) })}`,
    amount,
    because: `${addOn.because}: ${percent(addOn.percent.typical)} of the work, published ${percent(addOn.percent.low)} to ${percent(addOn.percent.high)}`,
    source: addOn.source,
    ...(addOn.year === undefined ? {} : { year: addOn.year }),
  };
}

/** The exchange rate as a factor, when the deal is in another currency than the table. */
export function currencyFactor(from: string, to: string, exchange: Exchange): PriceFactor[] {
  if (from === to) return [];
  return [
    {
      label: 'Currency',
      effect: `1 ${from} = ${Number(exchange.rate.toPrecision(6))} ${to}`,
      because: `the table is in ${from}; rate of ${exchange.on}`,
      source: exchange.source,
      year: Number(exchange.on.slice(0, 4)),
    },
  ];
}

function rowWords(rows: readonly RateRow[]): string {
  const words = rows.map((row) => `${bandWords(row)}${countWords(row)}`);
  return words.length === 2 ? `between the rows ${words.join(' and ')}` : `the row ${words[0] ?? ''}`;
}

function countWords({ sources }: RateRow): string {
  if (sources === undefined) return '';
  return sources === 1 ? ' (1 published range)' : ` (${sources} published ranges)`;
}

function bandWords({ followersMin, followersMax }: RateRow): string {
  if (followersMax === undefined) return `${count(followersMin)}+`;
  return followersMin === followersMax
    ? count(followersMin)
    : `${count(followersMin)}-${count(followersMax)}`;
}

function yearOf(rows: readonly RateRow[]): { year?: number } {
  const years = rows.map((row) => row.year).filter((year) => year !== undefined);
  return years.length > 0 ? { year: Math.min(...years) } : {};
}

function times(factor: number): string {
  return `x ${factor.toFixed(2)}`;
}

function percent(value: number): string {
  return `${Number(value.toPrecision(3))}%`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
