import { sql } from 'kysely';
import { z } from 'zod';
import { accountSchema } from '../../domain/creator.ts';
import { plainDate } from '../../domain/dates.ts';
import { statusesFor } from '../../domain/deal.ts';
import { dealEventSchema } from '../../domain/deal-events.ts';
import { deliverableSchema, platformSchema } from '../../domain/deliverables.ts';
import type { TrackedDeal } from '../../domain/performance/exports/assign-row.ts';
import type { KnownPost } from '../../domain/performance/exports/match-post.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
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
  readonly story: unknown;
  readonly captured: unknown;
  readonly codes: readonly string[];
  readonly campaigns: readonly string[];
}

/** Every deal that takes results, in one query: a workspace has thousands, and an import asks for all of them once. */
export async function takingDeals(tx: Tx, workspace: string): Promise<TrackedDeal[]> {
  const { rows } = await sql<TakingRow>`
    select d.number, d.creator, d.currency, c.name, c.profile -> 'accounts' as accounts, d.opened_at,
      coalesce(d.agreed_terms -> 'deliverables', d.wanted) as work,
      campaign.brief -> 'hashtags' as hashtags, campaign.brief ->> 'brand' as brand,
      (select coalesce(jsonb_agg(e.event order by e.sequence), '[]') from deal_events e
        where e.workspace = d.workspace and e.deal = d.number and e.kind in ('post-published', 'post-withdrawn')) as story,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('post', r.post, 'url', r.url, 'platform', r.platform,
          'format', r.format, 'publishedOn', r.published_on)), '[]')
        from results r where r.workspace = d.workspace and r.deal = d.number) as captured,
      array(select t.code from tracking_codes t where t.workspace = d.workspace and t.deal = d.number order by 1) as codes,
      array(select l.campaign from tracking_links l where l.workspace = d.workspace and l.deal = d.number order by 1)
        as campaigns
    from deals d
    join creators c on c.workspace = d.workspace and c.number = d.creator
    join campaigns campaign on campaign.workspace = d.workspace and campaign.number = d.campaign
    where d.workspace = ${workspace} and d.status = any(${[...statusesFor('record results')]})
    order by d.number
  `.execute(tx);
  return rows.map(dealOf);
}

const capturedSchema = z.array(
  z.object({
    post: z.string(),
    url: z.string().nullable(),
    platform: platformSchema,
    format: z.string(),
    publishedOn: plainDate,
  }),
);

function dealOf(row: TakingRow): TrackedDeal {
  const hashtags = z.array(z.string()).parse(row.hashtags ?? []);
  return {
    number: row.number,
    creator: row.creator,
    creatorName: row.name,
    currency: row.currency,
    accounts: z.array(accountSchema).parse(row.accounts),
    work: z.array(deliverableSchema).parse(row.work),
    posts: postsOf(row),
    words: [...hashtags.map((tag) => `#${tag}`), row.brand, ...row.codes],
    since: row.opened_at.toZonedDateTimeISO('UTC').toPlainDate(),
    codes: row.codes,
    linkCampaigns: row.campaigns,
  };
}

/** Posts that were recorded as published, and those that have figures. */
function postsOf({ story, captured }: TakingRow): KnownPost[] {
  const events = z.array(dealEventSchema).parse(story);
  const posts = new Map<string, KnownPost>();
  for (const post of publishedPosts(events.map((event) => ({ event })))) posts.set(post.post, post);
  for (const { url, ...post } of capturedSchema.parse(captured))
    posts.set(post.post, { ...posts.get(post.post), ...post, ...present({ url }) });
  return [...posts.values()];
}
