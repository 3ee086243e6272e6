import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, Messenger } from '../../application/messenger.ts';
import type { AttemptEnd, LeasedParcel, OutboxLeases } from '../../application/outbox.ts';
import type { JobsLog } from './queue.ts';

/** Lanes under way at once in one process. */
const AT_ONCE = 8;
const POLL_MS = 1000;
const EXTEND_MS = 15_000;
/** The longest wait between two tries to write down how an attempt ended. */
const SETTLE_AGAIN_MS = 2000;
/** A delivery that takes longer is counted as broken; the lease then ends and the next attempt looks first. */
const DELIVERY_MS = 120_000;

export interface OutboxWorkerParts {
  readonly leases: OutboxLeases;
  readonly messenger: Messenger;
  readonly log: JobsLog;
}

export interface OutboxWorker {
  /** Rows were committed or freed: look now. */
  nudge(): void;
  /** Claims no more, waits for what is under way up to so many milliseconds, and gives the rest back. */
  stop(graceMs: number): Promise<void>;
}

/** Delivers the outbox: claims what is first in its lane, gives it to the messenger, writes down how it ended. */
export function startOutboxWorker({ leases, messenger, log }: OutboxWorkerParts): OutboxWorker {
  const underWay = new Map<LeasedParcel, Promise<void>>();
  let stopping = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  /** A claim may have been written although its answer never came. */
  let claimLost = false;
  const over = new AbortController();

  const look = async () => {
    do {
      lookAgain = false;
      const free = AT_ONCE - underWay.size;
      if (stopping || free <= 0) return;
      if (claimLost) await leases.releaseUnknown([...underWay.keys()]);
      claimLost = true;
      const claimed = await leases.claim(free);
      claimLost = false;
      for (const leased of claimed) start(leased);
    } while (lookAgain);
  };

  const nudge = () => {
    lookAgain = true;
    looking ??= look()
      .catch((error) =>
        log.error({ error: messageOf(error) }, 'The outbox could not be read; it is tried again'),
      )
      .finally(() => {
        looking = undefined;
        if (lookAgain && !stopping) nudge();
      });
  };

  const start = (leased: LeasedParcel) => {
    const run = attempt(leased, { leases, messenger, log }, over.signal).then((end) => {
      underWay.delete(leased);
      nudge();
      // Slack's waits are kept to the moment; polls alone would add up to their interval.
      if (end.status === 'wait' && !stopping) setTimeout(nudge, end.seconds * 1000 + 1).unref();
    });
    underWay.set(leased, run);
  };

  const poll = setInterval(nudge, POLL_MS);
  const extend = setInterval(() => {
    leases
      .extend([...underWay.keys()])
      .catch((error) => log.warn({ error: messageOf(error) }, 'Leases could not be extended'));
  }, EXTEND_MS);
  nudge();

  return {
    nudge,
    stop: async (graceMs) => {
      stopping = true;
      clearInterval(poll);
      await looking;
      await within(graceMs, Promise.allSettled(underWay.values()));
      clearInterval(extend);
      over.abort();
      await leases
        .release([...underWay.keys()])
        .catch((error) =>
          log.warn({ error: messageOf(error) }, 'Leases were not given back; they end by themselves'),
        );
    },
  };
}

async function attempt(
  leased: LeasedParcel,
  { leases, messenger, log }: OutboxWorkerParts,
  over: AbortSignal,
): Promise<AttemptEnd> {
  const end = await deliver(leased, messenger);
  const facts = { workspace: leased.parcel.workspace, parcel: leased.parcel.id, status: end.status };
  if (end.status !== 'delivered') log.warn({ ...facts, ...reasonOf(end) }, 'A message was not delivered');
  if (!(await settle(leased, end, { leases, log }, over))) {
    log.warn(facts, 'A message was settled by another process, or not at all before the end');
  }
  return end;
}

/**
 * Writes down how an attempt ended, again and again while the database does not answer: only this process
 * knows. When the process ends first, the attempt stays open, and the next one looks before it posts. A
 * repeat whose first write did arrive finds the lease gone and changes nothing.
 */
async function settle(
  leased: LeasedParcel,
  end: AttemptEnd,
  { leases, log }: Pick<OutboxWorkerParts, 'leases' | 'log'>,
  over: AbortSignal,
): Promise<boolean> {
  for (let tries = 1; !over.aborted; tries++) {
    try {
      return (await leases.settle(leased, end)) || tries > 1;
    } catch (error) {
      const facts = { parcel: leased.parcel.id, error: messageOf(error) };
      log.error(facts, 'How a message ended is not written down yet');
      await sleep(Math.min(SETTLE_AGAIN_MS, 50 * 2 ** tries), undefined, { ref: false });
    }
  }
  return false;
}

async function deliver({ parcel }: LeasedParcel, messenger: Messenger): Promise<AttemptEnd> {
  const broke = (why: string): AttemptEnd => ({ status: 'broke', why });
  try {
    const end = await within<Delivery>(DELIVERY_MS, messenger.deliver(parcel));
    return end ?? broke(`no answer within ${DELIVERY_MS / 1000} seconds`);
  } catch (error) {
    return broke(messageOf(error));
  }
}

/** The value of a promise, or undefined when it takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ms, undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(end: AttemptEnd): object {
  return end.status === 'wait' ? { seconds: end.seconds } : 'why' in end ? { why: end.why } : {};
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
