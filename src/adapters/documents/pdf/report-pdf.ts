import { buffer } from 'node:stream/consumers';
import type { RenderedFile, ReportDocument } from '../../../application/files.ts';
import { contentHash } from '../../../domain/content-hash.ts';
import { contentMark } from '../../../domain/contract/sheet-marks.ts';
import { printableSection, printableTitle } from '../printable.ts';
import { MARGIN, PaperFlow } from './paper.ts';
import { block, drawMargins, drawReplacedNote, drawSection, SMALL, TITLE } from './prose.ts';

/**
 * A report as a PDF: fonts embedded, tagged for screen readers, bookmarks, page numbers. The same report gives the same bytes; the mark at the foot of
 * every page is that of its content.
 */
export async function reportPdf(given: ReportDocument): Promise<RenderedFile> {
  const title = printableTitle(given.title);
  const sections = given.sections.map(printableSection);
  const hash = contentHash({ title, on: given.on, sections });
  const on = Temporal.PlainDate.from(given.on).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const flow = new PaperFlow({
    paper: given.paper,
    title,
    subject: `As of ${on}`,
    keywords: `content ${hash}`,
    at: new Date(Temporal.Instant.from(given.at).epochMilliseconds),
  });
  const bytes = buffer(flow.doc);
  const root = flow.doc.struct('Document', { title });
  flow.doc.addStructure(root);
  flow.doc.outline.addItem(title, { top: MARGIN.top } as never);
  block(flow, root, 'H1', title, TITLE, { after: 3 });
  block(flow, root, 'P', `As of ${on}. For the team only: it holds what was paid.`, SMALL, { after: 0 });
  for (const section of sections) drawSection(flow, root, section);
  if (flow.faces.replaced.size > 0) drawReplacedNote(flow, root);
  root.end();
  drawMargins(flow, { header: `${title} · ${on}`, content: contentMark(hash) });
  flow.doc.end();
  return { name: `${given.name}.pdf`, mimeType: 'application/pdf', bytes: new Uint8Array(await bytes) };
}
