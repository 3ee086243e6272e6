import { pageTexts } from '../../../src/adapters/documents/pdf/page-texts.ts';
import type { Documents, SharedFiles } from '../../../src/application/files.ts';
import { ok, refuse, type WhyUnreadable } from '../../../src/domain/refusal.ts';

/** A PDF as far as its first bytes tell; nothing can read it. */
export const BROKEN_PDF = new TextEncoder().encode('%PDF-1.7 and nothing else');
export const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

/** Files in Slack by their ids, or why one cannot be read; PDFs are really read. */
export function broughtFiles(
  files: Readonly<Record<string, Uint8Array | WhyUnreadable>>,
  mayRead = true,
): { readonly sharedFiles: SharedFiles; readonly documents: Documents } {
  return {
    sharedFiles: {
      mayRead: async () => mayRead,
      download: async (_workspace, file, mostBytes) => {
        const content = files[file] ?? 'gone';
        if (typeof content === 'string') return refuse({ kind: 'unreadable-file', why: content, mostBytes });
        if (content.length > mostBytes)
          return refuse({ kind: 'unreadable-file', why: 'too-large', mostBytes });
        return ok({ name: `${file}.pdf`, mimeType: 'application/pdf', bytes: content });
      },
    },
    documents: {
      pdfPages: pageTexts,
      termSheet: nothingIsWritten,
      report: nothingIsWritten,
    },
  };
}

function nothingIsWritten(): never {
  throw new Error('no file is written here');
}
