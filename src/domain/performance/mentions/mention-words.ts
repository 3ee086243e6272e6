import { percentWords } from '../percent-words.ts';
import { ENOUGH_WEEKS, type PhaseMean, type SourceMentions, type WeekSeen } from './mention-weeks.ts';

const NAMES = { before: 'Before the campaign', during: 'During it', after: 'After it' } as const;

/** `During it: 412 a week (mean of 2 weeks), +35% on the 4 weeks before`: a comparison, never a cause. Phases without a week are left out. */
export function phaseLines({ phases }: SourceMentions): string[] {
  const [before] = phases;
  return phases
    .filter(({ weeks, inPart, missing }) => weeks + inPart + missing > 0)
    .map(
      (one) =>
        `${NAMES[one.phase]}: ${[meanWords(one), ...changeWords(one, before), ...gapWords(one)].join(', ')}`,
    );
}

function meanWords({ mean, weeks }: PhaseMean): string {
  return mean === undefined ? 'no complete week' : `${rounded(mean)} a week (mean of ${weeksWords(weeks)})`;
}

function changeWords({ phase, mean, change }: PhaseMean, before: PhaseMean | undefined): string[] {
  if (phase === 'before' || mean === undefined || !before) return [];
  if (change !== undefined) return [`${percentWords(change)} on the ${weeksWords(before.weeks)} before`];
  return before.weeks < ENOUGH_WEEKS
    ? [`too few weeks before to compare (${before.weeks} of ${ENOUGH_WEEKS})`]
    : ['no mention before to compare with'];
}

function gapWords({ inPart, missing }: PhaseMean): string[] {
  return [
    ...(inPart > 0 ? [`${weeksWords(inPart)} counted in part left out`] : []),
    ...(missing > 0 ? [`${weeksWords(missing)} missing`] : []),
  ];
}

/** `340`, `340 (5 of 7 days)`, `340 (week was not over)`, `missing`. */
export function weekWords(week: WeekSeen): string {
  if (week.count === undefined) return 'missing';
  if (week.isComplete) return counted(week.count);
  return `${counted(week.count)} (${week.days < 7 ? `${week.days} of 7 days` : 'week was not over'})`;
}

function weeksWords(weeks: number): string {
  return `${weeks} week${weeks === 1 ? '' : 's'}`;
}

function rounded(value: number): string {
  return counted(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}

function counted(value: number): string {
  return value.toLocaleString('en-US');
}
