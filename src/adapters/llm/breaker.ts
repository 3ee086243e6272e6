import type { Drafter, DrafterOutcome } from '../../application/drafts/drafting.ts';

/** A wrong key, model or empty account stays wrong for a while; asking again costs time on every draft. */
const MISCONFIGURED_MILLISECONDS = 5 * 60_000;
/** A server that failed three times in a row gets a minute. */
const OUTAGE_MILLISECONDS = 60_000;
const FAILURES_IN_A_ROW = 3;

/** Stops asking a model that cannot answer, and says why instead; after a pause one question tries again. */
export function withBreaker(drafter: Drafter, now: () => number): Drafter {
  let closedUntil = Number.NEGATIVE_INFINITY;
  let answer: DrafterOutcome = { kind: 'unavailable', why: 'the model has not been asked yet' };
  let failures = 0;

  function note(outcome: DrafterOutcome): void {
    failures = outcome.kind === 'unavailable' ? failures + 1 : 0;
    const pause =
      outcome.kind === 'misconfigured'
        ? MISCONFIGURED_MILLISECONDS
        : failures >= FAILURES_IN_A_ROW
          ? OUTAGE_MILLISECONDS
          : 0;
    if (pause === 0) return;
    closedUntil = now() + pause;
    answer = outcome;
  }

  return {
    async write(request) {
      if (now() < closedUntil) return answer;
      const outcome = await drafter.write(request);
      note(outcome);
      return outcome;
    },
  };
}
