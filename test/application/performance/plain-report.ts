import { sql } from 'kysely';
import type { CountedPosts, ReportQuery } from '../../../src/application/performance/report/report-store.ts';
import type { Campaign } from '../../../src/domain/campaign.ts';
import type { Creator } from '../../../src/domain/creator.ts';
import { currencyOfDeal, type Deal } from '../../../src/domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../../../src/domain/deal-events.ts';
import { FOLLOWER_TIERS, followerTier } from '../../../src/domain/follower-tier.ts';
import type { Dimension, GroupSums } from '../../../src/domain/performance/report/groups.ts';
import { addSums, NO_POSTS, type PostSums } from '../../../src/domain/performance/report/sums.ts';
import type { RecordedResult } from '../../../src/domain/performance/results.ts';
import type { TestServices } from '../../support/services.ts';

/** Everything that happened in a small workspace. */
export interface Told {
  readonly deals: readonly Deal[];
  readonly stories: ReadonlyMap<number, readonly RecordedEvent[]>;
  readonly readings: readonly RecordedResult[];
  readonly campaigns: readonly Campaign[];
  readonly creators: readonly Creator[];
  readonly orders: readonly PlainOrder[];
  readonly visits: readonly PlainVisit[];
}

interface PlainOrder {
  readonly deal: number | null;
  readonly at: string;
  readonly amount: number;
  readonly currency: string;
  readonly cancelled: boolean;
}

interface PlainVisit {
  readonly deal: number;
  readonly shape: string;
  readonly sessions: number;
  readonly engaged: number | null;
  readonly events: number | null;
  readonly segments: Readonly<Record<string, string>>;
}

export async function toldIn({ store, workspace, database }: TestServices): Promise<Told> {
  const orders = await sql<PlainOrder>`
    select deal, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, total_amount - refunded_amount as amount, currency, cancelled
    from orders where workspace = ${workspace}`.execute(database.db);
  const visits = await sql<PlainVisit>`
    select deal, shape, sessions, engaged_sessions as engaged, key_events as events, segments from visits where workspace = ${workspace}`.execute(
    database.db,
  );
  return store.read(workspace, async (tx) => {
    const { lines } = await tx.deals.list({ limit: 500 });
    const numbers = lines.map(({ number }) => number).toSorted((a, b) => a - b);
    const deals = [...(await tx.deals.findAll(numbers)).values()];
    const creators = await Promise.all(
      [...new Set(deals.map(({ creator }) => creator))].map((one) => tx.creators.find(one)),
    );
    const campaigns = await Promise.all(
      [...new Set(deals.map(({ campaign }) => campaign))].map((one) => tx.campaigns.find(one)),
    );
    return {
      deals,
      stories: await tx.deals.stories(numbers),
      readings: await tx.results.list({}),
      campaigns: campaigns.flatMap((one) => one ?? []),
      creators: creators.flatMap((one) => one ?? []),
      orders: orders.rows,
      visits: visits.rows,
    };
  });
}

/** Posts of one deal that stand in one row: of one platform, format, quarter and currency. */
interface Kind {
  readonly platform: string;
  readonly format: string;
  readonly quarter: string;
  readonly currency: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly platform: string;
  readonly format: string;
  readonly publishedOn: Temporal.PlainDate;
  readonly reading?: RecordedResult;
}

type Of<Kind extends DealEvent['kind']> = Extract<DealEvent, { kind: Kind }>;

const AFTER = ['agreed', 'contracted', 'in_production', 'live', 'completed'];

function pickedDeals({ deals }: Told, { campaign, creator }: ReportQuery): Deal[] {
  return deals.filter(
    (deal) =>
      deal.agreed &&
      AFTER.includes(deal.status) &&
      (campaign === undefined || deal.campaign === campaign) &&
      (creator === undefined || deal.creator === creator),
  );
}

