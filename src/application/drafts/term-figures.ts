import { describeDeliverables } from '../../domain/deliverables.ts';
import type { Figure } from '../../domain/drafting/figures/figures.ts';
import {
  namesAmount,
  namesDay,
  namesDays,
  namesPercent,
} from '../../domain/drafting/figures/named-figures.ts';
import { formatMoney } from '../../domain/money.ts';
import { productOf, publicationOf } from '../../domain/negotiation/replies/points.ts';
import { describeExclusivity, describeTerms, describeUsage, type Terms } from '../../domain/terms.ts';

/** One figure of a text and what it rests on. */
export interface RestingFigure {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  /** The member behind the source, for a decision. */
  readonly by?: string;
}

export type From = Pick<RestingFigure, 'source' | 'by'>;

/** Fee, work and rights of some terms, and the other figures of them that the text names, each with the same source. */
export function termFigures(terms: Terms, from: From, named: readonly Figure[]): RestingFigure[] {
  return [
    ...(terms.fee.amount > 0 ? [{ label: 'Fee', value: formatMoney(terms.fee), ...from }] : []),
    workFigure(terms.deliverables, from),
    ...(terms.usage.kind === 'none' ? [] : [{ label: 'Usage', value: describeUsage(terms.usage), ...from }]),
    ...(terms.exclusivity
      ? [{ label: 'Exclusivity', value: describeExclusivity(terms.exclusivity), ...from }]
      : []),
    ...describeTerms(terms)
      .filter(({ field }) => OTHERS[field]?.(terms, named))
      .map(({ label, value }) => ({ label, value, ...from })),
    ...productFigures(terms, from, named),
  ];
}

export function workFigure(lines: Parameters<typeof describeDeliverables>[0], from: From): RestingFigure {
  return { label: 'Work', value: describeDeliverables(lines), ...from };
}

type Field = ReturnType<typeof describeTerms>[number]['field'];

/** Figures that many texts leave out: whether this one names them. */
const OTHERS: Partial<Record<Field, (terms: Terms, named: readonly Figure[]) => boolean>> = {
  dates: ({ deliverables }, named) =>
    Object.values(publicationOf(deliverables)).some((date) => namesDay(date, named)),
  whitelisting: ({ whitelistingDays: days }, named) => days > 0 && namesDays(days, named),
  payment: ({ upfrontPercent: percent, netDays }, named) =>
    (percent > 0 && namesPercent(percent, named)) || namesDays(netDays, named),
  bonus: ({ bonusCap }, named) => namesAmount(bonusCap, named),
};

/** Product that is given besides or instead of money. */
function productFigures(terms: Terms, from: From, named: readonly Figure[]): RestingFigure[] {
  const worth = productOf(terms);
  if (!worth || !namesAmount(worth, named)) return [];
  return [{ label: 'Product', value: `worth ${formatMoney(worth)}`, ...from }];
}
