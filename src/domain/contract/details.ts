import { z } from 'zod';
import { plainDate } from '../dates.ts';

const partySchema = z.strictObject({
  legalName: z.string().trim().min(1).max(200),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  address: z.string().max(400).optional(),
  taxStatus: z.string().max(200).optional(),
  agent: z.string().max(200).optional(),
});

/**
 * What a contract needs beyond the agreed terms (S4.2 and S5). Every member is optional: the
 * completeness check names what is missing; nothing is invented.
 */
export const contractDetailsSchema = z.strictObject({
  brandParty: partySchema.optional(),
  creatorParty: partySchema.optional(),
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
  contentOwner: z.enum(['creator', 'brand']).optional(),
  /** Where the content may be used: `worldwide` or country codes. */
  usageTerritory: z.string().trim().min(1).max(200).optional(),
  exclusivityStatement: z.enum(['none', 'as agreed']).optional(),
  reviewDays: z.int().min(1).max(60).optional(),
  /** What silence means when the review days are over. */
  silenceMeans: z.enum(['approved', 'not approved']).optional(),
  disclosureLabel: z.string().trim().min(1).max(200).optional(),
  kpis: z.string().trim().min(1).max(500).optional(),
  reportingDays: z.int().min(1).max(90).optional(),
  terminationNoticeDays: z.int().min(0).max(180).optional(),
  contentCountries: z.string().trim().min(1).max(200).optional(),
  governingLaw: z.string().trim().min(1).max(120).optional(),
  confidentialityYears: z.int().min(0).max(20).optional(),
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
