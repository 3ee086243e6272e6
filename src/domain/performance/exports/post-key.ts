import type { Platform } from '../../deliverables.ts';
import { postIdOf, webAddress } from '../../post-link.ts';

/**
 * What makes two mentions of a post the same post, however its address is written: `youtube:dQw4w9WgXcQ` for a long, a short and an
 * embedded address. An address of no known shape is its own key. Undefined for what is neither an address nor a platform's id.
 */
export function postKeyOf(text: string, platform?: Platform): string | undefined {
  const url = webAddress(text);
  if (!url) return platform && PLAIN_ID.test(text.trim()) ? `${platform}:${text.trim()}` : undefined;
  const host = url.hostname.replace(/^(?:www|m|web|mobile)\./, '');
  const address = `${host}${url.pathname}${url.search}`;
  for (const [of, shape] of SHAPES) {
    const id = shape.exec(address)?.[1];
    if (id) return `${of}:${id}`;
  }
  return postIdOf(text);
}

/** An id alone: a short code, or a number. */
const PLAIN_ID = /^[\w-]{5,40}$/;

/** Where the id of a post stands in the addresses that the platforms give out, as they were in 2026. */
const SHAPES: readonly (readonly [Platform, RegExp])[] = [
  ['instagram', /^instagram\.com\/(?:[^/]+\/)?(?:p|reels?|tv)\/([\w-]+)/],
  ['tiktok', /^tiktok\.com\/@[^/]+\/(?:video|photo)\/(\d+)/],
  ['tiktok', /^tiktok\.com\/(?:v|embed(?:\/v2)?)\/(\d+)/],
  ['youtube', /^youtube(?:-nocookie)?\.com\/(?:shorts|live|embed|v)\/([\w-]{11})/],
  ['youtube', /^youtube\.com\/watch\?(?:.*&)?v=([\w-]{11})/],
  ['youtube', /^youtu\.be\/([\w-]{11})/],
  ['facebook', /^facebook\.com\/(?:[^/]+\/)?(?:posts|videos|reel|photos)\/(?:[^/]+\/)?(\w+)/],
  ['facebook', /^facebook\.com\/(?:watch\/?|story\.php|permalink\.php)\?(?:.*&)?(?:v|story_fbid)=(\w+)/],
  ['x', /^(?:x|twitter)\.com\/[^/]+\/status\/(\d+)/],
];

/** The account in the address of a post, in small letters without @; undefined where the address names none. */
export function accountInLink(link: string): string | undefined {
  const url = webAddress(link);
  if (!url) return undefined;
  const [first = '', second] = url.pathname.split('/').filter((part) => part !== '');
  if (first.startsWith('@')) return handleOf(first);
  const isInstagram = url.hostname.endsWith('instagram.com');
  if (isInstagram && second && /^(?:p|reels?|tv)$/.test(second)) return handleOf(first);
  const isX = /(?:^|\.)(?:x|twitter)\.com$/.test(url.hostname);
  return isX && second === 'status' ? handleOf(first) : undefined;
}

/** A handle as it is compared: without @, in small letters. */
export function handleOf(text: string): string {
  return decoded(text).trim().replace(/^@/, '').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
