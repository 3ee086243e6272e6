import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { moneySchema } from '../money.ts';

const partySchema = z.strictObject({
  legalName: z.string().trim().min(1).max(200),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  address: z.string().max(400).optional(),
  taxStatus: z.string().max(200).optional(),
  /** Who signs, with their office. */
  signatory: z.string().max(200).optional(),
  /** Where notices go. */
  email: z.email('Enter an e-mail address such as name@example.com.').max(200).optional(),
  /** Name of the agent or management. */
  agent: z.string().max(200).optional(),
  agentContact: z.string().max(300).optional(),
  /** `signs`: binds the party; `receives`: takes notices; `introduces`: acts for nobody in the contract. */
  agentAuthority: z.enum(['signs', 'receives', 'introduces']).optional(),
});
export type Party = z.output<typeof partySchema>;

/**
 * What a contract needs beyond the agreed terms (S4.2 and S5, and the usual agreement with a creator). Every member is
 * optional: the completeness check names what is missing; nothing is invented.
 */
export const contractDetailsSchema = z.strictObject({
  brandParty: partySchema.optional(),
  creatorParty: partySchema.optional(),
  creatorAge: z.enum(['adult', 'minor']).optional(),
  /** Legal guardian of a creator under age. */
  guardian: z.string().trim().min(1).max(200).optional(),
  startsOn: plainDate.optional(),
  endsOn: plainDate.optional(),
  /** Dates for every line of work that has none of its own in the agreed terms. */
  draftsDueOn: plainDate.optional(),
  publishFrom: plainDate.optional(),
  publishUntil: plainDate.optional(),
  /** The posts stay up at least until this date. */
  liveUntil: plainDate.optional(),
  paymentMethod: z.string().trim().min(1).max(120).optional(),
  paymentSchedule: z.string().trim().min(1).max(500).optional(),
  /** Whether VAT, GST and sales tax come on top of the agreed amounts. */
  taxes: z.enum(['on top', 'included']).optional(),
  /** The most that is paid for travel and props where the agreed terms pay them besides the fee. */
  expensesCap: moneySchema.optional(),
  /** When the agreed bonus is earned. */
  bonusRule: z.string().trim().min(1).max(500).optional(),
  productReturn: z.enum(['kept', 'returned']).optional(),
  contentOwner: z.enum(['creator', 'brand']).optional(),
  /** Where the content may be used: `worldwide` or country codes. */
  usageTerritory: z.string().trim().min(1).max(200).optional(),
  /** Print, television and out of home. */
  outdoorUse: z.enum(['not allowed', 'allowed']).optional(),
  exclusivityStatement: z.enum(['none', 'as agreed']).optional(),
  reviewDays: z.int().min(1).max(60).optional(),
  /** What silence means when the review days are over. */
  silenceMeans: z.enum(['approved', 'not approved']).optional(),
  disclosureLabel: z.string().trim().min(1).max(500).optional(),
  kpis: z.string().trim().min(1).max(500).optional(),
  reportingDays: z.int().min(1).max(90).optional(),
  /** What follows from a post that is late, missing or taken down early. */
  makeGood: z.enum(['replacement', 'pro rata', 'none']).optional(),
  /** Days in which a missing post is made good. */
  makeGoodDays: z.int().min(1).max(60).optional(),
  /** Percent of a goal below which one more post is due; none: goals are aims only. */
  makeGoodBelowPercent: z.int().min(1).max(99).optional(),
  contentCountries: z.string().trim().min(1).max(200).optional(),
  conductStandard: z.enum(['law', 'reputation']).optional(),
  terminationNoticeDays: z.int().min(0).max(180).optional(),
  /** Days to repair a breach after being told. */
  cureDays: z.int().min(1).max(60).optional(),
  /** Percent of the fee when the brand ends the contract without a breach, by how far the work is. */
  killFeeBeforeDraft: z.int().min(0).max(100).optional(),
  killFeeAfterDraft: z.int().min(0).max(100).optional(),
  killFeeAfterApproval: z.int().min(0).max(100).optional(),
  liabilityCap: z.enum(['fee', 'twice the fee', 'none']).optional(),
  /** Days of force majeure after which either party may end the contract. */
  forceMajeureDays: z.int().min(7).max(180).optional(),
  confidentialityYears: z.int().min(0).max(20).optional(),
  /** Who decides about personal data: each party for itself, both together, or the brand with the creator as its processor. */
  dataRole: z.enum(['separate', 'joint', 'processor']).optional(),
  governingLaw: z.string().trim().min(1).max(120).optional(),
  disputeSteps: z.enum(['courts', 'mediation', 'arbitration']).optional(),
  /** Courts or seat; none: what the law says. */
  disputePlace: z.string().trim().min(1).max(120).optional(),
});
export type ContractDetails = z.output<typeof contractDetailsSchema>;

/** One section of a term sheet, in the order of the contract. */
export interface TermSheetSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The clauses of the library that it was written from, each with the version used. */
  readonly clauses?: readonly { readonly id: string; readonly version: number }[];
  readonly table?: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** A term sheet: a draft for people and their lawyers, never legal advice. */
export interface TermSheet {
  readonly workspace: string;
  readonly deal: number;
  readonly version: number;
  readonly title: string;
  readonly notice: string;
  readonly sections: readonly TermSheetSection[];
  /** Hash of the sections; the legal review is bound to it. */
  readonly hash: string;
  readonly issuedBy: string;
  readonly issuedAt: Temporal.Instant;
  readonly legalReview: 'not needed' | 'needed' | 'pending' | 'approved' | 'rejected';
}
