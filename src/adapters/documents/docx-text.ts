import { TextRun } from 'docx';

/** A text as runs, with its line breaks. */
export function linesOf(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
}
