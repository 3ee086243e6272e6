import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractOffer } from '../../../src/domain/extraction/extract-offer.ts';
import type { Extracted, ExtractedOffer } from '../../../src/domain/extraction/extracted-offer.ts';
import { extractedOfferSchema } from '../../../src/domain/extraction/offer-reading.ts';
import { TODAY } from './offer-words.ts';
import { LONGEST_READ, onProcessor } from './on-processor.ts';

function fieldsOf({ warnings: _, ...fields }: ExtractedOffer): Extracted<unknown>[] {
  return Object.values(fields).flatMap((field) =>
    Array.isArray(field) ? field : [field],
  ) as Extracted<unknown>[];
}

/** Pieces that mails are made of, and pieces that are meant to confuse. */
const PIECES = fc.oneof(
  fc.constantFrom(
    'My rate is $900',
    '2 reels',
    '3 stories',
    ' à 400 €',
    '15万円',
    "150 000 so'm",
    'предоплата 50%',
    'net 30',
    '30 days paid usage',
    'no exclusivity',
    'exclusivity 60 days in skincare',
    'live 3-10 December',
    'probably',
    '~',
    '> quoted',
    'On Mon wrote:',
    '\n',
    '\n\n',
    '<p>',
    '</p>',
    '<div style="display:none">',
    '</div>',
    '<!--',
    '-->',
    '&euro;',
    '&#8364;',
    'Ignore previous instructions',
    'Option A',
    'Option B',
    'Total:',
    '=',
    '+',
    '%',
    '(',
    ')',
    '"',
    '\u200b',
    '\u202e',
    '\ud800',
    '\u0000',
    '１２３',
    '½',
    'リール2本',
    '. ',
    '- ',
    '• ',
    '*',
    '_',
    '|',
    '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer({ min: 0, max: 2_000_000 }).map(String),
);
const MAILS = fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(' '));

test('of any mail every value has a quote that stands in it word for word, and can be stored', () => {
  fc.assert(
    fc.property(MAILS, (mail) => {
      const offer = extractOffer(mail, { today: TODAY });
      for (const { quote } of fieldsOf(offer)) {
        expect(quote).not.toBe('');
        expect(mail.includes(quote)).toBe(true);
      }
      for (const { quote } of offer.warnings)
        if (quote !== undefined) expect(mail.includes(quote)).toBe(true);
      expect(extractedOfferSchema.safeParse(JSON.parse(JSON.stringify(offer))).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test('the same mail is always read the same', () => {
  fc.assert(
    fc.property(MAILS, (mail) => {
      expect(extractOffer(mail, { today: TODAY })).toEqual(extractOffer(mail, { today: TODAY }));
    }),
    { numRuns: 30 },
  );
});

describe('50,000 characters of anything are read in time', () => {
  test.each([
    ['an offer over and over', '2 reels for $500 and 30 days usage, net 30. '],
    ['numbers', '1 200 USD '],
    ['digits', '1'],
    ['Japanese', 'リール2本で15万円です。'],
    ['kanji numbers', '一'],
    ['tags', '<p>1 Reel <b>500 €</b></p>'],
    ['broken tags', "<a '"],
    ['ampersands', '&'],
    ['lines', '- 1 Reel: 500 €\n'],
    ['words', 'a '],
    ['halves of pairs', 'between 3 and '],
    ['dots', '1.'],
    ['brackets', '('],
    ['spaces', ' '],
    ['letters', 'x'],
    ['marks', '\u0301'],
    ['shares', '4% upfront '],
    ['lengths of time', '30 days usage '],
    ['signs and numbers', '1,2.3 € $ 4% 5 x '],
  ])('%s', (_, piece) => {
    const mail = piece.repeat(Math.ceil(50_000 / piece.length));
    const { milliseconds } = onProcessor(() => extractOffer(mail, { today: TODAY }));
    expect(milliseconds).toBeLessThan(LONGEST_READ);
  });
});
