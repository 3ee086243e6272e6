import type { Button } from '@slack/types';
import type { OfferCard } from '../../../application/deals/offer-card.ts';
import { formatMoney } from '../../../domain/money.ts';
import { button } from '../blocks.ts';
import { sealValue } from '../payload.ts';

/** What can be done with the last offer of a deal. */
export function offerButtons({ deal, version, round, standing }: OfferCard): Button[] {
  const value = sealValue('deal', { deal, version });
  const theirs = round.side === 'theirs';
  return [
    ...(theirs
      ? [button({ text: 'Suggest a counter', actionId: 'counter.open', value, style: 'primary' })]
      : []),
    ...(theirs && standing !== 'above walk-away' ? [acceptButton(deal, round.round, round.terms.fee)] : []),
    button({ text: 'Log the next offer', actionId: 'offer.open', value }),
  ];
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
