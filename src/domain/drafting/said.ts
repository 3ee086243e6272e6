import { productOf } from '../negotiation/replies/points.ts';
import { TENTATIVE_POINTS, type Terms, USUAL_TERMS } from '../terms.ts';
import type { RecapPoint, SideOffer } from './facts.ts';

export type TermPoint = (typeof TENTATIVE_POINTS)[number];

/** Terms as either side of the table has them: ours with what is internal, or as a creator may read them. */
type Offered = Omit<Terms, 'note' | 'expectedResults' | 'deliverables'> & {
  readonly deliverables: readonly unknown[];
};

export function isTermPoint(point: RecapPoint): point is TermPoint {
  return (TENTATIVE_POINTS as readonly RecapPoint[]).includes(point);
}

/** Whether an offer says something of the point that it would not say by default. */
export function isSaid(
  point: TermPoint,
  terms: Offered,
  { from, until }: NonNullable<SideOffer['publication']> = {},
): boolean {
  switch (point) {
    case 'fee':
      return terms.fee.amount > 0 || ['commission', 'cpc', 'cpm'].includes(terms.priceModel.kind);
    case 'product':
      return productOf(terms) !== undefined;
    case 'deliverables':
      return terms.deliverables.length > 0;
    case 'dates':
      return Boolean(from ?? until);
    case 'usage':
      return terms.usage.kind !== 'none';
    case 'whitelisting':
      return terms.whitelistingDays > 0;
    case 'exclusivity':
      return terms.exclusivity !== undefined;
    case 'payment':
      return terms.upfrontPercent !== USUAL_TERMS.upfrontPercent || terms.netDays !== USUAL_TERMS.netDays;
    case 'bonus':
      return terms.bonusCap !== undefined;
    case 'revisions':
      return terms.revisions !== USUAL_TERMS.revisions;
  }
}
