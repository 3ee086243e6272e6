import { isTentative } from './certainty.ts';
import { isForSale } from './choose-terms.ts';
import { type ClaimedOffer, claimedOfferSchema } from './claimed-offer.ts';
import type {
  Extracted,
  ExtractedAmount,
  ExtractedOffer,
  ExtractedWork,
  ExtractionWarning,
  ReadingContext,
} from './extracted-offer.ts';
import { type MailReading, readingsOf, type StatementReading } from './mail-reading.ts';
import type { Ask } from './money/asks.ts';
import { chooseFee, decimal } from './money/choose-fee.ts';
import { QuoteFinder } from './quote-finder.ts';
import { type At, usageKindAt } from './rights.ts';
import { readMail } from './text/read-mail.ts';
import { holds } from './words/patterns.ts';
import { CUES, type Topic } from './words/topics.ts';
import { asWork, workIn } from './work.ts';

/** A claim as every field has it. */
interface Claim {
  readonly quote: string;
  readonly certainty: 'firm' | 'tentative';
}

/**
 * Keeps of a model's answer only what the mail holds (G13): the quote stands among the sentences that its writer says now, and the
 * value can be read from it again by the rules. What a model was talked into (G12) has no such sentence and falls away, and so does
 * what stands in an earlier message, in hidden text or in orders to software. A tentative sentence stays tentative whatever the model
 * says. What falls away leaves its field empty, with a warning.
 */
export function groundOffer(claimed: unknown, mail: string, context: ReadingContext): ExtractedOffer {
  const reading = readingsOf(readMail(mail), context);
  const parsed = claimedOfferSchema.safeParse(claimed);
  if (!parsed.success) {
    const detail = 'The model answered in another shape, so nothing of it was taken.';
    return { warnings: [...reading.mail.warnings, { kind: 'not-grounded', detail }] };
  }
  return new Grounding(reading, context).offer(parsed.data);
}

class Grounding {
  private readonly reading: MailReading;
  private readonly context: ReadingContext;
  private readonly quotes: QuoteFinder;
  private readonly lost: ExtractionWarning[] = [];

  constructor(reading: MailReading, context: ReadingContext) {
    this.reading = reading;
    this.context = context;
    this.quotes = new QuoteFinder(reading);
  }

  offer(claimed: ClaimedOffer): ExtractedOffer {
    const fee = this.field('price', claimed.fee, (claim, at) => feeFrom(claim, at, this.reading));
    const deliverables = claimed.deliverables.flatMap(
      (line) => this.field('work', line, (claim, at) => workFrom(claim, at, this.context)) ?? [],
    );
    const usage = this.field('usage rights', claimed.usage, usageFrom);
    const whitelistingDays = this.field('whitelisting', claimed.whitelistingDays, ({ days }, at) =>
      daysFrom('whitelisting', days, at, ({ rights }) => rights.whitelistingDays?.value),
    );
    const exclusivity = this.field('exclusivity', claimed.exclusivity, exclusivityFrom);
    const publication = this.field('dates', claimed.publication, publicationFrom);
    const netDays = this.field('days to pay', claimed.netDays, ({ days }, at) =>
      daysFrom('payment', days, at, ({ payment }) => payment.netDays?.value),
    );
    const upfrontPercent = this.field('upfront payment', claimed.upfrontPercent, ({ percent }, at) =>
      numberFrom(percent, at, ({ payment }) => payment.upfrontPercent),
    );
    const revisions = this.field('rounds of changes', claimed.revisions, ({ rounds }, at) =>
      numberFrom(rounds, at, ({ payment }) => payment.revisions),
    );
    const commissionPercent = this.field('commission', claimed.commissionPercent, ({ percent }, at) =>
      numberFrom(percent, at, ({ payment }) => payment.commissionPercent),
    );
    return {
      ...(fee ? { fee } : {}),
      ...(deliverables.length > 0 ? { deliverables } : {}),
      ...(usage ? { usage } : {}),
      ...(whitelistingDays ? { whitelistingDays } : {}),
      ...(exclusivity ? { exclusivity } : {}),
      ...(publication ? { publication } : {}),
      ...(netDays ? { netDays } : {}),
      ...(upfrontPercent ? { upfrontPercent } : {}),
      ...(revisions ? { revisions } : {}),
      ...(commissionPercent ? { commissionPercent } : {}),
      warnings: [...this.reading.mail.warnings, ...this.lost],
    };
  }

