import { normalise } from '../drafting/figures/normalise.ts';
import type { ExtractionWarning } from './extracted-offer.ts';
import { isHtml, visibleText } from './html-text.ts';

/** What is read of one mail: longer ones are cut here, and the reading says so. */
const MOST_READ = 20_000;

/** A sentence or a line of a mail. */
export interface Unit {
  /** Verbatim, as the mail has it. */
  readonly raw: string;
  /** As it is read: compatibility forms folded, invisible characters gone, lower case, one kind of dash and apostrophe. */
  readonly text: string;
  /** The heading above a list, as it is read: `usage:`. */
  readonly heading: string;
}

export interface MailText {
  readonly units: readonly Unit[];
  readonly warnings: readonly ExtractionWarning[];
}

/** A mail as what its writer says now: without hidden text, quoted threads, signatures and words to machines. */
export function readMail(mail: string): MailText {
  const warnings: ExtractionWarning[] = [];
  const shown = isHtml(mail) ? visibleText(mail) : { text: mail, hidden: false };
  if (shown.hidden || HIDDEN.test(shown.text)) {
    warnings.push({ kind: 'hidden-text', detail: 'It holds hidden text, which was left out.' });
  }
  const points = shown.text.length > MOST_READ ? shown.text.slice(0, MOST_READ) : shown.text;
  if (points !== shown.text) {
    warnings.push({ kind: 'cut', detail: 'It is very long: only the first 20,000 characters were read.' });
  }
  const { own, quoted } = ownWords(points);
  if (quoted) {
    warnings.push({ kind: 'quoted-thread', detail: 'Earlier messages quoted below it were left out.' });
  }
  const all = unitsOf(own);
  const commands = all.filter(({ text }) => speaksToMachines(text));
  const first = commands[0];
  if (first) {
    warnings.push({
      kind: 'instructions',
      quote: first.raw,
      detail: 'It holds instructions to software. They have no effect.',
    });
  }
  const units = all.filter((unit) => !commands.includes(unit));
  if (!units.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    warnings.push({ kind: 'nothing-to-read', detail: 'There are no words of the creator to read in it.' });
  }
  return { units, warnings };
}

/** Characters that no letter of a mail needs: zero-width between letters, direction marks, tag characters. */
const HIDDEN = /[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\u{e0020}-\u{e007f}]/u;

/** A line above which a writer's own words end, and below which an earlier message stands. */
const THREAD_STARTS: readonly RegExp[] = [
  /^-{2,} ?(?:original message|ursprüngliche nachricht|mensaje original|message d'origine|mensagem original|исходное сообщение|asl xabar) ?-{2,}$/iu,
  /^_{10,}$/u,
  /^(?:on|am|el|le|em|il) .{4,120}(?:wrote|schrieb|escribió|a écrit|écrit|escreveu|ha scritto)\b.{0,40}:$/iu,
  /^.{4,120}(?:пишет|написал[аи]?|yozdi|yozgan|のメッセージ|書きました|wrote)\s?:$/iu,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,120}[:：]$/u,
];

