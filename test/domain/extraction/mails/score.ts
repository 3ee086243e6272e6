import type { Extracted, ExtractedOffer } from '../../../../src/domain/extraction/extracted-offer.ts';
import type { Usage } from '../../../../src/domain/terms.ts';
import type {
  ExpectedFee,
  ExpectedFields,
  ExpectedUsage,
  Field,
  MailCase,
  OneOf,
  WorkLine,
} from './mail-case.ts';

export const FIELDS: readonly Field[] = [
  'fee',
  'deliverables',
  'usage',
  'whitelistingDays',
  'exclusivity',
  'publication',
  'netDays',
  'upfrontPercent',
  'revisions',
  'commissionPercent',
];

/** How one field of one mail was read. `absent` is right and counts nothing: neither said nor filled. */
export interface FieldScore {
  readonly field: Field;
  readonly outcome: 'right' | 'wrong' | 'missing' | 'invented' | 'absent';
  readonly expected: string;
  readonly actual: string;
}

/** Every scored field of a mail, right or not. */
export function scoreMail(
  { expected, unscored = [] }: Pick<MailCase, 'expected' | 'unscored'>,
  offer: ExtractedOffer,
): FieldScore[] {
  return FIELDS.filter((field) => !unscored.includes(field)).map((field) => ({
    field,
    outcome: outcomeOf(field, expected, offer),
    expected: words(expected[field]),
    actual: words(actualOf(offer, field)),
  }));
}

/** Every value of an offer that a mail has to hold the quote of. */
export function extractedValues(offer: ExtractedOffer): Extracted<unknown>[] {
  return FIELDS.flatMap((field): readonly Extracted<unknown>[] => {
    if (field === 'deliverables') return offer.deliverables ?? [];
    const value = offer[field];
    return value ? [value] : [];
  });
}

function outcomeOf(field: Field, expected: ExpectedFields, offer: ExtractedOffer): FieldScore['outcome'] {
  const filled = isFilled(offer, field);
  if (expected[field] === undefined) return filled ? 'invented' : 'absent';
  if (!filled) return 'missing';
  return RIGHT[field](expected, offer) ? 'right' : 'wrong';
}

function isFilled(offer: ExtractedOffer, field: Field): boolean {
  const value = offer[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

const RIGHT: Record<Field, (expected: ExpectedFields, offer: ExtractedOffer) => boolean> = {
  fee: ({ fee }, offer) => fee !== undefined && rightFee(fee, offer.fee),
  deliverables: ({ deliverables = [] }, offer) => rightWork(deliverables, offer.deliverables ?? []),
  usage: ({ usage }, offer) => usage !== undefined && rightUsage(usage, offer.usage?.value),
  whitelistingDays: (expected, offer) => among(expected.whitelistingDays, offer.whitelistingDays?.value),
  exclusivity: ({ exclusivity }, offer) =>
    among(exclusivity?.days, offer.exclusivity?.value.days) &&
    rightCategory(exclusivity?.category, offer.exclusivity?.value.category),
  publication: ({ publication }, offer) =>
    offer.publication?.value.from?.toString() === publication?.from &&
    offer.publication?.value.until?.toString() === publication?.until,
  netDays: (expected, offer) => among(expected.netDays, offer.netDays?.value),
  upfrontPercent: (expected, offer) => among(expected.upfrontPercent, offer.upfrontPercent?.value),
  revisions: (expected, offer) => among(expected.revisions, offer.revisions?.value),
  commissionPercent: (expected, offer) => among(expected.commissionPercent, offer.commissionPercent?.value),
};

function rightFee(expected: ExpectedFee, actual: ExtractedOffer['fee']): boolean {
  if (!actual) return false;
  const { amount, upTo, currency } = actual.value;
  return (
    sameAmount(amount, expected.amount) &&
    sameAmount(upTo, expected.upTo) &&
    currency === expected.currency &&
    (expected.certainty === undefined || expected.certainty === actual.certainty)
  );
}

function sameAmount(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Number(a) === Number(b);
}

/** The same pieces in any order; two lines of one kind count together. */
function rightWork(
  expected: readonly WorkLine[],
  actual: NonNullable<ExtractedOffer['deliverables']>,
): boolean {
  const counts = new Map<string, number>();
  for (const { value } of actual) {
    const piece = `${value.platform} ${value.format}`;
    counts.set(piece, (counts.get(piece) ?? 0) + value.quantity);
  }
  return counts.size === expected.length && expected.every((line) => rightLine(line, counts));
}

function rightLine(line: WorkLine, counts: ReadonlyMap<string, number>): boolean {
  const [, one, other, piece = ''] = /^(\d+)(?: or (\d+))? (.+)$/.exec(line) ?? [];
  const count = counts.get(piece);
  return count !== undefined && (count === Number(one) || count === Number(other));
}

function rightUsage(expected: ExpectedUsage, actual: Usage | undefined): boolean {
  if (!actual) return false;
  return (
    among(expected.duration, actual.duration) &&
    (expected.kind === undefined || expected.kind === actual.kind) &&
    (expected.exclusiveLicence ?? false) === actual.exclusiveLicence
  );
}

/** One names the other: "skincare" and "skincare brands" are the same category. */
function rightCategory(expected: string | undefined, actual: string | undefined): boolean {
  if (expected === undefined) return true;
  if (actual === undefined) return false;
  const [a, b] = [expected.toLowerCase(), actual.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

function among<T>(expected: OneOf<T> | undefined, actual: T | undefined): boolean {
  if (expected === undefined || actual === undefined) return false;
  return Array.isArray(expected) ? expected.includes(actual) : expected === actual;
}

function actualOf(offer: ExtractedOffer, field: Field): unknown {
  if (field === 'deliverables') {
    return offer.deliverables?.map(
      ({ value }) => `${value.quantity} ${value.platform} ${value.format}` satisfies WorkLine,
    );
  }
  if (field === 'fee') return offer.fee && { ...offer.fee.value, certainty: offer.fee.certainty };
  return offer[field]?.value;
}

function words(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
