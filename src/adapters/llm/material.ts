import { randomBytes } from 'node:crypto';
import { normalise, plain } from '../../domain/drafting/figures/normalise.ts';
import { numbersIn } from '../../domain/drafting/figures/numbers.ts';
import { checkedLanguages } from '../../domain/drafting/languages/table.ts';

/** As much of one person's words as a prompt takes. */
const LONGEST = 300;
const LEFT_OUT = '…';

/** A word nobody can guess: what is inside a block of material cannot name it, and so cannot end the block. Letters only: it is no figure. */
export function newMark(): string {
  return [...randomBytes(20)].map((byte) => 'abcdefghijklmnop'[byte & 15]).join('');
}

/**
 * Words of the team as material for a text in that language: one line without braces, with no figure in digits or in words, no
 * address or handle, and no words that look like the end of the block.
 */
export function material(words: string, language: string): string {
  const line = normalise(plain(words)).replace(ADDRESS, LEFT_OUT);
  return withoutMarkers(withoutFigures(line, language)).replace(/\s+/gu, ' ').slice(0, LONGEST).trim();
}

/** Several points, one line each. */
export function materialList(points: readonly string[], language: string): string {
  return points.map((point) => `- ${material(point, language)}`).join('\n');
}

const ADDRESS = /(?:https?:|www\.)\S*|\S+@\S+|@[\p{L}\p{N}._-]+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/\S*/giu;

function withoutFigures(line: string, language: string): string {
  const spelled = numbersIn(line, checkedLanguages(language)).filter(({ ambiguous }) => !ambiguous);
  const words = spelled.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}${LEFT_OUT}${left.slice(end)}`,
    line,
  );
  return words.replace(/\p{N}+/gu, LEFT_OUT).replace(/…(?:[\s.,']*…)+/gu, LEFT_OUT);
}

/** Taken out until none is left: what is between two halves of a marker may be a whole one. */
function withoutMarkers(line: string): string {
  const left = line.replace(/(?:BEGIN|END)[\s_-]*MATERIAL/giu, '');
  return left === line ? line : withoutMarkers(left);
}
