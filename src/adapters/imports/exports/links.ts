import type { Platform } from '../../../domain/deliverables.ts';
import { webAddress } from '../../../domain/post-link.ts';
import type { Cells } from './cells.ts';

const LONGEST = 2_000;

/** The link in a cell, with https:// where it was left out; undefined when there is none, or no link, which is a problem. */
export function linkIn<F extends string>(cells: Cells<F>, field: F): string | undefined {
  const text = cells.value(field);
  if (text === undefined) return undefined;
  if (text.length <= LONGEST && !/\s/.test(text)) {
    if (webAddress(text)) return text;
    const completed = `https://${text}`;
    if (/^[\w-]+(?:\.[\w-]+)+\//.test(text) && webAddress(completed)) return completed;
  }
  return cells.wrong(field, 'no-link');
}

/** Hosts of the platforms, without `www.` and the like. */
const HOSTS: readonly (readonly [host: RegExp, platform: Platform])[] = [
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)youtube\.com$|^youtu\.be$/, 'youtube'],
  [/(?:^|\.)facebook\.com$|^fb\.watch$/, 'facebook'],
  [/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, 'x'],
  [/(?:^|\.)linkedin\.com$/, 'linkedin'],
  [/(?:^|\.)pinterest\.[a-z.]+$|^pin\.it$/, 'pinterest'],
  [/(?:^|\.)snapchat\.com$/, 'snapchat'],
  [/(?:^|\.)twitch\.tv$/, 'twitch'],
];

export function platformOfLink(link: string): Platform | undefined {
  const host = webAddress(link)?.hostname ?? '';
  return HOSTS.find(([pattern]) => pattern.test(host))?.[1];
}

const TIKTOK_POST =
  /^https?:\/\/(?:[\w-]+\.)*tiktok\.com(?:\/@([\w.]{1,50}))?(?:\/(?:video|photo)\/(\d{10,25}))?/i;

/** The id of a TikTok post in its link, with the account: `/@nora.cooks/video/7400…`. */
export function tiktokLink(link: string): { id?: string; account?: string } {
  const [, account, id] = TIKTOK_POST.exec(link) ?? [];
  return { ...(id ? { id } : {}), ...(account ? { account: account.toLowerCase() } : {}) };
}

/** The day on which a post was made, in UTC: an id of TikTok begins with the second, in 32 bits. Undefined for an id of another make. */
export function tiktokDay(id: string | undefined): Temporal.PlainDate | undefined {
  if (!id || !/^\d{18,19}$/.test(id)) return undefined;
  const seconds = Number(BigInt(id) >> 32n);
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
}

/** Folders of Facebook's addresses that are no page. */
const NO_PAGE =
  /^(?:reel|reels|watch|share|story\.php|permalink\.php|photo|photo\.php|videos|groups|profile\.php|\d+)$/;

/** The page in the link of a Facebook post: `facebook.com/nora.cooks/posts/…`. */
export function facebookPage(link: string): string | undefined {
  const first = webAddress(link)?.pathname.split('/')[1]?.toLowerCase() ?? '';
  return /^[\w.-]{1,80}$/.test(first) && !NO_PAGE.test(first) ? first : undefined;
}

/** An account's name as it is kept: without @, in small letters. */
export function accountName(text: string | undefined): string | undefined {
  const name = text?.trim().replace(/^@/, '').toLowerCase();
  return name && name.length <= 100 && !/\s/.test(name) ? name : undefined;
}
