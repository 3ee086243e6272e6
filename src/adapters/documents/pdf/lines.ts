import LineBreaker from 'linebreak';
import type { Run } from './faces.ts';

/** One line of text as it is set. */
export interface Line {
  readonly runs: readonly Run[];
}

/** How text is cut into fonts and how wide a piece is. */
export interface Measure {
  runsOf(text: string): Run[];
  widthOf(runs: readonly Run[]): number;
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Sets a text in lines of a width: broken where the text says so, where Unicode allows it, or else within a word. */
export function linesOf(text: string, width: number, measure: Measure): Line[] {
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width, measure));
}

function paragraphLines(paragraph: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(paragraph)) {
    for (const part of fitting(piece, width, measure)) {
      if (line !== '' && used + widthOf(part.trimEnd(), measure) > width) {
        lines.push({ runs: measure.runsOf(line) });
        line = '';
        used = 0;
      }
      line += part;
      used += widthOf(part, measure);
    }
  }
  return [...lines, { runs: measure.runsOf(line) }];
}

/** The text between two places where a line may break, with its trailing spaces. */
function* piecesOf(paragraph: string): Generator<string> {
  const breaker = new LineBreaker(paragraph);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield paragraph.slice(start, next.position);
    start = next.position;
  }
}

/** A piece that is wider than a whole line, in parts that are not. */
function fitting(piece: string, width: number, measure: Measure): string[] {
  if (widthOf(piece.trimEnd(), measure) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of CHARACTERS.segment(piece)) {
    const more = widthOf(segment, measure);
    if (part !== '' && used + more > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += more;
  }
  return [...parts, part];
}

/** The width of the widest piece of a text that is not broken. */
export function widestPiece(text: string, measure: Measure): number {
  return Math.max(0, ...[...piecesOf(text)].map((piece) => widthOf(piece.trimEnd(), measure)));
}

function widthOf(text: string, measure: Measure): number {
  return measure.widthOf(measure.runsOf(text));
}
