import type { DigestLedger } from './digest-ledger.ts';
import type { QuietTimes } from './quiet-times.ts';

/** When a digest is posted: a weekday and local time in a zone, to a channel. */
export interface DigestSchedule {
  readonly workspace: string;
  readonly id: string;
  readonly channel: string;
  /** The one campaign that it tells of; missing for all active ones. */
  readonly campaign?: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Local time as `09:00`. */
  readonly at: string;
  readonly timeZone: string;
  /** When the channel wants no digest. */
  readonly quiet?: QuietTimes;
  readonly paused: boolean;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
}

/** What a digest said its goals stood at: by campaign number, then by goal. */
export type ToldFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One run of a schedule for one local week; exactly one row exists per schedule and period. */
export interface DigestRun {
  readonly workspace: string;
  readonly id: string;
  /** Missing for a digest that a person asked for now. */
  readonly schedule?: string;
  /** ISO week of the local date, `2026-W48`, or `now-<id>`. */
  readonly period: string;
  readonly channel: string;
  /** The one campaign that it tells of; missing for all active ones. */
  readonly campaign?: number;
  readonly status: 'due' | 'posted' | 'skipped';
  readonly why?: string;
  /** Hash of the figures, to skip when nothing changed. */
  readonly figuresHash?: string;
  /** The figures that it told, against which the next one tells changes. */
  readonly told?: ToldFigures;
  /** How far it saw; the next one tells what came after. Missing until it is posted. */
  readonly seen?: DigestLedger;
  /** The run that the channel got before this one: what changed is told against it. */
  readonly previous?: string;
  readonly createdAt: Temporal.Instant;
}
