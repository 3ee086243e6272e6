import { diffArrays } from 'diff';
import type { TermSheet, TermSheetSection } from './details.ts';

/** A piece of a text: in both versions, only in the earlier one, or only in the later one. */
export interface Part {
  readonly kind: 'same' | 'was' | 'now';
  readonly text: string;
}

/** One paragraph, or one row of a table, that is not the same in both versions. */
export type Change =
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string }
  /** `about` names the row, and the column where the table has several. */
  | { readonly kind: 'changed'; readonly about?: string; readonly parts: readonly Part[] };

export interface SectionChange {
  readonly heading: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

type Sheet = Pick<TermSheet, 'title' | 'notice' | 'sections'>;

/** Texts with so much in common are one text that was changed; with less, one went and another came. */
const ALIKE = 0.4;
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

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
    ...paragraphChanges(was.paragraphs, now.paragraphs),
    ...rowChanges(was.table, now.table),
  ];
  return changes.length > 0 ? [{ heading: now.heading, kind: 'changed', changes }] : [];
}

function textsOf({ paragraphs, table }: TermSheetSection): string[] {
  return [...paragraphs, ...(table?.rows ?? []).map((row) => rowText(table?.header ?? [], row))];
}

/** Paragraphs that went and came at the same place are compared word by word where they are alike. */
function paragraphChanges(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let gone: string[] = [];
  const flush = (come: readonly string[]) => {
    changes.push(...pairTexts(gone, come));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) gone = value;
    else if (added) flush(value);
    else flush([]);
  }
  flush([]);
  return changes;
}

function pairTexts(gone: readonly string[], come: readonly string[]): Change[] {
  const left = [...come];
  const changed = gone.map((was): Change => {
    const best = left
      .map((now) => ({ now, parts: wordParts(was, now) }))
      .toSorted((a, b) => likeness(b.parts) - likeness(a.parts))[0];
    if (!best || likeness(best.parts) < ALIKE) return { kind: 'removed', text: was };
    left.splice(left.indexOf(best.now), 1);
    return { kind: 'changed', parts: best.parts };
  });
  return [...changed, ...left.map((text): Change => ({ kind: 'added', text }))];
}

/** Which share of both texts is the same, from 0 to 1. */
function likeness(parts: readonly Part[]): number {
  const lengths = { same: 0, was: 0, now: 0 };
  for (const { kind, text } of parts) lengths[kind] += text.length;
  return (2 * lengths.same) / Math.max(1, 2 * lengths.same + lengths.was + lengths.now);
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

/** Two texts word by word. An amount, a date and a handle are one word each; Japanese is cut by its own words. */
function wordParts(was: string, now: string): Part[] {
  const parts: Part[] = [];
  for (const { added, removed, value } of diffArrays(wordsOf(was), wordsOf(now))) {
    parts.push({ kind: added ? 'now' : removed ? 'was' : 'same', text: value.join('') });
  }
  return joined(parts);
}

function wordsOf(text: string): string[] {
  return (text.match(/\s+|\S+/g) ?? []).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
      ? [...WORDS.segment(word)].map(({ segment }) => segment)
      : [word],
  );
}

/** A stretch of a comparison: what both have, or what the one has where the other has something else. */
interface Stretch {
  same: string;
  was: string;
  now: string;
}

/**
 * Changes as a reader would mark them: those with nothing but a space between them are one, and the space after
 * a change stands outside of it.
 */
function joined(parts: readonly Part[]): Part[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of parts) {
    const last = stretches.at(-1);
    const before = stretches.at(-2);
    if (kind !== 'same' && last && isChange(last)) {
      last[kind] += text;
    } else if (kind !== 'same' && last && before && isChange(before) && last.same.trim() === '') {
      stretches.pop();
      before.was += last.same;
      before.now += last.same;
      before[kind] += text;
    } else {
      stretches.push({ same: '', was: '', now: '', [kind]: text });
    }
  }
  return stretches.flatMap(partsOf);
}

function isChange({ same }: Stretch): boolean {
  return same === '';
}

function partsOf({ same, was, now }: Stretch): Part[] {
  const space = /\s*$/.exec(was)?.[0] ?? '';
  const shared = was !== space && now !== space && now.endsWith(space) ? space : '';
  const texts: [Part['kind'], string][] = [
    ['was', was.slice(0, was.length - shared.length)],
    ['now', now.slice(0, now.length - shared.length)],
    ['same', same + shared],
  ];
  return texts.flatMap(([kind, text]) => (text ? [{ kind, text }] : []));
}
