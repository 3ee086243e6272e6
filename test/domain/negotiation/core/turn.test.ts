import { describe, expect, it } from 'vitest';
import { answersAsk } from '../../../../src/domain/negotiation/core/acceptance.ts';
import type { Entry, Game } from '../../../../src/domain/negotiation/core/game.ts';
import { type Choice, choicesOf, type Issue } from '../../../../src/domain/negotiation/core/issues.ts';
import { takeTurn } from '../../../../src/domain/negotiation/core/turn.ts';
import { ask, offer, PARAMETERS, priced, priceGame, talk } from './core-fixtures.ts';

const planned = (ours: number, expected: number) => ({ offers: [priced(1 - ours)], expected });

describe('whether to take an ask', () => {
  it('takes what is as good as our next offer', () => {
    expect(answersAsk(priced(0.4), planned(0.6, 0.9), priceGame())).toBe(true);
    expect(answersAsk(priced(0.41), planned(0.6, 0.9), priceGame())).toBe(false);
  });

  it('takes what is as good as all offers together are expected to be', () => {
    expect(answersAsk(priced(0.5), planned(0.9, 0.5), priceGame())).toBe(true);
    expect(answersAsk(priced(0.5), planned(0.9, 0.51), priceGame())).toBe(false);
    expect(answersAsk(priced(0.5), planned(0.9, 0.51), priceGame({ agreementWorth: 0.02 }))).toBe(true);
  });

  it('takes anything that beats no deal when no offer is left, and never what does not', () => {
    const game = priceGame({ noDeal: 0.3 });
    expect(answersAsk(priced(0.69), undefined, game)).toBe(true);
    expect(answersAsk({ ours: 0.3, theirs: [0.7] }, undefined, game)).toBe(false);
    expect(answersAsk(priced(0.71), planned(0.2, 0.1), game)).toBe(false);
  });
});

describe('a turn', () => {
  it('opens with an offer', () => {
    expect(takeTurn(priceGame(), [], PARAMETERS).kind).toBe('offer');
  });

  it('takes nearly everything for us at once, and not the whole for them', () => {
    expect(takeTurn(priceGame(), talk(0.02), PARAMETERS)).toEqual({ kind: 'accept' });
    expect(takeTurn(priceGame(), talk(1), PARAMETERS).kind).toBe('offer');
  });

  it('walks when nothing is left to offer and their ask is no better than no deal', () => {
    const over = priceGame({ theirTurns: 2, noDeal: 0.3 });
    expect(takeTurn(over, talk(1, 0.2, 0.9), PARAMETERS)).toEqual({ kind: 'walk' });
    expect(takeTurn(priceGame({ noDeal: 2 }), [], PARAMETERS)).toEqual({ kind: 'walk' });
  });

  it('has the last word only over what beats no deal', () => {
    const over = priceGame({ theirTurns: 2, noDeal: 0.3, lastWordOurs: true });
    expect(takeTurn(over, talk(1, 0.2, 0.6), PARAMETERS)).toEqual({ kind: 'accept' });
    expect(takeTurn(over, talk(1, 0.2, 0.75), PARAMETERS)).toEqual({ kind: 'walk' });
  });

  it('does not take an old ask while an offer of ours waits', () => {
    expect(takeTurn(priceGame({ theirTurns: 1 }), [ask(0.1), offer(0.05)], PARAMETERS).kind).toBe('walk');
  });
});

describe('a whole game of two issues', () => {
  const issues: readonly Issue[] = [
    { name: 'price', ours: [0.7, 0.5, 0.3, 0.1, 0], theirs: [0, 0.25, 0.5, 0.75, 1] },
    { name: 'rights', ours: [0.3, 0.2, 0.1, 0], theirs: [0, 0.3, 0.6, 1] },
  ];
  const game: Game<Choice> = {
    ...priceGame(),
    packages: choicesOf(issues),
    noDeal: 0.2,
    theirTurns: 5,
    prior: { weights: { kind: 'flat', issues: 2 }, limit: (share) => 0.2 + 0.5 * share },
  };
  const worthTo = (weights: readonly number[], { theirs }: { readonly theirs: readonly number[] }) =>
    theirs.reduce((sum, value, issue) => sum + value * (weights[issue] ?? 0), 0);

  /** They ask for their best package that is worth so much to them and most to us, and take what is worth the same. */
  function playAgainst(weights: readonly number[], demands: readonly number[]) {
    const history: Entry[] = [];
    const offers: Choice[] = [];
    for (const demand of demands) {
      const turn = takeTurn(game, history, PARAMETERS);
      if (turn.kind === 'accept') return { end: 'we accept', at: history.at(-1)?.offer, offers };
      if (turn.kind === 'walk') return { end: 'walk', at: undefined, offers };
      offers.push(turn.offer);
      if (worthTo(weights, turn.offer) >= demand) return { end: 'they accept', at: turn.offer, offers };
      const [asked] = game.packages
        .filter((each) => worthTo(weights, each) >= demand)
        .sort((a, b) => b.ours - a.ours);
      if (!asked) throw new Error('nothing to ask for');
      history.push({ side: 'ours', offer: turn.offer }, { side: 'theirs', offer: asked });
    }
    return { end: takeTurn(game, history, PARAMETERS).kind, at: undefined, offers };
  }

  it('ends in an agreement that both prefer to none, with one who cares for rights', () => {
    const { end, at, offers } = playAgainst([0.2, 0.8], [0.95, 0.85, 0.75, 0.65, 0.5]);
    expect(['we accept', 'they accept']).toContain(end);
    expect(at?.ours).toBeGreaterThan(0.5);
    expect(offers.every(({ ours }) => ours > game.noDeal)).toBe(true);
  });

  it('gives on the issue that matters to them: rights to one, price to the other', () => {
    const rights = playAgainst([0.15, 0.85], [0.95, 0.85, 0.75, 0.65, 0.5]).at;
    const price = playAgainst([0.85, 0.15], [0.95, 0.85, 0.75, 0.65, 0.5]).at;
    expect(rights?.theirs[1]).toBeGreaterThan(rights?.theirs[0] ?? 1);
    expect(price?.theirs[0]).toBeGreaterThan(price?.theirs[1] ?? 1);
  });

  it('ends without agreement against one who wants all to the end', () => {
    const { end, offers } = playAgainst([0.5, 0.5], [1, 1, 1, 1, 1]);
    expect(end).toBe('walk');
    expect(offers).toHaveLength(5);
  });

  it('plays the same game twice', () => {
    const demands = [0.95, 0.85, 0.75, 0.65, 0.5];
    expect(playAgainst([0.4, 0.6], demands)).toEqual(playAgainst([0.4, 0.6], demands));
  });
});
