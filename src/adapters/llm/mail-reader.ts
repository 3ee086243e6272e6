import type { Used } from '../../application/model-budget.ts';
import type { ClaimsOutcome, MailReader } from '../../application/readings/read-mail.ts';
import type { ReadingContext } from '../../domain/extraction/extracted-offer.ts';
import { jsonIn } from './answer.ts';
import { withBreaker } from './breaker.ts';
import { outcomeOfError } from './failures.ts';
import { newMark } from './material.ts';
import type { AskModel, ModelReply } from './openai-drafter.ts';
import type { ReadingPrompt } from './prompt-files.ts';

/** What the rules read of a mail is the most a model is shown of it. */
const MOST_SHOWN = 20_000;

/** `unavailable` and `misconfigured` are what a breaker looks at; to the application each is a failed reading. */
type Outcome =
  | ClaimsOutcome
  | { readonly kind: 'unavailable'; readonly why: string; readonly use?: Used }
  | { readonly kind: 'misconfigured'; readonly why: string; readonly use?: Used };

/** A model that reads mails. The mail stands between marks that nobody can guess; what comes back is only a claim. */
export function modelReader(ask: AskModel, model: string, prompt: ReadingPrompt): MailReader {
  const guarded = withBreaker(
    (mail: string, context: ReadingContext, signal: AbortSignal) =>
      read(ask, model, prompt, mail, context, signal),
    () => performance.now(),
  );
  return {
    async read(mail, context, signal) {
      const outcome = await guarded(mail, context, signal);
      return outcome.kind === 'claims' ? outcome : { ...outcome, kind: 'failed' };
    },
  };
}

async function read(
  ask: AskModel,
  model: string,
  prompt: ReadingPrompt,
  mail: string,
  { today, platform }: ReadingContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const mark = newMark();
  const instructions = prompt.instructions
    .replaceAll('{{mark}}', mark)
    .replaceAll('{{today}}', today.toString());
  const input = [
    `The platform that a "video" without one means: ${platform ?? 'not known'}.`,
    `BEGIN MAIL ${mark}`,
    mail.slice(0, MOST_SHOWN).replaceAll(mark, ''),
    `END MAIL ${mark}`,
  ].join('\n');
  try {
    return outcomeOf(await ask({ instructions, input }, signal), model, prompt);
  } catch (error) {
    const outcome = outcomeOfError(error);
    if (outcome.kind === 'unavailable' || outcome.kind === 'misconfigured') return outcome;
    const { use } = outcome;
    const why = outcome.kind === 'malformed' ? outcome.why : 'the model did not answer';
    return { kind: 'failed', why, ...(use === undefined ? {} : { use }) };
  }
}

function outcomeOf(reply: ModelReply, model: string, { id, version }: ReadingPrompt): Outcome {
  const { ending, requestId, inputTokens, outputTokens } = reply;
  const use = {
    model: reply.model || model,
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
  };
  if (ending.kind !== 'output') {
    return ending.kind === 'unavailable'
      ? { ...ending, use }
      : { kind: 'failed', why: WHY[ending.kind], use };
  }
  const claims = jsonIn(ending.text);
  if (claims === undefined) return { kind: 'failed', why: 'the model did not answer with JSON', use };
  return {
    kind: 'claims',
    claims,
    use,
    readBy: {
      by: 'model',
      model: use.model,
      prompt: id,
      promptVersion: version,
      ...(requestId ? { requestId } : {}),
    },
  };
}

const WHY = {
  declined: 'the model declined to read it',
  filtered: "the provider's content filter stopped the answer",
  'cut-off': 'the answer was cut off before its end',
} as const;
