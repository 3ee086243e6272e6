import { reference } from '../../../domain/ids.ts';
import type { PostResult } from '../../../domain/performance/results.ts';
import { section } from '../blocks.ts';
import { dateText, escape } from '../format.ts';
import type { Message } from '../surface.ts';

const OUTCOMES = {
  added: 'Saved',
  replaced: 'Replaced',
  same: 'Nothing changed; these are already',
} as const;

/** What became of figures that a person entered. */
export function resultsRecorded(
  deal: number,
  { post, capturedOn }: PostResult,
  outcome: keyof typeof OUTCOMES,
): Message {
  const text = `${OUTCOMES[outcome]} the figures of ${escape(post)} (${reference('deal', deal)}) as of ${dateText(capturedOn)}.`;
  return { text, blocks: [section(text)] };
}
