import type { KnownBlock } from '@slack/types';
import type { OfferCard } from '../../../application/deals/offer-card.ts';
import type { OfferRound } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { compare, formatMoney, subtract } from '../../../domain/money.ts';
import { describeTentative, describeTerms, type TermChange, type Terms } from '../../../domain/terms.ts';
import { actions, context, section, sections } from '../blocks.ts';
import { escape, person } from '../format.ts';
import type { Message } from '../surface.ts';
import { isOurOffer, offerButtons } from './offer-buttons.ts';

const STANDING: Record<OfferCard['standing'], string | undefined> = {
  within: undefined,
  'above ceiling': "Above the deal's ceiling: accepting it needs a budget approver.",
  'above walk-away': 'Above our walk-away price: it cannot be accepted as it is.',
};

/** One round in the deal's thread: the price, what changed since the offer before, and what to do next. */
export function offerCard(card: OfferCard): Message {
  const { round, creatorName, campaignName, standing } = card;
  const title = titleOf(card);
  const blocks: KnownBlock[] = [
    section(`*${escape(title)}*\n${escape(creatorName)} · ${escape(campaignName)}`),
    ...sections(differenceLines(card)),
    ...tentativeBlocks(round.terms),
    ...(round.terms.note ? sections(`*Note (internal)*\n${escape(round.terms.note)}`) : []),
    context(...[STANDING[standing], `Logged by ${person(round.by)}`].filter((line) => line !== undefined)),
    ...(card.open ? [actions(`offer-${card.deal}-${round.round}`, ...offerButtons(card))] : []),
  ];
  return { text: escape(`${title} (${creatorName})`), blocks };
}

/** What they said with "probably" or the like: nobody should take it for a yes. */
function tentativeBlocks(terms: Terms): KnownBlock[] {
  const points = describeTentative(terms);
  return points === '' ? [] : [section(`*Not firm yet:* ${escape(points)}`)];
}

function titleOf({ deal, round }: OfferCard): string {
  return `${reference('deal', deal)} · Round ${round.round}, ${sideWords(round)}: ${priceWords(round.terms)}`;
}

function sideWords({ side }: OfferRound): string {
  return side === 'ours' ? 'our offer' : 'their ask';
}

/** The fee, or how it pays when there is no flat fee. */
export function priceWords(terms: Terms): string {
  if (terms.fee.amount > 0) return formatMoney(terms.fee);
  return describeTerms(terms).find(({ field }) => field === 'priceModel')?.value ?? formatMoney(terms.fee);
}

function termLines(terms: Terms): string {
  return describeTerms(terms)
    .filter(({ value }) => value !== 'none')
    .map(({ label, value }) => `• ${label}: ${escape(value)}`)
    .join('\n');
}

/** All terms of a first offer; afterwards what changed, or that they came to our offer. */
function differenceLines(card: OfferCard): string {
  const { round, previous, changes } = card;
  if (!previous) return termLines(round.terms);
  return isOurOffer(card)
    ? `They agree to our offer of round ${previous.round}, with the same terms.`
    : changeLines(changes, previous, round);
}

/** What changed since an earlier offer, one line a term. */
export function changeLines(changes: readonly TermChange[], previous: OfferRound, round: OfferRound): string {
  const since = `*Changed since round ${previous.round} (${sideWords(previous)})*`;
  if (changes.length === 0) return `${since}\nNothing: the same terms as before.`;
  return [since, ...changes.map((change) => changeLine(change, previous.terms, round.terms))].join('\n');
}

function changeLine({ field, label, before, after }: TermChange, old: Terms, now: Terms): string {
  const line = `• ${label}: ${escape(before)} → ${escape(after)}`;
  if (field !== 'fee') return line;
  const difference = subtract(now.fee, old.fee);
  const size = formatMoney({ ...difference, amount: Math.abs(difference.amount) });
  return `${line} (${compare(now.fee, old.fee) > 0 ? 'up' : 'down'} ${size})`;
}

/** The answer to the person who logged it: one line and the next step; the card stands in the deal's thread. */
export function offerLogged(card: OfferCard): Message {
  const { round, standing, open } = card;
  const understood = describeTerms(round.terms)
    .filter(({ field, value }) => SAID_BACK.has(field) && value !== 'none')
    .map(({ value }) => escape(value));
  const lines = [
    `*Logged: ${escape(titleOf(card))}*`,
    card.previous ? differenceLines(card) : understood.join(' · '),
    ...(STANDING[standing] ? [STANDING[standing]] : []),
  ];
  return {
    text: `Logged. ${titleOf(card)} (${escape(card.creatorName)})`,
    blocks: [
      section(lines.join('\n')),
      ...(open ? [actions(`offer-logged-${card.deal}-${round.round}`, ...offerButtons(card))] : []),
    ],
  };
}

/** What was understood of the typed words, beside the price. */
const SAID_BACK: ReadonlySet<string> = new Set(['deliverables', 'usage', 'exclusivity']);
