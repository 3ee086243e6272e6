import { INVISIBLE } from '../figures/normalise.ts';
import type { Rule } from './rule.ts';

const LIVE =
  /<[@#!][^>]*>|<(?:https?|mailto|tel):[^>]*>|(?<![\p{L}\p{N}])@(?:here|channel|everyone|group)(?![\p{L}\p{N}])/iu;

/** Emoji are made with joiners and variation selectors; those are seen as one picture. */
const EMOJI = /\p{RGI_Emoji}/gv;

/** G11: nothing in the text could ping a channel, hide a link or turn the reading direction. */
export const SLACK_SAFETY: Rule = {
  id: 'G11',
  name: 'No live mention or hidden character',
  find({ text }) {
    const found = [
      ...(LIVE.test(text) ? ['holds a mention or a hidden link'] : []),
      ...(text.replace(EMOJI, '').search(INVISIBLE) >= 0 ? ['holds invisible characters'] : []),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};
