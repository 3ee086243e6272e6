import type { KnownBlock } from '@slack/types';
import type { RenewalLine, RenewalPage } from '../../../application/performance/report/show-renewals.ts';
import { RENEWALS_PER_PAGE } from '../../../application/performance/report/show-renewals.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { ENOUGH_POSTS } from '../../../domain/performance/report/figures.ts';
import { timesWords } from '../../../domain/performance/report/yardstick.ts';
import type { AddOnRate } from '../../../domain/pricing/types.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { dateText, escape } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { shortened } from './report.ts';

/** Names that are told when there are too few posts; more are counted. */
const NAMED = 5;

/** Whom to book again: best results first, each with price, reasons, what stands against it, and a button. */
export function renewalList(list: RenewalPage): Message {
  const title = titleOf(list);
  const pages = pageButtons(list);
  const blocks: KnownBlock[] = [
    header(title),
    context(aboutText(list)),
    ...list.lines.map((line, index) => lineBlock(line, list.page * RENEWALS_PER_PAGE + index + 1)),
    ...(list.lines.length === 0 ? [section(NOBODY)] : []),
    ...(list.tooFew.length > 0 ? [context(leftOutText(TOO_FEW, list.tooFew))] : []),
    ...(list.unpaid.length > 0 ? [context(leftOutText(UNPAID, list.unpaid))] : []),
    ...(list.lines.length > 0 ? [context(discountText(list.discounts))] : []),
    ...(pages.length > 0 ? [actions('renewals', ...pages)] : []),
  ];
  const [first] = list.lines;
  const best = first ? ` First: ${shortened(escape(first.name), 100)}, ${first.advice}.` : ` ${NOBODY}`;
  return { text: `${escape(title)}.${best}`, blocks };
}

const NOBODY = `Nobody can be ranked yet: that takes ${ENOUGH_POSTS} posts with figures. Bring them with \`/deal import\` or enter them with \`/deal results\`.`;

function titleOf({ scope }: RenewalPage): string {
  const of =
    scope.kind === 'program' ? 'all campaigns' : `${reference('campaign', scope.number)} ${scope.name}`;
  return shortened(`Whom to book again: ${of}`, 140);
}

/** `As of 25 Jan 2027 · by cost per 1,000 views, goal $20 · 1 to 5 of 12`. */
function aboutText({ on, yardstick, total, page, lines }: RenewalPage): string {
  const from = page * RENEWALS_PER_PAGE + 1;
  return [
    `As of ${dateText(on)}`,
    ...(yardstick ? [`by ${yardstick.name}, ${yardstick.words}`] : []),
    ...(lines.length > 0 ? [`${from} to ${from + lines.length - 1} of ${total}`] : []),
  ].join(' · ');
}

function lineBlock(line: RenewalLine, place: number): KnownBlock {
  const value = sealValue('book-again', { deal: line.lastDeal });
  return section(
    [
      `*${place}. ${shortened(escape(line.name), 80)}* · ${adviceText(line)}`,
      `${escape(line.result)}: ${timesWords(line.times)}`,
      ...(line.price ? [escape(line.price.because)] : []),
      standingText(line),
    ].join('\n'),
    button({ text: 'Book again', actionId: 'renewals.book', value }),
  );
}

/** `book again at about $1,390 a deal, with Instagram Reels`; what speaks against it comes first. */
function adviceText({ advice, against, price, format }: RenewalLine): string {
  const cost = price ? ` at about ${formatMoney(price.amount)} a deal` : ' on the terms of the last deal';
  const how = format ? `, with ${escape(format)}` : '';
  return advice === 'book again'
    ? `*book again*${cost}${how}`
    : `*think twice:* ${against.join(', ')}. If you do:${cost}${how}`;
}

/** `Delivery 5 of 5 (4 of 4 on time) · would work with us again: 4 of 5 · last deal D-12 (3 Instagram Reels) · open deal D-19`. */
function standingText({ delivery, again, lastDeal, lastWork, openDeal }: RenewalLine): string {
  const score = delivery.score === undefined ? 'Delivery: no data' : `Delivery ${delivery.score} of 5`;
  const work = lastWork ? ` (${shortened(escape(lastWork), 100)})` : '';
  return [
    `${score} (${escape(delivery.because)})`,
    ...(again === undefined ? [] : [`would work with us again: ${again} of 5`]),
    `last deal ${reference('deal', lastDeal)}${work}`,
    ...(openDeal === undefined ? [] : [`*open already: ${reference('deal', openDeal)}*`]),
  ].join(' · ');
}

const TOO_FEW = `Not ranked, fewer than ${ENOUGH_POSTS} posts with the figure`;
const UNPAID = 'Not ranked, nothing was paid that results could be held against';

function leftOutText(why: string, names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => shortened(escape(name), 60));
  const more = names.length > NAMED ? ` and ${(names.length - NAMED).toLocaleString('en-US')} more` : '';
  return `${why}: ${shown.join(', ')}${more}.`;
}

/** `More work at once usually costs less: from 3 pieces on 15% (10 to 25%), over 3 months 20% (15 to 25%) – source, 2026`. */
function discountText(discounts: readonly AddOnRate[]): string {
  const words = discounts.map(({ kind, items, months, low, typical, high }) => {
    const when = kind === 'bundle' ? `from ${items} pieces on` : `over ${months} months or more`;
    return `${when} ${-typical}% (${-high} to ${-low}%)`;
  });
  const sources = [...new Set(discounts.map(({ source, year }) => `${source}${year ? `, ${year}` : ''}`))];
  return `More work in one deal usually costs less: ${words.join(', ')} (${escape(sources.join('; '))}). A proposal for regular work is drafted with \`/deal draft D-1 ambassador\`.`;
}

function pageButtons({ scope, page, pages }: RenewalPage) {
  const to = (target: number) =>
    sealValue('renewals', { ...(scope.kind === 'program' ? {} : { campaign: scope.number }), page: target });
  return [
    ...(page > 0
      ? [button({ text: 'Previous page', actionId: 'renewals.previous', value: to(page - 1) })]
      : []),
    ...(page + 1 < pages
      ? [button({ text: 'Next page', actionId: 'renewals.next', value: to(page + 1) })]
      : []),
  ];
}
