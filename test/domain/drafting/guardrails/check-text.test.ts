import { describe, expect, test } from 'vitest';
import { checkText, isTellableName, RULES } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { money } from '../../../../src/domain/money.ts';
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

describe('the name of a campaign', () => {
  test.each(['Spring line', 'Spring 2027', 'Ecolife 2026-27', 'Wave 2', 'The best of summer'])(
    'that says nothing internal may be told: %s',
    (name) => {
      expect(isTellableName(name, OUTREACH, SECRETS)).toBe(true);
    },
  );

  test.each([
    'Spring push, 18k budget max',
    'Spring 18,000',
    'Spring push 2000 USD',
    'Push at 1950',
    'Spring MTgwMDA=',
    'our budget is tight',
    'for anna.kern@example.com',
  ])('that does may not: %s', (name) => {
    expect(isTellableName(name, OUTREACH, SECRETS)).toBe(false);
  });

  test('may hold the brand, whatever that is called, and a year that is no limit', () => {
    const facts = { ...OUTREACH, brand: 'Budget Max' };
    expect(isTellableName('Budget Max in spring', facts, SECRETS)).toBe(true);
    const secrets = { ...SECRETS, amounts: [money(202_700, 'USD')] };
    expect(isTellableName('Spring 2026', OUTREACH, secrets)).toBe(true);
    expect(isTellableName('Spring 2027', OUTREACH, secrets)).toBe(false);
  });
});
