import { z } from 'zod';
import { plainDate } from './dates.ts';
import { deliverableSchema } from './deliverables.ts';
import { add, compare, type Money, moneySchema, subtract } from './money.ts';
import { type FieldProblem, ok, type Result, refuse } from './refusal.ts';

export const OBJECTIVES = { awareness: 'Awareness', leads: 'Leads', sales: 'Sales' } as const;

/** The figures a campaign can set a goal for, and how each is shown. */
export const KPIS = {
  video_views: { name: 'Video views', unit: 'count' },
  reach: { name: 'Reach', unit: 'count' },
  impressions: { name: 'Impressions', unit: 'count' },
  engagement_rate: { name: 'Engagement rate', unit: 'percent' },
  link_clicks: { name: 'Link clicks', unit: 'count' },
  conversions: { name: 'Conversions', unit: 'count' },
  revenue: { name: 'Revenue', unit: 'money' },
  roas: { name: 'ROAS', unit: 'ratio' },
} as const;
export type Kpi = keyof typeof KPIS;

const kpiTargetSchema = z.strictObject({
  kpi: z.enum(Object.keys(KPIS) as [Kpi, ...Kpi[]]),
  /** Count, percent, ratio, or major units of the campaign's currency, as the KPI's unit says. */
  target: z.number().positive(),
});

/** Whom the campaign wants to reach. Countries are ISO 3166-1 alpha-2 codes. */
const audienceSchema = z.strictObject({
  description: z.string().min(1).max(500),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .max(60),
  ageFrom: z.int().min(13).max(99).optional(),
  ageTo: z.int().min(13).max(99).optional(),
  gender: z.enum(['any', 'mostly_female', 'mostly_male']).default('any'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .default([]),
  interests: z.array(z.string().min(1).max(60)).max(20).default([]),
});

/** The brief: everything the guide asks to fix before anyone negotiates (S1.1 to S1.6). */
export const briefSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  brand: z.string().trim().min(1).max(120),
  objective: z.enum(['awareness', 'leads', 'sales']),
  audience: audienceSchema,
  deliverables: z.array(deliverableSchema).max(30),
  /** What the content should say. */
  messages: z.string().max(2000).default(''),
  /** Claims the brand can stand behind; drafts make no others. */
  allowedClaims: z.array(z.string().min(1).max(200)).max(20).default([]),
  hashtags: z
    .array(z.string().regex(/^[\p{L}\p{N}_]{1,60}$/u))
    .max(20)
    .default([]),
  startsOn: plainDate,
  endsOn: plainDate,
  /** The whole campaign's money for creators. */
  budget: moneySchema,
  /** Above this a deal needs a budget approver. Internal: never in a prompt or a creator's text. */
  dealCeiling: moneySchema,
  /** Above this the brand walks away. Internal: never in a prompt or a creator's text. */
  walkAway: moneySchema,
  kpiTargets: z.array(kpiTargetSchema).max(8).default([]),
  /** Countries where the product can be bought; content may be limited to them. */
  productCountries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(60)
    .default([]),
  /** Link that the posts should lead to. */
  landingPage: z.url().optional(),
});
export type Brief = z.output<typeof briefSchema>;
export type KpiTarget = z.output<typeof kpiTargetSchema>;

/** A campaign as stored: its brief and what its deals have reserved. */
export interface Campaign {
  readonly workspace: string;
  readonly number: number;
  readonly version: number;
  readonly brief: Brief;
  /** Money that agreed deals have reserved. Equals the sum of their commitments (invariant I5). */
  readonly committed: Money;
  readonly status: 'active' | 'closed';
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
}

/**
 * Checks what one field alone cannot say: dates in order and not over, one currency, ceiling within
 * walk-away within budget. Refuses with every problem at once.
 */
export function checkBrief(brief: Brief, today: Temporal.PlainDate): Result<Brief> {
  const problems: FieldProblem[] = [
    ...dateProblems(brief, today),
    ...currencyProblems(brief),
    ...ageProblems(brief),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return ok(brief);
}

function dateProblems(brief: Brief, today: Temporal.PlainDate): FieldProblem[] {
  if (Temporal.PlainDate.compare(brief.endsOn, brief.startsOn) < 0) {
    return [{ field: 'endsOn', problem: 'Choose an end date on or after the start date.' }];
  }
  if (Temporal.PlainDate.compare(brief.endsOn, today) < 0) {
    return [{ field: 'endsOn', problem: `The campaign would already be over. Choose ${today} or later.` }];
  }
  return [];
}

function currencyProblems(brief: Brief): FieldProblem[] {
  const currency = brief.budget.currency;
  const problems: FieldProblem[] = [];
  for (const field of ['dealCeiling', 'walkAway'] as const) {
    if (brief[field].currency !== currency) {
      problems.push({ field, problem: `Use ${currency}, the currency of the budget.` });
    }
  }
  if (problems.length > 0) return problems;
  if (brief.budget.amount <= 0) problems.push({ field: 'budget', problem: 'Enter an amount above zero.' });
  if (brief.dealCeiling.amount <= 0) {
    problems.push({ field: 'dealCeiling', problem: 'Enter an amount above zero.' });
  } else if (compare(brief.dealCeiling, brief.budget) > 0) {
    problems.push({
      field: 'dealCeiling',
      problem: 'The ceiling of one deal cannot be above the whole budget.',
    });
  }
  if (compare(brief.walkAway, brief.dealCeiling) < 0) {
    problems.push({ field: 'walkAway', problem: 'The walk-away price cannot be below the ceiling.' });
  } else if (compare(brief.walkAway, brief.budget) > 0) {
    problems.push({ field: 'walkAway', problem: 'The walk-away price cannot be above the whole budget.' });
  }
  return problems;
}

function ageProblems({ audience }: Brief): FieldProblem[] {
  const { ageFrom, ageTo } = audience;
  if (ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo) return [];
  return [{ field: 'ageTo', problem: 'The upper age cannot be below the lower one.' }];
}

/** Budget that no deal has reserved yet. */
export function remainingBudget(campaign: Pick<Campaign, 'brief' | 'committed'>): Money {
  return subtract(campaign.brief.budget, campaign.committed);
}

/** Reserves money for a deal, giving back what it had reserved before; refuses what exceeds the budget. */
export function commitBudget(campaign: Campaign, amount: Money, released: Money): Result<Campaign> {
  const freed = subtract(campaign.committed, released);
  const committed = add(freed, amount);
  if (compare(committed, campaign.brief.budget) > 0) {
    return refuse({
      kind: 'over-budget',
      amount,
      remaining: subtract(campaign.brief.budget, freed),
      campaign: campaign.brief.name,
    });
  }
  return ok({ ...campaign, committed });
}
