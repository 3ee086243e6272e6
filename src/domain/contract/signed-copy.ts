import type { UserId } from '../ids.ts';

/** What a signed contract comes as: a PDF, a scan or photo of it, or a Word file. */
export const SIGNED_KINDS = {
  pdf: { name: 'PDF', mimeType: 'application/pdf', extensions: ['pdf'] },
  png: { name: 'PNG', mimeType: 'image/png', extensions: ['png'] },
  jpeg: { name: 'JPEG', mimeType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  docx: {
    name: 'Word',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
} as const;
export type SignedKind = keyof typeof SIGNED_KINDS;

export const MOST_SIGNED_BYTES = 20_000_000;

/** What was found when the text of a signed copy was compared with the version that was sent. */
export type CopyCheck =
  /** Every page is there and every sentence of the version stands in it. */
  | { readonly result: 'matches'; readonly version: number }
  /** It is this version, but these sections do not stand in it as they were written. */
  | { readonly result: 'changed'; readonly version: number; readonly sections: readonly string[] }
  | { readonly result: 'pages missing'; readonly version: number; readonly pages: readonly number[] }
  /** The mark on its pages is that of another version; without a number it is none of this deal's. */
  | { readonly result: 'other version'; readonly version?: number }
  | { readonly result: 'not checked'; readonly why: WhyNotChecked };

export type WhyNotChecked =
  /** A picture or a Word file. */
  | 'not a PDF'
  /** A scan: pages without text. */
  | 'no text'
  /** Encrypted, broken or too long. */
  | 'unreadable'
  /** It does not carry the mark of a term sheet of ours. */
  | 'not ours';

/** A copy of the contract as both sides signed it. The newest is the one that counts; earlier ones are kept. */
export interface SignedCopy {
  readonly deal: number;
  /** Counts up from 1. */
  readonly copy: number;
  /** Version of the term sheet that it is a copy of. */
  readonly version: number;
  readonly kind: SignedKind;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the file, in hex. */
  readonly sha256: string;
  readonly slackFileId: string;
  readonly check: CopyCheck;
  readonly addedBy: UserId;
  readonly addedAt: Temporal.Instant;
  /** Whether it stands in the deal's thread, where everybody who can read the thread may open it. */
  readonly isPosted: boolean;
  /** Where the copy in the thread is opened; missing when Slack did not say. */
  readonly link?: string;
}

/** What a file really is, by its first bytes and not by its name; undefined when it is none of what is taken. */
export function signedKindOf(bytes: Uint8Array): SignedKind | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  // A PDF may have some bytes of another program before it.
  if (contains(bytes.subarray(0, 1024), '%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && contains(bytes, 'word/document.xml')) return 'docx';
  return undefined;
}

/** `signed-copy-D-12-v2.pdf`: the name under which it stands in the deal's thread. */
export function signedCopyName({ deal, version, copy, kind }: SignedCopy): string {
  const again = copy > 1 ? `-copy-${copy}` : '';
  return `signed-copy-D-${deal}-v${version}${again}.${SIGNED_KINDS[kind].extensions[0]}`;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Latin 1 has a character for every byte; searching it is fast where a walk over 20 MB is not. */
function contains(bytes: Uint8Array, ascii: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(ascii);
}
