import type { Button, KnownBlock } from '@slack/types';
import type { TermSheetCard } from '../../../application/contracts/term-sheet-card.ts';
import type { TermSheetSection } from '../../../domain/contract/details.ts';
import type { DealStatus } from '../../../domain/deal.ts';
import { actions, button, context, header, section, sections, splitText } from '../blocks.ts';
import { dateText, escape, lengthOf, person } from '../format.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../surface.ts';
import { fileLinks } from './file-links.ts';
import { sealSheet } from './sheet-value.ts';
import { signedCopyBlocks } from './signed-copy.ts';
import { dealValue } from './step-buttons.ts';

/** What people compare with what was agreed; the other sections are clauses that change little. */
const SHOWN: ReadonlySet<string> = new Set([
  'Scope of work',
  'Timeline',
  'Compensation',
  'Ownership and usage rights',
  'Exclusivity towards competitors',
]);

/** More headings than this are behind "What changed". */
const SINCE_LIMIT = 1_500;
/** A signed copy can come, or be replaced, as long as the contract runs and after. */
const SIGNED: ReadonlySet<DealStatus> = new Set(['contracted', 'in_production', 'live', 'completed']);

/** Room kept for title, notice, status and buttons. */
const RESERVED_CHARACTERS = 5_000;
const RESERVED_BLOCKS = 10;

/**
 * A term sheet at a glance in the deal's thread: work, dates, pay and rights. Every other section is named, and all
 * of them stand whole behind "Show all sections" and in the files below: nothing is cut.
 */
export function termSheetCard(card: TermSheetCard): Message {
  const { sheet } = card;
  const { blocks, left } = fitting(sheet.sections);
  const value = sealSheet(sheet);
  const show = button({ text: 'Show all sections', actionId: 'terms.show', value });
  const changed = button({ text: 'What changed', actionId: 'terms.changes', value });
  const links = fileLinks(card.files);
  return {
    text: escape(`${sheet.title}, version ${sheet.version}. ${statusWords(card)} ${sheet.notice}`),
    blocks: [
      header(shortTitle(sheet.title)),
      section(`*Status:* ${statusText(card)}`),
      context(
        `Version ${sheet.version} by ${person(sheet.issuedBy)}`,
        ...(card.since ? [sinceText(card.since)] : []),
        `:warning: ${escape(sheet.notice)}`,
      ),
      ...signedCopyBlocks(card.copies, card.zone),
      ...blocks,
      ...(left.length > 0
        ? contexts(`Also in the sheet and its files: ${left.map(escape).join(' · ')}`)
        : []),
      ...(links ? [context(links)] : []),
      actions('term-sheet', ...buttonsOf(card), show, ...(card.since ? [changed] : [])),
    ],
  };
}

/** `Changed since version 2: Compensation, Timeline`. */
function sinceText({ version, headings }: NonNullable<TermSheetCard['since']>): string {
  const [first] = splitText(headings.map(escape).join(', '), SINCE_LIMIT);
  return `Changed since version ${version}: ${first ?? 'nothing that people read'}`;
}

/** A long line of small print, in as many blocks as it needs. */
function contexts(text: string): KnownBlock[] {
  return splitText(text, LIMITS.contextText).map((part) => context(part));
}

/** Names may make a title longer than a header holds; the whole one stands in the file and the text. */
function shortTitle(title: string): string {
  return lengthOf(title) <= LIMITS.headerText ? title : (title.split(':')[0] ?? 'Term sheet');
}

/** Every section of a sheet, whole, as the blocks of a form; a form holds more than a message. */
export function sectionBlocks(all: readonly TermSheetSection[]): KnownBlock[] {
  return all.flatMap((one, index) => sections(sectionText(one, index + 1)));
}

