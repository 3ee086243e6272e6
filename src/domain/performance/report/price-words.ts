import { formatMoney } from '../../money.ts';
import type { Prices } from './prices.ts';

/** `Asked $12,000, agreed $9,800, saved $2,200 (18.3%) in 6 of 8 deals; 3.2 rounds and 4 days to close a deal`. */
export function priceWords(prices: Prices): string {
  const { deals, compared, money, rounds, daysToClose } = prices;
  if (deals === 0) return 'No deal is agreed yet';
  const of = compared < deals ? `${compared} of ${deals} deals` : `${deals} deal${deals === 1 ? '' : 's'}`;
  const compares = money
    ? `First asks ${formatMoney(money.asked)}, agreed ${formatMoney(money.agreed)}, ${savedWords(money)} in ${of}`
    : `${deals} deal${deals === 1 ? '' : 's'} agreed, none with a first ask to compare`;
  const pace = [
    ...(rounds === undefined ? [] : [`${digits(rounds)} rounds (mean)`]),
    ...(daysToClose === undefined ? [] : [`${digits(daysToClose)} days to close (median)`]),
  ];
  return pace.length > 0 ? `${compares}; ${pace.join(', ')}` : compares;
}

/** `saved $2,200 (18.3%)`, `$300 (4%) above the asks`. */
function savedWords({ saved, savedPercent }: NonNullable<Prices['money']>): string {
  const percent = `${digits(Math.abs(savedPercent))}%`;
  return saved.amount < 0
    ? `${formatMoney({ ...saved, amount: -saved.amount })} (${percent}) above the asks`
    : `saved ${formatMoney(saved)} (${percent})`;
}

/** A number with one digit after the point at most. */
export function digits(value: number): string {
  return String(Math.round(value * 10) / 10);
}
