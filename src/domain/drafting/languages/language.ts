import type { Brief } from '../../campaign.ts';
import type { PublicReason } from '../facts.ts';
import type { Agreement } from './agreement/agreement.ts';
import type { Promises } from './promises/kinds.ts';

/** What a duration, an amount or a date of a text can be about. */
export type About =
  | 'usage'
  | 'exclusivity'
  | 'payment'
  | 'whitelisting'
  | 'bonus'
  | 'product'
  /** Paid before the work. */
  | 'upfront'
  /** A price for one piece of the work. */
  | 'each'
  | 'ours'
  | 'theirs';

/**
 * What must be recognised in a text of one language. Lists hold sources of regular expressions, matched
 * without regard to case; a word list matches whole words, a stem list the beginnings of words.
 */
interface Lexicon {
  /** Number words in lower case with a plain apostrophe. 100 and every power of 1,000 multiply what stands before them. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Number words that are ordinary words as well: they count only beside another number or before a unit. */
  readonly ambiguous: readonly string[];
  /** Words that may stand inside a spelled number: `one hundred and five`. */
  readonly joiners: readonly string[];
  /** Stems of words that multiply a figure: `twice`, `half`. */
  readonly multiples: Readonly<Record<string, number>>;
  /** Stems of currency words by the word that the currency's English name ends with. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  readonly percent: readonly string[];
  readonly durations: Readonly<Record<'day' | 'week' | 'month' | 'year', readonly string[]>>;
  /** Spans of time that have a name, in days; endless for `in perpetuity`. */
  readonly periods: Readonly<Record<string, number>>;
  /** Words that name a day or a time to act by: `tomorrow`, `next week`. */
  readonly dates: readonly string[];
  /** Stems that say what a figure near them is about. */
  readonly cues: Readonly<Record<About, readonly string[]>>;
  /** Stems of each format's noun, longest first, and of `revision` for a round of changes. */
  readonly formats: Readonly<Record<string, readonly string[]>>;
  /** Ways to give away a limit. */
  readonly limits: readonly string[];
  /** Ways to accept, agree or sign. */
  readonly commitments: readonly string[];
  /** Threats, false scarcity, invented rivals, exposure instead of pay, rudeness. */
  readonly pressure: readonly string[];
  /** Statistics, superlatives, health, beauty and earnings claims, comparisons, testimonials. */
  readonly claims: readonly string[];
  readonly promises: Promises;
  readonly agreement: Agreement;
  /** Frequent small words by which the language is known. */
  readonly stopwords: readonly string[];
}

/** What code writes into a text of one language. No phrase holds a figure of its own. */
interface Phrases {
  /** `2 Instagram Reels` */
  deliverable(quantity: number, platform: string, format: string): string;
  /** `30 days of paid use in the brand's ads` */
  usage(kind: 'organic' | 'paid', days: number | 'perpetual', exclusive: boolean): string;
  /** `90 days without work for competitors in skincare` */
  exclusivity(category: string, days: number): string;
  /** `50% on signing, the rest within 30 days of the invoice` */
  payment(upfrontPercent: number, netDays: number): string;
  /** `a bonus of up to $300 when the results beat the target` */
  bonus(cap: string): string;
  /** `a series of posts on Instagram`, where no work has been named yet. */
  series(platform: string): string;
  /** The campaign's aim as a phrase that can follow a colon. */
  readonly aims: Readonly<Record<Brief['objective'], (brand: string) => string>>;
  /** Why the price is what it is, as a clause that can follow a colon. */
  readonly reasons: Readonly<Record<PublicReason, string>>;
  /** Who signs. */
  team(brand: string): string;
  /** `Option A` */
  option(letter: string): string;
}

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly englishName: string;
  /** The locale numbers, money and dates are written in. */
  readonly locale: string;
  readonly script: 'Latin' | 'Cyrillic' | 'Japanese';
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
}

/** The forms of a noun by the language's plural category; the last one stands for every other. */
export function nounFor(
  rules: Intl.PluralRules,
  forms: readonly [string, ...string[]],
  quantity: number,
): string {
  const index = { one: 0, few: 1, many: 2 }[rules.select(quantity) as string] ?? forms.length - 1;
  return forms[Math.min(index, forms.length - 1)] ?? forms[0];
}
