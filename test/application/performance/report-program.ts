import type { Brief } from '../../../src/domain/campaign.ts';
import { briefSchema } from '../../../src/domain/campaign.ts';
import { creatorProfileSchema } from '../../../src/domain/creator.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import type { Platform } from '../../../src/domain/deliverables.ts';
import { add, moneyOf, zero } from '../../../src/domain/money.ts';
import type { Figures } from '../../../src/domain/performance/results.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';
import { type TestServices, testServices } from '../../support/services.ts';
import { DANA, MEMBERS, teamSettings, usd } from '../offers/deal-under-way.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

/** A workspace for reports at the end of January 2027, in which nothing was agreed yet. */
export async function reportedWorkspace(): Promise<TestServices> {
  const services = await testServices({ members: MEMBERS ?? {}, now: '2027-01-25T10:00:00Z' });
  const settings = teamSettings();
  await services.store.transaction(services.workspace, (tx) =>
    tx.settings.save(
      { ...settings, channels: { ...settings.channels, deals: 'CDEALS' } },
      DANA,
      services.clock.now(),
    ),
  );
  return services;
}

/** A campaign of 10,000 US dollars that wants 500,000 views, so that 1,000 views may cost 20 dollars. */
export async function campaignOf(services: TestServices, changes: Partial<Brief> = {}): Promise<number> {
  const brief = briefSchema.parse({
    name: 'Spring skincare',
    brand: 'Söl',
    objective: 'awareness',
    audience: { description: 'Young adults', countries: ['US'] },
    deliverables: [],
    startsOn: '2026-12-01',
    endsOn: '2027-01-31',
    budget: usd(10_000),
    dealCeiling: usd(2_000),
    walkAway: usd(2_600),
    kpiTargets: [{ kpi: 'video_views', target: 500_000 }],
  });
  const campaign = await services.store.transaction(services.workspace, (tx) =>
    tx.campaigns.add({
      brief: { ...brief, ...changes },
      committed: zero((changes.budget ?? brief.budget).currency),
      status: 'active',
      createdBy: DANA,
      createdAt: at('2026-11-25T09:00:00Z'),
    }),
  );
  return campaign.number;
}

export async function creatorOf(
  services: TestServices,
  name: string,
  followers: number,
  more: object = {},
): Promise<number> {
  const profile = creatorProfileSchema.parse({
    name,
    accounts: [
      { platform: 'instagram', handle: name.toLowerCase().replace(/\W/g, ''), followers },
      { platform: 'tiktok', handle: name.toLowerCase().replace(/\W/g, ''), followers: followers * 2 },
    ],
    ...more,
  });
  const creator = await services.store.transaction(services.workspace, (tx) =>
    tx.creators.add({ profile, createdBy: DANA, createdAt: services.clock.now() }),
  );
  return creator.number;
}

export interface ReportedPost {
  readonly platform?: Platform;
  readonly format?: string;
  readonly on?: string;
  /** Missing: it is out and has no figures. */
  readonly figures?: Figures;
}

export interface ReportedDealPlan {
  readonly campaign: number;
  readonly creator: number;
  readonly ask: number;
  readonly fee: number;
  readonly posts: readonly ReportedPost[];
  readonly terms?: object;
  readonly publishUntil?: string;
  readonly currency?: string;
  readonly extra?: readonly DealEvent[];
}

/** A deal that opened on 1 December 2026, was asked for on the 2nd, countered on the 3rd, answered on the 5th and agreed on the 6th. */
export async function dealOf(services: TestServices, plan: ReportedDealPlan): Promise<Deal> {
  const { campaign, creator, ask, fee, posts, publishUntil, currency = 'USD' } = plan;
  const cash = (major: number) => moneyOf(major, currency, 'half-up');
  const reel = {
    platform: 'instagram',
    format: 'reel',
    quantity: Math.max(1, posts.length),
    ...(publishUntil ? { publishUntil } : {}),
  };
  const terms = (amount: number): Terms =>
    termsSchema.parse({ deliverables: [reel], fee: cash(amount), ...plan.terms });
  const offer = (round: number, side: 'ours' | 'theirs', amount: number): DealEvent => ({
    kind: 'offer-logged',
    round,
    side,
    terms: terms(amount),
    via: 'command',
  });
  return services.store.transaction(services.workspace, async (tx) => {
    const opened: DealEvent = {
      kind: 'deal-opened',
      campaign,
      creator,
      owner: DANA,
      wanted: terms(1).deliverables,
      ceiling: cash(2_000),
      walkAway: cash(2_600),
    };
    let deal = await tx.deals.open(opened, DANA, at('2026-12-01T09:00:00Z'));
    const happens = async (moment: string, ...events: DealEvent[]) => {
      deal = await tx.deals.record(deal, events, DANA, at(moment));
    };
    await happens('2026-12-02T09:00:00Z', offer(1, 'theirs', ask));
    await happens('2026-12-03T09:00:00Z', offer(2, 'ours', fee * 0.9));
    await happens('2026-12-05T09:00:00Z', offer(3, 'theirs', fee));
    await happens(
      '2026-12-06T09:00:00Z',
      { kind: 'agreed', round: 3, terms: terms(fee), committed: cash(fee) },
      { kind: 'contract-signed', version: 1, on: day('2026-12-07') },
      ...(plan.extra ?? []),
    );
    const of = await tx.campaigns.lock(campaign);
    if (of) await tx.campaigns.save({ ...of, committed: add(of.committed, cash(fee)) });
    for (const [
      index,
      { platform = 'instagram', format = 'reel', on = '2026-12-20', figures },
    ] of posts.entries()) {
      const post = `post ${index + 1}`;
      await happens(`${on}T09:00:00Z`, {
        kind: 'post-published',
        post,
        platform,
        format,
        publishedOn: day(on),
      });
      if (!figures) continue;
      const result = {
        post,
        platform,
        format,
        publishedOn: day(on),
        source: 'entered by hand',
        deal: deal.number,
        campaign,
        recordedBy: DANA,
        recordedAt: services.clock.now(),
      };
      // An earlier reading, which the newest one replaces.
      await tx.results.put({ ...result, capturedOn: day(on), figures: { views: 1 } });
      await tx.results.put({ ...result, capturedOn: day(on).add({ days: 7 }), figures });
    }
    return deal;
  });
}
