import { platformName } from '../../deliverables.ts';
import { reference } from '../../ids.ts';
import { isCurrencyCode, type Money, minorDigits, money } from '../../money.ts';
import { roundWhole } from '../../rounding.ts';
import { LONGEST_POST } from '../results.ts';
import type { AccountDayRow, ExportRow, OrderRow, PostRow, VisitRow } from './export-row.ts';
import { type DealIndex, type MatchableDeal, matchPost } from './match-post.ts';
import type { StagedRow } from './staged-row.ts';

/** A deal with what orders and visits of it are recognised by. */
export interface TrackedDeal extends MatchableDeal {
  readonly creator: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Discount codes, in small letters. */
  readonly codes: readonly string[];
  /** `utm_campaign` of its links, in small letters. */
  readonly linkCampaigns: readonly string[];
}

/** What rows of an export are held against. */
export interface AssignBasis {
  readonly index: DealIndex;
  readonly deals: ReadonlyMap<number, TrackedDeal>;
  readonly dealOfCode: ReadonlyMap<string, number>;
  readonly dealOfLink: ReadonlyMap<string, number>;
  /** The day as of which figures without a day are. */
  readonly asOf: Temporal.PlainDate;
  /** The deal that everything is of, where a person said so. */
  readonly chosen: number | undefined;
}

/** A row that is no deal's: why, in words that several rows share, and what to recognise it by. */
export interface LeftOutRow {
  readonly why: string;
  readonly example: string;
}

export type Assigned = { readonly staged: StagedRow } | { readonly leftOut: LeftOutRow };

export function assignBasis(
  deals: readonly TrackedDeal[],
  index: DealIndex,
  { asOf, chosen }: Pick<AssignBasis, 'asOf' | 'chosen'>,
): AssignBasis {
  const places = (read: (deal: TrackedDeal) => readonly string[]) =>
    new Map(deals.flatMap((deal) => read(deal).map((word) => [word, deal.number] as const)));
  return {
    index,
    deals: new Map(deals.map((deal) => [deal.number, deal])),
    dealOfCode: places(({ codes }) => codes),
    dealOfLink: places(({ linkCampaigns }) => linkCampaigns),
    asOf,
    chosen,
  };
}

/** Which deal a row of an export belongs to, or why to none. */
export function assignRow(row: ExportRow, basis: AssignBasis): Assigned {
  switch (row.kind) {
    case 'post':
      return assignPost(row, basis);
    case 'order':
      return assignOrder(row, basis);
    case 'visit':
      return assignVisit(row, basis);
    case 'account-day':
      return assignAccountDay(row, basis);
  }
}

const leftOut = (why: string, example: string): Assigned => ({ leftOut: { why, example } });

function assignPost(row: PostRow, { index, deals, asOf, chosen }: AssignBasis): Assigned {
  const name = row.title ?? row.link ?? row.postId ?? 'a post without a name';
  if (row.deal !== undefined && !deals.has(row.deal)) return leftOut(noSuchDeal(row.deal), name);
  const match = matchPost(row, index, { asOf, chosen: row.deal ?? chosen });
  if ('kind' in match) return leftOut(match.why, name);
  const { post, capturedOn, publishedOn, figures } = match.result;
  if (post.length > LONGEST_POST) return leftOut('Its link is longer than that of a post can be.', name);
  const currency = deals.get(match.deal)?.currency;
  if (Temporal.PlainDate.compare(capturedOn, publishedOn) < 0)
    return leftOut('Its figures are of a day before it came out. Choose the day of the export.', name);
  if (Object.values(figures).every((figure) => figure === undefined))
    return leftOut('It has no figure.', name);
  if (figures.revenue && currency && figures.revenue.currency !== currency)
    return leftOut(
      `Its revenue is not in ${currency}, the currency of ${reference('deal', match.deal)}.`,
      name,
    );
  return { staged: { kind: 'post', line: row.line, deal: match.deal, result: match.result } };
}

function noSuchDeal(deal: number): string {
  return `${reference('deal', deal)} is no deal that takes results.`;
}

