import type { RecordedEvent } from '../deal-events.ts';

/** What keeps a creator after a campaign that went well (the guide's example of aftercare). */
export const AFTERCARE = {
  thanks: 'Personal thank-you',
  gift: 'Small gift',
  invitation: 'Invitation to an event or the next campaign',
  early_access: 'Early access to new products',
} as const;
export type AftercareStep = keyof typeof AFTERCARE;

/** A mark of 1 or 2 of 5 is a no. */
export const WOULD_NOT = 2;

/** What was done after a deal, and what its creator said of working together. */
export interface Aftercare {
  readonly done: readonly AftercareStep[];
  /** In their words, or what they said of it. */
  readonly feedback?: string | undefined;
  /** What was hard for them. */
  readonly difficulties?: string | undefined;
  /** How they would work with us again: 1 (not) to 5 (gladly). */
  readonly again?: number | undefined;
  /** How the content fits the brand, by the team: 1 (not) to 5 (very well). */
  readonly brandFit?: number | undefined;
}

/** What stands: each entry takes the place of the one before. */
export function aftercareOf(story: readonly Pick<RecordedEvent, 'event'>[]): Aftercare {
  const last = story.findLast(({ event }) => event.kind === 'aftercare-recorded');
  if (last?.event.kind !== 'aftercare-recorded') return { done: [] };
  const { kind: _, ...aftercare } = last.event;
  return aftercare;
}
