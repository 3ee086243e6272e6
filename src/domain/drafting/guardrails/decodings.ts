/** What the words of a text say when they are decoded: codes of characters, other bases, spelling apart. */
export function decodings(raw: string, normal: string): string[] {
  return [
    ...(normal.match(CODE_LIKE) ?? []).flatMap((word) => wordDecodings(word.replace(/[.:!?]+$/u, ''))),
    percentEncoded(normal),
    characterReferences(normal),
    scientific(raw),
    morse(normal),
    spacedLetters(normal),
    repeatedDigits(normal),
  ].filter((text) => text !== undefined);
}

const CODE_LIKE = /[^\s"'()<>,;]{4,}/gu;

/** Every base but the sixty-fourth needs a digit. */
function wordDecodings(word: string): (string | undefined)[] {
  return /\d/u.test(word) ? [base64(word), hexadecimal(word), binary(word), radix(word)] : [base64(word)];
}

const NOT_A_SIGN = -1;
/** What each ASCII character is worth in base64, in its usual form and in the one for addresses. */
const SIXTY_FOUR = Int8Array.from({ length: 128 }, (_, unit) => {
  const at = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    String.fromCharCode(unit),
  );
  return unit === 0x2d ? 62 : unit === 0x5f ? 63 : at;
});

/** What base64 stands for, given up at the first byte that is no text: nearly every word is no code. Four characters hold three bytes; a rest of one holds none. */
function base64(word: string): string | undefined {
  const length = word.endsWith('==') ? word.length - 2 : word.endsWith('=') ? word.length - 1 : word.length;
  if (length < 4 || length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let at = 0; at < length; at += 1) {
    const value = SIXTY_FOUR[word.charCodeAt(at)] ?? NOT_A_SIGN;
    if (value === NOT_A_SIGN) return undefined;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (isControl(byte) || (isContinuation(byte) && (bytes.at(-1) ?? 0) < 0x80)) return undefined;
    bytes.push(byte);
  }
  return printable(Uint8Array.from(bytes));
}

const isControl = (byte: number) => byte < 0x20 || byte === 0x7f;
/** A byte that can only go on with a character of several. */
const isContinuation = (byte: number) => byte >= 0x80 && byte < 0xc0;

function hexadecimal(word: string): string | undefined {
  const pairs = /^(?:[\da-f]{2}){2,}$/iu.test(word) ? word.match(/../gu) : undefined;
  return pairs ? printable(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))) : undefined;
}

/** The bytes as text; undefined when they are not text, as with nearly every word that is no code. */
function printable(bytes: Uint8Array): string | undefined {
  if (bytes.some(isControl)) return undefined;
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
  if (!text.includes('%')) return undefined;
  return changed(text, (whole) =>
    whole.replace(/%([\da-f]{2})(?=%|\b)/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

function characterReferences(text: string): string | undefined {
  if (!text.includes('&#')) return undefined;
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

/** `22OO`, `2,2oo`: letters that look like digits, in words that hold a digit. Gives the lines that hold one. */
export function lookAlikeDigits(text: string): string[] {
  return changedLines(text, /(?=[^\s\d]*\d)[\dolizeasgtb|.,]{3,}/giu, (word) =>
    word.replace(/[^\d.,]/gu, (letter) => DIGIT_LIKE[letter.toLowerCase()] ?? letter),
  );
}

/** `hundr3d`: digits that look like letters, in words that hold a letter. Gives the lines that hold one. */
export function lookAlikeLetters(text: string): string[] {
  return changedLines(text, /(?=\S*\p{L})[\p{L}\d@$]{2,}/gu, (word) =>
    ORDINARY.test(word) ? word : word.replace(/[\d@$]/gu, (sign) => LETTER_LIKE[sign] ?? sign),
  );
}

/** A handle, and an amount behind its currency: `@mia`, `US$1`. */
const ORDINARY = /^(?:@\p{L}+|\p{Lu}{0,3}\$\d*|\d+\$?\p{Lu}{0,3})$/u;

function changedLines(text: string, words: RegExp, undo: (word: string) => string): string[] {
  return text
    .split('\n')
    .filter((line) => /[\d@$]/u.test(line))
    .flatMap((line) => changed(line, (whole) => whole.replace(words, undo)) ?? []);
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
