/** Ways in which Slack's Web API goes wrong, played on demand. Off until a rule is added. */
export type FaultKind =
  | 'rate_limited'
  | 'server_error'
  | 'unavailable'
  | 'answer_lost'
  | 'connection_refused'
  | 'channel_not_found'
  | 'not_in_channel'
  | 'token_revoked'
  | 'internal_error';

export const faultKinds: FaultKind[] = [
  'rate_limited',
  'server_error',
  'unavailable',
  'answer_lost',
  'connection_refused',
  'channel_not_found',
  'not_in_channel',
  'token_revoked',
  'internal_error',
];

export interface FaultRule {
  kind: FaultKind;
  /** Only calls of this method, or of a family written `chat.*`; every method when left out. */
  method?: string | undefined;
  /** How many calls it strikes before it is used up; without it the rule stays. */
  times?: number | undefined;
  /** Chance in percent that a call is struck; 100 when left out. */
  percent?: number | undefined;
  /** Seconds told in Retry-After of a 429; 1 when left out. */
  retryAfter?: number | undefined;
  /** Only calls of this workspace. */
  teamId?: string | undefined;
}

export interface Redelivery {
  /** Extra copies of every delivery. */
  times: number;
  /** Milliseconds between copies. */
  afterMs: number;
  /** Which deliveries are copied. */
  of: 'events' | 'interactions' | 'everything';
}

export interface FaultSettings {
  rules: FaultRule[];
  delayMs: number;
  redelivery: Redelivery | null;
  /** Slack's own pace for posts: about one a second and channel, with a short burst. */
  postPace: boolean;
}

export class FaultPanel {
  private rules: FaultRule[] = [];
  private delay = 0;
  private copies: Redelivery | null = null;
  private pace = false;
  private readonly posts = new Map<string, number[]>();
  private readonly blocked = new Map<string, number>();
  /** Calls made during a Retry-After pause, `method` each; a well-behaved client leaves this empty. */
  readonly retryAfterViolations: string[] = [];
  private readonly disconnect: () => number;
  private readonly random: () => number;

  constructor(disconnect: () => number, random: () => number = Math.random) {
    this.disconnect = disconnect;
    this.random = random;
  }

  add(rule: FaultRule): void {
    this.rules.push({ ...rule });
  }

  delayAnswers(ms: number): void {
    this.delay = ms;
  }

  redeliver(redelivery: Redelivery | null): void {
    this.copies = redelivery;
  }

  holdPostPace(on: boolean): void {
    this.pace = on;
  }

  /** Closes every socket of the app with a `disconnect` frame; the number closed. */
  disconnectSockets(): number {
    return this.disconnect();
  }

  clear(): void {
    this.rules = [];
    this.delay = 0;
    this.copies = null;
    this.pace = false;
    this.posts.clear();
    this.blocked.clear();
    this.retryAfterViolations.length = 0;
  }

  settings(): FaultSettings {
    return {
      rules: this.rules.map((rule) => ({ ...rule })),
      delayMs: this.delay,
      redelivery: this.copies,
      postPace: this.pace,
    };
  }

  get redelivery(): Redelivery | null {
    return this.copies;
  }

  get delayMs(): number {
    return this.delay;
  }

  /** The fault that strikes this call, if any; uses the rule up by one. */
  strike(method: string, teamId: string): FaultRule | undefined {
    const key = `${teamId}|${method}`;
    const until = this.blocked.get(key);
    if (until !== undefined && Date.now() < until) this.retryAfterViolations.push(method);
    for (const rule of this.rules) {
      if (rule.teamId !== undefined && rule.teamId !== teamId) continue;
      if (rule.method !== undefined && !matches(rule.method, method)) continue;
      if (rule.times !== undefined && rule.times <= 0) continue;
      if (rule.percent !== undefined && this.random() * 100 >= rule.percent) continue;
      if (rule.times !== undefined) rule.times -= 1;
      this.rules = this.rules.filter((each) => each.times === undefined || each.times > 0);
      if (rule.kind === 'rate_limited') this.block(key, rule.retryAfter ?? 1);
      return rule;
    }
    return undefined;
  }

  private block(key: string, seconds: number): void {
    // A client may wait by its own clock: 50 ms of grace.
    this.blocked.set(key, Date.now() + seconds * 1000 - 50);
  }

  /** Seconds to wait before the next post to this channel, or 0. */
  postWait(channelId: string): number {
    if (!this.pace) return 0;
    const now = Date.now();
    const recent = (this.posts.get(channelId) ?? []).filter((at) => now - at < 5_000);
    this.posts.set(channelId, recent);
    if (recent.length >= 5) return 1;
    recent.push(now);
    return 0;
  }
}

function matches(pattern: string, method: string): boolean {
  return pattern.endsWith('*') ? method.startsWith(pattern.slice(0, -1)) : pattern === method;
}
