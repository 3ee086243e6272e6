import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADD_ON_RATES } from '../../../src/data/add-ons.ts';
import { formatMoney } from '../../../src/domain/money.ts';
import { proposeCounter } from '../../../src/domain/negotiation/counter-offer.ts';
import type { CounterProposal, Round } from '../../../src/domain/negotiation/types.ts';
import { creator, rangeOf, terms } from '../pricing/pricing-fixtures.ts';
import { ALL_LEVERS, usd } from './negotiation-fixtures.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/counter-offers.md', import.meta.url), 'utf8').replace(
  /\s+/gu,
  ' ',
);

const work = { usage: { kind: 'paid', duration: 90 } };
const range = rangeOf({
  terms: terms(work),
  profile: creator({ followers: 60_000, averageEngagements: 1_900 }),
});

/** The example of the document: asks of $4,600, $4,200 and $3,900, each answered by what the engine proposes. */
function negotiate(...asks: number[]): CounterProposal[] {
  const rounds: Round[] = [];
  return asks.map((ask, index) => {
    rounds.push({ round: rounds.length + 1, side: 'theirs', terms: terms({ ...work, fee: usd(ask) }) });
    const result = proposeCounter({
      rounds: [...rounds],
      range,
      ceiling: usd(4_000),
      walkAway: usd(4_500),
      remainingBudget: usd(12_000),
      roundsLeft: 6 - index,
      levers: ALL_LEVERS,
      addOns: ADD_ON_RATES,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    if (result.value.terms)
      rounds.push({ round: rounds.length + 1, side: 'ours', terms: result.value.terms });
    return result.value;
  });
}

describe('the worked example of docs/counter-offers.md', () => {
  const turns = negotiate(4_600, 4_200, 3_900);

  it('has the range and the limits that the engine gives', () => {
    const { limits } = turns[0] ?? {};
    expect(DOCUMENT).toContain(
      `low ${formatMoney(range.low)}, typical ${formatMoney(range.typical)}, high ${formatMoney(range.high)}`,
    );
    expect(limits && DOCUMENT).toContain(`W ${formatMoney(limits?.walkAway ?? usd(0))}`);
    expect(DOCUMENT).toContain(`T ${formatMoney(limits?.target ?? usd(0))}`);
    expect(DOCUMENT).toContain(`L ${formatMoney(limits?.opening ?? usd(0))}`);
  });

  it('has every factor with its effect', () => {
    for (const { label, effect } of range.factors) expect(DOCUMENT).toContain(`| ${label} | ${effect} |`);
  });

  it('has the moves that the engine makes', () => {
    for (const { position, action, price } of turns) {
      const row = `| ${formatMoney(position.ask)} | ${action} | ${price ? formatMoney(price) : '-'} |`;
      expect(DOCUMENT).toContain(row);
    }
  });

  it('has the packages of the first counter', () => {
    for (const { name, terms: offered, gives, gets } of turns[0]?.packages ?? []) {
      const cells = [name, formatMoney(offered.fee), gets.join('; ') || '-', gives.join('; ') || '-'];
      expect(DOCUMENT).toContain(`| ${cells.join(' | ')} |`);
    }
  });

  it('has the ladder of the first counter', () => {
    for (const { ifThey, weDo } of turns[0]?.ladder ?? [])
      expect(DOCUMENT).toContain(`If they ${ifThey}: ${weDo}.`);
  });
});
