import { type Deliverable, describeDeliverables } from '../../../domain/deliverables.ts';
import { type Money, majorUnits, minorDigits } from '../../../domain/money.ts';
import type { PriceModel } from '../../../domain/price-model.ts';
import type { ExpectedResults, Terms } from '../../../domain/terms.ts';
import { checkedOf, dateOf, optionOf, optionsOf, textOf } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';

/** What stands in the offer form, as text: kept as typed when the form has to be shown again. */
export interface OfferValues {
  readonly side: string | undefined;
  readonly fee: string | undefined;
  readonly model: string | undefined;
  readonly percent: string | undefined;
  readonly windowDays: string | undefined;
  readonly code: string | undefined;
  readonly unitPrice: string | undefined;
  readonly cap: string | undefined;
  readonly product: string | undefined;
  readonly retailValue: string | undefined;
  readonly views: string | undefined;
  readonly clickRate: string | undefined;
  readonly orderRate: string | undefined;
  readonly averageOrder: string | undefined;
  readonly deliverables: string | undefined;
  readonly publishFrom: string | undefined;
  readonly publishUntil: string | undefined;
  readonly months: string | undefined;
  readonly usage: string | undefined;
  readonly usageDays: string | undefined;
  readonly licence: boolean;
  readonly whitelistingDays: string | undefined;
  readonly exclusivityCategory: string | undefined;
  readonly exclusivityDays: string | undefined;
  readonly competitors: string | undefined;
  readonly upfrontPercent: string | undefined;
  readonly netDays: string | undefined;
  readonly revisions: string | undefined;
  readonly expenses: string | undefined;
  readonly bonus: string | undefined;
  readonly productValue: string | undefined;
  /** What they said only with "probably" or the like. */
  readonly tentative: readonly string[];
  readonly note: string | undefined;
}

/** The value of the one checkbox for an exclusive licence. */
export const LICENCE = 'exclusive';

/** What the person typed so far. */
export function readOfferValues(view: ViewContext): OfferValues {
  const text = (block: string) => textOf(view, block);
  return {
    side: optionOf(view, 'side'),
    fee: text('fee'),
    model: optionOf(view, 'model'),
    percent: text('percent'),
    windowDays: text('windowDays'),
    code: text('code'),
    unitPrice: text('unitPrice'),
    cap: text('cap'),
    product: text('product'),
    retailValue: text('retailValue'),
    views: text('views'),
    clickRate: text('clickRate'),
    orderRate: text('orderRate'),
    averageOrder: text('averageOrder'),
    deliverables: text('deliverables'),
    publishFrom: dateOf(view, 'publishFrom')?.toString(),
    publishUntil: dateOf(view, 'publishUntil')?.toString(),
    months: text('months'),
    usage: optionOf(view, 'usage'),
    usageDays: text('usageDays'),
    licence: checkedOf(view, 'licence', LICENCE),
    whitelistingDays: text('whitelistingDays'),
    exclusivityCategory: text('exclusivityCategory'),
    exclusivityDays: text('exclusivityDays'),
    competitors: text('competitors'),
    upfrontPercent: text('upfrontPercent'),
    netDays: text('netDays'),
    revisions: text('revisions'),
    expenses: optionOf(view, 'expenses'),
    bonus: text('bonus'),
    productValue: text('productValue'),
    tentative: optionsOf(view, 'tentative') ?? [],
    note: text('note'),
  };
}

/** Terms as the form shows them; without a fee the field is empty. */
export function valuesOfTerms(terms: Terms, side: 'ours' | 'theirs', options: { fee: boolean }): OfferValues {
  return {
    side,
    fee: options.fee ? amountText(terms.fee) : undefined,
    ...modelValues(terms.priceModel),
    ...resultValues(terms.expectedResults),
    deliverables: deliverablesText(terms.deliverables),
    publishFrom: commonDate(terms.deliverables, 'publishFrom'),
    publishUntil: commonDate(terms.deliverables, 'publishUntil'),
    months: terms.termMonths === undefined ? undefined : String(terms.termMonths),
    usage: terms.usage.kind,
    usageDays: terms.usage.kind === 'none' ? undefined : String(terms.usage.duration),
    licence: terms.usage.exclusiveLicence,
    whitelistingDays: terms.whitelistingDays > 0 ? String(terms.whitelistingDays) : undefined,
    exclusivityCategory: terms.exclusivity?.category,
    exclusivityDays: terms.exclusivity ? String(terms.exclusivity.days) : undefined,
    competitors: terms.exclusivity?.competitors.join(', ') || undefined,
    upfrontPercent: String(terms.upfrontPercent),
    netDays: String(terms.netDays),
    revisions: String(terms.revisions),
    expenses: terms.expenses,
    bonus: terms.bonusCap && amountText(terms.bonusCap),
    productValue: terms.productValue && amountText(terms.productValue),
    tentative: terms.tentative ?? [],
    note: terms.note,
  };
}

type ModelValues = Pick<
  OfferValues,
  'model' | 'percent' | 'windowDays' | 'code' | 'unitPrice' | 'cap' | 'product' | 'retailValue'
>;

function modelValues(model: PriceModel): ModelValues {
  const cap = 'cap' in model && model.cap ? amountText(model.cap) : undefined;
  const unit = model.kind === 'cpc' ? model.perClick : model.kind === 'cpm' ? model.perThousand : undefined;
  const sales = model.kind === 'commission' || model.kind === 'hybrid' ? model : undefined;
  return {
    model: model.kind,
    percent: sales && String(sales.percent),
    windowDays: sales && String(sales.windowDays),
    code: model.kind === 'commission' ? model.code : undefined,
    unitPrice: unit && amountText(unit),
    cap,
    product: model.kind === 'barter' ? model.product : undefined,
    retailValue: model.kind === 'barter' ? amountText(model.retailValue) : undefined,
  };
}

type ResultValues = Pick<OfferValues, 'views' | 'clickRate' | 'orderRate' | 'averageOrder'>;

function resultValues(expected: ExpectedResults | undefined): ResultValues {
  const number = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return {
    views: number(expected?.views),
    clickRate: number(expected?.clickRatePercent),
    orderRate: number(expected?.orderRatePercent),
    averageOrder: expected?.averageOrder && amountText(expected.averageOrder),
  };
}

/** `1200`, `1200.50`: an amount in the deal's currency as a person would type it. */
function amountText(amount: Money): string {
  const digits = minorDigits(amount.currency);
  const value = majorUnits(amount);
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
}

/** The work in words that the parser reads back; empty when there is none yet. */
export function deliverablesText(lines: readonly Deliverable[]): string | undefined {
  return lines.length > 0 ? describeDeliverables(lines) : undefined;
}

/** The date that every line has; undefined where they differ or have none. */
function commonDate(
  lines: readonly Deliverable[],
  which: 'publishFrom' | 'publishUntil',
): string | undefined {
  const [first, ...others] = lines.map((line) => line[which]?.toString());
  return others.every((date) => date === first) ? first : undefined;
}
