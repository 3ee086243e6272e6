import type { ExtractedAmount } from '../extracted-offer.ts';
import { exact } from '../numbers.ts';
import type { Place } from '../words/patterns.ts';
import type { FoundWork } from '../work.ts';
import type { Ask } from './asks.ts';

/** The price that a mail asks, or why there is not one. */
export type ChosenFee =
  | {
      readonly kind: 'one';
      readonly value: ExtractedAmount;
      /** The sentences that hold it, from the first to the last. */
      readonly asks: readonly [Ask, ...Ask[]];
      /** Where the folded mail holds it. */
      readonly place: Place;
    }
  | { readonly kind: 'several'; readonly asks: readonly [Ask, ...Ask[]]; readonly isChoice: boolean }
  /** A price for one piece, without how many there are. */
  | { readonly kind: 'per piece'; readonly asks: readonly [Ask, ...Ask[]] }
  | { readonly kind: 'none' };

const NONE: ChosenFee = { kind: 'none' };

/** Chooses the one price that everything is asked for. Of several that could be meant none is chosen. */
export function chooseFee(
  asks: readonly Ask[],
  work: readonly FoundWork[],
  preferred: string | undefined,
): ChosenFee {
  const options = new Set(asks.flatMap(({ option }) => option ?? []));
  if (options.size > 1) {
    const wanted = preferred === undefined ? [] : asks.filter(({ option }) => option === preferred);
    return wanted.length > 0
      ? chooseFee(
          wanted.map(({ option: _, ...ask }) => ask),
          work,
          undefined,
        )
      : several(asks, true);
  }
  const of = (...roles: readonly Ask['role'][]) => distinct(asks.filter(({ role }) => roles.includes(role)));
  const finals = of('final');
  const totals = of('total');
  const plain = of('ask');
  const pieces = of('each');
  const each = pieces.some(({ isUsual }) => !isUsual) ? pieces.filter(({ isUsual }) => !isUsual) : pieces;
  if (totals.length === 1 && totals[0] && isLast(totals[0], finals)) return one(totals[0]);
  if (
    finals.length === 1 &&
    finals[0] &&
    totals.length + plain.length + each.length + of('usual').length > 0 &&
    !isItem(finals[0], plain)
  )
    return one(finals[0]);
  const whole = distinct([...totals, ...finals, ...plain]);
  const sum = sumOf(whole);
  if (sum) return one(sum);
  if (totals.length > 1) return corrected(totals) ?? several(totals, false);
  if (whole.length === 1 && whole[0]) return one(whole[0]);
  if (whole.length > 1) return corrected(whole) ?? several(whole, false);
  if (each.length > 0) return byPiece(each, work);
  const usual = of('usual');
  if (usual.length === 1 && usual[0]) return one(usual[0]);
  return usual.length > 1 ? several(usual, false) : NONE;
}

/** A total stands although a final price comes before it; a final price behind it takes its place. */
function isLast(total: Ask, finals: readonly Ask[]): boolean {
  return finals.every((final) => placeOf(final).start < placeOf(total).start || sameAmount(final, total));
}

/** `a Reel for $500 or for you a TikTok for $600`: a price of its own work beside others. */
function isItem(final: Ask, others: readonly Ask[]): boolean {
  const formats = new Set(final.own.map(({ platform, format }) => `${platform} ${format}`));
  if (formats.size === 0 || others.length === 0) return false;
  return others.some(
    (other) =>
      other.own.length > 0 &&
      other.own.every(({ platform, format }) => !formats.has(`${platform} ${format}`)),
  );
}

