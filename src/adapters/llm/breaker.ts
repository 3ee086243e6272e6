/** How an answer of a model ended, as far as a breaker needs it. */
interface Ending {
  readonly kind: string;
}

/** A wrong key, model or empty account stays wrong for a while; asking again costs time on every question. */
const MISCONFIGURED_MILLISECONDS = 5 * 60_000;
/** A server that failed three times in a row gets a minute. */
const OUTAGE_MILLISECONDS = 60_000;
const FAILURES_IN_A_ROW = 3;

/**
 * Stops asking a model that cannot answer, and gives its last answer instead; after a pause one question tries again. Each process has its own:
 * a second one learns of an outage by its own questions, which costs three of them at most.
 */
export function withBreaker<Asked extends unknown[], Outcome extends Ending>(
  ask: (...asked: Asked) => Promise<Outcome>,
  now: () => number,
): (...asked: Asked) => Promise<Outcome> {
  let closed: { readonly until: number; readonly answer: Outcome } | undefined;
  let failures = 0;
  return async (...asked) => {
    if (closed && now() < closed.until) return closed.answer;
    const answer = await ask(...asked);
    failures = answer.kind === 'unavailable' ? failures + 1 : 0;
    const pause =
      answer.kind === 'misconfigured'
        ? MISCONFIGURED_MILLISECONDS
        : failures >= FAILURES_IN_A_ROW
          ? OUTAGE_MILLISECONDS
          : 0;
    if (pause > 0) closed = { until: now() + pause, answer };
    return answer;
  };
}
