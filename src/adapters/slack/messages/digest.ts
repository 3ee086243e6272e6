import type { KnownBlock } from '@slack/types';
import type { UploadedPicture } from '../../../application/announcements.ts';
import { MOST_DEALS } from '../../../application/performance/campaign-deals.ts';
import type { DigestCard } from '../../../application/performance/digest-card.ts';
import { reference } from '../../../domain/ids.ts';
import type { Digest, DigestCampaign } from '../../../domain/performance/digest.ts';
import type { Light } from '../../../domain/performance/outlook.ts';
import { actions, button, context, divider, header, image, section, sections } from '../blocks.ts';
import { dateText, escape, timeText } from '../format.ts';
import { charactersIn } from '../limits.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { campaignSections, count, type Detail } from './digest-campaign.ts';
import { type DigestList, digestLists, fitting, linesWithin, listText } from './digest-lists.ts';

/** One screen: what a message may hold with one campaign, and with several. What does not fit stands behind its buttons. */
const SCREEN = { one: 3_000, several: 6_000 };

/** How much is said, from all that people still read to the least; the first that fits a screen is taken. */
const SIZES: readonly Size[] = [
  { campaigns: 10, lines: 6, detail: 'short' },
  { campaigns: 7, lines: 4, detail: 'short' },
  { campaigns: 5, lines: 3, detail: 'short' },
  { campaigns: 5, lines: 2, detail: 'short' },
  { campaigns: 5, lines: 1, detail: 'line' },
  { campaigns: 3, lines: 1, detail: 'line' },
  { campaigns: 3, lines: 0, detail: 'line' },
];

interface Size {
  readonly campaigns: number;
  /** Of each list. */
  readonly lines: number;
  readonly detail: Detail;
}

/** The week in figures: what changed first, then every campaign, what waits and what is due. */
export function digestMessage(card: DigestCard, picture?: UploadedPicture): Message {
  const isOne = card.digest.campaigns.length === 1;
  const most = isOne ? SCREEN.one : SCREEN.several;
  const lists = digestLists(card.digest, card.zone);
  let blocks: KnownBlock[] = [];
  for (const size of isOne ? SIZES.map(inFull) : SIZES) {
    blocks = blocksOf(card, lists, picture, size);
    if (charactersIn(blocks) <= most) break;
  }
  return { text: fallback(card, lists), blocks };
}

/** One campaign alone is told in full as long as a list has a line. */
function inFull(size: Size): Size {
  return size.lines > 0 ? { ...size, detail: 'full' } : { ...size, detail: 'short' };
}

function blocksOf(
  card: DigestCard,
  lists: readonly DigestList[],
  picture: UploadedPicture | undefined,
  size: Size,
): KnownBlock[] {
  const { digest } = card;
  return [
    ...headBlocks(card),
    ...changeBlocks(digest, size),
    ...campaignBlocks(card, size),
    ...pictureBlocks(digest, picture),
    ...listBlocks(lists, size),
    actions('digest', ...buttons(card)),
  ];
}

function headBlocks({ digest, zone, nextAt, run }: DigestCard): KnownBlock[] {
  const on = dateText(Temporal.PlainDate.from(digest.on));
  const since = digest.since
    ? `Since the last one of ${timeText(Temporal.Instant.from(digest.since), zone)}`
    : 'The first digest here';
  const next = nextAt ? `next ${timeText(nextAt, zone)}` : run.schedule ? 'paused' : 'asked for by a person';
  return [header(`Campaign digest, ${on}`), context(`${since}; ${next}`)];
}

function changeBlocks({ campaigns, since }: Digest, { lines: most }: Size): KnownBlock[] {
  if (!since || campaigns.length === 0) return [];
  const changed = campaigns.filter(({ changes }) => changes.length > 0);
  const shown = Math.max(most, 1);
  const lines = changed
    .slice(0, shown)
    .map(({ name, changes }) =>
      campaigns.length === 1 ? listed(changes, most + 2) : `• *${escape(name)}:* ${listed(changes, most)}`,
    );
  const said = linesWithin(lines, shown, LIST_CHARACTERS, changed.length);
  return sections(`*What changed*\n${said.join('\n') || 'Nothing since the last digest.'}`);
}

/** What one list says at most, so that it never takes the whole screen. */
const LIST_CHARACTERS = 1_200;
/** Of the changes of one campaign; a change that does not fit is counted. */
const CHANGES_CHARACTERS = 500;

function listed(changes: readonly string[], most: number): string {
  const shown = fitting(changes.slice(0, most).map(escape), most, CHANGES_CHARACTERS);
  const left = changes.length - shown.length;
  if (shown.length === 0) return `${left} change${left === 1 ? '' : 's'}`;
  return `${shown.join(', ')}${left > 0 ? `, and ${left} more` : ''}`;
}

