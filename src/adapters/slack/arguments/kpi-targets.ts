import { KPIS, type Kpi, type KpiTarget } from '../../../domain/campaign.ts';
import { formatMoney, majorUnits, moneyOf } from '../../../domain/money.ts';
import { parseCountText } from './counts.ts';
import { parseMoneyText } from './money.ts';
import type { TypedList } from './places.ts';
import { plainTyped } from './typed-text.ts';

const WORDS: Readonly<Record<string, Kpi>> = {
  ...Object.fromEntries((Object.keys(KPIS) as Kpi[]).map((kpi) => [kpi.replaceAll('_', ' '), kpi])),
  ...Object.fromEntries((Object.keys(KPIS) as Kpi[]).map((kpi) => [KPIS[kpi].name.toLowerCase(), kpi])),
  views: 'video_views',
  'video view': 'video_views',
  er: 'engagement_rate',
  engagement: 'engagement_rate',
  clicks: 'link_clicks',
  'site visits': 'link_clicks',
  traffic: 'link_clicks',
  conversion: 'conversions',
  orders: 'conversions',
  leads: 'conversions',
  'sign ups': 'conversions',
  signups: 'conversions',
  impression: 'impressions',
};

/** Reads `video_views 500000, engagement_rate 6%, 4k link clicks` as KPI targets; revenue is in the campaign's currency. */
export function parseKpiTargets(text: string, currency: string | undefined): TypedList<KpiTarget> {
  const targets = new Map<Kpi, KpiTarget>();
  const unknown: string[] = [];
  for (const piece of text.split(/[;\n]|,(?!\d{3}(?!\d))/).map(plainTyped)) {
    if (piece === '') continue;
    const target = targetOf(piece.toLowerCase(), currency);
    if (target && !targets.has(target.kpi)) targets.set(target.kpi, target);
    else unknown.push(piece);
  }
  return { values: [...targets.values()], unknown };
}

function targetOf(piece: string, currency: string | undefined): KpiTarget | undefined {
  const named = /^(?<name>[a-z_][a-z_ -]*?)[\s:=>]+(?<amount>[^a-z\s].*)$/.exec(piece);
  const counted = /^(?<amount>\S+(?: ?(?:k|m|million|thousand))?)\s+(?<name>[a-z_][a-z_ -]*)$/.exec(piece);
  const { name = '', amount = '' } = (named ?? counted)?.groups ?? {};
  const kpi = WORDS[name.replaceAll(/[_-]/g, ' ').trim()];
  const target = kpi && amountOf(kpi, amount.trim(), currency);
  return kpi && target !== undefined && target > 0 ? { kpi, target } : undefined;
}

function amountOf(kpi: Kpi, amount: string, currency: string | undefined): number | undefined {
  switch (KPIS[kpi].unit) {
    case 'percent':
      return decimalOf(amount.replace(/\s*%$/, ''), 100);
    case 'ratio':
      return decimalOf(amount.replace(/\s*x$/, ''), 10_000);
    case 'money': {
      const value = currency ? parseMoneyText(amount, { currency }) : undefined;
      return value && value.currency === currency ? majorUnits(value) : undefined;
    }
    default:
      return parseCountText(amount);
  }
}

function decimalOf(text: string, most: number): number | undefined {
  const number = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  return number !== undefined && number <= most ? number : undefined;
}

/** `Video views 500,000`, `Engagement rate 6%`, `ROAS 3x`, `Revenue $40,000`. */
export function kpiTargetText({ kpi, target }: KpiTarget, currency: string): string {
  const { name, unit } = KPIS[kpi];
  switch (unit) {
    case 'percent':
      return `${name} ${target}%`;
    case 'ratio':
      return `${name} ${target}x`;
    case 'money':
      return `${name} ${formatMoney(moneyOf(target, currency, 'half-up'))}`;
    default:
      return `${name} ${target.toLocaleString('en-US')}`;
  }
}

/** `video_views 500000`: a target as `parseKpiTargets` reads it back. */
export function kpiTypedText({ kpi, target }: KpiTarget, currency = ''): string {
  const { unit } = KPIS[kpi];
  if (unit === 'money') return `${kpi} ${target} ${currency}`.trim();
  return `${kpi} ${target}${unit === 'percent' ? '%' : unit === 'ratio' ? 'x' : ''}`;
}
