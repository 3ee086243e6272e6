import type { ContactChannel } from '../../domain/contact/contact.ts';
import { dateIn, latestDateAnywhere } from '../../domain/dates.ts';
import { allow, type Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { invalid, ok, type Result } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import { announceProgress } from '../deals/stage-progress.ts';
import type { Ports } from '../ports.ts';

export interface ContactInput {
  readonly deal: number;
  readonly channel: ContactChannel;
  /** Today in the workspace's zone when no day is named. */
  readonly on?: Temporal.PlainDate;
  /** What was said, for the team: at most `LONGEST_NOTE` characters. */
  readonly note?: string;
}

/** Characters of a note. */
export const LONGEST_NOTE = 500;
/** A contact longer before its deal is a slip of the year. */
const EARLIEST_DAYS = 365;

export interface RecordedContact {
  readonly deal: Deal;
  readonly on: Temporal.PlainDate;
}

/**
 * Writes down that a person was in contact with the creator, which ends the silence from that day. Refuses an unknown deal, one that
 * was left, a day in the future or long before the deal, and a note that is too long.
 */
export async function recordContact(
  ports: Ports,
  actor: Actor,
  { deal: number, channel, on, note }: ContactInput,
): Promise<Result<RecordedContact>> {
  const rule = { action: 'note a contact', needs: ['campaign_manager'] as const };
  return change<RecordedContact>(ports, actor, rule, async (tx, { now, settings }) => {
    const deal = await tx.deals.lock(number);
    if (!deal) return dealNotFound(number);
    const allowed = allow(deal, 'note a contact');
    if (!allowed.ok) return allowed;
    const day = on ?? dateIn(now, settings.timeZone);
    if (Temporal.PlainDate.compare(day, latestDateAnywhere(now)) > 0)
      return invalid('on', 'That day is still to come. Enter the day of the contact.');
    if (Temporal.PlainDate.compare(day, dateIn(deal.openedAt, 'UTC').subtract({ days: EARLIEST_DAYS })) < 0)
      return invalid('on', 'That is more than a year before the deal was opened. Check the year.');
    if (note && [...note].length > LONGEST_NOTE)
      return invalid('note', `Write at most ${LONGEST_NOTE} characters.`);
    const event = { kind: 'contacted' as const, channel, on: day, ...(note ? { note } : {}) };
    const moved = await tx.deals.record(deal, [event], actor.user, now);
    await announceProgress(tx, moved);
    return ok({ deal: moved, on: day });
  });
}
