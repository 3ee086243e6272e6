import type { FairRangeFacts, Picture } from '../../application/files.ts';
import {
  type FairRangeLayout,
  fairRangeLayout,
  type Label,
  MARK,
  type RangeEnd,
  type Row,
} from './fair-range-layout.ts';
import { fairRangeWords } from './fair-range-words.ts';
import { FONT, pngOf } from './png.ts';

/** Dark enough on white and on the band for small text, and apart for people with colour-blindness; shapes differ too. */
const COLOURS = {
  ours: '#0B5394',
  theirs: '#B34700',
  text: '#1D1C1D',
  quiet: '#55595F',
  band: '#DDEFE3',
  bandEdge: '#2F6B4A',
  guide: '#D5D8DC',
  next: '#EAF1F8',
};

/** Sharp on a phone, where Slack shows about 340 points. */
const SCALE = 2;

/**
 * A fair range with the offers of both sides as PNG on white: the range as a band, time running down, one offer a row.
 * Internal: no creator may see it. The same facts give the same bytes.
 */
export async function fairRangePicture(facts: FairRangeFacts): Promise<Picture> {
  const layout = fairRangeLayout(facts);
  return {
    name: `fair-range-${facts.reference}.png`,
    mimeType: 'image/png',
    bytes: pngOf(svgOf(layout), SCALE, [layout.subtitle?.text ?? '']),
    altText: fairRangeWords(facts),
  };
}

function svgOf(layout: FairRangeLayout): string {
  const { width, height, title, subtitle, ends, rows, notes } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...rows.filter(({ kind }) => kind === 'next').map((row) => nextBackground(row, width)),
    bandOf(layout),
    ...rows.map((row) => guide(row, layout)),
    ...layout.breaks.map((x) => zigzag(x, layout)),
    ...paths(rows),
    ...ends.map(pointer),
    text(title, COLOURS.text),
    ...(subtitle ? [text(subtitle, COLOURS.quiet)] : []),
    ...ends.flatMap(({ word, figure }) => [text(word, COLOURS.quiet), text(figure, COLOURS.text)]),
    ...rows.flatMap(rowOf),
    ...notes.map((label) => text(label, label.weight === 'strong' ? COLOURS.text : COLOURS.quiet)),
    '</svg>',
  ].join('');
}

function bandOf({ band: { left, middle, right, from, to } }: FairRangeLayout): string {
  const edge = (x: number) =>
    `<line x1="${at(x)}" x2="${at(x)}" y1="${from}" y2="${to}" stroke="${COLOURS.bandEdge}" stroke-width="1.5"/>`;
  return [
    `<rect x="${at(left.x)}" y="${from}" width="${at(right.x - left.x)}" height="${to - from}" fill="${COLOURS.band}"/>`,
    edge(left.x),
    edge(right.x),
    `<line x1="${at(middle.x)}" x2="${at(middle.x)}" y1="${from}" y2="${to}" stroke="${COLOURS.bandEdge}" stroke-width="2" stroke-dasharray="5 4"/>`,
  ].join('');
}

/** From a figure of the range to where it lies on the line. */
function pointer({ from, to }: RangeEnd): string {
  return `<path d="M${at(from.x)} ${from.y}L${at(to.x)} ${to.y}" stroke="${COLOURS.bandEdge}" stroke-width="1.5" fill="none"/>`;
}

function nextBackground({ mark }: Row, width: number): string {
  return `<rect x="8" y="${mark.y - 19}" width="${width - 16}" height="38" rx="8" fill="${COLOURS.next}"/>`;
}

function guide({ mark }: Row, { line }: FairRangeLayout): string {
  return `<line x1="${line.from - MARK}" x2="${line.to + MARK}" y1="${mark.y}" y2="${mark.y}" stroke="${COLOURS.guide}"/>`;
}

/** The scale stops here. */
function zigzag(x: number, { band: { from, to } }: FairRangeLayout): string {
  const points: string[] = [];
  for (let y = from, turn = -1; y <= to; y += 8, turn = -turn) points.push(`${at(x + 3 * turn)} ${y}`);
  return `<path d="M${points.join('L')}" stroke="${COLOURS.quiet}" stroke-width="1.5" fill="none"/>`;
}

/** How each side moved, from offer to offer. */
function paths(rows: readonly Row[]): string[] {
  return (['theirs', 'ours'] as const).map((side) => {
    const points = rows.filter((row) => row.side === side).map(({ mark }) => `${at(mark.x)} ${mark.y}`);
    const dashes = side === 'theirs' ? ' stroke-dasharray="2 4"' : '';
    return points.length < 2
      ? ''
      : `<path d="M${points.join('L')}" stroke="${COLOURS[side]}" stroke-width="2" stroke-opacity="0.55"${dashes} fill="none"/>`;
  });
}

function rowOf({ kind, side, order, name, price, mark }: Row): string[] {
  const colour = COLOURS[side];
  const quiet = kind === 'move';
  return [
    text(name, quiet ? COLOURS.text : colour),
    text(price, quiet ? COLOURS.text : colour),
    shapeOf(side, kind, mark, colour),
    ...(mark.beyond ? [arrow(mark, colour)] : []),
    ...(order === undefined
      ? []
      : [
          `<text x="${at(mark.x)}" y="${mark.y + 4.5}" font-size="${order < 100 ? 13 : 9}" font-weight="600" text-anchor="middle" fill="#FFFFFF">${order}</text>`,
        ]),
  ];
}

/** They are diamonds, we are circles; what we may say next is a ring. */
function shapeOf(side: Row['side'], kind: Row['kind'], { x, y }: Row['mark'], colour: string): string {
  if (kind === 'next') {
    return `<circle cx="${at(x)}" cy="${y}" r="11" fill="#FFFFFF" stroke="${colour}" stroke-width="4"/><circle cx="${at(x)}" cy="${y}" r="5" fill="${colour}"/>`;
  }
  if (side === 'ours')
    return `<circle cx="${at(x)}" cy="${y}" r="11" fill="${colour}" stroke="#FFFFFF" stroke-width="1.5"/>`;
  const half = 13;
  return `<path d="M${at(x)} ${y - half}L${at(x + half)} ${y}L${at(x)} ${y + half}L${at(x - half)} ${y}Z" fill="${colour}" stroke="#FFFFFF" stroke-width="1.5"/>`;
}

/** Further out than the scale reaches. */
function arrow({ x, y, beyond }: Row['mark'], colour: string): string {
  const way = beyond === 'above' ? 1 : -1;
  const tip = x + way * (MARK + 9);
  return `<path d="M${at(tip - way * 7)} ${y - 7}L${at(tip)} ${y}L${at(tip - way * 7)} ${y + 7}" stroke="${colour}" stroke-width="3" fill="none"/>`;
}

/** A text with a white rim, so that no line behind it makes it hard to read. */
function text({ text: words, x, y, size, anchor, weight }: Label, colour: string): string {
  const common = `x="${at(x)}" y="${at(y)}" font-size="${size}" text-anchor="${anchor}"${weight === 'strong' ? ' font-weight="600"' : ''}`;
  const inside = escaped(words);
  return `<text ${common} stroke="#FFFFFF" stroke-width="5" stroke-linejoin="round" stroke-opacity="0.85" fill="none">${inside}</text><text ${common} fill="${colour}">${inside}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A tenth of a unit is fine enough, and keeps the text of the drawing the same everywhere. */
function at(value: number): number {
  return Math.round(value * 10) / 10;
}
