import { type Deliverable, FORMATS, type Platform } from '../../deliverables.ts';
import { reference } from '../../ids.ts';
import { postIdOf } from '../../post-link.ts';
import type { PostResult } from '../results.ts';
import type { PostRow } from './export-row.ts';
import { accountInLink, handleOf, postKeyOf } from './post-key.ts';

/** A deal that takes results, with what its posts can be recognised by. */
export interface MatchableDeal {
  readonly number: number;
  readonly creatorName: string;
  readonly accounts: readonly { readonly platform: Platform; readonly handle: string }[];
  readonly work: readonly Deliverable[];
  /** Posts that are known to be out, as they were recorded. */
  readonly posts: readonly KnownPost[];
  /** Words that only a post of this deal holds: hashtags with #, the brand, discount codes. */
  readonly words: readonly string[];
  /** No post of the deal came out before this day. */
  readonly since: Temporal.PlainDate;
}

export interface KnownPost {
  readonly post: string;
  readonly url?: string | undefined;
  readonly platform?: Platform | undefined;
  readonly format?: string | undefined;
  readonly publishedOn?: Temporal.PlainDate | undefined;
}

/** How a post was recognised. */
export type MatchedBy = 'link' | 'words' | 'chosen';

export interface MatchedPost {
  readonly deal: number;
  readonly by: MatchedBy;
  /** True where the deal did not know of the post before. */
  readonly isNew: boolean;
  readonly result: Omit<PostResult, 'source'>;
}

/** Why a post of a file is nobody's. */
export type Unmatched =
  | { readonly kind: 'other-post'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'ambiguous'; readonly why: string }
  | { readonly kind: 'incomplete'; readonly why: string };

/** The deals of a workspace, by what an export names. */
export interface DealIndex {
  readonly byKey: ReadonlyMap<string, readonly { readonly deal: MatchableDeal; readonly post: KnownPost }[]>;
  readonly byAccount: ReadonlyMap<string, readonly MatchableDeal[]>;
  readonly byNumber: ReadonlyMap<number, MatchableDeal>;
}

