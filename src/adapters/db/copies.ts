import type { PostedCopy } from '../../application/announcements.ts';
import type { Copies } from '../../application/ports.ts';
import { present } from './columns.ts';
import type { Db, Tx } from './tables.ts';

export function copiesIn(tx: Tx, workspace: string): Copies {
  return {
    add: (subject, copy) => addCopy(tx, workspace, subject, copy),
    list: (subject) => listCopies(tx, workspace, subject),
  };
}

/** Adding a copy that is known already does nothing: a post may be reconciled after it was recorded. */
async function addCopy(tx: Tx, workspace: string, subject: string, copy: PostedCopy): Promise<void> {
  await tx
    .insertInto('posted_copies')
    .values({ workspace, subject, channel: copy.channel, ts: copy.ts, thread_ts: copy.threadTs ?? null })
    .onConflict((conflict) => conflict.columns(['workspace', 'subject', 'channel', 'ts']).doNothing())
    .execute();
}

async function listCopies(db: Db, workspace: string, subject: string): Promise<PostedCopy[]> {
  const rows = await db
    .selectFrom('posted_copies')
    .select(['channel', 'ts', 'thread_ts'])
    .where('workspace', '=', workspace)
    .where('subject', '=', subject)
    .orderBy('position')
    .execute();
  return rows.map(({ channel, ts, thread_ts }) => ({ channel, ts, ...present({ threadTs: thread_ts }) }));
}
