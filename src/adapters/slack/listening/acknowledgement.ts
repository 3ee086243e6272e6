/** Slack waits three seconds; the rest is for the way back. */
const ACKNOWLEDGE_AFTER_MS = 2_500;

type Ack = (response?: object) => Promise<unknown>;

/**
 * Answers one delivery of Slack exactly once. If the work is not done in time, the watchdog answers instead,
 * and what the work finds out goes to the person by another way.
 */
export class Acknowledgement {
  private readonly ack: Ack;
  private readonly timer: NodeJS.Timeout;
  private state: 'open' | 'answered' | 'late' = 'open';
  private readonly started = performance.now();
  private readonly onAnswered: (ms: number) => void;

  constructor(
    ack: Ack,
    options: {
      /** What the watchdog answers. */
      late?: () => object | undefined;
      onAnswered?: (ms: number) => void;
      afterMs?: number;
    } = {},
  ) {
    this.ack = ack;
    this.onAnswered = options.onAnswered ?? (() => {});
    this.timer = setTimeout(() => {
      if (this.state !== 'open') return;
      this.state = 'late';
      void this.answer(options.late?.());
    }, options.afterMs ?? ACKNOWLEDGE_AFTER_MS);
  }

  /** Whether the answer can still be part of the acknowledgement. */
  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** True when this was the answer; false when the watchdog had answered before. */
  async send(response?: object): Promise<boolean> {
    if (this.state !== 'open') return false;
    this.state = 'answered';
    clearTimeout(this.timer);
    await this.answer(response);
    return true;
  }

  private async answer(response: object | undefined): Promise<void> {
    this.onAnswered(performance.now() - this.started);
    // A socket that closed meanwhile: Slack has told the person already that it did not work.
    await this.ack(response).catch(() => {});
  }
}
