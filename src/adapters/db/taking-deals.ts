import { sql } from 'kysely';
import { z } from 'zod';
import { accountSchema } from '../../domain/creator.ts';
import { statusesFor } from '../../domain/deal.ts';
import { deliverableSchema, type Platform } from '../../domain/deliverables.ts';
import type { TrackedDeal } from '../../domain/performance/exports/assign-row.ts';
import type { KnownPost } from '../../domain/performance/exports/match-post.ts';
import { present } from './columns.ts';
import type { Tx } from './tables.ts';

interface TakingRow {
  readonly number: number;
  readonly creator: number;
  readonly currency: string;
  readonly name: string;
  readonly accounts: unknown;
  readonly work: unknown;
  readonly hashtags: unknown;
  readonly brand: string;
  readonly opened_at: Temporal.Instant;
  readonly codes: readonly string[];
  readonly campaigns: readonly string[];
}

/** Every deal that takes results with its posts, in two queries: a workspace has thousands, and an import asks for all of them once. */
export async function takingDeals(tx: Tx, workspace: string): Promise<TrackedDeal[]> {
  const { rows } = await sql<TakingRow>`
    select d.number, d.creator, d.currency, c.name, c.profile -> 'accounts' as accounts, d.opened_at,
      coalesce(d.agreed_terms -> 'deliverables', d.wanted) as work,
      campaign.brief -> 'hashtags' as hashtags, campaign.brief ->> 'brand' as brand,
      array(select t.code from tracking_codes t where t.workspace = d.workspace and t.deal = d.number order by 1) as codes,
      array(select l.campaign from tracking_links l where l.workspace = d.workspace and l.deal = d.number order by 1)
        as campaigns
    from deals d
    join creators c on c.workspace = d.workspace and c.number = d.creator
    join campaigns campaign on campaign.workspace = d.workspace and campaign.number = d.campaign
    where d.workspace = ${workspace} and d.status = any(${[...statusesFor('record results')]})
    order by d.number
  `.execute(tx);
  const posts = await knownPosts(tx, workspace);
  const accounts = new Map<number, TrackedDeal['accounts']>();
  return rows.map((row) => {
    const own = accounts.get(row.creator) ?? accountsSchema.parse(row.accounts);
    accounts.set(row.creator, own);
    return dealOf(row, own, posts.get(row.number) ?? []);
  });
}

const accountsSchema = z.array(accountSchema);
const hashtagsSchema = z.array(z.string());
const workSchema = z.array(deliverableSchema);

interface PostRow {
  readonly deal: number;
  readonly post: string;
  readonly url: string | null;
  readonly platform: string | null;
  readonly format: string | null;
  readonly published_on: string | null;
}

/** Posts by their deals: those that are out, and those that have figures, whose newest reading says best what they are. */
async function knownPosts(tx: Tx, workspace: string): Promise<ReadonlyMap<number, KnownPost[]>> {
  const { rows } = await sql<PostRow>`
    with stories as (
      select distinct on (e.deal, e.event ->> 'post') e.deal, e.kind, e.event ->> 'post' as post, e.event ->> 'url' as url,
        e.event ->> 'platform' as platform, e.event ->> 'format' as format, e.event ->> 'publishedOn' as published_on
      from deal_events e
      where e.workspace = ${workspace} and e.kind in ('post-published', 'post-withdrawn')
      order by e.deal, e.event ->> 'post', e.sequence desc
    ),
    read as (
      select n.deal, n.post, r.url, n.platform, n.format, n.published_on::text as published_on
      from newest_results n
      join results r on r.workspace = n.workspace and r.deal = n.deal and r.post = n.post and r.captured_on = n.captured_on
      where n.workspace = ${workspace}
    )
    select deal, post, coalesce(read.url, told.url) as url, coalesce(read.platform, told.platform) as platform,
      coalesce(read.format, told.format) as format, coalesce(read.published_on, told.published_on) as published_on
    from (select * from stories where kind = 'post-published') told
    full join read using (deal, post)
    order by deal, post
  `.execute(tx);
  const posts = new Map<number, KnownPost[]>();
  for (const { deal, published_on, ...row } of rows) {
    const known = posts.get(deal) ?? [];
    if (known.length === 0) posts.set(deal, known);
    known.push(knownPost(row, published_on));
  }
  return posts;
}

function knownPost(
  { post, url, platform, format }: Omit<PostRow, 'deal' | 'published_on'>,
  publishedOn: string | null,
): KnownPost {
  return {
    post,
    ...present({ url, platform: platform as Platform | null, format }),
    ...(publishedOn ? { publishedOn: Temporal.PlainDate.from(publishedOn) } : {}),
  };
}

function dealOf(row: TakingRow, accounts: TrackedDeal['accounts'], posts: readonly KnownPost[]): TrackedDeal {
  const hashtags = hashtagsSchema.parse(row.hashtags ?? []);
  return {
    number: row.number,
    creator: row.creator,
    creatorName: row.name,
    currency: row.currency,
    accounts,
    work: workSchema.parse(row.work),
    posts,
    words: [...hashtags.map((tag) => `#${tag}`), row.brand, ...row.codes],
    since: row.opened_at.toZonedDateTimeISO('UTC').toPlainDate(),
    codes: row.codes,
    linkCampaigns: row.campaigns,
  };
}
