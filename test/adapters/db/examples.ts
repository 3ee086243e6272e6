import type { Transaction } from '../../../src/application/ports.ts';
import { type Brief, briefSchema } from '../../../src/domain/campaign.ts';
import { type CreatorProfile, creatorProfileSchema } from '../../../src/domain/creator.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { money, zero } from '../../../src/domain/money.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';

export const AT = Temporal.Instant.from('2026-11-25T09:00:00.123456Z');
export const usd = (major: number) => money(major * 100, 'USD');

/** A brief with every field in use. */
export function exampleBrief(changes: Partial<Brief> = {}): Brief {
  const brief = briefSchema.parse({
    name: 'Glow at Night',
    brand: 'Söl Skincare',
    objective: 'awareness',
    audience: {
      description: 'People who care for their skin',
      countries: ['US', 'CA'],
      ageFrom: 18,
      ageTo: 34,
      gender: 'mostly_female',
      languages: ['en'],
      interests: ['skincare'],
    },
    deliverables: [
      {
        platform: 'tiktok',
        format: 'video',
        quantity: 3,
        seconds: 45,
        draftDue: '2026-12-01',
        price: usd(400),
      },
    ],
    messages: 'A calm evening routine: "less is more" — 100% honest',
    allowedClaims: ['Fragrance free'],
    hashtags: ['GlowAtNight', 'кожа'],
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    budget: usd(10_000),
    dealCeiling: usd(2_000),
    walkAway: usd(2_600),
    kpiTargets: [{ kpi: 'engagement_rate', target: 4.5 }],
    productCountries: ['US'],
    landingPage: 'https://example.com/glow',
  });
  return { ...brief, ...changes };
}

export function exampleProfile(changes: Partial<CreatorProfile> = {}): CreatorProfile {
  const profile = creatorProfileSchema.parse({
    name: 'Ayşe Yılmaz',
    accounts: [
      {
        platform: 'tiktok',
        handle: '@Ayse.Skin',
        followers: 120_000,
        averageEngagements: 6_400,
        medianViews: 40_000,
      },
      { platform: 'instagram', handle: 'ayse_skin', followers: 30_000 },
    ],
    country: 'US',
    language: 'en',
    timeZone: 'America/New_York',
    niches: ['skincare'],
    email: 'ayse@example.com',
    audienceCountries: [{ country: 'US', percent: 61.5 }],
    contentReferences: [{ description: 'your video on night routines', url: 'https://example.com/v/1' }],
    pastCollaborations: 'Two brands',
    notes: 'Answers in the evening',
  });
  return { ...profile, ...changes };
}

/** Terms with every lever in use. */
export function exampleTerms(fee = usd(1_500)): Terms {
  return termsSchema.parse({
    deliverables: [
      {
        platform: 'tiktok',
        format: 'video',
        quantity: 2,
        publishFrom: '2026-12-05',
        publishUntil: '2026-12-12',
      },
    ],
    priceModel: { kind: 'hybrid', percent: 7.5, cap: usd(300) },
    fee,
    usage: { kind: 'paid', duration: 'perpetual', exclusiveLicence: true },
    whitelistingDays: 30,
    exclusivity: { category: 'skincare', days: 60, competitors: ['Other Glow'] },
    upfrontPercent: 50,
    netDays: 14,
    revisions: 2,
    bonusCap: usd(200),
    productValue: usd(80),
    note: 'By mail',
  });
}

/** A campaign, a creator and an open deal between them. */
export async function openExampleDeal(tx: Transaction): Promise<Deal> {
  const brief = exampleBrief();
  const campaign = await tx.campaigns.add({
    brief,
    committed: zero('USD'),
    status: 'active',
    createdBy: 'U1',
    createdAt: AT,
  });
  const creator = await tx.creators.add({ profile: exampleProfile(), createdBy: 'U1', createdAt: AT });
  return tx.deals.open(
    {
      kind: 'deal-opened',
      campaign: campaign.number,
      creator: creator.number,
      owner: 'U1',
      wanted: brief.deliverables,
      ceiling: brief.dealCeiling,
      walkAway: brief.walkAway,
    },
    'U1',
    AT,
  );
}
