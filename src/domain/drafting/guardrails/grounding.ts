import { majorUnits } from '../../money.ts';
import type { CreatorFacingFacts } from '../facts.ts';
import { type DealFigures, dealFigures, termsFigures } from '../figures/deal-figures.ts';
import type { Figure } from '../figures/figures.ts';
import type { About, Language } from '../languages/language.ts';
import { optionLetter } from '../values.ts';
import { fitsCurrency } from './currency.ts';
import type { Rule } from './rule.ts';

/** G1: every number, amount, percent, quantity, duration and date belongs to the deal and to the right thing. */
export const GROUNDING: Rule = {
  id: 'G1',
  name: 'Every figure belongs to the deal',
  find({ worded, figures: found, facts, languages }) {
    const details = found.flatMap((figure) => {
      const figures = figuresFor(worded, figure, facts, languages);
      return isGrounded(figure, figures, languages) ? [] : [`"${figure.raw.trim()}" ${complaint(figure)}`];
    });
    return details.length > 0 ? [...new Set(details)].join('; ') : undefined;
  },
};

/** Behind the name of a package, up to the sentence's end, a figure must be that package's; any other must be the deal's. */
function figuresFor(
  text: string,
  figure: Figure,
  facts: CreatorFacingFacts,
  languages: readonly Language[],
): DealFigures {
  const line = text.slice(text.lastIndexOf('\n', figure.start) + 1, figure.start);
  const sentence = line.slice(Math.max(...['. ', '? ', '! '].map((edge) => line.lastIndexOf(edge))) + 1);
  const places = facts.packages.map((_, at) =>
    Math.max(...languages.map(({ phrases }) => sentence.lastIndexOf(phrases.option(optionLetter(at))))),
  );
  const last = Math.max(-1, ...places);
  const chosen = last < 0 ? undefined : facts.packages[places.indexOf(last)];
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
        ({ format, quantity }) => isFormat(figure.format, format) && figure.values.includes(quantity),
      );
    case 'duration':
      return figures.durations.some(({ days, about }) => lasts(figure, days) && isAbout(figure.about, about));
    case 'money':
      return figures.money.some(
        ({ value, about }) =>
          figure.values.includes(majorUnits(value)) &&
          fitsCurrency(figure.currency, value.currency, languages) &&
          isAbout(figure.about, about),
      );
    case 'bare':
      return (
        figures.money.some(
          ({ value, about }) => figure.values.includes(majorUnits(value)) && isAbout(figure.about, about),
        ) || otherNumbers(figures).some((value) => figure.values.includes(value))
      );
    case 'share':
      return figures.percents.some((percent) =>
        [percent, 100 - percent].some((each) => Math.abs(each / 100 - figure.factor) < 0.001),
      );
    case 'period':
      return figures.durations.some(({ days }) => days === figure.days);
    case 'day':
      return figures.dates.some((date) => date.dayOfWeek === figure.weekday || date.month === figure.month);
  }
}

/** The nearest cue decides. */
function isAbout(cue: About | undefined, about: About | 'term'): boolean {
  return cue === undefined || cue === about;
}

/** A bare `video` may be a dedicated one. */
function isFormat(named: string, format: string): boolean {
  return named === format || (named === 'video' && format === 'dedicated');
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
    share: 'is not a share of this deal',
    period: 'is not how long anything lasts in this deal',
    day: 'is not a day of this deal',
  };
  return kinds[figure.kind];
}
