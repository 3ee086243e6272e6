import { type Deal, latestOffer } from '../../domain/deal.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import type { CreatorFacingFacts } from '../../domain/drafting/facts.ts';
import type { Figure } from '../../domain/drafting/figures/figures.ts';
import { namedFigures, namesDay } from '../../domain/drafting/figures/named-figures.ts';
import { formatMoney } from '../../domain/money.ts';
import { day, publicationOf } from '../../domain/negotiation/replies/points.ts';
import type { Transaction } from '../ports.ts';
import { type ApprovedCounter, approvedCounter } from './approved-counter.ts';
import type { GatheredFacts } from './gather-facts.ts';
import { type RestingFigure, termFigures, workFigure } from './term-figures.ts';

/** What each figure of a text rests on. */
export async function restingFigures(
  tx: Transaction,
  draft: Draft,
  { deal, facts }: GatheredFacts,
): Promise<RestingFigure[]> {
  const named = namedFigures(draft.text, draft.language);
  const counter = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
  return [
    ...(counter ? counterFigures(counter, deal, facts, named) : dealFigures(draft, deal, facts, named)),
    ...contractDays(deal, facts, named),
    ...textFigures(draft, facts, named),
  ];
}

function counterFigures(
  { terms, decidedBy }: ApprovedCounter,
  deal: Deal,
  { packages }: CreatorFacingFacts,
  named: readonly Figure[],
): RestingFigure[] {
  const theirs = latestOffer(deal, 'theirs');
  return [
    ...termFigures(terms, { source: 'the approved counter', by: decidedBy }, named),
    ...(theirs
      ? [
          {
            label: 'Their ask',
            value: formatMoney(theirs.terms.fee),
            source: `their offer in round ${theirs.round}`,
          },
        ]
      : []),
    ...packages.map((each) => ({
      label: `Package "${each.name}"`,
      value: formatMoney(each.terms.fee),
      source: 'the same suggestion, worth the same to us',
    })),
  ];
}

function dealFigures(
  { kind }: Draft,
  deal: Deal,
  { terms, deliverables }: CreatorFacingFacts,
  named: readonly Figure[],
): RestingFigure[] {
  const { agreed } = deal;
  const source = agreed ? `the agreed terms, round ${agreed.round}` : '';
  if (agreed && terms) return termFigures(agreed.terms, { source }, named);
  if (kind === 'recap') return recapFigures(deal, named);
  if (deliverables.length === 0) return [];
  const isAgreed = agreed !== undefined && agreed.terms.deliverables.length > 0;
  return [workFigure(deliverables, { source: isAgreed ? source : 'what the deal asks for' })];
}

/** A recap of talks rests on the last offer of each side. */
function recapFigures(deal: Deal, named: readonly Figure[]): RestingFigure[] {
  const [theirs, ours] = [latestOffer(deal, 'theirs'), latestOffer(deal, 'ours')];
  return [
    ...(theirs ? termFigures(theirs.terms, { source: `their offer in round ${theirs.round}` }, named) : []),
    ...(ours ? termFigures(ours.terms, { source: `our offer in round ${ours.round}` }, named) : []),
  ];
}

/** Days of publication that stand in the contract and in no agreed terms. */
function contractDays(
  { agreed }: Deal,
  { publication }: CreatorFacingFacts,
  named: readonly Figure[],
): RestingFigure[] {
  const known = Object.values(publicationOf(agreed?.terms.deliverables ?? []));
  return Object.values(agreed && publication ? publication : {})
    .filter((date) => namesDay(date, named) && !known.some((each) => each.equals(date)))
    .map((date) => ({ label: 'Goes live', value: day(date), source: 'the details of the contract' }));
}

/** Figures of this text alone. */
function textFigures(
  { requestedBy: by }: Draft,
  { months, replyBy }: CreatorFacingFacts,
  named: readonly Figure[],
): RestingFigure[] {
  const source = 'counted back from the start of the campaign';
  return [
    ...(months === undefined
      ? []
      : [{ label: 'Runs over', value: `${months} months`, source: 'entered for this text', by }]),
    ...(replyBy && namesDay(replyBy, named) ? [{ label: 'Answer by', value: day(replyBy), source }] : []),
  ];
}
