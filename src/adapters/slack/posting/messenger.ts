import type { WebClient as Client } from '@slack/web-api';
import { type PostedCopy, type PostedFile, subjectOf } from '../../../application/announcements.ts';
import type { Delivery, Messenger, Parcel } from '../../../application/messenger.ts';
import type { Services } from '../../../application/services.ts';
import type { UserId } from '../../../domain/ids.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import type { Log } from '../connection/slack-log.ts';
import type { Grant } from '../connection/tokens.ts';
import { channelText } from '../format.ts';
import { OverLimit } from '../limits.ts';
import { newReference } from '../listening/trouble.ts';
import { type Prepared, type PreparedFile, prepare } from '../messages/table.ts';
import type { Metrics } from '../serving/metrics.ts';
import type { Message } from '../surface.ts';
import { cannotReach, deliveryOf, whyNotThere } from './delivery-failures.ts';
import { ownerOf, type PostPlace, placeFor } from './destinations.ts';
import { bringFile, postedFile, showFile } from './file-upload.ts';
import { findPosted, PARCEL_EVENT } from './find-posted.ts';
import type { PictureDesk } from './pictures.ts';
import { outgoing } from './send.ts';

export interface MessengerParts {
  readonly services: Services;
  readonly connection: SlackConnection;
  readonly pictures: PictureDesk;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Says things in Slack for the outbox: once each, found again when an answer was lost, never into the void. */
export function createMessenger(parts: MessengerParts): Messenger {
  return {
    deliver: async (parcel) => {
      const delivery = await deliver(parts, parcel);
      parts.metrics.posted(parcel.announcement.kind, delivery.status);
      return delivery;
    },
  };
}

interface Facts {
  readonly prepared: Prepared | undefined;
  readonly copies: readonly PostedCopy[];
  readonly place: PostPlace | undefined;
  readonly owner: UserId | undefined;
}

async function deliver(parts: MessengerParts, parcel: Parcel): Promise<Delivery> {
  const facts = await readFacts(parts, parcel);
  if (!facts.prepared) return { status: 'impossible', why: 'What it is about does not exist any more.' };
  try {
    const grant = await parts.connection.grant(parcel.workspace);
    const client = await parts.connection.background(parcel.workspace);
    const post: Post = { ...parts, parcel, grant, client, owner: facts.owner };
    if (parcel.to.to === 'copies') return await updateCopies(post, facts.prepared, facts.copies);
    if (!facts.place)
      return { status: 'impossible', why: 'There is neither a channel nor a person to tell.' };
    return await postNew(post, facts.prepared, facts.place);
  } catch (error) {
    return deliveryOf(error, parcel.workspace);
  }
}

function readFacts({ services }: MessengerParts, { workspace, announcement, to }: Parcel): Promise<Facts> {
  return services.store.read(workspace, async (tx) => ({
    prepared: await prepare(tx, announcement),
    copies: to.to === 'copies' ? await tx.copies.list(subjectOf(announcement)) : [],
    place: to.to === 'copies' ? undefined : await placeFor(tx, announcement, to),
    owner: await ownerOf(tx, announcement),
  }));
}

interface Post extends MessengerParts {
  readonly parcel: Parcel;
  readonly grant: Grant;
  readonly client: Client;
  readonly owner: UserId | undefined;
}

interface Spot {
  readonly channel: string;
  readonly threadTs?: string | undefined;
}

/** Every copy shows the facts as they are now. A copy that somebody deleted is left alone. */
async function updateCopies(
  post: Post,
  prepared: Prepared,
  copies: readonly PostedCopy[],
): Promise<Delivery> {
  // A file shows a moment: it stays as it was posted.
  if (prepared.kind === 'file') return { status: 'delivered' };
  for (const { channel, ts } of copies) {
    try {
      await withPicture(post, prepared, (message) =>
        post.client.chat.update({ channel, ts, ...safe(post, message) }),
      );
    } catch (error) {
      const failure = slackFailure(error);
      if (failure?.kind !== 'refused' || !COPY_GONE.has(failure.code)) throw error;
      post.log.warn({ code: failure.code, parcel: post.parcel.id }, 'A posted card can no longer be updated');
    }
  }
  return { status: 'delivered' };
}

const COPY_GONE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'not_in_channel',
  'is_archived',
]);

async function postNew(post: Post, prepared: Prepared, place: PostPlace): Promise<Delivery> {
  const spot = 'member' in place ? await directMessage(post.client, place.member) : place;
  if (prepared.kind === 'file') return postFile(post, prepared, spot);
  if (post.parcel.mayStand) {
    const earlier = await lookFor(post, spot, { parcel: post.parcel.id });
    if (earlier) return earlier;
  }
  try {
    return await withPicture(post, prepared, (message) => postMessage(post, spot, message));
  } catch (error) {
    return afterFailure(post, spot, { parcel: post.parcel.id }, error);
  }
}

/** Sends a message, with its picture if it has one. */
function withPicture<T>(
  { pictures, parcel }: Post,
  prepared: Exclude<Prepared, { kind: 'file' }>,
  send: (message: Message) => Promise<T>,
): Promise<T> {
  return prepared.kind === 'pictured'
    ? pictures.send(parcel.workspace, prepared, send)
    : send(prepared.message);
}

async function directMessage(client: Client, user: UserId): Promise<Spot> {
  const { channel } = await client.conversations.open({ users: user });
  return { channel: channel?.id ?? user };
}

