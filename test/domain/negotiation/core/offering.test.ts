import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STYLES, type Style } from '../../../../src/domain/negotiation/core/demand.ts';
import type { Entry, Game, Offer } from '../../../../src/domain/negotiation/core/game.ts';
import { planOffers } from '../../../../src/domain/negotiation/core/offering.ts';
import { acceptProbability, posteriorOf } from '../../../../src/domain/negotiation/core/opponent-model.ts';
import { PARAMETERS, priced, priceGame, talk } from './core-fixtures.ts';

const LIGHT = { ...PARAMETERS, particles: { single: 80, several: 80, around: 80 } };

function plan(game: Game, history: readonly Entry[] = [], parameters = PARAMETERS) {
  return planOffers(game, history, posteriorOf(game, history, parameters), parameters);
}

/** The prices of a plan, each what it gives them. */
const prices = (game: Game, history: readonly Entry[] = []) =>
  plan(game, history)?.offers.map(({ theirs }) => theirs[0] ?? Number.NaN) ?? [];

const only = (style: Style) => ({
  ...PARAMETERS,
  styles: Object.fromEntries(STYLES.map((each) => [each, each === style ? 1 : 0])) as Record<Style, number>,
});

describe('the plan', () => {
  it('has an offer for each of their turns that are left', () => {
    expect(prices(priceGame({ theirTurns: 6 }))).toHaveLength(6);
    expect(prices(priceGame({ theirTurns: 6 }), talk(1, 0.3, 0.9, 0.4, 0.8))).toHaveLength(3);
  });

  it('is none when no turn is left, and none when nothing is better than no deal', () => {
    expect(plan(priceGame({ theirTurns: 1 }), talk(1))).toBeUndefined();
    expect(plan(priceGame({ noDeal: 1 }))).toBeUndefined();
    expect(plan(priceGame({ packages: [] }))).toBeUndefined();
  });

  it('comes towards them: later offers give no less than the first', () => {
    const planned = prices(priceGame());
    expect(planned.at(-1)).toBeGreaterThan(planned[0] ?? 1);
  });

  it('gives one who takes the same all along no more than that from the first turn on', () => {
    const known = priceGame({ prior: { weights: { kind: 'around', spreads: [0] }, limit: () => 0.4 } });
    const parameters = { ...only('repeats'), consistency: 1 };
    const offers = plan(known, talk(0.4), parameters)?.offers ?? [];
    expect(offers.length).toBeGreaterThan(0);
    for (const { theirs } of offers) expect(theirs[0]).toBeLessThanOrEqual(0.5);
    expect(offers.at(-1)?.theirs[0]).toBeGreaterThanOrEqual(0.4);
  });
});

describe('the last offer', () => {
  it('weighs what it gains against the chance that it is taken, like a search over all prices', () => {
    const game = priceGame({ theirTurns: 1 });
    const posterior = posteriorOf(game, [], PARAMETERS);
    const worth = ({ ours, theirs }: Offer) =>
      ours * acceptProbability(posterior, { ours, theirs }, { turn: 0, turns: 1 }, PARAMETERS);
    const best = game.packages.reduce((most, each) => (worth(each) > worth(most) ? each : most));
    expect(plan(game)?.offers).toEqual([best]);
    expect(plan(game)?.expected).toBeCloseTo(worth(best), 2);
  });

  it('is half of the way when every limit is as likely as any other', () => {
    expect(prices(priceGame({ theirTurns: 1 }))[0]).toBeCloseTo(0.5, 1);
  });
});

describe('what is at stake', () => {
  const agreed = (game: Game) => {
    const posterior = posteriorOf(game, [], PARAMETERS);
    const last = prices(game).at(-1) ?? Number.NaN;
    const turns = { turn: game.theirTurns - 1, turns: game.theirTurns };
    return acceptProbability(posterior, priced(last), turns, PARAMETERS);
  };

  it('makes an agreement more likely the more an agreement is worth in itself', () => {
    const chances = [0, 0.2, 0.6].map((agreementWorth) => agreed(priceGame({ agreementWorth })));
    expect(chances[1]).toBeGreaterThan(chances[0] ?? 1);
    expect(chances[2]).toBeGreaterThan(chances[1] ?? 1);
  });

  it('makes the first offer softer when talks may break down', () => {
    const [calm = 1, , risky = 0] = [0, 0.1, 0.3].map((breakdown) => prices(priceGame({ breakdown }))[0]);
    expect(risky).toBeGreaterThan(calm);
  });

  it('is less when we have the last word: the last offer gives no more then', () => {
    const history = talk(0.7);
    const without = prices(priceGame(), history).at(-1) ?? 0;
    expect(prices(priceGame({ lastWordOurs: true }), history).at(-1)).toBeLessThanOrEqual(without);
  });
});

describe('in any game', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const games: fc.Arbitrary<Game> = fc
    .record({
      packages: fc.array(
        fc.record({ ours: fc.double({ min: -1, max: 1, noNaN: true }), theirs: fc.tuple(share, share) }),
        { minLength: 1, maxLength: 20 },
      ),
      noDeal: fc.double({ min: -0.5, max: 0.8, noNaN: true }),
      theirTurns: fc.integer({ min: 1, max: 8 }),
      lastWordOurs: fc.boolean(),
      agreementWorth: fc.double({ min: 0, max: 0.5, noNaN: true }),
      breakdown: fc.double({ min: 0, max: 0.9, noNaN: true }),
    })
    .map((rules) => ({
      ...rules,
      prior: { weights: { kind: 'flat', issues: 2 }, limit: (at: number) => at } as const,
    }));
  const entries: fc.Arbitrary<Entry[]> = fc.array(
    fc.record({
      side: fc.constantFrom('ours' as const, 'theirs' as const),
      offer: fc.record({ ours: share, theirs: fc.tuple(share, share) }),
    }),
    { maxLength: 6 },
  );

  it('proposes only packages of the game, never what is no better than no deal', () => {
    fc.assert(
      fc.property(games, entries, (game, history) => {
        const planned = plan(game, history, LIGHT);
        for (const each of planned?.offers ?? []) {
          expect(game.packages).toContain(each);
          expect(each.ours).toBeGreaterThan(game.noDeal);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('expects no less than no deal, and no more than the best package and an agreement together', () => {
    fc.assert(
      fc.property(games, entries, (game, history) => {
        const planned = plan(game, history, LIGHT);
        if (!planned) return;
        const asked = history.filter(({ side }) => side === 'theirs').map(({ offer }) => offer.ours);
        const most = Math.max(...game.packages.map(({ ours }) => ours), ...(game.lastWordOurs ? asked : []));
        // Beliefs that hardly count are left out of the plan, with their share of what it is worth.
        const least = game.noDeal * (game.noDeal > 0 ? PARAMETERS.believed : 1);
        expect(planned.expected).toBeGreaterThanOrEqual(least - 1e-9);
        expect(planned.expected).toBeLessThanOrEqual(most + game.agreementWorth + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same, and prefers the first of equals', () => {
    fc.assert(
      fc.property(games, entries, (game, history) => {
        const twins = { ...game, packages: game.packages.flatMap((each) => [each, { ...each }]) };
        const planned = plan(twins, history, LIGHT);
        expect(plan(twins, history, LIGHT)).toEqual(planned);
        for (const each of planned?.offers ?? []) expect(twins.packages.indexOf(each) % 2).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
