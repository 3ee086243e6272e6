import { allow, type Deal } from '../../../domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../../../domain/deal-events.ts';
import type { WorkspaceId } from '../../../domain/ids.ts';
import type {
  ImportReport,
  PerformanceImport,
  SharedOut,
} from '../../../domain/performance/exports/performance-import.ts';
import type { StagedPost } from '../../../domain/performance/exports/staged-row.ts';
import { publishedPosts } from '../../../domain/performance/published-posts.ts';
import { sourceNamed } from '../../../domain/performance/results.ts';
import { announceProgress } from '../../deals/stage-progress.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { announceImport } from './import-basis.ts';
import type { StagedOutcome } from './import-store.ts';

type JobPorts = Pick<Ports, 'store' | 'clock'>;

/**
 * Writes what a person confirmed, all of it in one transaction: figures of posts through their deals, orders, visits and days of accounts as they
 * were staged. Runs again harmlessly.
 */
export async function applyImport(ports: JobPorts, workspace: WorkspaceId, id: string): Promise<void> {
  await ports.store.transaction(workspace, async (tx) => {
    const one = await tx.performanceImports.lock(id);
    if (one?.status !== 'importing' || !one.report) return;
    await tx.performanceImports.dropOverlaps(id);
    const deals = await lockedDeals(tx, id);
    const outcomes = await tx.performanceImports.outcomes(id);
    const outcomesOf = Map.groupBy(outcomes, ({ deal }) => deal);
    const posts = Map.groupBy(await tx.performanceImports.stagedPosts(id), ({ deal }) => deal);
    const now = ports.clock.now();
    await putPosts(tx, one, deals, posts, now);
    const stories = await tx.deals.stories([...posts.keys()]);
    for (const deal of deals) {
      const imported = importedEvent(one, outcomesOf.get(deal.number) ?? []);
      if (imported.posts + imported.orders + imported.visits === 0) continue;
      const published = newPosts(deal, posts.get(deal.number) ?? [], stories.get(deal.number) ?? []);
      const named = published.map(({ post }) => post);
      const moved = await tx.deals.record(deal, [...published, { ...imported, named }], by(one), now);
      await announceProgress(tx, moved);
    }
    await tx.performanceImports.apply(id);
    await tx.performanceImports.clear(id);
    const done: PerformanceImport = { ...one, status: 'imported', report: asImported(one.report, outcomes) };
    await tx.performanceImports.save(done);
    await announceImport(tx, done);
  });
}

/**
 * The deals of the staged rows, locked in the order of their numbers, so that two imports at once wait for each other. Rows of a deal that was called off since the
 * preview are left out: it takes no results any more.
 */
async function lockedDeals(tx: Transaction, id: string): Promise<Deal[]> {
  const outcomes = await tx.performanceImports.outcomes(id);
  const numbers = new Set(outcomes.flatMap(({ deal }) => deal ?? []));
  const taking: Deal[] = [];
  for (const number of [...numbers].toSorted((a, b) => a - b)) {
    const deal = await tx.deals.lock(number);
    if (deal && allow(deal, 'record results').ok) taking.push(deal);
    else await tx.performanceImports.dropDeal(id, number);
  }
  return taking;
}

type Published = Extract<DealEvent, { kind: 'post-published' }>;
type Imported = Extract<DealEvent, { kind: 'results-imported' }>;

const by = ({ settledBy, by: bringer }: PerformanceImport) => settledBy ?? bringer;

/** Writes the figures of the deals' posts. */
async function putPosts(
  tx: Transaction,
  one: PerformanceImport,
  deals: readonly Deal[],
  posts: ReadonlyMap<number, readonly StagedPost[]>,
  now: Temporal.Instant,
): Promise<void> {
  const results = deals.flatMap(({ number, campaign }) =>
    (posts.get(number) ?? []).map(({ result }) => ({
      ...result,
      source: sourceNamed(one.file),
      deal: number,
      campaign,
      recordedBy: by(one),
      recordedAt: now,
      import: one.id,
    })),
  );
  await tx.results.putAll(results);
}

