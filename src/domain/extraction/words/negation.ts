import { uz } from './patterns.ts';

/** Words before a term that say there is none of it. */
export const NO_BEFORE =
  "(?:(?<!\\p{L})(?:no|zero|without(?: any)?|not? (?:include|including|offer|offering|grant|give|allow|available for|included)|(?:do|does|did|can|could|would|will) ?n(?:o|')t (?:\\p{L}+ ){0,2}(?:offer|include|do|grant|give|allow|provide|need|require|accept|sell)|excluding|excludes?|excl\\.?|exclusive of|minus|never|ohne|keine?[nrms]?|kein|exkl\\.?|exklusive|nicht(?: inklusive)?|sans|pas d[e']|(?:n'inclu[st]|hors|aucune?)|sin|no (?:incluye|ofrezco|doy|cedo|hay)|sem|não (?:inclui|ofereço|cedo|há|tem)|без(?: права)?|нет|не (?:включ\\p{L}+|вход\\p{L}+|предоставля\\p{L}+|да[её]м?|делаю)|исключая))";
/** Words behind a term that say there is none of it. */
export const NO_BEHIND = `^[^,;.|]{0,26}?(?:(?<!\\p{L})(?:(?:is |are )?(?:not (?:included|available|part|needed|required|possible|granted|offered)|excluded|none|n/a|isn't included|aren't included|not)|nicht (?:inklusive|inbegriffen|enthalten|möglich|vorgesehen|dabei)|ausgeschlossen|keine?|non (?:inclus\\p{L}*|compris\\p{L}*)|exclu(?!si[vf])\\p{L}*|pas (?:inclus\\p{L}*|compris\\p{L}*)|aucune?|no (?:incluid\\p{L}*|están? incluid\\p{L}*)|ninguna?|aparte|não (?:inclus\\p{L}*|incluíd\\p{L}*|está\\p{L}* incluíd\\p{L}*)|nenhuma?|не (?:вход\\p{L}*|включ\\p{L}*|предусм\\p{L}*|предоставля\\p{L}*|нужн\\p{L}*|требу\\p{L}*)|отсутств\\p{L}*|нет)(?!\\p{L})|(?<!\\p{L})${uz("yo'q|kirmaydi|berilmaydi|kerak emas|mumkin emas|bo'lmaydi|emas")}|なし|無し|不可|含(?:まず|まない|みません|まれません)|ありません|できません|お断り|不要|NG)`;

/** `usage: none`, `eksklyuziv: yo'q`. */
export const NONE_BEHIND = `^ ?[:=-] ?(?:none|no|n/a|0|nope|keine?|nein|aucune?|non|ninguna?|no|nenhuma?|não|нет|без|отсутству\\p{L}*|${uz("yo'q")}|なし|無し|無|x)(?!\\p{L})(?! [\\p{L}]{3})`;
