/** Shorter pieces stand in nearly every text, so looking for them first saves nothing. */
const LEAST = 2;

/**
 * Words of which at least one stands in every text that a lexicon's pattern matches, in lower case: `(?:can|could) offer`
 * needs ` offer`. Undefined where no such words can be told. Looking for a word costs a fraction of running a pattern, and nearly
 * every text has none of a pattern's words.
 */
export function requiredWords(source: string): readonly string[] | undefined {
  const reader = new Reader(source);
  const words = reader.alternatives();
  return reader.ended ? words : undefined;
}

/**
 * The same, as far as it can be told: of each list one word stands in every text that the pattern matches. A pattern of
 * several alternatives has one list.
 */
export function requiredLists(source: string): readonly (readonly string[])[] {
  const parts = alternativesOf(source);
  if (parts.length > 1) {
    const words = requiredWords(source);
    return words ? [words] : [];
  }
  const reader = new Reader(source);
  const lists = reader.lists();
  return reader.ended ? lists : [];
}

/** The alternatives of a pattern, apart from those within its groups. */
export function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let inClass = false;
  let start = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) {
      found.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, source.slice(start)];
}

type Words = readonly string[] | undefined;

/** Reads the part of regular expressions that lexicons are written in; what it does not know needs no word. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get ended(): boolean {
    return this.at >= this.source.length;
  }

  /** One word of each alternative; undefined when one alternative needs none. */
  alternatives(): Words {
    const each: Words[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      each.push(this.sequence());
    }
    return each.every((words) => words !== undefined) ? each.flat() : undefined;
  }

  /** Of the pieces that all have to be there, the one whose shortest word is longest. */
  private sequence(): Words {
    return this.lists()[0];
  }

  /** The pieces that all have to be there, the one whose shortest word is longest first. */
  lists(): (readonly string[])[] {
    const found: (readonly string[])[] = [];
    let run = '';
    const take = (words: Words) => {
      if (words && shortest(words) >= LEAST) found.push(words);
    };
    const endRun = () => {
      take([run]);
      run = '';
    };
    while (!this.ended && !'|)'.includes(this.source[this.at] ?? '')) {
      const piece = this.piece();
      const optional = this.quantifier();
      if (piece.kind === 'letter' && optional === 'once') {
        run += piece.letter;
        continue;
      }
      endRun();
      if (optional === 'maybe') continue;
      if (piece.kind === 'letter') run = piece.letter;
      else take(piece.words);
      if (optional === 'more') endRun();
    }
    endRun();
    return found.sort((a, b) => shortest(b) - shortest(a));
  }

  private piece(): { kind: 'letter'; letter: string } | { kind: 'other'; words: Words } {
    const sign = this.source[this.at] ?? '';
    this.at += 1;
    if (sign === '(') return { kind: 'other', words: this.group() };
    if (sign === '[') return this.skipClass();
    if (sign === '\\') return this.escape();
    if (sign === '.' || sign === '^' || sign === '$') return { kind: 'other', words: undefined };
    return { kind: 'letter', letter: sign.toLowerCase() };
  }

  private group(): Words {
    const opening = /^\?(?::|[=!]|<[=!]|<\w+>)/u.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += opening.length;
    const words = this.alternatives();
    this.at += 1;
    // What only looks around a place is no part of the match.
    return opening === '' || opening === '?:' || /^\?<\w/u.test(opening) ? words : undefined;
  }

  private skipClass(): { kind: 'other'; words: undefined } {
    while (!this.ended && this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return { kind: 'other', words: undefined };
  }

  private escape(): { kind: 'letter'; letter: string } | { kind: 'other'; words: undefined } {
    const sign = this.source[this.at] ?? '';
    this.at += 1;
    if (sign === 'p' || sign === 'P') this.at = this.source.indexOf('}', this.at) + 1;
    return /[A-Za-z0-9]/u.test(sign) ? { kind: 'other', words: undefined } : { kind: 'letter', letter: sign };
  }

  private quantifier(): 'once' | 'maybe' | 'more' {
    const found = /^(?:[?*+]|\{(\d+),?\d*\})\??/u.exec(this.source.slice(this.at));
    if (!found) return 'once';
    this.at += found[0].length;
    return found[0].startsWith('+') || Number(found[1] ?? 0) > 0 ? 'more' : 'maybe';
  }
}

function shortest(words: Words): number {
  return words && words.length > 0 ? Math.min(...words.map((word) => word.length)) : 0;
}
