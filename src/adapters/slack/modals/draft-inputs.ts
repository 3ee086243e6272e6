import type { InputBlock } from '@slack/types';
import type { DraftStart } from '../../../application/drafts/start-draft.ts';
import {
  channelsOf,
  DRAFT_CHANNELS,
  type DraftChannel,
  type DraftKind,
} from '../../../domain/drafting/draft.ts';
import { LANGUAGES, languageName } from '../../../domain/drafting/languages/table.ts';
import { reference } from '../../../domain/ids.ts';
import { escape } from '../format.ts';
import { optionOf, selectInput } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';

/** `*D-12* · Ana Ruiz · Glow Week` */
export function draftHeading({ deal, creatorName, campaignName }: DraftStart): string {
  return `*${reference('deal', deal)}* · ${escape(creatorName)} · ${escape(campaignName)}`;
}

/** How the text reaches the creator, and in which language. A kind that is chosen in the same form is checked when it is sent. */
export function wayInputs({ channel, language }: DraftStart, kinds: readonly DraftKind[]): InputBlock[] {
  const channels = (Object.keys(DRAFT_CHANNELS) as DraftChannel[]).filter((each) =>
    kinds.some((kind) => channelsOf(kind).includes(each)),
  );
  const known = LANGUAGES.map(({ code, englishName }): [string, string] => [code, englishName]);
  const own: [string, string][] = known.some(([code]) => code === language)
    ? []
    : [[language, languageName(language)]];
  return [
    selectInput({
      block: 'channel',
      label: 'How it reaches them',
      options: channels.map((each) => [each, CHANNEL_NAMES[each]]),
      value: channel,
    }),
    selectInput({ block: 'language', label: 'Language', options: [...own, ...known], value: language }),
  ];
}

const CHANNEL_NAMES: Record<DraftChannel, string> = {
  email: 'E-mail',
  dm: 'Direct message',
  comment: 'Comment reply (public)',
};

/** What was chosen; a value that the form never had is none. */
export function wayOf(view: ViewContext): { channel?: DraftChannel; language?: string } {
  const channel = optionOf(view, 'channel');
  const language = optionOf(view, 'language');
  return {
    ...(isChannel(channel) ? { channel } : {}),
    ...(language && /^[a-z]{2}$/u.test(language) ? { language } : {}),
  };
}

function isChannel(text: string | undefined): text is DraftChannel {
  return text !== undefined && Object.hasOwn(DRAFT_CHANNELS, text);
}
