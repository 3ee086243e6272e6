import { add, formatMoney, type Money, min, multiply, sum, zero } from '../money.ts';
import { invalid, ok, type Result, refuse } from '../refusal.ts';
import type { Terms } from '../terms.ts';

/** What is assumed when a price depends on results. A figure that is missing is never guessed. */
export interface CostAssumptions {
  /** Views of all pieces together. */
  readonly views?: number;
  /** Where the views come from, in words: `2 Instagram Reels x 40,000 median views`; a person's entry when missing. */
  readonly viewsFrom?: string;
  /** What keeps the views unknown, in words: `the median views of their TikTok account`. */
  readonly viewsMissing?: string;
  /** Clicks on the link; from views and the click rate when missing. */
  readonly clicks?: number;
  /** Clicks in percent of views. */
  readonly clickRatePercent: number;
  /** Orders in percent of clicks. */
  readonly orderRatePercent: number;
  /** The rates that a person entered; the others are assumed, and said to be. */
  readonly entered?: readonly ('clickRatePercent' | 'orderRatePercent')[];
  /** How a rate that our own posts reached is made, in words: `1.4% over 5 of your posts, weight 63%; 1% assumed`. */
  readonly measured?: { readonly [Rate in 'clickRatePercent' | 'orderRatePercent']?: string };
  /** Net sales of one order. */
  readonly averageOrder?: Money;
  /** Share of a bonus cap that is paid on average, percent. */
  readonly bonusPaidPercent: number;
  /** What product costs the brand, percent of its retail value. */
  readonly productCostPercent: number;
}

/** Working assumptions until a workspace has measured its own; they are shown wherever they are used. */
export const DEFAULT_COST_ASSUMPTIONS: CostAssumptions = {
  clickRatePercent: 1,
  orderRatePercent: 2,
  bonusPaidPercent: 50,
  productCostPercent: 100,
};

/** Expected cost of terms in money, what it consists of, and every assumption in words. */
export interface ExpectedCost {
  readonly cost: Money;
  /** The part that depends on results, product or a cap; the rest is the flat fee. */
  readonly variable: Money;
  readonly assumptions: readonly string[];
}

interface Part {
  readonly amount: Money;
  readonly assumptions: readonly string[];
}

/**
 * The expected cost of any of the seven price models in money, so that offers of different models can be compared:
 * flat fee + model part + expected bonus + product. When results are unknown but capped, the cap counts, which is the most
 * it can cost. Refuses when a figure is missing and nothing caps the cost, and when currencies are mixed.
 */
export function expectedCost(terms: Terms, assumptions: CostAssumptions): Result<ExpectedCost> {
  const stranger = currenciesOf(terms, assumptions).find((currency) => currency !== terms.fee.currency);
  if (stranger) {
    return refuse({ kind: 'currency-mismatch', expected: terms.fee.currency, given: stranger });
  }
  const model = modelPart(terms, assumptions);
  if (!model.ok) return model;
  const parts = [model.value, bonusPart(terms, assumptions), productPart(terms, assumptions)];
  const variable = sum(
    parts.map((part) => part.amount),
    terms.fee.currency,
  );
  return ok({
    cost: add(terms.fee, variable),
    variable,
    assumptions: parts.flatMap((part) => part.assumptions),
  });
}

function modelPart(terms: Terms, assumptions: CostAssumptions): Result<Part> {
  const model = terms.priceModel;
  const { currency } = terms.fee;
  switch (model.kind) {
    case 'per_post':
      return ok({ amount: zero(currency), assumptions: perPiece(terms) });
    case 'per_campaign':
      return ok({ amount: zero(currency), assumptions: [] });
    case 'cpc':
      return capped(
        model.cap,
        results(expectedClicks(assumptions), 'clicks', model.perClick, 1, assumptions),
      );
    case 'cpm':
      return capped(model.cap, results(viewsOf(assumptions), 'views', model.perThousand, 1_000, assumptions));
    case 'commission':
      return commission(model.percent, assumptions, undefined);
    case 'hybrid':
      return commission(model.percent, assumptions, model.cap);
    case 'barter':
      return ok(product(model.retailValue, assumptions));
  }
}

/** The fee of the terms is for everything, also with a price per post: what that is for each piece. */
function perPiece({ fee, deliverables }: Terms): string[] {
  const pieces = deliverables.reduce((total, line) => total + line.quantity, 0);
  if (pieces < 2) return [];
  const each = multiply(fee, 1 / pieces, 'half-up');
  return [`${formatMoney(fee)} for ${pieces} posts together: ${formatMoney(each)} each.`];
}

interface Quantity {
  readonly value: number;
  readonly words: string;
}

function viewsOf({ views, viewsFrom }: CostAssumptions): Quantity | undefined {
  if (views === undefined) return undefined;
  return { value: views, words: `${count(views)} views expected${viewsFrom ? ` (${viewsFrom})` : ''}` };
}

/** The clicks that the assumptions come to, with how they are counted; undefined when nothing is known. */
export function expectedClicks(assumptions: CostAssumptions): Quantity | undefined {
  if (assumptions.clicks !== undefined) {
    return { value: assumptions.clicks, words: `${count(assumptions.clicks)} clicks expected` };
  }
  const { views, viewsFrom, clickRatePercent } = assumptions;
  if (views === undefined) return undefined;
  const clicks = (views * clickRatePercent) / 100;
  return {
    value: clicks,
    words: `${count(clicks)} clicks: ${count(views)} views${viewsFrom ? ` (${viewsFrom})` : ''} x ${clickRatePercent}% (${clickRateWords(assumptions)})`,
  };
}

