import { createExportFiles } from '../../../src/adapters/imports/exports/export-files.ts';
import type { ExportBatch, ExportFiles, UnreadableExport } from '../../../src/application/exports.ts';
import type { SharedStreams } from '../../../src/application/files.ts';
import { applyImport, takeImportBack } from '../../../src/application/performance/imports/apply-import.ts';
import { runImport } from '../../../src/application/performance/imports/run-import.ts';
import {
  type StartImportInput,
  startImport,
} from '../../../src/application/performance/imports/start-import.ts';
import type {
  ExportRow,
  OrderRow,
  PostRow,
  VisitRow,
} from '../../../src/domain/performance/exports/export-row.ts';
import type { PerformanceImport } from '../../../src/domain/performance/exports/performance-import.ts';
import { ok, refuse } from '../../../src/domain/refusal.ts';
import { contractedDeal } from '../contracts/agreed-deal.ts';
import { DANA, type UnderWay, usd, valueOf } from '../offers/deal-under-way.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);

/** What a file says when it is opened: rows, or why there are none. */
export type FileContent =
  | readonly ExportRow[]
  | Partial<ExportBatch>
  | UnreadableExport
  | 'breaks'
  | { readonly text: string };

export interface Bringing extends UnderWay {
  /** Brings a file and reads it, as the job would. */
  bring(content: FileContent, input?: Partial<StartImportInput>): Promise<PerformanceImport>;
  /** Runs the jobs that wait. */
  work(): Promise<void>;
  current(): Promise<UnderWay['deal']>;
  import(id: string): Promise<PerformanceImport>;
}

/** A contracted deal, and files whose content tests say: rows, or the text of a real export. */
export async function bringing(): Promise<Bringing> {
  const underWay = await contractedDeal();
  const { services } = underWay;
  const files = new Map<string, FileContent>();
  const ports = { ...services, sharedStreams: streamsOf(files), exportFiles: readerOf(files) };
  let done = 0;
  const work = async () => {
    for (; done < services.jobs.length; done += 1) {
      const job = services.jobs[done]?.job;
      if (job?.kind === 'read-import') await runImport(ports, services.workspace, job.import);
      if (job?.kind === 'apply-import') await applyImport(ports, services.workspace, job.import);
      if (job?.kind === 'undo-import') await takeImportBack(ports, services.workspace, job.import);
    }
  };
  const find = async (id: string) => {
    const one = await services.store.read(services.workspace, (tx) => tx.performanceImports.find(id));
    if (!one) throw new Error('no such import');
    return one;
  };
  return {
    ...underWay,
    work,
    import: find,
    bring: async (content, input = {}) => {
      const slackFile = input.slackFile ?? `F${files.size + 1}`;
      files.set(slackFile, content);
      const { id } = valueOf(await startImport(services, services.actor(DANA), { slackFile, ...input }));
      await work();
      return find(id);
    },
  };
}

function streamsOf(files: ReadonlyMap<string, FileContent>): SharedStreams {
  return {
    open: async (_workspace, file, mostBytes) =>
      files.has(file)
        ? ok({ name: `${file}.csv`, bytes: bytesOf(file, files.get(file) === 'breaks') })
        : refuse({ kind: 'unreadable-file', why: 'gone', mostBytes }),
  };
}

async function* bytesOf(file: string, breaks: boolean): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(file);
  if (breaks) throw new Error('socket hang up');
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Finds the content by the bytes, which are the file's id. */
function readerOf(files: ReadonlyMap<string, FileContent>): ExportFiles {
  return {
    open: async (content, about) => {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      const said = files.get(Buffer.concat(parts).toString()) ?? [];
      if (said === 'breaks') throw new Error('not reached');
      if ('kind' in said) return said;
      if ('text' in said) return createExportFiles().open(textOf(said.text), about);
      const batch = {
        rows: [],
        problems: [],
        skipped: [],
        repeated: [],
        ...('length' in said ? { rows: said } : said),
      };
      return {
        kind: 'opened',
        dialect: 'tiktok-content',
        title: 'TikTok Studio, content',
        notes: [],
        batches: (async function* () {
          yield batch;
        })(),
      };
    },
  };
}

export const post = (more: Partial<PostRow> = {}): PostRow => ({
  kind: 'post',
  line: 2,
  platform: 'instagram',
  link: 'https://www.instagram.com/nodira/reel/Cx1/',
  title: 'A calm evening with Söl',
  publishedOn: day('2026-11-25'),
  figures: { views: 48_200, likes: 2_310 },
  ...more,
});

export const order = (name: string, more: Partial<OrderRow> = {}): OrderRow => ({
  kind: 'order',
  line: 2,
  order: name,
  at: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  total: usd(50),
  refunded: usd(0),
  isCancelled: false,
  codes: ['NODIRA10'],
  ...more,
});

export const visit = (more: Partial<VisitRow> = {}): VisitRow => ({
  kind: 'visit',
  line: 2,
  from: day('2026-11-20'),
  until: day('2026-11-24'),
  campaign: 'spring-d1',
  segments: {},
  dimensions: { campaign: more.campaign ?? 'spring-d1', ...more.segments },
  sessions: 120,
  keyEvents: 4,
  ...more,
});
