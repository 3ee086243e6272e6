import type { ModelTry, Verdict } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, Secrets } from '../../domain/drafting/facts.ts';
import { allPassed, checkText } from '../../domain/drafting/guardrails/check-text.ts';
import {
  checkUnfilled,
  fill,
  type PlaceholderValues,
  placeholdersIn,
} from '../../domain/drafting/placeholders.ts';
import { placeholderValues } from '../../domain/drafting/values.ts';
import type { ModelCost } from '../../domain/model-cost.ts';
import type { DraftedText, Drafter, DrafterOutcome, Drafting, Templates, Writing } from './drafting.ts';

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

type ModelText = Extract<DrafterOutcome, { kind: 'text' }>;

/**
 * Drafting as a loop: the model writes, the text is checked before and after filling, a failed rule goes back as
 * feedback, and what does not pass in time is replaced by the built-in text. It fails closed: no unchecked text gets out.
 */
export function draftingWith(writers: Writers): Drafting {
  return {
    hasModel: writers.drafter !== undefined,
    check: checkText,
    async write(facts, secrets, how = {}) {
      if (!writers.drafter) return fromTemplate(writers.templates, facts, secrets, []);
      const signal = AbortSignal.timeout(writers.deadlineMilliseconds ?? DEADLINE_MILLISECONDS);
      const written = await byModel(writers.drafter, facts, secrets, how, signal);
      return 'because' in written
        ? fromTemplate(writers.templates, facts, secrets, written.tries, written.because)
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
    const checked = outcome.kind === 'text' ? checkedText(outcome, values, facts, secrets) : undefined;
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

type CheckedText = Omit<DraftedText, 'attempts' | 'tries'>;

/** A text on which the checks stumble does not pass them: a draft still arrives, and the job is not run again for the same text. */
function checkedText(...given: Parameters<typeof checkModelText>): CheckedText {
  try {
    return checkModelText(...given);
  } catch {
    const [{ text, authorship }, , { language }] = given;
    return {
      text,
      language,
      authorship,
      verdicts: [{ rule: 'G15', passed: false, detail: 'could not be checked' }],
    };
  }
}

function checkModelText(
  outcome: ModelText,
  values: PlaceholderValues,
  facts: CreatorFacingFacts,
  secrets: Secrets,
): CheckedText {
  const before = checkUnfilled(outcome.text, { kind: facts.kind, language: facts.language, values });
  const text = fill(outcome.text, values).trim();
  const inEnglish = facts.language !== 'en' && outcome.english !== undefined ? outcome.english : undefined;
  const english = inEnglish && checkTranslation(inEnglish, outcome.text, facts);
  return {
    text,
    language: facts.language,
    ...(english ? { english: english.text } : {}),
    authorship: outcome.authorship,
    verdicts: [...before, ...(english ? english.verdicts : []), ...checkText(text, facts, secrets)],
  };
}

/** The English beside a text is for the team: it must use the same placeholders and type no figure of its own. */
function checkTranslation(english: string, original: string, facts: CreatorFacingFacts) {
  const values = placeholderValues(facts, 'en');
  const verdicts = checkUnfilled(english, { kind: facts.kind, language: 'en', values });
  const same = sorted(placeholdersIn(english)) === sorted(placeholdersIn(original));
  return {
    text: fill(english, values).trim(),
    verdicts: [
      same && allPassed(verdicts)
        ? { rule: 'translation', passed: true }
        : {
            rule: 'translation',
            passed: false,
            detail: 'the English text must use the same placeholders and no others',
          },
    ],
  };
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join(' ');
}

function fromTemplate(
  templates: Templates,
  facts: CreatorFacingFacts,
  secrets: Secrets,
  tries: readonly ModelTry[],
  modelFailed?: string,
): DraftedText {
  const { text, language, english, template, version, because } = templates.write(facts);
  const reasons = [modelFailed, because].filter((reason) => reason !== undefined);
  return {
    text,
    language,
    ...(english === undefined ? {} : { english }),
    authorship: {
      by: 'template',
      template,
      version,
      ...(reasons.length > 0 ? { because: reasons.join('; ') } : {}),
    },
    verdicts: checkText(text, { ...facts, language }, secrets),
    attempts: tries.length,
    tries,
  };
}
