import type { CampaignFigures } from './campaign-figures.ts';
import type { KpiProgress } from './progress.ts';

/** How a campaign stands, in a word; colour alone never says it. */
export type Light = 'on track' | 'watch' | 'behind' | 'no figures';

export interface Outlook {
  readonly light: Light;
  /** What it rests on, in words: `2 of 3 goals behind: Reach, Revenue`. */
  readonly why: readonly string[];
}

/**
 * A campaign is behind when more than half of its goals with figures are, and to be watched when any is, when a date of its work is
 * over, or when figures are missing. Without a single figure there is nothing to judge.
 */
export function outlookOf(
  figures: Pick<CampaignFigures, 'kpis' | 'missing'>,
  facts: { readonly hasFigures: boolean; readonly overdue: number },
): Outlook {
  const known = figures.kpis.filter(({ actual }) => actual !== undefined);
  const behind = known.filter(({ standing }) => standing === 'behind');
  const worries = [
    ...(behind.length > 0 ? [behindWords(behind, known.length)] : []),
    ...(facts.overdue > 0 ? [`${counted(facts.overdue, 'date')} overdue`] : []),
    ...(figures.missing.length > 0 ? ['figures are missing'] : []),
  ];
  if (behind.length * 2 > known.length) return { light: 'behind', why: worries };
  if (!facts.hasFigures) {
    const dates = facts.overdue > 0 ? [`${counted(facts.overdue, 'date')} overdue`] : [];
    return { light: 'no figures', why: ['no post has figures yet', ...dates] };
  }
  if (worries.length > 0) return { light: 'watch', why: worries };
  return { light: 'on track', why: [calmWords(figures.kpis, known.length)] };
}

function behindWords(behind: readonly KpiProgress[], known: number): string {
  const names = behind.map(({ name }) => name).join(', ');
  return `${behind.length} of ${counted(known, 'goal')} behind: ${names}`;
}

function calmWords(kpis: readonly KpiProgress[], known: number): string {
  if (kpis.length === 0) return 'no goals are set, no date is overdue';
  if (known < kpis.length) return `${known} of ${counted(kpis.length, 'goal')} with figures, none behind`;
  return known === 1 ? 'its goal is met or on track' : `all ${known} goals met or on track`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
