import { z } from 'zod';
import { contentHash } from '../../domain/content-hash.ts';
import { type DealEvent, dealEventSchema, type RecordedEvent } from '../../domain/deal-events.ts';
import { type Row, toJson, toTimestamp } from './columns.ts';
import type { DealEventTable, Tx } from './tables.ts';

/** What the first event of a deal is chained to: the deal itself, so that a chain cannot be moved to another deal. */
export function chainStart(workspace: string, deal: number): string {
  return contentHash({ workspace, deal });
}

/** The hash that binds an event to its place, to who and when, and to everything before it. */
export function eventHash(event: Omit<RecordedEvent, 'hash' | 'deal'>): string {
  return contentHash({
    previousHash: event.previousHash,
    event: z.encode(dealEventSchema, event.event),
    by: event.by,
    at: event.at.toString(),
    sequence: event.sequence,
  });
}

/** A statement holds 65,535 values; an import may name more posts of one deal than that. */
const ROWS_AT_ONCE = 1000;

/** Appends events after the `after`-th one. A concurrent append of the same place fails on the primary key. */
export async function appendEvents(
  tx: Tx,
  deal: { workspace: string; number: number; after: number },
  events: readonly DealEvent[],
  by: string,
  at: Temporal.Instant,
): Promise<void> {
  let previousHash = await hashAt(tx, deal);
  const rows = events.map((event, index) => {
    const sequence = deal.after + index + 1;
    const hash = eventHash({ sequence, event, by, at, previousHash });
    const row = eventRow({ deal: deal.number, sequence, event, by, at, previousHash, hash }, deal.workspace);
    previousHash = hash;
    return row;
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('deal_events')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

async function hashAt(
  tx: Tx,
  { workspace, number, after }: { workspace: string; number: number; after: number },
): Promise<string> {
  if (after === 0) return chainStart(workspace, number);
  const { hash } = await tx
    .selectFrom('deal_events')
    .select('hash')
    .where('workspace', '=', workspace)
    .where('deal', '=', number)
    .where('sequence', '=', after)
    .executeTakeFirstOrThrow();
  return hash;
}

function eventRow(recorded: RecordedEvent, workspace: string) {
  return {
    workspace,
    deal: recorded.deal,
    sequence: recorded.sequence,
    kind: recorded.event.kind,
    event: toJson(z.encode(dealEventSchema, recorded.event)),
    acted_by: recorded.by,
    acted_at: toTimestamp(recorded.at),
    previous_hash: recorded.previousHash,
    hash: recorded.hash,
  };
}

export function recordedEventOf(row: Row<DealEventTable>): RecordedEvent {
  return {
    deal: row.deal,
    sequence: row.sequence,
    event: dealEventSchema.parse(row.event),
    by: row.acted_by,
    at: row.acted_at,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
