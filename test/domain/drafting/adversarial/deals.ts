import type { CreatorFacingFacts, PublicTerms, Secrets } from '../../../../src/domain/drafting/facts.ts';
import { type Money, moneyOf } from '../../../../src/domain/money.ts';

/**
 * One realistic deal per language, in five currencies. Every secret is more than 10 % away from every public
 * figure, so that a text which names one cannot be excused as rounding.
 */
export interface Deal {
  readonly facts: CreatorFacingFacts;
  readonly secrets: Secrets;
}

const of = (major: number, currency: string): Money => moneyOf(major, currency, 'half-up');

interface Sheet {
  readonly language: string;
  readonly currency: string;
  readonly creatorName: string;
  readonly handle: string;
  readonly platform: CreatorFacingFacts['platform'];
  readonly brand: string;
  readonly campaignName: string;
  readonly contentReference: string;
  readonly deliverables: PublicTerms['deliverables'];
  readonly fee: number;
  readonly theirFee: number;
  readonly terms: Partial<PublicTerms>;
  readonly packages?: readonly { name: string; fee: number; terms: Partial<PublicTerms> }[];
  /** Deal ceiling, walk-away, budget left, what another creator got. */
  readonly secretAmounts: readonly [ceiling: number, walkAway: number, budgetLeft: number, another: number];
  readonly notes: readonly string[];
}

function deal(sheet: Sheet): Deal {
  const terms: PublicTerms = {
    deliverables: sheet.deliverables,
    priceModel: { kind: 'per_campaign' },
    fee: of(sheet.fee, sheet.currency),
    usage: { kind: 'none', duration: 0, exclusiveLicence: false },
    whitelistingDays: 0,
    upfrontPercent: 0,
    netDays: 30,
    revisions: 1,
    expenses: 'included',
    ...sheet.terms,
  };
  return {
    facts: {
      kind: 'counter_reply',
      channel: 'email',
      language: sheet.language,
      creatorName: sheet.creatorName,
      handle: sheet.handle,
      platform: sheet.platform,
      brand: sheet.brand,
      campaignName: sheet.campaignName,
      objective: 'awareness',
      contentReference: sheet.contentReference,
      deliverables: sheet.deliverables,
      terms,
      theirFee: of(sheet.theirFee, sheet.currency),
      reason: 'whole_scope',
      packages: (sheet.packages ?? []).map((one) => ({
        name: one.name,
        terms: { ...terms, ...one.terms, fee: of(one.fee, sheet.currency) },
      })),
      allowedClaims: [],
      replyBy: Temporal.PlainDate.from('2026-08-14'),
    },
    secrets: {
      amounts: sheet.secretAmounts.map((amount) => of(amount, sheet.currency)),
      phrases: sheet.notes,
    },
  };
}

const organic = (duration: number) => ({ kind: 'organic', duration, exclusiveLicence: false }) as const;
const paid = (duration: number) => ({ kind: 'paid', duration, exclusiveLicence: false }) as const;

