import { ENGAGEMENT_MEDIANS } from '../../../data/engagement.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import { dateIn } from '../../../domain/dates.ts';
import { reference } from '../../../domain/ids.ts';
import { minorDigits } from '../../../domain/money.ts';
import { mentionsBySource } from '../../../domain/performance/mentions/mention-weeks.ts';
import { buildReport, type Report, type ReportFacts } from '../../../domain/performance/report/report.ts';
import { currencyScale, exchangeRate } from '../../../domain/pricing/exchange.ts';
import type { FxRate } from '../../../domain/pricing/types.ts';
import { ok, type Result, refuse } from '../../../domain/refusal.ts';
import { paysByResults } from '../../../domain/terms.ts';
import { settingsOf } from '../../change.ts';
import type { Transaction } from '../../ports.ts';
import { exchangeRates } from '../../rates/exchange-rates.ts';
import type { CountedPosts, ReportQuery } from './report-store.ts';

/** A workspace without a deal has no currency of its own. */
const FALLBACK_CURRENCY = 'USD';

/** What a report is of: a campaign, or all of them. */
export type ReportOf = Campaign | 'program';

/** What the report of a campaign, or of all, is counted by. Money is told in the campaign's currency; of all, in the one that most deals have. */
export async function reportQuery(
  tx: Transaction,
  of: ReportOf,
  now: Temporal.Instant,
): Promise<{ query: ReportQuery; currency: string; fx: readonly FxRate[] }> {
  const fx = await exchangeRates(tx);
  const currency =
    of === 'program' ? ((await tx.reports.currencies())[0] ?? FALLBACK_CURRENCY) : of.brief.budget.currency;
  const zone = (await settingsOf(tx)).timeZone;
  const query = {
    ...(of === 'program' ? {} : { campaign: of.number }),
    rates: ratesInto(currency, fx),
    zone,
    today: dateIn(now, zone),
  };
  return { query, currency, fx };
}

/** The report as the facts are now. Refuses where there is no deal, or none that is agreed. */
export async function loadReport(
  tx: Transaction,
  of: ReportOf,
  now: Temporal.Instant,
): Promise<Result<Report>> {
  const facts = await loadReportFacts(tx, of, now);
  return facts.ok ? ok(buildReport(facts.value)) : facts;
}

/** What a report, and what is drawn from the same results, is made of. Refuses like `loadReport`. */
export async function loadReportFacts(
  tx: Transaction,
  of: ReportOf,
  now: Temporal.Instant,
): Promise<Result<ReportFacts>> {
  const { query, currency, fx } = await reportQuery(tx, of, now);
  const scope =
    of === 'program'
      ? ({ kind: 'program' } as const)
      : ({ kind: 'campaign', number: of.number, name: of.brief.name } as const);
  const opened = await openedDeals(tx, query);
  if (opened === 0)
    return refuse({
      kind: 'nothing-to-do',
      why: `${nameOf(of)} has no deal yet, so there is nothing to report. Open one with /deal new.`,
    });
  const prices = await tx.reports.prices(query);
  if (prices.every(({ deals }) => deals === 0)) {
    return refuse({
      kind: 'nothing-to-do',
      why: `${nameOf(of)} has ${opened} deal${opened === 1 ? '' : 's'}, and none that is agreed and was not called off. A report needs one.`,
    });
  }
  const counted = await tx.reports.posts(query);
  const creators = [...new Set(counted.creators.map(({ creator }) => creator))];
  return ok({
    scope,
    on: query.today,
    currency,
    scale: currencyScale(fx, currency),
    ...(of === 'program' ? {} : { aims: { goals: of.brief.kpiTargets, ...of.brief } }),
    opened,
    ...counted,
    conduct: await tx.reports.conduct(query, creators),
    prices,
    names: await namesOf(tx, counted, creators),
    medians: ENGAGEMENT_MEDIANS,
    segments: await tx.reports.segments(query),
    paidByResults: await paidByResults(tx, counted),
    ...(of === 'program'
      ? {}
      : { mentions: mentionsBySource(await tx.mentions.ofCampaign(of.number), of.brief, query.today) }),
  });
}

function nameOf(of: ReportOf): string {
  return of === 'program' ? 'This workspace' : reference('campaign', of.number);
}

async function openedDeals(tx: Transaction, { campaign }: ReportQuery): Promise<number> {
  const stages = await tx.deals.countByStatus(campaign === undefined ? {} : { campaign });
  return [...stages.values()].reduce((sum, count) => sum + count, 0);
}

async function namesOf(tx: Transaction, { groups }: CountedPosts, creators: readonly number[]) {
  const campaigns = groups.flatMap(({ dimension, key }) =>
    dimension === 'campaign' && key ? [Number(key)] : [],
  );
  const profiles = await tx.creators.profiles(creators);
  const briefs = await tx.campaigns.briefs(campaigns);
  return {
    creators: new Map([...profiles].map(([number, { name }]) => [number, name])),
    campaigns: new Map([...briefs].map(([number, { name }]) => [number, name])),
  };
}

/** Of the newest deals of creators those whose terms pay by results. */
async function paidByResults(tx: Transaction, { creators }: CountedPosts): Promise<ReadonlySet<number>> {
  const deals = await tx.deals.findAll([...new Set(creators.map(({ lastDeal }) => lastDeal))]);
  const paid = [...deals.values()].filter(({ agreed }) => agreed && paysByResults(agreed.terms));
  return new Set(paid.map(({ number }) => number));
}

/** Factors between minor units, of every currency that a dated rate leads from. */
function ratesInto(currency: string, fx: readonly FxRate[]): ReportQuery['rates'] {
  const known = new Set([currency, ...fx.flatMap(({ from, to }) => [from, to])]);
  return [...known].flatMap((from) => {
    const exchange = exchangeRate(fx, from, currency);
    return exchange
      ? [{ currency: from, factor: exchange.rate * 10 ** (minorDigits(currency) - minorDigits(from)) }]
      : [];
  });
}
