import type { KnownBlock } from '@slack/types';
import type { UploadedPicture } from '../../../application/announcements.ts';
import type { DigestCard } from '../../../application/performance/digest-card.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, majorUnits, moneyOf } from '../../../domain/money.ts';
import type { CampaignSale, RankedPost } from '../../../domain/performance/campaign-figures.ts';
import type { DealSales } from '../../../domain/performance/counted.ts';
import type { Digest, DigestCampaign } from '../../../domain/performance/digest.ts';
import type { KpiProgress, Standing } from '../../../domain/performance/progress.ts';
import { actions, button, context, divider, header, image, section, sections } from '../blocks.ts';
import { dateText, escape, lengthOf, person, timeText } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';

/** Room kept for what stands around the campaigns. */
const RESERVED_CHARACTERS = 1_500;
const RESERVED_BLOCKS = 14;
/** What one list says at most, in lines and characters; the rest is counted. */
const MOST_LINES = 8;
const LIST_CHARACTERS = { changes: 3_000, changesOfOne: 800, waiting: 1_500, deadlines: 1_500 };

/** The week in figures: what changed first, then every campaign, what waits and what is due. */
export function digestMessage(card: DigestCard, picture?: UploadedPicture): Message {
  const { digest, run } = card;
  const before = [...headBlocks(card), ...changeBlocks(digest), ...pictureBlocks(digest, picture)];
  const after = [...waitingBlocks(digest), ...deadlineBlocks(digest)];
  const room = LIMITS.charactersPerMessage - RESERVED_CHARACTERS - charactersOf([...before, ...after]);
  return {
    text: fallback(digest),
    blocks: [
      ...before,
      divider(),
      ...campaignBlocks(digest.campaigns, room),
      ...after,
      actions(
        'digest',
        button({
          text: 'How these are calculated',
          actionId: 'digest.formulas',
          value: sealValue('digest', { run: run.id }),
        }),
      ),
    ],
  };
}

function headBlocks({ digest, zone, nextAt, run }: DigestCard): KnownBlock[] {
  const on = dateText(Temporal.PlainDate.from(digest.on));
  const since = digest.since
    ? `Since the last one of ${timeText(Temporal.Instant.from(digest.since), zone)}`
    : 'The first digest here';
  const next = nextAt ? `next ${timeText(nextAt, zone)}` : run.schedule ? 'paused' : 'asked for by a person';
  return [header(`Campaign digest, ${on}`), context(`${since}; ${next}`)];
}

function changeBlocks({ campaigns, since }: Digest): KnownBlock[] {
  if (!since) return [];
  const lines = campaigns
    .filter(({ changes }) => changes.length > 0)
    .map(({ name, changes }) => `• *${escape(name)}:* ${listed(changes.map(escape))}`);
  const text =
    lines.length > 0 ? linesWithin(lines, LIST_CHARACTERS.changes) : 'Nothing since the last digest.';
  return sections(`*What changed*\n${text}`);
}

function listed(changes: readonly string[]): string {
  const shown = fittingOf(changes, LIST_CHARACTERS.changesOfOne);
  return `${shown.join(', ')}${changes.length > shown.length ? `, and ${changes.length - shown.length} more` : ''}`;
}

/** Lines under each other, as many as fit; the others are counted. */
function linesWithin(lines: readonly string[], characters: number): string {
  const shown = fittingOf(lines, characters);
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
}

function fittingOf(texts: readonly string[], characters: number): string[] {
  const shown: string[] = [];
  let used = 0;
  for (const text of texts.slice(0, MOST_LINES)) {
    used += lengthOf(text);
    if (used > characters) break;
    shown.push(text);
  }
  return shown;
}

/** The trend as a picture; in words where there is none. */
function pictureBlocks({ trend }: Digest, picture: UploadedPicture | undefined): KnownBlock[] {
  if (!trend) return [];
  const left =
    trend.leftOut > 0
      ? [
          context(
            `The picture shows the ${trend.series.length} largest campaigns; ${trend.leftOut} more are below.`,
          ),
        ]
      : [];
  if (picture) {
    return [image(picture), ...left];
  }
  const lines = trend.series.map(({ name, points }) => {
    const last = points.findLast(({ value }) => value !== undefined);
    const first = points.find(({ value }) => value !== undefined);
    return `• ${escape(name)}: ${count(first?.value)} on ${first?.date} → ${count(last?.value)} on ${last?.date}`;
  });
  return [
    ...sections(`*${trend.unit === 'views' ? 'Views' : 'Engagements'} over time*\n${lines.join('\n')}`),
    ...left,
  ];
}

/** Every campaign that fits in full; the others by name with where to look. */
function campaignBlocks(campaigns: readonly DigestCampaign[], room: number): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  const left: string[] = [];
  let characters = 0;
  for (const campaign of campaigns) {
    const text = campaignText(campaign);
    const parts = sections(text);
    const fits =
      characters + lengthOf(text) <= room &&
      blocks.length + parts.length <= LIMITS.blocksPerMessage - RESERVED_BLOCKS;
    if (fits) {
      blocks.push(...parts);
      characters += lengthOf(text);
    } else left.push(reference('campaign', campaign.number));
  }
  if (campaigns.length === 0) blocks.push(section('No active campaign has a deal.'));
  const rest =
    left.length > 0 ? sections(`*Not shown for length:* ${listed(left)}. See \`/deal campaign show\`.`) : [];
  return [...blocks, ...rest];
}

