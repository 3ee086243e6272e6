import type { KnownBlock, SectionBlock } from '@slack/types';
import { context, sections } from './blocks.ts';
import { lengthOf } from './format.ts';
import { LIMITS, messageProblems } from './limits.ts';
import type { Message } from './surface.ts';

const NOTE = ':information_source: Some of the text is too long for one message and is not shown here.';

/**
 * A message whose texts, as people typed them, are too long for Slack: long sections are split, and when the whole
 * is too much, its longest texts are left out and a line says so. Titles, figures and buttons stay. A fallback that is
 * too long ends earlier: the blocks say it in full.
 */
export function fitted(message: Message): Message {
  if (messageProblems(message).length === 0) return message;
  const { text, blocks } = message;
  if (!blocks && lengthOf(text) <= LIMITS.messageText) return message;
  return { text: beginningOf(text), blocks: withoutLongest((blocks ?? sections(text)).flatMap(split)) };
}

/** As many whole words as a fallback holds, so that no mention and no escaped sign is cut in two. */
function beginningOf(text: string): string {
  if (lengthOf(text) <= LIMITS.messageText) return text;
  const start = [...text].slice(0, LIMITS.messageText - 2).join('');
  return `${start.replace(/\S*$/, '').trimEnd() || start.replace(/[&<][^;>]*$/, '')} …`;
}

function split(block: KnownBlock): KnownBlock[] {
  if (block.type !== 'section') return [block];
  const { text, fields, accessory } = block;
  if (fields?.some((field) => lengthOf(field.text) > LIMITS.fieldText)) {
    return fields.flatMap((field) => sections(field.text));
  }
  if (!text || lengthOf(text.text) <= LIMITS.sectionText) return [block];
  const [first, ...rest] = sections(text.text);
  return first ? [{ ...first, ...(accessory ? { accessory } : {}) }, ...rest] : [block];
}

function withoutLongest(blocks: readonly KnownBlock[]): KnownBlock[] {
  if (fits(blocks)) return [...blocks];
  const kept = [...blocks];
  const place = kept.findIndex(({ type }) => type === 'actions');
  kept.splice(place < 0 ? kept.length : place, 0, context(NOTE));
  while (!fits(kept)) {
    const longest = kept
      .slice(1)
      .filter((block): block is SectionBlock => block.type === 'section' && !block.accessory)
      .sort((a, b) => sizeOf(b) - sizeOf(a))[0];
    if (!longest) return kept;
    kept.splice(kept.indexOf(longest), 1);
  }
  return kept;
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return messageProblems({ text: '-', blocks: [...blocks] }).length === 0;
}

function sizeOf({ text, fields = [] }: SectionBlock): number {
  return lengthOf(text?.text ?? '') + fields.reduce((sum, field) => sum + lengthOf(field.text), 0);
}
