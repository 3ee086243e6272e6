import { describe, expect, test } from 'vitest';
import { OUTREACH } from '../sample-facts.ts';
import { type Row, verdictOn } from './verdicts.ts';

describe('G15, whole and clean', () => {
  test.each<Row>([
    ['A plain text.\n\nWith two paragraphs.', 'passes', 'lines are fine'],
    ['Good for you & me.', 'passes', 'an ampersand is only escaped on the way out'],
    ['', 'fails', 'empty'],
    ['   \n ', 'fails', 'empty'],
    ['x'.repeat(3_001), 'fails', 'longer than a field of Slack takes'],
    ['Fill in [Brand name].', 'fails', 'a gap to fill in'],
    ['Fill in {{fee}}.', 'fails', 'a placeholder'],
    ['Code ```x```.', 'fails', 'a fence'],
    ['<b>Bold</b>', 'fails', 'markup'],
    ['Bell \u0007.', 'fails', 'a control character'],
    ['Broken \ufffd.', 'fails', 'a broken character'],
    ['Half \ud83d of it.', 'fails', 'half an emoji'],
  ])('"%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G15', text, OUTREACH)).toBe(verdict);
  });
});
