import { AGREEMENT_WORTH, NEGOTIATION_POLICY } from '../../src/domain/negotiation/policy.ts';
import {
  type Buyer,
  engineBuyer,
  isFeasible,
  OG_LINEAR,
  OG_SWISH,
  playSession,
  ROUNDS,
  readSessions,
  type Seller,
  type Session,
} from './price-sessions.ts';
import { PUBLISHED_SELLERS, UNSEEN_SELLERS } from './sellers.ts';
import { mean, printTable, target } from './statistics.ts';

const { core } = NEGOTIATION_POLICY;
const BUYERS: readonly (readonly [string, Buyer])[] = [
  ['Parley', engineBuyer(core, AGREEMENT_WORTH.balanced)],
  ['Parley, agreement first', engineBuyer(core, AGREEMENT_WORTH.agreementFirst)],
  ['OG-linear', OG_LINEAR],
  ['OG-swish', OG_SWISH],
];
const TARGETS = { share: 0.47, rate: 0.86, agreeableRate: 0.9 };
/** Other deadlines are played on every so many products: the pattern shows, the night does not pass. */
const SAMPLE = 15;
const DEADLINES = [4, 5, 8, 10];

/** How a buyer did against a seller: its share of the surplus (no deal counts 0) and the deals, on feasible sessions. */
interface Result {
  readonly share: number;
  readonly rate: number;
  /** Purchases above the budget, in all sessions. */
  readonly above: number;
}

/** Prints the price-only sessions; returns the targets that were missed. */
export function reportSessions(folder: string): string[] {
  const sessions = readSessions(folder);
  const feasible = sessions.filter(isFeasible).length;
  console.log(
    `\n== Price sessions: ${feasible} feasible and ${sessions.length - feasible} infeasible, six rounds ==\n`,
  );
  const totals = compare(sessions, PUBLISHED_SELLERS, ROUNDS);
  const [parley, agreeable, linear] = totals;
  if (!parley || !agreeable || !linear) throw new Error('a buyer is missing');
  const missed = [
    ...target(
      `buyer share ${parley.share.toFixed(3)} >= ${TARGETS.share} at a deal rate of ${parley.rate.toFixed(3)} >= ${TARGETS.rate}`,
      parley.share >= TARGETS.share && parley.rate >= TARGETS.rate,
    ),
    ...target(
      `agreement first: deal rate ${agreeable.rate.toFixed(3)} >= ${TARGETS.agreeableRate} with a share of ${agreeable.share.toFixed(3)} above OG-linear's ${linear.share.toFixed(3)}`,
      agreeable.rate >= TARGETS.agreeableRate && agreeable.share > linear.share,
    ),
    ...target(
      `${parley.above + agreeable.above} purchases above the budget`,
      parley.above + agreeable.above === 0,
    ),
  ];
  console.log('\nSellers with other habits, six rounds');
  const sample = sessions.filter((_, index) => index % SAMPLE === 0);
  compare(sample, UNSEEN_SELLERS, ROUNDS);
  for (const rounds of DEADLINES) {
    console.log(`All sellers, ${rounds} rounds (every ${SAMPLE}th product)`);
    compare(sample, [...PUBLISHED_SELLERS, ...UNSEEN_SELLERS], rounds, false);
  }
  return missed;
}

function compare(
  sessions: readonly Session[],
  sellers: readonly Seller[],
  rounds: number,
  rows = true,
): Result[] {
  const bySeller = sellers.map((seller) =>
    BUYERS.map(([, buyer]) => resultOf(sessions, seller, buyer, rounds)),
  );
  const totals = BUYERS.map((_, column) => totalOf(bySeller.flatMap((row) => row[column] ?? [])));
  printTable(
    ['seller (share @ deal rate)', ...BUYERS.map(([name]) => name)],
    [
      ...(rows ? bySeller.map((row, index) => [sellers[index]?.name ?? '', ...row.map(cell)]) : []),
      ['all', ...totals.map(cell)],
    ],
  );
  const lost = bySeller.flatMap(([parley, , linear], index) =>
    parley && linear && parley.share < linear.share && parley.rate <= linear.rate
      ? [`${sellers[index]?.name}: ${cell(parley)} against OG-linear's ${cell(linear)}`]
      : [],
  );
  if (lost.length > 0) console.log(`Lost to OG-linear on both figures:\n  ${lost.join('\n  ')}\n`);
  return totals;
}

function resultOf(sessions: readonly Session[], seller: Seller, buyer: Buyer, rounds: number): Result {
  const paid = sessions.map((session) => ({ session, price: playSession(session, seller, buyer, rounds) }));
  const feasible = paid.filter(({ session }) => isFeasible(session));
  return {
    share: mean(
      feasible.map(({ session: { budget, cost }, price }) =>
        price === undefined ? 0 : (budget - price) / Math.max(budget - cost, 1),
      ),
    ),
    rate: mean(feasible.map(({ price }) => (price === undefined ? 0 : 1))),
    above: paid.filter(({ session, price }) => price !== undefined && price > session.budget + 1e-9).length,
  };
}

function totalOf(results: readonly Result[]): Result {
  return {
    share: mean(results.map(({ share }) => share)),
    rate: mean(results.map(({ rate }) => rate)),
    above: results.reduce((sum, { above }) => sum + above, 0),
  };
}

function cell({ share, rate }: Result): string {
  return `${share.toFixed(3)} @ ${rate.toFixed(3)}`;
}