/** Headers of a message that was forwarded: what stands below them is what the team wants read. */
const FORWARDED =
  /^-{2,} ?(?:forwarded message|weitergeleitete nachricht|mensaje reenviado|message transféré|mensagem encaminhada|пересылаемое сообщение|пересланное сообщение|転送|yo'naltirilgan xabar) ?-{2,}$|^begin forwarded message:$/iu;
const HEADER =
  /^(?:from|to|cc|date|sent|subject|von|an|gesendet|datum|betreff|de|para|enviado|fecha|asunto|envoyé|à|objet|data|assunto|от|кому|дата|тема|отправлено|kimdan|kimga|sana|mavzu|差出人|宛先|日時|件名) ?[:：] /iu;
const SIGNATURE_STARTS = [
  /^-- ?$/u,
  /^(?:sent from my|von meinem|gesendet von|enviado desde|envoyé de mon|enviado do meu|отправлено с|iphone'imdan)\b/iu,
  /^(?:this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel)|este (?:correo|mensaje|e-?mail)|esta mensagem|это (?:сообщение|письмо)) .{0,80}(?:confidential|vertraulich|confidentiel|confidencial|конфиденциальн)/iu,
];

function ownWords(text: string): { own: string; quoted: boolean } {
  const lines = text.split(/\r?\n/u);
  const own: string[] = [];
  let quoted = false;
  let inHeaders = false;
  for (const line of lines) {
    const read = normalise(line).trim();
    if (FORWARDED.test(read)) {
      inHeaders = true;
      continue;
    }
    if (inHeaders && (read === '' || HEADER.test(read))) continue;
    inHeaders = false;
    if (/^(?:>|\|\s)/u.test(read)) {
      quoted = true;
      continue;
    }
    const hasWords = own.some((each) => /\p{L}/u.test(each));
    if (hasWords && (THREAD_STARTS.some((start) => start.test(read)) || startsHeaders(read, lines, line))) {
      quoted = true;
      break;
    }
    if (hasWords && SIGNATURE_STARTS.some((start) => start.test(read))) break;
    own.push(line);
  }
  return { own: own.join('\n'), quoted };
}

/** `From: ... Sent: ... Subject: ...` in the middle of a mail begins the earlier one. */
function startsHeaders(read: string, lines: readonly string[], line: string): boolean {
  if (!HEADER.test(read)) return false;
  const at = lines.indexOf(line);
  return lines.slice(at + 1, at + 4).filter((next) => HEADER.test(normalise(next).trim())).length >= 2;
}

/** Dots behind these end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:inkl|exkl|zzgl|ca|z\.? ?b|u\.? ?a|max|min|mind|approx|est|incl|excl|vs|no|nr|st|mr|mrs|ms|dr|тыс|млн|руб|мес|дн|т\.? ?е|т\.? ?д|sr|sra|aprox|env|p\.? ?ex|mln|tel|usd|eur)\.$/iu;

function unitsOf(own: string): Unit[] {
  let heading = '';
  return own.split(/\r?\n/u).flatMap((line) => {
    const read = reading(line);
    if (/[:：]$/u.test(read) && read.length < 60) heading = read;
    else if (read === '' || !/^[-•*·–—✅➡▪◦●\d]/u.test(read)) heading = /^[-•*·]/u.test(read) ? heading : '';
    return sentencesOf(line).map((raw) => ({ raw, text: reading(raw), heading }));
  });
}

/** Whole sentences; a dot inside a figure or behind an abbreviation ends none. */
function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?…](?=\s)|[。！？](?!$)/gu)) {
    const end = match.index + match[0].length;
    const before = line.slice(start, end);
    if (match[0] === '.' && (ABBREVIATION.test(before) || /(?:^|\s)\d{1,2}\.$/u.test(before))) continue;
    sentences.push(before);
    start = end;
  }
  sentences.push(line.slice(start));
  return sentences.map((each) => each.trim()).filter((each) => each !== '');
}

/** Words as the patterns read them. */
export function reading(raw: string): string {
  return normalise(raw)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[〜～]/gu, '~')
    .replace(/["“”„«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

const TO_MACHINES: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules?|above|previous|prior)\b/u,
  /^(?:system|assistant|developer|user|tool) ?:|<\/?(?:system|assistant|instructions?)>|\[(?:system|inst)\]|\bsystem prompt\b/u,
  /\b(?:you are|act as|as) (?:an? |the )?(?:ai|assistant|llm|language model|chatbot|bot|extractor|parser)\b/u,
  /\b(?:set|change|extract|output|return|report|write|fill|put|record|log) (?:the |this |a )?(?:fee|price|amount|field|offer|value|json|usage|exclusivity|deal)\b.{0,30}(?:\bto\b|\bas\b|:|=)/u,
  /\b(?:approve|accept) (?:this|the) (?:deal|offer|counter)\b.{0,30}\b(?:automatically|without|immediately|now)\b/u,
  /(?:ignorier|vergiss|missachte).{0,40}(?:anweisung|instruktion|vorherig|oben)/u,
  /(?:ignora|olvida|omite).{0,40}(?:instrucciones|anteriores|indicaciones)/u,
  /(?:ignorez|oubliez|ignore).{0,40}(?:instructions|consignes|précédentes)/u,
  /(?:ignore|esqueça|desconsidere).{0,40}(?:instruções|anteriores)/u,
  /(?:игнорируй|забудь|не учитывай|проигнорируй)\S*.{0,40}(?:инструкц|указани|предыдущ|правил)/u,
  /(?:oldingi|yuqoridagi|avvalgi).{0,30}(?:ko'rsatma|buyruq|yo'riqnoma)\S*.{0,30}(?:unut|e'tibor|bekor|inobatga)/u,
  /(?:これまで|以前|上記|前)の(?:指示|命令|ルール).{0,12}(?:無視|忘れ)/u,
];

function speaksToMachines(text: string): boolean {
  return TO_MACHINES.some((pattern) => pattern.test(text)) || decodesToCommand(text);
}

/** Base64 that hides words to machines. */
function decodesToCommand(text: string): boolean {
  return (text.match(/[\w+/]{24,}={0,2}/gu) ?? []).some((code) => /[a-z]{3}[\d]|\d[a-z]{2}/u.test(code));
}
