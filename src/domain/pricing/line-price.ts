import { type Account, accountOn, type CreatorProfile } from '../creator.ts';
import { type Deliverable, describeDeliverable, formatName, platformName } from '../deliverables.ts';
import { invalid, ok, type Result } from '../refusal.ts';
import { type EngagementFactor, engagementFactor } from './engagement.ts';
import { type Figures, joinFigures, mapFigures } from './figures.ts';
import { lookUpFigures } from './rate-table.ts';
import type { CpmRate, EngagementMedian, RateRow, RateTable } from './types.ts';

/** The price of one deliverable line and how it came about, in the table's currency. */
export interface LinePrice {
  readonly line: Deliverable;
  readonly account: Account;
  /** The table's price for the whole line. */
  readonly base: Figures;
  readonly rows: readonly RateRow[];
  /** After blending in the views; the same as `base` when they are unknown. */
  readonly blended: Figures;
  readonly cpm?: CpmRate;
  readonly engagement?: EngagementFactor;
  /** The line's price before discounts and add-ons. */
  readonly price: Figures;
  readonly caveats: readonly string[];
}

/** Views pull the price at most to half or to twice the table's: one odd figure must not decide. */
const LEAST_PULL = 0.5;
const MOST_PULL = 2;

/**
 * Prices one line: the table's rate for the account's followers, blended half and half in log space with
 * views / 1,000 x CPM where both are known, times the engagement factor. Refuses when the creator has no account on the
 * platform or no rate is near.
 */
export function priceLine(
  line: Deliverable,
  profile: CreatorProfile,
  table: RateTable,
  medians: readonly EngagementMedian[],
  today: Temporal.PlainDate,
): Result<LinePrice> {
  const account = accountOn(profile, line.platform);
  if (!account) {
    const platform = platformName(line.platform);
    return invalid(
      'deliverables',
      `${profile.name} has no ${platform} account in Parley. Add it with its followers to price ${describeDeliverable(line)}.`,
    );
  }
  const found = lookUpFigures(table, line.platform, line.format, account.followers, today);
  if (!found.ok) return found;
  const { figures, rows, fallbacks, caveats } = found.value;
  const cpm = cpmFor(table, line, account);
  const blended = cpm && account.medianViews ? blendViews(figures, cpm, account.medianViews) : figures;
  const engagement = engagementFactor(account, medians);
  const times = (per: Figures) => mapFigures(per, (value) => value * line.quantity);
  return ok({
    line,
    account,
    base: times(figures),
    rows,
    blended: times(blended),
    ...(cpm ? { cpm } : {}),
    ...(engagement ? { engagement } : {}),
    price: mapFigures(times(blended), (value) => value * (engagement?.factor ?? 1)),
    caveats: [...fallbacks, ...caveats, ...unknowns(account, engagement)],
  });
}

function cpmFor(table: RateTable, line: Deliverable, account: Account): CpmRate | undefined {
  if (!account.medianViews) return undefined;
  return table.cpm?.find((row) => row.platform === line.platform && row.formats.includes(line.format));
}

function blendViews(perPiece: Figures, cpm: CpmRate, views: number): Figures {
  return joinFigures(perPiece, cpm, (price, thousand) => {
    const half = Math.sqrt(price * ((views / 1_000) * thousand));
    return Math.min(price * MOST_PULL, Math.max(price * LEAST_PULL, half));
  });
}

function unknowns(account: Account, engagement: EngagementFactor | undefined): string[] {
  const platform = platformName(account.platform);
  if (account.followers === 0)
    return [`The ${platform} account shows no followers; the smallest price of the table was used.`];
  if (account.averageEngagements === undefined) {
    return [`Engagements on ${platform} are unknown, so the price is that of an average audience.`];
  }
  return engagement
    ? []
    : [`There is no median engagement rate for ${platform}, so engagement did not change the price.`];
}

/** `Instagram Reel`: what a line's factors are headed with. */
export function lineName(line: Deliverable): string {
  return `${platformName(line.platform)} ${formatName(line.format, line.quantity)}`;
}
