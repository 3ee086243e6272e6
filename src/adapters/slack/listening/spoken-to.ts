import { startImport } from '../../../application/performance/imports/start-import.ts';
import { receiveMessage } from '../../../application/readings/receive-message.ts';
import { section } from '../blocks.ts';
import { refusalText } from '../messages/refusals.ts';
import { outgoing } from '../posting/send.ts';
import type { Message } from '../surface.ts';
import { sentence } from './answering.ts';
import { deliveryKey } from './delivery-keys.ts';
import { greeting } from './help.ts';
import { messageWords, type SharedFileFacts, type SpokenMessage } from './message-words.ts';
import type { Desk } from './request.ts';

export interface SpokenEvent extends SpokenMessage {
  readonly user?: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
}

/** Somebody mentioned Parley: it says where to start, once per message. */
export async function onMentioned(
  desk: Desk,
  workspace: string,
  eventId: string,
  event: SpokenEvent,
): Promise<void> {
  await greetOnce(desk, workspace, eventId, event, greeting());
}

/** Somebody wrote to Parley or forwarded a message: words with an offer are read, everything else is greeted. */
export async function onWrittenTo(
  desk: Desk,
  workspace: string,
  eventId: string,
  event: SpokenEvent,
): Promise<void> {
  const words = messageWords(event);
  const tables = (event.files ?? []).filter(isTable);
  if (tables.length > 0) return bringTables(desk, workspace, eventId, event, tables);
  if (words === '' && event.files?.length) return greetOnce(desk, workspace, eventId, event, noWords());
  if (!event.user) return;
  const actor = { workspace, user: event.user, delivery: deliveryKey.event(eventId) };
  const received = await receiveMessage(desk.services, actor, words);
  if (!received.ok) {
    if (received.refusal.kind === 'duplicate') return;
    return greetOnce(
      desk,
      workspace,
      eventId,
      event,
      sentence(refusalText(received.refusal, desk.defaultZone)),
    );
  }
  // The card of a mail that is read comes by the outbox.
  if (!received.value) await greetOnce(desk, workspace, eventId, event, greeting());
}

/** The kinds of files that platforms export tables as, by Slack's name of the kind or by the file's own ending. */
function isTable({ name = '', filetype = '' }: SharedFileFacts): boolean {
  return /^(?:csv|tsv)$/i.test(filetype) || /\.(?:csv|tsv)$/i.test(name);
}

/** Takes every table that was dropped to be read; each gets a card by the outbox. */
async function bringTables(
  desk: Desk,
  workspace: string,
  eventId: string,
  event: SpokenEvent,
  tables: readonly SharedFileFacts[],
): Promise<void> {
  const { user } = event;
  if (!user) return;
  for (const { id, name } of tables) {
    if (!id) continue;
    // One event may bring several files: each is taken once, however often the event comes.
    const delivery = `${deliveryKey.event(eventId)} ${id}`;
    const input = { slackFile: id, ...(name ? { name } : {}) };
    const started = await startImport(desk.services, { workspace, user, delivery }, input);
    if (started.ok || started.refusal.kind === 'duplicate') continue;
    const words = sentence(refusalText(started.refusal, desk.defaultZone));
    return greetOnce(desk, workspace, eventId, event, words);
  }
}

function noWords(): Message {
  const text =
    'I read words and tables (CSV), not pictures. Paste what the creator wrote, or forward the message itself, and I read the offer from it; drop an export of a platform here, and I read its figures.';
  return { text, blocks: [section(text)] };
}

async function greetOnce(
  desk: Desk,
  workspace: string,
  eventId: string,
  event: SpokenEvent,
  message: Message,
): Promise<void> {
  const first = await desk.services.store.transaction(workspace, (tx) =>
    tx.firstDelivery(deliveryKey.event(eventId)),
  );
  if (!first) return;
  const client = await desk.connection.interactive(workspace);
  const thread = event.thread_ts ?? (event.channel.startsWith('D') ? undefined : event.ts);
  await client.chat.postMessage({
    channel: event.channel,
    ...(thread ? { thread_ts: thread } : {}),
    ...outgoing(message),
    unfurl_links: false,
    unfurl_media: false,
  });
}
