import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Slack retries a delivery within the hour and buttons are clicked within days; a month is far beyond both. */
const KEEP_DAYS = 30;

/** Forgets delivery keys, previews of imports, files of figures that nobody imported, mails that were read and outbox rows that are settled and old. Run it now and then; it may run twice at once. */
export async function sweep(db: Db): Promise<void> {
  const before = sql`now() - ${KEEP_DAYS} * interval '1 day'`;
  await sql`delete from deliveries where seen_at < ${before}`.execute(db);
  await sql`delete from pending_imports where made_at < ${before}`.execute(db);
  await sql`
    delete from import_rows r using performance_imports i
    where i.workspace = r.workspace and i.id = r.import and i.made_at < ${before}
  `.execute(db);
  await sql`update performance_imports set status = 'discarded'
    where status in ('mapping', 'ready') and made_at < ${before}`.execute(db);
  await sql`delete from offer_readings where made_at < ${before}`.execute(db);
  await sql`delete from outbox where status in ('delivered', 'dropped') and settled_at < ${before}`.execute(
    db,
  );
}
