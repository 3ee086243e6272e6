import { cuesIn } from '../about.ts';
import type { Statement } from '../text/statements.ts';
import type { Place } from '../words/patterns.ts';
import * as cues from '../words/price-cues.ts';
import type { FoundWork } from '../work.ts';
import type { Amount } from './amounts.ts';
import { partOf } from './parts.ts';
import { pieceAndSum } from './piece-and-sum.ts';
import type { Surroundings } from './surroundings.ts';
import { isTurnedDown } from './turned-down.ts';

/** How an amount of a sentence bears on the price. */
export type Role =
  /** For everything. */
  | 'total'
  /** What they would take after all. */
  | 'final'
  | 'ask'
  /** What they usually take. */
  | 'usual'
  /** For one piece. */
  | 'each'
  /** For rights or other things besides the work, or only if wanted. */
  | 'extra'
  /** A part that is paid at a time. */
  | 'part';

/** How an amount bears on the price; undefined for one of others, of the past, or refused. */
export function roleOf(
  { statement, amounts, work }: Surroundings,
  amount: Amount,
  prices: readonly Amount[],
  own: readonly FoundWork[],
): Role | undefined {
  const { text, heading } = statement;
  const part = partOf(text, amount, prices);
  const before = text.slice(part.start, amount.start);
  const behind = text.slice(amount.end, part.end);
  const whole = `${before} ${behind}`;
  const left = text.slice(0, amount.start);
  const right = text.slice(amount.end);
  const alone = prices.length === 1;
  if (isTurnedDown(text, before, behind)) return undefined;
  if (
    cues.PAST_BEFORE.test(before) &&
    !(cues.FINAL.test(before) && before.search(cues.FINAL) > before.search(cues.PAST_BEFORE))
  )
    return undefined;
  if (cues.PAST_BEHIND.test(right)) return undefined;
  if (cues.PART_BEHIND.test(right) && amounts.length > 1) return 'part';
  if (cues.PART_BEFORE.test(left)) return 'part';
  if (isExtra(statement, part, own, left, right)) return 'extra';
  const pair = pieceAndSum(text, prices, work);
  if (pair) return amount === pair.sum ? 'total' : 'each';
  const isEach = cues.EACH_BEHIND.test(right) || cues.EACH_BEFORE.test(left) || UNIT_HEADING.test(heading);
  const isTotal =
    (/= ?$/u.test(left) && (/\+/u.test(left) || prices.some(({ end }) => end <= amount.start))) ||
    cues.TOTAL.test(before) ||
    cues.TOTAL.test(behind) ||
    (alone && cues.TOTAL.test(text)) ||
    /^(?:total|итого|jami|合計|summe|gesamt)/u.test(heading);
  if (isEach && !(isTotal && !cues.EACH_BEHIND.test(right))) return isOne(work, own) ? 'ask' : 'each';
  if (cues.USUAL.test(before) && !cues.FINAL.test(before.slice(before.search(cues.USUAL)))) return 'usual';
  if (
    /^[ ,(]{0,3}(?:usually|normally|normalerweise|sonst|d'habitude|normalmente|обычно|odatda|geralmente|通常|typically|regular|instead of)/u.test(
      right,
    ) &&
    !isTotal
  )
    return prices.length > 1 ? 'ask' : 'usual';
  if (isTotal) return 'total';
  return cues.FINAL.test(before) && !alone ? 'final' : cues.FINAL.test(whole) ? 'final' : 'ask';
}

const UNIT_HEADING =
  /(?:per|pro|je|par|por|за) (?:piece|post|unit|stück|einzel|unité|unidad|единиц)|einzelpreise|price per|unit prices?|a la carte/u;

/** The words around an amount up to a comma or bracket. */
function clauseAround(text: string, { start, end }: Place, part: Place): string {
  const before =
    text
      .slice(part.start, start)
      .split(/[,;()|](?!\d)/u)
      .at(-1) ?? '';
  const behind = text.slice(end, part.end).split(/[,;)|](?!\d)/u)[0] ?? '';
  return before + text.slice(start, end) + behind;
}

/** `$500 for one Reel` is a whole price where that is all the work. */
function isOne(work: readonly FoundWork[], own: readonly FoundWork[]): boolean {
  const counted = work.filter(({ quantity }) => quantity !== undefined);
  return (
    counted.length === 1 &&
    counted[0]?.quantity === 1 &&
    counted[0].counted === 'number' &&
    own.length <= 1 &&
    !counted[0].isUnit
  );
}

function isExtra(
  { text, heading }: Statement,
  part: Place,
  own: readonly FoundWork[],
  left: string,
  right: string,
): boolean {
  if (cues.EXTRA_BEHIND.test(right)) return true;
  if (own.some(({ isExtra: extra }) => extra)) return true;
  const counted = own.some(({ isUnit }) => !isUnit);
  const words = text.slice(part.start, part.end);
  if (cues.EXTRA_BEFORE.test(left) && !(counted && /(?:plus|mais|zzgl\.?|zuzüglich) ?$/u.test(left)))
    return !/(?:total|итого|jami|合計|=)/u.test(words);
  if (/(?:^|[\s(])\+ ?$/u.test(left) && !counted) return true;
  if (counted) return false;
  const clause = clauseAround(text, { start: left.length, end: text.length - right.length }, part);
  const rights =
    cuesIn(clause, ['whitelisting', 'exclusivity', 'usage']).length > 0 &&
    !/(?<!\p{L})(?:hors|excl\p{L}*|without|ohne|sin|sem|без|no|not)(?!\p{L})/u.test(clause);
  if (cues.EXTRA.test(clause) && !cues.TOTAL.test(clause)) return true;
  const rest =
    /(?:raw (?:footage|files)|rush|express|link in bio|travel|studio|actor|model release|licen[cs]e fee)/u.test(
      words,
    );
  const mainly =
    cues.TOTAL.test(words) ||
    /(?:incl|inkl|with|mit|including|avec|con|com|bilan|с учетом|込み)/u.test(words) ||
    /(?:rate|fee|charge|honorar|preis liegt|tarif|precio|valor|цена|narx)/u.test(left.slice(part.start));
  const under = cuesIn(heading, ['whitelisting', 'exclusivity', 'usage']).length > 0;
  return (((rights || rest) && !mainly) || under) && own.length === 0;
}
