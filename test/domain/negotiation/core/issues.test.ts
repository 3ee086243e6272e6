import { describe, expect, it } from 'vitest';
import { turnsTaken } from '../../../../src/domain/negotiation/core/game.ts';
import { choiceOf, choicesOf, type Issue } from '../../../../src/domain/negotiation/core/issues.ts';
import { talk } from './core-fixtures.ts';

const ISSUES: readonly Issue[] = [
  { name: 'price', ours: [0.5, 0.2, 0], theirs: [0, 0.6, 1] },
  { name: 'rights', ours: [0.3, 0], theirs: [0, 1] },
];

describe('packages of issues', () => {
  it('name every combination once, in order', () => {
    expect(choicesOf(ISSUES).map(({ options }) => options.join(''))).toEqual([
      '00',
      '01',
      '10',
      '11',
      '20',
      '21',
    ]);
    expect(choicesOf([])).toEqual([{ options: [], ours: 0, theirs: [] }]);
  });

  it('are worth to us what their options are worth together, and to them issue by issue', () => {
    expect(choiceOf(ISSUES, [1, 0])).toEqual({ options: [1, 0], ours: 0.5, theirs: [0.6, 0] });
  });
});

describe('their turns', () => {
  it('are over when they have answered, not when we have', () => {
    expect(turnsTaken([])).toBe(0);
    expect(turnsTaken(talk(1, 0.2, 0.9))).toBe(2);
    expect(turnsTaken(talk(1, 0.2, 0.9, 0.3))).toBe(2);
  });
});
