import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../../simulator/faults.ts';
import { image, section } from '../../../../src/adapters/slack/blocks.ts';
import { createMessenger } from '../../../../src/adapters/slack/posting/messenger.ts';
import { createPictureDesk, type PictureDesk } from '../../../../src/adapters/slack/posting/pictures.ts';
import { NotTaken } from '../../../../src/adapters/slack/posting/send.ts';
import type { Message, Pictured } from '../../../../src/adapters/slack/surface.ts';
import type { UploadedPicture } from '../../../../src/application/announcements.ts';
import { suggestCounter } from '../../../../src/application/deals/propose-counter.ts';
import { askedFor } from '../../../application/approvals/waiting-requests.ts';
import { DANA, openExampleDeal, valueOf } from '../../../application/offers/deal-under-way.ts';
import { LUMEN, type RunningApp, runApp } from './running-app.ts';

const DEALS = 'C0DEALS001';
const MAYA = 'U0MAYA0001';

let running: RunningApp;
const silent = { info() {}, warn() {}, error() {} };
const fault = (
  kind: FaultKind,
  method: string,
  how: { times?: number; retryAfter?: number } = { times: 1 },
) => running.workspace.faults.add({ kind, method, ...how });

beforeAll(async () => {
  running = await runApp({ mode: 'http' });
});
afterEach(async () => {
  running.workspace.faults.clear();
  await running.connection.forget(LUMEN);
});
afterAll(() => running.stop());

/** A message whose picture counts how often it is drawn. */
function drawing(key: string = randomUUID()): { pictured: Pictured; drawn: () => number } {
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    return {
      name: 'line.png',
      mimeType: 'image/png',
      bytes: new Uint8Array([1, 2, 3]),
      altText: `Line ${key}`,
    };
  };
  const message = (picture: UploadedPicture | undefined): Message => ({
    text: 'A line',
    blocks: [section('A line'), picture ? image(picture) : section('in words')],
  });
  return { pictured: { picture: { key, draw }, message }, drawn: () => drawn };
}

/** Posts to the channel of deals and keeps what was sent. */
function channel() {
  const sent: Message[] = [];
  const send = async (message: Message) => {
    sent.push(message);
    const client = await running.connection.background(LUMEN);
    await client.chat.postMessage({ channel: DEALS, ...message });
  };
  return { sent, send };
}

const fileOf = ({ blocks = [] }: Message): string | undefined => {
  for (const block of blocks) {
    if (block.type === 'image' && 'slack_file' in block && 'id' in block.slack_file)
      return block.slack_file.id;
  }
  return undefined;
};

