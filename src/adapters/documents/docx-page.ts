import { AlignmentType, LevelFormat } from 'docx';

/** Fonts that come with Word on every system; Japanese, Chinese and Korean names get their own. */
const FONTS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' };

const INK = '1D1C1D';
export const GREY = '5F6368';
const ACCENT = '1A4B8C';
export const PAPER = 'EEF2F8';

/** A4 with margins of 2.2 cm, in twentieths of a point; what is left for text is 9,412. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_247 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Real heading styles, so that Word shows an outline. */
export const STYLES = {
  default: {
    document: {
      run: { font: FONTS, size: 21, color: INK, language: { value: 'en-GB', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { after: 110, line: 276 } },
    },
    title: {
      run: { font: FONTS, size: 36, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 100, line: 288 } },
    },
    heading1: {
      run: { font: FONTS, size: 25, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 300, after: 110 }, keepNext: true },
    },
  },
} as const;

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
          style: { paragraph: { indent: { left: 454, hanging: 454 } } },
        },
      ],
    },
  ],
};
