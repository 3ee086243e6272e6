import type { DealEvent } from '../deal-events.ts';

/** How a person was in contact with a creator outside of what Parley records by itself. */
export const CONTACT_CHANNELS = {
  email: 'e-mail',
  message: 'message',
  phone: 'phone call',
  meeting: 'meeting',
} as const;
export type ContactChannel = keyof typeof CONTACT_CHANNELS;

/** A day without a time of day: at this hour UTC it is that day from Hawaii to New Zealand. */
const DAY_AT = Temporal.PlainTime.from('10:00');

/**
 * When an event says that a message went one way or the other; undefined for events that are the team's own. What happened on an
 * earlier day than it was written down counts on that day.
 */
export function contactMoment(event: DealEvent, at: Temporal.Instant): Temporal.Instant | undefined {
  switch (event.kind) {
    case 'outreach-sent':
    case 'draft-sent':
    case 'offer-logged':
    case 'contract-sent':
      return at;
    case 'contract-signed':
    case 'contacted':
      return earlier(at, event.on);
    case 'post-published':
      return earlier(at, event.publishedOn);
    default:
      return undefined;
  }
}

function earlier(at: Temporal.Instant, on: Temporal.PlainDate | undefined): Temporal.Instant {
  const then = on?.toZonedDateTime({ timeZone: 'UTC', plainTime: DAY_AT }).toInstant();
  return then && Temporal.Instant.compare(then, at) < 0 ? then : at;
}

/** The later of two contacts: one that is written down late takes nothing back. */
export function laterContact(
  before: Temporal.Instant | undefined,
  next: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  if (!before || !next) return before ?? next;
  return Temporal.Instant.compare(before, next) > 0 ? before : next;
}
