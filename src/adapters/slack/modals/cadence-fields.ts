import type { AnyBlock } from '@slack/types';
import {
  CADENCE_STAGES,
  type Cadence,
  type CadenceStage,
  MOST_CADENCE_DAYS,
} from '../../../domain/contact/cadence.ts';
import { NUDGES_AT } from '../../../domain/contact/nudge.ts';
import { STATUSES } from '../../../domain/deal.ts';
import { context } from '../blocks.ts';
import { numberInput } from '../inputs.ts';

const blockOf = (stage: CadenceStage) => `cadence_${stage}`;
export const CADENCE_BLOCKS = CADENCE_STAGES.map(blockOf);

const HINTS: Partial<Record<CadenceStage, string>> = {
  draft: 'From the day the deal was opened.',
  completed: 'While the checklist of /deal after is open.',
};

/** Working days without contact, one field a stage. */
export function cadenceFields(cadence: Cadence): AnyBlock[] {
  return [
    context(
      `After so many working days without contact the owner of a deal gets a reminder at ${NUDGES_AT} in the workspace's time zone, and again after as many days if nobody writes. 0 never reminds.`,
    ),
    ...CADENCE_STAGES.map((stage) =>
      numberInput({
        block: blockOf(stage),
        label: STATUSES[stage],
        value: cadence[stage],
        min: 0,
        max: MOST_CADENCE_DAYS,
        hint: HINTS[stage],
      }),
    ),
  ];
}

/** The days as they were entered; `number` reads a field and keeps its error. */
export function cadenceIn(number: (block: string, most: number) => number): Cadence {
  const entered = CADENCE_STAGES.map((stage) => [stage, number(blockOf(stage), MOST_CADENCE_DAYS)] as const);
  return Object.fromEntries(entered) as Cadence;
}
