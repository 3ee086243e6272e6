import { platformName } from '../../../domain/deliverables.ts';
import {
  ACCOUNT_FIGURES,
  type AccountComparison,
  type AccountFigure,
  type AccountWindow,
} from '../../../domain/performance/accounts/account-window.ts';
import { percentWords } from '../../../domain/performance/percent-words.ts';
import { dateText, escape } from '../format.ts';

const NAMES: Record<AccountFigure, string> = {
  views: 'video views',
  reach: 'people reached a day',
  impressions: 'impressions',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
  clicks: 'clicks',
  profile_views: 'profile visits',
  followers: 'followers',
  followers_gained: 'new followers',
};

/** Files that are named; more are counted. */
const MOST_FILES = 3;

/**
 * `*Account while the deal ran* (TikTok, imported): 14 days, 1 Nov 2026 to 14 Nov 2026: 1,200,000 video views (+40%), +3,400 followers; the 14 days
 * before: 857,000 video views, +900 followers`, and the files. `when` is ours.
 */
export function accountLines(comparisons: readonly AccountComparison[], when: string): string {
  return comparisons
    .map(({ platform, window, before, changes, files }) => {
      const days = `${coverage(window)}, ${dateText(window.from)} to ${dateText(window.until)}`;
      const now = figureWords(window, changes);
      const then =
        before.days === 0
          ? 'of the days before none is imported'
          : `the ${before.length} day${before.length === 1 ? '' : 's'} before${before.days < before.length ? ` (${before.days} imported)` : ''}: ${figureWords(before, {})}`;
      return `*${when}* (${platformName(platform)}, imported): ${days}: ${now}; ${then}. From ${filesText(files)}.`;
    })
    .join('\n');
}

/** `14 days`, `12 of 14 days`. */
function coverage({ days, length }: AccountWindow): string {
  return days < length ? `${days} of ${length} days` : `${length} day${length === 1 ? '' : 's'}`;
}

function figureWords({ figures, days }: AccountWindow, changes: AccountComparison['changes']): string {
  const words = ACCOUNT_FIGURES.flatMap((figure) => {
    const found = figures[figure];
    if (!found) return [];
    const { value } = found;
    const sign = figure.startsWith('followers') ? (value < 0 ? '−' : '+') : '';
    const change = changes[figure];
    const notes = [
      ...(found.days < days ? [`${found.days} day${found.days === 1 ? '' : 's'}`] : []),
      ...(change === undefined ? [] : [percentWords(change)]),
    ];
    const aside = notes.length > 0 ? ` (${notes.join(', ')})` : '';
    return [`${sign}${Math.abs(value).toLocaleString('en-US')} ${NAMES[figure]}${aside}`];
  });
  return words.join(', ') || 'no figure';
}

function filesText(files: readonly string[]): string {
  const shown = files.slice(0, MOST_FILES).map(escape);
  const more = files.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
