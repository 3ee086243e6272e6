import { isCurrencyCode } from '../money.ts';
import type { DraftKind, Verdict } from './draft.ts';
import { monthNames } from './figures/dates-in.ts';
import { normalise } from './figures/normalise.ts';
import { numbersIn } from './figures/numbers.ts';
import { firstMatch, stemMatch } from './figures/patterns.ts';
import { Searched } from './figures/searched.ts';
import { checkedLanguages } from './languages/table.ts';

/** What a text may ask code to fill in, and what each stands for (as a model is told). */
export const PLACEHOLDERS = {
  creator: "the creator's name",
  brand: "the brand's name",
  sender: 'who signs the message',
  platform: "the platform's name, such as Instagram",
  handle: "the creator's handle with @",
  contentReference: "a specific piece of the creator's work, as a noun phrase",
  campaign: "the campaign's name",
  aim: 'what the campaign wants to achieve, as a phrase to stand after a colon',
  deliverables: 'the work with its quantities, as a noun phrase',
  fee: 'the fee we propose',
  theirFee: 'the fee they asked for',
  usage: 'the usage rights with their duration, as a noun phrase',
  exclusivity: 'the exclusivity with its duration, as a noun phrase',
  payment: 'when the fee is paid, as a phrase',
  deadline: 'the date by which an answer helps',
  packages: 'the list of options to choose from, on lines of its own',
  allowedClaims: 'what may be said of the product',
  reason: 'why the fee is what it is, as a clause to stand after a colon',
  yes: 'what we say yes to, as noun phrases to stand after a colon',
  conditions: 'what we ask in return or keep, as noun phrases to stand after a colon',
  product: 'the product that is given, with its value, as a noun phrase',
  agreed: 'the list of what is agreed, on lines of its own',
  tentative: 'the list of what is not firm yet, on lines of its own',
  missing: 'the list of what nobody has said yet, on lines of its own',
  content: 'the piece of content that the feedback is about, as a noun phrase',
  mustFix: 'the list of what has to change before publication, on lines of its own',
  niceToHave: 'the list of what would be nice, on lines of its own',
  months: 'how long an ambassador works with us, such as six months in figures, as a noun phrase',
  disclosure: 'the label that marks the posts as advertising',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** The text each placeholder is filled with; one that is missing does not exist for this deal. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

interface KindPlaceholders {
  /** Every text must use them, as far as the deal has them. */
  readonly required: readonly Placeholder[];
  readonly optional: readonly Placeholder[];
}

export const KIND_PLACEHOLDERS: Readonly<Record<DraftKind, KindPlaceholders>> = {
  outreach: {
    required: ['creator', 'brand', 'contentReference', 'deliverables', 'sender'],
    optional: ['platform', 'handle', 'campaign', 'aim', 'allowedClaims', 'deadline'],
  },
  counter_reply: {
    required: ['creator', 'fee', 'reason', 'deliverables', 'packages', 'yes', 'conditions', 'sender'],
    optional: [
      'brand',
      'platform',
      'campaign',
      'theirFee',
      'usage',
      'exclusivity',
      'payment',
      'product',
      'deadline',
    ],
  },
  follow_up: {
    required: ['creator', 'brand', 'sender'],
    optional: ['platform', 'handle', 'campaign', 'aim', 'deliverables', 'contentReference', 'deadline'],
  },
  recap: {
    required: ['creator', 'brand', 'agreed', 'tentative', 'missing', 'disclosure', 'sender'],
    optional: ['campaign', 'platform', 'deadline'],
  },
  revision_feedback: {
    required: ['creator', 'brand', 'mustFix', 'niceToHave', 'sender'],
    optional: ['campaign', 'content', 'disclosure', 'deadline'],
  },
  thanks: {
    required: ['creator', 'brand', 'campaign', 'sender'],
    optional: ['deliverables', 'contentReference', 'platform'],
  },
  renewal: {
    required: ['creator', 'brand', 'campaign', 'sender'],
    optional: ['deliverables', 'platform', 'aim', 'deadline'],
  },
  ambassador: {
    required: ['creator', 'brand', 'months', 'sender'],
    optional: ['campaign', 'deliverables', 'platform', 'deadline'],
  },
  feedback_request: {
    required: ['creator', 'brand', 'campaign', 'sender'],
    optional: ['platform', 'deadline'],
  },
};

const PLACEHOLDER = /\{\{\s*([A-Za-z]+)\s*\}\}/gu;

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** Puts the values in. A placeholder without a value stays as it is, for the checks to find. */
export function fill(text: string, values: PlaceholderValues): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name as Placeholder] ?? whole) : whole,
  );
}

