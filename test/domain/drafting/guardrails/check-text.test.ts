import { describe, expect, test } from 'vitest';
import { checkText, RULES } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { OUTREACH, SECRETS } from '../sample-facts.ts';
import { goodText } from './verdicts.ts';

describe('every rule', () => {
  test('gives one verdict on each text, in one order', () => {
    const verdicts = checkText(goodText(OUTREACH), OUTREACH, SECRETS);
    expect(verdicts).toEqual(RULES.map(({ id }) => ({ rule: id, passed: true })));
    expect(verdicts.map(({ rule }) => rule)).toEqual([
      'G1',
      'G2',
      'G3',
      'G5',
      'G6',
      'G7',
      'G8',
      'G9',
      'G10',
      'G11',
      'G14',
      'G15',
      'parts',
    ]);
  });
});
