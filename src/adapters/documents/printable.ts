import type { TermSheet, TermSheetSection } from '../../domain/contract/details.ts';

/** Text that a file can hold: no control characters (but line breaks and tabs), no lone surrogates, no noncharacters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

/** A sheet whose every text can be held by a file. */
export function printableSheet(sheet: TermSheet): TermSheet {
  return {
    ...sheet,
    title: printableTitle(sheet.title),
    notice: printable(sheet.notice),
    sections: sheet.sections.map(printableSection),
  };
}

/** A title on one line. */
export function printableTitle(title: string): string {
  return printable(title).replaceAll('\n', ' ');
}

type Section = Pick<TermSheetSection, 'heading' | 'paragraphs' | 'table'>;

export function printableSection<Given extends Section>({ heading, paragraphs, table, ...rest }: Given) {
  return {
    ...rest,
    heading: printableTitle(heading),
    paragraphs: paragraphs.map(printable),
    ...(table
      ? { table: { header: table.header.map(printable), rows: table.rows.map((row) => row.map(printable)) } }
      : {}),
  };
}
