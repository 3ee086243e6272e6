import { openDatabase } from '../src/adapters/db/open-database.ts';
import { createStore } from '../src/adapters/db/store.ts';
import type { Transaction } from '../src/application/ports.ts';
import { briefSchema } from '../src/domain/campaign.ts';
import { creatorProfileSchema } from '../src/domain/creator.ts';
import type { DealEvent } from '../src/domain/deal-events.ts';
import { moneyOf } from '../src/domain/money.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { termsSchema } from '../src/domain/terms.ts';

/** How large a program is: the rows that a workspace of many years has. */
export interface ProgramSize {
  readonly campaigns: number;
  readonly creators: number;
  readonly deals: number;
  /** Of each deal. */
  readonly posts: number;
  /** Readings of each post. */
  readonly readings: number;
}

const LOG = { info() {}, warn() {}, error() {} };
const usd = (major: number) => moneyOf(major, 'USD', 'half-up');

/**
 * Fills a database with a program: one deal goes from the brief to its results through the store, and is then multiplied by the database itself, each copy
 * with its own numbers, figures and days. One that is filled already stays as it is. Every second campaign is active. The chain of hashes holds for the first deal alone.
 */
export async function fillProgram(
  url: string,
  { workspace, user, size }: { workspace: string; user: string; size: ProgramSize },
): Promise<void> {
  const database = await openDatabase({ url, dataDir: '', log: LOG });
  const { rows } = await database.executeSql(
    `select count(*)::integer as deals from deals where workspace = '${workspace}'`,
  );
  if (rows[0]?.deals === size.deals) return database.close();
  const store = createStore({ database, queue: { enqueue: async () => {} } });
  await store.transaction(workspace, (tx) => firstDeal(tx, user));
  for (const statement of multiplied(workspace, size))
    await database.executeSql(
      `begin; set local statement_timeout = 0; set local session_replication_role = replica; ${statement}; commit`,
    );
  await database.executeSql('analyze');
  await database.close();
}

async function firstDeal(tx: Transaction, user: string): Promise<void> {
  const now = Temporal.Instant.from('2026-06-01T09:00:00Z');
  const settings = defaultSettings('Europe/Berlin');
  await tx.settings.save({ ...settings, roles: { ...settings.roles, campaign_manager: [user] } }, user, now);
  const brief = briefSchema.parse({
    name: 'Campaign 1',
    brand: 'Brand',
    objective: 'awareness',
    audience: { description: 'People who like it', countries: ['US'] },
    deliverables: [{ platform: 'tiktok', format: 'video', quantity: 4 }],
    startsOn: '2026-05-01',
    endsOn: '2026-12-31',
    budget: usd(1_000_000),
    dealCeiling: usd(3_000),
    walkAway: usd(4_000),
    kpiTargets: [
      { kpi: 'video_views', target: 5_000_000 },
      { kpi: 'engagement_rate', target: 4 },
    ],
  });
  await tx.campaigns.add({ brief, committed: usd(0), status: 'active', createdBy: user, createdAt: now });
  const profile = creatorProfileSchema.parse({
    name: 'Creator 1',
    accounts: [{ platform: 'tiktok', handle: 'creator.1', followers: 120_000, averageEngagements: 6_000 }],
    country: 'US',
    niches: ['beauty'],
  });
  await tx.creators.add({ profile, createdBy: user, createdAt: now });
  const terms = termsSchema.parse({ deliverables: brief.deliverables, fee: usd(2_000) });
  const opened = {
    kind: 'deal-opened' as const,
    campaign: 1,
    creator: 1,
    owner: user,
    wanted: brief.deliverables,
    ceiling: usd(3_000),
    walkAway: usd(4_000),
  };
  const deal = await tx.deals.open(opened, user, now);
  const ask = termsSchema.parse({ deliverables: brief.deliverables, fee: usd(2_600) });
  const day = Temporal.PlainDate.from('2026-06-10');
  const story: DealEvent[] = [
    { kind: 'offer-logged', round: 1, side: 'theirs', terms: ask, via: 'command' },
    { kind: 'offer-logged', round: 2, side: 'ours', terms, via: 'command' },
    { kind: 'agreed', round: 2, terms, committed: usd(2_000) },
    { kind: 'term-sheet-issued', version: 1, hash: 'h' },
    { kind: 'contract-signed', version: 1, on: day },
    { kind: 'production-started' },
    { kind: 'post-published', post: 'post 1', platform: 'tiktok', format: 'video', publishedOn: day },
  ];
  await tx.deals.record(deal, story, user, now);
  await tx.results.put({
    post: 'post 1',
    platform: 'tiktok',
    format: 'video',
    publishedOn: day,
    capturedOn: day,
    figures: {
      views: 40_000,
      likes: 1_500,
      comments: 90,
      shares: 40,
      saves: 60,
      clicks: 300,
      conversions: 6,
    },
    source: 'generated',
    deal: 1,
    campaign: 1,
    recordedBy: user,
    recordedAt: now,
  });
}

