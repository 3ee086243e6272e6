import { describe, expect, it } from 'vitest';
import { termsActions } from '../../../../src/adapters/slack/actions/terms.ts';
import { viewProblems } from '../../../../src/adapters/slack/limits.ts';
import { termSheetCard } from '../../../../src/adapters/slack/messages/term-sheet.ts';
import { sheetChangesModal } from '../../../../src/adapters/slack/modals/sheet-changes.ts';
import type { ModalView } from '../../../../src/adapters/slack/surface.ts';
import { loadTermSheetCard } from '../../../../src/application/contracts/term-sheet-card.ts';
import type { TermSheet, TermSheetSection } from '../../../../src/domain/contract/details.ts';
import { diffSheets } from '../../../../src/domain/contract/sheet-diff.ts';
import { agreedDeal, DETAILS } from '../../../application/contracts/agreed-deal.ts';
import { issued } from '../../../application/contracts/sent-contract.ts';
import { DANA } from '../../../application/offers/deal-under-way.ts';
import { accepted, buttonsOf, buttonValue, memberOf, viewOf, wordsOf } from '../offers/at-the-desk.ts';

const sheet = (version: number, sections: readonly TermSheetSection[]): TermSheet => ({
  workspace: 'T1',
  deal: 12,
  version,
  title: 'T',
  notice: 'N',
  sections,
  hash: `h${version}`,
  issuedBy: 'U0DANA001',
  issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
  legalReview: 'not needed',
});

function changes(before: readonly TermSheetSection[], after: readonly TermSheetSection[]): ModalView {
  const [one, two] = [sheet(1, before), sheet(2, after)];
  const view = sheetChangesModal({ before: one, after: two, changes: diffSheets(one, two) });
  expect(viewProblems(view)).toEqual([]);
  return viewOf({ kind: 'modal', view });
}

/** A list of changes as lines, bold as `*`, struck as `~`. */
function linesOf(view: ModalView): string[] {
  const marks = { bold: '*', strike: '~' } as const;
  const words = (elements: readonly RichWords[]) =>
    elements
      .map(({ text, style }) => {
        const mark = style?.bold ? marks.bold : style?.strike ? marks.strike : '';
        return `${mark}${text}${mark}`;
      })
      .join('');
  const lists = view.blocks.flatMap((block) =>
    block.type === 'rich_text' ? (block as unknown as { elements: RichElement[] }).elements : [],
  );
  return lists.flatMap((element) =>
    element.type === 'rich_text_list'
      ? element.elements.map((item) => `• ${words((item as RichElement).elements as RichWords[])}`)
      : [words(element.elements as RichWords[])],
  );
}

interface RichWords {
  readonly text: string;
  readonly style?: { readonly bold?: boolean; readonly strike?: boolean };
}

interface RichElement {
  readonly type: string;
  readonly elements: readonly (RichElement | RichWords)[];
}

const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });

describe('"What changed"', () => {
  it('says in words what was and what is now, section by section', () => {
    const view = changes(
      [
        { heading: 'KPIs', paragraphs: ['None.'] },
        { heading: 'Fee', paragraphs: ['The fee is $2,400 within 30 days.'] },
      ],
      [
        {
          heading: 'Fee',
          paragraphs: ['The fee is $2,800 within 30 days.', 'A bonus <!channel> *is* possible.'],
        },
      ],
    );
    expect(view.blocks).toEqual([
      {
        type: 'section',
        text: { type: 'mrkdwn', verbatim: true, text: '*Version 2 against version 1*' },
      },
      {
        type: 'context',
        elements: [
          { type: 'mrkdwn', verbatim: true, text: 'Version 2 by <@U0DANA001>, version 1 by <@U0DANA001>' },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [text('Fee', { bold: true })] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  text('The fee is '),
                  text('(was '),
                  text('$2,400', { strike: true }),
                  text(', '),
                  text('now '),
                  text('$2,800', { bold: true }),
                  text(')'),
                  text(' within 30 days.'),
                ],
              },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              {
                type: 'rich_text_section',
                elements: [text('New: '), text('A bonus <!channel> *is* possible.', { bold: true })],
              },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [text('KPIs', { bold: true }), text(' (section removed)')] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              {
                type: 'rich_text_section',
                elements: [text('Removed: '), text('None.', { strike: true })],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('shows a cell as what it was and is, and words that only came or went as such', () => {
    const table = (fee: string) => ({ header: ['Item', 'Agreed'], rows: [['Fee', fee]] });
    const lines = linesOf(
      changes(
        [{ heading: 'Fee', paragraphs: ['The brand pays the creator.'], table: table('$2,400') }],
        [{ heading: 'Fee', paragraphs: ['The brand always pays the creator.'], table: table('') }],
      ),
    );
    expect(lines).toEqual([
      '*Fee*',
      '• The brand (new: *always*) pays the creator.',
      '• Fee: removed: ~$2,400~',
    ]);
  });

  it('leaves out what lies far from a change, and nothing else', () => {
    const far = 'These words are the same in both versions and go on for quite a while. '.repeat(4);
    const [, line = ''] = linesOf(
      changes(
        [{ heading: 'A', paragraphs: [`${far}It is red. ${far}`] }],
        [{ heading: 'A', paragraphs: [`${far}It is blue. ${far}`] }],
      ),
    );
    expect(line).toContain('It is (was ~red.~, now *blue.*) These words');
    expect(line.length).toBeLessThan(260);
    expect(line).toMatch(/^• … /);
    expect(line).toMatch(/…$/);
  });

  it('holds what fits into a form and says how much more there is', () => {
    const many = (word: string) =>
      Array.from({ length: 130 }, (_, index) => ({
        heading: `Section ${index}`,
        paragraphs: [`${word} ${index} `.repeat(index === 0 ? 9_000 : 300)],
      }));
    const view = changes(many('old'), many('new'));
    expect(wordsOf(view.blocks.at(-1))).toMatch(
      /Also changed, too much to show here: .*Section 129|here: .* and \d+ more\. Compare the files\./,
    );
    expect(linesOf(view)[0]).toBe('*Section 1*');
    expect(wordsOf(view.blocks.at(-1))).toContain('Section 0, ');
  });

  it('opens from the card of a later version, whose small print names the sections', async () => {
    const underWay = await agreedDeal();
    const { services, deal } = underWay;
    await issued(underWay);
    await issued(underWay, { ...DETAILS, terminationNoticeDays: 30 });
    const facts = await services.store.read(services.workspace, (tx) =>
      loadTermSheetCard(tx, { kind: 'term-sheet', deal: deal.number, version: 2 }),
    );
    if (!facts) throw new Error('no card');
    const card = accepted(termSheetCard(facts));
    expect(wordsOf(card)).toContain('Changed since version 1: Termination');
    expect(buttonsOf(card)).toContain('What changed');
    const action = termsActions.find(({ actionId }) => actionId === 'terms.changes');
    const click = memberOf(services, DANA).clicks(buttonValue(card, 'What changed'));
    const answer = await action?.run(click);
    if (!answer) throw new Error('no answer');
    expect(linesOf(viewOf(answer)).join('\n')).toMatch(/\(was ~14~, now \*30\*\) days/);
  });
});
