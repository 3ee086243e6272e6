import type { ExtractionWarning } from '../extracted-offer.ts';
import { blanked, type FoldedText, foldText } from './folded-text.ts';
import { type Statement, statementsOf } from './statements.ts';
import { ownLines } from './threads.ts';
import { speaksToMachines } from './to-machines.ts';
import { type VisibleText, visibleText } from './visible-text.ts';

/** What is read of one mail: longer ones are cut here, and the reading says so. */
const MOST_READ = 20_000;
const MOST_SENTENCES = 400;
/** The most characters that are looked at of a page to find its words. */
export const MOST_LOOKED_AT = 200_000;

/** What mail programs write where a picture stands; its name says nothing of the offer. */
const PICTURE =
  /\[(?:(?:inline )?(?:image|bild|imagen|imagem|изображение|rasm|画像)(?: ?\d{1,3})?|cid)(?: ?:[^\]\n]{0,300})?\]/giu;

/** A mail as what its writer says now, sentence by sentence, and what a person should know of the rest. */
export interface MailText {
  readonly statements: readonly Statement[];
  readonly warnings: readonly ExtractionWarning[];
  /** The mail word for word between two places of the folded text. */
  quoteOf(place: { readonly start: number; readonly end: number }): string;
}

/**
 * Reads a mail safely: a page (HTML) as what a person sees of it, without hidden text, earlier messages, signature, and words that
 * are meant for software. All that is left out is said in warnings; none of it can become a value.
 */
export function readMail(mail: string): MailText {
  const seen = visibleText(mail.slice(0, MOST_LOOKED_AT));
  const isCut = mail.length > MOST_LOOKED_AT || seen.text.length > MOST_READ;
  const folded = foldText(seen.text.slice(0, MOST_READ).replace(PICTURE, blanked));
  const { lines, quoted } = ownLines(folded.text);
  const everything = statementsOf(folded, lines);
  const all = everything.slice(0, MOST_SENTENCES);
  const orders = ordersIn(all);
  const statements = all.filter((statement) => !orders.has(statement));
  const quoteOf = quoter(mail, seen, folded);
  return { statements, quoteOf, warnings: warningsOf() };

  function warningsOf(): ExtractionWarning[] {
    const [first] = orders;
    const isEmpty = !statements.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return [
      ...(seen.hidden || folded.hidden ? [HIDDEN] : []),
      ...(isCut ? [CUT] : everything.length > all.length ? [CUT_SHORT] : []),
      ...(quoted ? [QUOTED] : []),
      ...(first ? [{ ...ORDERS, quote: quoteOf(first) }] : []),
      ...(isEmpty ? [EMPTY] : []),
    ];
  }
}

const HIDDEN = { kind: 'hidden-text', detail: 'It holds hidden text, which was left out.' } as const;
const CUT = { kind: 'cut', detail: 'It is very long: only the first 20,000 characters were read.' } as const;
const CUT_SHORT = {
  kind: 'cut',
  detail: 'It is very long: only its first 400 sentences were read.',
} as const;
const QUOTED = { kind: 'quoted-thread', detail: 'Earlier messages quoted below it were left out.' } as const;
const ORDERS = {
  kind: 'instructions',
  detail: 'It holds instructions to software. They have no effect.',
} as const;
const EMPTY = {
  kind: 'nothing-to-read',
  detail: 'There are no words of the creator to read in it.',
} as const;

/** Sentences that give orders to software, and what follows them in their paragraph: it goes on in the same voice. */
function ordersIn(statements: readonly Statement[]): Set<Statement> {
  const orders = new Set<Statement>();
  let paragraph = -1;
  for (const statement of statements) {
    if (speaksToMachines(statement.text, statement.cased)) ({ paragraph } = statement);
    if (statement.paragraph === paragraph) orders.add(statement);
  }
  return orders;
}

function quoter(mail: string, seen: VisibleText, folded: FoldedText): MailText['quoteOf'] {
  return ({ start, end }) => {
    const from = folded.starts[start] ?? 0;
    if (end <= start) return '';
    const until = folded.ends[end - 1] ?? from;
    if (!seen.starts || !seen.ends) return mail.slice(from, until);
    return mail.slice(seen.starts[from] ?? 0, seen.ends[until - 1] ?? 0);
  };
}
