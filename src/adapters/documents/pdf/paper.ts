import PDFDocument from 'pdfkit';
import type { Paper } from '../../../application/files.ts';
import { type Faces, faceName, openFaces, type Run, type Weight } from './faces.ts';
import { type Line, linesOf, type Measure, widestPiece } from './lines.ts';

type Document = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;

/** Points; the text stands between the margins, header and footer within them. */
const PAPERS: Record<Paper, { readonly width: number; readonly height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};
export const MARGIN = { side: 62, top: 78, bottom: 70 };

export const INK = '#1D1C1D';
export const GREY = '#5F6368';
export const ACCENT = '#1A4B8C';

/** How a text looks. Sizes in points; `leading` is the distance from line to line, in sizes. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
  readonly leading: number;
}

/** Where the baseline stands in a line, in sizes from its top: the text font's ascent, so that fonts share one line. */
const BASELINE = 1.02;

/**
 * One document being set, from top to bottom. It knows where the next thing goes, starts pages, and writes every
 * piece of text with its place in the structure tree, which is what a screen reader reads.
 */
export class PaperFlow {
  readonly doc: Document;
  readonly faces: Faces;
  readonly width: number;
  readonly bottom: number;
  y: number = MARGIN.top;

  constructor(options: { paper: Paper; title: string; subject: string; keywords: string; at: Date }) {
    const { width, height } = PAPERS[options.paper];
    this.width = width - 2 * MARGIN.side;
    this.bottom = height - MARGIN.bottom;
    this.doc = new PDFDocument({
      size: [width, height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      // The package's types know only the archive formats; without a font of its own nothing unembedded gets in.
      subset: 'PDF/UA' as never,
      font: null as never,
      info: {
        Title: options.title,
        Author: 'Parley',
        Subject: options.subject,
        Keywords: options.keywords,
        Creator: 'Parley',
        CreationDate: options.at,
        ModDate: options.at,
      },
    });
    this.faces = openFaces((name, font) => this.doc.registerFont(name, font as never));
    withWellFormedMetadata(this.doc);
    this.doc.addPage();
  }

  /** Room that is left on this page. */
  get room(): number {
    return this.bottom - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = MARGIN.top;
  }

  /** Starts a page when there is less room than this; on a page that is empty already nothing is gained. */
  ensure(height: number): void {
    if (height > this.room && this.y > MARGIN.top) this.newPage();
  }

  lines(text: string, width: number, style: Style): Line[] {
    return linesOf(text, width, this.measure(style));
  }

  widestPiece(text: string, style: Style): number {
    return widestPiece(text, this.measure(style));
  }

  widthOf(runs: readonly Run[], size: number): number {
    return runs.reduce((sum, run) => sum + this.use(run, size).widthOfString(run.text), 0);
  }

  /** Writes lines at a place, as one piece of an element's content. */
  write(
    element: Element,
    tag: string,
    lines: readonly Line[],
    place: { x: number; y: number },
    style: Style,
  ) {
    const content = this.doc.markStructureContent(tag);
    this.draw(lines, place, style);
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Writes what belongs to the page and not to the text: a screen reader passes over it. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  draw(lines: readonly Line[], { x, y }: { x: number; y: number }, { size, color, leading }: Style): void {
    for (const [index, { runs }] of lines.entries()) {
      let at = x;
      const baseline = y + index * size * leading + size * BASELINE;
      for (const run of runs) {
        if (run.text === '') continue;
        const font = this.use(run, size);
        font.fillColor(color).text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        at += font.widthOfString(run.text);
      }
    }
  }

  private measure({ weight, size }: Style): Measure {
    return {
      runsOf: (piece) => this.faces.runsOf(piece, weight),
      widthOf: (runs) => this.widthOf(runs, size),
    };
  }

  private use(run: Run, size: number): Document {
    return this.doc.font(faceName(run)).fontSize(size);
  }
}

/** The library writes names into the XML of a document's metadata as they are; `Tea & Co` would break it. */
function withWellFormedMetadata(doc: Document): void {
  const end = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    const escaped = Object.entries(doc.info).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '') : value,
    ]);
    doc.info = Object.fromEntries(escaped);
    end();
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