/** An order belongs to the deal that is named for it, or whose code was used. Where those are two deals it is left to a person. */
function assignOrder(row: OrderRow, { dealOfCode, deals: known, chosen }: AssignBasis): Assigned {
  if (row.deal !== undefined && !known.has(row.deal)) return leftOut(noSuchDeal(row.deal), row.order);
  const said = row.deal ?? chosen;
  const found = row.codes.flatMap((code) => dealOfCode.get(code.trim().toLowerCase()) ?? []);
  const deals = [...new Set(said === undefined ? found : [said, ...found])];
  const [deal, other] = deals;
  if (other !== undefined)
    return leftOut(
      `It may be of ${deals.map((each) => reference('deal', each)).join(' or ')}: that is what its code and the deal that was named say.`,
      row.order,
    );
  if (deal === undefined)
    return leftOut(row.codes.length > 0 ? NO_DEAL_HAS_CODE : NO_CODE, row.codes.join(', ') || row.order);
  return { staged: stagedOrder(row, deal) };
}

const NO_CODE = 'It has no discount code.';
const NO_DEAL_HAS_CODE =
  'No deal has this discount code. Give a deal its code with `/deal track`, then import the file again.';

/** An order as it is kept; without a deal, where a later file took its code away. */
export function stagedOrder(
  { line, order, at, total, refunded, isCancelled, codes }: OrderRow,
  deal?: number,
): StagedRow {
  return {
    kind: 'order',
    line,
    order,
    ...(deal === undefined ? {} : { deal }),
    at,
    total,
    refunded,
    isCancelled,
    codes,
  };
}

/** Visits belong to the deal whose link brought them: by its `utm_campaign`, as a dimension or in the address they came to; else to the deal that was chosen. */
function assignVisit(row: VisitRow, basis: AssignBasis): Assigned {
  const name = row.campaign ?? row.landing ?? row.source ?? 'visits of unknown origin';
  const campaigns = [row.campaign, campaignIn(row.landing)];
  const byLink = campaigns.flatMap((campaign) => basis.dealOfLink.get(campaign?.toLowerCase() ?? '') ?? []);
  const deal = byLink[0] ?? basis.chosen;
  if (deal === undefined) return leftOut('They came by no link of a deal.', name);
  const { line, from, until, sessions, engagedSessions, keyEvents, segments } = row;
  const revenue = revenueOf(row);
  return {
    staged: {
      kind: 'visit',
      line,
      deal,
      shape: Object.keys(row.dimensions).join(' + '),
      series: Object.values(row.dimensions).join(' | '),
      from,
      until,
      sessions,
      ...(engagedSessions === undefined ? {} : { engagedSessions }),
      ...(keyEvents === undefined ? {} : { keyEvents }),
      ...(revenue ? { revenue } : {}),
      segments,
    },
  };
}

function campaignIn(landing: string | undefined): string | undefined {
  const url = landing === undefined ? null : URL.parse(landing, 'https://site.example');
  return url?.searchParams.get('utm_campaign') ?? undefined;
}

/** Revenue only where the file names its currency: an amount without one is no money. */
function revenueOf({ revenue, currency }: VisitRow): Money | undefined {
  if (revenue === undefined || currency === undefined || !isCurrencyCode(currency)) return undefined;
  return money(roundWhole(revenue * 10 ** minorDigits(currency), 'half-up'), currency);
}

/** The file of an account names no account: a person says whose it is by choosing the deal. */
function assignAccountDay(row: AccountDayRow, { deals, chosen }: AssignBasis): Assigned {
  const platform = platformName(row.platform);
  const deal = chosen === undefined ? undefined : deals.get(chosen);
  if (!deal)
    return leftOut(
      `The file does not say whose ${platform} account it is. Import it again and choose the creator's deal.`,
      row.on.toString(),
    );
  if (!deal.accounts.some((account) => account.platform === row.platform))
    return leftOut(`${deal.creatorName} has no account on ${platform}.`, row.on.toString());
  const { kind, line, on, counts } = row;
  return {
    staged: { kind, line, creator: deal.creator, deal: deal.number, platform: row.platform, on, counts },
  };
}
