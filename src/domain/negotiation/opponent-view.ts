import { formatMoney, money } from '../money.ts';
import { roundSignificant } from '../rounding.ts';
import type { OpponentModel } from './opponent-model.ts';
import type { Track } from './track.ts';
import type { OpponentView } from './types.ts';

/** What the model believes, in a sentence a manager can repeat; internal. */
export function viewOf(model: OpponentModel, track: Track, currency: string): OpponentView {
  const words = (amount: number) => formatMoney(money(Math.round(amount), currency));
  const limit = money(Math.round(roundSignificant(model.paceLimit ?? model.limit, 3)), currency);
  const known = model.moves.length > 0 ? { likelyLimit: limit } : {};
  return { style: model.style, sentence: sentenceOf(model, track, words, formatMoney(limit)), ...known };
}

function sentenceOf(
  model: OpponentModel,
  { ask }: Track,
  words: (amount: number) => string,
  limit: string,
): string {
  const conceded = model.moves.filter((move) => move > 0);
  if (model.style === 'unknown')
    return `Only one ask so far, ${words(ask)}; their next move will show how they negotiate.`;
  if (model.style === 'firm')
    return `They have stayed at about ${words(ask)}; expect little movement on the price.`;
  if (conceded.length === 0) return `They have raised their ask to ${words(ask)}.`;
  const moved = `They moved ${conceded.map(words).join(', then ')}`;
  if (model.paceLimit !== undefined) return `${moved}; at this pace they stop near ${limit}.`;
  return `${moved}; they may stop near ${limit} (estimate).`;
}
