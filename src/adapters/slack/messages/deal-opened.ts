import type { OpenedDeal } from '../../../application/deals/open-deal.ts';
import { describeDeliverables } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { suggestedStep } from '../../../domain/next-step.ts';
import { actions, section } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Message } from '../surface.ts';
import { stepButtons } from './step-buttons.ts';

/** The answer to the person who opened a deal: what was understood, and what comes next. */
export function dealOpened({ deal, campaign, creator }: OpenedDeal): Message {
  const at = reference('deal', deal.number);
  const step = suggestedStep(deal);
  const text = `Opened ${at}: ${creator.profile.name} for ${campaign.brief.name}`;
  return {
    text,
    blocks: [
      section(
        `*${escape(text)}*\n${escape(describeDeliverables(deal.wanted))}\n_Next:_ ${escape(step.sentence)}`,
      ),
      actions(`deal-opened-${deal.number}`, ...stepButtons(deal)),
    ],
  };
}
