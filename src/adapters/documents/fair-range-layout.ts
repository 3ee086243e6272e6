import type { FairRangeFacts, PicturedMove } from '../../application/files.ts';
import { type Money, majorUnits } from '../../domain/money.ts';
import type { CounterAction } from '../../domain/negotiation/types.ts';
import { type Extent, priceScale, type Spot } from './fair-range-scale.ts';
import { drawable, figureWithin } from './fair-range-texts.ts';
import { sideBySide } from './side-by-side.ts';
import { shortenedTo, textWidth } from './text-width.ts';

/** Sizes in units of the drawing. Slack shows it about 340 points wide on a phone, so a unit is at least half a point there. */
export const PAGE = { width: 480, margin: 16, title: 21, words: 17, figures: 19, least: 13 };
const TITLE_HEIGHT = 74;
const ENDS_HEIGHT = 68;
const ROW = 40;
const NOTE_HEIGHT = 26;
const GUTTER = 128;
const GAP = 8;
/** Half the width of a mark, with its outline. */
export const MARK = 14;

/** A text with its baseline; `size` is small enough for the room it has. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly weight: 'regular' | 'strong';
}

/** One end or the middle of the range: its word and figure, and where it points. */
export interface RangeEnd {
  readonly word: Label;
  readonly figure: Label;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** One offer: what it is, its mark on the line, and its price beside the mark. */
export interface Row {
  readonly kind: 'move' | 'ask' | 'next';
  readonly side: PicturedMove['side'];
  /** Which of the offers so far it is, from 1; missing for what is suggested. */
  readonly order?: number;
  readonly name: Label;
  readonly price: Label;
  readonly mark: Spot & { readonly y: number };
}

export interface FairRangeLayout {
  readonly width: number;
  readonly height: number;
  readonly title: Label;
  readonly subtitle?: Label;
  readonly ends: readonly RangeEnd[];
  readonly band: { readonly left: Spot; readonly middle: Spot; readonly right: Spot } & Extent;
  readonly line: Extent;
  readonly rows: readonly Row[];
  readonly breaks: readonly number[];
  readonly notes: readonly Label[];
}

const NEXT_NAMES: Record<CounterAction, string> = {
  accept: 'We accept',
  counter: 'Our counter',
  hold: 'We stay at',
  'final-offer': 'Final offer',
  'smaller-scope': 'Less work',
  decline: '',
};

interface Entry extends PicturedMove {
  readonly kind: Row['kind'];
  readonly name: string;
  readonly order?: number;
}

/** What the rows share: the line, and where the typical price stands on it. */
interface RowSpan {
  readonly line: Extent;
  readonly typical: number;
}

/** Where everything stands in the picture of a fair range: no text touches another or a mark, and nothing leaves the page. */
export function fairRangeLayout(facts: FairRangeFacts): FairRangeLayout {
  const { low, typical, high, next, earlier } = facts;
  const entries = entriesOf(facts);
  const line = { from: PAGE.margin + GUTTER + MARK, to: PAGE.width - PAGE.margin - MARK };
  const scale = priceScale(
    { low: majorUnits(low), high: majorUnits(high) },
    entries.map(({ price }) => majorUnits(price)),
    line,
  );
  const spotOf = (price: Money) => scale.spot(majorUnits(price));
  const top = TITLE_HEIGHT + ENDS_HEIGHT;
  const bottom = top + entries.length * ROW;
  const breaks = Object.values(scale.breaks);
  const notes = [
    ...(next.price ? [] : [{ text: 'Suggested: decline politely', strong: true }]),
    ...(breaks.length > 0 ? [{ text: 'Beyond the zigzag: not to scale', strong: false }] : []),
    ...(earlier > 0 ? [{ text: earlierWords(earlier), strong: false }] : []),
  ].map(({ text, strong }, index) => note(text, bottom + 6 + index * NOTE_HEIGHT, strong));
  return {
    width: PAGE.width,
    height: bottom + notes.length * NOTE_HEIGHT + (notes.length > 0 ? 16 : 12),
    ...titles(facts),
    ends: endsOf([low, typical, high], spotOf),
    band: { left: spotOf(low), middle: spotOf(typical), right: spotOf(high), from: top, to: bottom },
    line,
    rows: entries.map((entry, index) =>
      rowOf(entry, spotOf(entry.price), top + (index + 0.5) * ROW, { line, typical: spotOf(typical).x }),
    ),
    breaks,
    notes,
  };
}

function entriesOf({ moves, earlier, next }: FairRangeFacts): Entry[] {
  const ask = moves.findLastIndex(({ side }) => side === 'theirs');
  return [
    ...moves.map((move, index): Entry => {
      const order = earlier + index + 1;
      if (index === ask) return { ...move, kind: 'ask', name: 'Their ask', order };
      return { ...move, kind: 'move', name: move.side === 'ours' ? 'We' : 'They', order };
    }),
    ...(next.price
      ? [{ kind: 'next' as const, side: 'ours' as const, price: next.price, name: NEXT_NAMES[next.action] }]
      : []),
  ];
}

function titles({ reference, creatorName }: FairRangeFacts): Pick<FairRangeLayout, 'title' | 'subtitle'> {
  const label = (text: string, size: number, y: number, weight: Label['weight']): Label => ({
    text: shortenedTo(text, size, PAGE.width - 2 * PAGE.margin),
    x: PAGE.margin,
    y,
    size,
    anchor: 'start',
    weight,
  });
  const name = drawable(creatorName);
  return {
    title: label(`${reference} · fair range (estimate)`, PAGE.title, 34, 'strong'),
    ...(name ? { subtitle: label(name, PAGE.words, 60, 'regular') } : {}),
  };
}

const ENDS = ['low', 'typical', 'high'] as const;

function endsOf(amounts: readonly [Money, Money, Money], spotOf: (price: Money) => Spot): RangeEnd[] {
  const frame = { from: PAGE.margin, to: PAGE.width - PAGE.margin };
  const room = (frame.to - frame.from - 2 * GAP) / ENDS.length;
  const figures = amounts.map((amount) => figureWithin(amount, room, PAGE.figures, PAGE.least));
  const widths = figures.map(({ text, size }, index) =>
    Math.max(textWidth(text, size), textWidth(ENDS[index] ?? '', PAGE.words)),
  );
  const spots = amounts.map(spotOf);
  const middles = sideBySide(
    spots.map(({ x }, index) => ({ x, width: widths[index] ?? 0 })),
    frame,
    GAP,
  );
  const y = TITLE_HEIGHT + 16;
  return ENDS.map((word, index) => {
    const x = middles[index] ?? 0;
    const { text, size } = figures[index] ?? { text: '', size: PAGE.figures };
    return {
      word: { text: word, x, y, size: PAGE.words, anchor: 'middle', weight: 'regular' },
      figure: { text, x, y: y + 22, size, anchor: 'middle', weight: 'strong' },
      from: { x, y: y + 28 },
      to: { x: spots[index]?.x ?? 0, y: TITLE_HEIGHT + ENDS_HEIGHT },
    };
  });
}

function rowOf({ kind, side, price, name, order }: Entry, spot: Spot, y: number, span: RowSpan): Row {
  const { line } = span;
  const figure = figureWithin(price, (line.to - line.from) / 2 - GAP, PAGE.figures, PAGE.least);
  const x = besideMark(spot.x, textWidth(figure.text, figure.size), span);
  return {
    kind,
    side,
    ...(order === undefined ? {} : { order }),
    name: {
      text: name,
      x: PAGE.margin + 6,
      y: y + 6,
      size: PAGE.words,
      anchor: 'start',
      weight: kind === 'move' ? 'regular' : 'strong',
    },
    price: { ...figure, x, y: y + 7, anchor: x > spot.x ? 'start' : 'end', weight: 'strong' },
    mark: { ...spot, y },
  };
}

/** Where a price begins or ends: right of its mark or left of it, with room there, off the line of the typical price if it can. */
function besideMark(mark: number, width: number, { line, typical }: RowSpan): number {
  const [right, left] = [mark + MARK + GAP, mark - MARK - GAP];
  const fits = { right: right + width <= line.to + MARK, left: left - width >= line.from - MARK };
  const isClear = (from: number) => typical < from - 2 || typical > from + width + 2;
  if (fits.right && (isClear(right) || !fits.left || !isClear(left - width))) return right;
  return left;
}

function note(text: string, top: number, strong: boolean): Label {
  return {
    text,
    x: PAGE.margin + 6,
    y: top + 18,
    size: strong ? PAGE.words : 15,
    anchor: 'start',
    weight: strong ? 'strong' : 'regular',
  };
}

function earlierWords(count: number): string {
  return `Not shown: ${count} earlier ${count === 1 ? 'offer' : 'offers'}`;
}
