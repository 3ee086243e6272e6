import { expect, it } from 'vitest';
import { inTextObject, parseMrkdwn } from '../../simulator/blocks/mrkdwn.ts';

it.each(['*bold*', '_italic_', '~struck~'])('shows %s without its marks', (text) => {
  expect(JSON.stringify(parseMrkdwn(text, inTextObject))).toContain(`"${text.slice(1, -1)}"`);
});
