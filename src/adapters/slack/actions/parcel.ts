import { z } from 'zod';
import { settleParked } from '../../../application/home/settle-parked.ts';
import { section } from '../blocks.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const ANSWERS = { retry: 'It is sent again.', drop: 'It was dropped.' } as const;

/** What an admin does about a message that could not be posted. */
async function settle({ services, actor, value }: ActionAsk, how: 'retry' | 'drop'): Promise<Answer> {
  const opened = openValue('parcel', z.object({ parcel: z.string() }), value);
  const stale: Answer = {
    kind: 'refused',
    refusal: { kind: 'nothing-to-do', why: 'That message does not wait any more. Nothing changed.' },
  };
  if (!opened) return stale;
  const settled = await settleParked(services, actor, { parcel: opened.parcel, how });
  if (!settled.ok) return { kind: 'refused', refusal: settled.refusal };
  const text = ANSWERS[how];
  return { kind: 'reply', message: { text, blocks: [section(text)] } };
}

export const PARCEL_ACTIONS: readonly Action[] = [
  { actionId: 'parcel.retry', run: (ask) => settle(ask, 'retry') },
  { actionId: 'parcel.drop', run: (ask) => settle(ask, 'drop') },
];
