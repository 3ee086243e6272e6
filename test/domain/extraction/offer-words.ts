import { extractOffer } from '../../../src/domain/extraction/extract-offer.ts';
import type { ExtractedOffer } from '../../../src/domain/extraction/extracted-offer.ts';

/** The day on which the mails of these tests are read: a Friday. */
export const TODAY = Temporal.PlainDate.from('2026-11-27');

/** What was read, field by field in short words; `~` behind what is tentative. */
export interface OfferWords {
  fee?: string;
  work?: string;
  usage?: string;
  whitelisting?: number | string;
  exclusivity?: string;
  live?: string;
  net?: number | string;
  upfront?: number | string;
  revisions?: number | string;
  commission?: number | string;
}

export function read(mail: string): OfferWords {
  return wordsOf(extractOffer(mail, { today: TODAY }));
}

export function wordsOf(offer: ExtractedOffer): OfferWords {
  const { fee, deliverables = [], usage, exclusivity, publication } = offer;
  const soft = (field: { certainty: string } | undefined) => (field?.certainty === 'tentative' ? '~' : '');
  const number = (field: ExtractedOffer['netDays']) =>
    field && (field.certainty === 'tentative' ? `${field.value}~` : field.value);
  const days = (count: number | 'perpetual') => (count === 'perpetual' ? 'perpetual' : `${count}`);
  const said = {
    fee:
      fee &&
      `${fee.value.amount}${fee.value.upTo ? `-${fee.value.upTo}` : ''}${fee.value.currency ? ` ${fee.value.currency}` : ''}${soft(fee)}`,
    work:
      deliverables
        .map(
          (line) =>
            `${line.value.quantity} ${line.value.format}${line.value.platform === 'instagram' ? '' : ` on ${line.value.platform}`}${line.value.seconds ? ` of ${line.value.seconds}s` : ''}${soft(line)}`,
        )
        .join(', ') || undefined,
    usage:
      usage &&
      (usage.value.kind === 'none' ? 'none' : `${usage.value.kind} ${days(usage.value.duration)}`) +
        (usage.value.exclusiveLicence ? ' exclusive' : '') +
        soft(usage),
    whitelisting: number(offer.whitelistingDays),
    exclusivity:
      exclusivity &&
      `${exclusivity.value.days}${exclusivity.value.category ? ` ${exclusivity.value.category}` : ''}${soft(exclusivity)}`,
    live:
      publication &&
      `${publication.value.from?.toString().slice(2) ?? ''}..${publication.value.until?.toString().slice(2) ?? ''}${soft(publication)}`,
    net: number(offer.netDays),
    upfront: number(offer.upfrontPercent),
    revisions: number(offer.revisions),
    commission: number(offer.commissionPercent),
  };
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== undefined));
}
