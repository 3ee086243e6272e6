import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImaging } from '../../../src/adapters/documents/documents.ts';
import {
  type FairRangeLayout,
  fairRangeLayout,
  type Label,
  MARK,
  PAGE,
} from '../../../src/adapters/documents/fair-range-layout.ts';
import { priceScale } from '../../../src/adapters/documents/fair-range-scale.ts';
import { pngOf } from '../../../src/adapters/documents/png.ts';
import { sideBySide } from '../../../src/adapters/documents/side-by-side.ts';
import { shortenedTo, textWidth } from '../../../src/adapters/documents/text-width.ts';
import type { FairRangeFacts } from '../../../src/application/files.ts';
import { money } from '../../../src/domain/money.ts';
import type { CounterAction } from '../../../src/domain/negotiation/types.ts';

const usd = (major: number) => money(major * 100, 'USD');
const they = (price = usd(2_400)) => ({ side: 'theirs' as const, price });
const we = (price = usd(900)) => ({ side: 'ours' as const, price });

function facts(changes: Partial<FairRangeFacts> = {}): FairRangeFacts {
  return {
    reference: 'D-12',
    creatorName: 'Ana Silva',
    low: usd(400),
    typical: usd(800),
    high: usd(1_600),
    moves: [they(), we(), they(usd(1_800))],
    earlier: 0,
    next: { action: 'counter', price: usd(1_150) },
    ...changes,
  };
}

const PRICED: readonly CounterAction[] = ['accept', 'counter', 'hold', 'final-offer', 'smaller-scope'];
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1_000 }),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 100_000_000_000_000 }),
);

const anyFacts: fc.Arbitrary<FairRangeFacts> = fc
  .record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'UZS', 'KWD', 'INR', 'CLF', 'XAF'),
    ends: fc.tuple(amounts, amounts, amounts),
    moves: fc.array(fc.tuple(fc.constantFrom('ours', 'theirs'), amounts), { maxLength: 6 }),
    ask: amounts,
    earlier: fc.integer({ min: 0, max: 200 }),
    next: fc.oneof(fc.constant(undefined), fc.record({ action: fc.constantFrom(...PRICED), price: amounts })),
    creatorName: fc.string({ unit: 'grapheme', maxLength: 120 }),
  })
  .map(({ currency, ends, moves, ask, earlier, next, creatorName }) => {
    const [low, typical, high] = ends.toSorted((a, b) => a - b) as [number, number, number];
    const of = (amount: number) => money(amount, currency);
    return {
      reference: 'D-12',
      creatorName,
      low: of(low),
      typical: of(typical),
      high: of(high),
      moves: [...moves.slice(1).map(([side, amount]) => ({ side, price: of(amount) })), they(of(ask))],
      earlier,
      next: next ? { action: next.action, price: of(next.price) } : { action: 'decline' },
    };
  });

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ text, x, y, size, anchor }: Label): Box {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { what: text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.22 };
}

function textsOf({ title, subtitle, ends, rows, notes }: FairRangeLayout): Label[] {
  return [
    title,
    ...(subtitle ? [subtitle] : []),
    ...ends.flatMap(({ word, figure }) => [word, figure]),
    ...rows.flatMap(({ name, price }) => [name, price]),
    ...notes,
  ];
}

/** Everything that may not be covered: texts, and marks with the arrow of those that lie beyond the scale. */
function boxesOf(layout: FairRangeLayout): Box[] {
  const marks = layout.rows.map(({ mark: { x, y, beyond }, name }) => ({
    what: `mark of ${name.text}`,
    left: x - MARK - (beyond === 'below' ? 10 : 0),
    right: x + MARK + (beyond === 'above' ? 10 : 0),
    top: y - MARK,
    bottom: y + MARK,
  }));
  return [...textsOf(layout).map(boxOf), ...marks];
}

function overlap(a: Box, b: Box): boolean {
  const sliver = 0.01;
  return (
    a.left < b.right - sliver &&
    b.left < a.right - sliver &&
    a.top < b.bottom - sliver &&
    b.top < a.bottom - sliver
  );
}

