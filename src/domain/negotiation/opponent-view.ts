import { formatMoney, money } from '../money.ts';
import { roundSignificant } from '../rounding.ts';
import type { NextStep } from './next-step.ts';
import { type Habit, habitOf } from './style.ts';
import type { Track } from './track.ts';
import type { OpponentView } from './types.ts';

/** What is believed about them, in a sentence a manager can repeat; internal. */
export function viewOf({ track, posterior, space }: NextStep, currency: string): OpponentView {
  const words = (amount: number) => formatMoney(money(Math.round(amount), currency));
  const habit = habitOf(track);
  const believed = habit.paceLimit ?? Math.min(track.ask, posterior.limit * space.unit);
  const limit = money(Math.round(roundSignificant(believed, 3)), currency);
  const known = habit.moves.length > 0 ? { likelyLimit: limit } : {};
  return { style: habit.style, sentence: sentenceOf(habit, track, words, formatMoney(limit)), ...known };
}

function sentenceOf(habit: Habit, { ask }: Track, words: (amount: number) => string, limit: string): string {
  const conceded = habit.moves.filter((move) => move > 0);
  if (habit.style === 'unknown')
    return `Only one ask so far, ${words(ask)}; their next move will show how they negotiate.`;
  if (habit.style === 'firm')
    return `They have stayed at about ${words(ask)}; expect little movement on the price.`;
  if (conceded.length === 0) return `They have raised their ask to ${words(ask)}.`;
  const moved = `They moved ${conceded.map(words).join(', then ')}`;
  if (habit.paceLimit !== undefined) return `${moved}; at this pace they stop near ${limit}.`;
  return `${moved}; they may stop near ${limit} (estimate).`;
}
