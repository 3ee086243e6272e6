import type { OfferStart } from '../../../application/deals/start-offer.ts';
import { type Deliverable, isFormatOf, type Platform } from '../../../domain/deliverables.ts';
import type { Money } from '../../../domain/money.ts';
import { type PriceModel, priceModelSchema } from '../../../domain/price-model.ts';
import {
  type ExpectedResults,
  TENTATIVE_POINTS,
  type Terms,
  termsSchema,
  usageSchema,
} from '../../../domain/terms.ts';
import { parseCountText } from '../arguments/counts.ts';
import { parseDeliverablesText } from '../arguments/deliverables.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { echoAll } from '../format.ts';
import { deliverablesText, type OfferValues } from './offer-values.ts';

export type ParsedOffer =
  | { readonly ok: true; readonly side: 'ours' | 'theirs'; readonly terms: Terms }
  /** By block id, all at once. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Reads the form into terms; every wrong field gets a sentence that says what to enter instead. */
export function parseOffer(values: OfferValues, start: OfferStart): ParsedOffer {
  const fields = new Fields(start.currency);
  const side = values.side === 'ours' ? 'ours' : 'theirs';
  const priceModel = modelOf(values, fields);
  const deliverables = datedLines(deliverablesOf(values.deliverables, start, side, fields), values, fields);
  const tentative = TENTATIVE_POINTS.filter((point) => values.tentative.includes(point));
  const exclusivity = exclusivityOf(values, fields);
  const bonusCap = fields.money('bonus', values.bonus);
  const productValue = fields.money('productValue', values.productValue);
  const termMonths = fields.whole('months', values.months, 1, 36);
  const expectedResults = expectedResultsOf(values, fields);
  const terms: Terms = {
    ...termsSchema.parse({ deliverables: [], fee: { amount: 0, currency: start.currency } }),
    fee: feeOf(values, priceModel, fields),
    priceModel,
    deliverables: [...deliverables],
    usage: usageOf(values, fields),
    whitelistingDays: fields.whole('whitelistingDays', values.whitelistingDays, 0, 1095) ?? 0,
    upfrontPercent: fields.whole('upfrontPercent', values.upfrontPercent, 0, 100) ?? 0,
    netDays: fields.whole('netDays', values.netDays, 0, 180) ?? 30,
    revisions: fields.whole('revisions', values.revisions, 0, 20) ?? 1,
    expenses: values.expenses === 'excluded' ? 'excluded' : 'included',
    ...(exclusivity ? { exclusivity } : {}),
    ...(bonusCap ? { bonusCap } : {}),
    ...(productValue ? { productValue } : {}),
    ...(termMonths === undefined ? {} : { termMonths }),
    ...(expectedResults ? { expectedResults } : {}),
    ...(tentative.length > 0 ? { tentative } : {}),
    ...(values.note ? { note: values.note } : {}),
  };
  return fields.clean() ? { ok: true, side, terms } : { ok: false, errors: fields.errors };
}

/** `1.5`, `1,5 %`; undefined for what is no number. */
function percentFrom(text: string): number | undefined {
  const digits = text.replace(',', '.').replace(/\s*%$/, '').trim();
  const value = Number(digits);
  return digits !== '' && Number.isFinite(value) ? value : undefined;
}

/** Collects what is wrong while fields are read. */
class Fields {
  readonly errors: Record<string, string> = {};
  readonly currency: string;

  constructor(currency: string) {
    this.currency = currency;
  }

  clean(): boolean {
    return Object.keys(this.errors).length === 0;
  }

  wrong(block: string, problem: string): undefined {
    this.errors[block] ??= problem;
    return undefined;
  }

  money(block: string, text: string | undefined): Money | undefined {
    if (!text) return undefined;
    const amount = parseMoneyText(text, { currency: this.currency });
    if (!amount) return this.wrong(block, `Enter one amount in ${this.currency}, for example 1200 or 1.2k.`);
    if (amount.currency !== this.currency) {
      return this.wrong(block, `This deal is in ${this.currency}. Enter the amount in ${this.currency}.`);
    }
    return amount;
  }

