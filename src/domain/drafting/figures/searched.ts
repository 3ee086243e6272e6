/** Bits of the table of letter groups; 65,536 of them leave nearly every group its own in a text of usual length. */
const BITS = 16;
const MASK = (1 << BITS) - 1;

/** Below so many characters looking for a word costs less than a table. */
const SHORT = 96;

/** A word that is looked for, with the places of its groups of letters in such a table. */
export interface Needle {
  readonly word: string;
  readonly groups: readonly number[];
}

export function needle(word: string): Needle {
  return { word, groups: groupsOf(word) };
}

/**
 * A text in which many words are looked for, one after the other. A table of its groups of two and three letters, made
 * in one walk over the text, says at once that nearly every word is not there.
 */
export class Searched {
  readonly text: string;
  readonly lower: string;
  private table: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
    this.lower = text.toLowerCase();
  }

  /** The same text with parts of it blanked: what the whole has not, the rest has not either. */
  blanked(text: string): Searched {
    const rest = new Searched(text);
    rest.table = this.table;
    return rest;
  }

  has({ word, groups }: Needle): boolean {
    if (this.lower.length > SHORT) {
      const table = this.groups();
      for (const group of groups) {
        if ((((table[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 0) return false;
      }
    }
    return this.lower.includes(word);
  }

  private groups(): Uint32Array {
    this.table ??= tableOf(this.lower);
    return this.table;
  }
}

function tableOf(text: string): Uint32Array {
  const table = new Uint32Array(1 << (BITS - 5));
  let before = 0;
  let last = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const two = pair(last, unit);
    const three = triple(before, last, unit);
    table[two >>> 5] = (table[two >>> 5] ?? 0) | (1 << (two & 31));
    table[three >>> 5] = (table[three >>> 5] ?? 0) | (1 << (three & 31));
    before = last;
    last = unit;
  }
  return table;
}

/** Of a word of two letters the pair, of a longer one every three letters in a row. */
export function groupsOf(word: string): number[] {
  if (word.length < 2) return [];
  if (word.length === 2) return [pair(word.charCodeAt(0), word.charCodeAt(1))];
  return Array.from({ length: word.length - 2 }, (_, at) =>
    triple(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)),
  );
}

/** Below which numbers groups of letters are told apart. */
export const GROUPS = 1 << BITS;

export const pair = (a: number, b: number) => (Math.imul(a, 0x9e3b) ^ Math.imul(b, 0x85eb)) & MASK;
export const triple = (a: number, b: number, c: number) =>
  (Math.imul(a, 0x2f35) ^ Math.imul(b, 0x6c9d) ^ Math.imul(c, 0xc2b3)) & MASK;