/**
 * The check before filling: only known placeholders, every required one, and nothing in the text that code
 * should have filled in - no digit of any script, number word, currency, percent, date, address or mention.
 */
export function checkUnfilled(
  text: string,
  { kind, language, values }: { kind: DraftKind; language: string; values: PlaceholderValues },
): Verdict[] {
  const used = placeholdersIn(text);
  const { required, optional } = KIND_PLACEHOLDERS[kind];
  const known: readonly string[] = [...required, ...optional].filter((name) => values[name] !== undefined);
  const unknown = used.filter((name) => !known.includes(name));
  const missing = required.filter((name) => values[name] !== undefined && !used.includes(name));
  const details = [
    ...(unknown.length > 0 ? [`unknown placeholder ${list(unknown)}`] : []),
    ...(missing.length > 0 ? [`missing placeholder ${list(missing)}`] : []),
  ];
  const typed = typedFigure(text.replace(PLACEHOLDER, '\u241f'), language);
  return [
    verdict('placeholders', details),
    verdict('no typed figures', typed ? [`${typed} must come from a placeholder`] : []),
  ];
}

function verdict(rule: string, details: readonly string[]): Verdict {
  return details.length === 0 ? { rule, passed: true } : { rule, passed: false, detail: details.join('; ') };
}

function list(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(', ');
}

const ADDRESS = /https?:|www\.|(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?![\p{L}])|\S+@\S+/iu;
const MENTION = /@[\p{L}\p{N}_]|<[@#!]|(?<![\p{L}\p{N}])#[\p{L}\p{N}]/u;

/** What kind of figure a text types itself, in words that do not repeat it; undefined for none. */
function typedFigure(raw: string, language: string): string | undefined {
  const text = normalise(raw);
  const where = new Searched(text);
  const languages = checkedLanguages(language);
  const own = languages[0];
  if (/\p{N}/u.test(raw) || /\p{N}/u.test(text)) return 'a digit';
  if (/\p{Sc}/u.test(text)) return 'a currency sign';
  if ([...text.matchAll(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu)].some(([code]) => isCurrencyCode(code)))
    return 'a currency code';
  if (/[%‰]/u.test(text)) return 'a percent sign';
  if (ADDRESS.test(text)) return 'an address';
  if (MENTION.test(text)) return 'a mention';
  if (/\{|\}/u.test(text)) return 'a brace';
  const numbers = own ? numbersIn(text, [own]) : [];
  if (numbers.some(({ ambiguous }) => !ambiguous)) return 'a number word';
  for (const { lexicon } of languages) {
    if (
      lexicon !== own?.lexicon &&
      numbersIn(text, languages).some((each) => !each.ambiguous && each.raw.length > 4)
    ) {
      return 'a number word';
    }
    if (
      Object.values(lexicon.currencies)
        .flat()
        .some((source) => stemMatch(where, source))
    )
      return 'a currency';
    if (lexicon.percent.some((source) => stemMatch(where, source))) return 'a percentage';
    if (lexicon.dates.some((source) => stemMatch(where, `(?:${source})(?!\\p{L})`))) return 'a date';
    if (
      firstMatch(
        text,
        Object.keys(lexicon.multiples).map((word) => `\\b${word}\\b`),
      )
    )
      return 'a multiple';
  }
  return languages.some((each) => namesMonth(text, monthNames(each).flat())) ? 'a date' : undefined;
}

/** Short month names and `may` are ordinary words too; those count only where a preposition makes them dates. */
function namesMonth(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const ordinary = name.length <= 4 || name === 'march';
    const source = ordinary
      ? `\\b(?:in|by|until|since|this|next|early|late|mid) ${name}\\b`
      : `\\b${name}\\b`;
    return firstMatch(text, [source]) !== undefined;
  });
}