  percent(block: string, text: string | undefined): number | undefined {
    if (!text) return undefined;
    const value = percentFrom(text);
    if (value !== undefined && value >= 0 && value <= 100) return value;
    return this.wrong(block, 'Enter a percentage from 0 to 100, for example 1.5.');
  }

  whole(block: string, text: string | undefined, least: number, most: number): number | undefined {
    if (!text) return undefined;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    return this.wrong(block, `Enter a whole number from ${least} to ${most}.`);
  }
}

const FLAT = new Set(['per_post', 'per_campaign', 'hybrid']);

function feeOf({ fee }: OfferValues, model: PriceModel, fields: Fields): Money {
  const nothing = { amount: 0, currency: fields.currency };
  if (fee) {
    const amount = fields.money('fee', fee);
    if (amount && amount.amount === 0 && FLAT.has(model.kind))
      fields.wrong('fee', 'Enter an amount above zero.');
    return amount ?? nothing;
  }
  if (FLAT.has(model.kind)) fields.wrong('fee', 'Enter the fee, for example 1200 or 1.2k.');
  return nothing;
}

function modelOf(values: OfferValues, fields: Fields): PriceModel {
  const built = builtModel(values, fields);
  const parsed = priceModelSchema.safeParse(built);
  return parsed.success ? parsed.data : { kind: 'per_campaign' };
}

function builtModel(values: OfferValues, fields: Fields): unknown {
  const cap = fields.money('cap', values.cap);
  const capped = cap ? { cap } : {};
  switch (values.model) {
    case 'commission':
    case 'hybrid':
      return {
        kind: values.model,
        percent: percentOf(values, fields),
        windowDays: fields.whole('windowDays', values.windowDays, 1, 365) ?? 30,
        ...(values.model === 'hybrid' ? capped : values.code ? { code: values.code } : {}),
      };
    case 'cpc':
      return {
        kind: 'cpc',
        perClick: needed('unitPrice', values.unitPrice, 'the price of one click', fields),
        ...capped,
      };
    case 'cpm':
      return {
        kind: 'cpm',
        perThousand: needed('unitPrice', values.unitPrice, 'the price of 1,000 views', fields),
        ...capped,
      };
    case 'barter':
      if (!values.product) fields.wrong('product', 'Say which product or service they get.');
      return {
        kind: 'barter',
        product: values.product,
        retailValue: needed('retailValue', values.retailValue, 'what it costs in a shop', fields),
      };
    case 'per_post':
      return { kind: 'per_post' };
    default:
      return { kind: 'per_campaign' };
  }
}

function needed(block: string, text: string | undefined, what: string, fields: Fields): Money | undefined {
  if (!text) return fields.wrong(block, `Enter ${what}.`);
  const amount = fields.money(block, text);
  if (amount && amount.amount === 0) return fields.wrong(block, 'Enter an amount above zero.');
  return amount;
}

function percentOf({ percent }: OfferValues, fields: Fields): number | undefined {
  const value = percentFrom(percent ?? '');
  if (value !== undefined && value > 0 && value <= 100) return value;
  return fields.wrong('percent', 'Enter a percentage above 0 and up to 100, for example 10.');
}

/** Undefined when nothing was entered: then the creator's own figures count. */
function expectedResultsOf(values: OfferValues, fields: Fields): ExpectedResults | undefined {
  const views = viewsOf(values, fields);
  const clickRatePercent = fields.percent('clickRate', values.clickRate);
  const orderRatePercent = fields.percent('orderRate', values.orderRate);
  const averageOrder = values.averageOrder
    ? needed('averageOrder', values.averageOrder, 'the net sales of one order', fields)
    : undefined;
  const expected: ExpectedResults = {
    ...(views === undefined ? {} : { views }),
    ...(clickRatePercent === undefined ? {} : { clickRatePercent }),
    ...(orderRatePercent === undefined ? {} : { orderRatePercent }),
    ...(averageOrder ? { averageOrder } : {}),
  };
  return Object.keys(expected).length > 0 ? expected : undefined;
}

const MOST_VIEWS = 100_000_000_000;

