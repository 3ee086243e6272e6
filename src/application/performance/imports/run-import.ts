import type { WorkspaceId } from '../../../domain/ids.ts';
import {
  type AssignBasis,
  type Assigned,
  assignBasis,
  assignRow,
  stagedOrder,
} from '../../../domain/performance/exports/assign-row.ts';
import { fingerprintOf } from '../../../domain/performance/exports/column-mapping.ts';
import type { ExportRow } from '../../../domain/performance/exports/export-row.ts';
import { indexOf } from '../../../domain/performance/exports/match-post.ts';
import type { PerformanceImport, WhyUnread } from '../../../domain/performance/exports/performance-import.ts';
import type { StagedRow } from '../../../domain/performance/exports/staged-row.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { settingsOf } from '../../change.ts';
import type { ExportBatch, OpenedExport, UnreadableExport } from '../../exports.ts';
import type { Transaction } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { announceImport } from './import-basis.ts';
import { ImportTally } from './import-tally.ts';

type RunPorts = Pick<Services, 'store' | 'clock' | 'sharedStreams' | 'exportFiles'>;

/** The largest file that is read: an export of a shop's orders of many years. */
const MOST_EXPORT_BYTES = 1_000_000_000;
/** Between two words about the progress of a long file. */
const WORD_EVERY_MS = 4_000;

/**
 * Reads a file that somebody brought: recognises it, finds whose each row is, and keeps the rows for the click that imports them. Changes
 * no figure. Runs again from the start when it was interrupted; a file that is read already is left as it is.
 */
export async function runImport(ports: RunPorts, workspace: WorkspaceId, id: string): Promise<void> {
  const waiting = await begin(ports, workspace, id);
  if (!waiting) return;
  const { one, basis, timeZone } = waiting;
  const end = (changed: Partial<PerformanceImport>) => finish(ports, workspace, id, changed);
  const stream = await ports.sharedStreams.open(workspace, one.slackFile, MOST_EXPORT_BYTES);
  if (!stream.ok) return end({ status: 'unreadable', unread: notHandedOut(stream.refusal) });
  const { name, bytes } = stream.value;
  try {
    const { platform } = one.answers;
    const mapping = one.answers.mapping;
    const about = {
      name,
      today: one.asOf,
      timeZone,
      ...(mapping ? { mapping } : {}),
      ...(platform ? { platform } : {}),
    };
    const opened = await ports.exportFiles.open(guarded(bytes), about);
    if (opened.kind !== 'opened')
      return await end({ file: name, ...(await asked(ports, workspace, opened)) });
    await readAll(ports, workspace, { ...one, file: name }, opened, basis);
  } catch (error) {
    if (!(error instanceof DownloadBroke)) throw error;
    await end({ file: name, status: 'unreadable', unread: { by: 'content', problem: BROKE_OFF } });
  }
}

const OVERLAPS =
  'Its days overlap visits that are counted already and cannot be taken apart. Export by day, or a stretch that covers the earlier one.';

function notHandedOut(refusal: Refusal): WhyUnread {
  return refusal.kind === 'unreadable-file'
    ? { by: 'slack', why: refusal.why, mostBytes: refusal.mostBytes }
    : { by: 'slack', why: 'no-answer', mostBytes: MOST_EXPORT_BYTES };
}

const BROKE_OFF = 'The download broke off. Upload the file again.';

async function begin(ports: RunPorts, workspace: WorkspaceId, id: string) {
  const waiting = await ports.store.read(workspace, async (tx) => {
    const one = await tx.performanceImports.find(id);
    if (one?.status !== 'reading') return undefined;
    const deals = await tx.performanceImports.takingDeals();
    const basis = assignBasis(deals, indexOf(deals), { asOf: one.asOf, chosen: one.deal });
    return { one, basis, timeZone: (await settingsOf(tx)).timeZone };
  });
  if (waiting) await ports.store.transaction(workspace, (tx) => tx.performanceImports.clear(id));
  return waiting;
}

/** Tells a connection that broke from a mistake of our own: the first is said, the second is tried again. */
class DownloadBroke extends Error {}