/** The posts that a deal did not know, where it still takes posts. */
function newPosts(deal: Deal, posts: readonly StagedPost[], story: readonly RecordedEvent[]): Published[] {
  if (!allow(deal, 'record a published post').ok) return [];
  const known = new Set(publishedPosts(story).map(({ post }) => post));
  const published: Published[] = [];
  for (const { result } of posts) {
    const { post, url, platform, format, publishedOn } = result;
    if (known.has(post)) continue;
    known.add(post);
    published.push({ kind: 'post-published', post, ...(url ? { url } : {}), platform, format, publishedOn });
  }
  return published;
}

function importedEvent(one: PerformanceImport, outcomes: readonly StagedOutcome[]): Imported {
  const changed = (kind: StagedOutcome['kind']) =>
    outcomes
      .filter((outcome) => outcome.kind === kind)
      .reduce((sum, { added, replaced }) => sum + added + replaced, 0);
  const counts = { posts: changed('post'), orders: changed('order'), visits: changed('visit') };
  return { kind: 'results-imported', import: one.id, file: one.file, named: [], ...counts };
}

/** The report with what was really done: another import, or the end of a deal, may have come between the preview and the click. */
function asImported(report: ImportReport, outcomes: readonly StagedOutcome[]): ImportReport {
  const done = new Map(outcomes.map((outcome) => [`${outcome.kind} ${outcome.deal}`, outcome]));
  const really = (kind: StagedOutcome['kind'], shown: readonly SharedOut[]): SharedOut[] =>
    shown.map((share) => {
      const { added, replaced, same } = done.get(`${kind} ${share.deal}`) ?? {
        added: 0,
        replaced: 0,
        same: 0,
      };
      return { ...share, added, replaced, same };
    });
  return {
    ...report,
    posts: really('post', report.posts),
    orders: really('order', report.orders),
    visits: really('visit', report.visits),
    accountDays: really('account-day', report.accountDays),
  };
}

/**
 * Takes an import back in one transaction, holding its deals first, as everybody does who brings figures of them. Posts that it was the first to name, and that
 * have no figures now, are no longer out.
 */
export async function takeImportBack(ports: JobPorts, workspace: WorkspaceId, id: string): Promise<void> {
  await ports.store.transaction(workspace, async (tx) => {
    const one = await tx.performanceImports.lock(id);
    if (one?.status !== 'undoing') return;
    const held = new Map<number, Deal>();
    for (const number of await tx.performanceImports.dealsOf(id)) {
      const deal = await tx.deals.lock(number);
      if (deal) held.set(number, deal);
    }
    const now = ports.clock.now();
    for (const number of await tx.performanceImports.undo(id)) {
      const deal = held.get(number);
      if (!deal) continue;
      const withdrawn = await postsToWithdraw(tx, number, id);
      const events: DealEvent[] = [
        ...withdrawn.map((post): DealEvent => ({ kind: 'post-withdrawn', post })),
        { kind: 'import-undone', import: id, file: one.file },
      ];
      await announceProgress(tx, await tx.deals.record(deal, events, by(one), now));
    }
    const done: PerformanceImport = { ...one, status: 'undone' };
    await tx.performanceImports.save(done);
    await announceImport(tx, done);
  });
}

/** Posts that the deal did not know before this import, and that have no figures any more. Of an import that did not keep their names none is withdrawn. */
async function postsToWithdraw(tx: Transaction, deal: number, id: string): Promise<string[]> {
  const story = await tx.deals.events(deal);
  const named = story.flatMap(({ event }) =>
    event.kind === 'results-imported' && event.import === id ? (event.named ?? []) : [],
  );
  if (named.length === 0) return [];
  const withFigures = new Set((await tx.results.standing([deal])).map(({ post }) => post));
  return named.filter((post) => !withFigures.has(post));
}
