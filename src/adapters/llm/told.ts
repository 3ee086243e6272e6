import { plain } from '../../domain/drafting/figures/normalise.ts';
import type { ModelReply } from './openai-drafter.ts';

/** What a server says of its own answer. Compatible servers leave it out, send null, or anything else. */
interface Said {
  readonly model: unknown;
  readonly requestId: unknown;
  readonly inputTokens: unknown;
  readonly outputTokens: unknown;
}

/** More than any question of ours can use; a greater count is a mistake of the server. */
const MOST_TOKENS = 10_000_000;
const LONGEST_NAME = 200;

/** What can be kept of what a server says. Tokens count only both together: half of them would make a question too cheap. */
export function toldOf(said: Said): Omit<ModelReply, 'ending'> {
  const { inputTokens, outputTokens } = said;
  const requestId = nameOf(said.requestId);
  return {
    model: nameOf(said.model),
    ...(requestId ? { requestId } : {}),
    ...(isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_TOKENS;
}

/** A name that a database keeps and a card shows: no control character, not too long. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? plain(value).toWellFormed().slice(0, LONGEST_NAME) : '';
}