function clickRateWords({ entered, measured }: CostAssumptions): string {
  if (entered?.includes('clickRatePercent')) return 'click rate';
  return measured?.clickRatePercent ? `click rate: ${measured.clickRatePercent}` : 'assumed click rate';
}

/** What stands behind an order rate that nobody entered. */
function orderRateWords({ entered, measured }: CostAssumptions): string {
  if (entered?.includes('orderRatePercent')) return '';
  return measured?.orderRatePercent ? ` (${measured.orderRatePercent})` : ' (assumed)';
}

function results(
  quantity: Quantity | undefined,
  noun: string,
  price: Money,
  per: number,
  assumptions: CostAssumptions,
): Result<Part> {
  if (!quantity) {
    return invalid(
      'assumptions',
      `Enter expected views with the offer${orAdd(assumptions)}, or a cap: without one the cost of ${formatMoney(price)} per ${per === 1 ? 'click' : `${count(per)} ${noun}`} has no bound.`,
    );
  }
  const unit = per === 1 ? 'click' : `${count(per)} ${noun}`;
  return priced(price, quantity.value / per, [quantity.words, `${formatMoney(price)} per ${unit}`]);
}

function commission(percent: number, assumptions: CostAssumptions, cap: Money | undefined): Result<Part> {
  const clicks = expectedClicks(assumptions);
  const { averageOrder, orderRatePercent } = assumptions;
  if (!clicks || !averageOrder) {
    const missing = [
      ...(clicks ? [] : [`expected views${orAdd(assumptions)}`]),
      ...(averageOrder ? [] : ['the average order']),
    ].join(' and ');
    return capped(
      cap,
      invalid('assumptions', `Enter ${missing} with the offer to put a cost on ${percent}% of sales.`),
    );
  }
  const orders = (clicks.value * orderRatePercent) / 100;
  return capped(
    cap,
    priced(averageOrder, (orders * percent) / 100, [
      clicks.words,
      `${count(orders)} orders: ${orderRatePercent}% of clicks${orderRateWords(assumptions)}`,
      `${percent}% of ${formatMoney(averageOrder)} an order`,
    ]),
  );
}

function orAdd({ viewsMissing }: CostAssumptions): string {
  return viewsMissing ? ` (or add ${viewsMissing} to the creator)` : '';
}

function priced(unit: Money, times: number, assumptions: readonly string[]): Result<Part> {
  const amount = unit.amount * times;
  if (!Number.isFinite(amount) || amount < 0 || amount > 1e14) {
    return invalid(
      'assumptions',
      'These expected results give no usable cost. Check views, clicks and rates.',
    );
  }
  return ok({ amount: multiply(unit, times, 'half-up'), assumptions });
}

/** A cap bounds the estimate, and stands in for it when results are unknown. */
function capped(cap: Money | undefined, part: Result<Part>): Result<Part> {
  if (!cap) return part;
  if (!part.ok) {
    return ok({
      amount: cap,
      assumptions: [`Results are unknown, so the cap of ${formatMoney(cap)} counts in full.`],
    });
  }
  if (part.value.amount.amount <= cap.amount) return part;
  return ok({
    amount: min(part.value.amount, cap),
    assumptions: [...part.value.assumptions, `capped at ${formatMoney(cap)}`],
  });
}

function bonusPart({ bonusCap, fee }: Terms, { bonusPaidPercent }: CostAssumptions): Part {
  if (!bonusCap) return { amount: zero(fee.currency), assumptions: [] };
  return {
    amount: multiply(bonusCap, bonusPaidPercent / 100, 'half-up'),
    assumptions: [
      `A bonus of up to ${formatMoney(bonusCap)} pays ${bonusPaidPercent}% on average (assumed).`,
    ],
  };
}

function productPart({ productValue, fee }: Terms, assumptions: CostAssumptions): Part {
  return productValue ? product(productValue, assumptions) : { amount: zero(fee.currency), assumptions: [] };
}

function product(retailValue: Money, { productCostPercent }: CostAssumptions): Part {
  return {
    amount: multiply(retailValue, productCostPercent / 100, 'half-up'),
    assumptions: [
      `Product worth ${formatMoney(retailValue)} counts at ${productCostPercent}% of its retail value.`,
    ],
  };
}

function currenciesOf(
  { priceModel, bonusCap, productValue }: Terms,
  { averageOrder }: CostAssumptions,
): string[] {
  const prices: (Money | undefined)[] = [bonusCap, productValue];
  if (priceModel.kind === 'cpc') prices.push(priceModel.perClick, priceModel.cap);
  if (priceModel.kind === 'cpm') prices.push(priceModel.perThousand, priceModel.cap);
  if (priceModel.kind === 'barter') prices.push(priceModel.retailValue);
  if (priceModel.kind === 'hybrid') prices.push(priceModel.cap, averageOrder);
  if (priceModel.kind === 'commission') prices.push(averageOrder);
  return prices.filter((price) => price !== undefined).map((price) => price.currency);
}

function count(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
