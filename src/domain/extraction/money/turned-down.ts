import * as cues from '../words/price-cues.ts';

/** Whether a price is the brand's and not taken, or one that they do not work for. */
export function isTurnedDown(text: string, before: string, behind: string): boolean {
  const isRefused = refuses(before, behind) && !cues.FINAL.test(before);
  const isYours = cues.YOURS.test(`${before} ${behind}`);
  if (!isRefused && !isYours) return false;
  const isTaken = cues.ACCEPTS.test(text) && !cues.TOO_LOW.test(text) && !cues.DECLINES.test(text);
  if (isTaken) return false;
  return isRefused || cues.YOURS.test(before) || (isYours && !cues.SELF.test(before));
}

/**
 * That an amount is too little can stand anywhere behind it. A general "cannot" is of the amount only in its own clause, and not where the
 * amount is named as their price: `my rate is $900, unfortunately no ads`.
 */
function refuses(before: string, behind: string): boolean {
  if (cues.TOO_LOW.test(behind)) return true;
  const [clause = ''] = behind.split(CLAUSE, 1);
  return cues.DECLINES.test(clause) && !cues.OWN_PRICE.test(before);
}

const CLAUSE =
  /[,;:(、。]|\s[–-]\s|(?<!\p{L})(?:but|because|aber|weil|mais|car|pero|porque|mas|но|потому|lekin|chunki)(?!\p{L})/u;
