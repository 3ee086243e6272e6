import { z } from 'zod';
import { startDeal } from '../../../application/deals/start-deal.ts';
import { reference } from '../../../domain/ids.ts';
import { optionOf } from '../inputs.ts';
import { likeOf, NEW_DEAL, newDealForm } from '../modals/new-deal.ts';
import { CAMPAIGN_SEARCH } from '../options/campaign-options.ts';
import { chosenNumber } from '../options/chosen-number.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

/** Opens the form of a new deal, from a campaign's or a creator's card already filled. */
async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const campaign = openValue('campaign', z.object({ campaign: z.int().positive() }), value)?.campaign;
  const creator = openValue('creator', z.object({ creator: z.int().positive() }), value)?.creator;
  const started = await startDeal(services, actor, {
    ...(campaign ? { campaign: reference('campaign', campaign) } : {}),
    ...(creator ? { creator: reference('creator', creator) } : {}),
  });
  return started.ok
    ? { kind: 'modal', view: newDealForm(started.value) }
    : { kind: 'refused', refusal: started.refusal };
}

/** Fills the form anew when another campaign is chosen in it; the chosen creator and the dates stay. */
async function fill({ services, actor, view }: ActionAsk): Promise<Answer> {
  const campaign = view?.callbackId === NEW_DEAL ? chosenNumber(optionOf(view, 'campaign')) : undefined;
  if (!view || campaign === undefined) return { kind: 'done' };
  const creator = chosenNumber(optionOf(view, 'creator'));
  const like = likeOf(view);
  const started = await startDeal(services, actor, {
    campaign: reference('campaign', campaign),
    ...(creator ? { creator: reference('creator', creator) } : {}),
    ...(like ? { like } : {}),
  });
  return started.ok
    ? { kind: 'update-modal', view: newDealForm(started.value) }
    : { kind: 'refused', refusal: started.refusal };
}

export const DEAL_NEW_ACTIONS: readonly Action[] = [
  { actionId: 'deal.new', run: open },
  { actionId: CAMPAIGN_SEARCH, run: fill },
];
