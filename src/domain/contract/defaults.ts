import type { ContractDetails } from './details.ts';

/** What most of our contracts say where the deal says nothing, each with its reason. A person sees and can change each. */
export const DEFAULTS = {
  creatorAge: { value: 'adult', why: 'most creators are; a minor needs a guardian who signs' },
  taxes: { value: 'on top', why: 'prices between businesses are usually without tax' },
  productReturn: { value: 'kept', why: 'sending back a used product is rarely worth it' },
  contentOwner: { value: 'creator', why: 'the agreed price is for a licence' },
  outdoorUse: { value: 'not allowed', why: 'it is usually priced apart' },
  reviewDays: { value: 3, why: 'long enough for two people, short enough for a calendar of posts' },
  silenceMeans: { value: 'not approved', why: 'the brand answers for the ad, so nothing goes out unseen' },
  reportingDays: { value: 7, why: 'most of the reach of a post comes in its first week' },
  makeGood: { value: 'replacement', why: 'the brand wanted a post, not a refund' },
  makeGoodDays: { value: 14, why: 'time for one draft and one review' },
  conductStandard: { value: 'reputation', why: 'harm to a name seldom waits for a court' },
  terminationNoticeDays: { value: 14, why: 'time to finish or stop a piece of content' },
  cureDays: { value: 7, why: 'a week is enough to pay, post or correct' },
  killFeeBeforeDraft: { value: 25, why: 'dates were kept free' },
  killFeeAfterDraft: { value: 50, why: 'most of the work is done' },
  killFeeAfterApproval: { value: 100, why: 'all of the work is done' },
  liabilityCap: { value: 'fee', why: 'the risk stays in proportion to the deal' },
  forceMajeureDays: { value: 30, why: 'after a month a campaign is mostly over' },
  confidentialityYears: { value: 2, why: 'prices and plans age' },
  dataRole: { value: 'separate', why: 'usually no data of followers or customers is handed over' },
  disputeSteps: { value: 'mediation', why: 'cheaper and faster than a court across borders' },
} as const satisfies { [Field in keyof ContractDetails]?: { value: ContractDetails[Field]; why: string } };

export type DefaultField = keyof typeof DEFAULTS;

/** The defaults as details. */
export function defaultDetails(): ContractDetails {
  return Object.fromEntries(Object.entries(DEFAULTS).map(([field, { value }]) => [field, value]));
}

/** `Our default is 14 days: time to finish or stop a piece of content. Change it as you agreed.` */
export function defaultHint(field: string): string | undefined {
  const found = isDefaultField(field) ? DEFAULTS[field] : undefined;
  return found && `Our default: ${found.why}. Change it to what you agreed.`;
}

export function isDefaultField(field: string): field is DefaultField {
  return Object.hasOwn(DEFAULTS, field);
}
