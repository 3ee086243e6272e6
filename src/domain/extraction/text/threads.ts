/** One line of a mail, folded and in lower case, with its place. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { start: from, end: from + line.length, text: line };
  });
}

const WROTE =
  'wrote|writes|schrieb|schrieb am|escribi[oó]|escribe|a écrit|écrit|escreveu|ha scritto|пишет|пиш[её]т|написал(?:а|и)?|yozdi|yozgan|ёзди|ёзган|napisał\\p{L}*';
/** A line above which a writer's own words end, and below which an earlier message stands. */
const THREAD_STARTS: readonly RegExp[] = [
  /^[-_—–= ]{2,}\s?(?:original message|original appointment|ursprüngliche nachricht|originalnachricht|mensaje original|message d'origine|message original|mensagem original|исходное сообщение|исходное письмо|asl xabar|元のメッセージ|original-nachricht)\s?[-_= ]{2,}$/u,
  /^_{10,}$/u,
  new RegExp(`^(?:on|am|el|le|em|il|den|op) .{4,160}(?:${WROTE})(?!\\p{L}).{0,60}:?$`, 'u'),
  new RegExp(`^.{4,160}(?<!\\p{L})(?:${WROTE})\\s?:$`, 'u'),
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日.{0,120}(?:[:：]|>)\s*$/u,
  /^.{2,80}(?:さん|様)?(?:のメッセージ|は書きました|が書きました|wrote)\s?[:：]?$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,20}\d{1,2}:\d{2}.{0,100}(?:<[^<>]+@[^<>]+>|@).{0,40}:$/u,
];

