import { majorUnits } from '../../money.ts';
import { publicAmounts, publicPercents } from '../figures/deal-figures.ts';
import { firstMatch, normalise } from '../figures/normalise.ts';
import { numbersIn } from '../figures/numbers.ts';
import { romanNumerals } from '../figures/roman.ts';
import { decodings } from './decodings.ts';
import type { Checked, Rule } from './rule.ts';

/** How near a figure may come to a secret amount before it counts as giving it away. */
const NEAR = 0.1;

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
      ...(hasPhrase(checked) ? ['repeats an internal note'] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

function hasLimitLanguage({ worded, languages }: Checked): boolean {
  return languages.some(({ lexicon }) => firstMatch(worded, lexicon.limits) !== undefined);
}

function secretAmounts({ secrets, facts }: Checked): number[] {
  const open = new Set(publicAmounts(facts));
  return secrets.amounts.map(majorUnits).filter((amount) => amount > 0 && !open.has(amount));
}

function hasSecretAmount(checked: Checked): boolean {
  const open = new Set(publicAmounts(checked.facts));
  const figures = checked.figures.flatMap((figure) =>
    figure.kind === 'money' || figure.kind === 'bare' ? [figure.values] : [],
  );
  const numbers = [...figures, ...brokenUp(checked.worded).map((value) => [value])];
  const secret = secretAmounts(checked);
  return numbers.some(
    (values) =>
      !values.some((value) => open.has(value)) &&
      values.some((value) => secret.some((amount) => isNear(value, amount))),
  );
}

function isNear(value: number, secret: number): boolean {
  return [value, value / 100].some((each) => Math.abs(each - secret) <= secret * NEAR);
}

/** Digits with spaces, dashes, dots or letters between them: `1 9 5 0`, `1-9-5-0`, and the same backwards. */
function brokenUp(text: string): number[] {
  return [...text.matchAll(/\d(?:[\s._/*|-]{1,3}\d(?!\d)){2,}/gu)].flatMap(([match]) => {
    const digits = match.replace(/\D/gu, '');
    return [Number(digits), Number([...digits].reverse().join(''))];
  });
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
    Object.entries(lexicon.multiples).flatMap(([word, factor]) =>
      firstMatch(checked.worded, [/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ? `\\b${word}` : word])
        ? [factor]
        : [],
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

/**
 * The amount, or a note, once a code of characters, another base or a look-alike is undone; and Roman numerals. A number
 * that stands in the text as it is, or is a public one turned round, is no code.
 */
function hasEncoded(checked: Checked): boolean {
  const amounts = secretAmounts(checked);
  if (romanNumerals(checked.normal).some((value) => amounts.includes(value))) return true;
  const plain = new Set(readingsIn(checked.normal, checked));
  const turned = new Set(
    publicAmounts(checked.facts).map((amount) => [...String(amount)].reverse().join('')),
  );
  const exact = amounts.filter((amount) => amount >= 100 && !turned.has(String(amount)));
  if (amounts.length === 0 && checked.secrets.phrases.length === 0) return false;
  return decodings(checked.text, checked.normal).some(({ text, whole }) => {
    const fits = (value: number) =>
      whole ? exact.includes(value) : amounts.some((secret) => isNear(value, secret));
    const said = readingsIn(text, checked).some((value) => !plain.has(value) && fits(value));
    return said || repeats(text, checked.secrets.phrases);
  });
}

function readingsIn(text: string, { languages }: Checked): number[] {
  return numbersIn(text, languages).flatMap(({ ambiguous, readings }) => (ambiguous ? [] : readings));
}

function hasPhrase({ normal, secrets }: Checked): boolean {
  return repeats(normal, secrets.phrases);
}

/** A note as a whole, or a telling part of it: eight characters in a row where words have no spaces between. */
function repeats(normal: string, phrases: readonly string[]): boolean {
  const text = ` ${wordsOf(normal).join(' ')} `;
  return phrases.some((phrase) => {
    const words = wordsOf(normalise(phrase));
    if (UNSPACED.test(phrase)) return sharesRun(text.replaceAll(' ', ''), words.join(''));
    const runs = [...runsOf(words, 4).filter((run) => run.length >= LONG_RUN), ...runsOf(words, 5)];
    return words.length >= 2 && runs.some((run) => text.includes(` ${run} `));
  });
}

/** Four short words in a row can be anybody's (`we would like to`); with so many characters they are the note's. */
const LONG_RUN = 20;

/** Every so many words in a row; all of them when there are fewer. */
function runsOf(words: readonly string[], most: number): string[] {
  const length = Math.min(most, words.length);
  return words.flatMap((_, start) =>
    start + length <= words.length ? [words.slice(start, start + length).join(' ')] : [],
  );
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function sharesRun(text: string, phrase: string): boolean {
  const length = Math.min(8, phrase.length);
  return (
    length >= 5 &&
    Array.from({ length: phrase.length - length + 1 }, (_, start) => start).some((start) =>
      text.includes(phrase.slice(start, start + length)),
    )
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
