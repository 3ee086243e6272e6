import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import type { Creator } from '../../domain/creator.ts';
import type { Deal } from '../../domain/deal.ts';
import type { CreatorFacingFacts, Secrets } from '../../domain/drafting/facts.ts';
import { isTellable, isTellableName } from '../../domain/drafting/guardrails/check-text.ts';
import { type Money, sameMoney } from '../../domain/money.ts';
import { mentionsAny } from '../../domain/negotiation/secrets.ts';
import type { Transaction } from '../ports.ts';

export interface Parties {
  readonly campaign: Campaign;
  readonly creator: Creator;
}

/** What nobody outside may learn from a text of one deal. */
export interface DealSecrets {
  /** Limits, budget and notes of the deal and its campaign. */
  readonly own: Secrets;
  /** What other creators of the campaign ask, were offered or agreed on. */
  readonly others: readonly Money[];
}

/** How many deals are read at once; a campaign rarely has more. */
const PAGE = 500;

/** Every figure and note that a creator must not learn, as the rows are now. */
export async function secretsOf(tx: Transaction, deal: Deal, parties: Parties): Promise<DealSecrets> {
  return { own: ownSecrets(deal, parties), others: await otherPrices(tx, deal) };
}

function ownSecrets(deal: Deal, { campaign, creator }: Parties): Secrets {
  const { brief } = campaign;
  const notes = [creator.profile.notes, ...deal.offers.map(({ terms }) => terms.note ?? '')];
  return {
    amounts: [
      deal.ceiling,
      deal.walkAway,
      brief.dealCeiling,
      brief.walkAway,
      brief.budget,
      remainingBudget(campaign),
    ].filter(({ amount }) => amount > 0),
    phrases: notes.flatMap((note) => note.split(/(?<=[.!?])\s|\n/u)).filter((note) => note.trim() !== ''),
  };
}

/** Prices of the campaign's other deals; the deal's own amounts are no secret, whoever else has the same. */
async function otherPrices(tx: Transaction, deal: Deal): Promise<Money[]> {
  const own = [...deal.offers.map(({ terms }) => terms.fee), ...(deal.agreed ? [deal.agreed.terms.fee] : [])];
  const prices = new Map<string, Money>();
  for (let offset = 0; ; offset += PAGE) {
    const { lines, total } = await tx.deals.list({ campaign: deal.campaign, limit: PAGE, offset });
    for (const { number, theirAsk, ourOffer, agreedFee } of lines) {
      if (number === deal.number) continue;
      for (const price of [theirAsk, ourOffer, agreedFee]) {
        if (price && price.amount > 0 && !own.some((each) => sameMoney(each, price))) {
          prices.set(`${price.amount} ${price.currency}`, price);
        }
      }
    }
    if (lines.length === 0 || offset + lines.length >= total) return [...prices.values()];
  }
}

export function allSecrets({ own, others }: DealSecrets): Secrets {
  return { ...own, amounts: [...own.amounts, ...others] };
}

/**
 * Whether words of the team may stand in a text: nothing internal exactly or nearly, and no other creator's price. Of those only
 * the exact figure counts here: with many creators some price is near to every number, also to one of a video.
 */
export function tellableIn(facts: CreatorFacingFacts, { own, others }: DealSecrets) {
  return (words: string): boolean => isTellable(words, facts, own) && !mentionsAny(words, others);
}

/** The same of a name or a quotation that the deal itself holds. */
export function tellableNameIn(facts: CreatorFacingFacts, { own, others }: DealSecrets) {
  return (name: string): boolean => isTellableName(name, facts, own) && !mentionsAny(name, others);
}
