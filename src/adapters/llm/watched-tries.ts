import { isUnanswered, neverReached } from './failures.ts';

/** The tries of one question, which the client makes on its own. */
export interface WatchedTries {
  readonly fetch: typeof globalThis.fetch;
  /** Whether one of them had no answer, so that it may be on the bill. */
  mayBeBilled(): boolean;
}

/** Sees every try of a question, also those that the client does not speak of. */
export function watchTries(fetch: typeof globalThis.fetch): WatchedTries {
  let unanswered = false;
  return {
    mayBeBilled: () => unanswered,
    fetch: async (...asked) => {
      try {
        const response = await fetch(...asked);
        if (isUnanswered(response.status)) unanswered = true;
        return response;
      } catch (error) {
        if (!neverReached(error)) unanswered = true;
        throw error;
      }
    },
  };
}
