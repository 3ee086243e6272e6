import { createExportFiles } from '../../../../src/adapters/imports/exports/export-files.ts';
import type {
  AboutExport,
  ExportBatch,
  OpenedExport,
  UnreadableExport,
} from '../../../../src/application/exports.ts';

export const TODAY = Temporal.PlainDate.from('2026-11-26');

export const day = (text: string) => Temporal.PlainDate.from(text);

/** Cells in quotes where they need them. */
export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string) =>
    /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\n`).join('');
}

/** A row with the cells of some columns, the others empty. */
export function rowOf(header: readonly string[], cells: Readonly<Record<string, string>>): string[] {
  for (const name of Object.keys(cells)) {
    if (!header.includes(name)) throw new Error(`the header has no column ${name}`);
  }
  return header.map((name) => cells[name] ?? '');
}

/** UTF-16 with a byte order mark, little or big end first. */
export function utf16(text: string, { order = 'le', mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** A file as it arrives: in pieces of the given size. */
export async function* arriving(content: string | Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export interface Opening extends Partial<AboutExport> {
  readonly mostBytes?: number;
  readonly pieces?: number;
}

export function open(
  content: string | Uint8Array,
  { mostBytes, pieces, ...about }: Opening = {},
): Promise<OpenedExport | UnreadableExport> {
  const files = createExportFiles(mostBytes === undefined ? {} : { mostBytes });
  return files.open(arriving(content, pieces), {
    name: 'export.csv',
    today: TODAY,
    timeZone: 'Europe/Berlin',
    ...about,
  });
}

export interface Read extends Required<Omit<ExportBatch, 'breaksOff'>> {
  readonly dialect: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly breaksOff: string | undefined;
  readonly sizes: readonly number[];
}

/** All of a file that can be opened; fails with what was answered instead. */
export async function readAll(content: string | Uint8Array, opening: Opening = {}): Promise<Read> {
  const opened = await open(content, opening);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const batches: ExportBatch[] = [];
  for await (const batch of opened.batches) batches.push(batch);
  return {
    dialect: opened.dialect,
    title: opened.title,
    notes: opened.notes,
    rows: batches.flatMap(({ rows }) => rows),
    problems: batches.flatMap(({ problems }) => problems),
    skipped: batches.flatMap(({ skipped }) => skipped),
    repeated: batches.flatMap(({ repeated }) => repeated),
    breaksOff: batches.at(-1)?.breaksOff,
    sizes: batches.map(({ rows }) => rows.length),
  };
}
