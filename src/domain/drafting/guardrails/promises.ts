import type { CreatorFacingFacts, PublicTerms, RecapPoint } from '../facts.ts';
import { keptFor, placesOf } from '../figures/patterns.ts';
import { PROMISE_KINDS, type PromiseKind } from '../languages/promises/kinds.ts';
import type { Checked, Rule } from './rule.ts';

/**
 * G7: nothing is promised or granted that the terms do not hold: exclusivity, rights, ads, bonus, product, money before the
 * work, costs, growth, future work, secrecy, legal or tax advice. A point of a recap may be named as open.
 */
export const PROMISES: Rule = {
  id: 'G7',
  name: 'No promise beyond the terms',
  find(checked) {
    const found = KINDS.filter((kind) => !heldBy(checked.facts).has(kind)).flatMap((kind) => {
      const said = promised(kind, checked);
      return said === undefined ? [] : [`"${said.trim()}" ${PROMISE_KINDS[kind]}`];
    });
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

const KINDS = Object.keys(PROMISE_KINDS) as PromiseKind[];

function promised(kind: PromiseKind, checked: Checked): string | undefined {
  const { where, languages, facts } = checked;
  const endless = kind === 'extra' && termsOf(facts).some(({ usage }) => usage.duration === 'perpetual');
  const licences = kind === 'exclusivity' ? licencesIn(checked) : [];
  for (const { lexicon } of languages) {
    for (const { 0: said, index } of placesOf(where, lexicon.promises[kind])) {
      if (endless && ENDLESS.test(said)) continue;
      if (licences.some(({ start, end }) => index >= start && index < end)) continue;
      return said;
    }
  }
  return undefined;
}

/** Where an exclusive licence is meant, in any checked language: there "exclusive" is about rights, not about competitors. */
function licencesIn({ where, languages }: Checked): { start: number; end: number }[] {
  return languages.flatMap(({ lexicon }) =>
    [...placesOf(where, lexicon.promises.exclusive_licence)].map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
    })),
  );
}

/** Words for a use without end, which terms can hold. */
const ENDLESS =
  /perpetu|forever|for ever|indefin|immer|unbegrenzt|toujours|perpétu|siempre|perpetuidad|sempre|perpét|навсегда|бессрочн|abadiy|doimiy huquq|永久|無期限|永続/iu;

/** The points that name what a promise would be about; a recap and a reply may name them where the terms hold none. */
const POINTS: Partial<Readonly<Record<PromiseKind, RecapPoint>>> = {
  exclusivity: 'exclusivity',
  exclusive_licence: 'usage',
  usage: 'usage',
  ads: 'usage',
  whitelisting: 'whitelisting',
  bonus: 'bonus',
  product: 'product',
  upfront: 'payment',
};

/** The promises that the terms hold, or that a recap names as open. */
const heldBy = keptFor((facts: CreatorFacingFacts): ReadonlySet<PromiseKind> => {
  const terms = termsOf(facts);
  const points = pointsNamed(facts);
  return new Set(
    KINDS.filter((kind) => {
      const point = POINTS[kind];
      return (
        terms.some((each) => HOLDS[kind]?.(each)) ||
        (point !== undefined && points.includes(point)) ||
        (kind === 'no_exclusivity' && terms.length > 0 && terms.every(({ exclusivity }) => !exclusivity)) ||
        (kind === 'future' && (facts.kind === 'renewal' || facts.kind === 'ambassador'))
      );
    }),
  );
});

/** Points that code puts into the text by name: `no whitelisting`, `which figures you share`. */
function pointsNamed({ recap, reply }: CreatorFacingFacts): readonly string[] {
  return [
    ...(recap ? [...recap.agreed, ...recap.tentative, ...recap.missing] : []),
    ...(reply ? [...reply.yes, ...reply.inReturn] : []),
  ];
}

/** Every set of terms that the text may speak of. */
function termsOf(facts: CreatorFacingFacts): PublicTerms[] {
  return [
    ...(facts.terms ? [facts.terms] : []),
    ...facts.packages.map(({ terms }) => terms),
    ...(facts.theirOffer ? [facts.theirOffer.terms] : []),
  ];
}

const HOLDS: Partial<Readonly<Record<PromiseKind, (terms: PublicTerms) => boolean>>> = {
  exclusivity: ({ exclusivity }) => exclusivity !== undefined,
  exclusive_licence: ({ usage }) => usage.exclusiveLicence,
  usage: ({ usage }) => usage.kind !== 'none',
  ads: ({ usage }) => usage.kind === 'paid',
  whitelisting: ({ whitelistingDays }) => whitelistingDays > 0,
  bonus: ({ bonusCap, priceModel }) => bonusCap !== undefined || priceModel.kind === 'hybrid',
  commission: ({ priceModel }) => priceModel.kind === 'commission' || priceModel.kind === 'hybrid',
  product: ({ productValue, priceModel }) => productValue !== undefined || priceModel.kind === 'barter',
  upfront: ({ upfrontPercent }) => upfrontPercent > 0,
  expenses: ({ expenses }) => expenses === 'excluded',
};
