import type { MailReading, StatementReading } from './mail-reading.ts';
import { foldText } from './text/folded-text.ts';

/** Where a quote stands: the sentences that hold it, word for word. */
interface QuotePlace {
  readonly quote: string;
  readonly statements: readonly StatementReading[];
}

/** More places of one quote than this say nothing. */
const MOST_PLACES = 12;
/** Shorter quotes stand anywhere. */
const LEAST_LENGTH = 3;

/**
 * Finds what a model quotes among the sentences that the mail's writer says now. Spaces, case, kinds of dashes and quotes make no
 * difference; what comes back is the mail's own text. Words to software, earlier messages and hidden text are not among them.
 */
export class QuoteFinder {
  private readonly reading: MailReading;
  /** All sentences without their spaces, and for each character the number of its sentence. */
  private readonly text: string;
  private readonly owners: readonly number[];

  constructor(reading: MailReading) {
    this.reading = reading;
    const owners: number[] = [];
    let text = '';
    for (const [index, { statement }] of reading.statements.entries()) {
      const words = squeezed(statement.text);
      text += words;
      for (let at = 0; at < words.length; at += 1) owners.push(index);
    }
    this.text = text;
    this.owners = owners;
  }

  find(quote: string): QuotePlace[] {
    const wanted = squeezed(foldText(quote.slice(0, 4_000)).text).replace(/^["'“”]+|["'“”]+$/gu, '');
    if (wanted.length < LEAST_LENGTH) return [];
    const places: QuotePlace[] = [];
    let at = this.text.indexOf(wanted);
    while (at >= 0 && places.length < MOST_PLACES) {
      const place = this.placeOf(this.owners[at] ?? 0, this.owners[at + wanted.length - 1] ?? 0);
      if (place) places.push(place);
      at = this.text.indexOf(wanted, at + 1);
    }
    return places;
  }

  /** Undefined where something was left out between the sentences: then they are not one quote. */
  private placeOf(first: number, last: number): QuotePlace | undefined {
    const statements = this.reading.statements.slice(first, last + 1);
    const start = statements[0]?.statement.start ?? 0;
    const end = statements.at(-1)?.statement.end ?? 0;
    const isWhole = statements.every(({ statement }, at) => {
      const next = statements[at + 1]?.statement;
      return (
        !next ||
        this.reading.mail
          .quoteOf({ start: statement.end, end: next.start })
          .replace(/<[^<>]*>|&\w+;/gu, '')
          .trim() === '' ||
        next.start <= statement.end
      );
    });
    return isWhole ? { quote: this.reading.mail.quoteOf({ start, end }), statements } : undefined;
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
