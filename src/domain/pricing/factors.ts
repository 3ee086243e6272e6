import { formatMoney, type Money } from '../money.ts';
import type { AddOn } from './add-ons.ts';
import type { Exchange } from './exchange.ts';
import { type LinePrice, lineName } from './line-price.ts';
import type { PriceFactor, RateRow, RateTable } from './types.ts';

type InDeal = (value: number) => Money;

/** The factors of one line of work: its rate, then what views and engagement changed. */
export function lineFactors(line: LinePrice, table: RateTable, inDeal: InDeal): PriceFactor[] {
  return [
    rateFactor(line, table, inDeal),
    ...viewsFactor(line, inDeal),
    ...engagementFactorLine(line, inDeal),
  ];
}

function rateFactor({ line, account, base, rows }: LinePrice, table: RateTable, inDeal: InDeal): PriceFactor {
  const amount = inDeal(base.typical);
  const name = lineName(line);
  return {
    label: line.quantity === 1 ? name : `${line.quantity} ${name}`,
    effect: `${formatMoney(amount)} for ${line.quantity} ${line.quantity === 1 ? 'piece' : 'pieces'}`,
    amount,
    because: `${count(account.followers)} followers; ${table.name}, ${rowWords(rows)}`,
    source: [...new Set(rows.map((row) => row.source))].join('; '),
    ...yearOf(rows),
  };
}

function viewsFactor({ line, account, base, blended, cpm }: LinePrice, inDeal: InDeal): PriceFactor[] {
  if (!cpm || !account.medianViews) return [];
  return [
    {
      label: `Views, ${lineName(line)}`,
      effect: times(base.typical > 0 ? blended.typical / base.typical : 1),
      amount: inDeal(blended.typical - base.typical),
      because: `${count(account.medianViews)} median views at a CPM of ${cpm.low} to ${cpm.high}, blended half and half with the rate`,
      source: cpm.source,
      ...(cpm.year === undefined ? {} : { year: cpm.year }),
    },
  ];
}

function engagementFactorLine({ line, blended, engagement }: LinePrice, inDeal: InDeal): PriceFactor[] {
  if (!engagement) return [];
  return [
    {
      label: `Engagement, ${lineName(line)}`,
      effect: times(engagement.factor),
      amount: inDeal(blended.typical * (engagement.factor - 1)),
      because: `ER ${percent(engagement.rate)} (engagements / followers) against a median of ${percent(engagement.median)} at this size`,
      source: engagement.source,
      ...(engagement.year === undefined ? {} : { year: engagement.year }),
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
  const words = rows.map((row) => bandWords(row));
  return words.length === 2 ? `between the rows ${words.join(' and ')}` : `the row ${words[0] ?? ''}`;
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
