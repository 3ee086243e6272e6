import { INVISIBLE } from '../../drafting/figures/normalise.ts';

/** A text as the rules read it, with the way back to where each character came from. */
export interface FoldedText {
  /** Compatibility forms folded, invisible characters gone, ASCII digits, one kind of dash, quote, apostrophe and space. */
  readonly cased: string;
  /** The same in lower case, character by character. */
  readonly text: string;
  /** For every character of `text`, where it begins and ends in the source. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether it held characters that hide words from a reader. */
  readonly hidden: boolean;
}

/** A base character with the marks that stand on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Zero-width characters inside words, direction marks and tag characters. Emoji need some of the others. */
const HIDING =
  /[\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007f}]/u;

/**
 * What is shown in the opposite order, so that a person reads 900 where the text holds 009: up to the end of its turn, or of the
 * line where other turns stand in it.
 */
const TURNED = /\u202e(?:[^\u202a-\u202e\u2066-\u2069\n]*[\u202c\u2069]|[^\n]*)/gu;

/** As much space as words take, so that all others keep their places. */
export function blanked(words: string): string {
  return ' '.repeat(words.length);
}

export function foldText(source: string): FoldedText {
  let cased = '';
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.replace(TURNED, blanked).matchAll(CLUSTER)) {
    const [cluster] = match;
    const folded = foldCluster(cluster);
    const lower = folded.toLowerCase();
    cased += folded;
    text += lower.length === folded.length ? lower : folded;
    for (let at = 0; at < folded.length; at += 1) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
  }
  return squeezed({
    cased: unmarked(cased),
    text: unmarked(text),
    starts,
    ends,
    hidden: HIDING.test(source),
  });
}

/** One space for many, none at the ends of lines; a tab between two words parts columns. */
function squeezed(folded: FoldedText): FoldedText {
  const kept: number[] = [];
  let cased = '';
  let text = '';
  const take = (at: number, column: boolean) => {
    kept.push(at);
    cased += column ? '|' : folded.cased[at];
    text += column ? '|' : folded.text[at];
  };
  for (const { 0: piece, index } of folded.text.matchAll(/[ \t]+|[^ \t]+/gu)) {
    const isSpace = piece[0] === ' ' || piece[0] === '\t';
    const next = folded.text[index + piece.length];
    if (!isSpace) for (let at = index; at < index + piece.length; at += 1) take(at, false);
    else if (text !== '' && !text.endsWith('\n') && next !== undefined && next !== '\n') {
      take(index, piece.includes('\t'));
    }
  }
  const starts = kept.map((at) => folded.starts[at] ?? 0);
  const ends = kept.map((at) => folded.ends[at] ?? 0);
  return { ...folded, cased, text, starts, ends };
}

/** Marks of chat (`*bold*`, `_italic_`) become spaces and what is struck out (`~$900~`) is not said; `2*400` multiplies. */
function unmarked(text: string): string {
  return text
    .replace(/(?<=\d ?)\*(?= ?\d)/gu, 'x')
    .replace(/(?<=^|\n)\*(?=\s)/gu, '•')
    .replace(/\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
    .replace(/(?<=^|[\s(])~(?=\S)[^~\n]{1,60}(?<=\S)~(?=[\s).,;:]|$)/gu, (struck) =>
      ' '.repeat(struck.length),
    );
}

const PLAIN = /^[\w\n .,;:!?()[\]{}$%&+=/|<>#@~-]$/;

function foldCluster(cluster: string): string {
  if (PLAIN.test(cluster)) return cluster;
  return cluster
    .replace(/[\u2018\u2019\u201b\u02bb\u02bc\u0060\u00b4\u2032]/gu, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u0085\u2028\u2029]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, cluster === '\r' ? ' ' : '')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u301c\u223c]/gu, '~')
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"')
    .replace(/[\u00d7\u2715\u2716]/gu, 'x')
    .replace(/[^\S\n\t]/gu, ' ');
}

/** Digits of a script stand in one run of ten from zero to nine, so the value is the distance to the run's start. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let distance = 0;
  while (distance < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - distance - 1))) distance += 1;
  return String(distance % 10);
}
