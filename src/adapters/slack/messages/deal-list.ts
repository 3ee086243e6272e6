import type { KnownBlock } from '@slack/types';
import type { DealLine } from '../../../application/deals/deal-store.ts';
import { DEALS_PER_PAGE, type DealList, type DealListInput } from '../../../application/deals/list-deals.ts';
import { STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { actions, button, context, section, sections } from '../blocks.ts';
import { echo, escape, person } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';

/** A page of deals, one compact line each, with buttons to the pages beside it. */
export function dealList(list: DealList, filter: DealListInput): Message {
  if (list.total === 0) return noDeals(filter);
  if (list.lines.length === 0) return pageGone(list, filter);
  const first = list.page * DEALS_PER_PAGE + 1;
  const last = first + list.lines.length - 1;
  const title = list.pages > 1 ? `Deals ${first} to ${last} of ${list.total}` : `Deals: ${list.total}`;
  const blocks: KnownBlock[] = [
    section([`*${title}*`, filterText(filter)].filter(Boolean).join(' · ')),
    ...sections(list.lines.map(dealLineText).join('\n')),
    context('Newest change first. One deal in full: `/deal show D-1`.'),
  ];
  const pages = pageButtons(list, filter);
  return { text: title, blocks: pages.length > 0 ? [...blocks, actions('deal-list', ...pages)] : blocks };
}

/** `*D-12* Ana Silva · Glow Week · *Negotiating* · ask $2,000, our offer $1,500 · @anna`. */
function dealLineText(line: DealLine): string {
  const { number, creator, campaign, status, owner } = line;
  return [
    `*${reference('deal', number)}* ${escape(creator.name)}`,
    escape(campaign.name),
    STATUSES[status],
    ...priceText(line),
    person(owner),
  ].join(' · ');
}

function priceText({ theirAsk, ourOffer, agreedFee }: DealLine): string[] {
  if (agreedFee) return [`agreed ${formatMoney(agreedFee)}`];
  const prices = [
    ...(theirAsk ? [`ask ${formatMoney(theirAsk)}`] : []),
    ...(ourOffer ? [`our offer ${formatMoney(ourOffer)}`] : []),
  ];
  return prices.length > 0 ? [prices.join(', ')] : [];
}

function filterText({ mine, statuses, campaign, creator, search }: DealListInput): string {
  const parts = [
    ...(mine ? ['yours'] : []),
    ...(statuses ? [statuses.map((status) => STATUSES[status]).join(' or ')] : []),
    ...(campaign === undefined ? [] : [reference('campaign', campaign)]),
    ...(creator === undefined
      ? []
      : [typeof creator === 'number' ? reference('creator', creator) : `@${escape(creator)}`]),
    ...(search ? [`“${escape(echo(search))}”`] : []),
  ];
  return parts.join(' · ');
}

function pageButtons({ page, pages }: DealList, filter: DealListInput) {
  const to = (target: number) => sealValue('deal-list', { ...filter, page: target });
  return [
    ...(page > 0
      ? [button({ text: 'Previous page', actionId: 'deal.list.previous', value: to(page - 1) })]
      : []),
    ...(page + 1 < pages
      ? [button({ text: 'Next page', actionId: 'deal.list.next', value: to(page + 1) })]
      : []),
  ];
}

function noDeals(filter: DealListInput): Message {
  const filtered = Object.keys(filter).some((key) => key !== 'page');
  const words = filterText(filter);
  const text = filtered ? `No deal fits${words ? `: ${words}` : ''}.` : 'There is no deal yet.';
  const advice = filtered ? 'All of them: `/deal list`' : 'Open the first one:';
  return {
    text,
    blocks: [
      section(`${text}\n${advice}`),
      ...(filtered
        ? []
        : [actions('deal-list', button({ text: 'New deal', actionId: 'deal.new', style: 'primary' }))]),
    ],
  };
}

/** Deals were closed or changed since the button was posted, so the page is empty now. */
function pageGone(list: DealList, filter: DealListInput): Message {
  const text = `There is no page ${list.page + 1} any more.`;
  const first = sealValue('deal-list', { ...filter, page: 0 });
  return {
    text,
    blocks: [
      section(text),
      actions('deal-list', button({ text: 'First page', actionId: 'deal.list.previous', value: first })),
    ],
  };
}
