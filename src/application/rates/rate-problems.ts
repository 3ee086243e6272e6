import { dateIn, latestDateAnywhere } from '../../domain/dates.ts';
import { checkRateEntries } from '../../domain/pricing/check-rates.ts';
import { currencyScale, exchangeRate } from '../../domain/pricing/exchange.ts';
import { entriesOf, type RateEntry } from '../../domain/pricing/rate-entries.ts';
import { rateWarnings } from '../../domain/pricing/rate-warnings.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import type { ReadRates, RowProblem } from '../files.ts';
import type { Transaction } from '../ports.ts';
import { exchangeRates } from './exchange-rates.ts';

/** Names of columns for what the rules of rate tables speak of. */
const COLUMNS: Partial<Record<keyof RateEntry, string>> = {
  followersMin: 'followers_min',
  followersMax: 'followers_max',
  per: 'basis',
};

/** Every problem of a file, in the order of its lines: cells that could not be read, then lines that are no rate table. */
export async function allRateProblems(
  tx: Transaction,
  { items, currency, problems }: ReadRates,
  now: Temporal.Instant,
): Promise<RowProblem[]> {
  if (currency === undefined) return [...problems];
  const rules = {
    currency,
    scale: currencyScale(await exchangeRates(tx), currency),
    today: latestDateAnywhere(now),
  };
  const lineOf = (index: number) => items[index]?.line ?? 1;
  const found = checkRateEntries(
    items.map(({ item }) => item),
    rules,
  ).map(({ index, field, problem, other }) => ({
    line: lineOf(index),
    column: COLUMNS[field] ?? field,
    problem: other === undefined ? problem : `${problem} The other is line ${lineOf(other)}.`,
  }));
  return [...problems, ...found].toSorted((a, b) => a.line - b.line);
}

/** What a person should know before a table is imported, beside what its lines say themselves. */
export async function ratesToKnow(
  tx: Transaction,
  table: RateTable,
  present: RateTable | undefined,
  now: Temporal.Instant,
): Promise<string[]> {
  const fx = await exchangeRates(tx);
  const reachable = table.currency === 'USD' || exchangeRate(fx, table.currency, 'USD') !== undefined;
  return [
    ...(present && present.currency !== table.currency
      ? [`The present version is in ${present.currency}, this one in ${table.currency}.`]
      : []),
    ...(reachable
      ? []
      : [
          `There is no exchange rate of ${table.currency} yet, so only deals in ${table.currency} can be priced with it. Add one with \`/deal rates fx import\`.`,
        ]),
    ...rateWarnings(entriesOf(table), dateIn(now, 'UTC')),
  ];
}
