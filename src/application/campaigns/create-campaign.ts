import { type Brief, type Campaign, checkBrief } from '../../domain/campaign.ts';
import { dateIn } from '../../domain/dates.ts';
import type { Actor } from '../../domain/ids.ts';
import { zero } from '../../domain/money.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';

/**
 * Saves a brief as the workspace's next campaign and shows its card to the deals channel. Refuses a brief whose parts do not
 * fit together (dates over or turned around, several currencies, ceiling, walk-away and budget out of order), all at once.
 */
export async function createCampaign(
  ports: Ports,
  actor: Actor,
  input: { readonly brief: Brief },
): Promise<Result<Campaign>> {
  const rule = { action: 'create a campaign', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { settings, now }) => {
    const checked = checkBrief(input.brief, dateIn(now, settings.timeZone));
    if (!checked.ok) return checked;
    const campaign = await tx.campaigns.add({
      brief: checked.value,
      committed: zero(checked.value.budget.currency),
      status: 'active',
      createdBy: actor.user,
      createdAt: now,
    });
    await tx.announce({ kind: 'campaign-card', campaign: campaign.number }, { to: 'deals' });
    return ok(campaign);
  });
}