/** The database rounds a half to the even side. */
function rounded(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const factorOf = ({ rates }: ReportQuery, currency: string): number | undefined =>
  rates.find((rate) => rate.currency === currency)?.factor;

function publishedIn(story: readonly RecordedEvent[]): Map<string, Of<'post-published'>> {
  const out = new Map<string, Of<'post-published'>>();
  for (const { event } of story) {
    if (event.kind === 'post-published') out.set(event.post, event);
    if (event.kind === 'post-withdrawn') out.delete(event.post);
  }
  return out;
}

/** What a deal cost in its own currency. */
function ownCost(deal: Deal, story: readonly RecordedEvent[]): number {
  const costs: Of<'cost-added'>[] = [];
  for (const { event } of story) {
    if (event.kind === 'cost-added') costs.push(event);
    if (event.kind === 'cost-removed') {
      const left = costs.filter(({ id }) => id !== event.id);
      costs.splice(0, costs.length, ...left);
    }
  }
  const currency = currencyOfDeal(deal);
  const model = deal.agreed?.terms.priceModel;
  const product =
    deal.agreed?.terms.productValue ?? (model?.kind === 'barter' ? model.retailValue : undefined);
  const all = [...costs.map(({ amount }) => amount), ...(product ? [product] : [])];
  return all
    .filter((one) => one.currency === currency)
    .reduce((sum, { amount }) => sum + amount, deal.committed.amount);
}

const engagements = ({ figures: { likes, comments, shares, saves } }: RecordedResult): number | undefined => {
  const parts = [likes, comments, shares, saves].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : undefined;
};

function kindsOf(told: Told, deal: number): Kind[] {
  const newest = new Map<string, RecordedResult>();
  for (const reading of told.readings.filter((one) => one.deal === deal)) {
    const before = newest.get(reading.post);
    if (!before || Temporal.PlainDate.compare(reading.capturedOn, before.capturedOn) > 0)
      newest.set(reading.post, reading);
  }
  const read = [...newest.values()].map((reading): Piece => {
    const { platform, format, publishedOn } = reading;
    return { platform, format, publishedOn, reading };
  });
  const unread = [...publishedIn(told.stories.get(deal) ?? []).values()].flatMap(
    ({ post, platform, format, publishedOn }): Piece[] =>
      newest.has(post) || !platform || !format || !publishedOn ? [] : [{ platform, format, publishedOn }],
  );
  const keyed = [...read, ...unread].map((piece) => ({
    piece,
    key: [
      piece.platform,
      piece.format,
      `${piece.publishedOn.year} Q${Math.ceil(piece.publishedOn.month / 3)}`,
      piece.reading?.figures.revenue?.currency ?? '',
    ] as const,
  }));
  const groups = Map.groupBy(keyed, ({ key }) => key.join('|'));
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all;
      if (!first) return [];
      const [platform, format, quarter, currency] = first.key;
      return [{ platform, format, quarter, currency, pieces: all.map(({ piece }) => piece) }];
    });
}

/** What codes of a deal sold within its days; undefined where they tell nothing. */
function soldBy(told: Told, query: ReportQuery, deal: number) {
  const days = [...publishedIn(told.stories.get(deal) ?? []).values()]
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .toSorted(Temporal.PlainDate.compare);
  const [first, last] = [days[0], days.at(-1)];
  const orders = told.orders.filter((order) => order.deal === deal);
  if (!first || !last || orders.length === 0 || kindsOf(told, deal).length === 0) return undefined;
  const counted = orders.filter(({ at, cancelled }) => {
    const on = Temporal.Instant.from(at).toZonedDateTimeISO(query.zone).toPlainDate();
    return (
      !cancelled &&
      Temporal.PlainDate.compare(on, first) >= 0 &&
      Temporal.PlainDate.compare(on, last.add({ days: 30 })) <= 0
    );
  });
  const amounts = counted.map(({ amount, currency }) => {
    const factor = factorOf(query, currency);
    return factor === undefined ? undefined : rounded(amount * factor);
  });
  return {
    orders: counted.length,
    revenue: amounts.every((each) => each !== undefined)
      ? amounts.reduce((sum, each) => sum + each, 0)
      : undefined,
  };
}

interface PlainRow {
  readonly deal: Deal;
  readonly kind: Kind;
  readonly followers: number | undefined;
  readonly sums: PostSums;
}

