import type { ViewStateValue } from '@slack/bolt';
import type { HomeView, KnownBlock, ModalView, Option } from '@slack/types';
import type { UploadedPicture } from '../../application/announcements.ts';
import type { Picture } from '../../application/files.ts';
import type { Services } from '../../application/services.ts';
import type { Actor, ChannelId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** A message as Parley says it: always with a text fallback. */
export interface Message {
  readonly text: string;
  readonly blocks?: KnownBlock[];
}

/** A picture to be drawn and uploaded outside of any transaction; the same key is the same picture. */
export interface PictureRequest {
  readonly key: string;
  draw(services: Services): Promise<Picture>;
}

/** A message with a picture in it; the message without one says the same in words. */
export interface Pictured {
  readonly picture: PictureRequest;
  message(picture: UploadedPicture | undefined): Message;
}

/** What every handler knows: the use cases' ports, who asks, and how times are shown to them. */
export interface Ask {
  readonly services: Services;
  readonly actor: Actor;
  /** The zone of the person who asks. */
  readonly zone: string;
}

export interface CommandAsk extends Ask {
  readonly channel: ChannelId;
  /** What stands after the subcommand, as typed; members come as `<@U123>`. */
  readonly text: string;
}

export interface ActionAsk extends Ask {
  /** Where the message stands; missing when the click came from a modal or App Home. */
  readonly channel?: ChannelId;
  readonly messageTs?: string;
  /** The button's value, or the chosen option's value. */
  readonly value: string;
  /** The view the click came from, if any: its state and private metadata. */
  readonly view?: ViewContext;
}

export interface ViewContext {
  readonly id: string;
  readonly hash: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
  /** By block id, then action id. */
  readonly values: Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;
}

export interface SubmitAsk extends Ask {
  readonly view: ViewContext;
}

export interface ShortcutAsk extends Ask {
  /** Only for message shortcuts. */
  readonly message?: { readonly channel: ChannelId; readonly ts: string; readonly text: string };
}

export interface OptionsAsk extends Ask {
  /** What has been typed so far. */
  readonly typed: string;
}

/** What a handler answers; the Slack app acknowledges, opens and posts accordingly. */
export type Answer =
  /** Visible only to the person who asked. */
  | { readonly kind: 'reply'; readonly message: Message; readonly pictured?: Pictured | undefined }
  /** Opens a modal, or pushes it when the click came from one. */
  | { readonly kind: 'modal'; readonly view: ModalView }
  /** Replaces the modal that the click came from. */
  | { readonly kind: 'update-modal'; readonly view: ModalView }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'done' };

/** What a form answers. Keys of `errors` are block ids; the values stay in the form. */
export type FormAnswer =
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'update-modal'; readonly view: ModalView }
  | { readonly kind: 'push-modal'; readonly view: ModalView }
  /** Closes the form; the message, if any, goes to the person alone. */
  | { readonly kind: 'close'; readonly message?: Message }
  /** Shown in the form itself, above the inputs, with everything typed kept. */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One subcommand of `/deal`, in a file of its own; the table registers it and `/deal help` lists it. */
export interface Command {
  /** The words after `/deal`: `['campaign', 'new']`. */
  readonly path: readonly string[];
  /** `/deal offer <deal> [amount] [deliverables]`. */
  readonly usage: string;
  readonly summary: string;
  /** One line to copy. */
  readonly example: string;
  run(ask: CommandAsk): Promise<Answer>;
}

export interface Action {
  readonly actionId: string;
  run(ask: ActionAsk): Promise<Answer>;
}

export interface Form {
  readonly callbackId: string;
  submit(ask: SubmitAsk): Promise<FormAnswer>;
}

export interface Shortcut {
  readonly callbackId: string;
  readonly type: 'global' | 'message';
  run(ask: ShortcutAsk): Promise<Answer>;
}

/** Suggestions of an external select, answered within its request. */
export interface OptionsSource {
  readonly actionId: string;
  suggest(ask: OptionsAsk): Promise<Option[]>;
}

export type { HomeView, ModalView };
