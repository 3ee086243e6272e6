import type { Account } from '../../../domain/creator.ts';
import type { Platform } from '../../../domain/deliverables.ts';
import { webAddress } from '../../../domain/post-link.ts';
import { COUNT_PATTERN, parseCountText } from './counts.ts';
import { platformNamed } from './deliverables.ts';
import type { TypedList } from './places.ts';
import { plainTyped } from './typed-text.ts';

const FIGURES = {
  followers: 'followers?|subs|subscribers?|fans?',
  averageEngagements: '(?:avg\\.? |average )?(?:engagements?|interactions?)',
  medianViews: '(?:median |avg\\.? |average )?views?',
} as const;

/** Reads accounts, one a line: `tiktok @glow.with.ana 184000 followers, 11500 engagements, 92000 views`. */
export function parseAccounts(text: string): TypedList<Account> {
  const values: Account[] = [];
  const unknown: string[] = [];
  for (const line of text.split(/[\n;]/).map(plainTyped)) {
    if (line === '') continue;
    const account = accountOf(line);
    if (account) values.push(account);
    else unknown.push(line);
  }
  return { values, unknown };
}

function accountOf(line: string): Account | undefined {
  const link = line.split(' ').find((word) => webAddress(word));
  const handle = link ? handleOfLink(link) : handleOf(line);
  const platform = platformOf(link ?? line.replace(/@\S+/, ''));
  const rest = line.replace(link ?? `@${handle}`, ' ').toLowerCase();
  const followers = figure(rest, FIGURES.followers) ?? loneNumber(rest);
  if (!handle || !platform || followers === undefined) return undefined;
  const averageEngagements = figure(rest, FIGURES.averageEngagements);
  const medianViews = figure(rest, FIGURES.medianViews);
  return {
    platform,
    handle,
    followers,
    ...(averageEngagements === undefined ? {} : { averageEngagements }),
    ...(medianViews === undefined ? {} : { medianViews }),
  };
}

/** The name after the @, or the second word: `tiktok glow.with.ana 184k`. */
function handleOf(line: string): string | undefined {
  const marked = /@([\p{L}\p{N}._-]{1,60})/u.exec(line)?.[1];
  const second = /^[\p{L} ]+?[\s:]+([\p{L}\p{N}._-]*\p{L}[\p{L}\p{N}._-]*)\s/u.exec(line)?.[1];
  return (marked ?? second)?.replace(/[.,]+$/, '');
}

function handleOfLink(link: string): string | undefined {
  const [first = ''] = webAddress(link)?.pathname.split('/').filter(Boolean) ?? [];
  return /^@?([\p{L}\p{N}._-]{1,60})$/u.exec(decodeURIComponent(first))?.[1];
}

function platformOf(text: string): Platform | undefined {
  const host = webAddress(text)?.hostname;
  return platformNamed(host ? (host.split('.').at(-2) ?? '') : text);
}

function figure(text: string, words: string): number | undefined {
  const before = new RegExp(`(${COUNT_PATTERN})\\s*(?:${words})\\b`).exec(text)?.[1];
  const after = new RegExp(`\\b(?:${words})\\s*[:=]?\\s*(${COUNT_PATTERN})`).exec(text)?.[1];
  const found = before ?? after;
  return found === undefined ? undefined : parseCountText(found.replace(/[.,]$/, ''));
}

/** `tiktok @ana 184k`: one number without a word is the followers. */
function loneNumber(text: string): number | undefined {
  const numbers = text.match(new RegExp(COUNT_PATTERN, 'g')) ?? [];
  const words = Object.values(FIGURES).join('|');
  if (numbers.length !== 1 || new RegExp(`\\b(?:${words})\\b`).test(text)) return undefined;
  return parseCountText((numbers[0] ?? '').replace(/[.,]\s*$/, ''));
}

/** The line that `parseAccounts` reads back: for the form of an existing creator. */
export function accountLine({
  platform,
  handle,
  followers,
  averageEngagements,
  medianViews,
}: Account): string {
  const figures = [
    `${followers} followers`,
    ...(averageEngagements === undefined ? [] : [`${averageEngagements} engagements`]),
    ...(medianViews === undefined ? [] : [`${medianViews} views`]),
  ];
  return `${platform} @${handle} ${figures.join(', ')}`;
}