  /** The field, if a sentence of the mail holds its quote and the value can be read from that sentence. */
  private field<C extends Claim, T>(
    label: string,
    claim: C | null,
    valueFrom: (claim: C, at: readonly StatementReading[]) => T | undefined,
  ): Extracted<T> | undefined {
    if (!claim) return undefined;
    const places = this.quotes.find(claim.quote);
    for (const { quote, statements } of places) {
      const value = valueFrom(claim, statements);
      if (value === undefined) continue;
      const isSoft =
        claim.certainty === 'tentative' || statements.some(({ statement }) => isTentative(statement.text));
      return { value, quote, certainty: isSoft ? 'tentative' : 'firm' };
    }
    const [first] = places;
    this.lost.push({
      kind: 'not-grounded',
      ...(first ? { quote: first.quote } : {}),
      detail: `The model named a value for ${label} that cannot be read from the mail. It was left out.`,
    });
    return undefined;
  }
}

const PRICES: readonly Ask['role'][] = ['total', 'final', 'ask', 'usual'];

/** The amount, if its sentences ask for it: no price of the past, of others, of a part or of something besides. */
function feeFrom(
  claim: NonNullable<ClaimedOffer['fee']>,
  at: readonly StatementReading[],
  { asks: all, work, preferred }: MailReading,
): ExtractedAmount | undefined {
  const asks = at.flatMap((each) => each.asks);
  const options = new Set(all.flatMap(({ option }) => option ?? []));
  const said = asks
    .filter(
      ({ role, option }) =>
        PRICES.includes(role) && (options.size < 2 || option === undefined || option === preferred),
    )
    .map(({ amount: { value, upTo, currency } }) => ({
      amount: decimal(value),
      ...(upTo === undefined ? {} : { upTo: decimal(upTo) }),
      ...(currency ? { currency } : {}),
    }));
  const counted = options.size < 2 ? chooseFee(asks, work, preferred) : undefined;
  const readable = [...said, ...(counted?.kind === 'one' ? [counted.value] : [])];
  // A currency that the sentence does not name stays empty, and one that it names counts, whatever the model assumed.
  return readable.find(
    (value) =>
      isSame(claim, value) &&
      (claim.currency === null || value.currency === undefined || value.currency === claim.currency),
  );
}

function isSame({ amount, upTo }: NonNullable<ClaimedOffer['fee']>, value: ExtractedAmount): boolean {
  const equal = (written: string | null, read: string | undefined) =>
    written === null || read === undefined
      ? written === null && read === undefined
      : isDecimal(written) && Number(written) === Number(read);
  return equal(amount, value.amount) && equal(upTo, value.upTo);
}

function isDecimal(written: string): boolean {
  return /^\d{1,15}(?:\.\d{1,6})?$/u.test(written);
}

function workFrom(
  claim: ClaimedOffer['deliverables'][number],
  at: readonly StatementReading[],
  context: ReadingContext,
): ExtractedWork | undefined {
  const found = at.flatMap(({ statement, work, isApart }) =>
    isApart
      ? []
      : [
          ...work,
          ...workIn(statement, context.platform, context.platform),
          ...workIn(statement, claim.platform, claim.platform),
        ],
  );
  const same = found.filter(
    ({ platform, format, isExtra }) => platform === claim.platform && format === claim.format && !isExtra,
  );
  const exact = same.find(
    ({ quantity, plural }) =>
      quantity === claim.quantity || (quantity === undefined && claim.quantity === 1 && !plural),
  );
  if (exact) return { ...asWork(exact), quantity: claim.quantity };
  const own = at
    .flatMap(({ work }) => work)
    .filter(({ platform, format }) => platform === claim.platform && format === claim.format);
  const sum = own.reduce((total, { quantity = 0 }) => total + quantity, 0);
  return own.length > 1 && sum === claim.quantity
    ? { platform: claim.platform, format: claim.format, quantity: sum }
    : undefined;
}

