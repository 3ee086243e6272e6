import type { WorkspaceId } from '../../domain/ids.ts';
import { type Digest, toldFigures } from '../../domain/performance/digest.ts';
import { dueRun } from '../../domain/performance/due.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import type { Ports, Transaction } from '../ports.ts';
import { digestOf } from './digest-facts.ts';

/**
 * The job of one digest: decides whether it is posted. A scheduled digest that has nothing to tell beside the last
 * one in the channel is skipped, as is one that was paused meanwhile or that a newer one of its schedule follows, and its row says why; one
 * that a person asked for is always posted. Runs any number of times: only the first one finds the run due.
 */
export async function postDigest(
  ports: Pick<Ports, 'store' | 'clock'>,
  workspace: WorkspaceId,
  job: { readonly run: string },
): Promise<'posted' | 'skipped' | 'done before'> {
  return ports.store.transaction(workspace, async (tx) => {
    const found = await tx.digests.findRun(job.run);
    if (found?.status !== 'due' || !(await tx.firstDelivery(`digest ${found.id}`))) return 'done before';
    await tx.digests.hold(found);
    const last = await tx.digests.lastPosted(found);
    const run: DigestRun = last ? { ...found, previous: last.id } : found;
    const { digest, sees } = await digestOf(tx, run);
    const why = run.schedule
      ? ((await reasonNotToCome(tx, run, ports.clock.now())) ?? reasonToSkip(run, digest, last))
      : undefined;
    const figuresHash = digest.figuresHash;
    if (why) {
      await tx.digests.saveRun({ ...run, status: 'skipped', why, figuresHash });
      return 'skipped';
    }
    const told = toldFigures(digest.campaigns);
    await tx.digests.saveRun({ ...run, status: 'posted', figuresHash, told, seen: sees });
    await tx.announce({ kind: 'digest', run: run.id }, { to: 'channel', channel: run.channel });
    return 'posted';
  });
}

/** After a long stop a run may have waited so long that the next one is due, too. */
async function reasonNotToCome(
  tx: Transaction,
  run: DigestRun,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const schedule = (await tx.digests.schedules()).find(({ id }) => id === run.schedule);
  if (schedule?.paused) return 'the digest was paused';
  const newest = schedule && dueRun(schedule, now);
  return newest && newest.period > run.period ? 'the digest of a later week is due' : undefined;
}

function reasonToSkip(
  { campaign }: DigestRun,
  { campaigns, payments, rights, figuresHash }: Digest,
  last: DigestRun | undefined,
): string | undefined {
  if (campaigns.length + payments.length + rights.length === 0) {
    return campaign === undefined ? 'no active campaign has a deal' : 'the campaign is closed or has no deal';
  }
  const isNews = campaigns.some(({ changes }) => changes.length > 0);
  return last?.figuresHash === figuresHash && !isNews ? 'nothing changed since the last digest' : undefined;
}
