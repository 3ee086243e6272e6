import {
  AlignmentType,
  BorderStyle,
  type IDocumentDefaultsOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';
import type { Paper } from '../../application/files.ts';

/** Fonts that come with Word on every system; Japanese, Chinese and Korean names get their own. */
const FONTS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' };

const INK = '1D1C1D';
const GREY = '5F6368';
const ACCENT = '1A4B8C';
export const PAPER = 'EEF2F8';

/** In twentieths of a point; margins of 2.2 cm. */
const PAPERS: Record<Paper, { readonly width: number; readonly height: number }> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};
const MARGIN = 1_247;

export function pageOf(paper: Paper) {
  const { width, height } = PAPERS[paper];
  const margin = { top: MARGIN + 200, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 };
  return { page: { size: { width, height }, margin }, textWidth: width - 2 * MARGIN };
}

const DEFAULTS: IDocumentDefaultsOptions = {
  run: { font: FONTS, size: 21, color: INK, language: { value: 'en-GB', eastAsia: 'ja-JP' } },
  paragraph: { spacing: { after: 110, line: 276, lineRule: LineRuleType.AUTO } },
};

/** Styles by name, so that a person who changes one changes every place of it. */
export const STYLES: IStylesOptions = {
  default: {
    document: DEFAULTS,
    title: {
      run: { font: FONTS, size: 36, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 100, line: 288, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONTS, size: 25, bold: true, color: ACCENT },
      paragraph: {
        spacing: { before: 300, after: 110, line: 288, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    {
      id: 'SmallPrint',
      name: 'Small print',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16, color: GREY },
      paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: {
        spacing: { before: 120, after: 160 },
        indent: { left: 170 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: 'B7791F', space: 8 } },
      },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 0, after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHeading',
      name: 'Table heading',
      basedOn: 'TableText',
      quickFormat: true,
      run: { size: 18, bold: true },
    },
  ],
};

export const NUMBERING = {
  config: [
    {
      reference: 'sections',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          suffix: LevelSuffix.TAB,
          style: { paragraph: { indent: { left: 510, hanging: 510 } } },
        },
      ],
    },
  ],
};