async function* guarded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw new DownloadBroke('The download of a file broke off', { cause: error });
  }
}

/** What a person has to say about the file, unless somebody said it of an earlier file with the same header. */
async function asked(
  { store }: RunPorts,
  workspace: WorkspaceId,
  unread: UnreadableExport,
): Promise<Partial<PerformanceImport>> {
  switch (unread.kind) {
    case 'unreadable':
      return { status: 'unreadable', unread: { by: 'content', problem: unread.problem } };
    case 'ask-platform': {
      const { title, platforms } = unread;
      return { status: 'mapping', asked: { about: 'platform', title, platforms: [...platforms] } };
    }
    case 'unknown': {
      const { columns, samples } = unread;
      const known = await store.read(workspace, (tx) =>
        tx.performanceImports.mapping(fingerprintOf(columns)),
      );
      return {
        status: 'mapping',
        asked: {
          about: 'columns',
          columns: [...columns],
          samples: samples.map((row) => [...row]),
          ...(known ? { known } : {}),
        },
      };
    }
  }
}

async function readAll(
  ports: RunPorts,
  workspace: WorkspaceId,
  one: PerformanceImport,
  opened: OpenedExport,
  basis: AssignBasis,
): Promise<void> {
  const tally = new ImportTally();
  let spoken = ports.clock.now();
  for await (const batch of opened.batches) {
    tally.count(batch);
    await ports.store.transaction(workspace, async (tx) => {
      await stage(tx, one.id, batch, basis, tally);
      const now = ports.clock.now();
      if (now.since(spoken).total('milliseconds') < WORD_EVERY_MS) return;
      spoken = now;
      await sayProgress(tx, one, tally.rows);
    });
  }
  await ports.store.transaction(workspace, async (tx) => {
    const current = await tx.performanceImports.lock(one.id);
    if (current?.status !== 'reading') return;
    for (const { line, from, until, series } of await tx.performanceImports.dropOverlaps(one.id))
      tally.leaveOut({ why: OVERLAPS, example: `${series}, ${from} to ${until}` }, line);
    const outcomes = await tx.performanceImports.outcomes(one.id);
    const report = tally.report(opened, outcomes, (deal) => basis.deals.get(deal)?.creatorName ?? '');
    await saveAndShow(tx, { ...current, file: one.file, status: 'ready', rowsRead: tally.rows, report });
  });
}

async function stage(
  tx: Transaction,
  id: string,
  { rows }: ExportBatch,
  basis: AssignBasis,
  tally: ImportTally,
): Promise<void> {
  const assigned = rows.map((row) => ({ row, assigned: assignRow(row, basis) }));
  const known = await tx.performanceImports.knownOrders(ordersLeftOut(assigned));
  const staged: StagedRow[] = [];
  for (const { row, assigned: result } of assigned) {
    if ('staged' in result) staged.push(result.staged);
    else if (row.kind === 'order' && known.has(row.order)) staged.push(stagedOrder(row));
    else tally.leaveOut(result.leftOut, row.line);
  }
  if (staged.length > 0) await tx.performanceImports.stage(id, staged);
}

function ordersLeftOut(
  assigned: readonly { readonly row: ExportRow; readonly assigned: Assigned }[],
): string[] {
  return assigned.flatMap(({ row, assigned: result }) =>
    row.kind === 'order' && 'leftOut' in result ? [row.order] : [],
  );
}

async function sayProgress(tx: Transaction, { id }: PerformanceImport, rowsRead: number): Promise<void> {
  const current = await tx.performanceImports.lock(id);
  if (current?.status === 'reading') await saveAndShow(tx, { ...current, rowsRead });
}

async function finish(
  { store }: RunPorts,
  workspace: WorkspaceId,
  id: string,
  changed: Partial<PerformanceImport>,
): Promise<void> {
  await store.transaction(workspace, async (tx) => {
    const current = await tx.performanceImports.lock(id);
    if (current?.status === 'reading') await saveAndShow(tx, { ...current, ...changed });
  });
}

async function saveAndShow(tx: Transaction, one: PerformanceImport): Promise<void> {
  await tx.performanceImports.save(one);
  await announceImport(tx, one);
}
