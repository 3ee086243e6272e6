/** Visits that share a value of a dimension of the analytics export: a city, a device, an age bracket. */
export interface VisitSegment {
  /** The dimension by its name in the export, such as `Device category`. */
  readonly dimension: string;
  readonly value: string;
  readonly visits: number;
  /** Of the visits for which the export says so. */
  readonly engaged: CountedOf;
  readonly keyEvents: CountedOf;
}

export interface CountedOf {
  readonly visits: number;
  readonly count: number;
}

/** What one dimension tells: its values by visits, the most first, and how many visits say it at all. */
export interface SegmentTable {
  readonly dimension: string;
  readonly visits: number;
  readonly segments: readonly VisitSegment[];
  /** Values beyond those, and their visits. */
  readonly others: { readonly values: number; readonly visits: number };
}

const MOST_SEGMENTS = 10;
const MOST_DIMENSIONS = 6;

/** A rate of fewer visits says more of chance than of people: an own choice. */
const ENOUGH_VISITS = 30;

/** Dimensions with most visits first. One in which all visits are alike compares nothing and is left out. */
export function segmentTables(all: readonly VisitSegment[]): SegmentTable[] {
  return [...Map.groupBy(all, ({ dimension }) => dimension)]
    .filter(([, segments]) => segments.length > 1)
    .map(([dimension, segments]) => tableOf(dimension, segments))
    .toSorted((a, b) => b.visits - a.visits || a.dimension.localeCompare(b.dimension, 'en'))
    .slice(0, MOST_DIMENSIONS);
}

function tableOf(dimension: string, segments: readonly VisitSegment[]): SegmentTable {
  const ranked = segments.toSorted((a, b) => b.visits - a.visits || a.value.localeCompare(b.value, 'en'));
  const others = ranked.slice(MOST_SEGMENTS);
  return {
    dimension,
    visits: visitsOf(ranked),
    segments: ranked.slice(0, MOST_SEGMENTS),
    others: { values: others.length, visits: visitsOf(others) },
  };
}

function visitsOf(segments: readonly VisitSegment[]): number {
  return segments.reduce((sum, { visits }) => sum + visits, 0);
}

/** `62%`, in which a hundred is all visits; `too few` below 30 visits, `missing` where the export does not say. */
export function rateWords({ visits, count }: CountedOf): string {
  if (visits === 0) return 'missing';
  return visits < ENOUGH_VISITS ? 'too few' : `${Math.round((count * 1_000) / visits) / 10}%`;
}
