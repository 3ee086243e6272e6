import type { RecordedEvent } from '../../../domain/deal-events.ts';
import type { Platform } from '../../../domain/deliverables.ts';
import {
  type AccountComparison,
  type AccountCounts,
  compareAccount,
} from '../../../domain/performance/accounts/account-window.ts';
import { publishedPosts } from '../../../domain/performance/published-posts.ts';
import { attributionWindow } from '../../../domain/performance/tracking/attribution.ts';
import type { Transaction } from '../../ports.ts';

/** Days of an account that a creator's card sums up. */
const NEWEST_DAYS = 28;

interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** The creator's accounts while a deal ran, which is as long as orders count for it, beside as many days before; those without a day are left out. */
export async function accountsWhileDealRan(
  tx: Transaction,
  { creator }: { readonly creator: number },
  story: readonly RecordedEvent[],
): Promise<AccountComparison[]> {
  const ran = attributionWindow(publishedPosts(story));
  return ran ? comparisons(tx, creator, ran) : [];
}

/**
 * The creator's accounts, each in its own newest four weeks that are there, beside the four weeks before: a file of one account says
 * nothing of how new the others are.
 */
export async function newestAccountDays(tx: Transaction, creator: number): Promise<AccountComparison[]> {
  const found: AccountComparison[] = [];
  for (const { platform, on } of await tx.accountDays.newest(creator)) {
    const days = { from: on.subtract({ days: NEWEST_DAYS - 1 }), until: on };
    found.push(...(await comparisons(tx, creator, days, platform)));
  }
  return found;
}

async function comparisons(
  tx: Transaction,
  creator: number,
  days: Days,
  only?: Platform,
): Promise<AccountComparison[]> {
  const length = days.from.until(days.until).days + 1;
  // One day more: a standing of followers is compared with that of the evening before.
  const first = days.from.subtract({ days: length + 1 });
  const found: AccountCounts[] = await tx.accountDays.between(creator, first, days.until);
  const platforms = only ? [only] : [...new Set(found.map(({ platform }) => platform))].toSorted();
  return platforms.flatMap((platform) => compareAccount(platform, found, days) ?? []);
}