function viewsOf({ views }: OfferValues, fields: Fields): number | undefined {
  if (!views) return undefined;
  const count = parseCountText(views);
  if (count !== undefined && count > 0 && count <= MOST_VIEWS) return count;
  return fields.wrong('views', 'Enter the views as one number above zero, for example 120000 or 120k.');
}

/** Lines that stood in the last offer keep their dates; new ones have none yet. */
function deliverablesOf(
  text: string | undefined,
  start: OfferStart,
  side: 'ours' | 'theirs',
  fields: Fields,
): readonly Deliverable[] {
  const before = start.basis[side].deliverables;
  if (!text) {
    fields.wrong('deliverables', 'Say what the work is, for example "2 reels + 3 stories".');
    return [];
  }
  if (text === deliverablesText(before)) return before;
  const { deliverables, unknown } = parseDeliverablesText(text, {
    platform: start.platform as Platform | undefined,
  });
  if (unknown.length > 0) {
    fields.wrong(
      'deliverables',
      `I did not understand ${echoAll(unknown, (piece) => `"${piece}"`)}. Write for example "2 reels + 3 stories" or "1 YouTube integration".`,
    );
  }
  return mergeLines(before, deliverables);
}

/** Days to go live for every line; where the fields are empty, each line keeps its own. */
function datedLines(
  lines: readonly Deliverable[],
  { publishFrom, publishUntil }: OfferValues,
  fields: Fields,
): readonly Deliverable[] {
  const from = publishFrom ? Temporal.PlainDate.from(publishFrom) : undefined;
  const until = publishUntil ? Temporal.PlainDate.from(publishUntil) : undefined;
  if (from && until && Temporal.PlainDate.compare(from, until) > 0) {
    fields.wrong('publishUntil', 'Choose the day of the first field or a later one.');
  }
  if (!from && !until) return lines;
  return lines.map((line) => ({
    ...line,
    ...(from ? { publishFrom: from } : {}),
    ...(until ? { publishUntil: until } : {}),
  }));
}

/** New lines with the dates and the length of the lines of the same kind before. */
export function mergeLines(before: readonly Deliverable[], now: readonly Deliverable[]): Deliverable[] {
  return now
    .filter(({ platform, format }) => isFormatOf(platform, format))
    .map((line) => {
      const old = before.find(({ platform, format }) => platform === line.platform && format === line.format);
      const { price: _price, ...kept } = old ?? line;
      return { ...kept, ...line };
    });
}

function usageOf(values: OfferValues, fields: Fields): Terms['usage'] {
  const { usage, usageDays, licence } = values;
  if (usage !== 'organic' && usage !== 'paid') {
    return usageSchema.parse({ kind: 'none', duration: 0, exclusiveLicence: licence });
  }
  if (/^(?:perpetual|unlimited|forever)$/i.test(usageDays ?? '')) {
    return { kind: usage, duration: 'perpetual', exclusiveLicence: licence };
  }
  if (!usageDays) fields.wrong('usageDays', 'Enter the days of use, or "perpetual".');
  const days = fields.whole('usageDays', usageDays?.replace(/\s*d(ays?)?$/i, ''), 1, 3650);
  return { kind: usage, duration: days ?? 1, exclusiveLicence: licence };
}

function exclusivityOf(values: OfferValues, fields: Fields): Terms['exclusivity'] {
  const { exclusivityCategory: category, exclusivityDays, competitors } = values;
  const days = fields.whole('exclusivityDays', exclusivityDays, 1, 1095);
  if (!category && !exclusivityDays && !competitors) return undefined;
  if (!category)
    return fields.wrong('exclusivityCategory', 'Say for which category, for example "skincare".');
  if (category.length > 120) return fields.wrong('exclusivityCategory', 'Use at most 120 characters.');
  if (!exclusivityDays) return fields.wrong('exclusivityDays', 'Enter for how many days.');
  const names = (competitors ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > 30 || names.some((name) => name.length > 80)) {
    return fields.wrong('competitors', 'Name at most 30 competitors, each in up to 80 characters.');
  }
  return days === undefined ? undefined : { category, days, competitors: names };
}
