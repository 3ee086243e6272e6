import { type Deliverable, describeDeliverable } from '../deliverables.ts';
import { addOnPercent, addOnsOf } from '../pricing/add-ons.ts';
import type { AddOnKind, AddOnRate } from '../pricing/types.ts';
import type { Terms } from '../terms.ts';
import type { NegotiationPolicy } from './policy.ts';
import type { LeverPolicy } from './types.ts';

/** What is needed to weigh work and rights against each other. */
export interface LeverValues {
  /** The work that counts as 1: what the creator's last ask offers. */
  readonly reference: Terms;
  /** Share of each line of the reference in the price of the work; they sum to 1. */
  readonly shares: readonly number[];
  readonly addOns: readonly AddOnRate[];
  readonly policy: NegotiationPolicy;
}

/** Terms with one lever changed, and what the change is in words. */
export interface LeverChange {
  readonly terms: Terms;
  /** What the creator no longer has to do or grant, or does more of. */
  readonly words: string;
  readonly lever: 'usage' | 'exclusivity' | 'deliverables';
}

/** The worth of the work and rights in terms, relative to the reference: 1 is the same, 0.8 a fifth less. */
export function workIndex(terms: Terms, values: LeverValues): number {
  const { reference } = values;
  return (
    (volumeOf(terms, values) * rightsPercent(terms, values)) /
    (volumeOf(reference, values) * rightsPercent(reference, values))
  );
}

function rightsPercent(terms: Terms, { addOns, policy }: LeverValues): number {
  return 100 + addOnPercent(terms, addOns) - (terms.revisions === 0 ? policy.firstRevisionPercent : 0);
}

/**
 * What terms spare the creator compared with the reference, lever by lever, as shares of the reference's price at market rates;
 * negative for more work or rights. In the order of `LEVER_ISSUES`. Being paid earlier counts at our own cost of money.
 */
export function reliefOf(terms: Terms, values: LeverValues): readonly number[] {
  const { reference } = values;
  const whole = rightsPercent(reference, values);
  const volume = volumeOf(terms, values);
  const spared = (kinds: (kind: AddOnKind) => boolean) =>
    (percentOf(reference, values, kinds) - volume * percentOf(terms, values, kinds)) / whole;
  const usage = spared((kind) => kind.startsWith('usage') || kind === 'whitelisting_month');
  const exclusivity = spared((kind) => kind === 'exclusivity_month');
  const all = 1 - volume * (rightsPercent(terms, values) / whole);
  return [usage, exclusivity, all - usage - exclusivity, earlyPaymentShare(reference, terms, values)];
}

function percentOf(terms: Terms, { addOns }: LeverValues, of: (kind: AddOnKind) => boolean): number {
  return addOnsOf(terms, addOns)
    .filter(({ kind }) => of(kind))
    .reduce((sum, { percent }) => sum + percent.typical, 0);
}

/** What paying these terms costs beyond another way of paying, as a share of the price: money costs 12 % a year. */
export function earlyPaymentShare(before: Terms, after: Terms, { policy }: LeverValues): number {
  const delay = ({ upfrontPercent, netDays }: Terms) =>
    (1 - upfrontPercent / 100) * (policy.leadDays + netDays);
  return ((delay(before) - delay(after)) / 365) * (policy.capitalPercent / 100);
}

/** Volume relative to the reference. Lines of one platform and format count together; other work counts like an average piece. */
function volumeOf(terms: Terms, { reference, shares }: LeverValues): number {
  if (reference.deliverables.length === 0) return 1;
  const pieces = reference.deliverables.reduce((sum, line) => sum + line.quantity, 0);
  return terms.deliverables.reduce((sum, line) => {
    const known = reference.deliverables
      .map((of, index) => ({ of, share: shares[index] ?? 0 }))
      .filter(({ of }) => of.platform === line.platform && of.format === line.format);
    const share = known.length > 0 ? known.reduce((total, { share }) => total + share, 0) : 1;
    const quantity = known.length > 0 ? known.reduce((total, { of }) => total + of.quantity, 0) : pieces;
    return sum + (share * line.quantity) / Math.max(1, quantity);
  }, 0);
}

function quantityOf(terms: Terms, { platform, format }: Deliverable): number {
  return terms.deliverables
    .filter((line) => line.platform === platform && line.format === format)
    .reduce((sum, line) => sum + line.quantity, 0);
}

/** Whether an offer was for the same work and rights as another, or for less: its price then binds us. */
export function coversNoMore(offer: Terms, ask: Terms): boolean {
  return (
    offer.deliverables.every((line) => quantityOf(offer, line) <= quantityOf(ask, line)) &&
    usageRank(offer) <= usageRank(ask) &&
    usageDays(offer) <= usageDays(ask) &&
    offer.whitelistingDays <= ask.whitelistingDays &&
    (offer.exclusivity?.days ?? 0) <= (ask.exclusivity?.days ?? 0) &&
    offer.revisions <= ask.revisions
  );
}

/** Whether two terms are for the same work and rights, whatever they cost and however they are paid. */
export function sameWork(a: Terms, b: Terms): boolean {
  return coversNoMore(a, b) && coversNoMore(b, a);
}

function usageRank({ usage }: Terms): number {
  return ['none', 'organic', 'paid'].indexOf(usage.kind);
}

function usageDays({ usage }: Terms): number {
  return usage.duration === 'perpetual' ? Number.MAX_SAFE_INTEGER : usage.duration;
}

