import { platformName } from '../deliverables.ts';
import { formatMoney } from '../money.ts';
import type { CreatorFacingFacts, PublicPackage, PublicTerms, Work } from './facts.ts';
import { plain } from './figures/normalise.ts';
import type { Language } from './languages/language.ts';
import { languageOf } from './languages/table.ts';
import type { PlaceholderValues } from './placeholders.ts';
import { list, recapValues } from './recap-values.ts';
import { replyValues } from './reply-values.ts';

/** What each placeholder is filled with, in the draft's language; those that the deal has nothing for are left out. */
export function placeholderValues(facts: CreatorFacingFacts, code = facts.language): PlaceholderValues {
  const language = languageOf(code);
  const { phrases, locale } = language;
  const brand = plain(facts.brand);
  const platform = plain(facts.platform);
  const values: Record<string, string | undefined> = {
    creator: plain(facts.creatorName),
    brand,
    sender: phrases.team(brand),
    platform,
    handle: facts.handle ? `@${plain(facts.handle)}` : undefined,
    contentReference: contentReference(plain(facts.contentReference), language),
    campaign: plain(facts.campaignName),
    aim: aimOf(facts, language),
    deliverables: worksOf(facts, language) || phrases.series(platform),
    fee: facts.terms && !isProductAlone(facts.terms) ? formatMoney(facts.terms.fee, locale) : undefined,
    theirFee: facts.theirFee ? formatMoney(facts.theirFee, locale) : undefined,
    usage: facts.terms ? usageOf(facts.terms, language) : undefined,
    exclusivity: facts.terms ? exclusivityOf(facts.terms, language) : undefined,
    payment: facts.terms ? phrases.payment(facts.terms.upfrontPercent, facts.terms.netDays) : undefined,
    deadline: facts.replyBy?.toLocaleString(locale, { dateStyle: 'long' }),
    packages: facts.packages.length > 0 ? packagesOf(facts.packages, language) : undefined,
    allowedClaims: claimsOf(facts, language),
    reason:
      facts.kind === 'counter_reply' && !(facts.terms && isProductAlone(facts.terms))
        ? phrases.reasons[facts.reason]
        : undefined,
    ...replyValues(facts, language),
    ...recapValues(facts, language),
    content: facts.feedback?.content && plain(facts.feedback.content),
    mustFix: list((facts.feedback?.mustFix ?? []).map(plain)),
    niceToHave: list((facts.feedback?.niceToHave ?? []).map(plain)),
    months: facts.months === undefined ? undefined : monthsOf(facts.months, locale),
    disclosure: facts.disclosure && plain(facts.disclosure.label),
  };
  const told = facts.channel === 'comment' ? IN_PUBLIC : Object.keys(values);
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== undefined && value !== '' && told.includes(name),
    ),
  );
}

/** What a public comment may name: nobody's work, terms or dates. It has no signature either. */
const IN_PUBLIC: readonly string[] = [
  'creator',
  'brand',
  'platform',
  'handle',
  'contentReference',
  'campaign',
];

/** Product and no money: there is no fee to name and no market rate behind one. */
function isProductAlone({ fee, priceModel }: PublicTerms): boolean {
  return priceModel.kind === 'barter' && fee.amount === 0;
}

/** `your video on repairing jeans`: the reference as entered, with `your` before it where English needs a word there. */
function contentReference(entered: string, language: Language): string {
  if (language.code !== 'en' || entered === '') return entered;
  return /^(?:your|the|that|this|these|those|a|an|how|what|when|where)\b/iu.test(entered)
    ? entered
    : `your ${entered}`;
}

/** The claims as the brief words them: another language would be another claim, and nobody has proved that one. */
function claimsOf({ allowedClaims }: CreatorFacingFacts, { code }: Language): string | undefined {
  return code === 'en' && allowedClaims.length > 0 ? allowedClaims.map(plain).join('; ') : undefined;
}

/** `6 months` */
function monthsOf(count: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(count);
}

/** The brief's own words where they are in the text's language; briefs are written in English. */
function aimOf({ aim, objective, brand }: CreatorFacingFacts, { code, phrases }: Language): string {
  if (code === 'en' && aim) return plain(aim).replace(/[.!?。]+$/u, '');
  return phrases.aims[objective](plain(brand));
}

function worksOf(facts: CreatorFacingFacts, language: Language): string {
  return listOf(facts.terms?.deliverables ?? facts.deliverables, language);
}

function listOf(lines: readonly Work[], { phrases, locale }: Language): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    lines.map(({ quantity, platform, format }) =>
      phrases.deliverable(quantity, platformName(platform), format),
    ),
  );
}

function usageOf({ usage }: PublicTerms, { phrases }: Language): string | undefined {
  return usage.kind === 'none'
    ? undefined
    : phrases.usage(usage.kind, usage.duration, usage.exclusiveLicence);
}

function exclusivityOf({ exclusivity }: PublicTerms, { phrases }: Language): string | undefined {
  return exclusivity && phrases.exclusivity(plain(exclusivity.category), exclusivity.days);
}

/** `- Option A: $900; 2 Instagram Reels; 30 days of ...`: one line each, in equal words. */
function packagesOf(packages: readonly PublicPackage[], language: Language): string {
  return packages
    .map(({ terms }, index) => {
      const label = language.phrases.option(optionLetter(index));
      return `- ${label}: ${packageParts(terms, language).join('; ')}`;
    })
    .join('\n');
}

export function optionLetter(index: number): string {
  return String.fromCodePoint(65 + index);
}

function packageParts(terms: PublicTerms, language: Language): string[] {
  const { phrases, locale } = language;
  return [
    formatMoney(terms.fee, locale),
    listOf(terms.deliverables, language),
    usageOf(terms, language),
    exclusivityOf(terms, language),
    phrases.payment(terms.upfrontPercent, terms.netDays),
    terms.bonusCap && phrases.bonus(formatMoney(terms.bonusCap, locale)),
  ].filter((part): part is string => Boolean(part));
}
