import type { Button, KnownBlock } from '@slack/types';
import type { UploadedPicture } from '../../../application/announcements.ts';
import type { CounterCard } from '../../../application/deals/counter-card.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, type Money } from '../../../domain/money.ts';
import type { AskPosition } from '../../../domain/pricing/types.ts';
import {
  actions,
  button,
  context,
  fields,
  image,
  overflow,
  preformatted,
  section,
  sections,
} from '../blocks.ts';
import { escape, person } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { acceptButton } from './offer-buttons.ts';
import { priceWords } from './offer-card.ts';
import { rangePicture } from './range-picture.ts';

/** Reasons on the card; the rest, every factor and what to do next stand behind "Why this number". */
const REASONS_SHOWN = 2;

/** A suggestion in the deal's thread, to be read in one look. Internal: it shows limits that no creator may read. */
export function counterCard(card: CounterCard, picture?: UploadedPicture): Message {
  const at = reference('deal', card.deal);
  const title = `${at} · ${actionTitle(card)}`;
  const blocks: KnownBlock[] = [
    section(`*${escape(title)}*\n${escape(card.creatorName)} · ${escape(card.campaignName)}`),
    ...rangeBlocks(card, picture),
    ...sections(reasonLines(card)),
    ...packageBlocks(card),
    ...statusBlocks(card),
    actions(`counter-${card.deal}-${card.event}`, ...(card.open ? cardButtons(card) : [whyButton(card)])),
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

/** The figures as fields, and as a picture: of the line in characters where there is no other. */
function rangeBlocks({ proposal, price, fairRange }: CounterCard, picture?: UploadedPicture): KnownBlock[] {
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
      ...(price ? [['Suggested price', formatMoney(price)] as const] : []),
      ['Their ask', `${formatMoney(position.ask)}\n${standingWords(position)}`],
      [
        'Fair range (estimate)',
        `${formatMoney(low)} to ${formatMoney(high)}\ntypical ${formatMoney(typical)}`,
      ],
      ...movesFields(fairRange),
      ...impliedFields(range.implied),
    ]),
    picture
      ? image(picture)
      : preformatted(
          rangePicture(range, [
            { letter: 'A', name: 'their ask', price: position.ask },
            ...(price && price.amount !== position.ask.amount
              ? [{ letter: 'S', name: 'suggested', price }]
              : []),
          ]),
        ),
  ];
}

/** What both sides said so far; a single offer is the ask that stands beside it. */
function movesFields(fairRange: CounterCard['fairRange']): (readonly [string, string])[] {
  if (!fairRange || fairRange.moves.length + fairRange.earlier < 2) return [];
  const { moves, earlier } = fairRange;
  const words = moves.map(({ side, price }) => `${side === 'ours' ? 'we' : 'they'} ${formatMoney(price)}`);
  return [['Offers so far', [...(earlier > 0 ? [`${earlier} earlier`] : []), ...words].join(' → ')]];
}

function impliedFields({ cpm, cpe }: { cpm?: Money; cpe?: Money }): (readonly [string, string])[] {
  const parts = [
    ...(cpm ? [`${formatMoney(cpm)} per 1,000 views (CPM)`] : []),
    ...(cpe ? [`${formatMoney(cpe)} per engagement`] : []),
  ];
  return parts.length > 0 ? [['At the typical price', parts.join('\n')]] : [];
}

const VERDICTS: Record<AskPosition['verdict'], string> = {
  below: 'below the fair range',
  fair: 'within the fair range',
  above: 'above the fair range',
  'far above': 'far above the fair range',
};

/** `above the fair range, 38% over typical`. */
function standingWords({ verdict, distancePercent }: AskPosition): string {
  return `${VERDICTS[verdict]}, ${distanceWords(distancePercent)}`;
}

/** `above the fair range, about the 93rd percentile (estimate), 38% over typical`. */
export function positionWords({ verdict, percentile, distancePercent }: AskPosition): string {
  return `${VERDICTS[verdict]}, about the ${ordinal(percentile)} percentile (estimate), ${distanceWords(distancePercent)}`;
}

function distanceWords(percent: number): string {
  return percent === 0
    ? 'at the typical price'
    : `${Math.abs(percent)}% ${percent > 0 ? 'over' : 'under'} typical`;
}

function ordinal(value: number): string {
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${value}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

function reasonLines({ reasons }: CounterCard): string {
  const shown = reasons.slice(0, REASONS_SHOWN).map((reason, index) => `${index + 1}. ${escape(reason)}`);
  const more = reasons.length - shown.length;
  return ['*Why*', ...shown, ...(more > 0 ? [`_${more} more under “Why this number”_`] : [])].join('\n');
}

/** Three offers in three lines; the menu beside them asks for the approval of one. */
function packageBlocks({ proposal, deal, event, open }: CounterCard): KnownBlock[] {
  if (!proposal || proposal.packages.length === 0) return [];
  const lines = proposal.packages.map(
    ({ name, terms, gives, gets }) =>
      `• *${capital(name)} ${escape(priceWords(terms))}:* ${[
        ...(gets.length > 0 ? [`they get ${escape(gets.join(', '))}`] : []),
        ...(gives.length > 0 ? [`they give ${escape(gives.join(', '))}`] : []),
      ].join('; ')}`,
  );
  const menu = overflow({
    actionId: 'counter.request',
    options: proposal.packages.map(({ name }) => [
      sealValue('counter', { deal, event, package: name }),
      `Request ${name}`,
    ]),
  });
  return [
    section(
      ['*Or let them choose* · three offers worth the same to us; the menu requests one', ...lines].join(
        '\n',
      ),
      open ? menu : undefined,
    ),
  ];
}

function statusBlocks(card: CounterCard): KnownBlock[] {
  const { approval, open, aboveCeiling, needsBudgetApprover, by, table } = card;
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
    `${escape(table.name)} · prices are estimates · asked by ${person(by)}`,
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
    button({
      text: 'Reply options',
      actionId: 'counter.reply',
      value: sealValue('counter', { deal, event }),
    }),
    ...(action === 'accept' ? [] : [accept]),
    whyButton(card),
    ...card.otherTables.map(({ id, name }, index) =>
      button({
        text: TABLE_BUTTONS[id] ?? `Use ${name}`,
        actionId: TABLE_BUTTONS[id] ? `counter.table.${id}` : `counter.table.own-${index + 1}`,
        value: sealValue('counter', { deal, event, table: id }),
      }),
    ),
  ];
}

/** Stays when the others go: what a suggestion of the past rested on can be looked up for ever. */
function whyButton({ deal, event }: CounterCard): Button {
  return button({
    text: 'Why this number',
    actionId: 'counter.why',
    value: sealValue('counter', { deal, event }),
  });
}

const TABLE_BUTTONS: Readonly<Record<string, string>> = {
  guide: "Use the guide's rates",
  default: 'Use published rates',
};

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