describe('where things stand in the picture of a fair range', () => {
  it('no text touches another text or a mark, whatever the figures', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const boxes = boxesOf(fairRangeLayout(any));
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            if (overlap(box, other)) throw new Error(`"${box.what}" touches "${other.what}"`);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('everything lies on the page', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const layout = fairRangeLayout(any);
        for (const { what, left, right, top, bottom } of boxesOf(layout)) {
          expect([what, left >= 0, right <= layout.width]).toEqual([what, true, true]);
          expect([what, top >= 0, bottom <= layout.height]).toEqual([what, true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a higher price never stands left of a lower one, and low, typical and high stand in their order', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const { rows, band, ends } = fairRangeLayout(any);
        const prices = [...any.moves.map(({ price }) => price), ...(any.next.price ? [any.next.price] : [])];
        const placed = [
          { amount: any.low.amount, x: band.left.x },
          { amount: any.typical.amount, x: band.middle.x },
          { amount: any.high.amount, x: band.right.x },
          ...prices.map(({ amount }, index) => ({ amount, x: rows[index]?.mark.x ?? 0 })),
        ].toSorted((a, b) => a.amount - b.amount || a.x - b.x);
        for (const [index, { x }] of placed.slice(1).entries()) {
          expect(x).toBeGreaterThanOrEqual((placed[index]?.x ?? 0) - 1e-6);
        }
        expect(ends.map(({ word }) => word.text)).toEqual(['low', 'typical', 'high']);
        expect(ends[0]?.figure.x).toBeLessThan(ends[1]?.figure.x ?? 0);
        expect(ends[1]?.figure.x).toBeLessThan(ends[2]?.figure.x ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('every text is large enough to read on a phone', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        for (const { size } of textsOf(fairRangeLayout(any))) expect(size).toBeGreaterThanOrEqual(PAGE.least);
      }),
    );
  });

  it('offers stand one below the other in their order, with the ask, and what is suggested last', () => {
    const { rows } = fairRangeLayout(facts({ earlier: 3 }));
    expect(
      rows.map(({ name, price, order, kind, side }) => [name.text, price.text, order, kind, side]),
    ).toEqual([
      ['They', '$2,400', 4, 'move', 'theirs'],
      ['We', '$900', 5, 'move', 'ours'],
      ['Their ask', '$1,800', 6, 'ask', 'theirs'],
      ['Our counter', '$1,150', undefined, 'next', 'ours'],
    ]);
    const heights = rows.map(({ mark }) => mark.y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it.each([
    ['accept', 'We accept'],
    ['counter', 'Our counter'],
    ['hold', 'We stay at'],
    ['final-offer', 'Final offer'],
    ['smaller-scope', 'Less work'],
  ] as const)('names what is suggested: %s as "%s"', (action, words) => {
    const { rows } = fairRangeLayout(facts({ next: { action, price: usd(900) } }));
    expect(rows.at(-1)?.name.text).toBe(words);
  });

  it('a polite decline has no price and is said in words', () => {
    const { rows, notes } = fairRangeLayout(facts({ next: { action: 'decline' } }));
    expect(rows.map(({ kind }) => kind)).not.toContain('next');
    expect(notes.map(({ text }) => text)).toEqual(['Suggested: decline politely']);
  });

  it('an ask far beyond the range stands beyond a break with its figure, and the range keeps its room', () => {
    const { rows, band, breaks, notes } = fairRangeLayout(facts({ moves: [they(usd(32_000))] }));
    expect(rows[0]?.mark.beyond).toBe('above');
    expect(rows[0]?.price.text).toBe('$32,000');
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toBeGreaterThan(band.right.x);
    expect(rows[0]?.mark.x).toBeGreaterThan(breaks[0] ?? Number.POSITIVE_INFINITY);
    expect(band.right.x - band.left.x).toBeGreaterThan(120);
    expect(notes.map(({ text }) => text)).toEqual(['Beyond the zigzag: not to scale']);
  });

  it('a figure that is too long is said smaller, then in short', () => {
    const uzs = (major: number) => money(major * 100, 'UZS');
    const rowOf = (price: number) =>
      fairRangeLayout(facts({ low: uzs(4e6), typical: uzs(8e6), high: uzs(16e6), moves: [they(uzs(price))] }))
        .rows[0]?.price.text;
    expect(rowOf(12_500_000)).toBe('UZS\u00a012,500,000');
    expect(rowOf(1_250_000_000_000)).toBe('UZS\u00a01.25T');
  });

  it.each([
    ['Nodira 💄✨ Karimova', 'Nodira Karimova'],
    ['👩‍🎤🇺🇿', undefined],
    ['A\u202Eb\u0000c', 'A b c'],
    ['佐藤 花子 🌸', '佐藤 花子'],
  ])('of the name "%s" draws %s', (creatorName, drawn) => {
    expect(fairRangeLayout(facts({ creatorName })).subtitle?.text).toBe(drawn);
  });

  it('a long name is shortened, the whole stands in the words', async () => {
    const creatorName = 'Produktionsgesellschaft für bewegte Bilder und laute Töne mbH';
    expect(fairRangeLayout(facts({ creatorName })).subtitle?.text).toMatch(/^Produktionsgesellschaft.*…$/);
    expect((await createImaging().fairRange(facts({ creatorName }))).altText).toContain(creatorName);
  });
});

describe('the line of prices', () => {
  it('gives the range its share and keeps order, however far the prices lie', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.array(amounts, { maxLength: 8 }), (a, b, prices) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const scale = priceScale({ low, high }, prices, { from: 100, to: 400 });
        if (high > low) {
          expect(scale.spot(high).x - scale.spot(low).x).toBeGreaterThan(0.4 * (300 - 68) - 1e-6);
        }
        const placed = [...prices, low, high]
          .toSorted((one, other) => one - other)
          .map((price) => scale.spot(price));
        for (const [index, spot] of placed.entries()) {
          expect(spot.x).toBeGreaterThanOrEqual(100);
          expect(spot.x).toBeLessThanOrEqual(400);
          expect(spot.x).toBeGreaterThanOrEqual((placed[index - 1]?.x ?? 0) - 1e-6);
        }
      }),
    );
  });

  it('is linear where it is not broken', () => {
    const scale = priceScale({ low: 0, high: 100 }, [200], { from: 0, to: 200 });
    expect([0, 50, 100, 200].map((price) => scale.spot(price).x)).toEqual([0, 50, 100, 200]);
    expect(scale.breaks).toEqual({});
  });

  it('stands in the middle when low and high are the same', () => {
    expect(priceScale({ low: 80, high: 80 }, [80], { from: 0, to: 100 }).spot(80)).toEqual({ x: 50 });
  });
});

describe('labels side by side', () => {
  const label = fc.record({ x: fc.integer({ min: -50, max: 450 }), width: fc.integer({ min: 1, max: 120 }) });

  it('keep their order, do not touch and stay in the frame', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const wishes = labels.toSorted((a, b) => a.x - b.x);
        const middles = sideBySide(wishes, { from: 0, to: 400 }, 8);
        let end = -8;
        for (const [index, { width }] of wishes.entries()) {
          const middle = middles[index] ?? 0;
          expect(middle - width / 2).toBeGreaterThanOrEqual(end + 8 - 1e-6);
          end = middle + width / 2;
        }
        expect(end).toBeLessThanOrEqual(400 + 1e-6);
      }),
    );
  });

  it('stand where they want to when there is room', () => {
    expect(
      sideBySide(
        [50, 150, 350].map((x) => ({ x, width: 60 })),
        { from: 0, to: 400 },
        8,
      ),
    ).toEqual([50, 150, 350]);
  });
});

