import { type Needle, needle, Searched } from '../figures/searched.ts';
import type { Rule } from './rule.ts';

/** G14: no key, password, account number or somebody's personal data; the creator's own handle is none. */
export const SENSITIVE: Rule = {
  id: 'G14',
  name: 'No secret or personal data',
  find({ text, facts }) {
    const found = findSensitive(facts.handle ? text.replaceAll(`@${facts.handle}`, ' ') : text);
    return found.length > 0 ? `holds ${[...new Set(found)].join(', ')}` : undefined;
  },
};

/**
 * What of a text must reach no model, log or creator, in words that do not repeat it; empty when nothing does. For
 * finished texts, and for wishes and notes before they enter a prompt.
 */
export function findSensitive(text: string): string[] {
  const normal = text.normalize('NFKC');
  const where = new Searched(normal);
  return CHECKS.flatMap(({ what, words, holds }) =>
    (words === undefined || words.some((word) => where.has(word))) && holds(normal) ? [what] : [],
  );
}

interface Check {
  readonly what: string;
  /** Without one of these there is nothing to look for, as in nearly every text. */
  readonly words: readonly Needle[] | undefined;
  readonly holds: (normal: string) => boolean;
}

function check(what: string, words: string | undefined, holds: (normal: string) => boolean): Check {
  return { what, words: words?.split('|').map(needle), holds };
}

/** Seven digits or more with at most two signs between: every number of a person or an account has them, and few amounts. */
const MANY_DIGITS = /\d(?:[ ().-]{0,2}\d){6}/u;

/** Keys are long words without a space. */
const LONG_WORD = /[\w+/=-]{16}/u;

/** Forms that providers document: OpenAI, Slack, GitHub, GitLab, AWS, Google, Stripe, npm, JSON web tokens, PEM blocks. */
const KEYS: readonly RegExp[] = [
  /\bsk-[\w-]{16,}/u,
  /\bxox[abeoprs]-[\w-]{10,}|\bxapp-[\w-]{10,}/u,
  /\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bnpm_\w{30,}/u,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u,
  /\bAIza[\w-]{30,}|\bya29\.[\w-]{20,}/u,
  /\b[rsp]k_(?:live|test)_\w{10,}|\bwhsec_\w{16,}/u,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/u,
  /-----BEGIN [A-Z ]*(?:KEY|CERTIFICATE)/u,
  /\b(?:bearer|authorization)[: ]+[\w.~+/=-]{16,}/iu,
  /\b(?:api[-_ ]?key|access[-_ ]?token|secret[-_ ]?key|client[-_ ]?secret|signing[-_ ]?secret)\b\s*(?:is|[:=])\s*\S{6,}/iu,
  /\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqp):\/\/[^\s:@]+:[^\s@]+@/iu,
];

/** A word for a password and what follows it, in the eight languages. */
const PASSWORD =
  /(?:\b(?:pass-?words?|pass-?code|passphrase|pin(?: code)?|passwort|kennwort|mot de passe|contraseña|clave de acceso|senha|palavra-passe|parol(?:i|ingiz)?|mahfiy so'z)|(?<!\p{L})парол\p{L}*|パスワード|暗証番号)(?:\p{L}|\s|は|が){0,12}(?:[:=：]|\bis\b|\bist\b|\best\b|\bes\b|\bé\b|[«"'“„「『]|\s—|は)\s*[«"'“„「『]?[^\s"'»”]{4,}/iu;

const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu;
const PERSONAL_NUMBER =
  /(?<![\p{L}\p{N}])(?:\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{7}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{8}[A-HJ-NP-TV-Z])(?![\p{L}\p{N}])/u;

/** A long word of capitals, small letters and figures mixed as no language mixes them. */
function looksRandom(text: string): boolean {
  return (text.match(/(?<![\p{L}\p{N}#@/])[A-Za-z0-9_+=-]{24,}(?![\p{L}\p{N}])/gu) ?? []).some((word) => {
    const changes = [...word.matchAll(/[a-z][A-Z0-9]|[0-9][A-Za-z]/gu)].length;
    return /\d/u.test(word) && changes >= 5;
  });
}

/** Thirteen to nineteen digits with the check digit of cards. */
function hasCard(text: string): boolean {
  return (text.match(/(?<![\d+])\d(?:[ -]?\d){12,18}(?![\d])/gu) ?? []).some((found) => {
    const digits = [...found.replace(/\D/gu, '')].map(Number).reverse();
    const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : doubled(digit)), 0);
    return sum % 10 === 0 && new Set(digits).size > 1;
  });
}

const doubled = (digit: number) => (digit * 2 > 9 ? digit * 2 - 9 : digit * 2);

/** Two letters, two check digits and the account, with the remainder of 1 by 97 that ISO 13616 asks for. */
function hasIban(text: string): boolean {
  return (text.match(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![A-Z0-9])/gu) ?? []).some(
    (found) => {
      const plain = found.replaceAll(' ', '');
      const turned = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(/[A-Z]/gu, (letter) =>
        String(letter.charCodeAt(0) - 55),
      );
      return (
        plain.length >= 15 && [...turned].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
      );
    },
  );
}

