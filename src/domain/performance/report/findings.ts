import { formatMoney } from '../../money.ts';
import type { Evidence } from './evidence.ts';
import { ENOUGH_POSTS, figuresOf, valueWords } from './figures.ts';
import type { GroupTable } from './groups.ts';
import type { Prices } from './prices.ts';
import { recommendationsOf } from './recommendations.ts';
import type { PostSums } from './sums.ts';
import { actualWords, againstYardstick, namedWords, timesWords } from './yardstick.ts';

const MOST_FINDINGS = 5;

/** Groups whose best is less than this many times as good as their weakest are alike: an own choice. */
const ALIKE = 1.1;

/** A sentence of what to know, and what it is about: a surface that tells that elsewhere leaves it out. */
export interface Finding {
  readonly about: 'result' | 'best' | 'price' | 'delivery' | 'return' | 'missing';
  readonly text: string;
}

/** The three to five things to know first, most telling first; fewer where figures are missing. */
export function findingsOf(evidence: Evidence, prices: Prices): Finding[] {
  const all: [about: Finding['about'], texts: string[]][] = [
    ['result', resultFinding(evidence)],
    ['best', bestAndWeakest(evidence)],
    ['price', priceFinding(prices)],
    ['delivery', deliveryFinding(evidence)],
    ['return', returnFinding(evidence)],
    ['missing', missingFinding(evidence)],
  ];
  return all.flatMap(([about, texts]) => texts.map((text) => ({ about, text }))).slice(0, MOST_FINDINGS);
}

/** `14 posts: cost per 1,000 views $8.20, goal $20 (budget ÷ views): 2.4 times as good`. */
function resultFinding({ whole, yardstick, currency }: Evidence): string[] {
  const result = yardstick && againstYardstick(whole, yardstick);
  if (!result) return [nothingToTell(whole)];
  const value = `${counted(result.posts, 'post')}: ${namedWords(result, yardstick, currency)}`;
  if (yardstick.basis === 'all posts') return [`${value} over all posts.`];
  const how = yardstick.how ? ` (${yardstick.how})` : '';
  return [`${value}, ${yardstick.words}${how}: ${timesWords(result.times)}.`];
}

function nothingToTell({ read: posts }: PostSums): string {
  if (posts === 0)
    return 'No post has figures yet: bring them with /deal import or enter them with /deal results.';
  const lack = posts < ENOUGH_POSTS ? '' : `, fewer than ${ENOUGH_POSTS} with one to compare by`;
  return `${counted(posts, 'post')} with figures${lack}: too few to tell what worked.`;
}

/** The formats at both ends; of one format the creators. */
function bestAndWeakest({ tables, yardstick, currency }: Evidence): string[] {
  if (!yardstick) return [];
  const ranked = (['format', 'creator'] as const)
    .flatMap((dimension) => tables.filter((table) => table.dimension === dimension))
    .map((table) => ({ table, groups: rankedIn(table, yardstick) }))
    .filter(({ groups }) => groups.length > 1);
  return ranked.slice(0, 1).flatMap(({ table, groups }) => {
    const [best, weakest] = [groups[0], groups.at(-1)];
    if (!best || !weakest) return [];
    const value = ({ result, name }: typeof best) =>
      `${name} at ${actualWords(result, yardstick, currency)} (${counted(result.posts, 'post')})`;
    const of = `${table.title.toLowerCase()} by ${yardstick.name}`;
    return best.result.times < ALIKE * weakest.result.times
      ? [`No ${of} stands out: from ${value(best)} to ${value(weakest)}.`]
      : [`Best ${of}: ${value(best)}; weakest: ${value(weakest)}.`];
  });
}

function rankedIn(table: GroupTable, yardstick: NonNullable<Evidence['yardstick']>) {
  return table.groups
    .flatMap(({ name, sums }) => {
      const result = againstYardstick(sums, yardstick);
      return result ? [{ name, result }] : [];
    })
    .toSorted((a, b) => b.result.times - a.result.times);
}

function priceFinding({ money, compared }: Prices): string[] {
  if (!money) return [];
  const { asked, agreed, saved, savedPercent } = money;
  const of = `${formatMoney(agreed)} agreed of ${formatMoney(asked)} first asked in ${counted(compared, 'deal')}`;
  if (saved.amount === 0) return [`Nothing saved: ${of}.`];
  const percent = `${Math.abs(Math.round(savedPercent * 10) / 10)}%`;
  return saved.amount > 0
    ? [`${formatMoney(saved)} saved (${percent}): ${of}.`]
    : [`${formatMoney({ ...saved, amount: -saved.amount })} more than asked (${percent}): ${of}.`];
}

function deliveryFinding({ scorecards }: Evidence): string[] {
  const slow = scorecards.filter(({ scores }) => (scores.delivery.score ?? 5) < 3);
  if (slow.length === 0) return [];
  const names = slow.slice(0, 3).map(({ name, scores }) => `${name} (${scores.delivery.because})`);
  const more = slow.length > 3 ? ` and ${slow.length - 3} more` : '';
  return [`Late: ${names.join(', ')}${more}.`];
}

function returnFinding({ whole, yardstick, currency }: Evidence): string[] {
  const { roas } = figuresOf(whole);
  if (roas.state !== 'known' || yardstick?.measure === 'roas') return [];
  return [`ROAS ${valueWords(roas.value, 'roas', currency)} over ${counted(roas.posts, 'post')}.`];
}

function missingFinding(evidence: Evidence): string[] {
  const [first] = recommendationsOf(evidence).filter(({ kind }) => kind === 'measure');
  return first && evidence.whole.posts > 0 ? [`${first.what}: ${first.because}.`] : [];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
