import { ControlLine } from '../../simulator/driver/control-line.ts';
import type { Modal } from '../../simulator/driver/modal.ts';
import { Person, type WaitOptions } from '../../simulator/person.ts';
import type { Json } from '../../simulator/state/records.ts';

/** What the person notices of the bot's absence. */
interface Absence {
  readonly restarts: number;
  sent(): void;
}

/** What goes to the bot and is answered by it. */
const ACTS = new Set(['command', 'press', 'submit', 'shortcut', 'suggest']);
/** Tries before a person gives up; the bot is back within a few seconds. */
const TRIES = 60;
const PAUSE_MS = 250;
/** How long a person waits for a form after the bot was away. */
const FORM_MS = 2_500;

interface Answer {
  readonly acknowledged?: boolean;
  readonly errors?: Readonly<Record<string, string>>;
  readonly failure?: string;
}

/** A member who sees no answer and tries again: the same command, click or form, as often as it takes. */
export class PersistentPerson extends Person {
  /** Long enough for the bot to come back on a slow machine that does other work, and to say what it owes. */
  protected override readonly patienceMs = 45_000;
  /** What was done again because there was no answer. */
  readonly again: string[] = [];
  private readonly absence: Absence;
  private last: { readonly action: string; readonly body: Json; readonly restarts: number } | undefined;

  constructor(url: string, userId: string, absence: Absence) {
    super(new ControlLine(url), userId);
    this.absence = absence;
  }

  override async do<T>(action: string, body: Json = {}): Promise<T> {
    if (!ACTS.has(action)) return super.do<T>(action, body);
    this.last = { action, body, restarts: this.absence.restarts };
    for (let attempt = 1; ; attempt++) {
      if (action !== 'suggest') this.absence.sent();
      const answer = await this.tryOnce<T>(action, body, attempt);
      if (isAnswered(answer) || attempt === TRIES) return answer;
      this.again.push(`${action} ${JSON.stringify(body.text ?? body.actionId ?? '')}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /** A button that was clicked without an answer and is gone when it is clicked again has done its work. */
  private async tryOnce<T>(action: string, body: Json, attempt: number): Promise<T> {
    try {
      return await super.do<T>(action, body);
    } catch (error) {
      const gone =
        error instanceof Error && /There is no control|no longer there|No modal/.test(error.message);
      if (attempt === 1 || !gone) throw error;
      return { acknowledged: true } as T;
    }
  }

  /** When the bot was away after the command or click that asked for a form, it is asked for once more. */
  override async waitForModal(match: RegExp = /./, how: WaitOptions = {}): Promise<Modal> {
    const { last } = this;
    if (!last || last.action === 'submit') return super.waitForModal(match, how);
    try {
      return await super.waitForModal(match, { timeoutMs: FORM_MS });
    } catch (error) {
      if (this.absence.restarts === last.restarts) throw error;
      await this.do(last.action, last.body);
      return super.waitForModal(match, how);
    }
  }
}

function isAnswered(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return true;
  const { acknowledged, errors, failure } = answer as Answer;
  return acknowledged !== false && errors?.[''] === undefined && failure === undefined;
}