/** Those that need a look before the others. */
const BY_CARE: Record<Light, number> = { behind: 0, watch: 1, 'no figures': 2, 'on track': 3 };

function campaignBlocks({ digest: { campaigns }, run, isCut, large }: DigestCard, size: Size): KnownBlock[] {
  if (campaigns.length === 0) return [section(`${nothingRuns(run.campaign)}.`)];
  const sorted = byCare(campaigns);
  const shown = sorted.slice(0, size.campaigns);
  const left = sorted.slice(size.campaigns);
  return [
    divider(),
    ...shown.flatMap((campaign) => campaignSections(campaign, size.detail)),
    ...(left.length > 0 ? [context(`And ${lightsOf(left)}: *Everything* shows them.`)] : []),
    ...(large.length > 0 ? [context(largeText(large))] : []),
    ...(isCut
      ? [context('Older active campaigns are not in this digest. See them with `/deal campaign list`.')]
      : []),
  ];
}

function largeText(numbers: readonly number[]): string {
  const names = numbers.map((number) => reference('campaign', number));
  const most = new Intl.NumberFormat('en-US').format(MOST_DEALS);
  return `Figures are of the ${most} deals that changed last: ${linesWithin(names, 5, LIST_CHARACTERS).join(', ')}. All deals: \`/deal report ${names[0]}\`.`;
}

function nothingRuns(campaign: number | undefined): string {
  return campaign === undefined
    ? 'No active campaign has a deal'
    : `${reference('campaign', campaign)} is closed or has no deal`;
}

/** Campaigns that are behind first; of equal ones the older first. */
export function byCare(campaigns: readonly DigestCampaign[]): DigestCampaign[] {
  return campaigns.toSorted((a, b) => BY_CARE[a.outlook.light] - BY_CARE[b.outlook.light]);
}

/** `188 more: 38 watch, 150 on track`. */
function lightsOf(campaigns: readonly DigestCampaign[]): string {
  const lights = (Object.keys(BY_CARE) as Light[]).flatMap((light) => {
    const number = campaigns.filter(({ outlook }) => outlook.light === light).length;
    return number > 0 ? [`${number} ${light}`] : [];
  });
  return `${campaigns.length} more (${lights.join(', ')})`;
}

/** The trend as a picture; in words where there is none. */
function pictureBlocks({ trend }: Digest, picture: UploadedPicture | undefined): KnownBlock[] {
  if (!trend) return [];
  const left =
    trend.leftOut > 0
      ? [context(`The ${trend.series.length} largest campaigns of ${trend.series.length + trend.leftOut}.`)]
      : [];
  if (picture) return [image(picture), ...left];
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

function listBlocks(lists: readonly DigestList[], { lines }: Size): KnownBlock[] {
  if (lists.length === 0) return [];
  const separator = lines > 0 ? '\n\n' : '\n';
  return [
    divider(),
    ...sections(lists.map((list) => listText(list, lines, LIST_CHARACTERS)).join(separator)),
  ];
}

function buttons({ digest, run }: DigestCard) {
  const value = sealValue('digest', { run: run.id });
  return [
    button({ text: 'Everything', actionId: 'digest.details', value }),
    ...(digest.trend ? [button({ text: 'Figures as a table', actionId: 'digest.table', value })] : []),
    ...(digest.campaigns.length > 0
      ? [button({ text: 'Why this number', actionId: 'digest.formulas', value })]
      : []),
  ];
}

/** For notifications and readers that show no blocks: how every campaign stands, with its goals in words; without any, what is listed. */
function fallback({ digest: { on, campaigns }, run }: DigestCard, lists: readonly DigestList[]): string {
  const lines = byCare(campaigns).map(({ name, outlook, kpis, posts }) => {
    const goals = kpis.slice(0, 3).map((kpi) => `${kpi.name} ${kpi.standing}`);
    return `${escape(name)}: ${[outlook.light, ...goals, `${posts.live} of ${posts.agreed} posts live`].join(', ')}`;
  });
  const shown = fitting(lines, MOST_IN_FALLBACK, 3_000);
  const left = lines.length - shown.length;
  const more = left > 0 ? [`And ${left} more campaigns`] : [];
  const listed = lists.map(({ title, lines: { length } }) => `${title}: ${length}`);
  const said = campaigns.length > 0 ? [...shown, ...more] : [nothingRuns(run.campaign), ...listed];
  return `Campaign digest of ${dateText(Temporal.PlainDate.from(on))}. ${said.join('. ')}`;
}

const MOST_IN_FALLBACK = 10;
