import type { ModelTry, Verdict } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, Secrets } from '../../domain/drafting/facts.ts';
import { checkText } from '../../domain/drafting/guardrails/check-text.ts';
import { placeholderValues } from '../../domain/drafting/values.ts';
import type { ModelCost } from '../../domain/model-cost.ts';
import { builtInText } from './built-in-text.ts';
import type { DraftedText, Drafter, DrafterOutcome, Drafting, Templates, Writing } from './drafting.ts';
import { checkModelText, type ModelText } from './model-text.ts';

/** A first attempt and at most two more. */
const ATTEMPTS = 3;
/** A draft always arrives within this time. */
const DEADLINE_MILLISECONDS = 45_000;

export interface Writers {
  /** Missing when no model is configured. */
  readonly drafter?: Drafter;
  readonly templates: Templates;
  readonly deadlineMilliseconds?: number;
}

/**
 * Drafting as a loop: the model writes, the text is checked before and after filling, a failed rule goes back as
 * feedback, and what does not pass in time is replaced by the built-in text. It fails closed: no unchecked text gets out.
 */
export function draftingWith(writers: Writers): Drafting {
  return {
    hasModel: writers.drafter !== undefined,
    check: checkText,
    async write(facts, secrets, how = {}) {
      if (!writers.drafter) return builtInText(writers.templates, facts, secrets);
      const signal = AbortSignal.timeout(writers.deadlineMilliseconds ?? DEADLINE_MILLISECONDS);
      const written = await byModel(writers.drafter, facts, secrets, how, signal);
      return 'because' in written
        ? builtInText(writers.templates, facts, secrets, written.tries, written.because)
        : written;
    },
  };
}

async function byModel(
  drafter: Drafter,
  facts: CreatorFacingFacts,
  secrets: Secrets,
  { wish, questions }: Writing,
  signal: AbortSignal,
): Promise<DraftedText | { because: string; tries: readonly ModelTry[] }> {
  const values = placeholderValues(facts);
  const tries: ModelTry[] = [];
  let feedback: readonly Verdict[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const reserved = await questions?.reserve();
    if (reserved && !reserved.ok) return { because: reserved.why, tries };
    const started = performance.now();
    const request = { facts, values, feedback, signal, ...(wish === undefined ? {} : { wish }) };
    const outcome = await inTime(drafter.write(request), signal);
    const cost = reserved && (await questions?.settle(reserved.id, outcome.use));
    const checked = outcome.kind === 'text' ? checkModelText(outcome, values, facts, secrets) : undefined;
    const failed = checked ? checked.verdicts.filter(({ passed }) => !passed) : [];
    if (outcome.use !== 'not asked') tries.push(tryOf(outcome, failed, performance.now() - started, cost));
    if (checked && failed.length === 0) return { ...checked, attempts: attempt, tries };
    if (outcome.kind === 'text') feedback = failed;
    else if (!worthAnotherAttempt(outcome)) return { because: explain(outcome), tries };
    else feedback = [{ rule: 'G15', passed: false, detail: explain(outcome) }];
    if (signal.aborted) return { because: 'the model took too long', tries };
  }
  const rules = [...new Set(feedback.map(({ rule }) => rule))].join(', ');
  return { because: `the model's texts did not pass the checks (${rules})`, tries };
}

function tryOf(
  outcome: DrafterOutcome,
  failed: readonly Verdict[],
  milliseconds: number,
  cost: ModelCost | undefined,
): ModelTry {
  const { use, requestId } = outcome;
  const { inputTokens, outputTokens, model } = typeof use === 'object' ? use : {};
  return {
    outcome:
      outcome.kind !== 'text' ? explain(outcome) : failed.length === 0 ? 'passed' : 'did not pass the checks',
    failed: failed.map(({ rule }) => rule),
    milliseconds: Math.round(milliseconds),
    ...(model ? { model } : {}),
    ...(requestId ? { requestId } : {}),
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(use === 'refused' ? { free: true as const } : {}),
    ...(cost ? { cost } : {}),
  };
}

/** An adapter that does not listen to the signal, or throws, ends like one that says so. */
async function inTime(attempt: Promise<DrafterOutcome>, signal: AbortSignal): Promise<DrafterOutcome> {
  const late = new Promise<DrafterOutcome>((resolve) => {
    const giveUp = () => resolve({ kind: 'unavailable', why: 'the model took too long' });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  const safe = attempt.catch(
    (): DrafterOutcome => ({ kind: 'unavailable', why: 'the model could not be asked' }),
  );
  return Promise.race([safe, late]);
}

/** A slip of the pen may go away; a refusal, a filter or an outage does not within one draft's time. */
function worthAnotherAttempt({ kind }: DrafterOutcome): boolean {
  return kind === 'malformed' || kind === 'empty' || kind === 'cut-off';
}

function explain(outcome: Exclude<DrafterOutcome, ModelText>): string {
  switch (outcome.kind) {
    case 'declined':
      return 'the model declined to write this';
    case 'filtered':
      return "the provider's content filter stopped the text";
    case 'cut-off':
      return 'the text was cut off before its end';
    case 'empty':
      return 'the text was empty';
    case 'malformed':
    case 'unavailable':
    case 'misconfigured':
      return outcome.why;
  }
}
