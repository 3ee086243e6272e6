import type { Button } from '@slack/types';
import type { OfferCard } from '../../../application/deals/offer-card.ts';
import { formatMoney } from '../../../domain/money.ts';
import { button } from '../blocks.ts';
import { sealValue } from '../payload.ts';

/** What can be done with the last offer of a deal. */
export function offerButtons(card: OfferCard): Button[] {
  const { deal, version, round, standing } = card;
  const value = sealValue('deal', { deal, version });
  const next = button({ text: 'Log the next offer', actionId: 'offer.open', value });
  if (round.side === 'ours') return [next];
  const accept =
    standing === 'above walk-away' ? undefined : acceptButton(deal, round.round, round.terms.fee);
  const counter = (style?: 'primary') =>
    button({ text: 'Suggest a counter', actionId: 'counter.open', value, style });
  if (accept && isOurOffer(card)) return [{ ...accept, style: 'primary' }, counter(), next];
  return [counter('primary'), ...(accept ? [accept] : []), next];
}

/** Whether the creator came to exactly what we offered last. */
export function isOurOffer({ round, previous, changes }: OfferCard): boolean {
  return round.side === 'theirs' && previous?.side === 'ours' && changes.length === 0;
}

/** Asks to accept their offer as it is, after a question. */
export function acceptButton(deal: number, round: number, fee: OfferCard['round']['terms']['fee']): Button {
  return button({
    text: 'Accept their offer',
    actionId: 'offer.accept',
    value: sealValue('offer', { deal, round }),
    confirm: {
      title: 'Accept their offer?',
      text: `This asks for approval of their terms as they are, ${formatMoney(fee)}. Nothing is sent to the creator.`,
      confirm: 'Ask for approval',
    },
  });
}
