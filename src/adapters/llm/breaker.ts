import type { Used } from '../../application/model-budget.ts';

/** How an answer of a model ended, as far as a breaker needs it. */
interface Ending {
  readonly kind: string;
  readonly use?: Used;
}

/** A wrong key, model or empty account stays wrong for a while; asking again costs time on every question. */
const MISCONFIGURED_MILLISECONDS = 5 * 60_000;
/** A server that failed three times in a row gets a minute. */
const OUTAGE_MILLISECONDS = 60_000;
const FAILURES_IN_A_ROW = 3;

/**
 * Stops asking a model that cannot answer, and gives its last answer instead; after a pause one question tries again, and the others wait for
 * what comes of it. Each process has its own: a second one learns of an outage by its own questions, which costs three of them at most.
 */
export function withBreaker<Asked extends unknown[], Outcome extends Ending>(
  ask: (...asked: Asked) => Promise<Outcome>,
  now: () => number,
): (...asked: Asked) => Promise<Outcome> {
  let open: { readonly until: number; readonly answer: Outcome } | undefined;
  let probing = false;
  let failures = 0;
  const settle = (answer: Outcome) => {
    failures = answer.kind === 'unavailable' ? failures + 1 : 0;
    const pause = pauseAfter(answer, failures);
    open = pause > 0 ? { until: now() + pause, answer: { ...answer, use: 'not asked' } } : undefined;
  };
  return async (...asked) => {
    if (open && (probing || now() < open.until)) return open.answer;
    probing = open !== undefined;
    try {
      const answer = await ask(...asked);
      settle(answer);
      return answer;
    } finally {
      probing = false;
    }
  };
}

function pauseAfter({ kind }: Ending, failures: number): number {
  if (kind === 'misconfigured') return MISCONFIGURED_MILLISECONDS;
  return failures >= FAILURES_IN_A_ROW ? OUTAGE_MILLISECONDS : 0;
}