/** One walk over deals and posts: people give posts of thousands of deals the same name, such as `reel 1`. */
export function indexOf(deals: readonly MatchableDeal[]): DealIndex {
  const byKey = new Map<string, { deal: MatchableDeal; post: KnownPost }[]>();
  const byAccount = new Map<string, MatchableDeal[]>();
  for (const deal of deals) {
    for (const post of deal.posts) for (const key of keysOf(post)) addTo(byKey, key, { deal, post });
    for (const { platform, handle } of deal.accounts) addTo(byAccount, accountKey(platform, handle), deal);
  }
  return { byKey, byAccount, byNumber: new Map(deals.map((deal) => [deal.number, deal])) };
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** A known post by its address, and by the id that was recorded for it. */
function keysOf({ post, url, platform }: KnownPost): Set<string> {
  const keys = [
    url ? postKeyOf(url) : undefined,
    postKeyOf(`https://${post}`),
    postKeyOf(post, platform),
    post,
  ];
  return new Set(keys.filter((key) => key !== undefined));
}

const accountKey = (platform: Platform, handle: string) => `${platform} ${handleOf(handle)}`;

/**
 * The deal and the post that a row of an export is about. A post that a deal knows is recognised by its address or id. One that
 * none knows belongs to a deal of its account only where its words name the campaign: an account's export holds all its posts. A person who
 * says that the whole file is of one deal is believed, but for posts that another deal knows: they would count twice.
 */
export function matchPost(
  row: PostRow,
  index: DealIndex,
  { asOf, chosen }: { readonly asOf: Temporal.PlainDate; readonly chosen?: number | undefined },
): MatchedPost | Unmatched {
  const places = knownPlaces(row, index);
  const known = places.filter(({ deal }) => chosen === undefined || deal.number === chosen);
  const [first, second] = known;
  if (!first && places.length > 0)
    return {
      kind: 'ambiguous',
      why: `It stands in ${names(places.map(({ deal }) => deal))}, not in the deal that was chosen.`,
    };
  if (first && second)
    return { kind: 'ambiguous', why: `It stands in ${names(known.map(({ deal }) => deal))}.` };
  if (first) return knownPost(row, first, asOf);
  const candidates = chosen === undefined ? namedDeals(row, index) : chosenDeal(chosen, index);
  const [only, other] = candidates;
  if (only && other)
    return { kind: 'ambiguous', why: `It may be of ${names(candidates.map(({ deal }) => deal))}.` };
  return only ? newPost(row, only.deal, only.by, asOf) : nobodys(row, index);
}

function knownPlaces({ platform, link, postId }: PostRow, { byKey }: DealIndex) {
  const keys = [link && postKeyOf(link), postId && postKeyOf(postId, platform), postId];
  const found = keys.flatMap((key) => (key ? (byKey.get(key) ?? []) : []));
  return [...new Map(found.toReversed().map((place) => [place.deal, place])).values()].toReversed();
}

function chosenDeal(number: number, { byNumber }: DealIndex): { deal: MatchableDeal; by: 'chosen' }[] {
  const deal = byNumber.get(number);
  return deal ? [{ deal, by: 'chosen' }] : [];
}

function knownPost(
  row: PostRow,
  { deal, post }: { deal: MatchableDeal; post: KnownPost },
  asOf: Temporal.PlainDate,
): MatchedPost | Unmatched {
  const publishedOn = post.publishedOn ?? row.publishedOn;
  if (!publishedOn) return { kind: 'incomplete', why: 'Nobody has recorded when it came out.' };
  return {
    deal: deal.number,
    by: 'link',
    isNew: false,
    result: resultOf(row, { ...post, publishedOn }, deal, asOf),
  };
}

/** Deals of the row's account whose own words stand in it, and that were open when it came out. */
function namedDeals(row: PostRow, index: DealIndex): { deal: MatchableDeal; by: 'words' }[] {
  return dealsOfAccount(row, index)
    .filter((deal) => isSinceThen(row, deal) && deal.words.some((word) => holds(row.title, word)))
    .map((deal) => ({ deal, by: 'words' }));
}

function isSinceThen({ publishedOn }: PostRow, { since }: MatchableDeal): boolean {
  return publishedOn !== undefined && Temporal.PlainDate.compare(publishedOn, since) >= 0;
}

function dealsOfAccount(row: PostRow, { byAccount }: DealIndex): readonly MatchableDeal[] {
  const account = row.account ?? (row.link && accountInLink(row.link));
  return account ? (byAccount.get(accountKey(row.platform, account)) ?? []) : [];
}

/** Whether words stand in a text as words of their own. */
function holds(text: string | undefined, words: string): boolean {
  if (!text || words === '') return false;
  const edge = (at: number) => !/[\p{L}\p{N}]/u.test(folded.charAt(at));
  const folded = text.normalize('NFKC').toLowerCase();
  const wanted = words.normalize('NFKC').toLowerCase();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    if (edge(at - 1) && edge(at + wanted.length)) return true;
  return false;
}

function newPost(
  row: PostRow,
  deal: MatchableDeal,
  by: MatchedBy,
  asOf: Temporal.PlainDate,
): MatchedPost | Unmatched {
  const post = (row.link && postIdOf(row.link)) ?? (row.postId && postKeyOf(row.postId, row.platform));
  if (!post) return { kind: 'incomplete', why: 'The file gives neither its link nor its id.' };
  const { publishedOn } = row;
  if (!publishedOn) return { kind: 'incomplete', why: 'The file does not say when it came out.' };
  const place = { post, url: row.link, publishedOn };
  return { deal: deal.number, by, isNew: true, result: resultOf(row, place, deal, asOf) };
}

function resultOf(
  row: PostRow,
  place: KnownPost & { readonly publishedOn: Temporal.PlainDate },
  deal: MatchableDeal,
  asOf: Temporal.PlainDate,
): MatchedPost['result'] {
  const platform = place.platform ?? row.platform;
  const url = place.url ?? row.link;
  return {
    post: place.post,
    ...(url ? { url } : {}),
    platform,
    format: place.format ?? row.format ?? formatOf(platform, deal),
    publishedOn: place.publishedOn,
    capturedOn: row.capturedOn ?? asOf,
    figures: row.figures,
  };
}

/** What the deal agreed on for the platform, the first where it agreed on several; else what the platform has most of. */
function formatOf(platform: Platform, { work }: MatchableDeal): string {
  return work.find((line) => line.platform === platform)?.format ?? FORMATS[platform][0];
}

function nobodys(row: PostRow, index: DealIndex): Unmatched {
  const account = row.account ?? (row.link && accountInLink(row.link));
  if (!account) return { kind: 'unknown', why: 'No deal knows this post, and the file names no account.' };
  const deals = dealsOfAccount(row, index);
  if (deals.length === 0)
    return { kind: 'unknown', why: `@${account} is no account of a creator with a deal that takes results.` };
  return {
    kind: 'other-post',
    why: `@${account} has ${names(deals)}, but the post names neither campaign nor brand. Record its link on the deal if it belongs there.`,
  };
}

function names(deals: readonly MatchableDeal[]): string {
  const shown = deals.slice(0, 4).map(({ number }) => reference('deal', number));
  return [...shown, ...(deals.length > shown.length ? ['more'] : [])].join(', ');
}
