import type { Extent } from './fair-range-scale.ts';

/** A label that would like its middle at `x`. */
export interface Wish {
  readonly x: number;
  readonly width: number;
}

interface Cluster {
  readonly wishes: readonly Wish[];
  readonly width: number;
  readonly middle: number;
}

/**
 * Middles of labels in one row, in their order: as near to where they want to be as they can without touching, and inside
 * the frame. Labels that together are wider than the frame do not fit; the caller makes them small enough.
 */
export function sideBySide(wishes: readonly Wish[], frame: Extent, gap: number): number[] {
  const clusters: Cluster[] = [];
  for (const wish of wishes) {
    clusters.push(within(frame, { wishes: [wish], width: wish.width, middle: wish.x }));
    while (mergeLast(clusters, frame, gap));
  }
  return clusters.flatMap(({ wishes: together, width, middle }) => {
    let left = middle - width / 2;
    return together.map((wish) => {
      const x = left + wish.width / 2;
      left += wish.width + gap;
      return x;
    });
  });
}

/** Joins the last two clusters when they touch, centred where their labels want to be on average. */
function mergeLast(clusters: Cluster[], frame: Extent, gap: number): boolean {
  const [first, second] = clusters.slice(-2);
  if (!first || !second) return false;
  if (first.middle + first.width / 2 + gap <= second.middle - second.width / 2) return false;
  const wishes = [...first.wishes, ...second.wishes];
  const width = first.width + gap + second.width;
  const middle = wishes.reduce((sum, { x }) => sum + x, 0) / wishes.length;
  clusters.splice(-2, 2, within(frame, { wishes, width, middle }));
  return true;
}

function within(frame: Extent, cluster: Cluster): Cluster {
  const half = cluster.width / 2;
  return { ...cluster, middle: Math.max(frame.from + half, Math.min(frame.to - half, cluster.middle)) };
}
