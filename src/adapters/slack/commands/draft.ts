import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import type { DraftChannel, DraftKind } from '../../../domain/drafting/draft.ts';
import { LANGUAGES, languageName } from '../../../domain/drafting/languages/table.ts';
import { parseReference } from '../../../domain/ids.ts';
import { nearest } from '../arguments/nearest.ts';
import { echo } from '../format.ts';
import { draftAsked } from '../messages/draft-card.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

const KINDS: Readonly<Record<string, DraftKind>> = {
  outreach: 'outreach',
  counter: 'counter_reply',
  reply: 'counter_reply',
};
const CHANNELS: Readonly<Record<string, DraftChannel>> = {
  dm: 'dm',
  message: 'dm',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
};

/** Asks for a text; it comes into the deal's thread when it is written and checked. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const [first = '', second = '', ...rest] = text.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const deal = parseReference('deal', first);
  if (deal === undefined)
    return wrong('deal', first ? `"${echo(first)}" is not a deal. ${HOW}` : `Say for which deal. ${HOW}`);
  const kindWord = nearest(second, Object.keys(KINDS));
  const kind = kindWord ? KINDS[kindWord] : undefined;
  if (!kind) {
    const problem = second
      ? `I cannot draft "${echo(second)}". `
      : 'Say what to draft: `outreach` or `counter`. ';
    return wrong('kind', `${problem}${HOW}`);
  }
  const options = optionsIn(rest);
  if ('unknown' in options) {
    return wrong(
      'language',
      `I do not understand "${echo(options.unknown)}". Name a channel (dm, email) or a language such as uz. ${HOW}`,
    );
  }
  const asked = await askForDraft(services, actor, { deal, kind, ...options });
  return asked.ok
    ? { kind: 'reply', message: draftAsked(deal, kind, languageName(asked.value.language)) }
    : { kind: 'refused', refusal: asked.refusal };
}

const HOW = 'For example: `/deal draft D-12 outreach`.';

function wrong(field: string, problem: string): Answer {
  return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field, problem }] } };
}

/** Channel and language in any order. */
function optionsIn(
  words: readonly string[],
): { channel?: DraftChannel; language?: string } | { unknown: string } {
  let options: { channel?: DraftChannel; language?: string } = {};
  for (const word of words) {
    if (['in', 'by', 'as', 'for'].includes(word)) continue;
    const channel = CHANNELS[word];
    const language = languageNamed(word);
    if (!channel && !language) return { unknown: word };
    options = { ...options, ...(channel ? { channel } : { language: language ?? 'en' }) };
  }
  return options;
}

/** `uz` or `uzbek`; another language by its ISO 639-1 code, where that is one. */
function languageNamed(word: string): string | undefined {
  const known = LANGUAGES.find(
    ({ code, englishName }) => word === code || word === englishName.toLowerCase(),
  );
  if (known) return known.code;
  return /^[a-z]{2}$/u.test(word) && languageName(word) !== word ? word : undefined;
}

export const draftCommand: Command = {
  path: ['draft'],
  usage: '/deal draft <deal> <outreach|counter> [dm|email] [language]',
  summary: 'A text for the creator in their language, checked, to edit, approve and send yourself',
  example: '/deal draft D-12 outreach email',
  run,
};