/** Each kind of posts of each deal with its sums: a deal's amounts in equal whole parts, the rest at its first kind. */
function rowsOf(told: Told, query: ReportQuery): PlainRow[] {
  return pickedDeals(told, query).flatMap((deal) => {
    const story = told.stories.get(deal.number) ?? [];
    const kinds = kindsOf(told, deal.number);
    const all = kinds.reduce((sum, { pieces }) => sum + pieces.length, 0);
    const factor = factorOf(query, currencyOfDeal(deal));
    const cost = factor === undefined ? undefined : rounded(ownCost(deal, story) * factor);
    const fee = factor === undefined ? 0 : rounded(deal.committed.amount * factor);
    const sold = soldBy(told, query, deal.number);
    return kinds.map((kind, index): PlainRow => {
      const posts = kind.pieces.length;
      const share = (amount: number) => Math.trunc(amount / all) * posts + (index === 0 ? amount % all : 0);
      const over = (figure: (reading: RecordedResult) => number | undefined) => {
        const values = kind.pieces.flatMap(({ reading }) => (reading ? (figure(reading) ?? []) : []));
        return { posts: values.length, value: values.reduce((sum, value) => sum + value, 0) };
      };
      const rate = factorOf(query, kind.currency);
      const read = over(({ figures }) => figures.revenue?.amount);
      const own =
        rate === undefined
          ? { posts: 0, value: 0 }
          : { posts: read.posts, value: rounded(read.value * rate) };
      const conversions = sold
        ? { posts, value: share(sold.orders) }
        : over(({ figures }) => figures.conversions);
      const revenue = !sold
        ? own
        : { posts: sold.revenue === undefined ? 0 : posts, value: share(sold.revenue ?? 0) };
      const costs = share(cost ?? 0);
      const followers = followersOf(told, deal, kind.platform);
      const views = over(({ figures }) => figures.views);
      const reactions = over(engagements);
      const partOf = (sum: { posts: number; value: number }) => Math.trunc((costs * sum.posts) / posts);
      const per = (sum: { posts: number; value: number }) =>
        cost === undefined
          ? { posts: 0, above: partOf(sum), below: 0 }
          : { posts: sum.posts, above: partOf(sum), below: sum.value };
      const returned = per(revenue);
      const costed = cost === undefined ? 0 : posts;
      return {
        deal,
        kind,
        followers,
        sums: {
          posts,
          read: kind.pieces.filter(({ reading }) => reading).length,
          deals: index === 0 ? 1 : 0,
          fees: { posts: costed, value: share(fee) },
          cost: { posts: costed, value: costs },
          views,
          engagements: reactions,
          conversions,
          revenue,
          engagementRate:
            followers === undefined
              ? { posts: 0, above: 0, below: 0 }
              : { posts: reactions.posts, above: reactions.value, below: followers * reactions.posts },
          perView: per(views),
          perEngagement: per(reactions),
          perConversion: per(conversions),
          returned: { posts: returned.posts, above: returned.below, below: returned.above },
        },
      };
    });
  });
}

function followersOf(told: Told, deal: Deal, platform: string): number | undefined {
  const accounts = told.creators.find(({ number }) => number === deal.creator)?.profile.accounts ?? [];
  const most = Math.max(
    0,
    ...accounts.filter((one) => one.platform === platform).map(({ followers }) => followers),
  );
  return most > 0 ? most : undefined;
}

function keysOf(
  told: Told,
  { deal, kind, followers }: PlainRow,
): Record<Exclude<Dimension, 'creator'>, string | undefined> {
  const profile = told.creators.find(({ number }) => number === deal.creator)?.profile;
  const [largest] = (profile?.audienceCountries ?? []).toSorted(
    (a, b) => b.percent - a.percent || (a.country < b.country ? -1 : 1),
  );
  const tier =
    followers === undefined
      ? undefined
      : FOLLOWER_TIERS.findIndex(({ name }) => name === followerTier(followers).name);
  return {
    platform: kind.platform,
    format: `${kind.platform} ${kind.format}`,
    tier: tier === undefined ? undefined : String(tier),
    price_model: deal.agreed?.terms.priceModel.kind,
    country: largest?.country ?? profile?.country,
    niche: profile?.niches[0]?.toLowerCase(),
    campaign: String(deal.campaign),
    quarter: kind.quarter,
  };
}

/** What a report tells of posts, counted post by post. */
export function plainPosts(told: Told, query: ReportQuery): CountedPosts {
  const rows = rowsOf(told, query);
  const dimensions: readonly Exclude<Dimension, 'creator'>[] = [
    'platform',
    'format',
    'tier',
    'price_model',
    'country',
    'niche',
    'campaign',
    'quarter',
  ];
  const waiting = pickedDeals(told, query).filter(({ number }) => kindsOf(told, number).length === 0);
  return {
    whole: addSums([NO_POSTS, ...rows.map(({ sums }) => sums)]),
    waitingCost: waiting.reduce((sum, deal) => {
      const factor = factorOf(query, currencyOfDeal(deal));
      return (
        sum +
        (factor === undefined ? 0 : rounded(ownCost(deal, told.stories.get(deal.number) ?? []) * factor))
      );
    }, 0),
    groups: dimensions.flatMap((dimension) =>
      [...Map.groupBy(rows, (row) => keysOf(told, row)[dimension])].map(
        ([key, own]): GroupSums => ({ dimension, key, sums: addSums(own.map(({ sums }) => sums)) }),
      ),
    ),
    creators: [
      ...Map.groupBy(rows, ({ deal, kind }) => `${deal.creator} ${kind.platform} ${kind.format}`).values(),
    ].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      return [
        {
          creator: first.deal.creator,
          platform: first.kind.platform,
          format: first.kind.format,
          ...(first.followers === undefined ? {} : { followers: first.followers }),
          lastDeal: Math.max(...own.map(({ deal }) => deal.number)),
          sums: addSums(own.map(({ sums }) => sums)),
        },
      ];
    }),
  };
}

