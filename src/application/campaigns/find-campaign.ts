import type { Campaign } from '../../domain/campaign.ts';
import { parseReference, reference } from '../../domain/ids.ts';
import { invalid, ok, type Refused, type Result, refuse } from '../../domain/refusal.ts';
import type { Transaction } from '../ports.ts';

/** How many names a refusal lists when a text fits several campaigns. */
const NAMES_SHOWN = 5;

/** Finds the campaign that a person means by `C-3`, `3` or a part of its name. Refuses none and several, naming the several. */
export async function findCampaign(tx: Transaction, text: string): Promise<Result<Campaign>> {
  const number = parseReference('campaign', text);
  const byNumber = number === undefined ? undefined : await tx.campaigns.find(number);
  if (byNumber) return ok(byNumber);
  if (number !== undefined && /^c/i.test(text.trim())) return campaignNotFound(number);
  const matching = await tx.campaigns.list({ search: text, limit: NAMES_SHOWN });
  const [first, ...others] = matching;
  if (!first) return refuse({ kind: 'not-found', what: 'campaign', reference: text.trim() });
  if (others.length === 0) return ok(first);
  const exact = matching.filter(({ brief }) => brief.name.toLowerCase() === text.trim().toLowerCase());
  if (exact.length === 1 && exact[0]) return ok(exact[0]);
  const names = matching.map((each) => `${reference('campaign', each.number)} ${each.brief.name}`).join(', ');
  return invalid('campaign', `Several campaigns fit: ${names}. Type the number of the one you mean.`);
}

export function campaignNotFound(number: number): Refused {
  return refuse({ kind: 'not-found', what: 'campaign', reference: reference('campaign', number) });
}
