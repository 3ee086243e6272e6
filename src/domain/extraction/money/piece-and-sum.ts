import { COUNT, countOf } from '../words/counts.ts';
import { EACH_BEHIND, YOURS } from '../words/price-cues.ts';
import type { FoundWork } from '../work.ts';
import type { Amount } from './amounts.ts';

/**
 * `350 € per video, so 700 € for two`: the price of one piece, and as many times as much for all as the sentence counts. Undefined where
 * the second price may be of other work, of another choice, or nobody's own.
 */
export function pieceAndSum(
  text: string,
  prices: readonly Amount[],
  work: readonly FoundWork[],
): { readonly sum: Amount } | undefined {
  const [piece, sum] = prices;
  if (prices.length !== 2 || !piece || !sum || piece.upTo !== undefined || sum.upTo !== undefined)
    return undefined;
  const count = sum.value / piece.value;
  const [before, between, behind] = [
    text.slice(0, piece.start),
    text.slice(piece.end, sum.start),
    text.slice(sum.end),
  ];
  const isOfOne = ONE_PIECE.test(before) || EACH_BEHIND.test(text.slice(piece.end));
  const isOneKind = new Set(work.map(({ format }) => format)).size < 2;
  const isMeant = isOfOne && isOneKind && !EITHER.test(between) && !YOURS.test(before);
  return count > 1 && isMeant && counts(`${between} ${behind}`, count) ? { sum } : undefined;
}

/** Whether words say a number of pieces. */
function counts(words: string, count: number): boolean {
  return [...words.matchAll(COUNTS)].some(([said]) => countOf(said) === count);
}

const COUNTS = new RegExp(`(?<![\\p{L}\\d.,])${COUNT}(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,])`, 'gu');
const ONE_PIECE =
  /(?<!\p{L})(?:one|each|per|pro|je|ein\p{L}*|une?|chaque|una?|cada|por|uma?|один|одна|одно|кажд\p{L}+|bitta|bir|har bir)(?!\p{L})|(?<!\d)1 ?(?:本|件|投稿|回)/u;
const EITHER =
  /(?<!\p{L})(?:or|oder|ou|o|или|yoki|instead|statt|if|wenn|mit|with|was|normal\p{L}*|usual\p{L}*)(?!\p{L})|または/u;