/** Every single way to take work or rights away that the workspace allows, small and large. */
export function cuts(terms: Terms, levers: LeverPolicy): LeverChange[] {
  return [
    ...(levers.usage ? [...usageCuts(terms), ...whitelistingCuts(terms)] : []),
    ...(levers.exclusivity ? exclusivityCuts(terms) : []),
    ...(levers.deliverables ? [...revisionCuts(terms), ...volumeCuts(terms)] : []),
  ];
}

const SHARES_KEPT = [0.9, 0.75, 0.5, 0.25];

function usageCuts(terms: Terms): LeverChange[] {
  const { usage } = terms;
  if (usage.kind === 'none' || usage.duration === 0) return [];
  const shorter = shorterDays(
    usage.duration === 'perpetual' ? 730 : usage.duration,
    usage.duration === 'perpetual',
  );
  return [
    ...shorter.map((duration) => ({
      lever: 'usage' as const,
      words: `usage rights for ${duration} days instead of ${usage.duration === 'perpetual' ? 'for ever' : usage.duration}`,
      terms: { ...terms, usage: { ...usage, duration } },
    })),
    ...(usage.kind === 'paid'
      ? [
          {
            lever: 'usage' as const,
            words: 'organic use only, no ads',
            terms: { ...terms, usage: { ...usage, kind: 'organic' as const } },
          },
        ]
      : []),
    {
      lever: 'usage',
      words: 'no usage rights',
      terms: { ...terms, usage: { kind: 'none', duration: 0, exclusiveLicence: false } },
    },
  ];
}

function whitelistingCuts(terms: Terms): LeverChange[] {
  return [...shorterDays(terms.whitelistingDays), 0]
    .filter((days) => days < terms.whitelistingDays)
    .map((whitelistingDays) => ({
      lever: 'usage' as const,
      words:
        whitelistingDays === 0
          ? 'no whitelisting'
          : `whitelisting for ${whitelistingDays} days instead of ${terms.whitelistingDays}`,
      terms: { ...terms, whitelistingDays },
    }));
}

function exclusivityCuts(terms: Terms): LeverChange[] {
  const { exclusivity, ...free } = terms;
  if (!exclusivity) return [];
  return [
    ...shorterDays(exclusivity.days).map((days) => ({
      lever: 'exclusivity' as const,
      words: `exclusivity for ${days} days instead of ${exclusivity.days}`,
      terms: { ...terms, exclusivity: { ...exclusivity, days } },
    })),
    { lever: 'exclusivity', words: 'no exclusivity', terms: free },
  ];
}

function shorterDays(days: number, whole = false): number[] {
  const shorter = SHARES_KEPT.map((share) => Math.round((days * share) / 5) * 5);
  return [...new Set(whole ? [days, ...shorter] : shorter)].filter(
    (left) => left >= 5 && (whole || left < days),
  );
}

function revisionCuts(terms: Terms): LeverChange[] {
  if (terms.revisions === 0) return [];
  const revisions = terms.revisions - 1;
  const words =
    revisions === 0
      ? 'no round of changes'
      : `${revisions} ${revisions === 1 ? 'round' : 'rounds'} of changes instead of ${terms.revisions}`;
  return [{ lever: 'deliverables', words, terms: { ...terms, revisions } }];
}

function volumeCuts(terms: Terms): LeverChange[] {
  const pieces = terms.deliverables.reduce((sum, line) => sum + line.quantity, 0);
  if (pieces <= 1) return [];
  return terms.deliverables.flatMap((line, index) => {
    const left = [...new Set([line.quantity - 1, Math.floor(line.quantity / 2), 0])];
    return left
      .filter((quantity) => quantity < line.quantity && pieces - (line.quantity - quantity) >= 1)
      .map((quantity) => withQuantity(terms, index, quantity));
  });
}

function withQuantity(terms: Terms, index: number, quantity: number): LeverChange {
  const deliverables = terms.deliverables
    .map((line, at) => (at === index ? { ...line, quantity } : line))
    .filter((line) => line.quantity > 0);
  const line = terms.deliverables[index];
  return {
    lever: 'deliverables',
    words: line ? changeWords(line, quantity) : '',
    terms: { ...terms, deliverables },
  };
}

function changeWords(line: Deliverable, quantity: number): string {
  const now = describeDeliverable({ ...line, quantity: Math.max(1, quantity) });
  if (quantity === 0) return `without the ${describeDeliverable(line)}`;
  return `${now} instead of ${line.quantity}`;
}

/** More work or rights that the brand could use, smallest first; what the `partner` package offers to take. */
export function extensions(terms: Terms, levers: LeverPolicy): LeverChange[] {
  return [...(levers.usage ? longerUsage(terms) : []), ...(levers.deliverables ? moreVolume(terms) : [])];
}

function longerUsage(terms: Terms): LeverChange[] {
  const { usage } = terms;
  if (usage.duration === 'perpetual') return [];
  if (usage.kind === 'none' || usage.duration === 0) {
    return [
      {
        lever: 'usage',
        words: "organic use on the brand's own channels for 90 days",
        terms: { ...terms, usage: { kind: 'organic', duration: 90, exclusiveLicence: false } },
      },
    ];
  }
  const duration = Math.min(3650, usage.duration + Math.max(30, Math.round(usage.duration / 10) * 5));
  if (duration <= usage.duration) return [];
  const words = `usage rights for ${duration} days instead of ${usage.duration}`;
  return [{ lever: 'usage', words, terms: { ...terms, usage: { ...usage, duration } } }];
}

function moreVolume(terms: Terms): LeverChange[] {
  return terms.deliverables
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.quantity < 500)
    .map(({ line, index }) => withQuantity(terms, index, line.quantity + 1));
}
