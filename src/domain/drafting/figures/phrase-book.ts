import type { Pattern } from './patterns.ts';
import { GROUPS, groupsOf, pair, type Searched, triple } from './searched.ts';

/** Lists of words of one pattern that are looked for; the rest of them is left to the pattern itself. */
const MOST_LISTS = 8;

/** Words by a group of letters that they hold: the first of each group, and for each word the next one. */
interface Starts {
  /** One bit for each group of some word: small enough to stay at hand for every place of a text. */
  readonly groups: Uint32Array;
  readonly first: Int32Array;
  readonly next: number[];
  used: boolean;
}

const NONE = -1;

function noStarts(): Starts {
  return {
    groups: new Uint32Array(GROUPS >>> 5),
    first: new Int32Array(GROUPS).fill(NONE),
    next: [],
    used: false,
  };
}

/** How many words hold each group of three letters. */
function groupCounts(words: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (const group of groupsOf(word)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function isIn(groups: Uint32Array, group: number): boolean {
  return (((groups[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 1;
}

/**
 * All patterns of a language, found together: one walk over a text says which of the words that patterns need are there, and so
 * which few of several hundred patterns are worth running.
 */
export class PhraseBook {
  private readonly patterns: Pattern[] = [];
  /** To which list each pattern belongs. */
  private readonly owners: (readonly string[])[] = [];
  /** The bits of all lists of each pattern. */
  private readonly full: number[] = [];
  private readonly words: string[] = [];
  /** By word: how far from its beginning its group of letters stands. */
  private readonly offsets: number[] = [];
  /** By word: pairs of a pattern and the bit of the list that the word is in. */
  private readonly uses: number[][] = [];
  private readonly byThree = noStarts();
  private readonly byTwo = noStarts();
  private readonly found = new WeakMap<Searched, ReadonlyMap<readonly string[], readonly Pattern[]>>();

  constructor(lists: readonly (readonly string[])[], build: (list: readonly string[]) => readonly Pattern[]) {
    const known = new Map<string, number>();
    for (const list of lists) {
      for (const pattern of build(list)) this.add(pattern, list, known);
    }
    const shared = groupCounts(this.words);
    for (const [index, word] of this.words.entries()) this.place(index, word, shared);
  }

  /** The patterns of a list that are worth running on a text, in the list's order. */
  candidates(where: Searched, list: readonly string[]): readonly Pattern[] {
    const found = this.found.get(where) ?? this.search(where.lower);
    this.found.set(where, found);
    return found.get(list) ?? [];
  }

  private add(pattern: Pattern, list: readonly string[], known: Map<string, number>): void {
    const index = this.patterns.push(pattern) - 1;
    const lists = pattern.needs.slice(0, MOST_LISTS);
    this.owners.push(list);
    this.full.push((1 << lists.length) - 1);
    for (const [bit, needs] of lists.entries()) {
      for (const { word } of needs) this.uses[this.indexOf(word, known)]?.push(index, 1 << bit);
    }
  }

  private indexOf(word: string, known: Map<string, number>): number {
    const found = known.get(word);
    if (found !== undefined) return found;
    const index = this.words.push(word) - 1;
    this.uses.push([]);
    known.set(word, index);
    return index;
  }

  /** Puts a word where it is looked for: at the group of its letters that it shares with the fewest others. */
  private place(index: number, word: string, shared: ReadonlyMap<number, number>): void {
    const groups = groupsOf(word);
    const sizes = groups.map((group) => shared.get(group) ?? 0);
    const offset = word.length < 3 ? 0 : sizes.lastIndexOf(Math.min(...sizes));
    const [own, other] = word.length < 3 ? [this.byTwo, this.byThree] : [this.byThree, this.byTwo];
    const group = groups[offset] ?? 0;
    own.next.push(own.first[group] ?? NONE);
    other.next.push(NONE);
    own.first[group] = index;
    own.groups[group >>> 5] = (own.groups[group >>> 5] ?? 0) | (1 << (group & 31));
    own.used = true;
    this.offsets.push(offset);
  }

  private search(lower: string): ReadonlyMap<readonly string[], readonly Pattern[]> {
    const held = new Uint8Array(this.patterns.length);
    const seen = new Uint8Array(this.words.length);
    const [two, three] = [this.byTwo, this.byThree];
    let a = lower.charCodeAt(0);
    let b = lower.charCodeAt(1);
    for (let at = 0; at + 1 < lower.length; at += 1) {
      const c = lower.charCodeAt(at + 2);
      if (two.used) {
        const group = pair(a, b);
        if (isIn(two.groups, group)) this.look(lower, at, two, group, seen, held);
      }
      const group = triple(a, b, c);
      if (isIn(three.groups, group)) this.look(lower, at, three, group, seen, held);
      a = b;
      b = c;
    }
    return this.grouped(held);
  }

  /** Marks the words of a group that stand at a place, once each, for all patterns that need them. */
  private look(
    lower: string,
    at: number,
    { first, next }: Starts,
    group: number,
    seen: Uint8Array,
    held: Uint8Array,
  ): void {
    for (let word = first[group] ?? NONE; word !== NONE; word = next[word] ?? NONE) {
      if (seen[word] === 1 || !lower.startsWith(this.words[word] ?? '', at - (this.offsets[word] ?? 0)))
        continue;
      seen[word] = 1;
      const uses = this.uses[word] ?? [];
      for (let use = 0; use < uses.length; use += 2) {
        const pattern = uses[use] ?? 0;
        held[pattern] = (held[pattern] ?? 0) | (uses[use + 1] ?? 0);
      }
    }
  }

  private grouped(held: Uint8Array): ReadonlyMap<readonly string[], readonly Pattern[]> {
    const groups = new Map<readonly string[], Pattern[]>();
    for (let index = 0; index < held.length; index += 1) {
      if (held[index] !== this.full[index]) continue;
      const list = this.owners[index] ?? [];
      const group = groups.get(list) ?? [];
      group.push(this.patterns[index] as Pattern);
      groups.set(list, group);
    }
    return groups;
  }
}
