import { uz } from './patterns.ts';

/** The names of the twelve months in the eight languages, long and short, with their endings. */
const MONTHS: readonly string[] = [
  `jan(?:uary|uar|vier|eiro|\\.)?|jän(?:ner|\\.)?|ene(?:ro|\\.)?|январ\\p{L}*|янв\\.?|${uz('yanvar\\p{L}*')}`,
  `feb(?:ruary|ruar|rero|\\.)?|fév(?:rier|r?\\.)?|fevrier|fev(?:ereiro|\\.)?|феврал\\p{L}*|фев\\.?|${uz('fevral\\p{L}*')}`,
  `mar(?:ch|zo|ço|s|\\.)?|märz\\.?|mär\\.|mrz\\.?|март\\p{L}*|${uz('mart\\p{L}*')}`,
  `apr(?:il|\\.)?|avr(?:il|\\.)?|abr(?:il|\\.)?|апрел\\p{L}*|апр\\.?|${uz('aprel\\p{L}*')}`,
  `may|mai(?:o)?|mayo|ма[йяе]|${uz('may(?:ga|gacha|dan|da)?')}`,
  `june?\\.?|juni|juin|jun(?:io|ho)|июн\\p{L}*|${uz('iyun\\p{L}*')}`,
  `july?\\.?|juli|juil(?:let|\\.)?|jul(?:io|ho)|июл\\p{L}*|${uz('iyul\\p{L}*')}`,
  `aug(?:ust|\\.)?|ao[uû]t|ago(?:sto|\\.)?|август\\p{L}*|авг\\.?|${uz('avgust\\p{L}*')}`,
  `sept?(?:ember|embre|\\.)?|set(?:embro|iembre|\\.)?|сентябр\\p{L}*|сент?\\.?|${uz('sentabr\\p{L}*|sentyabr\\p{L}*')}`,
  `o[ck]t(?:ober|obre|ubre|\\.)?|out(?:ubro|\\.)?|октябр\\p{L}*|окт\\.?|${uz('oktabr\\p{L}*|oktyabr\\p{L}*')}`,
  `nov(?:ember|embre|iembre|embro|\\.)?|ноябр\\p{L}*|нояб?\\.?|${uz('noyabr\\p{L}*')}`,
  `de[cz](?:ember|embro|\\.)?|d[ée]c(?:embre|\\.)?|dic(?:iembre|\\.)?|декабр\\p{L}*|дек\\.?|${uz('dekabr\\p{L}*')}`,
];
const EACH = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'u'));

export const MONTH = `(?:${MONTHS.join('|')})`;

/** The number of a match of `MONTH`. */
export function monthOf(name: string): number | undefined {
  const at = EACH.findIndex((pattern) => pattern.test(name));
  return at < 0 ? undefined : at + 1;
}