function multiplied(workspace: string, size: ProgramSize): string[] {
  const { campaigns, creators, deals, posts, readings } = size;
  const of = `workspace = '${workspace}'`;
  const copy = (table: string, alias: string, changed: string, series: string, first: string) =>
    `insert into ${table} select copied.* from ${table} ${alias}, ${series}, lateral jsonb_populate_record(${alias}, ${changed}) copied
      where ${alias}.${of} and ${first}`;
  const campaign = `1 + n % ${campaigns}`;
  return [
    copy(
      'campaigns',
      't',
      `jsonb_build_object('number', n, 'name', 'Campaign ' || n, 'brief', jsonb_set(t.brief, '{name}', to_jsonb('Campaign ' || n)),
        'status', case when n % 2 = 0 then 'closed' else 'active' end)`,
      `generate_series(2, ${campaigns}) n`,
      't.number = 1',
    ),
    copy(
      'creators',
      't',
      `jsonb_build_object('number', n, 'name', 'Creator ' || n, 'profile', jsonb_set(t.profile, '{name}', to_jsonb('Creator ' || n)))`,
      `generate_series(2, ${creators}) n`,
      't.number = 1',
    ),
    copy(
      'deals',
      't',
      `jsonb_build_object('number', n, 'campaign', ${campaign}, 'creator', 1 + n % ${creators},
        'status', case n % 5 when 0 then 'live' when 1 then 'negotiating' else 'completed' end,
        'agreed_fee_amount', 150000 + n % 90000, 'changed_at', t.changed_at + n * interval '1 minute',
        'opened_at', t.opened_at + n * interval '1 minute')`,
      `generate_series(2, ${deals}) n`,
      't.number = 1',
    ),
    copy('offers', 't', `jsonb_build_object('deal', n)`, `generate_series(2, ${deals}) n`, 't.deal = 1'),
    copy('deal_events', 't', `jsonb_build_object('deal', n)`, `generate_series(2, ${deals}) n`, 't.deal = 1'),
    copy(
      'results',
      't',
      `jsonb_build_object('deal', n, 'campaign', ${campaign}, 'post', 'post ' || p, 'captured_on', t.captured_on + r,
        'platform', case p % 2 when 0 then 'instagram' else 'tiktok' end, 'format', case p % 2 when 0 then 'reel' else 'video' end,
        'published_on', t.published_on + n % 200,
        'figures', t.figures || jsonb_build_object('views', 1000 * (1 + (n * 7 + p) % 90) + 400 * r, 'likes', 50 * (1 + (n + p) % 40) + r))`,
      `generate_series(2, ${deals}) n, generate_series(1, ${posts}) p, generate_series(1, ${readings}) r`,
      't.deal = 1',
    ),
    // Triggers rest meanwhile, so what they keep is made at once.
    `insert into newest_results select distinct on (deal, post) * from result_columns where ${of}
      order by deal, post, captured_on desc on conflict do nothing`,
    `insert into post_sums select * from post_sums_of('${workspace}', array(select number from deals where ${of} and number > 1))`,
    `insert into tracking_codes select '${workspace}', 'code' || n, n, 'UBENCH', now() from generate_series(5, ${deals}, 5) n`,
    `insert into orders select '${workspace}', '#' || n || '-' || k, n, timestamptz '2026-06-12 10:00Z' + k * interval '1 day', 5000 + k, 0, 'USD',
      false, array['code' || n], 'generated' from generate_series(5, ${deals}, 5) n, generate_series(1, 6) k`,
    `insert into visits select '${workspace}', n || ' ' || k, n, 'day', 'all', date '2026-06-12' + k, date '2026-06-12' + k, 10 + k, null, null,
      null, null, '{}', 'generated' from generate_series(5, ${deals}, 5) n, generate_series(1, 14) k`,
    `update counters set last = ${campaigns} where ${of} and noun = 'campaign'`,
    `update counters set last = ${creators} where ${of} and noun = 'creator'`,
    `update counters set last = ${deals} where ${of} and noun = 'deal'`,
  ];
}
