import { applyImport, takeImportBack } from '../../../src/application/performance/imports/apply-import.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import type { StagedRow } from '../../../src/domain/performance/exports/staged-row.ts';
import type { Figures } from '../../../src/domain/performance/results.ts';
import { type Terms, termsSchema } from '../../../src/domain/terms.ts';
import type { TestServices } from '../../support/services.ts';
import { DANA } from '../offers/deal-under-way.ts';
import { campaignOf, creatorOf, reportedWorkspace } from './report-program.ts';

const START = Temporal.PlainDate.from('2026-11-20');
const KINDS = [
  { platform: 'instagram', format: 'reel' },
  { platform: 'instagram', format: 'story_set' },
  { platform: 'tiktok', format: 'video' },
] as const;
const CURRENCIES = ['USD', 'EUR', 'UZS', 'GBP'] as const;

/** Numbers and choices of one seed. */
export class Dice {
  readonly #next: () => number;
  constructor(next: () => number) {
    this.#next = next;
  }
  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1));
  }
  chance(part: number): boolean {
    return this.#next() < part;
  }
  of<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    return choices[this.upTo(choices.length - 1)] as T;
  }
}

/** A small workspace in which anything happened that a report counts: deals of several currencies, posts, corrections, imports and their undoing. */
export async function randomProgram(dice: Dice): Promise<TestServices> {
  const services = await reportedWorkspace();
  const campaigns = [await campaignOf(services), await campaignOf(services, { name: 'Autumn' })];
  const creators = [await randomCreator(services, dice, 'Ana'), await randomCreator(services, dice, 'Ben')];
  const deals: number[] = [];
  for (let count = 2 + dice.upTo(2); count > 0; count--)
    deals.push(await randomDeal(services, dice, dice.of(campaigns), dice.of(creators)));
  for (let count = 1 + dice.upTo(1); count > 0; count--) await randomImport(services, dice, deals);
  for (const deal of deals) await randomEnd(services, dice, deal);
  return services;
}

function randomCreator(services: TestServices, dice: Dice, name: string): Promise<number> {
  const followers = dice.of([1, 9_999, 10_000, 250_000, 2_000_000]);
  return creatorOf(services, name, followers, {
    ...(dice.chance(0.3)
      ? { accounts: [{ platform: 'tiktok', handle: 'one', followers: dice.of([0, 500_000]) }] }
      : {}),
    ...(dice.chance(0.5) ? { niches: ['Beauty', 'Food'] } : {}),
    ...(dice.chance(0.5) ? { country: 'UZ' } : {}),
    ...(dice.chance(0.5)
      ? {
          audienceCountries: [
            { country: 'US', percent: 40 },
            { country: 'DE', percent: dice.of([30, 40]) },
          ],
        }
      : {}),
  });
}

const dayOf = (dice: Dice) => START.add({ days: dice.upTo(70) });
const postOf = (dice: Dice) => `post ${dice.upTo(3)}`;

function figuresOf(dice: Dice, currency: string): Figures {
  const said = <Name extends keyof Figures>(name: Name, value: Figures[Name]) =>
    dice.chance(0.6) ? { [name]: value } : {};
  return {
    ...said('views', dice.upTo(100_000)),
    ...said('likes', dice.upTo(999)),
    ...said('saves', dice.upTo(99)),
    ...said('conversions', dice.upTo(20)),
    ...said('revenue', {
      amount: dice.upTo(99_999),
      currency: dice.chance(0.7) ? currency : dice.of(CURRENCIES),
    }),
  };
}

async function randomDeal(
  services: TestServices,
  dice: Dice,
  campaign: number,
  creator: number,
): Promise<number> {
  const currency = dice.of(CURRENCIES);
  const cash = (amount: number) => ({ amount, currency });
  const isBarter = dice.chance(0.2);
  const terms = (amount: number): Terms =>
    termsSchema.parse({
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
      fee: cash(isBarter ? 0 : amount),
      ...(isBarter
        ? { priceModel: { kind: 'barter', product: 'Serum', retailValue: cash(dice.upTo(9_999)) } }
        : {}),
      ...(dice.chance(0.3)
        ? { productValue: { amount: dice.upTo(5_000), currency: dice.of(CURRENCIES) } }
        : {}),
    });
  const { store, workspace } = services;
  return store.transaction(workspace, async (tx) => {
    let moment = dayOf(dice)
      .subtract({ days: 30 })
      .toZonedDateTime({ timeZone: 'UTC', plainTime: '22:30' })
      .toInstant();
    const opened: DealEvent = {
      kind: 'deal-opened',
      campaign,
      creator,
      owner: DANA,
      wanted: terms(1).deliverables,
      ceiling: cash(200_000),
      walkAway: cash(260_000),
    };
    let deal = await tx.deals.open(opened, DANA, moment);
    const happens = async (...events: DealEvent[]) => {
      moment = moment.add({ minutes: 1 + dice.upTo(5_000) });
      deal = await tx.deals.record(deal, events, DANA, moment);
    };
    const rounds = dice.upTo(3);
    for (let round = 1; round <= rounds; round++) {
      const side = dice.of(['ours', 'theirs'] as const);
      await happens({
        kind: 'offer-logged',
        round,
        side,
        terms: terms(10_000 + dice.upTo(90_000)),
        via: 'command',
      });
    }
    const last = deal.offers.at(-1);
    if (!last || dice.chance(0.1)) return deal.number;
    await happens({
      kind: 'agreed',
      round: rounds,
      terms: last.terms,
      committed: cash(last.terms.fee.amount),
    });
    if (dice.chance(0.8)) await happens({ kind: 'contract-signed', version: 1, on: START });
    for (let step = dice.upTo(12); step > 0; step--) await happens(randomEvent(dice, currency));
    for (let reading = dice.upTo(6); reading > 0; reading--)
      await tx.results.put({
        ...randomReading(dice, currency),
        deal: deal.number,
        campaign,
        recordedBy: DANA,
        recordedAt: moment,
      });
    return deal.number;
  });
}

