import { z } from 'zod';
import { acceptOffer } from '../../../application/deals/accept-offer.ts';
import { startOffer } from '../../../application/deals/start-offer.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { acceptanceAsked } from '../messages/acceptance-asked.ts';
import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import { logOfferModal, openedFrom, openOfferForm } from '../modals/log-offer.ts';
import { valuesOfTerms } from '../modals/offer-values.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

/** What buttons about a deal remember. */
export const dealValue = z.strictObject({ deal: z.int().positive(), version: z.int().positive() });
const offerValue = z.strictObject({ deal: z.int().positive(), round: z.int().positive() });

const STALE: Refusal = { kind: 'stale', what: 'deal', reference: '' };

/** Opens the offer form on the deal as it is now; a button that names no deal asks for it first. */
async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  if (value === '') return { kind: 'modal', view: chooseOfferDealModal({ via: 'modal' }) };
  const at = openValue('deal', dealValue, value);
  if (!at) return { kind: 'refused', refusal: STALE };
  const start = await startOffer(services, actor, { deal: at.deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const values = valuesOfTerms(start.value.basis.theirs, 'theirs', { fee: false });
  return { kind: 'modal', view: logOfferModal(start.value, values, { via: 'modal' }) };
}

/** Shows the figures of the price model that was chosen; everything typed stays. */
async function chooseModel({ services, actor, view }: ActionAsk): Promise<Answer> {
  const form = view && openOfferForm(view);
  if (!form) return { kind: 'refused', refusal: STALE };
  const { deal, version } = form.meta;
  const start = await startOffer(services, actor, { deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  // The version stays the one that the person saw, so that a change meanwhile is still noticed.
  const from = await openedFrom(services, actor, form.meta);
  return { kind: 'update-modal', view: logOfferModal({ ...start.value, version }, form.values, from) };
}

async function accept({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('offer', offerValue, value);
  if (!at) return { kind: 'refused', refusal: STALE };
  const accepted = await acceptOffer(services, actor, at);
  return accepted.ok
    ? { kind: 'reply', message: acceptanceAsked(accepted.value) }
    : { kind: 'refused', refusal: accepted.refusal };
}

export const offerActions: readonly Action[] = [
  { actionId: 'offer.open', run: open },
  { actionId: 'offer.model', run: chooseModel },
  { actionId: 'offer.accept', run: accept },
];
