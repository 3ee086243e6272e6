import { dateIn } from '../../domain/dates.ts';
import { settingsOf } from '../change.ts';
import type { Services } from '../services.ts';
import { readMail } from './read-mail.ts';
import { announceReading, readingContext } from './reading-basis.ts';

/**
 * Reads a kept mail with the model: what it needs in one read, the model outside any transaction, the result in a second one.
 * Runs again harmlessly: a mail that is read, logged or discarded is left as it is. At most 45 seconds.
 */
export async function runReading(
  services: Pick<Services, 'store' | 'clock' | 'mailReader' | 'modelBudget'>,
  workspace: string,
  id: string,
): Promise<void> {
  const waiting = await services.store.read(workspace, async (tx) => {
    const reading = await tx.readings.find(id);
    if (reading?.status !== 'reading') return undefined;
    const today = dateIn(services.clock.now(), (await settingsOf(tx)).timeZone);
    return { mail: reading.mail, context: await readingContext(tx, reading, today) };
  });
  if (!waiting) return;
  const { mailReader: reader, modelBudget: budget } = services;
  const read = await readMail({ reader, budget }, workspace, waiting.mail, waiting.context);
  await services.store.transaction(workspace, async (tx) => {
    const reading = await tx.readings.lock(id);
    if (reading?.status !== 'reading') return;
    await tx.readings.save({ ...reading, ...read, status: 'read' });
    await announceReading(tx, reading);
  });
}
