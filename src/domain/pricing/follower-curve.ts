import { type Figures, mapFigures } from './figures.ts';

/** A figure known for a number of followers. */
export interface CurvePoint {
  readonly followers: number;
  readonly figures: Figures;
}

/** Prices grow at most in proportion to followers outside the rows: a table says nothing there. */
const MAX_SLOPE_OUTSIDE = 1;

/** Of an open top band, the middle is taken at twice its lower bound. */
const OPEN_BAND_MIDDLE = 2;

/** Where in a follower band its figure holds exactly: the geometric middle. */
export function bandMiddle(followersMin: number, followersMax: number | undefined): number {
  const from = Math.max(1, followersMin);
  return followersMax === undefined
    ? from * OPEN_BAND_MIDDLE
    : Math.sqrt(from * Math.max(from, followersMax));
}

/**
 * The figures at a number of followers: straight lines between the points when both axes are logarithms, so that nothing
 * jumps where one band ends and the next begins. Outside the points the slope of the nearest segment goes on, between
 * 0 and 1, the same for low, typical and high. `floor` is the number of followers below which nothing falls further.
 */
export function onCurve(points: readonly CurvePoint[], followers: number, floor: number): Figures {
  const at = Math.max(followers, floor, 1);
  const exact = points.find((point) => point.followers === at);
  if (exact) return exact.figures;
  const above = points.findIndex((point) => point.followers > at);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new RangeError('a curve needs at least one point');
  if (above === 0) return alongSlope(first, slope(first, points[1]), at);
  if (above === -1) return alongSlope(last, slope(points.at(-2), last), at);
  return between(points[above - 1] ?? first, points[above] ?? last, at);
}

function between(a: CurvePoint, b: CurvePoint, at: number): Figures {
  const share = Math.log(at / a.followers) / Math.log(b.followers / a.followers);
  return {
    low: geometric(a.figures.low, b.figures.low, share),
    typical: geometric(a.figures.typical, b.figures.typical, share),
    high: geometric(a.figures.high, b.figures.high, share),
  };
}

/** A point between two positive figures on a logarithmic scale; on a plain one when either is zero. */
function geometric(a: number, b: number, share: number): number {
  return a > 0 && b > 0 ? a * (b / a) ** share : a + (b - a) * share;
}

function alongSlope(from: CurvePoint, steepness: number, at: number): Figures {
  const factor = (at / from.followers) ** steepness;
  return mapFigures(from.figures, (value) => value * factor);
}

function slope(a: CurvePoint | undefined, b: CurvePoint | undefined): number {
  if (!a || !b || a === b || a.figures.typical <= 0 || b.figures.typical <= 0) return MAX_SLOPE_OUTSIDE;
  const steepness = Math.log(b.figures.typical / a.figures.typical) / Math.log(b.followers / a.followers);
  return Math.min(MAX_SLOPE_OUTSIDE, Math.max(0, steepness));
}
