import { sql } from 'kysely';
import type { Creators } from '../../application/ports.ts';
import { type Creator, type CreatorProfile, creatorProfileSchema } from '../../domain/creator.ts';
import { reference } from '../../domain/ids.ts';
import { containing, type Row, searchable, toJson, toTimestamp } from './columns.ts';
import { nextNumber } from './numbers.ts';
import type { Db, Tables, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

const LIST_LIMIT = 100;

export function creatorsIn(tx: Tx, workspace: string): Creators {
  return {
    add: (creator) => addCreator(tx, workspace, creator),
    find: (number) => findCreator(tx, workspace, number),
    findByHandle: (handle) => findCreatorByHandle(tx, workspace, handle),
    lock: (number) => lockCreator(tx, workspace, number),
    save: (creator) => saveCreator(tx, workspace, creator),
    list: (filter) => listCreators(tx, workspace, filter),
    profiles: (numbers) => findProfiles(tx, workspace, numbers),
  };
}

async function addCreator(
  tx: Tx,
  workspace: string,
  fresh: Omit<Creator, 'workspace' | 'number' | 'version'>,
): Promise<Creator> {
  const number = await nextNumber(tx, workspace, 'creator');
  const creator: Creator = { ...fresh, workspace, number, version: 1 };
  const row = {
    workspace,
    number,
    created_by: creator.createdBy,
    created_at: toTimestamp(creator.createdAt),
    ...changingColumns(creator),
  };
  const stored = await tx.insertInto('creators').values(row).returningAll().executeTakeFirstOrThrow();
  await addHandles(tx, creator);
  return creatorOf(stored);
}

async function findCreator(db: Db, workspace: string, number: number): Promise<Creator | undefined> {
  const row = await creatorRow(db, workspace, number).executeTakeFirst();
  return row && creatorOf(row);
}

async function lockCreator(tx: Tx, workspace: string, number: number): Promise<Creator | undefined> {
  const row = await creatorRow(tx, workspace, number).forUpdate().executeTakeFirst();
  return row && creatorOf(row);
}

function creatorRow(db: Db, workspace: string, number: number) {
  return db
    .selectFrom('creators')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('number', '=', number);
}

/** The creator who was added first, should two share a handle on different platforms. */
export async function findCreatorByHandle(
  db: Db,
  workspace: string,
  handle: string,
): Promise<Creator | undefined> {
  const row = await db
    .selectFrom('creators')
    .innerJoin('creator_handles as h', (join) =>
      join.onRef('h.workspace', '=', 'creators.workspace').onRef('h.creator', '=', 'creators.number'),
    )
    .selectAll('creators')
    .where('h.workspace', '=', workspace)
    .where('h.handle', '=', handleKey(handle))
    .orderBy('creators.number')
    .limit(1)
    .executeTakeFirst();
  return row && creatorOf(row);
}

async function saveCreator(tx: Tx, workspace: string, creator: Creator): Promise<Creator> {
  const row = await tx
    .updateTable('creators')
    .set(changingColumns({ ...creator, version: creator.version + 1 }))
    .where('workspace', '=', workspace)
    .where('number', '=', creator.number)
    .where('version', '=', creator.version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new VersionConflict(reference('creator', creator.number));
  await tx
    .deleteFrom('creator_handles')
    .where('workspace', '=', workspace)
    .where('creator', '=', creator.number)
    .execute();
  await addHandles(tx, { ...creator, workspace });
  return creatorOf(row);
}

async function addHandles(tx: Tx, { workspace, number, profile }: Creator): Promise<void> {
  const rows = profile.accounts.map(({ platform, handle }) => ({
    workspace,
    creator: number,
    platform,
    handle: handleKey(handle),
  }));
  await tx
    .insertInto('creator_handles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function listCreators(
  db: Db,
  workspace: string,
  filter: { search?: string; limit?: number } = {},
): Promise<Creator[]> {
  let query = db.selectFrom('creators').selectAll().where('workspace', '=', workspace);
  const search = filter.search?.trim().replace(/^@/, '');
  if (search) query = query.where('search_text', 'like', containing(search));
  const rows = await query
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('number')
    .limit(filter.limit ?? LIST_LIMIT)
    .execute();
  return rows.map(creatorOf);
}

async function findProfiles(
  db: Db,
  workspace: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, CreatorProfile>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('creators')
    .select(['number', 'profile'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`number = any(${[...numbers]})`)
    .execute();
  return new Map(rows.map(({ number, profile }) => [number, creatorProfileSchema.parse(profile)]));
}

function handleKey(handle: string): string {
  return searchable(handle.trim().replace(/^@/, ''));
}

function changingColumns({ version, profile }: Creator) {
  return {
    version,
    name: profile.name,
    search_text: searchable(profile.name, ...profile.accounts.map(({ handle }) => handle)),
    profile: toJson(profile),
  };
}

function creatorOf(row: Row<Tables['creators']>): Creator {
  return {
    workspace: row.workspace,
    number: row.number,
    version: row.version,
    profile: creatorProfileSchema.parse(row.profile),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
