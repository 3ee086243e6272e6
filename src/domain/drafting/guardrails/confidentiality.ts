import { publicAmounts, publicPercents } from '../figures/deal-figures.ts';
import { firstMatch, keptFor, matchOf, mayMatch, pattern } from '../figures/patterns.ts';
import type { Language } from '../languages/language.ts';
import { hasEncoded } from './encoded.ts';
import { notesOf, repeatsNote } from './notes.ts';
import type { Checked, Rule } from './rule.ts';
import { isNear, secretAmounts } from './secret-amounts.ts';

/**
 * G2: no ceiling, walk-away, budget or note, whether exact, spelled out, encoded, within 10 %, as a ratio of a
 * public amount, or as limit language. The detail never repeats what was found.
 */
export const CONFIDENTIALITY: Rule = {
  id: 'G2',
  name: 'Nothing internal',
  find(checked) {
    const found = [
      ...(hasLimitLanguage(checked) ? ['speaks of a limit, a budget or room to move'] : []),
      ...(hasSecretAmount(checked) ? ['names a figure that is internal or close to it'] : []),
      ...(hasRatio(checked) ? ['names a ratio that gives an internal figure away'] : []),
      ...(hasEncoded(checked) ? ['hides an internal figure'] : []),
      ...(repeatsNote(checked.normal, notesOf(checked.secrets)) ? ['repeats an internal note'] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

function hasLimitLanguage({ where, languages }: Checked): boolean {
  return languages.some(({ lexicon }) => firstMatch(where, lexicon.limits) !== undefined);
}

function hasSecretAmount(checked: Checked): boolean {
  const open = new Set(publicAmounts(checked.facts));
  const figures = checked.figures.flatMap((figure) =>
    figure.kind === 'money' || figure.kind === 'bare' ? [figure.values] : [],
  );
  const numbers = [...figures, ...[...brokenUp(checked.worded)].map((value) => [value])];
  const secret = secretAmounts(checked);
  return numbers.some(
    (values) =>
      !values.some((value) => open.has(value)) &&
      values.some((value) => secret.some((amount) => isNear(value, amount))),
  );
}

/** Digits with spaces, dashes, dots or letters between them: `1 9 5 0`, `1-9-5-0`, and the same backwards. */
function brokenUp(text: string): Set<number> {
  const runs = [...text.matchAll(/\d(?:[\s._/*|-]{1,3}\d(?!\d)){2,}/gu)].map(([run]) =>
    run.replace(/\D/gu, ''),
  );
  return new Set(runs.flatMap((digits) => [digits, [...digits].reverse().join('')]).flatMap(readingsOf));
}

/** An amount has no more digits than this, so a text of thousands is read in a moment. */
const LONGEST_AMOUNT = 12;

/** The whole run, and every part of four digits or more: `4. 1-9-5-0` stands behind a date and is no part of it. */
function readingsOf(digits: string): number[] {
  const found = digits.length <= LONGEST_AMOUNT ? [Number(digits)] : [];
  for (let start = 0; start < digits.length; start += 1) {
    const longest = Math.min(start + LONGEST_AMOUNT, digits.length);
    for (let end = start + 4; end <= longest; end += 1) found.push(Number(digits.slice(start, end)));
  }
  return found;
}

function hasRatio(checked: Checked): boolean {
  const open = publicAmounts(checked.facts);
  const secrets = secretAmounts(checked);
  const leaks = (factor: number) =>
    open.some((amount) => secrets.some((secret) => Math.abs(amount * factor - secret) <= secret * 0.02));
  const known = publicPercents(checked.facts);
  const percents = checked.figures.flatMap((figure) =>
    figure.kind === 'percent' ? figure.values.filter((value) => !known.includes(value)) : [],
  );
  const multiples = checked.languages.flatMap(({ lexicon }) =>
    multiplesOf(lexicon.multiples).flatMap(({ stem, factor }) =>
      mayMatch(checked.where, stem) && matchOf(checked.where, stem) ? [factor] : [],
    ),
  );
  /** Half paid upfront says nothing new where the deal says 50 %. */
  const isNews = (factor: number) =>
    known.every((percent) => percent / 100 !== factor && 1 - percent / 100 !== factor);
  const times = [
    ...checked.worded.matchAll(
      /(\d+(?:[.,]\d+)?) ?(?:x\b|×|times|baravar|barobar|раз|veces|fois|mal\b|vezes|倍)/giu,
    ),
  ].map((match) => Number(match[1]?.replace(',', '.')));
  return [
    ...percents.flatMap((percent) => [percent / 100, 1 + percent / 100, 1 - percent / 100]),
    ...multiples.filter(isNews).flatMap((factor) => [factor, 1 + factor, 1 - factor]),
    ...times,
  ].some(leaks);
}

const multiplesOf = keptFor((multiples: Language['lexicon']['multiples']) =>
  Object.entries(multiples).map(([word, factor]) => ({
    stem: pattern(/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ? `\\b${word}` : word),
    factor,
  })),
);
