import { majorUnits } from '../../money.ts';
import type { CreatorFacingFacts } from '../facts.ts';
import { type DealFigures, dealFigures, termsFigures } from '../figures/deal-figures.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';
import type { About, Language } from '../languages/language.ts';
import { optionLetter } from '../values.ts';
import { fitsCurrency } from './currency.ts';
import type { Rule } from './rule.ts';

/** G1: every number, amount, percent, quantity, duration and date belongs to the deal and to the right thing. */
export const GROUNDING: Rule = {
  id: 'G1',
  name: 'Every figure belongs to the deal',
  find({ worded, facts, languages }) {
    const details = figuresIn(worded, languages).flatMap((figure) => {
      const figures = figuresFor(worded, figure, facts, languages);
      return isGrounded(figure, figures, languages) ? [] : [`"${figure.raw.trim()}" ${complaint(figure)}`];
    });
    return details.length > 0 ? [...new Set(details)].join('; ') : undefined;
  },
};

/** A figure on the line of a package must be that package's; any other figure must be the deal's. */
function figuresFor(
  text: string,
  figure: Figure,
  facts: CreatorFacingFacts,
  languages: readonly Language[],
): DealFigures {
  const line = text.slice(text.lastIndexOf('\n', figure.start) + 1, figure.start);
  const index = facts.packages.findIndex((_, at) =>
    languages.some(({ phrases }) =>
      line.replace(/^[-•* ]+/u, '').startsWith(`${phrases.option(optionLetter(at))}:`),
    ),
  );
  const chosen = facts.packages[index];
  return chosen ? termsFigures(chosen.terms) : dealFigures(facts);
}

function isGrounded(figure: Figure, figures: DealFigures, languages: readonly Language[]): boolean {
  switch (figure.kind) {
    case 'date':
      return figures.dates.some(
        ({ day, month, year }) =>
          day === figure.day && month === figure.month && (figure.year === undefined || figure.year === year),
      );
    case 'percent':
      return figures.percents.some((percent) => figure.values.includes(percent));
    case 'quantity':
      return figures.quantities.some(
        ({ format, quantity }) => format === figure.format && figure.values.includes(quantity),
      );
    case 'duration':
      return figures.durations.some(
        ({ days, about }) => lasts(figure, days) && isAbout(figure.about, about, DURATIONS),
      );
    case 'money':
      return figures.money.some(
        ({ value, about }) =>
          figure.values.includes(majorUnits(value)) &&
          fitsCurrency(figure.currency, value.currency, languages) &&
          isAbout(figure.about, about, AMOUNTS),
      );
    case 'bare':
      return (
        figures.money.some(
          ({ value, about }) =>
            figure.values.includes(majorUnits(value)) && isAbout(figure.about, about, AMOUNTS),
        ) || otherNumbers(figures).some((value) => figure.values.includes(value))
      );
  }
}

const DURATIONS: readonly About[] = ['usage', 'exclusivity', 'payment', 'whitelisting'];
const AMOUNTS: readonly About[] = ['ours', 'theirs', 'bonus', 'product'];

/** The nearest cue decides, where it is one that can be about such a figure at all. */
function isAbout(cue: About | undefined, about: About, possible: readonly About[]): boolean {
  return cue === undefined || !possible.includes(cue) || cue === about;
}

const DAYS = { day: [1], week: [7], month: [30, 31], year: [365, 360] } as const;

function lasts(figure: Extract<Figure, { kind: 'duration' }>, days: number): boolean {
  return figure.values.some((value) => DAYS[figure.unit].some((length) => value * length === days));
}

/** A number without a unit may stand for any figure of the deal. */
function otherNumbers(figures: DealFigures): number[] {
  return [
    ...figures.percents,
    ...figures.quantities.map(({ quantity }) => quantity),
    ...figures.durations.map(({ days }) => days),
    ...figures.dates.flatMap(({ day, year }) => [day, year]),
    ...figures.counts,
  ];
}

function complaint(figure: Figure): string {
  const kinds: Record<Figure['kind'], string> = {
    money: 'is not an amount of this deal, or not for this',
    percent: 'is not a percentage of this deal',
    quantity: 'is not how many of these the deal has',
    duration: 'is not how long this lasts in the deal',
    date: 'is not a date of this deal',
    bare: 'is not a figure of this deal',
  };
  return kinds[figure.kind];
}
