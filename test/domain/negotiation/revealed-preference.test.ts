import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../src/domain/negotiation/next-step.ts';
import { situationOf } from '../../../src/domain/negotiation/situation.ts';
import { LEVER_ISSUES, type LeverIssue } from '../../../src/domain/negotiation/track.ts';
import type { CounterPackage, PackageName, Round } from '../../../src/domain/negotiation/types.ts';
import { ALL_LEVERS, counterInput, deal, propose, usd } from './negotiation-fixtures.ts';

type Change = Record<string, unknown>;
const asks = (fee: number, change: Change = {}): Round => ({
  round: 1,
  side: 'theirs',
  terms: deal(usd(fee), change),
});
const offers = (fee: number, change: Change = {}): Round => ({ ...asks(fee, change), side: 'ours' });

const usage = (duration: number): Change => ({ usage: { kind: 'paid', duration } });
const exclusivity = (days: number): Change => ({ exclusivity: { category: 'skincare', days } });
const volume = (reels: number): Change => ({
  deliverables: [
    { platform: 'instagram', format: 'reel', quantity: reels },
    { platform: 'instagram', format: 'story_set', quantity: 1 },
  ],
});

const ROOM = { walkAway: usd(3_000) };

/** What each lever is believed to matter to them, in multiples of the market. */
function likings(rounds: readonly Round[]): Record<LeverIssue, number> {
  const situation = situationOf(counterInput(rounds, ROOM));
  const step = situation.ok ? nextStep(situation.value.game) : undefined;
  if (!step) throw new Error('nothing to answer');
  const [, ...weights] = step.posterior.weights;
  return Object.fromEntries(LEVER_ISSUES.map((lever, at) => [lever, weights[at]])) as Record<
    LeverIssue,
    number
  >;
}

function packageOf(name: PackageName, rounds: readonly Round[], change = {}): CounterPackage {
  const found = propose(rounds, { ...ROOM, ...change }).packages.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const USUAL = [asks(1_900), offers(1_100), asks(1_800)];
/** They answer twice on the package with fewer days of use, and come down for it. */
const FEWER_RIGHTS = [
  asks(1_900),
  offers(1_100, usage(80)),
  asks(1_800, usage(80)),
  offers(1_200, usage(70)),
  asks(1_700, usage(70)),
];
const LESS_EXCLUSIVITY = [
  asks(1_900),
  offers(1_100, exclusivity(25)),
  asks(1_820, exclusivity(25)),
  offers(1_200, exclusivity(20)),
  asks(1_740, exclusivity(20)),
];
/** They answer on the package with more volume, at the market's price for it and less. */
const MORE_VOLUME = [asks(1_900), offers(1_500, volume(3)), asks(2_150, volume(3))];
const LONGER_RIGHTS = [asks(1_900), offers(1_300, usage(180)), asks(1_950, usage(180))];

describe('given that they have chosen nothing', () => {
  it('believes that every lever matters to them alike', () => {
    const weights = Object.values(likings(USUAL));
    expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(1.15);
  });
});

describe('given one who answers on the package with fewer rights', () => {
  it('believes that rights matter to them more than the market says, and more than anything else', () => {
    const { usage: rights, ...others } = likings(FEWER_RIGHTS);
    expect(rights).toBeGreaterThan(likings(USUAL).usage * 1.15);
    for (const other of Object.values(others)) expect(rights).toBeGreaterThan(other * 1.1);
  });

  it('spares rights next', () => {
    const { terms, gets } = packageOf('lean', FEWER_RIGHTS);
    expect(Number(terms.usage.duration)).toBeLessThan(70);
    expect(terms.exclusivity?.days).toBe(30);
    expect(gets.join()).toContain('usage rights');
  });

  it('asks them for more work rather than for longer rights', () => {
    const { terms } = packageOf('partner', FEWER_RIGHTS);
    expect(terms.usage.duration).toBe(70);
    expect(terms.deliverables.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
  });

  it('spares something else where the workspace keeps rights', () => {
    const { terms } = packageOf('lean', FEWER_RIGHTS, { levers: { ...ALL_LEVERS, usage: false } });
    expect(terms.usage.duration).toBe(70);
  });
});

describe('given one who answers on the package with less exclusivity', () => {
  it('believes that exclusivity matters to them most, and spares it next', () => {
    const { exclusivity: most, ...others } = likings(LESS_EXCLUSIVITY);
    for (const other of Object.values(others)) expect(most).toBeGreaterThan(other * 1.1);
    const { terms } = packageOf('lean', LESS_EXCLUSIVITY);
    expect(terms.exclusivity?.days ?? 0).toBeLessThan(20);
    expect(terms.usage.duration).toBe(90);
  });
});

describe('given one who answers on the package with more volume', () => {
  it('believes that work matters to them less than the market says', () => {
    expect(likings(MORE_VOLUME).deliverables).toBeLessThan(0.85);
    expect(likings(MORE_VOLUME).deliverables).toBeLessThan(likings(USUAL).deliverables * 0.8);
  });

  it('asks for more volume again, and spares rights or exclusivity instead of work', () => {
    const partner = packageOf('partner', MORE_VOLUME);
    expect(partner.gives.join()).toContain('4 Instagram Reels instead of 3');
    const lean = packageOf('lean', MORE_VOLUME);
    expect(lean.terms).toMatchObject({ ...volume(3), revisions: 1 });
  });
});

describe('given one who answers on the package with longer rights', () => {
  it('believes that rights matter to them less, and asks for still longer ones instead of more work', () => {
    expect(likings(LONGER_RIGHTS).usage).toBeLessThan(0.8);
    const { terms, gives } = packageOf('partner', LONGER_RIGHTS);
    expect(Number(terms.usage.duration)).toBeGreaterThan(180);
    expect(gives.join()).toContain('usage rights');
  });

  it('spares something else than rights next', () => {
    expect(packageOf('lean', LONGER_RIGHTS).terms.usage.duration).toBe(180);
  });
});

describe('what a choice shows', () => {
  it('is more the more they give up for it', () => {
    const gaveUp = (fee: number) => likings([asks(1_900), offers(1_100), asks(fee, usage(60))]).usage;
    expect(gaveUp(1_650)).toBeGreaterThan(gaveUp(1_750));
    expect(gaveUp(1_550)).toBeGreaterThan(gaveUp(1_650));
  });

  it('is nothing where they asked for the same work from the first word', () => {
    const same = likings([asks(1_750, usage(60)), offers(1_100, usage(60)), asks(1_650, usage(60))]).usage;
    const chosen = likings([asks(1_900), offers(1_100), asks(1_650, usage(60))]).usage;
    expect(chosen).toBeGreaterThan(same * 1.1);
  });

  it('is the same every time', () => {
    expect(JSON.stringify(propose(FEWER_RIGHTS, ROOM))).toBe(JSON.stringify(propose(FEWER_RIGHTS, ROOM)));
  });
});
