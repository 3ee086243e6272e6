import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../../simulator/faults.ts';
import { reportPdf } from '../../../../src/adapters/documents/pdf/report-pdf.ts';
import { termSheetPdf } from '../../../../src/adapters/documents/pdf/term-sheet-pdf.ts';
import { termSheetDocx } from '../../../../src/adapters/documents/term-sheet-docx.ts';
import { createMessenger } from '../../../../src/adapters/slack/posting/messenger.ts';
import type { Announcement } from '../../../../src/application/announcements.ts';
import type { Delivery } from '../../../../src/application/messenger.ts';
import type { Transaction } from '../../../../src/application/ports.ts';
import { bytesHash } from '../../../../src/domain/content-hash.ts';
import type { SignedCopy } from '../../../../src/domain/contract/signed-copy.ts';
import { PICTURE } from '../../../application/contracts/brought-files.ts';
import { openExampleDeal } from '../../../application/offers/deal-under-way.ts';
import { silentLog } from '../../../support/database.ts';
import { sheetOf } from '../../documents/sheets.ts';
import { LUMEN, type RunningApp, runApp } from './running-app.ts';

const DEALS = 'C0DEALS001';
const MAYA = 'U0MAYA0001';

/** Files of a contract in a local workspace: uploaded once, found again, linked. */
let running: RunningApp;
let deliver: (announcement: Announcement, mayStand?: boolean) => Promise<Delivery>;
let deal: number;
let version = 0;
const inWorkspace = <T>(work: (tx: Transaction) => Promise<T>) =>
  running.services.store.transaction(LUMEN, work);
const maya = () => running.workspace.as(MAYA);
const fault = (kind: FaultKind, method: string) =>
  running.workspace.faults.add({ kind, method, times: 1, retryAfter: 7 });

beforeAll(async () => {
  running = await runApp({ mode: 'http', scopes: ['channels:history'] });
  const { connection, pictures, metrics } = running;
  const services = {
    ...running.services,
    documents: {
      termSheet: (
        sheet: Parameters<typeof termSheetPdf>[0],
        { format, paper }: { format: string; paper: 'a4' | 'letter' },
      ) => (format === 'pdf' ? termSheetPdf(sheet, paper) : termSheetDocx(sheet, paper)),
      pdfPages: async () => undefined,
      report: reportPdf,
    },
  };
  const messenger = createMessenger({ services, connection, pictures, metrics, log: silentLog });
  deliver = (announcement, mayStand = false) =>
    messenger.deliver({
      workspace: LUMEN,
      id: randomUUID(),
      announcement,
      to: { to: 'channel', channel: DEALS },
      mayStand,
    });
  deal = (await openExampleDeal(running.services, LUMEN)).number;
});
afterEach(async () => {
  running.workspace.faults.clear();
  await running.connection.forget(LUMEN);
});
afterAll(() => running.stop());

/** A new version of the deal's sheet, and the announcement of one of its files. */
async function sheetFile(format: 'pdf' | 'docx') {
  version += 1;
  const sheet = { ...sheetOf(), workspace: LUMEN, deal, version };
  await inWorkspace((tx) => tx.contracts.addTermSheet(sheet));
  const name = `term-sheet-D-${deal}-v${version}.${format}`;
  const standing = async () =>
    (await maya().messages('#influencer-deals')).filter(({ files }) =>
      files.some((file) => file.name === name),
    );
  const announcement = { kind: 'term-sheet-file', deal, version, format } as const;
  const files = () => inWorkspace((tx) => tx.contracts.files(deal, announcement.version));
  return { announcement, standing, files };
}

describe('a file of a term sheet', () => {
  test('is uploaded once, with the notice above it, and its link is kept', async () => {
    const { announcement, standing, files } = await sheetFile('pdf');
    expect(await deliver(announcement)).toEqual({ status: 'delivered' });
    expect(await deliver(announcement, true)).toEqual({ status: 'delivered' });
    const [message, ...again] = await standing();
    expect(again).toEqual([]);
    expect(message?.plain).toMatch(/as a PDF to sign\. Draft, not legal advice/);
    expect(await files()).toEqual([
      { format: 'pdf', slackFileId: expect.stringMatching(/^F/), link: expect.stringMatching(/^https?:/) },
    ]);
  });

  test('stands beside the other format', async () => {
    const { announcement, standing, files } = await sheetFile('docx');
    await deliver(announcement);
    await deliver({ ...announcement, format: 'pdf' });
    expect((await standing())[0]?.plain).toMatch(/as a Word file to edit/);
    expect((await files()).map(({ format }) => format)).toEqual(['pdf', 'docx']);
  });

  test('whose upload was answered by nobody is found by its name, and its link is kept', async () => {
    const { announcement, standing, files } = await sheetFile('docx');
    fault('answer_lost', 'files.completeUploadExternal');
    expect(await deliver(announcement)).toEqual({ status: 'delivered' });
    expect(await standing()).toHaveLength(1);
    expect((await files())[0]?.link).toMatch(/^https?:/);
  });

  test('of a version that does not exist is impossible', async () => {
    const gone = { kind: 'term-sheet-file', deal, version: 99, format: 'pdf' } as const;
    expect(await deliver(gone)).toMatchObject({ status: 'impossible' });
  });
});

describe('a signed copy', () => {
  async function copyIn(content: Uint8Array, sha256 = bytesHash(content)): Promise<SignedCopy> {
    const { id } = await maya().do<{ id: string }>('field-file', {
      name: 'scan.png',
      base64: Buffer.from(content).toString('base64'),
    });
    const earlier = await inWorkspace((tx) => tx.contracts.signedCopies(deal));
    const copy: SignedCopy = {
      deal,
      copy: earlier.length + 1,
      version: 1,
      kind: 'png',
      name: 'scan.png',
      bytes: content.length,
      sha256,
      slackFileId: id,
      check: { result: 'not checked', why: 'not a PDF' },
      addedBy: MAYA,
      addedAt: running.services.clock.now(),
      isPosted: false,
    };
    await inWorkspace((tx) => tx.contracts.addSignedCopy(copy));
    return copy;
  }
  const announced = ({ copy }: SignedCopy) => ({ kind: 'signed-copy-file', deal, copy }) as const;

  test('goes into the thread, where others may open it, under a name that says what it is', async () => {
    const copy = await copyIn(PICTURE);
    expect(await deliver(announced(copy))).toEqual({ status: 'delivered' });
    const message = await maya().waitForMessage('#influencer-deals', /The signed copy of the contract of D-/);
    expect(message.files.map(({ name }) => name)).toEqual([`signed-copy-D-${deal}-v1.png`]);
    const [kept] = await inWorkspace((tx) => tx.contracts.signedCopies(deal));
    expect(kept).toMatchObject({ isPosted: true, link: expect.stringMatching(/^https?:/) });
  });

  test('that is not the file any more that was added is not posted', async () => {
    const copy = await copyIn(new Uint8Array([...PICTURE, 2]), 'another hash');
    expect(await deliver(announced(copy))).toMatchObject({
      status: 'impossible',
      why: 'The file is not there any more.',
    });
  });
});
