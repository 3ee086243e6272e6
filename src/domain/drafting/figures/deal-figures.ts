import type { Money } from '../../money.ts';
import { majorUnits, multiply } from '../../money.ts';
import type { CreatorFacingFacts, PublicTerms, Work } from '../facts.ts';
import type { About } from '../languages/language.ts';

/** Every figure that a text may name, by what it is about. */
export interface DealFigures {
  readonly money: readonly {
    readonly value: Money;
    readonly about: 'ours' | 'theirs' | 'bonus' | 'product' | 'upfront' | 'each';
  }[];
  readonly percents: readonly number[];
  readonly quantities: readonly { readonly format: string; readonly quantity: number }[];
  readonly durations: readonly { readonly days: number; readonly about: About }[];
  readonly dates: readonly Temporal.PlainDate[];
  readonly counts: readonly number[];
}

/** The figures of one package alone. */
export function termsFigures(terms: PublicTerms): DealFigures {
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
export function dealFigures(facts: CreatorFacingFacts): DealFigures {
  const terms = facts.terms ? termsFigures(facts.terms) : undefined;
  return {
    money: [
      ...(terms?.money ?? []),
      ...(facts.theirFee ? [{ value: facts.theirFee, about: 'theirs' as const }] : []),
    ],
    percents: terms?.percents ?? [],
    quantities: terms?.quantities ?? quantitiesOf(facts.deliverables),
    durations: terms?.durations ?? [],
    dates: [facts.replyBy, facts.publication?.from, facts.publication?.until].filter(
      (date) => date !== undefined,
    ),
    counts: [...(terms?.counts ?? []), ...choices(facts)],
  };
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
export function publicAmounts(facts: CreatorFacingFacts): number[] {
  return allFigures(facts).flatMap(({ money }) => money.map(({ value }) => majorUnits(value)));
}

export function publicPercents(facts: CreatorFacingFacts): number[] {
  return allFigures(facts).flatMap(({ percents }) => percents);
}

function allFigures(facts: CreatorFacingFacts): DealFigures[] {
  return [dealFigures(facts), ...facts.packages.map(({ terms }) => termsFigures(terms))];
}
