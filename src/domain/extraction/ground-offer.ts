import { amountsIn, canBePrice, decimal } from './amounts.ts';
import { isTentative } from './certainty.ts';
import { type ClaimedOffer, claimedOfferSchema } from './claimed-offer.ts';
import type {
  Extracted,
  ExtractedOffer,
  ExtractedWork,
  ExtractionWarning,
  ReadingContext,
} from './extracted-offer.ts';
import { languagesOf } from './languages-of.ts';
import { type MailText, readMail, type Unit } from './mail-text.ts';
import { paymentIn } from './payment.ts';
import { publicationIn } from './publication.ts';
import { rightsIn } from './rights.ts';
import { workIn } from './work.ts';

/** A claim as every field has it. */
interface Claim {
  readonly quote: string;
  readonly certainty: 'firm' | 'tentative';
}

/**
 * Keeps of a model's answer only what the mail holds (G13): the quote stands among the writer's own sentences, and the value can be read from
 * the quote again. Whatever a model was talked into (G12) has no sentence of the mail behind it and falls away. A tentative sentence stays
 * tentative whatever the model says. What falls away leaves an empty field and a warning.
 */
export function groundOffer(claimed: unknown, mail: string, context: ReadingContext): ExtractedOffer {
  const read = readMail(mail);
  const parsed = claimedOfferSchema.safeParse(claimed);
  if (!parsed.success) {
    const detail = 'The model answered in another shape, so nothing of it was taken.';
    return { warnings: [...read.warnings, { kind: 'not-grounded', detail }] };
  }
  return new Grounding(read, context).offer(parsed.data);
}

class Grounding {
  private readonly read: MailText;
  private readonly context: ReadingContext;
  private readonly lost: ExtractionWarning[] = [];

  constructor(read: MailText, context: ReadingContext) {
    this.read = read;
    this.context = context;
  }

  offer(claimed: ClaimedOffer): ExtractedOffer {
    const fee = this.field('price', claimed.fee, feeFrom);
    const deliverables = claimed.deliverables.flatMap((line) => this.field('work', line, workFrom) ?? []);
    const usage = this.field('usage rights', claimed.usage, usageFrom);
    const whitelistingDays = this.field('whitelisting', claimed.whitelistingDays, ({ days }, unit) =>
      rightsIn(unit.text, unit.heading).whitelistingDays === days ? days : undefined,
    );
    const exclusivity = this.field('exclusivity', claimed.exclusivity, exclusivityFrom);
    const publication = this.field('dates', claimed.publication, (claim, unit) =>
      publicationFrom(claim, unit, this.context),
    );
    const payment = <Name extends 'netDays' | 'upfrontPercent' | 'revisions' | 'commissionPercent'>(
      name: Name,
      label: string,
      claim: (Claim & Partial<Record<'days' | 'percent' | 'rounds', number>>) | null,
    ) =>
      this.field(label, claim, ({ days, percent, rounds }, unit) => {
        const value = days ?? percent ?? rounds;
        return value !== undefined && paymentIn(unit.text, unit.heading)[name] === value ? value : undefined;
      });
    const netDays = payment('netDays', 'days to pay', claimed.netDays);
    const upfrontPercent = payment('upfrontPercent', 'upfront payment', claimed.upfrontPercent);
    const revisions = payment('revisions', 'rounds of changes', claimed.revisions);
    const commissionPercent = payment('commissionPercent', 'commission', claimed.commissionPercent);
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
      warnings: [...this.read.warnings, ...this.lost],
    };
  }

  /** The field, if a sentence of the mail holds its quote and the value can be read from that sentence. */
  private field<C extends Claim, T>(
    label: string,
    claim: C | null,
    valueFrom: (claim: C, unit: Unit, context: ReadingContext) => T | undefined,
  ): Extracted<T> | undefined {
    if (!claim) return undefined;
    const unit = this.sentenceWith(claim.quote);
    const value = unit && valueFrom(claim, unit, this.context);
    if (unit && value !== undefined) {
      const certainty = claim.certainty === 'tentative' || isTentative(unit.text) ? 'tentative' : 'firm';
      return { value, quote: unit.raw, certainty };
    }
    this.lost.push({
      kind: 'not-grounded',
      ...(unit ? { quote: unit.raw } : {}),
      detail: `The model named a value for ${label} that does not stand in the mail. It was left out.`,
    });
    return undefined;
  }

  private sentenceWith(quote: string): Unit | undefined {
    const wanted = squeezed(quote);
    if (wanted.length < 2) return undefined;
    return (
      this.read.units.find(({ raw }) => squeezed(raw).includes(wanted)) ??
      // A model may quote a whole line of several sentences: the first one that is in it, and says the most.
      this.read.units
        .filter(({ raw }) => squeezed(raw).length > 3 && wanted.includes(squeezed(raw)))
        .sort((a, b) => b.raw.length - a.raw.length)[0]
    );
  }
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function feeFrom({ amount, upTo, currency }: NonNullable<ClaimedOffer['fee']>, { text }: Unit) {
  const languages = languagesOf(text);
  const said = amountsIn(text, languages).find(
    (found) =>
      canBePrice(text, found) &&
      same(found.amount, amount) &&
      (upTo === null ? found.upTo === undefined : found.upTo !== undefined && same(found.upTo, upTo)),
  );
  if (!said || (currency !== null && said.currency !== undefined && said.currency !== currency))
    return undefined;
  return {
    amount: decimal(said.amount),
    ...(said.upTo === undefined ? {} : { upTo: decimal(said.upTo) }),
    // A currency that the sentence does not name stays empty, whatever the model assumed.
    ...(said.currency ? { currency: said.currency } : {}),
  };
}

function same(value: number, written: string): boolean {
  return /^\d+(?:\.\d+)?$/u.test(written) && Number(written) === value;
}

function workFrom(
  { platform, format, quantity }: ClaimedOffer['deliverables'][number],
  { text }: Unit,
  context: ReadingContext,
): ExtractedWork | undefined {
  const places = [context.platform, platform];
  return places
    .flatMap((place) => workIn(text, place))
    .map(({ work }) => work)
    .find((work) => work.platform === platform && work.format === format && work.quantity === quantity);
}

function usageFrom({ kind, days }: NonNullable<ClaimedOffer['usage']>, { text, heading }: Unit) {
  const { usage } = rightsIn(text, heading);
  const duration = days ?? 'perpetual';
  if (!usage || usage.kind !== kind) return undefined;
  return kind === 'none' || usage.duration === duration ? usage : undefined;
}

function exclusivityFrom(
  { days, category }: NonNullable<ClaimedOffer['exclusivity']>,
  { text, heading }: Unit,
): { days: number; category?: string } | undefined {
  const { exclusivity } = rightsIn(text, heading);
  if (!exclusivity || exclusivity.days !== days) return undefined;
  const named =
    category !== null && text.includes(category.toLowerCase())
      ? category.toLowerCase()
      : exclusivity.category;
  return { days, ...(named ? { category: named } : {}) };
}

function publicationFrom(
  { from, until }: NonNullable<ClaimedOffer['publication']>,
  { text, heading }: Unit,
  context: ReadingContext,
) {
  const said = publicationIn(text, heading, languagesOf(text), context);
  const equal = (date: Temporal.PlainDate | undefined, written: string | null) =>
    written === null ? date === undefined : date?.toString() === written;
  return said && equal(said.from, from) && equal(said.until, until) ? said : undefined;
}
