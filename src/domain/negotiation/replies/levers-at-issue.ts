import type { Deliverable } from '../../deliverables.ts';
import { ok, type Result } from '../../refusal.ts';
import type { Terms } from '../../terms.ts';
import { coversNoMore, cuts, workIndex } from '../levers.ts';
import type { LeverPolicy } from '../types.ts';
import { absent, type Desk } from './desk.ts';
import { pieces, publicationOf, usageRank } from './points.ts';
import type { Point, ReplySituation } from './reply.ts';

/** A lever that a situation is about: what it is called, how it is carried from one offer to another. */
export interface Lever {
  readonly name: string;
  /** What must be allowed for it to be traded; dates may always be. */
  readonly policy?: keyof LeverPolicy;
  readonly points: readonly Point[];
  carry(from: Terms, into: Terms): Terms;
  /** More of it is better for us. */
  compare(a: Terms, b: Terms): number;
}

const LEVERS: Partial<Record<ReplySituation, Lever>> = {
  'usage-objection': {
    name: 'usage rights',
    policy: 'usage',
    points: ['usage', 'whitelisting'],
    carry: ({ usage, whitelistingDays }, into) => ({ ...into, usage, whitelistingDays }),
    compare: (a, b) => usageRank(a) - usageRank(b) || a.whitelistingDays - b.whitelistingDays,
  },
  'exclusivity-resistance': {
    name: 'exclusivity',
    policy: 'exclusivity',
    points: ['exclusivity'],
    carry: ({ exclusivity }, { exclusivity: _, ...into }) => ({
      ...into,
      ...(exclusivity ? { exclusivity } : {}),
    }),
    compare: (a, b) => (a.exclusivity?.days ?? 0) - (b.exclusivity?.days ?? 0),
  },
  'deliverable-pushback': {
    name: 'deliverables',
    policy: 'deliverables',
    points: ['deliverables'],
    carry: ({ deliverables }, into) => ({ ...into, deliverables }),
    compare: (a, b) => pieces(a) - pieces(b),
  },
  'timeline-conflict': {
    name: 'dates',
    points: ['dates'],
    carry: (from, into) => ({
      ...into,
      deliverables: into.deliverables.map((line) => withDates(line, from.deliverables)),
    }),
    compare: (a, b) => (sameDates(a, b) ? 0 : -1),
  },
};

export function leverOf(situation: ReplySituation): Lever | undefined {
  return LEVERS[situation];
}

function withDates(line: Deliverable, from: readonly Deliverable[]): Deliverable {
  const { draftDue: _d, publishFrom: _f, publishUntil: _u, liveUntil: _l, ...rest } = line;
  const same = from.find(({ platform, format }) => platform === line.platform && format === line.format);
  const { draftDue, publishFrom, publishUntil, liveUntil } = same ?? {};
  return {
    ...rest,
    ...(draftDue ? { draftDue } : {}),
    ...(publishFrom ? { publishFrom } : {}),
    ...(publishUntil ? { publishUntil } : {}),
    ...(liveUntil ? { liveUntil } : {}),
  };
}

function sameDates(a: Terms, b: Terms): boolean {
  const [one, other] = [publicationOf(a.deliverables), publicationOf(b.deliverables)];
  const same = (x?: Temporal.PlainDate, y?: Temporal.PlainDate) => x?.toString() === y?.toString();
  return same(one.from, other.from) && same(one.until, other.until);
}

/** What we would like of the lever, and what they would; the rest of both is the offer it stands in. */
export interface Issue {
  readonly lever: Lever;
  /** Our last offer or, before we made one, their ask, with the lever as we want it. */
  readonly kept: Terms;
  /** The same with the lever as they want it; undefined when no offer of theirs says it. */
  readonly given: Terms | undefined;
}

/** Refuses when nobody has said anything about the lever that could be kept or given. */
export function issueOf(lever: Lever, desk: Desk): Result<Issue> {
  const { asked, ours } = desk;
  const ground = ours ?? asked;
  const ask = lever.carry(asked, ground);
  const more = saidBefore(lever, desk)
    .map((terms) => lever.carry(terms, ground))
    .find((terms) => lever.compare(ask, terms) < 0);
  const kept = more ?? lever.carry(asked, ground);
  if (lever.points.every((point) => isNothing(point, kept))) {
    return absent(
      `Nothing has been said about ${lever.name} in this deal yet, so there is nothing to reply to.`,
    );
  }
  return ok({ lever, kept, given: more ? ask : undefined });
}

/** Our last offer says what we want; before we made one, what their ask answers, and the work the deal was opened for. */
function saidBefore(lever: Lever, { asked, ours, before, input }: Desk): Terms[] {
  const wanted: Terms = { ...asked, deliverables: [...input.wanted] };
  const opened = input.wanted.length > 0 ? [wanted] : [];
  if (ours && !lever.points.every((point) => isNothing(point, ours))) return [ours];
  return ours ? (lever.points.includes('dates') ? opened : [ours]) : [...(before ? [before] : []), ...opened];
}

function isNothing(point: Point, { usage, whitelistingDays, exclusivity, deliverables }: Terms): boolean {
  switch (point) {
    case 'usage':
      return usage.kind === 'none';
    case 'whitelisting':
      return whitelistingDays === 0;
    case 'exclusivity':
      return exclusivity === undefined;
    case 'dates': {
      const { from, until } = publicationOf(deliverables);
      return !from && !until;
    }
    default:
      return deliverables.length === 0;
  }
}

/** The points of the lever that differ between two offers. */
export function pointsMoved({ points }: Lever, a: Terms, b: Terms): Point[] {
  const value: Partial<Record<Point, (terms: Terms) => unknown>> = {
    usage: ({ usage }) => usage,
    whitelisting: ({ whitelistingDays }) => whitelistingDays,
    exclusivity: ({ exclusivity }) => exclusivity ?? null,
    deliverables: ({ deliverables }) => deliverables,
    dates: ({ deliverables }) => publicationOf(deliverables),
  };
  const moved = points.filter(
    (point) => JSON.stringify(value[point]?.(a)) !== JSON.stringify(value[point]?.(b)),
  );
  return moved.length > 0 ? moved : points.slice(0, 1);
}

/** Half of the way on the lever between what we keep and what they want; undefined when no step lies between. */
export function halfway({ lever, kept, given }: Issue, desk: Desk): Terms | undefined {
  const { values } = desk.engine;
  if (!lever.policy) return undefined;
  const steps = cuts(kept, { ...NOTHING, [lever.policy]: true })
    .map(({ terms }) => terms)
    .filter((terms) => lever.compare(terms, kept) < 0)
    .filter((terms) => !given || (coversNoMore(given, terms) && lever.compare(given, terms) < 0));
  if (steps.length === 0) return undefined;
  const index = (terms: Terms) => workIndex(terms, values);
  const least = given ? index(given) : Math.min(...steps.map(index));
  const middle = (index(kept) + least) / 2;
  return steps.sort((a, b) => Math.abs(index(a) - middle) - Math.abs(index(b) - middle))[0];
}

const NOTHING: LeverPolicy = {
  usage: false,
  exclusivity: false,
  deliverables: false,
  paymentTerms: false,
  bonus: false,
  product: false,
};
