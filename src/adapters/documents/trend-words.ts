import type { TrendSeries } from '../../application/files.ts';

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** `48.2K`: a figure beside the end of its line. */
export function shortNumber(value: number): string {
  return SHORT.format(value);
}

/** The newest point that has a value. */
export function lastPoint({ points }: TrendSeries): { date: string; value: number } | undefined {
  const last = points.findLast(({ value }) => value !== undefined);
  return last?.value === undefined ? undefined : { date: last.date, value: last.value };
}

/** What a trend picture shows, with first and last figure of every line. */
export function trendWords(title: string, unit: string, series: readonly TrendSeries[]): string {
  const lines = series.map((one) => `${one.name}: ${journey(one, unit)}`);
  return `Line chart, ${title}. ${lines.join('. ')}.`;
}

function journey(series: TrendSeries, unit: string): string {
  const first = series.points.find(({ value }) => value !== undefined);
  const last = lastPoint(series);
  if (!first || first.value === undefined || !last) return 'no figures yet';
  if (first.date === last.date) return `${NUMBER.format(last.value)} ${unit} on ${last.date}`;
  return `from ${NUMBER.format(first.value)} ${unit} on ${first.date} to ${NUMBER.format(last.value)} on ${last.date}`;
}