function fitting(all: readonly TermSheetSection[]): { blocks: KnownBlock[]; left: string[] } {
  const blocks: KnownBlock[] = [];
  const left: string[] = [];
  let characters = 0;
  for (const [index, one] of all.entries()) {
    if (!SHOWN.has(one.heading)) {
      left.push(`${index + 1}. ${one.heading}`);
      continue;
    }
    const text = sectionText(glance(one), index + 1);
    const parts = sections(text);
    const fits =
      characters + lengthOf(text) <= LIMITS.charactersPerMessage - RESERVED_CHARACTERS &&
      blocks.length + parts.length <= LIMITS.blocksPerMessage - RESERVED_BLOCKS;
    if (!fits) {
      left.push(`${index + 1}. ${one.heading}`);
      continue;
    }
    characters += lengthOf(text);
    blocks.push(...parts);
  }
  return { blocks, left };
}

/** Of a section written from the library: its table, else its first paragraph; the other clauses seldom change. */
function glance(section: TermSheetSection): TermSheetSection {
  if (!section.clauses) return section;
  return { ...section, paragraphs: section.table ? [] : section.paragraphs.slice(0, 1) };
}

function sectionText({ heading, paragraphs, table }: TermSheetSection, number: number): string {
  const rows = (table?.rows ?? []).map((row) => rowText(table?.header ?? [], row));
  return [`*${number}. ${escape(heading)}*`, ...paragraphs.map(escape), ...rows].join('\n');
}

/** `• *Fee:* $2,400`, or with more columns `• *3 Instagram posts*, draft due: 10 Dec 2026, ...`. */
function rowText(header: readonly string[], row: readonly string[]): string {
  const [first = '', ...rest] = row;
  if (rest.length === 1) return `• *${escape(first)}:* ${escape(rest[0] ?? '')}`;
  // A dash is a cell that does not apply, such as the territory of a use that is not allowed.
  const cells = rest.flatMap((cell, index) =>
    cell === '–' ? [] : [`${escape(header[index + 1] ?? '')}: ${escape(cell)}`],
  );
  return `• *${escape(first)}* · ${cells.join(' · ')}`;
}

function statusWords({ review, sent, signedOn, replacedBy }: TermSheetCard): string {
  if (replacedBy) return `Replaced by version ${replacedBy}.`;
  if (signedOn) return `Signed on ${dateText(signedOn)}.`;
  if (sent) return 'Sent to the creator, not signed yet.';
  return REVIEW[review];
}

const REVIEW: Record<TermSheetCard['review'], string> = {
  'not needed': 'Ready to send; no legal review is required.',
  needed: 'Needs a legal review before it is sent.',
  pending: 'Waiting for the legal review.',
  approved: 'Legal review approved; ready to send.',
  rejected: 'Legal review rejected: change the terms and ask again.',
};

function statusText(card: TermSheetCard): string {
  const { sent, reviewedBy, signedOn } = card;
  const by = reviewedBy ? ` Reviewed by ${person(reviewedBy)}.` : '';
  const from = sent && !signedOn ? ` Marked as sent by ${person(sent.by)}.` : '';
  return `${statusWords(card)}${by}${from}`;
}

function buttonsOf(card: TermSheetCard): Button[] {
  const { sheet, review, status, sent, replacedBy } = card;
  const value = sealSheet(sheet);
  if (!replacedBy && card.signedOn && SIGNED.has(status)) {
    const text = card.copies.length > 0 ? 'Replace signed copy' : 'Add signed copy';
    return [button({ text, actionId: 'terms.copy', value })];
  }
  if (replacedBy || status !== 'agreed') return [];
  const edit = button({
    text: 'Change details',
    actionId: 'terms.open',
    value: dealValue({ number: sheet.deal, version: card.dealVersion }),
  });
  if (sent) {
    return [button({ text: 'Mark as signed', actionId: 'terms.signed', value, style: 'primary' }), edit];
  }
  const canSend = review === 'not needed' || review === 'approved';
  const asks = review !== 'approved' && review !== 'pending';
  return [
    ...(canSend ? [button({ text: 'Mark as sent', actionId: 'terms.sent', value, style: 'primary' })] : []),
    ...(asks
      ? [
          button({
            text: 'Request legal review',
            actionId: 'terms.review',
            value,
            style: canSend ? undefined : 'primary',
          }),
        ]
      : []),
    edit,
  ];
}
