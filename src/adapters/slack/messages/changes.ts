import type { RichTextBlock, RichTextBlockElement, RichTextText } from '@slack/types';
import type { Change, Part } from '../../../domain/text-changes.ts';
import { splitText } from '../blocks.ts';
import { clean, lengthOf } from '../format.ts';

/** What stays the same is shown this far on either side of a change. */
const AROUND = 60;
/** Characters of one block, and of one piece of a long text. */
const BLOCK_LIMIT = 2_800;

/** A heading and changes as a list; long ones go on in further blocks. Words say "was", "now", "new" and "removed", the type only helps. */
export function changeBlocks(heading: string, note: string, changes: readonly Change[]): RichTextBlock[] {
  const head: RichTextBlockElement = {
    type: 'rich_text_section',
    elements: [text(heading, 'bold'), ...(note ? [text(note)] : [])],
  };
  const blocks: RichTextBlock[] = [];
  let elements: RichTextBlockElement[] = [head];
  let used = lengthOf(heading);
  for (const item of changes.flatMap(itemsOf)) {
    const length = item.reduce((sum, part) => sum + lengthOf(part.text), 0);
    if (used + length > BLOCK_LIMIT && used > 0) {
      blocks.push({ type: 'rich_text', elements });
      elements = [];
      used = 0;
    }
    elements.push({
      type: 'rich_text_list',
      style: 'bullet',
      elements: [{ type: 'rich_text_section', elements: item }],
    });
    used += length;
  }
  return elements.length > 0 ? [...blocks, { type: 'rich_text', elements }] : blocks;
}

/** One change as the items of a list: one, or several when its text is longer than a block. */
function itemsOf(change: Change): RichTextText[][] {
  switch (change.kind) {
    case 'added':
      return pieces(change.text).map((piece) => [text('New: '), text(piece, 'bold')]);
    case 'removed':
      return pieces(change.text).map((piece) => [text('Removed: '), text(piece, 'strike')]);
    case 'changed':
      return changedItems(change);
  }
}

function changedItems({ about, parts }: Extract<Change, { kind: 'changed' }>): RichTextText[][] {
  const words = wordsOf(parts);
  const label = about ? [text(`${about}: `)] : [];
  const whole = [...label, ...words];
  if (whole.reduce((sum, part) => sum + lengthOf(part.text), 0) <= BLOCK_LIMIT) return [whole];
  return words.flatMap((part) => pieces(part.text).map((piece) => [...label, { ...part, text: piece }]));
}

/** `… the fee is (was $2,400, now $2,800) within 30 days …`; of a cell that changed as a whole, without the brackets. */
function wordsOf(parts: readonly Part[]): RichTextText[] {
  const isWhole = parts.every(({ kind }) => kind !== 'same');
  const [open, close] = isWhole ? ['', ''] : ['(', ')'];
  return parts.flatMap((part, index) => {
    if (part.kind === 'same') return [text(shortened(part.text, index > 0, index < parts.length - 1))];
    if (part.kind === 'was') {
      return parts[index + 1]?.kind === 'now'
        ? marked(`${open}was `, part.text, 'strike', ', ')
        : marked(`${open}removed: `, part.text, 'strike', close);
    }
    const replaces = parts[index - 1]?.kind === 'was';
    return marked(replaces ? 'now ' : `${open}new: `, part.text, 'bold', close);
  });
}

/** A changed piece between the words that say what it is; spaces at its ends stand outside, where they are seen. */
function marked(before: string, words: string, style: 'bold' | 'strike', after: string): RichTextText[] {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  const last = `${after}${style === 'strike' && after === ', ' ? '' : trail}`;
  return [text(`${lead}${before}`), text(core || ' ', style), ...(last ? [text(last)] : [])];
}

/** The words next to a change; what lies further away is left out. */
function shortened(words: string, hasBefore: boolean, hasAfter: boolean): string {
  const letters = [...words];
  const most = (hasBefore ? AROUND : 0) + (hasAfter ? AROUND : 0);
  if (letters.length <= most + 10) return words;
  const start = hasBefore ? upToSpace(letters.slice(0, AROUND).join('')) : '';
  const end = hasAfter ? fromSpace(letters.slice(-AROUND).join('')) : '';
  return `${start}…${end}`;
}

function upToSpace(words: string): string {
  const at = words.lastIndexOf(' ');
  return at > 0 ? words.slice(0, at + 1) : words;
}

function fromSpace(words: string): string {
  const at = words.indexOf(' ');
  return at >= 0 && at < words.length - 1 ? words.slice(at) : words;
}

function pieces(long: string): string[] {
  return splitText(long || ' ', BLOCK_LIMIT - 200);
}

function text(words: string, style?: 'bold' | 'strike'): RichTextText {
  return { type: 'text', text: clean(words) || ' ', ...(style ? { style: { [style]: true } } : {}) };
}
