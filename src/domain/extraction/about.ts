import { overlaps, type Place, placesOf } from './words/patterns.ts';
import { CUES, TOPICS, type Topic } from './words/topics.ts';

/** A word that tells what is spoken of, with its place. */
export interface Cue extends Place {
  readonly topic: Topic;
}

/** Every cue of a sentence in order. Where several match in one place, the longest says most (`exclusive usage rights`); `run Spark ads` is whitelisting. */
export function cuesIn(text: string, topics: readonly Topic[] = TOPICS): Cue[] {
  const all = topics.flatMap((topic) => placesOf(CUES[topic], text).map((place) => ({ topic, ...place })));
  const kept: Cue[] = [];
  const weight = ({ topic, start, end }: Cue) => end - start + (topic === 'whitelisting' ? 100 : 0);
  for (const cue of all.sort((a, b) => weight(b) - weight(a))) {
    if (!kept.some((other) => overlaps(other, cue))) kept.push(cue);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The topic that a heading names; undefined where it names none. */
export function topicOfHeading(heading: string, topics: readonly Topic[]): Topic | undefined {
  return heading === '' ? undefined : cuesIn(heading, topics)[0]?.topic;
}

/** Farther than this a cue says nothing of a figure. */
const FARTHEST = 80;
/** Of a second figure that has no cue of its own, a shared one is nearer than this. */
const FARTHEST_SHARED = 46;

/**
 * What each figure of a sentence is about: the nearest cue, counting what stands between. Each cue explains one figure first, and a
 * figure that is left over shares the nearest; without any, the heading tells.
 */
export function topicsOf(
  text: string,
  figures: readonly Place[],
  cues: readonly Cue[],
  heading?: Topic,
): (Topic | undefined)[] {
  const pairs = figures
    .flatMap((figure, index) => cues.map((cue) => ({ index, cue, cost: cost(text, figure, cue, figures) })))
    .filter(({ cost: far }) => far <= FARTHEST)
    .sort((a, b) => a.cost - b.cost || a.cue.start - b.cue.start);
  const topics: (Topic | undefined)[] = figures.map(() => undefined);
  const used = new Set<Cue>();
  for (const { index, cue } of pairs) {
    if (topics[index] !== undefined || used.has(cue)) continue;
    topics[index] = cue.topic;
    used.add(cue);
  }
  for (const { index, cue, cost: far } of pairs) {
    if (topics[index] === undefined && far <= FARTHEST_SHARED) topics[index] = cue.topic;
  }
  return topics.map((topic) => topic ?? heading);
}

const EDGES: readonly (readonly [RegExp, number])[] = [
  [/[;•|●▪]|\s\/\s/gu, 24],
  [/[,、(](?!\d)|\s[+&-]\s/gu, 12],
  [
    /(?<!\p{L})(?:and|plus|und|sowie|y|e|et|и|а|va|hamda|но|but|aber|pero|mais|mas|then|danach)(?!\p{L})/gu,
    9,
  ],
];

/** How far a cue is from a figure: the signs between them, more where a clause ends, most where another figure stands between. */
export function cost(text: string, figure: Place, cue: Place, figures: readonly Place[]): number {
  if (overlaps(figure, cue)) return 0;
  const [from, to] = figure.end <= cue.start ? [figure.end, cue.start] : [cue.end, figure.start];
  const between = text.slice(from, to);
  const edges = EDGES.reduce((sum, [edge, weight]) => sum + weight * (between.match(edge)?.length ?? 0), 0);
  const passed = figures.filter((other) => other.start >= from && other.end <= to).length;
  return between.length + edges + 30 * passed;
}
