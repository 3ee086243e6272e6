import type { Platform } from '../../deliverables.ts';
import { webAddress } from '../../post-link.ts';

export interface LinkFacts {
  /** The page that people should come to. */
  readonly page: string;
  readonly platform: Platform;
  readonly campaign: { readonly number: number; readonly name: string };
  readonly deal: number;
  /** The creator's account, with or without @. */
  readonly handle?: string | undefined;
}

export interface TrackedLink {
  readonly url: string;
  /** Its `utm_campaign`, in small letters: visits are recognised by it. */
  readonly campaign: string;
}

/**
 * A link of a deal to a page of the brand: `utm_source` is the platform, `utm_medium` influencer, `utm_campaign` the campaign with the deal
 * and the platform, so that no two links share it, and `utm_content` the creator. Such parameters that the page's address has already give way.
 * Undefined when the page is no web address. Parameters as Google Analytics reads them (support.google.com/analytics/answer/10917952).
 */
export function trackedLink({ page, platform, campaign, deal, handle }: LinkFacts): TrackedLink | undefined {
  const url = webAddress(page);
  if (!url) return undefined;
  const name = `${slugOf(campaign.name) || `c${campaign.number}`}-d${deal}-${platform}`;
  url.searchParams.set('utm_source', platform);
  url.searchParams.set('utm_medium', 'influencer');
  url.searchParams.set('utm_campaign', name);
  if (handle) url.searchParams.set('utm_content', handle.replace(/^@/, '').toLowerCase());
  return { url: url.href, campaign: name };
}

const LONGEST_SLUG = 40;

/** A name in Latin letters and digits with hyphens; empty where it has none. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replaceAll(/^-+|-+$/g, '');
}