/** Headers of a message that was forwarded: what stands below them is what the team wants read. */
const FORWARDED =
  /^[-_= ]{2,}\s?(?:forwarded message|forwarded by .{1,60}|weitergeleitete nachricht|mensaje reenviado|message transféré|message transmis|mensagem (?:encaminhada|reencaminhada)|пересылаемое сообщение|пересланное сообщение|転送(?:された)?メッセージ|転送|yo'naltirilgan xabar|uzatilgan xabar)\s?[-_= ]{2,}$|^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado)\s?:?$/u;
const HEADER =
  /^\*?(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|gesendet|datum|betreff|de|para|enviado(?: el| em)?|fecha|asunto|envoyé(?: le)?|à|objet|date d'envoi|data|assunto|от|кому|копия|дата|тема|отправлено|kimdan|kimga|sana|mavzu|yuborilgan|差出人|宛先|日時|送信日時|件名|送信者)\*?\s?[:：]\*?\s/u;

const SIGN_OFF =
  /^(?:(?:many |best |kind |warm |all the )?(?:thanks|thank you|thx|regards|best|wishes|kindly|warmly|cheers|love|sincerely|cordially|xx+|xo+|x|talk soon|speak soon|looking forward)(?: (?:so much|again|and|&|in advance|regards|wishes|best|kind|warm|you))*|yours(?: sincerely| truly)?|(?:mit )?(?:freundlichen|besten|lieben|herzlichen|viele|liebe|beste|herzliche|sonnige)n? (?:grüßen?|gruß|grüsse|grüssen)(?: aus \p{L}+)?|lg|vg|mfg|(?:un )?(?:cordial saludo|saludos(?: cordiales)?|abrazos?|besos|gracias|un abrazo)|(?:bien )?cordialement|bien à (?:vous|toi)|belle journée|bises|à bientôt|merci(?: d'avance)?|(?:atenciosamente|att|abraços?|beijos|obrigad[oa]|cumprimentos|um abraço|grat[oa])|с уважением|с наилучшими пожеланиями|спасибо|всего доброго|хорошего дня|hurmat bilan|ehtirom bilan|rahmat|ҳурмат билан|раҳмат|敬具|以上)\s?(?:[,.!~\s-]|\p{Extended_Pictographic}|\ufe0f)*$/u;
const DELIMITER = /^(?:-- ?|—|__+)$/u;
const DEVICE =
  /^(?:sent from (?:my|outlook|yahoo|mail|proton)|get outlook for|von meinem .{2,30} gesendet|gesendet (?:von|mit)|enviado desde|enviado do meu|envoyé (?:de|depuis) mon|отправлено (?:с|из)|mening .{2,20}imdan|iphoneから送信|download )/u;
const DISCLAIMER =
  /(?:this (?:e-?mail|message|communication)|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:correo|mensaje|e-?mail)|esta mensagem|это (?:сообщение|письмо)|данное (?:сообщение|письмо)|本メール).{0,160}(?:confidential|vertraulich|confidentiel|confidencial|конфиденциальн|intended (?:only|solely)|機密)/u;

interface OwnLines {
  readonly lines: readonly Line[];
  /** Earlier messages were left out. */
  readonly quoted: boolean;
}

/** The lines that a mail's writer wrote now: without earlier messages, headers, signature and small print. */
export function ownLines(text: string): OwnLines {
  const all = linesOf(text);
  const own: Line[] = [];
  let quoted = false;
  let inHeaders = startsHeaders(all, firstFull(all));
  let inSignature = false;
  for (const [at, line] of all.entries()) {
    const words = line.text.trim();
    if (FORWARDED.test(words)) {
      inHeaders = true;
      inSignature = false;
      continue;
    }
    if (inHeaders && (words === '' || HEADER.test(words))) continue;
    inHeaders = false;
    if (/^(?:>|\|(?=\s*\p{L}.*(?<!\|)$)(?!.*\|))/u.test(words)) {
      quoted = true;
      continue;
    }
    if (startsThread(all, at)) {
      quoted = true;
      break;
    }
    if (DELIMITER.test(words) || DEVICE.test(words) || DISCLAIMER.test(words)) {
      inSignature = true;
      continue;
    }
    if (inSignature && !speaksAgain(words)) continue;
    inSignature = words !== '' && SIGN_OFF.test(words);
    if (!inSignature) own.push(line);
  }
  return { lines: own, quoted };
}

function firstFull(lines: readonly Line[]): number {
  return lines.findIndex((line) => line.text.trim() !== '');
}

/** `On Monday Ana wrote:`, perhaps broken over two lines, or the headers of a mail in the middle of this one. */
function startsThread(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.text.trim() ?? '';
  const next = lines[at + 1]?.text.trim() ?? '';
  if (THREAD_STARTS.some((start) => start.test(words))) return true;
  if (
    /^(?:on|am|el|le|em|в|\d)/u.test(words) &&
    next.endsWith(':') &&
    words.length > 10 &&
    next.length < 90
  ) {
    const both = `${words} ${next}`;
    if (/\d{1,2}:\d{2}|\d{4}/u.test(both) && THREAD_STARTS.some((start) => start.test(both))) return true;
  }
  return at > 0 && startsHeaders(lines, at);
}

/** `From: ... Sent: ... Subject: ...` one below the other. */
function startsHeaders(lines: readonly Line[], at: number): boolean {
  if (!HEADER.test(`${lines[at]?.text.trim() ?? ''} `)) return false;
  if (
    !/^\*?(?:from|von|de|от|kimdan|差出人|送信者|subject|betreff|asunto|objet|тема|件名)/u.test(
      lines[at]?.text.trim() ?? '',
    )
  )
    return false;
  const next = lines.slice(at + 1, at + 5).filter((line) => HEADER.test(`${line.text.trim()} `));
  return next.length >= 2 || (at === firstFull(lines) && next.length >= 1);
}

/** Below a sign-off stand a name and addresses; a postscript or a line with terms is the writer's word again. */
function speaksAgain(words: string): boolean {
  if (/^(?:p\.? ?p?\.? ?s|постскриптум)(?![\p{L}])/u.test(words)) return true;
  if (/followers|подписчик|obunachi|abonn|seguidores|フォロワー|@|www\.|https?:|\+\d/u.test(words))
    return false;
  return /[$€£¥₽]\s?\d|\d\s?(?:[$€£¥₽円万]|usd|eur|gbp|so'm|сум|руб)/u.test(words) || words.length > 90;
}
