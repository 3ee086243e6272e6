import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Announcement, type Destination, subjectOf } from '../../application/announcements.ts';
import { toJson } from './columns.ts';
import type { Tx } from './tables.ts';

/** Writes an outbox row: it is delivered after commit, after every earlier row of its lane and of its subject. */
export async function announce(
  tx: Tx,
  workspace: string,
  announcement: Announcement,
  to: Destination,
): Promise<void> {
  const lane = await laneOf(tx, workspace, announcement, to);
  await tx
    .insertInto('outbox')
    .values({
      workspace,
      id: randomUUID(),
      lane,
      subject: subjectOf(announcement),
      announcement: toJson(announcement),
      destination: toJson(to),
      status: 'waiting',
    })
    .execute();
}

/**
 * The lane keeps order: everything that ends in one channel shares one. A deal's thread goes where its
 * card stands or is about to stand. Updates of copies have a lane per subject: they wait for the posts
 * they update, not for the channel.
 */
async function laneOf(
  tx: Tx,
  workspace: string,
  announcement: Announcement,
  to: Destination,
): Promise<string> {
  switch (to.to) {
    case 'channel':
      return to.channel;
    case 'member':
      return to.user;
    case 'copies':
      return `copies of ${subjectOf(announcement)}`;
    case 'approvals':
      return laneOfSetting(tx, workspace, 'approvals');
    case 'deals':
      return laneOfSetting(tx, workspace, 'deals');
    case 'deal-thread':
      return (await laneOfDealCard(tx, workspace, to.deal)) ?? laneOfSetting(tx, workspace, 'deals');
  }
}

async function laneOfSetting(tx: Tx, workspace: string, channel: 'deals' | 'approvals'): Promise<string> {
  const row = await tx
    .selectFrom('settings')
    .select(sql<string | null>`settings -> 'channels' ->> ${channel}`.as('channel'))
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row?.channel ?? channel;
}

async function laneOfDealCard(tx: Tx, workspace: string, deal: number): Promise<string | undefined> {
  const subject = subjectOf({ kind: 'deal-card', deal });
  const { rows } = await sql<{ lane: string }>`
    (select channel as lane, 1 as choice, position from posted_copies
      where workspace = ${workspace} and subject = ${subject})
    union all
    (select lane, 2, position from outbox
      where workspace = ${workspace} and subject = ${subject} and status = 'waiting'
        and destination ->> 'to' <> 'copies')
    order by choice, position limit 1
  `.execute(tx);
  return rows[0]?.lane;
}
