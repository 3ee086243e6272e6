/** The text of a file, with a sentence where the encoding had to be told from the bytes. */
export type Decoded = { readonly text: string; readonly note?: string } | { readonly problem: string };

export const SAVE_AS = 'Save it as CSV UTF-8 and upload that';

export const UNKNOWN_ENCODING = `I cannot tell in which encoding the text is written. ${SAVE_AS}.`;

/** How files that are no text begin, and what to do with them. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], problem: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], `This is an Excel workbook or an archive, not CSV. ${SAVE_AS}.`],
  [[0xd0, 0xcf, 0x11, 0xe0], `This is an old Excel workbook, not CSV. ${SAVE_AS}.`],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF, not CSV. Export the table as CSV, or paste it.'],
  [[0x1f, 0x8b], 'This is a compressed file, not CSV. Unpack it and upload the CSV.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture, not CSV. Export the table as CSV, or paste it.'],
  [[0xff, 0xd8, 0xff], 'This is a picture, not CSV. Export the table as CSV, or paste it.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `This is a text document (RTF), not CSV. ${SAVE_AS}.`],
  [[0x3c, 0x3f, 0x78, 0x6d, 0x6c], `This is XML, not CSV. ${SAVE_AS}.`],
  [[0xff, 0xfe, 0x00, 0x00], `The text is in UTF-32, which I do not read. ${SAVE_AS}.`],
];

/**
 * The text of bytes that people upload as CSV. A byte order mark decides; without one the text is UTF-8, UTF-16 when every
 * other byte is empty, or Windows-1252 when it looks like a Western European text. Anything else is refused: an encoding
 * is not guessed.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const known = knownNonText(bytes);
  if (known) return { problem: known };
  const decoded = decoded8(bytes);
  return 'problem' in decoded ? decoded : checkedText(decoded);
}

/** What a file is that begins like no text, and what to do with it; undefined when it may be one. */
export function knownNonText(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([signature]) => startsWith(bytes, ...signature))?.[1];
}

/** A text, unless it holds what no CSV holds: empty characters, or a web page. */
export function checkedText(decoded: Decoded & { readonly text: string }): Decoded {
  const { text } = decoded;
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    return { problem: `Line ${line} holds empty characters (NUL), so this is no plain text. ${SAVE_AS}.` };
  }
  return isHtml(text)
    ? { problem: 'This is a web page, not CSV. Download the table itself as CSV.' }
    : decoded;
}

function decoded8(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return utf8(bytes) ?? unknown();
  if (startsWith(bytes, 0xff, 0xfe)) return utf16('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return utf16('utf-16be', bytes);
  const halves = emptyHalves(bytes);
  if (halves) return utf16(halves, bytes);
  return utf8(bytes) ?? windows1252(bytes) ?? unknown();
}

export function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function unknown(): Decoded {
  return { problem: UNKNOWN_ENCODING };
}

function utf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, note: 'The text was read as UTF-16.' };
  } catch {
    return { problem: `The text begins as UTF-16 and breaks off. ${SAVE_AS}.` };
  }
}

const SAMPLE = 4_000;

/** UTF-16 without a mark: of Latin text, every other byte is empty and the rest is not. */
export function emptyHalves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 8) return undefined;
  const empty = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even === 0) return 'utf-16le';
  if (even > half * 0.6 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Bytes of Windows-1252 that stand in Western European texts; those of other code pages often do not. */
const WESTERN = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9b,
  0x9c, 0x9e, 0x9f,
]);
/** Western words have single accented letters; a run of them is another alphabet. */
const LONGEST_RUN = 2;

function windows1252(bytes: Uint8Array): Decoded | undefined {
  if (!looksWestern(bytes)) return undefined;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, note: READ_AS_WESTERN };
}

export const READ_AS_WESTERN =
  'The text was read as Windows-1252 (Western European). Check names with accents.';

/** Whether bytes look like a Western European text in Windows-1252. */
export function looksWestern(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
      run = 0;
      continue;
    }
    run += 1;
    if (run > LONGEST_RUN || (byte < 0xa0 && !WESTERN.has(byte))) return false;
  }
  return true;
}

export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|meta|table)\b/i.test(text);
}