describe('how wide a text is', () => {
  const measured = (text: string) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100" font-family="Noto Sans"><text x="10" y="50" font-size="20" font-weight="600">${text}</text></svg>`,
      { font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' } },
    ).getBBox()?.width ?? 0;
  const FONT_FILES = ['node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'];

  it.each([
    '$1,234,567.89',
    'UZS 12,500,000',
    'KWD 240.250',
    '€999 ¥150,000 ₹80,000 £12 ₩1',
    'Our counter',
    'Their ask',
    'We stay at',
    'Beyond the zigzag: not to scale',
    'D-128 · fair range (estimate)',
    'MWQOGD wwmm Ägypten Łódź ÆŒ',
    'Щедрый Юлия Жанна',
  ])('is never taken for less than it is: %s', (text) => {
    const width = measured(text);
    expect(width).toBeGreaterThan(0);
    expect(textWidth(text, 20)).toBeGreaterThanOrEqual(width);
  });

  it('a text that is too wide ends in an ellipsis and fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          expect(textWidth(shortenedTo(text, 17, width), 17)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('the picture of a fair range', () => {
  const imaging = createImaging();

  it('is a PNG, sharp on a phone, the same bytes for the same facts', async () => {
    const first = await imaging.fairRange(facts());
    const again = await imaging.fairRange(facts());
    const buffer = Buffer.from(first.bytes);
    expect(first).toMatchObject({ name: 'fair-range-D-12.png', mimeType: 'image/png' });
    expect(buffer.subarray(1, 4).toString()).toBe('PNG');
    expect(buffer.readUInt32BE(16)).toBe(2 * PAGE.width);
    expect(buffer.equals(Buffer.from(again.bytes))).toBe(true);
    const other = await imaging.fairRange(facts({ next: { action: 'counter', price: usd(1_200) } }));
    expect(buffer.equals(Buffer.from(other.bytes))).toBe(false);
  });

  it('says every figure in words', async () => {
    expect((await imaging.fairRange(facts())).altText).toBe(
      'Fair range of D-12 with Ana Silva (estimate): low $400, typical $800, high $1,600. Their ask is $1,800, above the range. Suggested: counter at $1,150. Offers so far: they $2,400, we $900, they $1,800.',
    );
    const decline = facts({ moves: [they(usd(100))], earlier: 3, next: { action: 'decline' } });
    expect((await imaging.fairRange(decline)).altText).toBe(
      'Fair range of D-12 with Ana Silva (estimate): low $400, typical $800, high $1,600. Their ask is $100, below the range. Suggested: decline politely. Offers so far, after 3 earlier: they $100.',
    );
  });

  it('lets nothing in a name become part of the drawing', async () => {
    const plain = await imaging.fairRange(facts({ creatorName: 'x' }));
    const hostile = await imaging.fairRange(
      facts({ creatorName: '</text><rect width="999" height="999"/>&<' }),
    );
    expect(Buffer.from(hostile.bytes).readUInt32BE(20)).toBe(Buffer.from(plain.bytes).readUInt32BE(20));
    expect(hostile.altText).toContain('</text>');
  });

  it('draws whatever the figures are', async () => {
    const picked = fc.sample(anyFacts, { numRuns: 25, seed: 7 });
    for (const any of picked) expect((await imaging.fairRange(any)).bytes.length).toBeGreaterThan(5_000);
  });

  it('refuses to draw what is no drawing', () => {
    expect(() => pngOf('<svg', 2, [])).toThrow();
  });
});
