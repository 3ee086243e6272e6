import { majorUnits } from '../../money.ts';
import { publicAmounts, publicPercents } from '../figures/deal-figures.ts';
import { figuresIn } from '../figures/figures.ts';
import { firstMatch, normalise } from '../figures/normalise.ts';
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
  const figures = figuresIn(checked.worded, checked.languages).flatMap((figure) =>
    figure.kind === 'money' || figure.kind === 'bare' ? [figure.values] : [],
  );
  const numbers = [...figures, ...brokenUp(checked.worded).map((value) => [value])];
  return numbers.some(
    (values) =>
      !values.some((value) => open.has(value)) &&
      values.some((value) => secretAmounts(checked).some((secret) => isNear(value, secret))),
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
  const percents = figuresIn(checked.worded, checked.languages).flatMap((figure) =>
    figure.kind === 'percent' ? figure.values.filter((value) => !known.includes(value)) : [],
  );
  const multiples = checked.languages.flatMap(({ lexicon }) =>
    Object.entries(lexicon.multiples).flatMap(([word, factor]) =>
      firstMatch(checked.worded, [/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ? `\\b${word}` : word])
        ? [factor]
        : [],
    ),
  );
  const times = [
    ...checked.worded.matchAll(
      /(\d+(?:[.,]\d+)?) ?(?:x\b|×|times|baravar|barobar|раз|veces|fois|mal\b|vezes|倍)/giu,
    ),
  ].map((match) => Number(match[1]?.replace(',', '.')));
  return [
    ...percents.flatMap((percent) => [percent / 100, 1 + percent / 100, 1 - percent / 100]),
    ...multiples,
    ...times,
  ].some(leaks);
}

/** The amount in base64, hexadecimal or Roman numerals. */
function hasEncoded(checked: Checked): boolean {
  const words = new Set(checked.normal.split(/[^\p{L}\p{N}+/=]+/u));
  return secretAmounts(checked).some((secret) => {
    const decimal = String(secret);
    const forms = [
      btoa(decimal),
      btoa(decimal).replace(/=+$/u, ''),
      `0x${secret.toString(16)}`,
      roman(secret),
    ];
    return forms.some(
      (form) => form.length > 2 && [...words].some((word) => word === form || word.toLowerCase() === form),
    );
  });
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9_999) return '';
  let rest = value;
  return ROMAN.map(([size, letters]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return letters.repeat(count);
  }).join('');
}

/** A note as a whole, or any five of its words in a row. */
function hasPhrase({ normal, secrets }: Checked): boolean {
  const text = ` ${wordsOf(normal).join(' ')} `;
  return secrets.phrases.some((phrase) => {
    const words = wordsOf(normalise(phrase));
    const length = Math.min(5, words.length);
    if (words.length < 2) return false;
    return words.some(
      (_, start) =>
        start + length <= words.length && text.includes(` ${words.slice(start, start + length).join(' ')} `),
    );
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
