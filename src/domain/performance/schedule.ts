/** When a digest is posted: a weekday and local time in a zone, to a channel. */
export interface DigestSchedule {
  readonly workspace: string;
  readonly id: string;
  readonly channel: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Local time as `09:00`. */
  readonly at: string;
  readonly timeZone: string;
  readonly paused: boolean;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
}

/** One run of a schedule for one local week; exactly one row exists per schedule and period. */
export interface DigestRun {
  readonly workspace: string;
  readonly id: string;
  /** Missing for a digest that a person asked for now. */
  readonly schedule?: string;
  /** ISO week of the local date, `2026-W48`, or `now-<id>`. */
  readonly period: string;
  readonly channel: string;
  readonly status: 'due' | 'posted' | 'skipped';
  readonly why?: string;
  /** Hash of the figures, to skip when nothing changed. */
  readonly figuresHash?: string;
  /** The run that the channel got before this one: what changed is told against it. */
  readonly previous?: string;
  readonly createdAt: Temporal.Instant;
}
