import { formatMoney, type Money, majorUnits } from '../../domain/money.ts';
import { shortenedTo, textWidth } from './text-width.ts';

/** Pictograms, which no font draws everywhere, and what is not to be seen: control characters, changes of direction. */
const NOT_DRAWN = [
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u20E3/gu,
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
];

/** A name as it can be drawn; may be empty. */
export function drawable(name: string): string {
  return NOT_DRAWN.reduce((text, kind) => text.replace(kind, ' '), name)
    .replace(/[\s\u200D]+/g, (gap) => (/\s/.test(gap) ? ' ' : gap))
    .trim();
}

/** An amount that fits a width: in full at the largest size, smaller, or in short: `UZS 1.25B`. */
export function figureWithin(
  amount: Money,
  width: number,
  largest: number,
  least: number,
): { readonly text: string; readonly size: number } {
  for (const text of [formatMoney(amount), shortMoney(amount)]) {
    for (let size = largest; size >= least; size -= 1) {
      if (textWidth(text, size) <= width) return { text, size };
    }
  }
  return { text: shortenedTo(shortMoney(amount), least, width), size: least };
}

function shortMoney(amount: Money): string {
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: amount.currency,
    notation: 'compact',
    maximumSignificantDigits: 4,
  });
  return format.format(majorUnits(amount));
}
