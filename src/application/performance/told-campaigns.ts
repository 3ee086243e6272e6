import type { Campaign } from '../../domain/campaign.ts';
import type { EarlierDigest } from '../../domain/performance/digest-news.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import type { Transaction } from '../ports.ts';

const MOST_CAMPAIGNS = 200;

/**
 * The campaigns that a run tells of: the active one that it is of, or all active ones. Once it is posted they are those that it told of, whatever became of
 * them, so that its numbers can be looked up after a campaign was closed.
 */
export async function campaignsOf(
  tx: Transaction,
  { campaign, told }: DigestRun,
): Promise<{ told: Campaign[]; isCut: boolean }> {
  const one = campaign === undefined ? undefined : await tx.campaigns.find(campaign);
  const active =
    campaign === undefined
      ? await tx.campaigns.list({ status: 'active', limit: MOST_CAMPAIGNS + 1 })
      : [one].flatMap((each) => (each?.status === 'active' ? [each] : []));
  const isCut = active.length > MOST_CAMPAIGNS;
  if (!told) return { told: active.slice(0, MOST_CAMPAIGNS), isCut };
  const byNumber = new Map(active.map((each) => [each.number, each]));
  const campaigns: Campaign[] = [];
  for (const number of Object.keys(told).map(Number)) {
    const each = byNumber.get(number) ?? (await tx.campaigns.find(number));
    if (each) campaigns.push(each);
  }
  return { told: campaigns, isCut };
}

/** Of campaigns that the last digest did not tell of, because they were closed then, the one that did. */
export async function earlierTellings(
  tx: Transaction,
  campaigns: readonly Campaign[],
  previous: DigestRun,
): Promise<ReadonlyMap<number, EarlierDigest>> {
  const earlier = new Map<number, EarlierDigest>();
  for (const { number } of campaigns) {
    if (!previous.told || number in previous.told) continue;
    const run = await tx.digests.lastTelling(number, previous);
    if (run) earlier.set(number, earlierOf(run));
  }
  return earlier;
}

/** A run as the next one is told against it. */
export function earlierOf({ createdAt, seen, told }: DigestRun): EarlierDigest {
  return { since: createdAt, ...(seen ? { seen } : {}), ...(told ? { told } : {}) };
}
