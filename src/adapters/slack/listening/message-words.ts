import { unescapeSlack } from '../format.ts';

/** What Slack says of a file that was shared with a message. */
export interface SharedFileFacts {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly filetype?: string | undefined;
}

/** The parts of a message that hold words: its own, and those of messages that were forwarded with it. */
export interface SpokenMessage {
  readonly text?: string | undefined;
  readonly attachments?: readonly {
    readonly text?: string;
    readonly fallback?: string;
    readonly pretext?: string;
  }[];
  readonly files?: readonly SharedFileFacts[];
}

/** What a message says, as it was typed; the words of forwarded messages stand below its own. */
export function messageWords({ text, attachments = [] }: SpokenMessage): string {
  const parts = [
    text,
    ...attachments.flatMap(({ pretext, text: own, fallback }) => [pretext, own ?? fallback]),
  ];
  return parts
    .map((part) => withoutMarkup(part ?? '').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Slack writes addresses as `<mailto:a@b.c|a@b.c>`: a person reads the words, so those are kept. */
function withoutMarkup(text: string): string {
  return unescapeSlack(
    text
      .replace(/<(?:https?|mailto|tel):[^|>]*\|([^>]*)>/gu, '$1')
      .replace(/<((?:https?|mailto|tel):[^>]*)>/gu, '$1'),
  );
}
