import type { TermSheetSection } from '../../../domain/contract/details.ts';
import { pageMark } from '../../../domain/contract/sheet-marks.ts';
import { ACCENT, GREY, INK, MARGIN, type PaperFlow, type Style } from './paper.ts';
import { drawTable, leastHeight } from './table.ts';

type Element = PDFKit.PDFStructureElement;

export const TITLE: Style = { size: 18, weight: 'bold', color: ACCENT, leading: 1.3 };
const HEADING: Style = { size: 12.5, weight: 'bold', color: ACCENT, leading: 1.36 };
export const BODY: Style = { size: 10.5, weight: 'regular', color: INK, leading: 1.4 };
export const SMALL: Style = { size: 8, weight: 'regular', color: GREY, leading: 1.36 };

const AFTER_PARAGRAPH = 5.5;
const BEFORE_HEADING = 15;
const AFTER_HEADING = 5.5;
const NUMBER_WIDTH = 26;
/** So many lines of a paragraph stay together at a page's end and at its beginning. */
const TOGETHER = 2;

export type Section = Pick<TermSheetSection, 'heading' | 'paragraphs' | 'table'>;

/** A heading, paragraphs and a table. */
export function drawSection(flow: PaperFlow, root: Element, section: Section): void {
  const { heading, paragraphs, table } = section;
  const part = flow.doc.struct('Sect');
  root.add(part);
  drawHeading(flow, part, heading, followingHeight(flow, section));
  for (const [index, text] of paragraphs.entries()) {
    const isLast = index === paragraphs.length - 1;
    block(flow, part, 'P', text, BODY, {
      after: AFTER_PARAGRAPH,
      keepWith: isLast && table ? leastHeight(flow, table) : 0,
    });
  }
  if (table) {
    drawTable(flow, part, table);
    flow.y += 4;
  }
  part.end();
}

/** The least of a section that stands on the page of its heading. */
function followingHeight(flow: PaperFlow, { paragraphs, table }: Section): number {
  const [first] = paragraphs;
  if (first === undefined) return table ? leastHeight(flow, table) : 0;
  const lines = flow.lines(first, flow.width, BODY).length;
  const whole = lines * BODY.size * BODY.leading + AFTER_PARAGRAPH;
  const shown = lines < 2 * TOGETHER ? whole : TOGETHER * BODY.size * BODY.leading;
  return paragraphs.length === 1 && table ? shown + leastHeight(flow, table) : shown;
}

/** A heading that stays with what follows it; its number, if it has one, stands before it. */
export function drawHeading(flow: PaperFlow, parent: Element, text: string, following: number): void {
  const [number = '', ...rest] = text.split(' ');
  const isNumbered = /^\d+\.$/.test(number);
  const indent = isNumbered ? NUMBER_WIDTH : 0;
  const lines = flow.lines(isNumbered ? rest.join(' ') : text, flow.width - indent, HEADING);
  const height = lines.length * HEADING.size * HEADING.leading;
  flow.ensure(BEFORE_HEADING + height + AFTER_HEADING + following);
  if (flow.y > MARGIN.top) flow.y += BEFORE_HEADING;
  flow.doc.outline.addItem(text, { top: flow.y } as never);
  const element = flow.doc.struct('H2');
  parent.add(element);
  if (isNumbered)
    flow.write(
      element,
      'H2',
      flow.lines(`${number} `, NUMBER_WIDTH, HEADING),
      { x: MARGIN.side, y: flow.y },
      HEADING,
    );
  flow.write(element, 'H2', lines, { x: MARGIN.side + indent, y: flow.y }, HEADING);
  element.end();
  flow.y += height + AFTER_HEADING;
}

/** A paragraph; over a page's end it is broken so that no line stands alone. */
export function block(
  flow: PaperFlow,
  parent: Element,
  tag: string,
  text: string,
  style: Style,
  { after, keepWith = 0 }: { after: number; keepWith?: number },
): void {
  const lineHeight = style.size * style.leading;
  let left = flow.lines(text, flow.width, style);
  if (keepWith > 0) flow.ensure(Math.min(left.length, TOGETHER) * lineHeight + after + keepWith);
  const element = flow.doc.struct(tag);
  parent.add(element);
  while (left.length > 0) {
    const fits = linesThatFit(left.length, Math.floor(flow.room / lineHeight));
    if (fits === 0 && flow.y > MARGIN.top) {
      flow.newPage();
      continue;
    }
    const shown = left.slice(0, Math.max(1, fits));
    flow.write(element, tag, shown, { x: MARGIN.side, y: flow.y }, style);
    flow.y += shown.length * lineHeight;
    left = left.slice(shown.length);
  }
  element.end();
  flow.y += after;
}

/** How many of the lines stand on this page: all, or so many that at least two stand on either side. */
function linesThatFit(lines: number, room: number): number {
  if (lines <= room) return lines;
  if (lines < 2 * TOGETHER || room < TOGETHER) return 0;
  return Math.min(room, lines - TOGETHER);
}

/** Emoji and rare scripts are in none of the fonts: what stands for them is explained where it stands. */
export function drawReplacedNote(flow: PaperFlow, root: Element, elsewhere = ''): void {
  flow.y += 8;
  block(
    flow,
    root,
    'P',
    `A character that the fonts of this file do not have is written as its Unicode number in brackets, such as [U+1F680].${elsewhere}`,
    SMALL,
    { after: 0 },
  );
}

/** Header and footer of every page, when it is known how many there are. */
export function drawMargins(
  flow: PaperFlow,
  words: { readonly header: string; readonly content: string },
): void {
  const { doc } = flow;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    flow.artifact('Pagination', () => {
      const header = flow.lines(words.header, flow.width, SMALL);
      const top = MARGIN.top - 22 - header.length * SMALL.size * SMALL.leading;
      drawAligned(flow, header, top, 'right');
      const y = flow.bottom + 22;
      drawAligned(flow, flow.lines(words.content, flow.width, SMALL), y, 'left');
      drawAligned(flow, flow.lines(pageMark(page - start + 1, count), flow.width, SMALL), y, 'right');
    });
  }
}

function drawAligned(
  flow: PaperFlow,
  lines: ReturnType<PaperFlow['lines']>,
  y: number,
  side: 'left' | 'right',
): void {
  for (const [index, line] of lines.entries()) {
    const x = side === 'left' ? 0 : flow.width - flow.widthOf(line.runs, SMALL.size);
    flow.draw([line], { x: MARGIN.side + x, y: y + index * SMALL.size * SMALL.leading }, SMALL);
  }
}
