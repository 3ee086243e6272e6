import type { ContactChannel } from '../../../domain/contact/contact.ts';
import { parseReference } from '../../../domain/ids.ts';
import { clean } from '../format.ts';
import { plainTyped } from './typed-text.ts';

/** What somebody said of a contact in one line. */
export interface ContactText {
  readonly deal?: number;
  readonly channel?: ContactChannel;
  readonly note?: string;
}

const CHANNEL_WORDS: Readonly<Record<string, ContactChannel>> = {
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  message: 'message',
  dm: 'message',
  phone: 'phone',
  call: 'phone',
  called: 'phone',
  meeting: 'meeting',
  met: 'meeting',
};

/** Reads `D-12 phone They answer on Monday`: the deal, then how, then what was said as it was typed. */
export function parseContactText(text: string): ContactText {
  const [first, rest] = wordAndRest(clean(text).trim());
  const deal = parseReference('deal', plainTyped(first));
  if (deal === undefined) return {};
  const [word, after] = wordAndRest(rest);
  const channel =
    CHANNEL_WORDS[
      plainTyped(word)
        .toLowerCase()
        .replace(/[:,.]$/, '')
    ];
  const note = (channel ? after : rest).trim();
  return { deal, ...(channel ? { channel } : {}), ...(note ? { note } : {}) };
}

function wordAndRest(text: string): [word: string, rest: string] {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  return [word, rest];
}