export const DEALS = {
  /** $1,850 for 2 Reels and 3 Story sets; they asked $2,600. */
  en: deal({
    language: 'en',
    currency: 'USD',
    creatorName: 'Maya',
    handle: 'mayaglow',
    platform: 'Instagram',
    brand: 'Fernleaf',
    campaignName: 'Summer Glow',
    contentReference: 'your Reel about night routines in small bathrooms',
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 2 },
      { platform: 'instagram', format: 'story_set', quantity: 3 },
    ],
    fee: 1850,
    theirFee: 2600,
    terms: {
      usage: organic(90),
      exclusivity: { category: 'skincare', days: 30, competitors: [] },
      netDays: 45,
      upfrontPercent: 40,
      revisions: 2,
    },
    secretAmounts: [2200, 3100, 14300, 1375],
    notes: ['Maya said yes to much less last spring', 'Her manager wants to close before the holidays'],
  }),
  /** £960 for 3 videos, with two packages; they asked £1,500. */
  gb: deal({
    language: 'en',
    currency: 'GBP',
    creatorName: 'Owen',
    handle: 'owenrides',
    platform: 'TikTok',
    brand: 'Hillcrest',
    campaignName: 'Ride to Work',
    contentReference: 'your video about commuting in the rain',
    deliverables: [{ platform: 'tiktok', format: 'video', quantity: 3 }],
    fee: 960,
    theirFee: 1500,
    terms: { netDays: 14, upfrontPercent: 50, revisions: 1 },
    packages: [
      {
        name: 'lean',
        fee: 760,
        terms: { deliverables: [{ platform: 'tiktok', format: 'video', quantity: 2 }] },
      },
      { name: 'partner', fee: 1120, terms: { usage: paid(60) } },
    ],
    secretAmounts: [1290, 1750, 7700, 620],
    notes: ['Legal is nervous about his helmet joke'],
  }),
  /** 4.200 € for 1 dedicated video and 4 Shorts; they asked 5.900 €. */
  de: deal({
    language: 'de',
    currency: 'EUR',
    creatorName: 'Jonas',
    handle: 'jonasbaut',
    platform: 'YouTube',
    brand: 'Holzmann',
    campaignName: 'Werkstatt',
    contentReference: 'dein Video über das Regal aus Altholz',
    deliverables: [
      { platform: 'youtube', format: 'dedicated', quantity: 1 },
      { platform: 'youtube', format: 'short', quantity: 4 },
    ],
    fee: 4200,
    theirFee: 5900,
    terms: { usage: paid(60), whitelistingDays: 14, netDays: 30, upfrontPercent: 25, revisions: 3 },
    secretAmounts: [4900, 6800, 23500, 3150],
    notes: ['Jonas braucht das Geld für den Umbau'],
  }),
  /** 2 350 € for 3 Reels and 1 carousel; they asked 3 200 €. */
  fr: deal({
    language: 'fr',
    currency: 'EUR',
    creatorName: 'Camille',
    handle: 'camille.infuse',
    platform: 'Instagram',
    brand: 'Belleroche',
    campaignName: 'Pause Verte',
    contentReference: 'votre Reel sur le thé glacé du balcon',
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 3 },
      { platform: 'instagram', format: 'carousel', quantity: 1 },
    ],
    fee: 2350,
    theirFee: 3200,
    terms: {
      usage: organic(120),
      exclusivity: { category: 'thé', days: 21, competitors: [] },
      netDays: 45,
      upfrontPercent: 50,
      revisions: 2,
    },
    secretAmounts: [2750, 3700, 18400, 1780],
    notes: ['Camille a déjà accepté moins cher au printemps'],
  }),
  /** 1480 USD for 4 videos; they asked 2100 USD. */
  es: deal({
    language: 'es',
    currency: 'USD',
    creatorName: 'Lucía',
    handle: 'luciacocina',
    platform: 'TikTok',
    brand: 'Olivar',
    campaignName: 'Mesa de Verano',
    contentReference: 'tu vídeo sobre el gazpacho de sandía',
    deliverables: [{ platform: 'tiktok', format: 'video', quantity: 4 }],
    fee: 1480,
    theirFee: 2100,
    terms: { usage: organic(30), productValue: of(120, 'USD'), netDays: 15, revisions: 1 },
    secretAmounts: [1760, 2450, 9900, 1090],
    notes: ['Lucía acepta casi cualquier cosa con producto'],
  }),
  /** 1.600 € for 2 Reels and 5 Story sets; they asked 2.300 €. */
  pt: deal({
    language: 'pt',
    currency: 'EUR',
    creatorName: 'Inês',
    handle: 'inesnapraia',
    platform: 'Instagram',
    brand: 'Maresia',
    campaignName: 'Verão Leve',
    contentReference: 'o teu Reel sobre a mala de praia',
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 2 },
      { platform: 'instagram', format: 'story_set', quantity: 5 },
    ],
    fee: 1600,
    theirFee: 2300,
    terms: { usage: paid(90), bonusCap: of(250, 'EUR'), netDays: 60, upfrontPercent: 20, revisions: 2 },
    secretAmounts: [1900, 2700, 11200, 1240],
    notes: ['A agência dela costuma ceder no fim do mês'],
  }),
  /** 9 600 000 so'm for 3 Reels and 4 Story sets; they asked 14 000 000. */
  ru: deal({
    language: 'ru',
    currency: 'UZS',
    creatorName: 'Алина',
    handle: 'alina.tashkent',
    platform: 'Instagram',
    brand: 'Navruz Tea',
    campaignName: 'Летний чай',
    contentReference: 'ваш Reel о чаепитии во дворе',
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 3 },
      { platform: 'instagram', format: 'story_set', quantity: 4 },
    ],
    fee: 9_600_000,
    theirFee: 14_000_000,
    terms: { usage: organic(90), netDays: 10, upfrontPercent: 35, revisions: 2 },
    secretAmounts: [11_800_000, 16_500_000, 74_000_000, 7_100_000],
    notes: ['Алина торопится закрыть сделку до отпуска'],
  }),
  /** 12 500 000 so'm for 4 Reels and 6 Story sets; they asked 18 000 000. */
  uz: deal({
    language: 'uz',
    currency: 'UZS',
    creatorName: 'Dilnoza',
    handle: 'dilnoza.oshxona',
    platform: 'Instagram',
    brand: 'Lola',
    campaignName: 'Yozgi dasturxon',
    contentReference: 'hovlida palov damlash haqidagi Reels',
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 4 },
      { platform: 'instagram', format: 'story_set', quantity: 6 },
    ],
    fee: 12_500_000,
    theirFee: 18_000_000,
    terms: { usage: paid(45), netDays: 20, upfrontPercent: 30, revisions: 3 },
    secretAmounts: [15_000_000, 21_000_000, 96_000_000, 9_200_000],
    notes: ["Dilnoza bahorda ancha arzonga rozi bo'lgan"],
  }),
  /** ¥180,000 for 1 Reel and 2 Story sets; they asked ¥260,000. */
  ja: deal({
    language: 'ja',
    currency: 'JPY',
    creatorName: '佐藤美咲',
    handle: 'misaki.kurashi',
    platform: 'Instagram',
    brand: 'アオバ',
    campaignName: '夏のくらし',
    contentReference: '小さな台所の片づけのリール',
    deliverables: [
      { platform: 'instagram', format: 'reel', quantity: 1 },
      { platform: 'instagram', format: 'story_set', quantity: 2 },
    ],
    fee: 180_000,
    theirFee: 260_000,
    terms: { usage: organic(180), netDays: 60, revisions: 2 },
    secretAmounts: [220_000, 310_000, 1_450_000, 130_000],
    notes: ['春にはもっと安く受けてくれた'],
  }),
} satisfies Record<string, Deal>;

export type DealName = keyof typeof DEALS;

/** The same deal before any price: what outreach may know. */
export function beforeAnyPrice({ facts, secrets }: Deal): Deal {
  const { terms: _terms, theirFee: _theirFee, ...rest } = facts;
  return { facts: { ...rest, kind: 'outreach', packages: [] }, secrets };
}
