import { uz } from './patterns.ts';

/** Words before a term that say there is none of it. */
export const NO_BEFORE =
  "(?:(?<!\\p{L})(?:no|zero|without(?: any)?|not? (?:include|including|offer|offering|grant|give|allow|available for|included)|(?:do|does|did|can|could|would|will) ?n(?:o|')t (?:\\p{L}+ ){0,2}(?:offer|include|do|grant|give|allow|provide|need|require|accept|sell)|excluding|excludes?|excl\\.?|exclusive of|minus|never|ohne|keine?[nrms]?|kein|exkl\\.?|exklusive|nicht(?: inklusive)?|sans|pas d[e']|(?:n'inclu[st]|hors|aucune?)|sin|no (?:incluye|ofrezco|doy|cedo|hay)|sem|não (?:inclui|ofereço|cedo|há|tem)|без(?: права)?|нет|не (?:включ\\p{L}+|вход\\p{L}+|предоставля\\p{L}+|да[её]м?|делаю)|исключая))";
/** Words behind a term that say there is none of it. */
export const NO_BEHIND = `^[^,;.|]{0,26}?(?:(?<!\\p{L})(?:(?:is |are )?(?:not (?:included|available|part|needed|required|possible|granted|offered)|excluded|none|n/a|isn't included|aren't included|not)|nicht (?:inklusive|inbegriffen|enthalten|möglich|vorgesehen|dabei)|ausgeschlossen|keine?|non (?:inclus\\p{L}*|compris\\p{L}*)|exclu(?!si[vf])\\p{L}*|pas (?:inclus\\p{L}*|compris\\p{L}*)|aucune?|no (?:incluid\\p{L}*|están? incluid\\p{L}*)|ninguna?|aparte|não (?:inclus\\p{L}*|incluíd\\p{L}*|está\\p{L}* incluíd\\p{L}*)|nenhuma?|не (?:вход\\p{L}*|включ\\p{L}*|предусм\\p{L}*|предоставля\\p{L}*|нужн\\p{L}*|требу\\p{L}*)|отсутств\\p{L}*|нет)(?!\\p{L})|(?<!\\p{L})${uz("yo'q|kirmaydi|berilmaydi|kerak emas|mumkin emas|bo'lmaydi|emas")}|なし|無し|不可|含(?:まず|まない|みません|まれません)|ありません|できません|お断り|不要|NG)`;

/** `usage: none`, `eksklyuziv: yo'q`. */
export const NONE_BEHIND = `^ ?[:=-] ?(?:none|no|n/a|0|nope|keine?|nein|aucune?|non|ninguna?|no|nenhuma?|não|нет|без|отсутству\\p{L}*|${uz("yo'q")}|なし|無し|無|x)(?!\\p{L})(?! [\\p{L}]{3})`;

/** Words before a term that say they do not take it: `I cannot do net 60`. */
export const REFUSED_BEFORE =
  /(?<!\p{L})(?:(?:cannot|can(?:'|no)t|can not|won't|will not|don't|do not|unable to) (?:\p{L}+ ){0,2}?(?:do|accept|agree to|take|offer|work (?:with|on)|go (?:with|for)|wait)|(?:akzeptiere|mache|nehme)n? (?:\p{L}+ ){0,2}?(?:kein\p{L}*|nicht)|je (?:n'accepte|ne (?:fais|prends)) pas|no (?:acepto|puedo (?:aceptar|con|esperar)|trabajo (?:con|a))|não (?:aceito|consigo (?:aceitar|esperar)|trabalho com)|не (?:принима\p{L}+|соглас\p{L}+|работа\p{L}+|могу (?:ждать|принять)))(?: [\p{L}-]+){0,3} ?$/u;
/** The same behind it. */
export const REFUSED_BEHIND = new RegExp(
  `^[^,;.|]{0,20}?(?:(?<!\\p{L})(?:(?:is |are )?(?:not (?:possible|acceptable|ok(?:ay)?)|too long)|(?:does not|doesn't|won't|will not) work|(?:ist |sind )?(?:leider )?(?:nicht (?:möglich|machbar)|zu lang)|(?:est |n'est )?pas possible|trop long|no es posible|demasiado largo|não (?:é possível|dá)|не (?:подходит|устраивает|возможн\\p{L}*)|(?:слишком )?долго)(?!\\p{L})|${uz("to'g'ri kelmaydi|mumkin emas")}|は?(?:難しい|不可|できません))`,
  'u',
);