describe('a message with a picture', () => {
  test('shows the picture with its words; the same facts are drawn and uploaded once', async () => {
    const { pictured, drawn } = drawing();
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, pictured, send);
    await running.pictures.send(LUMEN, pictured, send);
    expect(sent.map(fileOf)).toEqual([expect.stringMatching(/^F/), fileOf(sent[0] as Message)]);
    expect(drawn()).toBe(1);
    expect(sent[1]?.blocks?.[1]).toMatchObject({ alt_text: `Line ${pictured.picture.key}` });
  });

  test('two that want the same picture at once share one upload', async () => {
    const { pictured, drawn } = drawing();
    const { sent, send } = channel();
    await Promise.all([1, 2, 3].map(() => running.pictures.send(LUMEN, pictured, send)));
    expect(new Set(sent.map(fileOf)).size).toBe(1);
    expect(drawn()).toBe(1);
  });

  test('a restarted process finds the upload again', async () => {
    const { pictured, drawn } = drawing();
    const { send } = channel();
    await running.pictures.send(LUMEN, pictured, send);
    await createPictureDesk({ ...running, log: silent }).send(LUMEN, pictured, send);
    expect(drawn()).toBe(1);
  });

  test.each([
    ['server_error', 'files.getUploadURLExternal'],
    ['connection_refused', 'files.getUploadURLExternal'],
    ['internal_error', 'files.completeUploadExternal'],
    ['answer_lost', 'files.completeUploadExternal'],
  ] as const)('goes once and in words when the upload meets %s at %s', async (kind, method) => {
    fault(kind, method);
    const { pictured } = drawing();
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, pictured, send);
    expect(sent.map(fileOf)).toEqual([undefined]);
  });

  test('waits out a short pause that Slack asks for', async () => {
    fault('rate_limited', 'files.getUploadURLExternal', { times: 1, retryAfter: 1 });
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, drawing().pictured, send);
    expect(sent.map(fileOf)).toEqual([expect.stringMatching(/^F/)]);
    expect(running.workspace.faults.retryAfterViolations).toEqual([]);
  });

  test('goes in words when the pause is long', async () => {
    fault('rate_limited', 'files.*', { retryAfter: 30 });
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, drawing().pictured, send);
    expect(sent.map(fileOf)).toEqual([undefined]);
  });

  test('goes in words without a try when Parley may not upload files', async () => {
    const { pictured, drawn } = drawing();
    const { sent, send } = channel();
    const connection = {
      ...running.connection,
      grant: async () => ({ ...(await running.connection.grant(LUMEN)), scopes: new Set(['chat:write']) }),
    };
    await createPictureDesk({ ...running, connection, log: silent }).send(LUMEN, pictured, send);
    expect(sent.map(fileOf)).toEqual([undefined]);
    expect(drawn()).toBe(0);
  });

  test('waits for Slack to finish a new upload', async () => {
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, drawing().pictured, async (message) => {
      if (sent.length === 0) {
        sent.push(message);
        throw new NotTaken(404);
      }
      await send(message);
    });
    expect(sent.map(fileOf)).toEqual([expect.stringMatching(/^F/), fileOf(sent[0] as Message)]);
  });

  test('that was deleted in Slack goes in words and is uploaded again the next time', async () => {
    const { pictured, drawn } = drawing();
    const gone = { slackFileId: 'F0GONE12345', altText: 'Gone' };
    await running.services.store.transaction(LUMEN, (tx) => tx.pictures.put(pictured.picture.key, gone));
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, pictured, send);
    await running.pictures.send(LUMEN, pictured, send);
    expect(sent.map(fileOf)).toEqual(['F0GONE12345', undefined, expect.stringMatching(/^F(?!0GONE)/)]);
    expect(drawn()).toBe(1);
  });

  test('a person waits only so long for it', async () => {
    const { pictured } = drawing();
    const never = { ...pictured, picture: { ...pictured.picture, draw: () => new Promise<never>(() => {}) } };
    const { sent, send } = channel();
    await running.pictures.send(LUMEN, never, send, 50);
    expect(sent.map(fileOf)).toEqual([undefined]);
  });

  test('what fails otherwise is the caller’s to decide, and nothing is said again', async () => {
    let sends = 0;
    const sending = running.pictures.send(LUMEN, drawing().pictured, async () => {
      sends += 1;
      throw new Error('the answer was lost');
    });
    await expect(sending).rejects.toThrow('the answer was lost');
    expect(sends).toBe(1);
  });

  test('the workspaces keep their own', async () => {
    const { pictured } = drawing();
    await running.pictures.send(LUMEN, pictured, channel().send);
    const { key } = pictured.picture;
    const found = (workspace: string) =>
      running.services.store.read(workspace, (tx) => tx.pictures.find(key));
    expect(await found(LUMEN)).toMatchObject({ altText: `Line ${key}` });
    expect(await found('T0OTHER')).toBeUndefined();
  });
});

