import { z } from 'zod';
import { deliverableSchema, describeDeliverables } from './deliverables.ts';
import { formatMoney, type Money, moneySchema } from './money.ts';
import { PRICE_MODEL_NAMES, priceModelSchema } from './price-model.ts';

/** What the brand may do with the content, and for how long. An exclusive licence (only the brand may use the content) is not competitor exclusivity. */
export const usageSchema = z.strictObject({
  /** `organic`: brand's own channels; `paid`: also in the brand's ads. */
  kind: z.enum(['none', 'organic', 'paid']),
  /** Days of use, or `perpetual`; 0 with `none`. */
  duration: z.union([z.int().min(0).max(3650), z.literal('perpetual')]),
  exclusiveLicence: z.boolean().default(false),
});

/** The creator does not work with competitors: category, days, and whom by name. */
const exclusivitySchema = z.strictObject({
  category: z.string().min(1).max(120),
  days: z.int().min(1).max(1095),
  competitors: z.array(z.string().min(1).max(80)).max(30).default([]),
});

/**
 * What results the team expects of the work: what a price by results is costed with. An internal estimate of ours, not a term:
 * it is neither compared nor shown to a creator.
 */
const expectedResultsSchema = z.strictObject({
  /** Views of all pieces together. */
  views: z.int().min(0).max(100_000_000_000).optional(),
  /** Clicks on the link in percent of views. */
  clickRatePercent: z.number().min(0).max(100).optional(),
  /** Orders in percent of clicks. */
  orderRatePercent: z.number().min(0).max(100).optional(),
  /** Net sales of one order, in the deal's currency. */
  averageOrder: moneySchema.optional(),
});
export type ExpectedResults = z.output<typeof expectedResultsSchema>;

/** Parts of an offer that can be said tentatively, in the words people see. */
export const TENTATIVE_NAMES = {
  fee: 'fee',
  product: 'product',
  deliverables: 'work',
  dates: 'dates',
  usage: 'usage rights',
  whitelisting: 'whitelisting',
  exclusivity: 'exclusivity',
  payment: 'payment',
  bonus: 'bonus',
  revisions: 'rounds of changes',
} as const;
type TentativePoint = keyof typeof TENTATIVE_NAMES;
export const TENTATIVE_POINTS = Object.keys(TENTATIVE_NAMES) as [TentativePoint, ...TentativePoint[]];

/** `fee, usage rights`: what they said only with a "probably"; empty when all of it is firm. */
export function describeTentative({ tentative = [] }: Pick<Terms, 'tentative'>): string {
  return tentative.map((point) => TENTATIVE_NAMES[point]).join(', ');
}

/** What an offer has when nobody spoke of it. */
export const USUAL_TERMS = { upfrontPercent: 0, netDays: 30, revisions: 1 } as const;

/** The full terms of one offer: price, work and levers. One version per round; offers are compared by them. */
export const termsSchema = z.strictObject({
  deliverables: z.array(deliverableSchema).max(30),
  priceModel: priceModelSchema.default({ kind: 'per_campaign' }),
  /** The flat cash fee for everything, in the deal's currency. */
  fee: moneySchema,
  usage: usageSchema.default({ kind: 'none', duration: 0, exclusiveLicence: false }),
  /** Days in which the brand may run ads from the creator's account; 0 is none. */
  whitelistingDays: z.int().min(0).max(1095).default(0),
  exclusivity: exclusivitySchema.optional(),
  /** Percent of the fee paid on signing; the rest after publication. */
  upfrontPercent: z.int().min(0).max(100).default(USUAL_TERMS.upfrontPercent),
  /** Days after the invoice in which the brand pays. */
  netDays: z.int().min(0).max(180).default(USUAL_TERMS.netDays),
  /** Rounds of changes that the fee includes. */
  revisions: z.int().min(0).max(20).default(USUAL_TERMS.revisions),
  expenses: z.enum(['included', 'excluded']).default('included'),
  /** A capped bonus on top of the fee, when results beat the target. */
  bonusCap: moneySchema.optional(),
  /** Retail value of product that is given besides the fee. */
  productValue: moneySchema.optional(),
  /** Months over which the work is spread, when it is a retainer. */
  termMonths: z.int().min(1).max(36).optional(),
  expectedResults: expectedResultsSchema.optional(),
  /** What they said only with "probably" or the like; a recap keeps it apart from what is firm. */
  tentative: z.array(z.enum(TENTATIVE_POINTS)).max(TENTATIVE_POINTS.length).optional(),
  /** Free words of the person who logged it; internal, never shown to a creator. */
  note: z.string().max(2000).optional(),
});
export type Terms = z.output<typeof termsSchema>;
export type Usage = z.output<typeof usageSchema>;
export type Exclusivity = z.output<typeof exclusivitySchema>;

