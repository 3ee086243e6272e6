/** What the words of a text say when they are decoded: codes of characters, other bases, spelling apart. */
export function decodings(raw: string, normal: string): string[] {
  const words = normal
    .split(/[\s"'()<>,;]+/u)
    .map((word) => word.replace(/[.:!?]+$/u, ''))
    .filter((word) => word.length >= 4);
  return [
    ...words.flatMap((word) => [base64(word), hexadecimal(word), binary(word), radix(word)]),
    percentEncoded(normal),
    characterReferences(normal),
    scientific(raw),
    morse(normal),
    spacedLetters(normal),
    repeatedDigits(normal),
  ].filter((text) => text !== undefined);
}

function base64(word: string): string | undefined {
  // Four characters hold three bytes; a rest of one holds none.
  const code = /^([\w+/-]{4,})={0,2}$/u.exec(word)?.[1];
  if (!code || code.length % 4 === 1) return undefined;
  const bytes = bytesOf(code);
  return bytes && printable(bytes);
}

const SIXTY_FOUR = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((sign, value) => [sign, value]),
)
  .set('-', 62)
  .set('_', 63);

/** What base64 stands for, given up at the first byte that is no text: nearly every word is no code. */
function bytesOf(code: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of code) {
    held = (held << 6) | (SIXTY_FOUR.get(sign) ?? 0);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (byte < 0x20 || byte === 0x7f || (byte >= 0x80 && byte < 0xc0 && (bytes.at(-1) ?? 0) < 0x80))
      return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function hexadecimal(word: string): string | undefined {
  const pairs = /^(?:[\da-f]{2}){2,}$/iu.test(word) ? word.match(/../gu) : undefined;
  return pairs ? printable(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))) : undefined;
}

/** The bytes as text; undefined when they are not text, as with nearly every word that is no code. */
function printable(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => byte < 0x20 || byte === 0x7f)) return undefined;
  const text = UTF8.decode(bytes);
  return !text.includes('\ufffd') && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(text) ? text : undefined;
}

const UTF8 = new TextDecoder();

function binary(word: string): string | undefined {
  return /^[01]{8,}$/u.test(word) ? String(Number.parseInt(word, 2)) : undefined;
}

/** `0x898`, `0b1010`, `0o4230` */
function radix(word: string): string | undefined {
  return /^0(?:x[\da-f]+|b[01]+|o[0-7]+)$/iu.test(word) ? String(Number(word.toLowerCase())) : undefined;
}

function percentEncoded(text: string): string | undefined {
  return changed(text, (whole) =>
    whole.replace(/%([\da-f]{2})(?=%|\b)/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

function characterReferences(text: string): string | undefined {
  return changed(text, (whole) =>
    whole.replace(/&#(x?)([\da-f]+);?/giu, (_, hex: string, code: string) => {
      const point = Number.parseInt(code, hex ? 16 : 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    }),
  );
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `2.2e3`, `2.2 × 10³` */
function scientific(raw: string): string | undefined {
  const found = [...raw.matchAll(/(\d+(?:[.,]\d+)?)(?:e| ?[x×*·] ?10\^?)([\d⁰¹²³⁴-⁹])(?!\d)/giu)];
  if (found.length === 0) return undefined;
  return found
    .map(([, digits = '', power = '']) => {
      const exponent = SUPERSCRIPT.includes(power) ? SUPERSCRIPT.indexOf(power) : Number(power);
      return String(Number((Number(digits.replace(',', '.')) * 10 ** exponent).toPrecision(12)));
    })
    .join(' ; ');
}

const MORSE_DIGITS = [
  '-----',
  '.----',
  '..---',
  '...--',
  '....-',
  '.....',
  '-....',
  '--...',
  '---..',
  '----.',
];

function morse(text: string): string | undefined {
  return changed(text, (whole) =>
    whole.replace(/[.-]{5}(?:[ /]+[.-]{5})+/gu, (run) =>
      run
        .split(/[ /]+/u)
        .map((sign) => MORSE_DIGITS.indexOf(sign))
        .join(''),
    ),
  );
}

/** `t-w-o` is `two`. */
function spacedLetters(text: string): string | undefined {
  return changed(text, (whole) =>
    whole.replace(/(?<!\p{L})\p{L}(?:[-._*|]\p{L}(?!\p{L}))+/gu, (run) => run.replace(/[-._*|]/gu, '')),
  );
}

/** `double two, double zero` is `two two zero zero`. */
function repeatedDigits(text: string): string | undefined {
  return changed(text, (whole) =>
    whole
      .replace(/\b(double|triple)[ -](\p{L}+|\d)(?:,? and|,)?/giu, (_, times: string, word: string) =>
        Array.from({ length: times.toLowerCase() === 'double' ? 2 : 3 }, () => word).join(' '),
      )
      .replace(/(?<=(?<!\d)\d) (?=\d(?!\d))/gu, ''),
  );
}

const DIGIT_LIKE: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: '1',
  '|': '1',
  z: '2',
  e: '3',
  a: '4',
  s: '5',
  g: '6',
  t: '7',
  b: '8',
};
const LETTER_LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
};

/** `22OO`, `2,2oo`: letters that look like digits, in words that hold a digit. */
export function lookAlikeDigits(text: string): string {
  return text.replace(/(?=[^\s\d]*\d)[\dolizeasgtb|.,]{3,}/giu, (word) =>
    word.replace(/[^\d.,]/gu, (letter) => DIGIT_LIKE[letter.toLowerCase()] ?? letter),
  );
}

/** `hundr3d`: digits that look like letters, in words that hold a letter. */
export function lookAlikeLetters(text: string): string {
  return text.replace(/(?=\S*\p{L})[\p{L}\d@$]{2,}/gu, (word) =>
    word.replace(/[\d@$]/gu, (sign) => LETTER_LIKE[sign] ?? sign),
  );
}

export function backwards(text: string): string {
  return [...text].reverse().join('');
}

export function rot13(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

function changed(text: string, decode: (text: string) => string): string | undefined {
  const decoded = decode(text);
  return decoded === text ? undefined : decoded;
}
