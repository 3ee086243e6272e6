import { isFormatOf, platformName } from '../deliverables.ts';
import { formatMoney, MOST_MINOR_UNITS } from '../money.ts';
import type { FieldProblem } from '../refusal.ts';
import type { PostResult } from './results.ts';

/**
 * What is wrong with a result beside its form: a format the platform lacks, dates out of order or in the future,
 * revenue in another currency than the deal's or larger than any, no figure at all. `latest` is the newest date anywhere on earth.
 */
export function resultProblems(
  result: PostResult,
  currency: string,
  latest: Temporal.PlainDate,
): FieldProblem[] {
  return [...placeProblems(result), ...dateProblems(result, latest), ...figureProblems(result, currency)];
}

function placeProblems({ platform, format }: PostResult): FieldProblem[] {
  return isFormatOf(platform, format)
    ? []
    : [{ field: 'format', problem: `${platformName(platform)} has no format "${format}".` }];
}

function dateProblems({ publishedOn, capturedOn }: PostResult, latest: Temporal.PlainDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (Temporal.PlainDate.compare(publishedOn, latest) > 0) {
    problems.push({
      field: 'publishedOn',
      problem: 'This day is in the future. Enter the day the post came out.',
    });
  }
  if (Temporal.PlainDate.compare(capturedOn, latest) > 0) {
    problems.push({
      field: 'capturedOn',
      problem: 'This day is in the future. Enter the day you read the figures.',
    });
  } else if (Temporal.PlainDate.compare(capturedOn, publishedOn) < 0) {
    problems.push({
      field: 'capturedOn',
      problem: `The post came out on ${publishedOn}. Enter that day or a later one.`,
    });
  }
  return problems;
}

function figureProblems({ figures }: PostResult, currency: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (Object.values(figures).every((figure) => figure === undefined)) {
    problems.push({ field: 'views', problem: 'Enter at least one figure.' });
  }
  if (figures.revenue && figures.revenue.currency !== currency) {
    problems.push({
      field: 'revenue',
      problem: `Enter the revenue in ${currency}, the currency of the deal.`,
    });
  }
  if (figures.revenue && figures.revenue.amount < 0) {
    problems.push({ field: 'revenue', problem: 'Revenue cannot be below zero.' });
  }
  if (figures.revenue && figures.revenue.amount > MOST_MINOR_UNITS) {
    const most = formatMoney({ ...figures.revenue, amount: MOST_MINOR_UNITS });
    problems.push({ field: 'revenue', problem: `Check the revenue: no post brings more than ${most}.` });
  }
  return problems;
}
