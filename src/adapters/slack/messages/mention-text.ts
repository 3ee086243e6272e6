import type { DigestMentions } from '../../../domain/performance/mentions/digest-mentions.ts';
import { percentWords } from '../../../domain/performance/percent-words.ts';
import { dateText, escape } from '../format.ts';

/** `Brand mentions last week: 340, +12% on the week before, 2.1 times the weeks before the campaign (source: Brandwatch)`. */
export function mentionText(mentions: DigestMentions): string {
  const { week, isLastWeek, words, count, onWeekBefore, before, source, otherSources } = mentions;
  const when = isLastWeek
    ? 'last week'
    : `in the week of ${dateText(Temporal.PlainDate.from(week))}, the newest counted`;
  const compared = [
    ...(onWeekBefore === undefined ? [] : [`${percentWords(onWeekBefore)} on the week before`]),
    ...(before ? [`${timesText(count / before.mean)} the weeks before the campaign`] : []),
  ];
  const others = otherSources > 0 ? `, one of ${otherSources + 1}` : '';
  return `Brand mentions ${when}: ${[words, ...compared].join(', ')} (source: ${escape(source)}${others})`;
}

/** `2.1 times`; `as many as` where it makes no difference. */
function timesText(times: number): string {
  const shown = times.toLocaleString('en-US', { maximumFractionDigits: 1 });
  return shown === '1' ? 'as many as in' : `${shown} times`;
}
