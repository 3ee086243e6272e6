import { Paused, slackFailure } from './slack-failure.ts';

/**
 * Keeps to the pauses that Slack asks for with a 429: they hold for one method in one workspace. Each client has its
 * own, so that a person who waits for an answer is not held back by the posts of the outbox. Kept in memory: another
 * process learns of a pause by its own 429.
 */
export class Pauses {
  private readonly until = new Map<string, number>();
  private readonly lines = new Map<string, Promise<unknown>>();

  /** Calls at once, or throws `Paused`. */
  async call<T>(method: string, call: () => Promise<T>): Promise<T> {
    const left = (this.until.get(method) ?? 0) - Date.now();
    if (left > 0) throw new Paused(left / 1_000);
    try {
      return await call();
    } catch (error) {
      const failure = slackFailure(error);
      if (failure?.kind === 'rate-limited') this.until.set(method, Date.now() + failure.seconds * 1_000);
      throw error;
    }
  }

  /** After the other calls of the method, so that none is under way when a pause begins. */
  inLine<T>(method: string, call: () => Promise<T>): Promise<T> {
    const before = this.lines.get(method) ?? Promise.resolve();
    const mine = before.then(() => this.call(method, call));
    this.lines.set(
      method,
      mine.catch(() => {}),
    );
    return mine;
  }
}
