import type { Deal } from '../../../domain/deal.ts';
import type { DealEvent } from '../../../domain/deal-events.ts';
import { PLATFORMS, type Platform } from '../../../domain/deliverables.ts';
import { type Actor, reference } from '../../../domain/ids.ts';
import { discountCode } from '../../../domain/performance/tracking/discount-code.ts';
import { type TrackedLink, trackedLink } from '../../../domain/performance/tracking/tracked-link.ts';
import { invalid, ok, type Result } from '../../../domain/refusal.ts';
import type { Role } from '../../../domain/settings.ts';
import { change, look } from '../../change.ts';
import { workNow } from '../../contracts/contract-facts.ts';
import { partiesOf } from '../../deals/counter-basis.ts';
import { dealNotFound } from '../../deals/deal-changes.ts';
import type { Ports, Transaction } from '../../ports.ts';
import type { TrackingCode, TrackingLink } from './tracking-store.ts';

const MAY_TRACK = { action: 'track a deal', needs: ['campaign_manager'] as readonly Role[] };

/** What a deal's visits and orders are recognised by, and what a new link starts from. */
export interface DealTracking {
  readonly deal: Deal;
  readonly creatorName: string;
  readonly codes: readonly TrackingCode[];
  readonly links: readonly TrackingLink[];
  /** Platforms of the work, the first of them for a new link. */
  readonly platforms: readonly Platform[];
  /** The page of the brief. */
  readonly page?: string;
}

/** The links and codes of a deal. Refuses an unknown deal. */
export async function showTracking(
  ports: Ports,
  actor: Actor,
  number: number,
): Promise<Result<DealTracking>> {
  return look(ports, actor, MAY_TRACK, async (tx) => {
    const deal = await tx.deals.find(number);
    return deal ? ok(await trackingOf(tx, deal)) : dealNotFound(number);
  });
}

async function trackingOf(tx: Transaction, deal: Deal): Promise<DealTracking> {
  const { campaign, creator } = await partiesOf(tx, deal);
  const named = [...(await workNow(tx, deal)), ...creator.profile.accounts].map(({ platform }) => platform);
  const platforms = [...new Set(named)];
  const { landingPage } = campaign.brief;
  return {
    deal,
    creatorName: creator.profile.name,
    ...(await tx.tracking.ofDeal(deal.number)),
    platforms: platforms.length > 0 ? platforms : PLATFORMS,
    ...(landingPage ? { page: landingPage } : {}),
  };
}

export interface TrackInput {
  readonly deal: number;
  /** A discount code that the shop has for this deal. */
  readonly code?: string;
  /** A page of the brand to make a link to. */
  readonly link?: { readonly page: string; readonly platform: Platform };
}

export interface Tracked {
  readonly code?: string;
  readonly link?: TrackedLink;
}

/**
 * Gives a deal a discount code, a tracked link to a page, or both. Refuses an unknown deal, nothing at all, a page that is no web address, and a
 * code that another deal has: an order could not be told whose it is. A link that the deal has already is given again.
 */
export async function trackDeal(ports: Ports, actor: Actor, input: TrackInput): Promise<Result<Tracked>> {
  return change<Tracked>(ports, actor, MAY_TRACK, async (tx, { now }) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    if (input.code === undefined && !input.link)
      return invalid('code', 'Enter a discount code, or the page of a link.');
    const code = input.code === undefined ? undefined : discountCode(input.code);
    if (code && !code.ok) return code;
    const link = input.link ? await linkOf(tx, deal, input.link) : undefined;
    if (input.link && !link) return invalid('page', 'Paste the address of the page, beginning with https://');
    const made = { by: actor.user, at: now, deal: deal.number };
    const events: DealEvent[] = [];
    if (code) {
      const holder = await tx.tracking.addCode({ code: code.value, ...made });
      if (holder !== undefined) return codeTaken(holder, deal.number);
      events.push({ kind: 'code-given', code: code.value });
    }
    if (link && (await tx.tracking.addLink({ ...link, ...made })) === undefined)
      events.push({ kind: 'link-made', url: link.url });
    if (events.length > 0) await tx.deals.record(deal, events, actor.user, now);
    return ok({ ...(code ? { code: code.value } : {}), ...(link ? { link } : {}) });
  });
}

async function linkOf(
  tx: Transaction,
  deal: Deal,
  { page, platform }: NonNullable<TrackInput['link']>,
): Promise<TrackedLink | undefined> {
  const { campaign, creator } = await partiesOf(tx, deal);
  const { accounts } = creator.profile;
  const account = accounts.find((each) => each.platform === platform) ?? accounts[0];
  return trackedLink({
    page,
    platform,
    campaign: { number: campaign.number, name: campaign.brief.name },
    deal: deal.number,
    handle: account?.handle,
  });
}

function codeTaken(holder: number, deal: number) {
  const whose =
    holder === deal ? 'This deal has this code already.' : `${reference('deal', holder)} has this code.`;
  return invalid(
    'code',
    holder === deal ? whose : `${whose} Make another one in the shop, so that orders can be told apart.`,
  );
}
