import {
  emptyHalves,
  isHtml,
  knownNonText,
  looksWestern,
  READ_AS_WESTERN,
  startsWith,
  UNKNOWN_ENCODING,
} from '../decode-text.ts';
import { ARCHIVE, BINARY, CUT_UTF16, EMPTY, tooLarge, Unreadable, WEB_PAGE, WRONG_UTF8 } from './refusals.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How much is decoded at once, whatever the pieces that arrive. */
const PIECE_BYTES = 64 * 1024;
/** How much of a file is looked at to recognise it: more rows than any daily export of a platform has. */
const HEAD_BYTES = 128 * 1024;

/** A text of which the first part is known and the rest still to come. Line ends are `\n`; a byte order mark is gone. */
export interface TextStream {
  readonly head: string;
  /** Whether `head` is all of it. */
  readonly isWhole: boolean;
  readonly rest: AsyncIterable<string>;
  /** Lets go of the file when its rest is not wanted. */
  close(): Promise<void>;
}

/**
 * Decodes a file piece by piece. A byte order mark decides the encoding; without one the text is UTF-8, UTF-16 when every other byte is
 * empty, or Windows-1252 when it looks Western European. Throws `Unreadable` on anything else, also later in `rest`.
 */
export async function decodeStream(
  content: AsyncIterable<Uint8Array>,
  mostBytes: number,
  note: (text: string) => void,
): Promise<TextStream> {
  const pieces = piecesOf(content, mostBytes);
  const close = async () => {
    await pieces.return(undefined);
  };
  try {
    const { bytes, isWhole } = await firstOf(pieces);
    refuseNonText(bytes);
    const decoder = new PieceDecoder(encodingOf(bytes, isWhole, note), note);
    const head = decoder.decode(bytes) + (isWhole ? decoder.end() : '');
    if (head.trim() === '' && isWhole) throw new Unreadable(EMPTY);
    if (isHtml(head)) throw new Unreadable(WEB_PAGE);
    return { head, isWhole, rest: isWhole ? nothing() : restOf(pieces, decoder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* nothing(): AsyncGenerator<string> {}

/** Pieces of a bounded size, until the file is larger than allowed. */
async function* piecesOf(content: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of content) {
    seen += chunk.length;
    if (seen > mostBytes) throw new Unreadable(tooLarge(mostBytes));
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

async function firstOf(pieces: AsyncGenerator<Uint8Array>): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await pieces.next();
    if (next.done) return { bytes: Buffer.concat(taken), isWhole: true };
    taken.push(next.value);
    size += next.value.length;
  }
  return { bytes: Buffer.concat(taken), isWhole: false };
}

async function* restOf(pieces: AsyncGenerator<Uint8Array>, decoder: PieceDecoder): AsyncGenerator<string> {
  for await (const piece of pieces) {
    const text = decoder.decode(piece);
    if (text !== '') yield text;
  }
  const last = decoder.end();
  if (last !== '') yield last;
}

function refuseNonText(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable(EMPTY);
  // Both are ZIP archives; a workbook has its parts named at the beginning.
  if (
    startsWith(bytes, 0x50, 0x4b) &&
    !/\[Content_Types\]|xl\/|opendocument\.spreadsheet/.test(latin(bytes.subarray(0, 4_000)))
  )
    throw new Unreadable(ARCHIVE);
  const problem = knownNonText(bytes);
  if (problem) throw new Unreadable(problem);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function encodingOf(bytes: Uint8Array, isWhole: boolean, note: (text: string) => void): Encoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  const halves = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : emptyHalves(bytes);
  if (halves) {
    note('The text was read as UTF-16.');
    return halves;
  }
  if (bytes.includes(0)) throw new Unreadable(BINARY);
  if (isUtf8(bytes, isWhole)) return 'utf-8';
  if (!looksWestern(bytes)) throw new Unreadable(UNKNOWN_ENCODING);
  note(READ_AS_WESTERN);
  return 'windows-1252';
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** Decodes pieces in order, and turns every kind of line end into `\n`. */
class PieceDecoder {
  #encoding: Encoding;
  #decoder: TextDecoder;
  readonly #note: (text: string) => void;
  #isPlain = true;
  #endsInReturn = false;

  constructor(encoding: Encoding, note: (text: string) => void) {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
    this.#note = note;
  }

  decode(piece: Uint8Array): string {
    return this.#clean(this.#decoded(piece));
  }

  /** What is left at the end. Throws `Unreadable` when a character was cut in two. */
  end(): string {
    return this.#clean(this.#flushed()) + (this.#endsInReturn ? '\n' : '');
  }

  #decoded(piece: Uint8Array): string {
    try {
      const text = this.#decoder.decode(piece, { stream: true });
      if (text.length < piece.length) this.#isPlain = false;
      return text;
    } catch {
      // Up to here only ASCII was seen, which both encodings write alike.
      if (this.#encoding !== 'utf-8' || !this.#isPlain || !looksWestern(piece)) throw this.#wrong();
      this.#note(READ_AS_WESTERN);
      this.#encoding = 'windows-1252';
      this.#decoder = new TextDecoder('windows-1252', { fatal: true });
      return this.#decoder.decode(piece, { stream: true });
    }
  }

  #flushed(): string {
    try {
      return this.#decoder.decode();
    } catch {
      throw this.#wrong();
    }
  }

  #wrong(): Unreadable {
    return new Unreadable(this.#encoding.startsWith('utf-16') ? CUT_UTF16 : WRONG_UTF8);
  }

  #clean(decoded: string): string {
    if (decoded.includes('\0')) throw new Unreadable(BINARY);
    if (!this.#endsInReturn && !decoded.includes('\r')) return decoded;
    const text = this.#endsInReturn ? `\r${decoded}` : decoded;
    this.#endsInReturn = text.endsWith('\r');
    return (this.#endsInReturn ? text.slice(0, -1) : text).replaceAll(/\r\n?/g, '\n');
  }
}
