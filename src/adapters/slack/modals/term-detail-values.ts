import { type ContractDetails, contractDetailsSchema } from '../../../domain/contract/details.ts';
import { countryNamed } from '../arguments/places.ts';
import { echo } from '../format.ts';
import { dateOf, optionOf, textOf } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';

export type ReadDetails =
  | { readonly ok: true; readonly details: ContractDetails }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const NUMBERS = {
  reviewDays: [1, 60],
  reportingDays: [1, 90],
  terminationNoticeDays: [0, 180],
  confidentialityYears: [0, 20],
} as const;
const DATES = ['startsOn', 'endsOn', 'draftsDueOn', 'publishFrom', 'publishUntil', 'liveUntil'] as const;
const TEXTS = [
  'paymentMethod',
  'paymentSchedule',
  'usageTerritory',
  'disclosureLabel',
  'kpis',
  'contentCountries',
  'governingLaw',
] as const;
const CHOICES = ['contentOwner', 'exclusivityStatement', 'silenceMeans'] as const;

/** Reads the form as details: empty fields are missing, wrong ones are errors, all at once. */
export function readDetails(view: ViewContext): ReadDetails {
  const errors: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const block of TEXTS) values[block] = textOf(view, block);
  for (const block of CHOICES) values[block] = optionOf(view, block);
  for (const block of DATES) values[block] = dateOf(view, block)?.toString();
  for (const [block, [least, most]] of Object.entries(NUMBERS)) {
    const typed = textOf(view, block);
    if (typed === undefined) continue;
    const value = Number(typed);
    if (Number.isInteger(value) && value >= least && value <= most) values[block] = value;
    else errors[block] = `Enter a whole number from ${least} to ${most}.`;
  }
  values.brandParty = partyOf(view, 'brand', errors);
  values.creatorParty = partyOf(view, 'creator', errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const parsed = contractDetailsSchema.safeParse(known);
  if (parsed.success) return { ok: true, details: parsed.data };
  return {
    ok: false,
    errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
  };
}

/** A party needs name and country together: half of one would be lost, so it is an error. */
function partyOf(view: ViewContext, side: 'brand' | 'creator', errors: Record<string, string>) {
  const legalName = textOf(view, `${side}Name`);
  const typed = textOf(view, `${side}Country`);
  const address = textOf(view, `${side}Address`);
  const taxStatus = textOf(view, `${side}Tax`);
  const agent = side === 'creator' ? textOf(view, 'creatorAgent') : undefined;
  if (!legalName && !typed && !address && !taxStatus && !agent) return undefined;
  const country = typed && countryNamed(typed);
  if (!legalName) errors[`${side}Name`] = 'Enter the legal name.';
  if (!country) {
    errors[`${side}Country`] = typed
      ? `I do not know the country "${echo(typed)}". Enter a name or a two-letter code.`
      : 'Enter the country.';
  }
  return {
    legalName,
    country,
    ...(address ? { address } : {}),
    ...(taxStatus ? { taxStatus } : {}),
    ...(agent ? { agent } : {}),
  };
}
