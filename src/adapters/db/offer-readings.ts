import { z } from 'zod';
import type { OfferReadings } from '../../application/ports.ts';
import {
  extractedOfferSchema,
  type OfferReading,
  type ReadBy,
} from '../../domain/extraction/offer-reading.ts';
import { present, type Row, toJson, toTimestamp } from './columns.ts';
import type { OfferReadingTable, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

export function offerReadingsIn(tx: Tx, workspace: string): OfferReadings {
  const byId = (id: string) =>
    tx.selectFrom('offer_readings').selectAll().where('workspace', '=', workspace).where('id', '=', id);
  const read = (row: Row<OfferReadingTable> | undefined) => row && readingOf(row);
  return {
    add: async (reading) => {
      const { id, source, mail, by, at } = reading;
      await tx
        .insertInto('offer_readings')
        .values({
          workspace,
          id,
          source,
          mail,
          made_by: by,
          made_at: toTimestamp(at),
          ...changing(reading),
        })
        .execute();
    },
    find: async (id) => read(await byId(id).executeTakeFirst()),
    lock: async (id) => read(await byId(id).forUpdate().executeTakeFirst()),
    save: (reading) => save(tx, workspace, reading),
  };
}

/** What became of a mail stays: a settled one is not written again. */
async function save(tx: Tx, workspace: string, reading: OfferReading): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('offer_readings')
    .set(changing(reading))
    .where('workspace', '=', workspace)
    .where('id', '=', reading.id)
    .where('status', 'in', ['reading', 'read'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new VersionConflict(`offer reading ${reading.id}`);
}

function changing({ deal, status, offer, readBy, round, settledBy }: OfferReading) {
  return {
    deal: deal ?? null,
    status,
    offer: offer ? toJson(z.encode(extractedOfferSchema, offer)) : null,
    read_by: readBy ? toJson(readBy) : null,
    round: round ?? null,
    settled_by: settledBy ?? null,
  };
}

function readingOf(row: Row<OfferReadingTable>): OfferReading {
  return {
    workspace: row.workspace,
    id: row.id,
    source: row.source as OfferReading['source'],
    mail: row.mail,
    status: row.status as OfferReading['status'],
    ...(row.offer === null ? {} : { offer: extractedOfferSchema.parse(row.offer) }),
    ...(row.read_by === null ? {} : { readBy: row.read_by as ReadBy }),
    by: row.made_by,
    at: row.made_at,
    ...present({ deal: row.deal, round: row.round, settledBy: row.settled_by }),
  };
}