/** Of line prices and their sum the sum is the price. */
function sumOf(asks: readonly Ask[]): Ask | undefined {
  if (asks.length < 3) return undefined;
  return asks.find((ask) => {
    const rest = asks.filter((other) => other !== ask);
    return (
      rest.every(({ amount }) => amount.upTo === undefined) &&
      near(
        rest.reduce((total, { amount }) => total + amount.value, 0),
        ask.amount.value,
      )
    );
  });
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

const CORRECTS =
  /(?<!\p{L})(?:i meant|i mean|correction|sorry|scratch that|make that|actually|update|on second thought|meinte|korrektur|korrigiere|entschuldigung|doch|sorry|rectification|pardon|je voulais dire|perdón|corrijo|quise decir|corrigindo|quis dizer|desculpa|вернее|точнее|ошибл\p{L}+|исправл\p{L}+|aniqrog'i|xato|kechirasiz|to'g'rirog'i)(?!\p{L})|訂正|失礼/u;

/** `Sorry, I meant $1,300`: the last one stands. */
function corrected(asks: readonly Ask[]): ChosenFee | undefined {
  const last = asks.at(-1);
  return last && CORRECTS.test(last.statement.text) ? one(last) : undefined;
}

function one(ask: Ask): ChosenFee {
  return { kind: 'one', value: valueOf(ask), asks: [ask], place: placeOf(ask) };
}

function several(asks: readonly Ask[], isChoice: boolean): ChosenFee {
  const [first, ...rest] = asks;
  return first ? { kind: 'several', asks: [first, ...rest], isChoice } : NONE;
}

/** Where an amount stands in the folded mail. */
function placeOf({ statement, amount }: Ask): Place {
  return { start: statement.start + amount.start, end: statement.start + amount.end };
}

function valueOf({ amount: { value, upTo, currency } }: Ask, times = 1): ExtractedAmount {
  return {
    amount: decimal(value * times),
    ...(upTo === undefined ? {} : { upTo: decimal(upTo * times) }),
    ...(currency ? { currency } : {}),
  };
}

/** `1200`, `1200.5`: a plain decimal. */
export function decimal(value: number): string {
  return String(exact(value));
}

function sameAmount(a: Ask, b: Ask): boolean {
  return near(a.amount.value, b.amount.value) && a.amount.upTo === b.amount.upTo;
}

/** The same amount said twice is one; the one with a currency stands for it, else the later. */
function distinct(asks: readonly Ask[]): Ask[] {
  const kept: Ask[] = [];
  for (const ask of asks) {
    const at = kept.findIndex(
      (other) =>
        sameAmount(other, ask) &&
        (other.amount.currency ?? ask.amount.currency) === (ask.amount.currency ?? other.amount.currency),
    );
    const known = kept[at];
    if (!known) kept.push(ask);
    else if (
      known.amount.currency === undefined ||
      (ask.amount.currency !== undefined && weightOf(ask) > weightOf(known))
    )
      kept[at] = ask;
  }
  return kept;
}

function weightOf({ own, work }: Ask): number {
  return own.length * 2 + work.length;
}

/** The longest stretch of a mail that is quoted for a sum of pieces. */
const LONGEST_QUOTE = 400;

/**
 * `2 Reels at 400 each` is 800, and with `3 Stories at 100 each` 1,100: where the mail says how many of each, near its price. Anything
 * less is a price per piece and no total.
 */
function byPiece(each: readonly Ask[], work: readonly FoundWork[]): ChosenFee {
  const [first, ...rest] = each;
  if (!first) return NONE;
  const counted = each.map((ask) => ({ ask, line: lineOf(ask, each, work) }));
  const lines = counted.flatMap(({ line }) => line ?? []);
  const currencies = new Set(each.map(({ amount }) => amount.currency));
  if (
    lines.length < each.length ||
    currencies.size > 1 ||
    each.some(({ amount }) => rest.length > 0 && amount.upTo !== undefined)
  ) {
    return { kind: 'per piece', asks: [first, ...rest] };
  }
  const places = counted.flatMap(({ ask, line }) => [
    placeOf(ask),
    ...(line ? [{ start: line.at.start, end: line.at.end }] : []),
  ]);
  const place = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  const isOneSentence = new Set(each.map(({ statement }) => statement)).size === 1;
  if (place.end - place.start > LONGEST_QUOTE || (rest.length > 0 && !isOneSentence))
    return { kind: 'per piece', asks: [first, ...rest] };
  if (rest.length === 0)
    return { kind: 'one', value: valueOf(first, lines[0]?.quantity ?? 1), asks: [first], place };
  const total = counted.reduce((sum, { ask, line }) => sum + ask.amount.value * (line?.quantity ?? 0), 0);
  const { currency } = first.amount;
  return {
    kind: 'one',
    value: { amount: decimal(total), ...(currency ? { currency } : {}) },
    asks: [first, ...rest],
    place,
  };
}

/** How many pieces a price per piece is for, and where the mail says so. */
function lineOf(
  ask: Ask,
  all: readonly Ask[],
  work: readonly FoundWork[],
): { quantity: number; at: Place } | undefined {
  const counted = (lines: readonly FoundWork[]) =>
    lines.filter((line) => line.quantity !== undefined && !line.isUnit);
  const offset = ask.statement.start;
  const inStatement = (line: FoundWork) => ({
    quantity: line.quantity ?? 1,
    at: { start: offset + line.start, end: offset + line.end },
  });
  const units = ask.work.filter((line) => line.isUnit && line.start > ask.amount.start - 30);
  const isSame = (line: FoundWork) =>
    units.length === 0 ||
    units.some((unit) => unit.format === line.format && unit.platform === line.platform);
  const own = counted(ask.own).filter(isSame);
  if (own.length === 1 && own[0]) return inStatement(own[0]);
  const near = counted(ask.work).filter(isSame);
  if (near.length === 1 && near[0] && all.length === 1) return inStatement(near[0]);
  // Said in another sentence: only where the whole mail counts one line of that work.
  const elsewhere = counted(work).filter(isSame);
  const [only] = elsewhere;
  return only && elsewhere.length === 1 && near.length === 0 && all.length === 1
    ? { quantity: only.quantity ?? 1, at: { start: only.start, end: only.end } }
    : undefined;
}
