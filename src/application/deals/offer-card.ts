import type { OfferRound } from '../../domain/deal.ts';
import { allow, latestOffer } from '../../domain/deal.ts';
import { compare } from '../../domain/money.ts';
import { compareTerms, type TermChange } from '../../domain/terms.ts';
import type { Announcement } from '../announcements.ts';
import type { Transaction } from '../ports.ts';
import { partiesOf } from './counter-basis.ts';

/** What the team sees of one round: its terms and what differs from the offer before. */
export interface OfferCard {
  readonly deal: number;
  readonly version: number;
  readonly creatorName: string;
  readonly campaignName: string;
  readonly round: OfferRound;
  readonly previous?: OfferRound;
  readonly changes: readonly TermChange[];
  /** Against our own limits, in words for the team alone. */
  readonly standing: 'within' | 'above ceiling' | 'above walk-away';
  /** True while this is the last offer and the deal is being negotiated: the buttons work. */
  readonly open: boolean;
}

export async function loadOfferCard(
  tx: Transaction,
  { deal: number, round: at }: Extract<Announcement, { kind: 'offer-card' }>,
): Promise<OfferCard | undefined> {
  const deal = await tx.deals.find(number);
  const round = deal?.offers.find((offer) => offer.round === at);
  if (!deal || !round) return undefined;
  const { campaign, creator } = await partiesOf(tx, deal);
  const previous = deal.offers.findLast((offer) => offer.round < at);
  const { fee } = round.terms;
  return {
    deal: number,
    version: deal.version,
    creatorName: creator.profile.name,
    campaignName: campaign.brief.name,
    round,
    ...(previous ? { previous } : {}),
    changes: previous ? compareTerms(previous.terms, round.terms) : [],
    standing:
      compare(fee, deal.walkAway) > 0
        ? 'above walk-away'
        : compare(fee, deal.ceiling) > 0
          ? 'above ceiling'
          : 'within',
    open: latestOffer(deal)?.round === at && allow(deal, 'log an offer').ok,
  };
}