async function postMessage(post: Post, spot: Spot, message: Message): Promise<Delivery> {
  const answer = await post.client.chat.postMessage({
    channel: spot.channel,
    ...(spot.threadTs ? { thread_ts: spot.threadTs } : {}),
    ...safe(post, message),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: PARCEL_EVENT, event_payload: { parcel: post.parcel.id } },
  });
  if (answer.ts) await recordCopy(post, { ...spot, channel: answer.channel ?? spot.channel }, answer.ts);
  return { status: 'delivered' };
}

/** A card that breaks Slack's limits is a mistake in its builder: its text goes out, with a reference for the log. */
function safe({ log, parcel }: Post, message: Message): ReturnType<typeof outgoing> {
  try {
    return outgoing(message);
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error;
    const reference = newReference();
    log.error({ err: error, reference, kind: parcel.announcement.kind }, 'A card breaks the limits of Slack');
    return outgoing({
      text: `${message.text.slice(0, 3_000)}\n(I could not show the card. Reference ${reference})`,
    });
  }
}

async function recordCopy({ services, parcel }: Post, spot: Spot, ts: string): Promise<void> {
  const copy = { channel: spot.channel, ts, ...(spot.threadTs ? { threadTs: spot.threadTs } : {}) };
  await services.store.transaction(parcel.workspace, (tx) =>
    tx.copies.add(subjectOf(parcel.announcement), copy),
  );
}

async function postFile(post: Post, prepared: PreparedFile, spot: Spot): Promise<Delivery> {
  if (prepared.isPosted) return { status: 'delivered' };
  const file = await prepared.render(post.services);
  if (!file) return { status: 'impossible', why: 'The file is not there any more.' };
  const looking = { fileName: file.name, prepared };
  if (post.parcel.mayStand) {
    const earlier = await lookFor(post, spot, looking);
    if (earlier) return earlier;
  }
  const id = await bringFile(post.client, file);
  try {
    const shown = await showFile(
      post.client,
      { id, title: file.name },
      { ...spot, comment: prepared.comment },
    );
    await keepFile(post, prepared, await withLink(post, shown));
    return { status: 'delivered' };
  } catch (error) {
    return afterFailure(post, spot, looking, error);
  }
}

/** Remembers where a file stands, for what links to it. */
async function keepFile({ services, parcel }: Post, { keep }: PreparedFile, file: PostedFile): Promise<void> {
  if (!keep) return;
  await services.store.transaction(parcel.workspace, (tx) => keep(tx, file));
}

/** Where a file is opened, asked for when the upload's answer did not say it and Parley may ask. */
async function withLink({ client, grant }: Post, file: PostedFile): Promise<PostedFile> {
  if (file.link || (grant.scopes && !grant.scopes.has('files:read'))) return file;
  try {
    const { file: info } = await client.files.info({ file: file.slackFileId });
    return postedFile(file.slackFileId, info);
  } catch {
    // The file stands; a card without a link says that it is in the thread.
    return file;
  }
}

/** Slack could not say whether a post stands: the attempt stays open, and the next one looks first. */
class CannotLook extends Error {
  constructor(cause: unknown) {
    super('Slack could not say whether an earlier attempt stands', { cause });
    this.name = 'CannotLook';
  }
}

/** What is looked for: a message by its parcel, or a file by its name. */
type Looking = { readonly parcel: string } | { readonly fileName: string; readonly prepared: PreparedFile };

/** What became of an earlier attempt; undefined when nothing stands and it can be posted. */
async function lookFor(post: Post, spot: Spot, mark: Looking): Promise<Delivery | undefined> {
  const found = await findPosted(post.client, post.grant, spot, mark).catch((error) => {
    throw new CannotLook(error);
  });
  if (found.kind === 'not-there') return undefined;
  if (found.kind === 'not-allowed') {
    return {
      status: 'unknown',
      why: `An earlier attempt may have reached ${channelText(spot.channel)}, and I may not read that channel to look.`,
    };
  }
  if ('parcel' in mark) await recordCopy(post, spot, found.ts);
  else if (found.file) await keepFile(post, mark.prepared, found.file);
  return { status: 'delivered' };
}

/** After a post that failed: look whether it stands all the same, explain what people can do, or leave it to `deliveryOf`. */
async function afterFailure(post: Post, spot: Spot, mark: Looking, error: unknown): Promise<Delivery> {
  const failure = slackFailure(error);
  if (failure?.kind === 'answer-lost') {
    return (await lookFor(post, spot, mark)) ?? { status: 'retry', why: failure.why };
  }
  if (failure?.kind === 'server-error') {
    const earlier = await lookFor(post, spot, mark);
    return earlier?.status === 'delivered' ? earlier : { status: 'retry', why: failure.why };
  }
  if (failure?.kind === 'refused' && cannotReach(failure.code)) {
    const why = whyNotThere(spot.channel, failure.code);
    await tellOwner(post, spot.channel, why);
    return { status: 'impossible', why };
  }
  throw error;
}

/** Tells the person concerned that a message is stuck: once a day and channel, in a direct message. */
async function tellOwner(
  { services, client, parcel, owner, log }: Post,
  channel: string,
  why: string,
): Promise<void> {
  if (!owner) return;
  const day = services.clock.now().toString().slice(0, 10);
  const first = await services.store.transaction(parcel.workspace, (tx) =>
    tx.firstDelivery(`cannot-post:${channel}:${day}`),
  );
  if (!first) return;
  const text = `A message is waiting. ${why}`;
  await client.chat
    .postMessage({ channel: owner, ...outgoing({ text }), unfurl_links: false })
    .catch((error) => {
      log.warn(
        { failure: slackFailure(error) ?? String(error) },
        'The owner could not be told of a stuck message',
      );
    });
}
