import { lengthOf } from '../format.ts';
import { LIMITS } from '../limits.ts';

/**
 * The label of an option: its parts as far as they fit whole into Slack's 75 characters. A first part that does not fit by
 * itself ends with an ellipsis, so that nobody takes it for the full name.
 */
export function shortened(first: string, ...more: readonly string[]): string {
  const limit = LIMITS.optionText;
  if (lengthOf(first) > limit) return `${[...first].slice(0, limit - 1).join('')}…`;
  return more.reduce((label, part) => {
    const longer = `${label} · ${part}`;
    return lengthOf(longer) <= limit ? longer : label;
  }, first);
}
