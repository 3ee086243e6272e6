import { describe, expect, test } from 'vitest';
import { loadCounterCard } from '../../../src/application/deals/counter-card.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { termsSchema } from '../../../src/domain/terms.ts';
import { DANA, usd, valueOf } from '../offers/deal-under-way.ts';
import {
  campaignOf,
  creatorOf,
  dealOf,
  type ReportedPost,
  reportedWorkspace,
} from '../performance/report-program.ts';

const profile = {
  accounts: [
    {
      platform: 'instagram',
      handle: 'ana',
      followers: 50_000,
      averageEngagements: 1_500,
      medianViews: 25_000,
    },
  ],
};
const reels = (views: number, count: number): ReportedPost[] =>
  Array.from({ length: count }, () => ({ figures: { views, likes: 900, clicks: 200 } }));

/** A campaign in which a creator asks 1,500 dollars for a Reel, after deals whose posts reached so many views. */
const askedAfter = (...deals: PastDeal[]) => askedAfterOf(profile, ...deals);

interface PastDeal {
  readonly posts: ReportedPost[];
  readonly extra?: Parameters<typeof dealOf>[1]['extra'];
}

async function askedAfterOf(profile: object, ...deals: PastDeal[]) {
  const services = await reportedWorkspace();
  const campaign = await campaignOf(services);
  const creator = await creatorOf(services, 'Ana', 50_000, profile);
  const past = (plan: (typeof deals)[number]) =>
    dealOf(services, { campaign, creator, ask: 1_200, fee: 1_000, ...plan, extra: plan.extra ?? [] });
  for (const plan of deals) await past(plan);
  const terms = termsSchema.parse({
    deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
    fee: usd(1_500),
  });
  const deal = await services.store.transaction(services.workspace, async (tx) => {
    const limits = { ceiling: usd(2_000), walkAway: usd(2_600) };
    const at = services.clock.now();
    const opened = await tx.deals.open(
      { kind: 'deal-opened', campaign, creator, owner: DANA, wanted: terms.deliverables, ...limits },
      DANA,
      at,
    );
    return tx.deals.record(
      opened,
      [{ kind: 'offer-logged', round: 1, side: 'theirs', terms, via: 'command' }],
      DANA,
      at,
    );
  });
  const { card } = valueOf(await suggestCounter(services, services.actor(DANA), { deal: deal.number }));
  return { services, deal, card, past };
}

type Card = Awaited<ReturnType<typeof askedAfter>>['card'];
const because = (card: Card, label: string) =>
  card.proposal?.range.factors.find((factor) => factor.label.startsWith(label))?.because;

describe('a suggestion after own posts', () => {
  test('given six posts below the profile, then they weigh two thirds and the range is lower', async () => {
    const { card } = await askedAfter({ posts: reels(10_000, 3) }, { posts: reels(12_000, 3) });
    expect(because(card, 'Views')).toContain(
      'median views (11,000 over 6 of your posts, weight 67%; profile says 25,000)',
    );
    expect(because(card, 'Engagement')).toContain(
      '(900 over 6 of your posts, weight 67%; profile says 1,500)',
    );
    expect(card.proposal?.range.implied.clicks).toContain('click rate: 1.82% over 6 of your posts');
    const market = (await askedAfter()).card;
    expect(because(market, 'Views')).toContain('25,000 median views at a CPM');
  });

  test('given boosted posts and posts with other creators, then they say nothing of this account', async () => {
    const boosting = { kind: 'cost-added' as const, id: 'b', what: 'boosting' as const, amount: usd(300) };
    const { card } = await askedAfter({ posts: reels(90_000, 4), extra: [boosting] });
    expect(because(card, 'Views')).toContain('25,000 median views at a CPM');
  });

  test('given a code whose shop brought no file, then no order is missing and none is counted as zero', async () => {
    const { services, deal, past } = await askedAfter();
    await past({ posts: reels(10_000, 3) });
    await services.store.transaction(services.workspace, (tx) =>
      tx.tracking.addCode({ code: 'ana10', deal: 2, by: DANA, at: services.clock.now() }),
    );
    const posts = await services.store.read(services.workspace, (tx) =>
      tx.results.ownPosts({
        creator: deal.creator,
        platforms: ['instagram'],
        zone: 'UTC',
        today: Temporal.PlainDate.from('2027-01-25'),
      }),
    );
    expect(posts).toHaveLength(3);
    expect(posts.map(({ conversions }) => conversions)).toEqual([undefined, undefined, undefined]);
  });

  test('given a creator with two accounts on the platform, then posts that may be of either say nothing', async () => {
    const { accounts } = profile;
    const two = { accounts: [...accounts, { platform: 'instagram', handle: 'ana.eats', followers: 900 }] };
    const { card } = await askedAfterOf(two, { posts: reels(300, 4) });
    expect(because(card, 'Views')).toContain('25,000 median views at a CPM');
  });

  test('given posts that come later, then the card of the suggestion still shows its figures', async () => {
    const { services, deal, card, past } = await askedAfter({ posts: reels(10_000, 3) });
    await past({ posts: reels(90_000, 5) });
    const again = await services.store.read(services.workspace, (tx) =>
      loadCounterCard(tx, { kind: 'counter-card', deal: deal.number, event: card.event }),
    );
    expect(again?.proposal).toEqual(card.proposal);
    const next = valueOf(await suggestCounter(services, services.actor(DANA), { deal: deal.number }));
    expect(next.repeated).toBe(false);
    expect(because(next.card, 'Views')).toContain('over 8 of your posts');
  });

  test('given three comparable deals with results, then their factor says how many did better', async () => {
    const { card } = await askedAfter(
      { posts: reels(30_000, 1) },
      { posts: reels(40_000, 1) },
      { posts: reels(20_000, 1) },
    );
    expect(because(card, 'Your own deals')).toContain(
      '; 2 of 3 with results beat their usual cost per view (more views than the profile says)',
    );
  });
});
