import { describe, expect, test } from 'vitest';
import type { DraftKind } from '../../../../src/domain/drafting/draft.ts';
import { COUNTER, OUTREACH } from '../sample-facts.ts';
import { detailOf, failed, goodText } from './verdicts.ts';

const GOOD = goodText(OUTREACH);

describe('parts: name, brand, content reference, questions', () => {
  test('a first message names the creator, the brand and the stored piece of content', () => {
    expect(failed(GOOD, OUTREACH)).toEqual([]);
    expect(detailOf('parts', GOOD.replaceAll('Mia Hansen', 'there'), OUTREACH)).toBe(
      'does not name the creator',
    );
    expect(detailOf('parts', GOOD.replaceAll('Ecolife', 'Our brand'), OUTREACH)).toBe(
      'does not name the brand',
    );
    expect(
      detailOf('parts', GOOD.replace('your video on repairing old jeans', 'your whole feed'), OUTREACH),
    ).toBe("does not refer to the creator's content that is on file");
  });

  test('knows the content reference in other words of the same stem', () => {
    const reworded = GOOD.replace(
      'your video on repairing old jeans',
      'the way you repair jeans in that video',
    );
    expect(detailOf('parts', reworded, OUTREACH)).toBeUndefined();
  });

  test('a comment stands under the content, and other kinds need not name it', () => {
    const text = 'Hello Mia Hansen, Ecolife here: may we write to you?';
    expect(detailOf('parts', text, { ...OUTREACH, channel: 'comment' })).toBeUndefined();
    expect(detailOf('parts', text, { ...OUTREACH, kind: 'follow_up' })).toBeUndefined();
    expect(detailOf('parts', text, OUTREACH)).toContain('content');
  });

  test.each<readonly [DraftKind, least: number, most: number]>([
    ['outreach', 1, 1],
    ['follow_up', 1, 1],
    ['counter_reply', 1, 1],
    ['recap', 0, 1],
    ['revision_feedback', 0, 1],
    ['thanks', 0, 1],
    ['renewal', 1, 1],
    ['ambassador', 1, 1],
    ['feedback_request', 1, 3],
  ])('%s asks %d to %d questions', (kind, least, most) => {
    const facts = { ...COUNTER, kind };
    const asking = (questions: number) =>
      detailOf(
        'parts',
        `Mia Hansen, Ecolife, your video on repairing old jeans.${' Is it so?'.repeat(questions)}`,
        facts,
      );
    for (let questions = 0; questions <= 4; questions += 1) {
      const fits = questions >= least && questions <= most;
      expect({ questions, detail: asking(questions) !== undefined }).toEqual({ questions, detail: !fits });
    }
  });
});
