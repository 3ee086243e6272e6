import type { CounterCard } from '../../../application/deals/counter-card.ts';
import { formatMoney } from '../../../domain/money.ts';
import type { PriceFactor } from '../../../domain/pricing/types.ts';
import { context, divider, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal } from '../inputs.ts';
import { actionTitle, positionWords } from '../messages/counter-card.ts';
import type { ModalView } from '../surface.ts';

/** Why a suggestion's number is what it is: every factor of the range, every reason, every limit. */
export function counterReasonsModal(card: CounterCard): ModalView {
  const { proposal, table } = card;
  const reasons = reasonsBeside(card);
  return modal({
    callbackId: 'counter-reasons',
    title: 'Why this number',
    blocks: [
      section(`*${escape(actionTitle(card))}*\n${escape(card.creatorName)} · ${escape(card.campaignName)}`),
      ...(proposal ? rangeBlocks(proposal.range, table.name) : []),
      ...(proposal ? costBlocks(proposal, card.costWords ?? []) : []),
      divider(),
      ...sections(
        ['*Why this price*', ...reasons.map((reason, index) => `${index + 1}. ${escape(reason)}`)].join('\n'),
      ),
      ...(proposal ? ladderBlocks(proposal) : []),
      ...(proposal ? limitBlocks(proposal) : []),
      context('Ranges and chances are estimates. Internal: nothing here is for the creator.'),
    ],
  });
}

/** Reasons that no factor of the range says already. */
function reasonsBeside({ proposal, reasons }: CounterCard): readonly string[] {
  const factors = proposal?.range.factors ?? [];
  return reasons.filter((reason) => !factors.some(({ because }) => reason.includes(because)));
}

/** What to do for each answer that may come. */
function ladderBlocks({ ladder }: Proposal) {
  if (ladder.length === 0) return [];
  const lines = ladder.map(({ ifThey, weDo }) => `• If they ${escape(ifThey)} → ${escape(weDo)}`);
  return [divider(), ...sections(['*What comes next*', ...lines].join('\n'))];
}

type Proposal = NonNullable<CounterCard['proposal']>;

function rangeBlocks(
  { low, typical, high, factors, caveats, tableVersion }: Proposal['range'],
  table: string,
) {
  const range = `*Fair range (estimate)* ${formatMoney(low)} to ${formatMoney(high)}, typical ${formatMoney(typical)} · ${escape(table)}, version ${tableVersion}`;
  return sections(
    [
      range,
      ...factors.map(factorLine),
      ...(caveats.length > 0 ? ['*With care*', ...caveats.map((caveat) => `• ${escape(caveat)}`)] : []),
    ].join('\n'),
  );
}

/** What their ask is expected to cost when it depends on results, and what the typical price comes to for each of them. */
function costBlocks({ range, position }: Proposal, assumptions: readonly string[]) {
  const { cpm, cpv, cpe, cpc, clicks } = range.implied;
  const { currency } = range.typical;
  const implied = [
    ...(cpm ? [`${formatMoney(cpm)} per 1,000 views (CPM)`] : []),
    ...(cpv === undefined ? [] : [`${figure(cpv)} ${currency} a view (CPV)`]),
    ...(cpe ? [`${formatMoney(cpe)} an engagement (CPE)`] : []),
    ...(cpc && clicks ? [`${formatMoney(cpc)} a click (CPC; ${escape(clicks)})`] : []),
  ];
  const lines = [
    ...(assumptions.length > 0
      ? [
          `*What their ask is expected to cost: ${formatMoney(position.ask)}*`,
          ...assumptions.map((assumption) => `• ${escape(assumption)}`),
        ]
      : []),
    ...(implied.length > 0
      ? ['*What the typical price comes to*', ...implied.map((each) => `• ${each}`)]
      : []),
  ];
  return lines.length > 0 ? sections(lines.join('\n')) : [];
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

function factorLine({ label, effect, because, source, year }: PriceFactor): string {
  const from = year === undefined || source.includes(String(year)) ? source : `${source}, ${year}`;
  return `• *${escape(label)}* ${escape(effect)}: ${escape(because)} (${escape(from)})`;
}

function limitBlocks({ limits, opponent, position }: Proposal) {
  const { target, walkAway, opening } = limits;
  return sections(
    [
      '*Our limits (internal)*',
      `Target ${formatMoney(target)} · lowest decent opening ${formatMoney(opening)} · walk-away ${formatMoney(walkAway)}`,
      '*What we know of them*',
      `Their ask of ${formatMoney(position.ask)} is ${positionWords(position)}.`,
      escape(opponent.sentence),
      ...(opponent.likelyLimit
        ? [`They may stop near ${formatMoney(opponent.likelyLimit)} (estimate).`]
        : []),
    ].join('\n'),
  );
}
