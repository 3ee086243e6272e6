import type { Money } from '../../money.ts';
import { majorUnits, multiply } from '../../money.ts';
import type { CreatorFacingFacts, PublicTerms, Work } from '../facts.ts';
import type { About } from '../languages/language.ts';
import { keptFor } from './patterns.ts';

/** Every figure that a text may name, by what it is about. */
export interface DealFigures {
  readonly money: readonly {
    readonly value: Money;
    readonly about: 'ours' | 'theirs' | 'bonus' | 'product' | 'upfront' | 'each';
  }[];
  readonly percents: readonly number[];
  readonly quantities: readonly { readonly format: string; readonly quantity: number }[];
  /** `term` is how long an ambassador works with us: it is about none of the rights. */
  readonly durations: readonly { readonly days: number; readonly about: About | 'term' }[];
  readonly dates: readonly Temporal.PlainDate[];
  readonly counts: readonly number[];
}

/** The figures of one package alone. */
export const termsFigures = keptFor(figuresOfTerms);

function figuresOfTerms(terms: PublicTerms): DealFigures {
  const { priceModel: model } = terms;
  return {
    money: [
      { value: terms.fee, about: 'ours' },
      { value: multiply(terms.fee, terms.upfrontPercent / 100, 'half-up'), about: 'upfront' },
      ...(pieces(terms) === 1 ? [{ value: terms.fee, about: 'each' as const }] : []),
      ...(terms.bonusCap ? [{ value: terms.bonusCap, about: 'bonus' as const }] : []),
      ...(terms.productValue ? [{ value: terms.productValue, about: 'product' as const }] : []),
      ...(model.kind === 'cpc' ? [{ value: model.perClick, about: 'ours' as const }] : []),
      ...(model.kind === 'cpm' ? [{ value: model.perThousand, about: 'ours' as const }] : []),
      ...('cap' in model && model.cap ? [{ value: model.cap, about: 'ours' as const }] : []),
      ...(model.kind === 'barter' ? [{ value: model.retailValue, about: 'product' as const }] : []),
    ],
    percents: [
      ...(terms.upfrontPercent > 0 ? [terms.upfrontPercent] : []),
      ...(model.kind === 'commission' || model.kind === 'hybrid' ? [model.percent] : []),
    ],
    quantities: [...quantitiesOf(terms.deliverables), { format: 'revision', quantity: terms.revisions }],
    durations: [
      ...(terms.usage.kind === 'none' ? [] : [{ days: usageDays(terms), about: 'usage' as const }]),
      ...(terms.exclusivity ? [{ days: terms.exclusivity.days, about: 'exclusivity' as const }] : []),
      { days: terms.netDays, about: 'payment' },
      ...(terms.whitelistingDays > 0
        ? [{ days: terms.whitelistingDays, about: 'whitelisting' as const }]
        : []),
    ],
    dates: [],
    counts: [terms.revisions],
  };
}

function pieces({ deliverables }: PublicTerms): number {
  return deliverables.reduce((total, { quantity }) => total + quantity, 0);
}

/** Endless for perpetual use. */
function usageDays({ usage }: PublicTerms): number {
  return usage.duration === 'perpetual' ? Number.POSITIVE_INFINITY : usage.duration;
}

/** The figures of the whole deal without its packages. */
export const dealFigures = keptFor(figuresOfDeal);

function figuresOfDeal(facts: CreatorFacingFacts): DealFigures {
  const sides = [
    ...(facts.terms ? [termsFigures(facts.terms)] : []),
    ...(facts.theirOffer ? [asTheirs(termsFigures(facts.theirOffer.terms))] : []),
  ];
  const { publication, theirOffer } = facts;
  return {
    money: [
      ...sides.flatMap(({ money }) => money),
      ...(facts.theirFee ? [{ value: facts.theirFee, about: 'theirs' as const }] : []),
    ],
    percents: sides.flatMap(({ percents }) => percents),
    quantities:
      sides.length > 0 ? sides.flatMap(({ quantities }) => quantities) : quantitiesOf(facts.deliverables),
    durations: [
      ...sides.flatMap(({ durations }) => durations),
      ...(facts.months === undefined ? [] : [{ days: facts.months * 30, about: 'term' as const }]),
    ],
    dates: [
      facts.replyBy,
      publication?.from,
      publication?.until,
      theirOffer?.publication?.from,
      theirOffer?.publication?.until,
    ].filter((date) => date !== undefined),
    counts: [...sides.flatMap(({ counts }) => counts), ...choices(facts)],
  };
}

/** The price of an offer that the creator made is theirs. */
function asTheirs(figures: DealFigures): DealFigures {
  const money = figures.money.map(({ value, about }) => ({
    value,
    about: about === 'ours' ? ('theirs' as const) : about,
  }));
  return { ...figures, money };
}

/** How many ways there are to choose from, with and without the first. */
function choices({ packages }: CreatorFacingFacts): number[] {
  return packages.length > 0 ? [packages.length, packages.length + 1] : [];
}

function quantitiesOf(lines: readonly Work[]): { format: string; quantity: number }[] {
  const byFormat = new Map<string, number[]>();
  for (const { format, quantity } of lines) {
    byFormat.set(format, [...(byFormat.get(format) ?? []), quantity]);
  }
  return [...byFormat].flatMap(([format, quantities]) => {
    const whole = quantities.reduce((total, each) => total + each, 0);
    return [...new Set([...quantities, whole])].map((quantity) => ({ format, quantity }));
  });
}

/** Every amount that may be public: what a secret is compared with before it is called leaked. */
export const publicAmounts = keptFor((facts: CreatorFacingFacts): readonly number[] =>
  allFigures(facts).flatMap(({ money }) => money.map(({ value }) => majorUnits(value))),
);

export const publicPercents = keptFor((facts: CreatorFacingFacts): readonly number[] =>
  allFigures(facts).flatMap(({ percents }) => percents),
);

function allFigures(facts: CreatorFacingFacts): DealFigures[] {
  return [dealFigures(facts), ...facts.packages.map(({ terms }) => termsFigures(terms))];
}
