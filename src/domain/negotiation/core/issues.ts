import type { Offer } from './game.ts';

/** One thing to agree on: its options in order, each with what it is worth to us and to them on that issue alone. */
export interface Issue {
  readonly name: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** A package that names one option of every issue. */
export interface Choice extends Offer {
  readonly options: readonly number[];
}

/** Our utility is additive: the sum of what each option is worth to us. */
export function choiceOf(issues: readonly Issue[], options: readonly number[]): Choice {
  return {
    options,
    ours: issues.reduce((sum, issue, at) => sum + (issue.ours[options[at] ?? 0] ?? 0), 0),
    theirs: issues.map((issue, at) => issue.theirs[options[at] ?? 0] ?? 0),
  };
}

/** Every package of the issues. */
export function choicesOf(issues: readonly Issue[]): Choice[] {
  const all = issues.reduce<number[][]>(
    (begun, issue) => begun.flatMap((options) => issue.ours.map((_, option) => [...options, option])),
    [[]],
  );
  return all.map((options) => choiceOf(issues, options));
}
