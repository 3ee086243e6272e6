import { AlignmentType, Paragraph, TextRun } from 'docx';
import { GREY } from './docx-page.ts';

/** Grey small print. */
export function small(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.START,
) {
  return new Paragraph({
    alignment,
    spacing: { after: 60 },
    children: [run(text, { size: 16, color: GREY })],
  });
}

export function run(text: string, options: { size?: number; bold?: boolean; color?: string } = {}): TextRun {
  return new TextRun({ text: printable(text), ...options });
}

/** A text with line breaks as runs. */
export function linesOf(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: printable(line), ...(index > 0 ? { break: 1 } : {}) }));
}

/** XML has no place for control characters and lone surrogates. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
