import { type Account, accountOn, type CreatorProfile } from '../creator.ts';
import { type Deliverable, describeDeliverable, formatName, platformName } from '../deliverables.ts';
import { invalid, ok, type Result } from '../refusal.ts';
import { type EngagementFactor, engagementFactor } from './engagement.ts';
import { type Figures, joinFigures, mapFigures, widen } from './figures.ts';
import { type MeasuredAccount, measuredAccount, type OwnResults } from './own-results.ts';
import { type FiguresLookup, lookUpFigures } from './rate-table.ts';
import type { CpmRate, EngagementMedian, RateRow, RateTable } from './types.ts';

/** The price of one deliverable line and how it came about, in the table's currency. */
export interface LinePrice {
  readonly line: Deliverable;
  /** With what our own posts reached blended in. */
  readonly account: Account;
  /** How much of the account's views and engagements is what our own posts reached. */
  readonly measured?: Pick<MeasuredAccount, 'views' | 'engagements'>;
  /** The table's price for the whole line, or what its views alone are worth where the table has no rate. */
  readonly base: Figures;
  /** Empty when views alone made the price. */
  readonly rows: readonly RateRow[];
  /** After blending in the views; the same as `base` when they are unknown or made the price alone. */
  readonly blended: Figures;
  readonly cpm?: CpmRate;
  readonly engagement?: EngagementFactor;
  /** The line's price before niche, region, discounts and add-ons. */
  readonly price: Figures;
  readonly caveats: readonly string[];
}

/** Views pull the price at most to half or to twice the table's: one odd figure must not decide. */
const LEAST_PULL = 0.5;
const MOST_PULL = 2;

/** Views alone instead of a rate are one step of the fallback chain; a CPM of a single page is weak. Each widens by 10 %. */
const WIDER_PER_STEP = 1.1;

/**
 * Prices one line: the table's rate for the account's followers, blended half and half in log space with
 * views / 1,000 x CPM where both are known, times the engagement factor. What our own posts on the account reached takes part
 * in its views and engagements. Where the table has a CPM and no rate, the views
 * alone make the price. Refuses when the creator has no account on the platform, no rate is near, or the views that the
 * price would rest on are unknown.
 */
export function priceLine(
  line: Deliverable,
  profile: CreatorProfile,
  table: RateTable,
  medians: readonly EngagementMedian[],
  today: Temporal.PlainDate,
  results?: OwnResults,
): Result<LinePrice> {
  const entered = accountOn(profile, line.platform);
  if (!entered) {
    const platform = platformName(line.platform);
    return invalid(
      'deliverables',
      `${profile.name} has no ${platform} account in Parley. Add it with its followers to price ${describeDeliverable(line)}.`,
    );
  }
  const { account, ...measured } = measuredAccount(entered, line.format, results);
  const cpm = cpmFor(table, line);
  const found = lookUpFigures(table, line.platform, line.format, account.followers, today);
  if (found.ok) return ok({ ...byRate(line, account, found.value, cpm, medians), measured });
  if (found.refusal.kind !== 'no-benchmark' || !cpm) return found;
  const price = byViews(line, account, cpm);
  return price.ok ? ok({ ...price.value, measured }) : price;
}

function byRate(
  line: Deliverable,
  account: Account,
  { figures, rows, fallbacks, caveats, pricedAt }: FiguresLookup,
  cpm: CpmRate | undefined,
  medians: readonly EngagementMedian[],
): LinePrice {
  const views = cpm && account.medianViews ? cpm : undefined;
  const blended = views ? blendViews(figures, views, account.medianViews ?? 0) : figures;
  const engagement = engagementFactor(account, medians, pricedAt);
  const times = (per: Figures) => mapFigures(per, (value) => value * line.quantity);
  return {
    line,
    account,
    base: times(figures),
    rows,
    blended: times(blended),
    ...(views ? { cpm: views } : {}),
    ...(engagement ? { engagement } : {}),
    price: mapFigures(times(blended), (value) => value * (engagement?.factor ?? 1)),
    caveats: [...fallbacks, ...caveats, ...unknowns(account, engagement), ...unusedViews(line, account, cpm)],
  };
}

function byViews(line: Deliverable, account: Account, cpm: CpmRate): Result<LinePrice> {
  const platform = platformName(line.platform);
  const work = `${platform} ${formatName(line.format)}`;
  if (!account.medianViews) {
    return invalid(
      'deliverables',
      `There is no rate for a ${work}, only a price per 1,000 views. Add the median views of the ${platform} account to the creator.`,
    );
  }
  const thousands = (account.medianViews / 1_000) * line.quantity;
  const doubt = WIDER_PER_STEP * (cpm.sources === 1 ? WIDER_PER_STEP : 1);
  const price = widen(
    mapFigures(cpm, (value) => value * thousands),
    doubt,
  );
  return ok({
    line,
    account,
    base: price,
    rows: [],
    blended: price,
    cpm,
    price,
    caveats: [
      `No rate for ${work} by followers; priced by its views alone and widened the range by about ${Math.round((doubt - 1) * 100)}%.`,
    ],
  });
}

function cpmFor(table: RateTable, line: Deliverable): CpmRate | undefined {
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
  const empty =
    account.followers === 0
      ? [`The ${platform} account shows no followers; the smallest price of the table was used.`]
      : [];
  if (account.averageEngagements === undefined) {
    return [...empty, `Engagements on ${platform} are unknown, so the price is that of an average audience.`];
  }
  if (!engagement) {
    return [
      ...empty,
      `There is no median engagement rate of creators for ${platform}, so engagement did not change the price.`,
    ];
  }
  return engagement.mixed
    ? [...empty, `Published medians for ${platform} mix rates by subscribers and by views.`]
    : empty;
}

function unusedViews(line: Deliverable, { medianViews }: Account, cpm: CpmRate | undefined): string[] {
  if (!medianViews || cpm) return [];
  return [
    `No price per 1,000 views is known for ${lineName({ ...line, quantity: 2 })}, so views did not change the price.`,
  ];
}

/** `Instagram Reel`: what a line's factors are headed with. */
export function lineName(line: Deliverable): string {
  return `${platformName(line.platform)} ${formatName(line.format, line.quantity)}`;
}
