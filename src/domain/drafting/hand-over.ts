import { accountOn, type CreatorProfile } from '../creator.ts';
import type { Platform } from '../deliverables.ts';
import type { DraftChannel } from './draft.ts';

/** A link stands in a section of 3,000 characters beside other words. */
const LONGEST_ADDRESS = 2_600;

/** Where a person takes an approved text to: their own mail program, or the creator's profile. */
export type HandOver =
  | { readonly kind: 'mail'; readonly url: string }
  | {
      readonly kind: 'profile';
      readonly url: string;
      readonly platform: Platform;
      /** The most characters of one message there, when the text has more. */
      readonly longerThan?: number;
    }
  /** Why there is no link, in words for the team. */
  | { readonly kind: 'none'; readonly why: string };

const SUBJECT = /^(?:subject|mavzu|тема|asunto|objet|betreff|assunto|件名)\s?[:：]\s*(.*)$/iu;

/** The link that takes a text where it goes. Nothing is sent by opening it. */
export function handOver(
  text: string,
  channel: DraftChannel,
  profile: Pick<CreatorProfile, 'email' | 'accounts'>,
  platform: string,
): HandOver {
  if (channel !== 'email') return profileLink(text, channel, profile, platform);
  if (!profile.email) return { kind: 'none', why: "The creator's e-mail address is not on file." };
  const [first = '', ...rest] = text.split('\n');
  const subject = SUBJECT.exec(first)?.[1];
  const body = (subject === undefined ? text : rest.join('\n')).trim();
  const query = new URLSearchParams({ subject: subject ?? '', body: body.replaceAll('\n', '\r\n') })
    .toString()
    .replaceAll('+', '%20');
  const url = `mailto:${encodeURIComponent(profile.email)}?${query}`;
  return url.length <= LONGEST_ADDRESS
    ? { kind: 'mail', url }
    : { kind: 'none', why: 'The text is too long for a link to a mail program: use Copy.' };
}

/** Pages of a creator by platform; a platform without one has no page that a handle leads to. */
const PAGES: Partial<Record<Platform, (handle: string) => string>> = {
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  youtube: (handle) => `https://www.youtube.com/@${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  twitch: (handle) => `https://www.twitch.tv/${handle}`,
  pinterest: (handle) => `https://www.pinterest.com/${handle}/`,
  snapchat: (handle) => `https://www.snapchat.com/add/${handle}`,
  linkedin: (handle) => `https://www.linkedin.com/in/${handle}`,
};

/**
 * The most characters of one direct message where it is fewer than a text has: a longer one is sent in parts. Source:
 * developers.chatwoot.com (supported features, message size of Instagram), read in 2026.
 */
const MESSAGE_CHARACTERS: Partial<Record<Platform, number>> = { instagram: 1_000 };

function profileLink(
  text: string,
  channel: DraftChannel,
  profile: Pick<CreatorProfile, 'accounts'>,
  named: string,
): HandOver {
  const account = accountOn(profile, named) ?? profile.accounts[0];
  const page = account && PAGES[account.platform];
  if (!account || !page) return { kind: 'none', why: 'There is no page to open for this platform.' };
  const most = channel === 'dm' ? MESSAGE_CHARACTERS[account.platform] : undefined;
  return {
    kind: 'profile',
    url: page(encodeURIComponent(account.handle)),
    platform: account.platform,
    ...(most !== undefined && [...text].length > most ? { longerThan: most } : {}),
  };
}
