import type { Place } from '../words/patterns.ts';

/** The amount's own part of the sentence: from the amount before it to the one behind. */
export function partOf(text: string, { start, end }: Place, all: readonly Place[]): Place {
  const before = all.findLast((other) => other.end <= start);
  const behind = all.find((other) => other.start >= end);
  const from = before ? before.end + edgeIn(text.slice(before.end, start), 0) : 0;
  const until = behind ? end + edgeIn(text.slice(end, behind.start), behind.start - end) : text.length;
  return { start: from, end: until };
}

const EDGE =
  /[,;|•/)](?!\d)|(?<!\p{L})(?:and|but|und|aber|or|oder|plus|y|o|pero|et|mais|ou|e|mas|и|а|но|или|va|lekin|yoki)(?!\p{L})|\s[+–-]\s|、|が、|。/u;

/** Between two amounts the first edge parts them. */
function edgeIn(between: string, whenNone: number): number {
  const edge = between.search(EDGE);
  return edge === -1 ? whenNone : edge;
}