/** With a plus or brackets, or ten digits in the groups of a phone number behind a word for one. */
function hasPhone(text: string): boolean {
  const plain = text.match(/(?<![\p{L}\p{N}])(?:\+\d[\d ().-]{7,}\d|\(\d{2,5}\)[\d .-]{5,}\d)/gu) ?? [];
  return plain.length > 0 || CALL.test(text);
}

const CALL =
  /(?:(?<!\p{L})(?:phone|call|tel|telephone|mobile|whatsapp|telefon|handy|téléphone|teléfono|móvil|telefone|telemóvel|телефон|звоните|номер|qo'ng'iroq|raqam)\p{L}*|電話|携帯)[^\d\n]{0,20}\d(?:[ ().-]?\d){6,}/iu;

/** A street with its number, as the eight languages write it. */
const STREET: readonly RegExp[] = [
  /(?<!\p{L})\d{1,5} (?:\p{Lu}\p{L}+ ){1,3}(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Boulevard|Blvd|Court|Square|Terrace)(?!\p{L})/u,
  /\p{Lu}\p{L}*(?:straße|strasse|str\.|weg|allee|platz|gasse) \d{1,4}/u,
  /(?<!\p{L})\d{1,4},? (?:bis )?(?:rue|avenue|boulevard|place|impasse|chemin) (?:de |du |des |la |l')*\p{Lu}/iu,
  /(?<!\p{L})(?:calle|avenida|avda\.|plaza|rua|travessa|praça|largo|paseo) (?:de |do |da |dos |la |del )*\p{Lu}[\p{L} ]*,? (?:n[º°.]* ?)?\d{1,4}/iu,
  /(?<!\p{L})(?:ул\.|улица|просп\.|проспект|пер\.|переулок) ?\p{Lu}?[\p{L} -]*,? ?(?:д\.|дом)? ?\d{1,4}|(?<!\p{L})\p{L}+ ko'chasi,? ?\d{1,4}/u,
  /\d+(?:丁目|番地|番\d+号)/u,
];

const BIRTH =
  /(?:(?<!\p{L})(?:born (?:on|in)|date of birth|dob|birthday is|geboren am|geburtsdatum|née? le|date de naissance|nacid[oa] el|fecha de nacimiento|nascid[oa] (?:em|a)|data de nascimento|родил\p{L}+|дата рождения|tug'ilgan)|生年月日|生まれ)[^\n]{0,15}\d/iu;

const CHECKS: readonly Check[] = [
  check(
    'a key or token',
    undefined,
    (text) => LONG_WORD.test(text) && (KEYS.some((regex) => regex.test(text)) || looksRandom(text)),
  ),
  check('a key or token', 'key|token|secret|://|bearer|authorization', (text) =>
    KEYS.some((regex) => regex.test(text)),
  ),
  check(
    'a password',
    'pass|pin|kennwort|mot de|contraseña|clave|senha|palavra|parol|mahfiy|парол|パスワード|暗証番号',
    (text) => PASSWORD.test(text),
  ),
  check('a card number', undefined, (text) => MANY_DIGITS.test(text) && hasCard(text)),
  check('a bank account number', undefined, (text) => MANY_DIGITS.test(text) && hasIban(text)),
  check(
    "somebody's personal number",
    undefined,
    (text) => MANY_DIGITS.test(text) && PERSONAL_NUMBER.test(text),
  ),
  check('an e-mail address', '@|(at)|[at]', (text) => EMAIL.test(text)),
  check('a phone number', undefined, (text) => MANY_DIGITS.test(text) && hasPhone(text)),
  check(
    'a street address',
    "street|st.|avenue|ave|road|rd|lane|drive|boulevard|blvd|court|square|terrace|straße|strasse|str.|weg|allee|platz|gasse|rue|place|impasse|chemin|calle|avenida|avda|plaza|rua|travessa|praça|largo|paseo|ул|просп|пер|ko'chasi|丁目|番地|番",
    (text) => STREET.some((regex) => regex.test(text)),
  ),
  check(
    'a date of birth',
    "born|birth|dob|geboren|geburts|née|né le|naissance|nacid|nacimiento|nascid|nascimento|родил|рождения|tug'ilgan|生年月日|生まれ",
    (text) => BIRTH.test(text),
  ),
];
