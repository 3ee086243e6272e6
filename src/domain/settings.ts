import { z } from 'zod';
import { cadenceSchema } from './contact/cadence.ts';
import { isTimeZone } from './dates.ts';
import { moneySchema } from './money.ts';

export const ROLES = {
  campaign_manager: 'Campaign manager',
  budget_approver: 'Budget approver',
  legal_reviewer: 'Legal reviewer',
  admin: 'Parley admin',
} as const;
export type Role = keyof typeof ROLES;

const memberIds = z.array(z.string().min(1)).max(100);

/** What a workspace decides once: who may do what, where Parley posts, in which zone, by which rates. */
export const settingsSchema = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Berlin'),
  /** With no campaign managers named, every full member of the workspace is one. */
  roles: z.strictObject({
    campaign_manager: memberIds.default([]),
    budget_approver: memberIds.default([]),
    legal_reviewer: memberIds.default([]),
    admin: memberIds.default([]),
  }),
  channels: z.strictObject({
    deals: z.string().optional(),
    approvals: z.string().optional(),
    digest: z.string().optional(),
  }),
  approvals: z.strictObject({
    /** Counters and acceptances above this amount need a budget approver even below the ceiling; one amount per currency. */
    budgetApproverAbove: z.array(moneySchema).max(20).default([]),
    /** Whether people may approve their own requests up to the ceiling and the amount above. Never beyond them. */
    selfApproval: z.boolean().default(false),
    /** Term sheets above this amount need a legal reviewer before they are sent. */
    legalReviewAbove: z.array(moneySchema).max(20).default([]),
    /** Deals for these countries (ISO 3166-1 alpha-2) always need a legal reviewer. */
    legalReviewCountries: z.array(z.string()).max(60).default([]),
  }),
  rateTable: z.string().default('default'),
  /** Working days without contact after which the owner of a deal is reminded. */
  contactCadence: cadenceSchema.prefault({}),
  /** How much a language model may be asked, where one is set up. */
  languageModel: z
    .strictObject({
      /** Texts and readings an hour; 0 never asks a model. */
      perHour: z.int().min(0).max(10_000).default(60),
      /** US$ a month, held with list prices. */
      monthlyDollars: z.int().min(0).max(100_000).default(50),
    })
    .prefault({}),
  /** What one engagement is taken to be worth, for earned media value; without it no such figure is shown. */
  emvPerEngagement: moneySchema.optional(),
  levers: z
    .strictObject({
      usage: z.boolean().default(true),
      exclusivity: z.boolean().default(true),
      deliverables: z.boolean().default(true),
      paymentTerms: z.boolean().default(true),
      bonus: z.boolean().default(true),
      product: z.boolean().default(false),
    })
    .prefault({}),
});
export type Settings = z.output<typeof settingsSchema>;

export function defaultSettings(timeZone: string): Settings {
  return settingsSchema.parse({ timeZone, roles: {}, channels: {}, approvals: {} });
}

/** What Slack says of a member, as far as authority needs it. */
export interface Member {
  readonly user: string;
  readonly isWorkspaceAdmin: boolean;
  readonly isGuest: boolean;
  readonly isBot: boolean;
}

/**
 * The roles a member holds. Guests and bots hold none, whatever the settings say; Slack's admins are
 * Parley admins, so that a fresh workspace can be set up.
 */
export function rolesOf(member: Member, settings: Settings): ReadonlySet<Role> {
  const roles = new Set<Role>();
  if (member.isGuest || member.isBot) return roles;
  for (const role of Object.keys(ROLES) as Role[]) {
    if (settings.roles[role].includes(member.user)) roles.add(role);
  }
  if (settings.roles.campaign_manager.length === 0) roles.add('campaign_manager');
  if (member.isWorkspaceAdmin) roles.add('admin');
  return roles;
}
