import { formatMoney } from '../../money.ts';
import { ok, type Result } from '../../refusal.ts';
import type { Terms } from '../../terms.ts';
import { EVIDENCE } from '../evidence.ts';
import { coversNoMore } from '../levers.ts';
import { absent, type Bearable, bearable, costFor, costOf, type Desk } from './desk.ts';
import { issueOf, leverOf, pointsMoved } from './levers-at-issue.ts';
import type { Decided } from './plan.ts';
import { movesBetween } from './points.ts';
import type { Point, ReplySituation } from './reply.ts';
import { creepOf, giftOf } from './situations.ts';

/**
 * Stays with what we said: our last offer word for word, or their ask with the lever as we planned it when we have named no
 * price yet. Not possible where we have said nothing, where they already ask no more, and where the deal cannot bear it.
 */
export function holdFirm(situation: ReplySituation, desk: Desk): Result<Decided> {
  const lever = leverOf(situation);
  if (lever) return holdLever(desk, lever);
  const { ours, waiting } = desk;
  if (situation === 'stalled-deal' && !waiting) return absent(NOT_WAITING);
  if (situation === 'scope-creep' && !creepOf(desk.input.rounds)) return absent(NO_CREEP);
  if (situation === 'gifting-to-paid') {
    if (!giftOf(desk.input.rounds, desk.asked)) return absent(NO_GIFT);
    if (ours?.priceModel.kind !== 'barter')
      return absent('Our last offer is not product alone, so that is no longer ours to hold.');
  }
  if (!ours) return absent('We have not named a price yet, so there is nothing to stay with.');
  return stayed(ours, desk, keptPoints(situation, ours, desk));
}

export const NOT_WAITING =
  'The last word is theirs, so the deal does not wait for them: it is our turn to answer.';
export const NO_CREEP = 'No offer of ours asks for more work than theirs at no higher fee.';
export const NO_GIFT = 'No offer in this deal was product alone before they asked for money.';

function keptPoints(situation: ReplySituation, ours: Terms, { asked, input }: Desk): Point[] {
  if (situation === 'gifting-to-paid') return ['product'];
  if (situation !== 'scope-creep') return ['fee'];
  const original = creepOf(input.rounds)?.original ?? asked;
  const more = movesBetween(original, ours).forUs.filter((point) => point !== 'fee');
  return more.length > 0 ? more : ['deliverables'];
}

function stayed(ours: Terms, desk: Desk, inReturn: readonly Point[]): Result<Decided> {
  const { engine, asked } = desk;
  const offered = costOf(ours, desk);
  if (offered && engine.ask.amount <= offered.amount && coversNoMore(ours, asked)) {
    return absent(`They ask no more than the ${formatMoney(offered)} we offered. Accept it instead.`);
  }
  const borne = bearable(ours, offered, desk);
  return borne.ok ? ok(decided(borne.value, inReturn)) : borne;
}

function decided(borne: Bearable, inReturn: readonly Point[]): Decided {
  return {
    bearable: borne,
    yes: [],
    inReturn,
    because: `It stays ${inReturn[0] === 'product' ? 'with the product' : `at ${formatMoney(borne.terms.fee)}`} and gives nothing away. A hard line wins money and can cost the relationship, so give the reason with it.`,
    evidence: EVIDENCE.reciprocity,
  };
}

function holdLever(desk: Desk, lever: NonNullable<ReturnType<typeof leverOf>>): Result<Decided> {
  const issue = issueOf(lever, desk);
  if (!issue.ok) return issue;
  const { kept, given } = issue.value;
  const kind = desk.ours ? costOf(kept, desk) : costFor(kept, desk);
  const borne = bearable(kept, kind, desk);
  if (!borne.ok) return borne;
  return ok(decided(borne.value, given ? pointsMoved(lever, kept, given) : spoken(lever, kept)));
}

/** The points of a lever that these terms hold anything of. */
function spoken({ points }: Parameters<typeof pointsMoved>[0], kept: Terms): Point[] {
  const held = points.filter((point) => point !== 'whitelisting' || kept.whitelistingDays > 0);
  return held.filter((point) => point !== 'usage' || kept.usage.kind !== 'none' || held.length === 1);
}
