import { Worker } from 'node:worker_threads';
import type { PdfTasks } from './task.ts';

/** Fonts of several megabytes and people's files take memory, but not more than this, and not for longer. */
const MOST_MEMORY_MB = 384;
const LONGEST_MS = { render: 30_000, report: 60_000, read: 8_000 } as const;

/**
 * Does a task on a thread of its own: setting a contract takes half a second of work, and a file that somebody brought
 * may be made to take for ever. Throws when it breaks, or takes too long or too much memory.
 */
export function inWorker<Kind extends keyof PdfTasks>(
  kind: Kind,
  input: PdfTasks[Kind]['in'],
): Promise<PdfTasks[Kind]['out']> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { kind, ...input },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<PdfTasks[Kind]['out']>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`A PDF took longer than ${LONGEST_MS[kind]} ms to ${kind}`));
    }, LONGEST_MS[kind]);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`The thread that should ${kind} a PDF ended without an answer`));
    });
  }).finally(() => worker.terminate());
}
