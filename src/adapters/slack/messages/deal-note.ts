import type { DealNote } from '../../../application/deals/load-deal-note.ts';
import { formatMoney } from '../../../domain/money.ts';
import { metricWords } from '../../../domain/performance/metric-words.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Message } from '../surface.ts';
import { stepButton } from './step-buttons.ts';
import { eventText } from './timeline.ts';

/** One line of the story in a deal's thread, with the next step while nothing else happened since. */
export function dealNote({ deal, version, event, step, result }: DealNote): Message {
  const what = `${eventText(event)}${result ? `\n${figureWords(result)}` : ''}`;
  if (!step) return { text: what, blocks: [section(what)] };
  const next = step.action ? stepButton({ number: deal, version }, step.action) : undefined;
  return { text: what, blocks: [section(`${what}\n_Next:_ ${escape(step.sentence)}`, next)] };
}

const SHOWN = ['views', 'reach', 'likes', 'comments', 'shares', 'saves', 'clicks', 'conversions'] as const;

/** `210,000 views · 150,000 reach · 1,900 clicks · Engagement rate (by reach) 11.16%`. */
function figureWords({ figures, engagementRate }: NonNullable<DealNote['result']>): string {
  return [
    ...SHOWN.flatMap((name) => {
      const value = figures[name];
      return value === undefined ? [] : [`${value.toLocaleString('en-US')} ${name}`];
    }),
    ...(figures.revenue ? [`${formatMoney(figures.revenue)} revenue`] : []),
    ...(engagementRate ? [`*${engagementRate.name} ${metricWords(engagementRate.result)}*`] : []),
  ].join(' · ');
}