describe('the card of a suggestion', () => {
  const maya = () => running.workspace.as(MAYA);
  let counted: { pictures: PictureDesk; drawn: () => number };

  /** The desk, with every drawing counted. */
  function counting(): { pictures: PictureDesk; drawn: () => number } {
    let drawn = 0;
    const { services } = running;
    const fairRange: typeof services.imaging.fairRange = (facts) => {
      drawn += 1;
      return services.imaging.fairRange(facts);
    };
    const imaging = { ...services.imaging, fairRange };
    const pictures = createPictureDesk({ ...running, services: { ...services, imaging }, log: silent });
    return { pictures, drawn: () => drawn };
  }

  /** The team of the example works in this workspace too. */
  const team = () => ({
    ...running.services,
    directory: {
      member: async (_: string, user: string) => ({
        user,
        isGuest: false,
        isBot: false,
        isWorkspaceAdmin: false,
      }),
      timeZone: async () => undefined,
    },
  });
  const ask = (deal: number, fee: number) => askedFor(team(), LUMEN, deal, fee);

  /** A suggestion on an ask of its own amount. */
  async function suggestion(fee: number) {
    const deal = await openExampleDeal(running.services, LUMEN);
    await ask(deal.number, fee);
    const suggested = await suggestCounter(team(), { workspace: LUMEN, user: DANA }, { deal: deal.number });
    return { kind: 'counter-card' as const, deal: deal.number, event: valueOf(suggested).card.event };
  }

  const deliver = (
    announcement: Awaited<ReturnType<typeof suggestion>>,
    to: { to: 'copies' } | { to: 'channel'; channel: string } = { to: 'channel', channel: DEALS },
  ) => {
    const messenger = createMessenger({ ...running, pictures: counted.pictures, log: silent });
    return messenger.deliver({ workspace: LUMEN, id: randomUUID(), announcement, to, mayStand: false });
  };
  const shown = async (deal: number) =>
    (await maya().messages('#influencer-deals')).filter(({ plain }) => plain.startsWith(`D-${deal} · `));
  const picturesIn = (message: { blocks: unknown } | undefined) =>
    JSON.stringify(message?.blocks ?? []).match(/"alt_text":"Fair range of [^"]+/g) ?? [];

  test('is posted with the picture, and a refresh keeps it without another upload', async () => {
    counted = counting();
    const announcement = await suggestion(1_810);
    expect(await deliver(announcement)).toEqual({ status: 'delivered' });
    const [before] = await shown(announcement.deal);
    expect(picturesIn(before)).toEqual([expect.stringContaining('Their ask is $1,810')]);

    await ask(announcement.deal, 1_500);
    expect(await deliver(announcement, { to: 'copies' })).toEqual({ status: 'delivered' });
    const after = await shown(announcement.deal);
    expect(after).toHaveLength(1);
    expect(after[0]?.plain).toContain('This suggestion no longer holds');
    expect(picturesIn(after[0])).toEqual(picturesIn(before));
    expect(counted.drawn()).toBe(1);
  });

  test('stands once and in words when the upload fails, and gets the picture with the next refresh', async () => {
    counted = counting();
    const announcement = await suggestion(1_820);
    fault('server_error', 'files.completeUploadExternal');
    expect(await deliver(announcement)).toEqual({ status: 'delivered' });
    const posted = await shown(announcement.deal);
    expect(posted).toHaveLength(1);
    expect(picturesIn(posted[0])).toEqual([]);
    expect(posted[0]?.plain).toContain('A their ask $1,820');

    expect(await deliver(announcement, { to: 'copies' })).toEqual({ status: 'delivered' });
    expect(picturesIn((await shown(announcement.deal))[0])).toHaveLength(1);
  });

  test('that Slack asks to wait for uploads nothing twice when it comes again', async () => {
    counted = counting();
    const announcement = await suggestion(1_830);
    fault('rate_limited', 'chat.postMessage', { times: 1, retryAfter: 1 });
    expect(await deliver(announcement)).toEqual({ status: 'wait', seconds: 1 });
    await running.connection.forget(LUMEN);
    expect(await deliver(announcement)).toEqual({ status: 'delivered' });
    expect(picturesIn((await shown(announcement.deal))[0])).toHaveLength(1);
    expect(counted.drawn()).toBe(1);
  });
});
