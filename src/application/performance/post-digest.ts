import type { WorkspaceId } from '../../domain/ids.ts';
import { type Digest, toldFigures } from '../../domain/performance/digest.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import type { Ports } from '../ports.ts';
import { digestOf } from './digest-facts.ts';

/**
 * The job of one digest: decides whether it is posted. A scheduled digest whose figures are those of the last
 * one in the channel is skipped, and its row says why; one that a person asked for is always posted. Runs any
 * number of times: only the first one finds the run due.
 */
export async function postDigest(
  ports: Pick<Ports, 'store'>,
  workspace: WorkspaceId,
  job: { readonly run: string },
): Promise<'posted' | 'skipped' | 'done before'> {
  return ports.store.transaction(workspace, async (tx) => {
    const found = await tx.digests.findRun(job.run);
    if (found?.status !== 'due' || !(await tx.firstDelivery(`digest ${found.id}`))) return 'done before';
    const last = await tx.digests.lastPosted(found);
    const run: DigestRun = last ? { ...found, previous: last.id } : found;
    const { digest } = await digestOf(tx, run);
    const why = run.schedule ? reasonToSkip(run, digest, last) : undefined;
    const figuresHash = digest.figuresHash;
    if (why) {
      await tx.digests.saveRun({ ...run, status: 'skipped', why, figuresHash });
      return 'skipped';
    }
    await tx.digests.saveRun({ ...run, status: 'posted', figuresHash, told: toldFigures(digest.campaigns) });
    await tx.announce({ kind: 'digest', run: run.id }, { to: 'channel', channel: run.channel });
    return 'posted';
  });
}

function reasonToSkip(
  { campaign }: DigestRun,
  { campaigns, payments, rights, figuresHash }: Digest,
  last: DigestRun | undefined,
): string | undefined {
  if (campaigns.length + payments.length + rights.length === 0) {
    return campaign === undefined ? 'no active campaign has a deal' : 'the campaign is closed or has no deal';
  }
  return last?.figuresHash === figuresHash ? 'nothing changed since the last digest' : undefined;
}
