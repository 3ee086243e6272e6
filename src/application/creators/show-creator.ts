import { DISCLOSURE_RULES } from '../../data/disclosure.ts';
import { MARKETS } from '../../data/markets.ts';
import type { DisclosureRule } from '../../domain/compliance/disclosure.ts';
import { contractRulesIn, type MarketProfile, marketOf } from '../../domain/compliance/markets.ts';
import { type Account, type Creator, engagementRate } from '../../domain/creator.ts';
import { followerTier } from '../../domain/follower-tier.ts';
import type { Actor } from '../../domain/ids.ts';
import type { AccountComparison } from '../../domain/performance/accounts/account-window.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { DealLine } from '../deals/deal-store.ts';
import { newestAccountDays } from '../performance/accounts/account-figures.ts';
import type { Ports, Transaction } from '../ports.ts';
import { type CreatorRecord, creatorRecord } from './creator-record.ts';
import { findCreator } from './find-creator.ts';

/** How many of the creator's deals the card shows. */
const DEALS_SHOWN = 5;

/** What the team knows of a creator; rates are computed here, from the figures that stand beside them. */
export interface CreatorCard {
  readonly creator: Creator;
  readonly accounts: readonly AccountFigures[];
  readonly deals: readonly DealLine[];
  readonly dealsInAll: number;
  /** What the accounts counted in their newest four weeks, where files of them were imported. */
  readonly newestDays: readonly AccountComparison[];
  readonly record: CreatorRecord;
  /** Missing while the country is not known, or is in no row. */
  readonly market?: CreatorMarket;
}

/** What to know of the creator's country, and its rules on contracts and permits. */
export interface CreatorMarket {
  readonly profile: MarketProfile;
  readonly rules: readonly DisclosureRule[];
}

export interface AccountFigures {
  readonly account: Account;
  readonly tier: { readonly name: string; readonly range: string };
  /** Total engagements / followers x 100; missing when nobody has counted engagements. */
  readonly engagementRate?: number;
}

/** One creator by number, handle or name. Refuses an unknown one and a text that fits several. */
export async function showCreator(
  ports: Ports,
  actor: Actor,
  input: { readonly creator: string },
): Promise<Result<CreatorCard>> {
  return look(ports, actor, { action: 'see a creator' }, async (tx, { now }) => {
    const found = await findCreator(tx, input.creator);
    return found.ok ? ok(await creatorCard(tx, found.value, now)) : found;
  });
}

async function creatorCard(tx: Transaction, creator: Creator, now: Temporal.Instant): Promise<CreatorCard> {
  const deals = await tx.deals.list({ creator: creator.number, limit: DEALS_SHOWN });
  const market = marketOf(creator.profile.country, MARKETS);
  return {
    creator,
    ...(market
      ? { market: { profile: market, rules: contractRulesIn(market.country, DISCLOSURE_RULES) } }
      : {}),
    accounts: creator.profile.accounts.map((account) => {
      const rate = engagementRate(account);
      return {
        account,
        tier: followerTier(account.followers),
        ...(rate === undefined ? {} : { engagementRate: rate }),
      };
    }),
    deals: deals.lines,
    dealsInAll: deals.total,
    newestDays: await newestAccountDays(tx, creator.number),
    record: await creatorRecord(tx, creator, deals.lines, now),
  };
}
