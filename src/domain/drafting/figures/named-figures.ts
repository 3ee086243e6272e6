import { type Money, majorUnits } from '../../money.ts';
import { checkedLanguages } from '../languages/table.ts';
import { type Figure, figuresIn } from './figures.ts';
import { normalise } from './normalise.ts';

/** Every figure that a finished text names. */
export function namedFigures(text: string, language: string): readonly Figure[] {
  return figuresIn(normalise(text), checkedLanguages(language));
}

export function namesDay(date: Temporal.PlainDate | undefined, named: readonly Figure[]): boolean {
  return named.some(
    (figure) => figure.kind === 'date' && figure.day === date?.day && figure.month === date.month,
  );
}

/** Whether the amount stands there; one of nothing never does. */
export function namesAmount(amount: Money | undefined, named: readonly Figure[]): boolean {
  if (!amount || amount.amount === 0) return false;
  return named.some((figure) => figure.kind === 'money' && figure.values.includes(majorUnits(amount)));
}

export function namesDays(count: number, named: readonly Figure[]): boolean {
  return named.some(
    (figure) => figure.kind === 'duration' && figure.unit === 'day' && figure.values.includes(count),
  );
}

export function namesPercent(percent: number, named: readonly Figure[]): boolean {
  return named.some((figure) => figure.kind === 'percent' && figure.values.includes(percent));
}
