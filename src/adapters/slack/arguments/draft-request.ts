import type { DraftChannel, DraftKind } from '../../../domain/drafting/draft.ts';
import { LANGUAGES } from '../../../domain/drafting/languages/table.ts';
import { parseReference } from '../../../domain/ids.ts';
import { echo } from '../format.ts';
import { nearest } from './nearest.ts';
import { languageNamed } from './places.ts';
import { plainTyped } from './typed-text.ts';

/** What somebody asked for in one line. */
export interface DraftRequestText {
  readonly deal: number;
  readonly kind: DraftKind;
  readonly channel?: DraftChannel;
  readonly language?: string;
  /** Months of an ambassador proposal. */
  readonly months?: number;
}

/** The words for each kind, the one to show first. */
const KIND_WORDS: Readonly<Record<DraftKind, readonly [string, ...string[]]>> = {
  outreach: ['outreach', 'first'],
  follow_up: ['follow-up', 'followup', 'reminder'],
  counter_reply: ['counter', 'reply'],
  recap: ['recap', 'summary'],
  revision_feedback: ['feedback', 'revision', 'notes'],
  thanks: ['thanks', 'thank-you'],
  renewal: ['renewal', 'renew'],
  ambassador: ['ambassador'],
  feedback_request: ['questions', 'survey'],
};
const KINDS = Object.entries(KIND_WORDS) as [DraftKind, readonly [string, ...string[]]][];
const BY_WORD = new Map(KINDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

const CHANNELS: Readonly<Record<string, DraftChannel>> = {
  dm: 'dm',
  message: 'dm',
  direct: 'dm',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  comment: 'comment',
  public: 'comment',
};
const FILLERS = ['in', 'by', 'as', 'for', 'a', 'an', 'the', 'via', 'over', 'please'];

const HOW = 'For example: `/deal draft D-12 outreach`.';
const KINDS_THERE = `I can draft ${new Intl.ListFormat('en', { type: 'disjunction' }).format(KINDS.map(([, [word]]) => `\`${word}\``))}.`;
const LANGUAGES_THERE = LANGUAGES.map(({ englishName }) => englishName).join(', ');

/**
 * Reads `D-12 ambassador 6 months by e-mail in German`, in any order behind the deal and the kind; what is misspelled is taken for the
 * nearest word. A problem says what there is.
 */
export function parseDraftRequest(
  text: string,
): DraftRequestText | { readonly field: string; readonly problem: string } {
  const [first = '', ...words] = wordsOf(text);
  const deal = parseReference('deal', first);
  if (deal === undefined) {
    const problem = first ? `"${echo(first)}" is not a deal.` : 'Say for which deal.';
    return { field: 'deal', problem: `${problem} ${HOW}` };
  }
  const [second = '', ...rest] = words;
  const word = nearest(second, [...BY_WORD.keys()]);
  const kind = word === undefined ? undefined : BY_WORD.get(word);
  if (!kind) {
    const problem = second ? `I cannot draft "${echo(second)}".` : 'Say what to draft.';
    return { field: 'kind', problem: `${problem} ${KINDS_THERE} ${HOW}` };
  }
  const options = optionsIn(rest, kind);
  return 'problem' in options ? options : { deal, kind, ...options };
}

/** Lower case, with the kinds of two words as one and every length of time as a number of months. */
function wordsOf(text: string): string[] {
  return plainTyped(text)
    .toLowerCase()
    .replace(/\bfollow[ -]?up\b/gu, 'follow-up')
    .replace(/\bthank[ -]?you(?: note| letter)?\b/gu, 'thanks')
    .replace(/\bfeedback[ -]request\b/gu, 'questions')
    .replace(/\b(?:a|one|1) year\b/gu, '12-months')
    .replace(/\b(\d{1,2}) ?(?:months?|mo|m)\b/gu, '$1-months')
    .replace(/\b(\d) ?years?\b/gu, (_, years: string) => `${Number(years) * 12}-months`)
    .split(/[\s,;]+/u)
    .filter(Boolean);
}

type Options = Pick<DraftRequestText, 'channel' | 'language' | 'months'>;

function optionsIn(
  words: readonly string[],
  kind: DraftKind,
): Options | { readonly field: string; readonly problem: string } {
  let options: Options = {};
  for (const word of words) {
    if (FILLERS.includes(word)) continue;
    const months = monthsIn(word, kind);
    if (months !== undefined && kind !== 'ambassador') {
      return { field: 'months', problem: 'Only an ambassador proposal has a number of months.' };
    }
    const read: Options | undefined = months === undefined ? optionIn(word) : { months };
    if (!read) return { field: 'language', problem: unknownOption(word) };
    options = { ...options, ...read };
  }
  return options;
}

function monthsIn(word: string, kind: DraftKind): number | undefined {
  const named =
    /^(\d{1,3})-months$/u.exec(word)?.[1] ??
    (kind === 'ambassador' ? /^\d{1,3}$/u.exec(word)?.[0] : undefined);
  return named === undefined ? undefined : Number(named);
}

function optionIn(word: string): Options | undefined {
  const channel = CHANNELS[word];
  if (channel) return { channel };
  const language = languageNamed(word);
  if (language) return { language };
  // Short words have too many neighbours to guess from.
  const meant =
    word.length < 4
      ? undefined
      : nearest(word, [
          ...Object.keys(CHANNELS).filter((name) => name.length > 4),
          ...LANGUAGES.map(({ englishName }) => englishName.toLowerCase()),
        ]);
  return meant === undefined ? undefined : optionIn(meant);
}

function unknownOption(word: string): string {
  return `I do not understand "${echo(word)}". Name a channel (dm, email, comment) or a language: ${LANGUAGES_THERE}, or another one by its code. ${HOW}`;
}