function campaignName({ name, number }: DigestCampaign): string {
  return `${escape(name)} (${reference('campaign', number)})`;
}

function campaignText(campaign: DigestCampaign): string {
  const { posts, spend, best, weakest, missing, kpis, currency, sales } = campaign;
  const share = Math.round((majorUnits(spend.committed) / majorUnits(spend.budget)) * 100);
  return [
    `*${campaignName(campaign)}*`,
    ...kpis.map((kpi) => kpiText(kpi, currency)),
    `• Posts live: ${posts.live} of ${posts.agreed}`,
    `• Committed: ${formatMoney(spend.committed)} of ${formatMoney(spend.budget)} (${share}%)`,
    ...sales.slice(0, MOST_SALES).map(saleText),
    ...(sales.length > MOST_SALES ? [`• Sales of ${sales.length - MOST_SALES} more deals count above.`] : []),
    ...(best ? [`• Best post: ${postText(best)}`] : []),
    ...(weakest ? [`• Weakest post: ${postText(weakest)}`] : []),
    ...(missing.length > 0 ? [`:grey_question: Missing: ${missing.map(escape).join('; ')}`] : []),
  ].join('\n');
}

/** Deals whose orders and visits are named one by one. */
const MOST_SALES = 3;

/** `D-12 Ana Silva: 40 orders by code, $2,150 (10 Nov to 24 Dec 2026), 1,200 visits by link`. */
function saleText({ deal, creator, sales: { orders, visits } }: CampaignSale): string {
  const parts = [
    ...(orders
      ? [`${count(orders.count)} order${orders.count === 1 ? '' : 's'} by code, ${paidText(orders)}`]
      : []),
    ...(visits === undefined ? [] : [`${count(visits)} visits by link`]),
  ];
  return `• ${deal} ${escape(creator)}: ${parts.join(', ')}`;
}

function paidText({ revenue, window }: NonNullable<DealSales['orders']>): string {
  const paid = revenue ? formatMoney(revenue) : 'in a currency without a rate';
  return `${paid} (${dateText(window.from)} to ${dateText(window.until)})`;
}

const SIGNS: Record<Standing, string> = {
  met: ':white_check_mark:',
  'on track': ':large_blue_circle:',
  behind: ':warning:',
  'no figures yet': ':grey_question:',
};

/** `Video views: 48,200 of 500,000, behind`. */
function kpiText(kpi: KpiProgress, currency: string): string {
  const actual = kpi.actual === undefined ? 'no figures' : kpiValue(kpi.actual, kpi.unit, currency);
  return `${SIGNS[kpi.standing]} ${kpi.name}: ${actual}, goal ${kpiValue(kpi.goal, kpi.unit, currency)}: *${kpi.standing}*`;
}

function kpiValue(value: number, unit: KpiProgress['unit'], currency: string): string {
  switch (unit) {
    case 'money':
      return formatMoney(moneyOf(value, currency, 'half-up'));
    case 'percent':
      return `${count(value)}%`;
    case 'ratio':
      return `${count(value)} x`;
    case 'count':
      return count(value);
  }
}

function postText({ deal, creator, post, by, value }: RankedPost): string {
  const number = by === 'views' ? `${count(value)} views` : `${count(value)}% engagement rate`;
  return `${escape(creator)} (${deal}), ${number}: ${escape(post)}`;
}

function waitingBlocks({ waiting }: Digest): KnownBlock[] {
  if (waiting.length === 0) return [];
  const lines = waiting.map(
    ({ deal, about, requestedBy, since }) =>
      `• ${deal}: ${escape(about)}, asked by ${person(requestedBy)} on ${since.slice(0, 10)}`,
  );
  return [
    divider(),
    ...sections(`*Waiting for approval (${waiting.length})*\n${linesWithin(lines, LIST_CHARACTERS.waiting)}`),
  ];
}

function deadlineBlocks({ deadlines }: Digest): KnownBlock[] {
  if (deadlines.length === 0) return [];
  const lines = deadlines.map(
    ({ deal, creator, what, on, overdue }) =>
      `• ${overdue ? ':warning: Overdue: ' : ''}${deal} ${escape(creator)}, ${escape(what)}: ${dateText(Temporal.PlainDate.from(on))}`,
  );
  return sections(`*Due within 48 hours*\n${linesWithin(lines, LIST_CHARACTERS.deadlines)}`);
}

function count(value: number | undefined): string {
  return value === undefined
    ? '?'
    : new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value);
}

function charactersOf(blocks: readonly KnownBlock[]): number {
  return lengthOf(JSON.stringify(blocks));
}

/** For notifications and readers that show no blocks: every goal with its figure. */
function fallback({ on, campaigns }: Digest): string {
  const lines = campaigns.map((campaign) => {
    const kpis = campaign.kpis.slice(0, 3).map((kpi) => `${kpi.name} ${kpi.standing}`);
    return `${escape(campaign.name)}: ${[...kpis, `${campaign.posts.live} of ${campaign.posts.agreed} posts live`].join(', ')}`;
  });
  return `Campaign digest of ${on}. ${fittingOf(lines, LIST_CHARACTERS.changes).join('. ')}`;
}
