import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermSheetSection } from '../../../src/domain/contract/details.ts';
import { changedHeadings, diffSheets } from '../../../src/domain/contract/sheet-diff.ts';
import type { Part } from '../../../src/domain/text-changes.ts';

const sheet = (...sections: TermSheetSection[]) => ({ title: 'T', notice: 'N', sections });
const section = (heading: string, ...paragraphs: string[]): TermSheetSection => ({ heading, paragraphs });
const table = (heading: string, header: string[], ...rows: string[][]): TermSheetSection => ({
  heading,
  paragraphs: [],
  table: { header, rows },
});

/** `the fee is [-$2,400-]{+$2,800+}.` */
function shown(parts: readonly Part[]): string {
  const marks = { same: ['', ''], was: ['[-', '-]'], now: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

function changesOf(before: TermSheetSection, after: TermSheetSection) {
  const [found] = diffSheets(sheet(before), sheet(after));
  return (found?.changes ?? []).map((change) =>
    change.kind === 'changed'
      ? `${change.about ? `${change.about}: ` : ''}${shown(change.parts)}`
      : `${change.kind}: ${change.text}`,
  );
}

describe('the difference between two versions', () => {
  it('is nothing for the same words', () => {
    expect(diffSheets(sheet(section('A', 'x')), sheet(section('A', 'x')))).toEqual([]);
  });

  it('names each section once, in the order of the later version, removed ones last', () => {
    const before = sheet(section('Parties', 'a'), section('KPIs', 'k'), section('Fee', '$1'));
    const after = sheet(section('Fee', '$2'), section('Parties', 'a'), section('Conduct', 'c'));
    const changes = diffSheets(before, after);
    expect(changes.map(({ heading, kind }) => `${heading} ${kind}`)).toEqual([
      'Fee changed',
      'Conduct added',
      'KPIs removed',
    ]);
    expect(changedHeadings(changes)).toEqual(['Fee', 'Conduct', 'KPIs']);
  });

  it('shows an amount, a date and a handle whole, within their sentence', () => {
    expect(
      changesOf(
        section('Fee', 'The fee is $2,400.01 for @ana.walks, due on 1 Dec 2026.'),
        section('Fee', 'The fee is $2,800.50 for @ana.runs, due on 15 Dec 2026.'),
      ),
    ).toEqual([
      'The fee is [-$2,400.01-]{+$2,800.50+} for [-@ana.walks,-]{+@ana.runs,+} due on [-1-]{+15+} Dec 2026.',
    ]);
  });

  it('takes words that changed next to each other as one change', () => {
    expect(
      changesOf(
        section('A', 'The brand pays within thirty days of the invoice of the creator.'),
        section('A', 'The brand pays on receipt of the invoice of the creator.'),
      ),
    ).toEqual(['The brand pays [-within thirty days-]{+on receipt+} of the invoice of the creator.']);
  });

  it('tells a sentence that was replaced from one that was reworded', () => {
    expect(
      changesOf(
        section('A', 'Either party may end it with 14 days of notice.', 'Dogs are welcome.', 'Last.'),
        section(
          'A',
          'Either party may end it with 30 days of notice.',
          'Payment in advance, always.',
          'Last.',
        ),
      ),
    ).toEqual([
      'Either party may end it with [-14-]{+30+} days of notice.',
      'removed: Dogs are welcome.',
      'added: Payment in advance, always.',
    ]);
  });

  it('compares Japanese by its words, without spaces to go by', () => {
    const [change] = changesOf(
      section('A', '本コンテンツは九十日間、広告に利用できる。'),
      section('A', '本コンテンツは百八十日間、広告に利用できる。'),
    );
    expect(change).toMatch(/^本コンテンツは.*\{\+.*百.*\+\}.*広告に利用できる。$/);
    expect(change?.replace(/\[-.*?-\]/g, '').replace(/[{}+]/g, '')).toBe(
      '本コンテンツは百八十日間、広告に利用できる。',
    );
  });

  it('compares rows by what they name, and cells by their column', () => {
    expect(
      changesOf(
        table('Fee', ['Item', 'Agreed'], ['Fee', '$2,400'], ['Deposit', '$100'], ['Method', 'bank']),
        table('Fee', ['Item', 'Agreed'], ['Fee', '$2,800'], ['Method', 'bank'], ['Bonus', '$50']),
      ),
    ).toEqual(['Fee: [-$2,400-]{+$2,800+}', 'added: Bonus: $50', 'removed: Deposit: $100']);
    expect(
      changesOf(
        table(
          'Parties',
          ['', 'Brand', 'Creator'],
          ['Country', 'Germany', 'Uzbekistan'],
          ['Agent', 'none', 'none'],
        ),
        table(
          'Parties',
          ['', 'Brand', 'Creator'],
          ['Country', 'Germany', 'Japan'],
          ['Agent', 'none', 'Ito K.K.'],
        ),
      ),
    ).toEqual(['Country, Creator: [-Uzbekistan-]{+Japan+}', 'Agent, Creator: [-none-]{+Ito K.K.+}']);
  });

  it('follows a column that came, went or moved', () => {
    expect(
      changesOf(
        table('Scope', ['Content', 'Length'], ['1 Reel', '30 s']),
        table('Scope', ['Content', 'Price', 'Length'], ['1 Reel', '$900', '30 s']),
      ),
    ).toEqual(['1 Reel, Price: {+$900+}']);
  });

  it('keeps two rows of the same name apart', () => {
    expect(
      changesOf(
        table('Scope', ['Content', 'Due'], ['Reel', '1 Dec'], ['Reel', '2 Dec']),
        table('Scope', ['Content', 'Due'], ['Reel', '1 Dec'], ['Reel', '3 Dec']),
      ),
    ).toEqual(['Reel: [-2 Dec-]{+3 Dec+}']);
  });

  it('knows a section under a new heading by the clause that it is written from', () => {
    const clauses = [{ id: 'termination', version: 1 }];
    const changes = diffSheets(
      sheet({ heading: 'Termination', paragraphs: ['x'], clauses }),
      sheet({
        heading: 'End of the contract',
        paragraphs: ['x'],
        clauses: [{ id: 'termination', version: 2 }],
      }),
    );
    expect(changes).toEqual([
      {
        heading: 'End of the contract',
        kind: 'changed',
        changes: [
          {
            kind: 'changed',
            about: 'Heading',
            parts: [
              { kind: 'was', text: 'Termination' },
              { kind: 'now', text: 'End of the contract' },
            ],
          },
        ],
      },
    ]);
  });

  it('tells a changed title and notice', () => {
    const changes = diffSheets(sheet(), { title: 'T2', notice: 'N2', sections: [] });
    expect(changedHeadings(changes)).toEqual(['Title', 'Notice']);
  });
});

describe('properties of the difference', () => {
  const text = fc
    .array(fc.constantFrom('fee', '$2,400', 'days', '30', '髙﨑', 'the', 'Oʻz', '.', '🚀'), { maxLength: 8 })
    .map((words) => words.join(' '));
  const anySection = fc.record({
    heading: fc.constantFrom('A', 'B', 'C', 'D'),
    paragraphs: fc.array(text, { maxLength: 4 }),
    table: fc.option(
      fc.record({
        header: fc.constant(['Item', 'Agreed']),
        rows: fc.array(fc.tuple(fc.constantFrom('Fee', 'Bonus'), text), { maxLength: 3 }),
      }),
      { nil: undefined },
    ),
  });
  const anySheet = fc
    .array(anySection, { maxLength: 4 })
    .map((sections) => sheet(...(sections as TermSheetSection[])));

  it('is empty exactly when both say the same in the same paragraphs', () => {
    fc.assert(
      fc.property(anySheet, (one) => {
        expect(diffSheets(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives back both texts of a changed paragraph, word for word', () => {
    fc.assert(
      fc.property(text, text, (was, now) => {
        fc.pre(was !== now);
        const changes = diffSheets(sheet(section('A', was)), sheet(section('A', now)))[0]?.changes ?? [];
        const side = (kind: 'was' | 'now') =>
          changes
            .map((change) => {
              if (change.kind !== 'changed') {
                return change.kind === (kind === 'was' ? 'removed' : 'added') ? change.text : '';
              }
              return change.parts
                .filter((part) => part.kind === 'same' || part.kind === kind)
                .map((part) => part.text)
                .join('');
            })
            .join('');
        expect(side('was')).toBe(was);
        expect(side('now')).toBe(now);
      }),
      { numRuns: 200 },
    );
  });
});