/** One line of a comparison of two offers, in words: what, before, after. */
export interface TermChange {
  readonly field: TermField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type TermField = keyof typeof TERM_LINES;

const TERM_LINES = {
  fee: { label: 'Fee', words: (terms: Terms) => formatMoney(terms.fee) },
  priceModel: { label: 'Price model', words: (terms: Terms) => describePriceModel(terms) },
  deliverables: { label: 'Deliverables', words: (terms: Terms) => describeDeliverables(terms.deliverables) },
  dates: { label: 'Goes live', words: (terms: Terms) => describeDates(terms.deliverables) },
  term: {
    label: 'Runs over',
    words: ({ termMonths: months }: Terms) =>
      months === undefined ? 'none' : `${months} ${months === 1 ? 'month' : 'months'}`,
  },
  usage: { label: 'Usage rights', words: (terms: Terms) => describeUsage(terms.usage) },
  whitelisting: { label: 'Whitelisting', words: (terms: Terms) => days(terms.whitelistingDays) },
  exclusivity: { label: 'Exclusivity', words: (terms: Terms) => describeExclusivity(terms.exclusivity) },
  payment: {
    label: 'Payment',
    words: (terms: Terms) =>
      `${terms.upfrontPercent > 0 ? `${terms.upfrontPercent}% upfront, ` : ''}net ${terms.netDays} days`,
  },
  revisions: { label: 'Revisions', words: (terms: Terms) => String(terms.revisions) },
  expenses: { label: 'Expenses', words: (terms: Terms) => terms.expenses },
  bonus: {
    label: 'Bonus',
    words: (terms: Terms) => (terms.bonusCap ? `up to ${formatMoney(terms.bonusCap)}` : 'none'),
  },
  product: {
    label: 'Product',
    words: (terms: Terms) => (terms.productValue ? `worth ${formatMoney(terms.productValue)}` : 'none'),
  },
} satisfies Record<string, { label: string; words: (terms: Terms) => string }>;

/** Every line of the terms in words, in the order people read an offer. */
export function describeTerms(terms: Terms): { field: TermField; label: string; value: string }[] {
  return (Object.keys(TERM_LINES) as TermField[]).map((field) => ({
    field,
    label: TERM_LINES[field].label,
    value: TERM_LINES[field].words(terms),
  }));
}

/** What changed from one offer to the next; empty when nothing did. */
export function compareTerms(before: Terms, after: Terms): TermChange[] {
  const old = describeTerms(before);
  return describeTerms(after).flatMap((line, index) => {
    const was = old[index]?.value ?? '';
    return was === line.value
      ? []
      : [{ field: line.field, label: line.label, before: was, after: line.value }];
  });
}

/** Whether what a creator gets follows what the posts bring: by commission, click or view, or a bonus that is agreed. */
export function paysByResults({ priceModel, bonusCap }: Pick<Terms, 'priceModel' | 'bonusCap'>): boolean {
  return bonusCap !== undefined || ['commission', 'cpc', 'cpm', 'hybrid'].includes(priceModel.kind);
}

function describePriceModel(terms: Terms): string {
  const model = terms.priceModel;
  const name = PRICE_MODEL_NAMES[model.kind];
  switch (model.kind) {
    case 'commission':
    case 'hybrid':
      return `${name}: ${model.percent}% of sales within ${model.windowDays} days`;
    case 'cpc':
      return `${name}: ${formatMoney(model.perClick)} a click${capWords(model.cap)}`;
    case 'cpm':
      return `${name}: ${formatMoney(model.perThousand)}${capWords(model.cap)}`;
    case 'barter':
      return `${name}: ${model.product}, worth ${formatMoney(model.retailValue)}`;
    default:
      return name;
  }
}

function capWords(cap: Money | undefined): string {
  return cap ? `, at most ${formatMoney(cap)}` : '';
}

/** `90 days of paid use`, `perpetual organic use, exclusive licence`, `none`. */
export function describeUsage(usage: Usage): string {
  if (usage.kind === 'none') return 'none';
  const length = usage.duration === 'perpetual' ? 'perpetual' : `${usage.duration} days of`;
  return `${length} ${usage.kind} use${usage.exclusiveLicence ? ', exclusive licence' : ''}`;
}

export function describeExclusivity(exclusivity: Exclusivity | undefined): string {
  if (!exclusivity) return 'none';
  const names = exclusivity.competitors.length > 0 ? ` (${exclusivity.competitors.join(', ')})` : '';
  return `${exclusivity.days} days in ${exclusivity.category}${names}`;
}

function days(count: number): string {
  return count === 0 ? 'none' : `${count} days`;
}

/** `3 Dec 2026 to 10 Dec 2026`, `by 10 Dec 2026`: the days that every line has; `by line` where they differ. */
function describeDates(lines: Terms['deliverables']): string {
  const spans = new Set(lines.map(({ publishFrom: from, publishUntil: until }) => spanWords(from, until)));
  const [only = 'none', ...others] = spans;
  return others.length > 0 ? 'by line' : only;
}

function spanWords(from: Temporal.PlainDate | undefined, until: Temporal.PlainDate | undefined): string {
  if (from && until) return from.equals(until) ? dayWords(from) : `${dayWords(from)} to ${dayWords(until)}`;
  if (from) return `from ${dayWords(from)}`;
  return until ? `by ${dayWords(until)}` : 'none';
}

function dayWords(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
