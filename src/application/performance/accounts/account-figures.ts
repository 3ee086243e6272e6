import type { RecordedEvent } from '../../../domain/deal-events.ts';
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

/** The creator's accounts in the newest four weeks that are there, beside the four weeks before. */
export async function newestAccountDays(tx: Transaction, creator: number): Promise<AccountComparison[]> {
  const newest = await tx.accountDays.newest(creator);
  if (!newest) return [];
  return comparisons(tx, creator, { from: newest.subtract({ days: NEWEST_DAYS - 1 }), until: newest });
}

async function comparisons(tx: Transaction, creator: number, days: Days): Promise<AccountComparison[]> {
  const length = days.from.until(days.until).days + 1;
  // One day more: a standing of followers is compared with that of the evening before.
  const first = days.from.subtract({ days: length + 1 });
  const found: AccountCounts[] = await tx.accountDays.between(creator, first, days.until);
  const platforms = [...new Set(found.map(({ platform }) => platform))].toSorted();
  return platforms.flatMap((platform) => compareAccount(platform, found, days) ?? []);
}
