import { type Brief, type Campaign, checkBrief } from '../../domain/campaign.ts';
import { dateIn } from '../../domain/dates.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare, formatMoney } from '../../domain/money.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { campaignNotFound } from './find-campaign.ts';

export interface UpdateCampaignInput {
  readonly campaign: number;
  readonly seenVersion: number;
  readonly brief: Brief;
  /** A closed campaign takes no new deals; its open deals go on. */
  readonly status: Campaign['status'];
}

/**
 * Replaces a campaign's brief; the old one is kept. Open deals keep the limits they were opened with. Refuses when somebody
 * changed the campaign since the form was opened, a budget below what deals have reserved, another currency once there are
 * deals, and everything `checkBrief` refuses; a campaign that is being closed may be over.
 */
export async function updateCampaign(
  ports: Ports,
  actor: Actor,
  input: UpdateCampaignInput,
): Promise<Result<Campaign>> {
  const rule = { action: 'edit a campaign', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { settings, now }) => {
    const campaign = await tx.campaigns.lock(input.campaign);
    if (!campaign) return campaignNotFound(input.campaign);
    if (campaign.version !== input.seenVersion) {
      return refuse({ kind: 'stale', what: 'campaign', reference: reference('campaign', campaign.number) });
    }
    const today = input.status === 'closed' ? input.brief.startsOn : dateIn(now, settings.timeZone);
    const checked = checkBrief(input.brief, today);
    if (!checked.ok) return checked;
    const possible = await checkMoney(tx, campaign, input.brief);
    if (!possible.ok) return possible;
    const { brief, status } = input;
    const committed = { ...campaign.committed, currency: brief.budget.currency };
    const saved = await tx.campaigns.save({ ...campaign, brief, status, committed });
    await tx.announce({ kind: 'campaign-card', campaign: saved.number }, { to: 'copies' });
    return ok(saved);
  });
}

async function checkMoney(tx: Transaction, campaign: Campaign, brief: Brief): Promise<Result<Brief>> {
  const { currency } = campaign.committed;
  if (brief.budget.currency !== currency) {
    const { total } = await tx.deals.list({ campaign: campaign.number, limit: 1 });
    if (total > 0)
      return invalid('budget', `This campaign has deals in ${currency}, so it stays in ${currency}.`);
    return ok(brief);
  }
  if (compare(brief.budget, campaign.committed) < 0) {
    return invalid(
      'budget',
      `Deals have reserved ${formatMoney(campaign.committed)}; the budget cannot be less.`,
    );
  }
  return ok(brief);
}
