import type { RenderedFile } from '../../application/files.ts';
import type { ReportedDeal } from '../../application/performance/report/report-store.ts';
import { STATUSES } from '../../domain/deal.ts';
import { reference } from '../../domain/ids.ts';
import { minorDigits } from '../../domain/money.ts';
import { csvLine, protectedText } from './csv-row.ts';

/** The columns of the file in order; docs/reports.md says what each holds. */
export const REPORT_COLUMNS = [
  'deal',
  'campaign',
  'campaign_name',
  'creator',
  'creator_name',
  'status',
  'price_model',
  'formats',
  'currency',
  'opened_on',
  'agreed_on',
  'days_to_close',
  'rounds',
  'first_ask',
  'agreed_fee',
  'saved',
  'saved_percent',
  'cost',
  'posts',
  'views',
  'engagements',
  'conversions',
  'revenue',
  'cpm',
  'cpe',
  'roas',
] as const;
type Column = (typeof REPORT_COLUMNS)[number];

/**
 * One row for each deal of a report. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are plain, with a point; what is
 * missing is an empty cell. The byte order mark lets spreadsheets see that it is UTF-8.
 */
export function reportedDealsFile(name: string, deals: readonly ReportedDeal[]): RenderedFile {
  const lines = [REPORT_COLUMNS, ...deals.map(rowOf)].map(csvLine);
  return {
    name: `${name}.csv`,
    mimeType: 'text/csv',
    bytes: new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`),
  };
}

function rowOf(deal: ReportedDeal): string[] {
  const cells = { ...whatOf(deal), ...pricesOf(deal), ...resultsOf(deal) };
  return REPORT_COLUMNS.map((column) => cells[column]);
}

function whatOf(deal: ReportedDeal) {
  return {
    deal: reference('deal', deal.number),
    campaign: reference('campaign', deal.campaign),
    campaign_name: protectedText(deal.campaignName),
    creator: reference('creator', deal.creator),
    creator_name: protectedText(deal.creatorName),
    status: STATUSES[deal.status],
    price_model: protectedText(deal.priceModel ?? ''),
    formats: protectedText(deal.formats.join(' + ')),
    currency: deal.currency,
    opened_on: deal.openedOn,
    agreed_on: deal.agreedOn ?? '',
  } satisfies Partial<Record<Column, string>>;
}

function pricesOf(deal: ReportedDeal) {
  const { firstAsk, agreedFee, currency, daysToClose, rounds } = deal;
  const isCompared = firstAsk !== undefined && agreedFee !== undefined && firstAsk > 0 && agreedFee > 0;
  const saved = isCompared ? firstAsk - agreedFee : undefined;
  return {
    days_to_close: plain(daysToClose, 2),
    rounds: String(rounds),
    first_ask: major(firstAsk, currency),
    agreed_fee: major(agreedFee, currency),
    saved: major(saved, currency),
    saved_percent: plain(saved === undefined || !firstAsk ? undefined : (saved * 100) / firstAsk, 2),
  } satisfies Partial<Record<Column, string>>;
}

function resultsOf(deal: ReportedDeal) {
  const { cost, posts, views, engagements, conversions, revenue, currency } = deal;
  return {
    cost: major(cost, currency),
    posts: String(posts),
    views: plain(views),
    engagements: plain(engagements),
    conversions: plain(conversions),
    revenue: major(revenue, currency),
    cpm: majorRatio(cost, views, currency, 1_000),
    cpe: majorRatio(cost, engagements, currency),
    roas: plain(revenue !== undefined && cost ? revenue / cost : undefined, 4),
  } satisfies Partial<Record<Column, string>>;
}

/** `1234.5`: never in the notation with an exponent, which a number of this size does not need. */
function plain(value: number | undefined, digits = 0): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(Number(value.toFixed(digits)));
}

/** Minor units as major ones, with all digits of the currency. */
function major(amount: number | undefined, currency: string): string {
  const digits = minorDigits(currency);
  return amount === undefined ? '' : (amount / 10 ** digits).toFixed(digits);
}

function majorRatio(
  amount: number | undefined,
  below: number | undefined,
  currency: string,
  times = 1,
): string {
  return amount === undefined || !below
    ? ''
    : plain((amount * times) / below / 10 ** minorDigits(currency), 4);
}
