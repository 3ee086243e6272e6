import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, databaseOn } from '../../../src/adapters/db/open-database.ts';
import { openServerPool } from '../../../src/adapters/db/open-server-pool.ts';
import { createStore } from '../../../src/adapters/db/store.ts';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { editApproval } from '../../../src/application/approvals/edit-approval.ts';
import { acceptOffer } from '../../../src/application/deals/accept-offer.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import type { Ports } from '../../../src/application/ports.ts';
import type { Result } from '../../../src/domain/refusal.ts';
import {
  addressOf,
  NEEDS_SERVER,
  openFreshDatabase,
  openTestStore,
  silentLog,
  TEST_DATABASE_URL,
} from '../../support/database.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { testServices } from '../../support/services.ts';
import {
  approvalsOf,
  BORIS,
  committedOf,
  DANA,
  dealNow,
  eventsOf,
  MALIKA,
  MEMBERS,
  openExampleDeal,
  reel,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { acceptanceRequest, approve, askedFor, counterRequest, reject } from './waiting-requests.ts';

if (!TEST_DATABASE_URL) console.log(`Races of decisions are not tested: this ${NEEDS_SERVER}.`);

const ROUNDS = 25;

describe.skipIf(!TEST_DATABASE_URL)('two processes decide at once', () => {
  let one: Database;
  let other: Database;
  let ports: [Ports, Ports];
  beforeAll(async () => {
    one = await openFreshDatabase();
    other = databaseOn('server', openServerPool(await addressOf(one), { log: silentLog }), async () => {});
    const { clock, directory } = await testServices({ members: MEMBERS ?? {} });
    const portsOn = (database: Database): Ports => ({
      store: createStore({ database, queue: { enqueue: async () => {} } }),
      clock,
      directory,
      ids: { next: () => crypto.randomUUID() },
    });
    ports = [portsOn(one), portsOn(other)];
  });
  afterAll(async () => {
    expect(await checkInvariants(one.db)).toEqual([]);
    await other.close();
    await one.close();
  });

  /** Exactly one of several results is the outcome; every other is told why not. */
  function exactlyOne(results: readonly Result<unknown>[], told: readonly string[]): void {
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(told).toContain(result.refusal.kind);
  }

  const actor = (workspace: string, user: string) => ({ workspace, user });

  test.each([
    ['approve and approve', approve],
    ['approve and reject', reject],
  ] as const)('%s: one decision, and the other is told who made it', async (_name, second) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { workspace } = await openTestStore();
      const deal = await openExampleDeal(ports[0], workspace);
      const request = await counterRequest(ports[0], workspace, deal.number, 900);
      const results = await Promise.all([
        decideApproval(ports[0], actor(workspace, MALIKA), approve(request)),
        decideApproval(ports[1], actor(workspace, BORIS), second(request)),
      ]);
      exactlyOne(results, ['already-decided']);
      const events = await eventsOf(ports[0], workspace, deal.number);
      expect(events.filter(({ kind }) => kind === 'approval-decided')).toHaveLength(1);
    }
  });

  test('approve and edit: never both on the same request', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { workspace } = await openTestStore();
      const deal = await openExampleDeal(ports[0], workspace);
      const request = await counterRequest(ports[0], workspace, deal.number, 900);
      const seen = { approval: request.id, seenHash: request.contentHash };
      const results = await Promise.all([
        decideApproval(ports[0], actor(workspace, MALIKA), approve(request)),
        editApproval(ports[1], actor(workspace, BORIS), { ...seen, price: usd(850) }),
      ]);
      exactlyOne(results, ['already-decided', 'stale']);
    }
  });

  test('a double click decides once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { workspace } = await openTestStore();
      const deal = await openExampleDeal(ports[0], workspace);
      const request = await acceptanceRequest(ports[0], workspace, deal.number, 1_200);
      const results = await Promise.all(
        [0, 1, 0, 1].map((process) =>
          decideApproval(ports[process === 0 ? 0 : 1], actor(workspace, BORIS), approve(request)),
        ),
      );
      exactlyOne(results, ['already-decided']);
      expect(await committedOf(ports[0], workspace, deal.campaign)).toEqual(usd(1_200));
    }
  });

  test('approve and a newer offer: an approval never stands on an offer it did not know', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { workspace } = await openTestStore();
      const deal = await openExampleDeal(ports[0], workspace);
      const request = await acceptanceRequest(ports[0], workspace, deal.number, 1_200);
      const offer = { side: 'theirs' as const, terms: reel(usd(1_100)), via: 'modal' as const };
      const results = await Promise.all([
        decideApproval(ports[0], actor(workspace, BORIS), approve(request)),
        logOffer(ports[1], actor(workspace, DANA), { deal: deal.number, ...offer }),
      ]);
      exactlyOne(results, ['stale', 'wrong-status']);
      const [stored] = await approvalsOf(ports[0], workspace, deal.number);
      const { status } = await dealNow(ports[0], workspace, deal.number);
      expect([status, stored?.status]).toEqual(
        results[0]?.ok ? ['agreed', 'approved'] : ['negotiating', 'superseded'],
      );
    }
  });

  test('two deals for the rest of one budget: one of them gets it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { workspace } = await openTestStore();
      const first = await openExampleDeal(ports[0], workspace, { budget: usd(2_600) });
      const second = await secondDeal(workspace, first.campaign, first.creator);
      const requests = [
        await acceptanceRequest(ports[0], workspace, first.number, 1_400),
        await acceptOnly(workspace, second, 1_500),
      ];
      const results = await Promise.all(
        requests.map((request, index) =>
          decideApproval(ports[index === 0 ? 0 : 1], actor(workspace, BORIS), approve(request)),
        ),
      );
      exactlyOne(results, ['over-budget']);
      const committed = await committedOf(ports[0], workspace, first.campaign);
      expect([1_400, 1_500].map(usd)).toContainEqual(committed);
    }
  });

  async function secondDeal(workspace: string, campaign: number, creator: number): Promise<number> {
    const limits = { ceiling: usd(2_000), walkAway: usd(2_600) };
    const wanted = reel(usd(1)).deliverables;
    const deal = await ports[0].store.transaction(workspace, (tx) =>
      tx.deals.open(
        { kind: 'deal-opened', campaign, creator, owner: DANA, wanted, ...limits },
        DANA,
        ports[0].clock.now(),
      ),
    );
    return deal.number;
  }

  async function acceptOnly(workspace: string, deal: number, fee: number) {
    await askedFor(ports[0], workspace, deal, fee);
    return valueOf(await acceptOffer(ports[0], actor(workspace, DANA), { deal })).approval;
  }
});
