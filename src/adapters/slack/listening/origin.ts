import type { ModalView } from '@slack/types';
import { checkedView } from '../limits.ts';

/** Where a form was opened from: its answer goes back there. Slack does not say it when a form is submitted. */
export type Origin = { readonly channel: string; readonly threadTs?: string } | 'home' | undefined;

const MARK = /^@(?:(home)|([CDG][A-Z0-9]+)(?:\/(\d+\.\d+))?)\n/;

/** A view as it goes out: within Slack's limits, with its origin noted in front of its private metadata. */
export function withOrigin(view: ModalView, origin: Origin): ModalView {
  const place = origin === 'home' ? 'home' : origin && placeOf(origin);
  const metadata = place ? `@${place}\n${view.private_metadata ?? ''}` : view.private_metadata;
  return checkedView(metadata === undefined ? view : { ...view, private_metadata: metadata });
}

function placeOf({ channel, threadTs }: { channel: string; threadTs?: string }): string {
  return threadTs ? `${channel}/${threadTs}` : channel;
}

/** The origin and the form's own private metadata. */
export function readOrigin(metadata: string): { origin: Origin; metadata: string } {
  const match = MARK.exec(metadata);
  if (!match) return { origin: undefined, metadata };
  const [mark, home, channel, threadTs] = match;
  const origin = home
    ? ('home' as const)
    : channel
      ? { channel, ...(threadTs ? { threadTs } : {}) }
      : undefined;
  return { origin, metadata: metadata.slice(mark.length) };
}