function randomEvent(dice: Dice, currency: string): DealEvent {
  const id = `cost ${dice.upTo(1)}`;
  if (dice.chance(0.15)) {
    const amount = { amount: dice.upTo(9_999), currency: dice.chance(0.8) ? currency : 'USD' };
    return { kind: 'cost-added', id, what: 'boosting', amount };
  }
  if (dice.chance(0.1)) return { kind: 'cost-removed', id, what: 'boosting' };
  if (dice.chance(0.25)) return { kind: 'post-withdrawn', post: postOf(dice) };
  const isVague = dice.chance(0.15);
  const kind = isVague ? {} : dice.of(KINDS);
  return {
    kind: 'post-published',
    post: postOf(dice),
    ...kind,
    ...(isVague && dice.chance(0.5) ? {} : { publishedOn: dayOf(dice) }),
  };
}

function randomReading(dice: Dice, currency: string) {
  const publishedOn = dayOf(dice);
  return {
    post: postOf(dice),
    ...dice.of(KINDS),
    publishedOn,
    capturedOn: START.add({ days: dice.upTo(3) }),
    figures: figuresOf(dice, currency),
    source: 'entered by hand',
  };
}

function randomRow(dice: Dice, deal: number, line: number): StagedRow {
  if (dice.chance(0.35)) {
    const { source: _, ...result } = randomReading(dice, dice.of(CURRENCIES));
    return { kind: 'post', line, deal, result };
  }
  if (dice.chance(0.6)) {
    const at = dayOf(dice)
      .toZonedDateTime({ timeZone: 'UTC', plainTime: dice.of(['04:30', '12:00', '23:30']) })
      .toInstant();
    const currency = dice.of(CURRENCIES);
    return {
      kind: 'order',
      line,
      order: `#${dice.upTo(15)}`,
      deal,
      at,
      total: { amount: dice.upTo(9_999), currency },
      refunded: { amount: dice.chance(0.3) ? dice.upTo(12_000) : 0, currency },
      isCancelled: dice.chance(0.2),
      codes: ['CODE'],
    };
  }
  const names = dice.of([['device'], ['device', 'city'], ['city']]);
  const segments = Object.fromEntries(names.map((name) => [name, dice.of(['one', 'two'])]));
  const from = dayOf(dice);
  return {
    kind: 'visit',
    line,
    deal,
    shape: names.join(','),
    series: Object.values(segments).join(','),
    from,
    until: from,
    sessions: dice.upTo(99),
    ...(dice.chance(0.5) ? { engagedSessions: dice.upTo(9) } : {}),
    ...(dice.chance(0.5) ? { keyEvents: dice.upTo(9) } : {}),
    segments,
  };
}

const READ = {
  dialect: 'own',
  title: 'Own columns',
  rows: 1,
  notes: [],
  posts: [],
  orders: [],
  visits: [],
  accountDays: [],
  leftOut: [],
  problems: [],
  problemCount: 0,
};

async function randomImport(services: TestServices, dice: Dice, deals: readonly number[]): Promise<void> {
  const { store, workspace, ids, clock } = services;
  const id = ids.next();
  const one = {
    workspace,
    id,
    file: 'one.csv',
    slackFile: 'F1',
    asOf: START,
    answers: {},
    rowsRead: 1,
    report: READ,
    by: DANA,
    at: clock.now(),
  };
  const rows = Array.from({ length: dice.upTo(20) }, (_, line) => randomRow(dice, dice.of(deals), line));
  await store.transaction(workspace, async (tx) => {
    await tx.performanceImports.add({ ...one, status: 'importing' });
    if (rows.length > 0) await tx.performanceImports.stage(id, rows);
  });
  await applyImport(services, workspace, id);
  if (dice.chance(0.6)) return;
  await store.transaction(workspace, (tx) => tx.performanceImports.save({ ...one, status: 'undoing' }));
  await takeImportBack(services, workspace, id);
}

/** Some deals are left after all, with what was brought of them. */
async function randomEnd(
  { store, workspace, clock }: TestServices,
  dice: Dice,
  number: number,
): Promise<void> {
  const end: DealEvent | undefined = dice.chance(0.15)
    ? { kind: 'closed', outcome: 'cancelled' }
    : dice.chance(0.2)
      ? { kind: 'completed' }
      : undefined;
  if (!end) return;
  await store.transaction(workspace, async (tx) => {
    const deal: Deal | undefined = await tx.deals.lock(number);
    if (deal && (end.kind === 'closed' || deal.agreed)) await tx.deals.record(deal, [end], DANA, clock.now());
  });
}
