import type { FaultPanel } from '../faults.ts';
import type { ActivityLog } from '../log.ts';
import type { Json } from '../state/records.ts';
import { type HttpTarget, post } from './http-delivery.ts';
import type { SocketHub } from './socket-mode.ts';

export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

export type Answer =
  | { acknowledged: true; payload?: unknown }
  | { acknowledged: false; reason: 'operation_timeout' | 'dispatch_failed'; detail?: string };

export type DeliveryMode = { mode: 'socket' } | ({ mode: 'http' } & HttpTarget);

/** The app has three seconds to acknowledge. */
const ACKNOWLEDGE_WITHIN_MS = 3_000;

/** After a failed delivery an event comes again at once, after a minute and after five. */
const EVENT_RETRY_DELAYS_MS = [0, 60_000, 300_000];

/** Brings what people do to the app, over sockets or signed HTTP, and tells how it was received. */
export class Delivery {
  private mode: DeliveryMode;
  readonly hub: SocketHub;
  private readonly log: ActivityLog;
  private readonly retryDelays: number[];
  private readonly timers = new Set<NodeJS.Timeout>();
  private faults: FaultPanel | undefined;
  private closed = false;

  constructor(hub: SocketHub, log: ActivityLog, mode: DeliveryMode, retryDelays = EVENT_RETRY_DELAYS_MS) {
    this.hub = hub;
    this.log = log;
    this.mode = mode;
    this.retryDelays = retryDelays;
  }

  useFaults(faults: FaultPanel): void {
    this.faults = faults;
  }

  setMode(mode: DeliveryMode): void {
    this.mode = mode;
  }

  currentMode(): DeliveryMode {
    return this.mode;
  }

  /** A command or interaction: delivered once (more often only when the fault panel says so). */
  async interact(kind: 'slash_commands' | 'interactive', payload: Json): Promise<Answer> {
    const answer = this.once(kind, payload, 0, '');
    this.copies(kind, payload);
    return answer;
  }

  /** An event: delivered until acknowledged, at most four times. */
  async event(payload: Json): Promise<void> {
    this.copies('events_api', payload);
    let answer = await this.once('events_api', payload, 0, '');
    for (const [index, delay] of this.retryDelays.entries()) {
      if (answer.acknowledged || this.closed) return;
      await this.pause(delay);
      if (this.closed) return;
      answer = await this.once('events_api', payload, index + 1, retryReason(answer));
    }
  }

  private copies(kind: DeliveryKind, payload: Json): void {
    const wanted = this.faults?.redelivery;
    if (!wanted) return;
    const isEvent = kind === 'events_api';
    if (wanted.of === 'events' ? !isEvent : wanted.of === 'interactions' ? isEvent : false) return;
    for (let copy = 1; copy <= wanted.times; copy += 1) {
      void this.pause(wanted.afterMs * copy).then(() => {
        if (!this.closed) return this.once(kind, payload, copy, 'timeout');
        return undefined;
      });
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        resolve();
      }, ms);
      timer.unref();
      this.timers.add(timer);
    });
  }

  private async once(kind: DeliveryKind, payload: Json, retry: number, reason: string): Promise<Answer> {
    const started = performance.now();
    const answer =
      this.mode.mode === 'socket'
        ? await this.hub.send(kind, payload, retry, reason, ACKNOWLEDGE_WITHIN_MS)
        : await post(this.mode, kind, payload, retry, reason, ACKNOWLEDGE_WITHIN_MS);
    this.log.add({
      kind: 'delivery',
      name: `${kind} ${describe(payload)}`,
      teamId: teamOf(payload),
      outcome: answer.acknowledged ? 'acknowledged' : answer.reason,
      ms: Math.round(performance.now() - started),
      detail: answer.acknowledged ? '' : (answer.detail ?? ''),
      retry,
    });
    return answer;
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
  }
}

function retryReason(answer: Answer): string {
  if (answer.acknowledged) return '';
  return answer.reason === 'operation_timeout' ? 'http_timeout' : 'http_error';
}

function describe(payload: Json): string {
  const event = payload.event as { type?: string } | undefined;
  if (event?.type) return event.type;
  if (typeof payload.command === 'string') return `${payload.command} ${payload.text}`.trim();
  const actions = payload.actions as { action_id?: string }[] | undefined;
  const what = actions?.[0]?.action_id ?? payload.callback_id ?? payload.action_id;
  const view = payload.view as { callback_id?: string } | undefined;
  return `${payload.type} ${what ?? view?.callback_id ?? ''}`.trim();
}

function teamOf(payload: Json): string {
  const team = payload.team as { id?: string } | undefined;
  return String(payload.team_id ?? team?.id ?? '');
}
