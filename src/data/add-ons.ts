import type { AddOnRate } from '../domain/pricing/types.ts';

/** Where a default rests on pages that contradict each other: the middle of them, gathered in 2026. */
const DEFAULT = 'middle of the published ranges, which contradict each other';

/**
 * What rights, rush and extra work cost, in percent of the price of the work itself. A duration between two rows is
 * interpolated. A workspace that knows better replaces a row.
 */
export const ADD_ON_RATES: readonly AddOnRate[] = [
  { kind: 'usage_organic', days: 90, low: 10, typical: 20, high: 30, source: DEFAULT, year: 2026 },
  {
    kind: 'usage_organic',
    days: 365,
    low: 35,
    typical: 50,
    high: 65,
    source: 'public.tg UGC operations manual: 50 % for a year; the width is ours',
    year: 2026,
  },
  { kind: 'usage_paid', days: 30, low: 20, typical: 30, high: 50, source: DEFAULT, year: 2026 },
  { kind: 'usage_paid', days: 90, low: 50, typical: 60, high: 100, source: DEFAULT, year: 2026 },
  { kind: 'usage_paid', days: 365, low: 100, typical: 125, high: 200, source: DEFAULT, year: 2026 },
  { kind: 'usage_perpetual', low: 100, typical: 200, high: 400, source: DEFAULT, year: 2026 },
  { kind: 'whitelisting_month', low: 20, typical: 30, high: 50, source: DEFAULT, year: 2026 },
  { kind: 'exclusivity_month', low: 10, typical: 20, high: 50, source: DEFAULT, year: 2026 },
  { kind: 'rush', days: 7, low: 25, typical: 30, high: 50, source: DEFAULT, year: 2026 },
  {
    kind: 'extra_revision',
    low: 15,
    typical: 20,
    high: 25,
    source: 'digital-marketing-pro contract frameworks (GitHub): 15 to 25 % of the piece a round',
    year: 2026,
  },
  { kind: 'bundle', items: 3, low: -25, typical: -15, high: -10, source: DEFAULT, year: 2026 },
  { kind: 'retainer', months: 3, low: -25, typical: -20, high: -15, source: DEFAULT, year: 2026 },
  {
    kind: 'retainer',
    months: 6,
    low: -30,
    typical: -25,
    high: -20,
    source: 'creator-marketing-skills rate estimator (GitHub): ambassadors from six months on; one page',
    year: 2026,
  },
];
