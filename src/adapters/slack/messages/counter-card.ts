import type { Button, KnownBlock } from '@slack/types';
import type { CounterCard } from '../../../application/deals/counter-card.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, type Money } from '../../../domain/money.ts';
import type { AskPosition } from '../../../domain/pricing/types.ts';
import { actions, button, context, divider, fields, preformatted, section, sections } from '../blocks.ts';
import { escape, person } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { acceptButton } from './offer-buttons.ts';
import { priceWords } from './offer-card.ts';
import { rangePicture } from './range-picture.ts';

/** Reasons on the card; the rest stand behind "Why this number". */
const REASONS_SHOWN = 4;

/** A suggestion in the deal's thread. Internal: it shows limits that no creator may read. */
export function counterCard(card: CounterCard): Message {
  const at = reference('deal', card.deal);
  const title = `${at} · ${actionTitle(card)}`;
  const blocks: KnownBlock[] = [
    section(`*${escape(title)}*\n${escape(card.creatorName)} · ${escape(card.campaignName)}`),
    ...rangeBlocks(card),
    ...sections(reasonLines(card)),
    ...packageBlocks(card),
    ...ladderBlocks(card),
    ...statusBlocks(card),
    ...(card.open ? [actions(`counter-${card.deal}-${card.event}`, ...cardButtons(card))] : []),
  ];
  return { text: escape(`${title} (${card.creatorName})`), blocks };
}

/** The recommended action with its price, in a few words. */
export function actionTitle({ action, price, ask }: CounterCard): string {
  const amount = price ? formatMoney(price) : '';
  switch (action) {
    case 'accept':
      return `Accept their ${priceWords(ask.terms)}`;
    case 'counter':
      return `Counter at ${amount}`;
    case 'smaller-scope':
      return `Offer ${amount} for less work`;
    case 'hold':
      return `Stay at ${amount}`;
    case 'final-offer':
      return `Final offer of ${amount}`;
    default:
      return 'Decline politely';
  }
}

function rangeBlocks({ proposal, price, table }: CounterCard): KnownBlock[] {
  if (!proposal) {
    return [
      context(
        'The figures behind this suggestion have changed since, so they are not shown again. Suggest a counter to see the present ones.',
      ),
    ];
  }
  const { range, position } = proposal;
  const { low, typical, high } = range;
  return [
    fields([
      [
        'Fair range (estimate)',
        `${formatMoney(low)} to ${formatMoney(high)}, typical ${formatMoney(typical)}`,
      ],
      ['Their ask', `${formatMoney(position.ask)}: ${positionWords(position)}`],
      ...(price ? [['Suggested price', formatMoney(price)] as const] : []),
      ['Rate table', escape(table.name)],
      ...impliedFields(range.implied),
    ]),
    preformatted(
      rangePicture(range, [
        { letter: 'A', name: 'their ask', price: position.ask },
        ...(price && price.amount !== position.ask.amount ? [{ letter: 'S', name: 'suggested', price }] : []),
      ]),
    ),
  ];
}

function impliedFields({ cpm, cpe }: { cpm?: Money; cpe?: Money }): (readonly [string, string])[] {
  const parts = [
    ...(cpm ? [`CPM ${formatMoney(cpm)}`] : []),
    ...(cpe ? [`${formatMoney(cpe)} per engagement`] : []),
  ];
  return parts.length > 0 ? [['At the typical price', parts.join(', ')]] : [];
}

const VERDICTS: Record<AskPosition['verdict'], string> = {
  below: 'below the fair range',
  fair: 'within the fair range',
  above: 'above the fair range',
  'far above': 'far above the fair range',
};

/** `above the fair range, about the 93rd percentile, 38% over typical`. */
export function positionWords({ verdict, percentile, distancePercent }: AskPosition): string {
  const distance =
    distancePercent === 0
      ? 'at the typical price'
      : `${Math.abs(distancePercent)}% ${distancePercent > 0 ? 'over' : 'under'} typical`;
  return `${VERDICTS[verdict]}, about the ${ordinal(percentile)} percentile (estimate), ${distance}`;
}

