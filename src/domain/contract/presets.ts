import { describeTerms, type Terms } from '../terms.ts';
import { isAsked } from './completeness.ts';
import { DEFAULTS, type DefaultField, isDefaultField } from './defaults.ts';
import type { ContractDetails } from './details.ts';
import type { ContractFacts } from './facts.ts';

type PresetDetails = Partial<Pick<ContractDetails, DefaultField>>;

/** What the agreed terms of such a deal say. A preset never changes them: where they say something else, it tells. */
interface Expectation {
  readonly words: string;
  readonly about: ReturnType<typeof describeTerms>[number]['field'];
  readonly holds: (terms: Terms) => boolean;
}

export interface Preset {
  readonly name: string;
  readonly about: string;
  readonly expects: readonly Expectation[];
  /** Only standards of ours: never a party, a date, a figure of the price or anything that was agreed. */
  readonly details: PresetDetails;
}

const NO_PAID_USE: Expectation = {
  words: 'organic use at most',
  about: 'usage',
  holds: ({ usage }) => usage.kind !== 'paid',
};
const NO_WHITELISTING: Expectation = {
  words: 'no whitelisting',
  about: 'whitelisting',
  holds: ({ whitelistingDays }) => whitelistingDays === 0,
};
const NO_EXCLUSIVITY: Expectation = {
  words: 'no exclusivity towards competitors',
  about: 'exclusivity',
  holds: ({ exclusivity }) => exclusivity === undefined,
};

/** Ways of working that come back, as data. The key stands in forms. */
export const PRESETS = {
  'exclusive-licence': {
    name: 'Exclusive content licence 365 days + pre-approval',
    about:
      'Only the brand may use the content in marketing for a year, and it approves each piece first. It says nothing about working for competitors: that is exclusivity, and agreed apart.',
    expects: [
      {
        words: 'an exclusive licence for the content',
        about: 'usage',
        holds: ({ usage }) => usage.exclusiveLicence,
      },
      { words: 'a licence of 365 days', about: 'usage', holds: ({ usage }) => usage.duration === 365 },
    ],
    details: {
      contentOwner: 'creator',
      outdoorUse: 'not allowed',
      reviewDays: 3,
      silenceMeans: 'not approved',
      killFeeAfterDraft: 50,
      killFeeAfterApproval: 100,
    },
  },
  'organic-light': {
    name: 'Organic only, light',
    about: 'Small deals without paid use: short review, short notice, low kill fee.',
    expects: [NO_PAID_USE, NO_WHITELISTING, NO_EXCLUSIVITY],
    details: {
      contentOwner: 'creator',
      outdoorUse: 'not allowed',
      reviewDays: 2,
      terminationNoticeDays: 7,
      killFeeBeforeDraft: 0,
      killFeeAfterDraft: 25,
      killFeeAfterApproval: 50,
      confidentialityYears: 1,
      disputeSteps: 'courts',
    },
  },
  'paid-social': {
    name: 'Paid social with whitelisting',
    about: "Ads from the brand's and the creator's accounts: nothing unseen goes live, figures come early.",
    expects: [
      { words: 'paid use', about: 'usage', holds: ({ usage }) => usage.kind === 'paid' },
      {
        words: 'whitelisting',
        about: 'whitelisting',
        holds: ({ whitelistingDays }) => whitelistingDays > 0,
      },
    ],
    details: {
      outdoorUse: 'not allowed',
      reviewDays: 3,
      silenceMeans: 'not approved',
      reportingDays: 3,
      makeGood: 'replacement',
      conductStandard: 'reputation',
    },
  },
  gifted: {
    name: 'Gifted or barter',
    about: 'Product instead of money: light duties. The posts are still advertising.',
    expects: [
      {
        words: 'a product instead of a fee',
        about: 'priceModel',
        holds: ({ priceModel }) => priceModel.kind === 'barter',
      },
      NO_PAID_USE,
      NO_WHITELISTING,
      NO_EXCLUSIVITY,
    ],
    details: {
      productReturn: 'kept',
      reviewDays: 2,
      makeGood: 'none',
      terminationNoticeDays: 7,
      confidentialityYears: 1,
      conductStandard: 'law',
      disputeSteps: 'courts',
    },
  },
  retainer: {
    name: 'Ambassador retainer',
    about: 'Work over months: longer notice and more time to repair, mutual conduct, longer secrecy.',
    expects: [
      {
        words: 'work over two months or more',
        about: 'term',
        holds: ({ termMonths = 1 }) => termMonths > 1,
      },
    ],
    details: {
      silenceMeans: 'not approved',
      makeGood: 'replacement',
      conductStandard: 'reputation',
      terminationNoticeDays: 30,
      cureDays: 14,
      forceMajeureDays: 60,
      confidentialityYears: 3,
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof PRESETS;
export const PRESET_IDS = Object.keys(PRESETS) as [PresetId, ...PresetId[]];

export interface PresetApplied {
  readonly details: ContractDetails;
  /** What the preset changed. */
  readonly filled: readonly DefaultField[];
  /** What a person had chosen otherwise, and keeps. */
  readonly kept: readonly DefaultField[];
  /** Where the agreed terms say something else than such a deal does. */
  readonly contradictions: readonly string[];
}

/**
 * Fills details from a preset: those that are empty, hold our default or what the preset before it filled. What a person
 * chose stays, and no agreed figure is touched.
 */
export function applyPreset(id: PresetId, facts: ContractFacts, before?: PresetId): PresetApplied {
  const preset: Preset = PRESETS[id];
  const earlier: PresetDetails = before ? PRESETS[before].details : {};
  const details: Record<string, unknown> = { ...facts.details };
  const [filled, kept]: [DefaultField[], DefaultField[]] = [[], []];
  for (const [field, value] of Object.entries(preset.details)) {
    const now = details[field];
    if (!isDefaultField(field) || !isAsked(field, facts) || now === value) continue;
    const isOurs = now === undefined || now === DEFAULTS[field].value || now === earlier[field];
    (isOurs ? filled : kept).push(field);
    if (isOurs) details[field] = value;
  }
  return {
    details: details as ContractDetails,
    filled,
    kept,
    contradictions: contradictions(preset, facts.terms),
  };
}

/** The preset whose every expectation the agreed terms meet; of several the one that expects most. */
export function presetFor(terms: Terms): PresetId | undefined {
  return PRESET_IDS.filter((id) => contradictions(PRESETS[id], terms).length === 0).toSorted(
    (one, other) => PRESETS[other].expects.length - PRESETS[one].expects.length,
  )[0];
}

function contradictions({ expects }: Preset, terms: Terms): string[] {
  const lines = describeTerms(terms);
  return expects
    .filter(({ holds }) => !holds(terms))
    .map(({ words, about }) => {
      const agreed = lines.find(({ field }) => field === about);
      return `It is meant for ${words}; agreed is ${agreed?.label.toLowerCase()}: ${agreed?.value}.`;
    });
}
