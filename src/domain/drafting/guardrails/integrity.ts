import type { Rule } from './rule.ts';

/** What a Slack text field takes, so that every draft can be edited. */
const LONGEST = 3_000;

/** G15: a whole, clean text: no control characters, fences, leftover placeholders or broken characters. */
export const INTEGRITY: Rule = {
  id: 'G15',
  name: 'Whole and clean',
  find({ text }) {
    const found = [
      ...(text.trim() === '' ? ['is empty'] : []),
      ...([...text].length > LONGEST ? [`is longer than ${LONGEST} characters`] : []),
      ...(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text.replace(/\n/gu, '')) || !text.isWellFormed()
        ? ['holds control or broken characters']
        : []),
      ...(/```|~~~|<\/?[a-z][^>]*>/iu.test(text) ? ['holds markup'] : []),
      ...(/\{\{|\}\}|\[[^\]\n]{1,40}\]/u.test(text) ? ['has a placeholder that was not filled'] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};
