/** Every Web API call and every delivery to the app, for the page and for tests. The newest 5,000 are kept. */
export interface LogEntry {
  id: number;
  at: string;
  kind: 'api' | 'delivery';
  /** Web API method, or the kind of delivery with what it carries, for example `events_api app_home_opened`. */
  name: string;
  teamId: string;
  /** `ok`, a Slack error code, `acknowledged`, `operation_timeout`, or the fault that was played. */
  outcome: string;
  ms: number;
  detail: string;
  /** For deliveries: how many times this one was tried before. */
  retry: number;
}

const KEPT = 5_000;

export class ActivityLog {
  private readonly kept: LogEntry[] = [];
  private nextId = 1;

  add(entry: Omit<LogEntry, 'id' | 'at'>): LogEntry {
    const whole = { id: this.nextId++, at: new Date().toISOString(), ...entry };
    this.kept.push(whole);
    if (this.kept.length > KEPT) this.kept.splice(0, this.kept.length - KEPT);
    return whole;
  }

  entries(filter: { kind?: LogEntry['kind']; name?: string; since?: number } = {}): LogEntry[] {
    return this.kept.filter(
      (entry) =>
        (filter.kind === undefined || entry.kind === filter.kind) &&
        (filter.name === undefined || entry.name.includes(filter.name)) &&
        (filter.since === undefined || entry.id > filter.since),
    );
  }

  clear(): void {
    this.kept.length = 0;
  }
}
