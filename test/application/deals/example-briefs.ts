import { createCampaign } from '../../../src/application/campaigns/create-campaign.ts';
import { addCreator } from '../../../src/application/creators/add-creator.ts';
import { type OpenDealInput, openDeal } from '../../../src/application/deals/open-deal.ts';
import { type Brief, briefSchema, type Campaign } from '../../../src/domain/campaign.ts';
import { type Creator, type CreatorProfile, creatorProfileSchema } from '../../../src/domain/creator.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { type TestServices, testServices } from '../../support/services.ts';
import { ADA, DANA, MEMBERS, teamSettings, usd, valueOf } from '../offers/deal-under-way.ts';

export const date = (text: string) => Temporal.PlainDate.from(text);

/** Glow Week: 10,000 USD, ceiling 2,000, walk-away 2,600, from 1 December 2026 to 31 January 2027. */
export function brief(changes: Partial<Brief> = {}): Brief {
  const glow = briefSchema.parse({
    name: 'Glow Week',
    brand: 'Lumi & Söhne',
    objective: 'awareness',
    audience: {
      description: 'Gen Z who are new to skincare',
      countries: ['US', 'GB'],
      ageFrom: 18,
      ageTo: 25,
      gender: 'mostly_female',
      languages: ['en'],
      interests: ['skincare'],
    },
    deliverables: [{ platform: 'tiktok', format: 'video', quantity: 3 }],
    hashtags: ['GlowWeek'],
    startsOn: '2026-12-01',
    endsOn: '2027-01-31',
    budget: usd(10_000),
    dealCeiling: usd(2_000),
    walkAway: usd(2_600),
    kpiTargets: [
      { kpi: 'video_views', target: 500_000 },
      { kpi: 'engagement_rate', target: 6 },
    ],
  });
  return { ...glow, ...changes };
}

export function profile(changes: Partial<CreatorProfile> = {}): CreatorProfile {
  const ana = creatorProfileSchema.parse({
    name: 'Ana Silva',
    accounts: [
      {
        platform: 'tiktok',
        handle: 'glow.with.ana',
        followers: 184_000,
        averageEngagements: 11_500,
        medianViews: 92_000,
      },
      { platform: 'instagram', handle: 'ana.daily', followers: 60_000 },
    ],
    country: 'US',
    timeZone: 'America/New_York',
    contentReferences: [{ description: 'your video on repairing old jeans' }],
  });
  return { ...ana, ...changes };
}

export interface Stage {
  readonly services: TestServices;
  readonly campaign: Campaign;
  readonly creator: Creator;
  open(changes?: Partial<OpenDealInput>, user?: string): ReturnType<typeof openDeal>;
  opened(changes?: Partial<OpenDealInput>): Promise<Deal>;
}

/** A team with its settings, a campaign and a creator, all made by the use cases. */
export async function stage(changes: Partial<Brief> = {}): Promise<Stage> {
  const services = await testServices({ members: MEMBERS ?? {} });
  const dana = services.actor(DANA);
  await services.store.transaction(services.workspace, (tx) =>
    tx.settings.save(teamSettings(), ADA, services.clock.now()),
  );
  const campaign = valueOf(await createCampaign(services, dana, { brief: brief(changes) }));
  const creator = valueOf(await addCreator(services, dana, { profile: profile() }));
  const open: Stage['open'] = (input = {}, user = DANA) =>
    openDeal(services, services.actor(user), {
      campaign: campaign.number,
      creator: creator.number,
      wanted: campaign.brief.deliverables,
      ceiling: campaign.brief.dealCeiling,
      walkAway: campaign.brief.walkAway,
      evenIfOneIsOpen: false,
      ...input,
    });
  return { services, campaign, creator, open, opened: async (input) => valueOf(await open(input)).deal };
}

/** The fields of an `invalid` refusal. */
export function fieldsOf(result: { ok: boolean; refusal?: unknown }): string[] {
  const refusal = result.refusal as { kind: string; problems?: { field: string }[] } | undefined;
  return refusal?.problems?.map(({ field }) => field) ?? [];
}