function ordinal(value: number): string {
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${value}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

function reasonLines({ reasons }: CounterCard): string {
  const shown = reasons.slice(0, REASONS_SHOWN).map((reason, index) => `${index + 1}. ${escape(reason)}`);
  return ['*Why*', ...shown].join('\n');
}

function packageBlocks({ proposal, deal, event, open }: CounterCard): KnownBlock[] {
  if (!proposal || proposal.packages.length === 0) return [];
  return [
    divider(),
    section(
      '*Packages worth the same to us* · offer them side by side; what they choose shows what they value',
    ),
    ...proposal.packages.map(({ name, terms, gives, gets }) =>
      section(
        [
          `*${capital(name)}: ${escape(priceWords(terms))}*`,
          ...(gets.length > 0 ? [`They get: ${escape(gets.join(', '))}`] : []),
          ...(gives.length > 0 ? [`They give: ${escape(gives.join(', '))}`] : []),
        ].join('\n'),
        open ? requestButton(`Request ${name}`, { deal, event, package: name }) : undefined,
      ),
    ),
  ];
}

function ladderBlocks({ proposal }: CounterCard): KnownBlock[] {
  if (!proposal || proposal.ladder.length === 0) return [];
  const lines = proposal.ladder.map(({ ifThey, weDo }) => `• ${escape(ifThey)} → ${escape(weDo)}`);
  return sections([`*What comes next*`, ...lines, `_${escape(proposal.opponent.sentence)}_`].join('\n'));
}

function statusBlocks(card: CounterCard): KnownBlock[] {
  const { approval, open, aboveCeiling, needsBudgetApprover, by } = card;
  const lines = [
    ...(open && needsBudgetApprover
      ? [
          aboveCeiling
            ? "This price is above the deal's ceiling: a budget approver decides."
            : 'This price is above the amount from which a budget approver decides.',
        ]
      : []),
    ...(approval ? [approvalWords(approval)] : []),
    ...(open ? [] : ['This suggestion no longer holds: the deal moved on.']),
    `Prices are estimates · asked by ${person(by)}`,
  ];
  return [context(...lines)];
}

function approvalWords({
  status,
  kind,
  requestedBy,
  decidedBy,
  amount,
}: NonNullable<CounterCard['approval']>): string {
  const what = `${kind === 'acceptance' ? 'Accepting their offer' : 'A counter'}${amount ? ` of ${formatMoney(amount)}` : ''}`;
  switch (status) {
    case 'approved':
      return `${what} was approved by ${person(decidedBy ?? '')}`;
    case 'rejected':
      return `${what} was rejected by ${person(decidedBy ?? '')}`;
    default:
      return `${what} waits for a decision, asked by ${person(requestedBy)}`;
  }
}

function cardButtons(card: CounterCard): Button[] {
  const { deal, event, action, ask, price } = card;
  const hasCounter = price !== undefined && action !== 'accept';
  const accept = acceptButton(deal, ask.round, ask.terms.fee);
  return [
    ...(hasCounter
      ? [requestButton('Request approval', { deal, event }, 'primary')]
      : action === 'accept'
        ? [{ ...accept, style: 'primary' as const }]
        : []),
    button({ text: 'Change price', actionId: 'counter.price', value: sealValue('counter', { deal, event }) }),
    ...(action === 'accept' ? [] : [accept]),
    button({
      text: 'Why this number',
      actionId: 'counter.why',
      value: sealValue('counter', { deal, event }),
    }),
    ...card.otherTables.map(({ id }) =>
      button({
        text: id === 'guide' ? 'Use guide anchors' : 'Use default table',
        actionId: `counter.table.${id}`,
        value: sealValue('counter', { deal, event, table: id }),
      }),
    ),
  ];
}

function requestButton(
  text: string,
  value: { deal: number; event: number; package?: string },
  style?: 'primary',
): Button {
  return button({ text, actionId: 'counter.request', value: sealValue('counter', value), style });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