/** What a report tells of prices: all deals together, and by quarter of their agreement. */
export function plainPrices(told: Told, query: ReportQuery) {
  const deals = pickedDeals(told, query);
  const quarterOf = ({ agreed }: Deal) => {
    const on = agreed?.at.toZonedDateTimeISO(query.zone);
    return on ? `${on.year} Q${Math.ceil(on.month / 3)}` : '';
  };
  const priced = (own: readonly Deal[]) => {
    const compared = own.flatMap((deal) => {
      const ask = deal.offers.find(({ side }) => side === 'theirs')?.terms.fee.amount ?? 0;
      const fee = deal.agreed?.terms.fee.amount ?? 0;
      const factor = factorOf(query, currencyOfDeal(deal));
      return ask > 0 && fee > 0 && factor !== undefined
        ? [{ ask: rounded(ask * factor), fee: rounded(fee * factor) }]
        : [];
    });
    const days = own
      .flatMap(({ agreed, offers: [first] }) =>
        agreed && first ? [(agreed.at.epochMilliseconds - first.at.epochMilliseconds) / 86_400_000] : [],
      )
      .toSorted((a, b) => a - b);
    return {
      deals: own.length,
      compared: compared.length,
      asked: compared.reduce((sum, { ask }) => sum + ask, 0),
      agreed: compared.reduce((sum, { fee }) => sum + fee, 0),
      rounds: own.reduce((sum, { offers }) => sum + offers.length, 0),
      ...(days.length > 0 ? { daysToClose: medianOf(days) } : {}),
    };
  };
  return [
    priced(deals),
    ...[...Map.groupBy(deals, quarterOf)].map(([quarter, own]) => ({ quarter, ...priced(own) })),
  ];
}

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Visits by dimension and value: of a deal's exports that know a dimension, the one with most visits tells it. */
export function plainSegments(told: Told, query: ReportQuery) {
  const picked = new Set(pickedDeals(told, query).map(({ number }) => number));
  const lines = told.visits
    .filter(({ deal }) => picked.has(deal))
    .flatMap((visit) =>
      Object.entries(visit.segments).map(([dimension, value]) => ({ ...visit, dimension, value })),
    );
  const telling = [...Map.groupBy(lines, ({ deal, dimension }) => `${deal} ${dimension}`).values()].flatMap(
    (own) => {
      const shapes = [...Map.groupBy(own, ({ shape }) => shape)].map(([shape, of]) => ({
        shape,
        of,
        visits: total(of, 'sessions'),
      }));
      return shapes.toSorted((a, b) => b.visits - a.visits || (a.shape < b.shape ? -1 : 1))[0]?.of ?? [];
    },
  );
  return [...Map.groupBy(telling, ({ dimension, value }) => `${dimension}\n${value}`)].map(([key, own]) => {
    const [dimension, value] = key.split('\n');
    const engaged = own.filter((one) => one.engaged !== null);
    const events = own.filter((one) => one.events !== null);
    return {
      dimension,
      value,
      visits: total(own, 'sessions'),
      engaged: { visits: total(engaged, 'sessions'), count: total(engaged, 'engaged') },
      keyEvents: { visits: total(events, 'sessions'), count: total(events, 'events') },
    };
  });
}

function total(of: readonly PlainVisit[], figure: 'sessions' | 'engaged' | 'events'): number {
  return of.reduce((sum, one) => sum + (one[figure] ?? 0), 0);
}

/** The row of the file that a deal is, without the names and days that it only repeats. */
export function plainDeal(told: Told, query: ReportQuery, deal: Deal) {
  const { campaign: _campaign, creator: _creator, ...everything } = query;
  const picked = pickedDeals(told, everything).includes(deal);
  const own = picked ? rowsOf(told, query).filter((row) => row.deal === deal) : [];
  const all = addSums(own.map(({ sums }) => sums));
  const whole = (name: 'views' | 'engagements' | 'conversions') =>
    own.length > 0 && all[name].posts === all.posts ? { [name]: all[name].value } : {};
  const factor = factorOf(query, currencyOfDeal(deal));
  const ask = deal.offers.find(({ side }) => side === 'theirs')?.terms.fee.amount;
  return {
    number: deal.number,
    status: deal.status,
    currency: currencyOfDeal(deal),
    formats: [...new Set(own.map(({ kind }) => `${kind.platform} ${kind.format}`))].toSorted(),
    rounds: deal.offers.length,
    posts: all.posts,
    ...(deal.agreed ? { priceModel: deal.agreed.terms.priceModel.kind } : {}),
    ...(ask === undefined ? {} : { firstAsk: ask }),
    ...(picked && deal.agreed ? { agreedFee: deal.agreed.terms.fee.amount } : {}),
    ...(picked ? { cost: ownCost(deal, told.stories.get(deal.number) ?? []) } : {}),
    ...whole('views'),
    ...whole('engagements'),
    ...whole('conversions'),
    ...(own.length > 0 && all.revenue.posts === all.posts && factor !== undefined
      ? { revenue: rounded(all.revenue.value / factor) }
      : {}),
  };
}
