import type { KnownBlock } from '@slack/types';
import type { DealDetails } from '../../../application/deals/show-deal.ts';
import { isEnded, type OfferRound, STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { actions, button, context, header, section, sections } from '../blocks.ts';
import { dateText, escape, person } from '../format.ts';
import type { Message } from '../surface.ts';
import { accountLines } from './account-figures.ts';
import { dealFacts, progressText } from './deal-card.ts';
import { changeLines, priceWords } from './offer-card.ts';
import { dealValue, stepButtons } from './step-buttons.ts';
import { timelineLines } from './timeline.ts';

/** How many rounds and events one message shows; older ones are counted. */
const ROUNDS_SHOWN = 8;
const EVENTS_SHOWN = 25;

/** One deal in full, for the person who asked: facts, rounds with what changed last, open requests, story, next step. */
export function dealDetails(details: DealDetails, zone: string): Message {
  const { deal, creatorName, campaignName } = details;
  const at = reference('deal', deal.number);
  const status = STATUSES[deal.status];
  const blocks: KnownBlock[] = [
    header(`${at} ${creatorName}`),
    section(`${escape(campaignName)} · *Status:* ${status} · owner ${person(deal.owner)}`),
    section(progressText(details.progress)),
    ...dealFacts(details),
    ...roundBlocks(details, zone),
    ...sections(accountLines(details.accounts, 'Account while the deal ran')),
    ...storyBlocks(details, zone),
    actions(`deal-details-${deal.number}`, ...detailButtons(details)),
  ];
  return { text: `${at} ${escape(creatorName)} for ${escape(campaignName)}: ${status}`, blocks };
}

function roundBlocks({ deal, lastChange }: DealDetails, zone: string): KnownBlock[] {
  if (deal.offers.length === 0) return [section('*Rounds*\nNone yet.')];
  const shown = deal.offers.slice(-ROUNDS_SHOWN);
  const older = deal.offers.length - shown.length;
  return [
    ...sections(
      [
        '*Rounds*',
        ...(older > 0 ? [`${older} older ${older === 1 ? 'round' : 'rounds'} not shown`] : []),
        ...shown.map((round) => roundLine(round, deal.offers, zone)),
      ].join('\n'),
    ),
    ...(lastChange && lastChange.changes.length > 0
      ? sections(changeLines(lastChange.changes, lastChange.before, lastChange.after))
      : []),
  ];
}

function roundLine(round: OfferRound, offers: readonly OfferRound[], zone: string): string {
  const previous = offers.findLast((offer) => offer.side === round.side && offer.round < round.round);
  const moved = previous && previous.terms.fee.amount !== round.terms.fee.amount;
  const before = moved ? ` (was ${formatMoney(previous.terms.fee)})` : '';
  const side = round.side === 'ours' ? 'our offer' : 'their ask';
  return `${round.round}. ${side}: *${escape(priceWords(round.terms))}*${before} · ${person(round.by)}, ${dateText(round.at.toZonedDateTimeISO(zone).toPlainDate())}`;
}

function storyBlocks({ events }: DealDetails, zone: string): KnownBlock[] {
  const shown = events.slice(-EVENTS_SHOWN);
  const older = events.length - shown.length;
  return [
    ...sections([`*Story* (times in ${zone})`, ...timelineLines(shown, zone)].join('\n')),
    ...(older > 0 ? [context(`${older} older events are in the deal's thread.`)] : []),
  ];
}

function detailButtons({ deal, step }: DealDetails) {
  return [
    ...stepButtons(deal, step.action),
    ...(isEnded(deal)
      ? []
      : [button({ text: 'Close the deal', actionId: 'deal.close', value: dealValue(deal) })]),
  ];
}
