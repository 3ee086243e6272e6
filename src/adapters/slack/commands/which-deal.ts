import { echo } from '../format.ts';
import type { Answer } from '../surface.ts';

/** The answer when a command needs a deal's number and got none. */
export function whichDeal(subcommand: string, text: string): Answer {
  const typed = echo(text.trim());
  const example = `/deal ${subcommand} D-12`;
  const problem = typed
    ? `“${typed}” is not a deal. Use its number: ${example}. Look it up with /deal list ${typed}.`
    : `Say which deal: ${example}. Look it up with /deal list.`;
  return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'deal', problem }] } };
}