/** Days that a sentence names for a topic, or for none while it speaks of that topic. */
function daysFrom(
  topic: Topic,
  days: number,
  at: readonly StatementReading[],
  read: (each: StatementReading) => number | undefined,
): number | undefined {
  const isSaid = at.some((each) => {
    if (each.isApart) return false;
    if (read(each) === days) return true;
    return spansOf(each, topic).some(
      (span) => span.days === days && !isForSale(each, { ...span, value: days }),
    );
  });
  return isSaid ? days : undefined;
}

function spansOf({ spans, statement: { text, heading } }: StatementReading, topic: Topic) {
  const speaks = holds(CUES[topic], text) || holds(CUES[topic], heading);
  return spans.filter((span) => span.topic === topic || (span.topic === undefined && speaks));
}

function usageFrom(
  claim: NonNullable<ClaimedOffer['usage']>,
  at: readonly StatementReading[],
): ExtractedOffer['usage'] extends Extracted<infer U> | undefined ? U | undefined : never {
  const duration = claim.days ?? ('perpetual' as const);
  for (const each of at) {
    const said = each.rights.usage;
    if (each.isApart) continue;
    if (
      said &&
      said.value.kind === claim.kind &&
      (claim.kind === 'none' || said.value.duration === duration) &&
      !isForSale(each, said)
    )
      return said.value;
    if (claim.kind === 'none') continue;
    const days = duration === 'perpetual' ? Number.POSITIVE_INFINITY : duration;
    const span = spansOf(each, 'usage').find((found) => found.days === days);
    if (
      span &&
      usageKindAt(each.statement, span) === claim.kind &&
      !isForSale(each, { ...span, value: days })
    ) {
      return { kind: claim.kind, duration, exclusiveLicence: said?.value.exclusiveLicence ?? false };
    }
  }
  return undefined;
}

function exclusivityFrom(
  { days, category }: NonNullable<ClaimedOffer['exclusivity']>,
  at: readonly StatementReading[],
): { days: number; category?: string } | undefined {
  const value = daysFrom('exclusivity', days, at, ({ rights }) => rights.exclusivity?.value.days);
  if (value === undefined) return undefined;
  const read = at.map(({ rights }) => rights.exclusivity?.value.category).find((each) => each !== undefined);
  const own =
    category === null
      ? undefined
      : at.map((each) => wordsIn(each, category)).find((each) => each !== undefined);
  const named = days === 0 ? undefined : (own ?? read);
  return { days, ...(named ? { category: named } : {}) };
}

/** The words as the sentence writes them, if it holds them. */
function wordsIn({ statement: { text, cased } }: StatementReading, words: string): string | undefined {
  const wanted = words.trim().toLowerCase();
  const at = wanted.length < 2 ? -1 : text.indexOf(wanted);
  return at < 0 ? undefined : cased.slice(at, at + wanted.length);
}

function publicationFrom(
  { from, until }: NonNullable<ClaimedOffer['publication']>,
  at: readonly StatementReading[],
) {
  const equal = (date: Temporal.PlainDate | undefined, written: string | null) =>
    (date?.toString() ?? null) === written;
  return at
    .filter(({ isApart }) => !isApart)
    .map(({ publication }) => publication.publication?.value)
    .find((said) => said !== undefined && equal(said.from, from) && equal(said.until, until));
}

function numberFrom(
  value: number,
  at: readonly StatementReading[],
  read: (each: StatementReading) => At<number> | undefined,
): number | undefined {
  return at.some((each) => !each.isApart && read(each)?.value === value) ? value : undefined;
}
