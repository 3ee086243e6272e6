import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffParagraphs, type Part, wordParts } from '../../src/domain/text-changes.ts';

const same = (text: string): Part => ({ kind: 'same', text });
const was = (text: string): Part => ({ kind: 'was', text });
const now = (text: string): Part => ({ kind: 'now', text });

describe('two texts word by word', () => {
  test.each<[string, string, Part[]]>([
    [
      'We offer $1,200 today.',
      'We offer $1,300 today.',
      [same('We offer '), was('$1,200'), now('$1,300'), same(' today.')],
    ],
    ['Hello Ana', 'Hello dear Ana', [same('Hello '), now('dear '), same('Ana')]],
    ['Hello dear Ana', 'Hello Ana', [same('Hello '), was('dear '), same('Ana')]],
    [
      'Салом, Нодира!',
      'Ассалому алайкум, Нодира!',
      [was('Салом,'), now('Ассалому алайкум,'), same(' '), same('Нодира!')],
    ],
    [
      '動画を一本お願いします。',
      '動画を三本お願いします。',
      [same('動画を'), was('一本'), now('三本'), same('お願いします。')],
    ],
    ['same', 'same', [same('same')]],
    ['', 'new', [now('new')]],
  ])('%s -> %s', (before, after, parts) => {
    expect(wordParts(before, after)).toEqual(parts);
  });

  test('lose nothing: what stayed and went is the earlier text, what stayed and came the later one', () => {
    const word = fc.constantFrom('fee', '$900', ' ', '\n', '本', '動画', 'ы', '<b>', '👍🏽', '.');
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordParts(before, after);
        const without = (kind: Part['kind']) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text]));
        expect(without('now').join('')).toBe(before);
        expect(without('was').join('')).toBe(after);
      }),
      { numRuns: 200 },
    );
  });
});

describe('two texts paragraph by paragraph', () => {
  test('name what came, what went, and what changed within', () => {
    const before = ['Hello Ana,', 'We offer $900 for one Reel.', 'It is paid work.', 'Bye'];
    const after = ['Hello Ana,', 'We offer $950 for one Reel.', 'Bye', 'P.S. Thank you for the video.'];
    expect(diffParagraphs(before, after)).toEqual([
      { kind: 'changed', parts: [same('We offer '), was('$900'), now('$950'), same(' for one Reel.')] },
      { kind: 'removed', text: 'It is paid work.' },
      { kind: 'added', text: 'P.S. Thank you for the video.' },
    ]);
    expect(diffParagraphs(before, before)).toEqual([]);
  });
});
