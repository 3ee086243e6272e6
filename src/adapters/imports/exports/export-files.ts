import type {
  AboutExport,
  ExportBatch,
  ExportFiles,
  OpenedExport,
  UnreadableExport,
} from '../../../application/exports.ts';
import type { CsvLine } from '../csv-table.ts';
import { Collector } from './collector.ts';
import { decodeStream, type TextStream } from './decode-stream.ts';
import type { Table } from './dialect.ts';
import { mappedDialect, missingColumns } from './dialects/mapped.ts';
import { layoutOf, offsetOfLine } from './layout.ts';
import { isPersonalColumn, looksPersonal } from './personal.ts';
import { type Delimiter, RecordParser } from './record-parser.ts';
import { columnsGone, NO_HEADER, NO_ROWS, ONE_COLUMN, ONE_LINE, Unreadable } from './refusals.ts';
import { hasFurtherTable, isRefusal, TableWalk } from './table-walk.ts';

/** Larger files are refused: a shop of a million orders a year exports some 500 MB. */
const MOST_BYTES = 1_000_000_000;

/** Readers of what platforms and shops let people download. `mostBytes` is the size from which on a file is refused. */
export function createExportFiles({ mostBytes = MOST_BYTES } = {}): ExportFiles {
  return {
    async open(content, about) {
      try {
        return await opened(content, about, mostBytes);
      } catch (error) {
        if (error instanceof Unreadable) return { kind: 'unreadable', problem: error.problem };
        throw error;
      }
    },
  };
}

async function opened(
  content: AsyncIterable<Uint8Array>,
  about: AboutExport,
  mostBytes: number,
): Promise<OpenedExport | UnreadableExport> {
  const notes: string[] = [];
  const note = (text: string) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const text = await decodeStream(content, mostBytes, note);
  let answer: OpenedExport | UnreadableExport | undefined;
  try {
    answer = await recognised(text, about, notes, note);
    return answer;
  } finally {
    if (answer?.kind !== 'opened') await text.close();
  }
}

async function recognised(
  text: TextStream,
  about: AboutExport,
  notes: readonly string[],
  note: (text: string) => void,
): Promise<OpenedExport | UnreadableExport> {
  const mapped = about.mapping && mappedDialect(about.mapping);
  const layout = await layoutOf(text.head, text.isWhole, mapped && [mapped]);
  if (!layout) throw new Unreadable(isOneLine(text) ? ONE_LINE : ONE_COLUMN);
  if (!layout.header) throw new Unreadable(NO_HEADER);
  const { dialect, delimiter, above, sample } = layout;
  const header = layout.header.cells;
  if (!dialect && about.mapping) throw new Unreadable(columnsGone(missingColumns(about.mapping, header)));
  if (!dialect) return unknown(header, sample);
  if (sample.length === 0 && text.isWhole) throw new Unreadable(NO_ROWS);
  const table: Table = { header, above, sample, delimiter, about, note };
  const out = new Collector(note);
  const reader = dialect.open(table, out);
  if (isRefusal(reader) && !(reader.kind === 'unreadable' && hasFurtherTable(dialect, table))) return reader;
  const walk = new TableWalk(dialect, table, layout.header.line, reader, out);
  return {
    kind: 'opened',
    dialect: dialect.key,
    title: dialect.title,
    notes,
    batches: batchesOf(text, { delimiter, linesBefore: layout.header.line - 1 }, walk, out),
  };
}

/** Nothing of what was read so far is a row. */
function isOneLine({ head, isWhole }: TextStream): boolean {
  return !isWhole && !head.includes('\n');
}

/** Reads on from the header; what breaks the file off is said in the last batch. */
async function* batchesOf(
  text: TextStream,
  { delimiter, linesBefore }: { readonly delimiter: Delimiter; readonly linesBefore: number },
  walk: TableWalk,
  out: Collector,
): AsyncGenerator<ExportBatch> {
  const parser = new RecordParser(delimiter, linesBefore);
  let breaksOff: string | undefined;
  try {
    let isHeader = true;
    let isCut = false;
    for await (const piece of piecesOf(text, linesBefore)) {
      isCut = !piece.endsWith('\n');
      for (const record of await parser.take(piece)) {
        if (!isHeader) walk.take(record, false);
        isHeader = false;
        if (out.isFull) yield out.take();
      }
    }
    for (const record of await parser.end()) if (!isHeader) walk.take(record, isCut);
    walk.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    breaksOff = error.problem;
    walk.end();
  } finally {
    await text.close();
  }
  if (!out.isEmpty || breaksOff !== undefined) yield out.take(breaksOff);
}

async function* piecesOf(text: TextStream, linesBefore: number): AsyncGenerator<string> {
  yield text.head.slice(offsetOfLine(text.head, linesBefore + 1));
  yield* text.rest;
}

const MOST_SAMPLES = 5;
const LONGEST_SAMPLE = 80;
const HIDDEN = '•••';

/** A header that nobody knows, with some rows to recognise the columns by. What looks personal is blanked. */
function unknown(header: readonly string[], sample: readonly CsvLine[]): UnreadableExport {
  const isPersonal = header.map(isPersonalColumn);
  return {
    kind: 'unknown',
    columns: header.map(cut),
    samples: sample
      .filter(({ cells }) => cells.length === header.length)
      .slice(0, MOST_SAMPLES)
      .map(({ cells }) =>
        cells.map((cell, at) =>
          cell !== '' && (isPersonal[at] || looksPersonal(cell)) ? HIDDEN : cut(cell),
        ),
      ),
  };
}

function cut(cell: string): string {
  const text = cell.toWellFormed().replaceAll(/\s+/g, ' ').trim();
  return text.length <= LONGEST_SAMPLE ? text : `${text.slice(0, LONGEST_SAMPLE - 1)}…`.toWellFormed();
}
