import type { ChannelId } from '../../domain/ids.ts';
import type { QuietTimes } from '../../domain/performance/quiet-times.ts';
import type { DigestRun, DigestSchedule } from '../../domain/performance/schedule.ts';

export interface Digests {
  schedule(schedule: DigestSchedule): Promise<void>;
  schedules(): Promise<DigestSchedule[]>;
  setPaused(id: string, paused: boolean): Promise<void>;
  /** Sets or lifts the quiet times of a channel, in all of its schedules. */
  setQuiet(channel: ChannelId, quiet: QuietTimes | undefined): Promise<void>;
  /** The newest period of each schedule that had a run, by its id. */
  newestPeriods(): Promise<ReadonlyMap<string, string>>;
  /** Adds a run unless the schedule has one for that period: exactly one of several processes gets true. */
  addRun(run: DigestRun): Promise<boolean>;
  findRun(id: string): Promise<DigestRun | undefined>;
  saveRun(run: DigestRun): Promise<void>;
  /** Holds what a channel is told about that campaign, or about all, until the transaction ends. */
  hold(of: Pick<DigestRun, 'channel' | 'campaign'>): Promise<void>;
  /** What a channel was told last about that campaign; without one, about all of them. */
  lastPosted(of: Pick<DigestRun, 'channel' | 'campaign'>): Promise<DigestRun | undefined>;
  /** The last digest before that one, in its channel and of the same, that told of a campaign. */
  lastTelling(campaign: number, before: DigestRun): Promise<DigestRun | undefined>;
}
