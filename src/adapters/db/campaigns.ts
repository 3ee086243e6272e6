import { sql } from 'kysely';
import { z } from 'zod';
import type { Campaigns } from '../../application/ports.ts';
import { type Brief, briefSchema, type Campaign } from '../../domain/campaign.ts';
import { reference } from '../../domain/ids.ts';
import { money } from '../../domain/money.ts';
import { containing, type Row, searchable, toJson, toTimestamp } from './columns.ts';
import { nextNumber } from './numbers.ts';
import type { Db, Tables, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

const LIST_LIMIT = 100;

export function campaignsIn(tx: Tx, workspace: string): Campaigns {
  return {
    add: (campaign) => addCampaign(tx, workspace, campaign),
    find: (number) => findCampaign(tx, workspace, number),
    lock: (number) => lockCampaign(tx, workspace, number),
    save: (campaign) => saveCampaign(tx, workspace, campaign),
    list: (filter) => listCampaigns(tx, workspace, filter),
    briefs: (numbers) => findBriefs(tx, workspace, numbers),
  };
}

async function addCampaign(
  tx: Tx,
  workspace: string,
  fresh: Omit<Campaign, 'workspace' | 'number' | 'version'>,
): Promise<Campaign> {
  const number = await nextNumber(tx, workspace, 'campaign');
  const campaign: Campaign = { ...fresh, workspace, number, version: 1 };
  const row = {
    workspace,
    number,
    created_by: campaign.createdBy,
    created_at: toTimestamp(campaign.createdAt),
    ...changingColumns(campaign),
  };
  const stored = await tx.insertInto('campaigns').values(row).returningAll().executeTakeFirstOrThrow();
  await keepBrief(tx, campaign);
  return campaignOf(stored);
}

async function findCampaign(db: Db, workspace: string, number: number): Promise<Campaign | undefined> {
  const row = await campaignRow(db, workspace, number).executeTakeFirst();
  return row && campaignOf(row);
}

async function lockCampaign(tx: Tx, workspace: string, number: number): Promise<Campaign | undefined> {
  const row = await campaignRow(tx, workspace, number).forUpdate().executeTakeFirst();
  return row && campaignOf(row);
}

function campaignRow(db: Db, workspace: string, number: number) {
  return db
    .selectFrom('campaigns')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('number', '=', number);
}

async function saveCampaign(tx: Tx, workspace: string, campaign: Campaign): Promise<Campaign> {
  const next = { ...campaign, version: campaign.version + 1 };
  const row = await tx
    .updateTable('campaigns')
    .set(changingColumns(next))
    .where('workspace', '=', workspace)
    .where('number', '=', campaign.number)
    .where('version', '=', campaign.version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new VersionConflict(reference('campaign', campaign.number));
  await keepBrief(tx, next);
  return campaignOf(row);
}

/** Keeps every brief that differs from the one before it. */
async function keepBrief(tx: Tx, campaign: Campaign): Promise<void> {
  const { workspace, number, version } = campaign;
  const brief = briefJson(campaign.brief);
  const last = await tx
    .selectFrom('campaign_briefs')
    .select((eb) => eb(eb.ref('brief'), '=', eb.cast(eb.val(brief), 'jsonb')).as('same'))
    .where('workspace', '=', workspace)
    .where('campaign', '=', number)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.same) return;
  await tx.insertInto('campaign_briefs').values({ workspace, campaign: number, version, brief }).execute();
}

async function listCampaigns(
  db: Db,
  workspace: string,
  filter: { search?: string; status?: Campaign['status']; limit?: number } = {},
): Promise<Campaign[]> {
  let query = db.selectFrom('campaigns').selectAll().where('workspace', '=', workspace);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.search?.trim()) query = query.where('search_text', 'like', containing(filter.search));
  const rows = await query
    .orderBy('number', 'desc')
    .limit(filter.limit ?? LIST_LIMIT)
    .execute();
  return rows.map(campaignOf);
}

async function findBriefs(
  db: Db,
  workspace: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Brief>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('campaigns')
    .select(['number', 'brief'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`number = any(${[...numbers]})`)
    .execute();
  return new Map(rows.map(({ number, brief }) => [number, briefSchema.parse(brief)]));
}

function changingColumns(campaign: Campaign) {
  const { brief, committed } = campaign;
  if (committed.currency !== brief.budget.currency) {
    throw new TypeError(`committed money in ${committed.currency} of a budget in ${brief.budget.currency}`);
  }
  return {
    version: campaign.version,
    name: brief.name,
    search_text: searchable(brief.name, brief.brand),
    brief: briefJson(brief),
    currency: committed.currency,
    committed_amount: committed.amount,
    status: campaign.status,
  };
}

function briefJson(brief: Brief): string {
  return toJson(z.encode(briefSchema, brief));
}

function campaignOf(row: Row<Tables['campaigns']>): Campaign {
  return {
    workspace: row.workspace,
    number: row.number,
    version: row.version,
    brief: briefSchema.parse(row.brief),
    committed: money(row.committed_amount, row.currency),
    status: row.status as Campaign['status'],
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
