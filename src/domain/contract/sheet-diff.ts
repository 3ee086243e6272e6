import { type Change, diffParagraphs, likeness, type Part, wordParts } from '../text-changes.ts';
import type { TermSheet, TermSheetSection } from './details.ts';

/** Cells with so much in common are one text that was changed. */
const ALIKE = 0.4;

export interface SectionChange {
  readonly heading: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

type Sheet = Pick<TermSheet, 'title' | 'notice' | 'sections'>;

/** What is different between two versions of a term sheet, by section, in the order of the later one. */
export function diffSheets(before: Sheet, after: Sheet): SectionChange[] {
  const pairs = pairSections(before.sections, after.sections);
  return [
    ...textChange('Title', before.title, after.title),
    ...textChange('Notice', before.notice, after.notice),
    ...pairs.flatMap(([was, now]) => sectionChange(was, now)),
  ];
}

/** The headings of what changed, for one line: `Compensation, Timeline`. */
export function changedHeadings(changes: readonly SectionChange[]): string[] {
  return changes.map(({ heading }) => heading);
}

function textChange(heading: string, was: string, now: string): SectionChange[] {
  return was === now
    ? []
    : [{ heading, kind: 'changed', changes: [{ kind: 'changed', parts: wordParts(was, now) }] }];
}

type Pair = readonly [was: TermSheetSection | undefined, now: TermSheetSection | undefined];

/** Sections by their heading, else by a clause that both are written from; the removed ones come last. */
function pairSections(before: readonly TermSheetSection[], after: readonly TermSheetSection[]): Pair[] {
  const left = new Set(before);
  const take = (found: TermSheetSection | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const byHeading = new Map(
    after.map((now) => [now, take([...left].find(({ heading }) => heading === now.heading))]),
  );
  const pairs = after.map(
    (now): Pair => [byHeading.get(now) ?? take([...left].find((was) => shareClause(was, now))), now],
  );
  return [...pairs, ...[...left].map((was): Pair => [was, undefined])];
}

function shareClause(one: TermSheetSection, other: TermSheetSection): boolean {
  return one.clauses?.some(({ id }) => other.clauses?.some((clause) => clause.id === id)) ?? false;
}

function sectionChange(
  was: TermSheetSection | undefined,
  now: TermSheetSection | undefined,
): SectionChange[] {
  if (!was || !now) {
    const section = was ?? now;
    if (!section) return [];
    const kind = was ? 'removed' : 'added';
    return [{ heading: section.heading, kind, changes: textsOf(section).map((text) => ({ kind, text })) }];
  }
  const changes = [
    ...(was.heading === now.heading
      ? []
      : [{ kind: 'changed' as const, about: 'Heading', parts: wordParts(was.heading, now.heading) }]),
    ...diffParagraphs(was.paragraphs, now.paragraphs),
    ...rowChanges(was.table, now.table),
  ];
  return changes.length > 0 ? [{ heading: now.heading, kind: 'changed', changes }] : [];
}

function textsOf({ paragraphs, table }: TermSheetSection): string[] {
  return [...paragraphs, ...(table?.rows ?? []).map((row) => rowText(table?.header ?? [], row))];
}

type Table = NonNullable<TermSheetSection['table']>;

/** Rows by their first cell, which names them; a cell that changed is named by its column. */
function rowChanges(before: Table | undefined, after: Table | undefined): Change[] {
  const left = [...(before?.rows ?? [])];
  const changes: Change[] = [];
  for (const row of after?.rows ?? []) {
    const at = left.findIndex((was) => was[0] === row[0]);
    const [was] = at < 0 ? [] : left.splice(at, 1);
    if (was) changes.push(...cellChanges(before?.header ?? [], was, after?.header ?? [], row));
    else changes.push({ kind: 'added', text: rowText(after?.header ?? [], row) });
  }
  return [
    ...changes,
    ...left.map((row): Change => ({ kind: 'removed', text: rowText(before?.header ?? [], row) })),
  ];
}

function cellChanges(
  oldHeader: readonly string[],
  was: readonly string[],
  header: readonly string[],
  now: readonly string[],
): Change[] {
  const before = new Map(oldHeader.map((name, index) => [name, was[index] ?? '']));
  const columns = [...new Set([...header.slice(1), ...oldHeader.slice(1)])];
  return columns.flatMap((column) => {
    const index = header.indexOf(column);
    const [old, cell] = [before.get(column) ?? '', index < 0 ? '' : (now[index] ?? '')];
    if (old === cell) return [];
    const name = now[0] ?? '';
    const about = columns.length > 1 ? [name, column].filter(Boolean).join(', ') : name;
    return [{ kind: 'changed' as const, about, parts: wholeParts(old, cell) }];
  });
}

/** Cells are short: what stood there and what stands there, unless much of a long one is the same. */
function wholeParts(was: string, now: string): Part[] {
  const parts = wordParts(was, now);
  if (was.length + now.length > 120 && likeness(parts) >= ALIKE) return parts;
  return [
    ...(was ? [{ kind: 'was' as const, text: was }] : []),
    ...(now ? [{ kind: 'now' as const, text: now }] : []),
  ];
}

/** `Fee: $2,400`; with more columns `3 Instagram posts · Length: 30 s · Price: $900`. */
function rowText(header: readonly string[], row: readonly string[]): string {
  const [name = '', ...cells] = row;
  if (cells.length === 1) return `${name}: ${cells[0] ?? ''}`;
  return [name, ...cells.map((cell, index) => [header[index + 1], cell].filter(Boolean).join(': '))].join(
    ' · ',
  );
}
