import type { DealNote } from '../../../application/deals/load-deal-note.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Message } from '../surface.ts';
import { stepButton } from './step-buttons.ts';
import { eventText } from './timeline.ts';

/** One line of the story in a deal's thread, with the next step while nothing else happened since. */
export function dealNote({ deal, version, event, step }: DealNote): Message {
  const what = eventText(event);
  if (!step) return { text: what, blocks: [section(what)] };
  const next = step.action ? stepButton({ number: deal, version }, step.action) : undefined;
  return { text: what, blocks: [section(`${what}\n_Next:_ ${escape(step.sentence)}`, next)] };
}
