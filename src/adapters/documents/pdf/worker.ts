import { parentPort, workerData } from 'node:worker_threads';
import { doTask, type PdfTask } from './task.ts';

/** One task, then this thread ends and gives back its memory. */
parentPort?.postMessage(await doTask(workerData as PdfTask));
