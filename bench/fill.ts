import { openDatabase } from '../src/adapters/db/open-database.ts';
import { createStore } from '../src/adapters/db/store.ts';
import { briefSchema } from '../src/domain/campaign.ts';
import { creatorProfileSchema } from '../src/domain/creator.ts';
import { logOffer } from '../src/domain/deal.ts';
import { moneyOf } from '../src/domain/money.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { termsSchema } from '../src/domain/terms.ts';

const CAMPAIGNS = 4;
const CREATORS = 100;
const BATCH = 50;
const LOG = { info() {}, warn() {}, error() {} };

const usd = (major: number) => moneyOf(major, 'USD', 'half-up');

/** Fills a database with so many deals through the store: 4 campaigns, 100 creators, two of three deals with an ask and every third with our offer. */
export async function fill(
  url: string,
  { workspace, user, deals }: { workspace: string; user: string; deals: number },
) {
  const database = await openDatabase({ url, dataDir: '', log: LOG });
  const store = createStore({
    database,
    queue: { enqueue: () => Promise.reject(new Error('Filling enqueues nothing')) },
  });
  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  await store.transaction(workspace, async (tx) => {
    const settings = defaultSettings('Europe/Berlin');
    await tx.settings.save(
      { ...settings, roles: { ...settings.roles, campaign_manager: [user] } },
      user,
      now,
    );
    for (let i = 1; i <= CAMPAIGNS; i++) {
      const brief = briefSchema.parse({
        name: `Campaign ${i}`,
        brand: `Brand ${i}`,
        objective: 'awareness',
        audience: { description: 'People who like it', countries: ['US'] },
        deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
        startsOn: today.toString(),
        endsOn: today.add({ days: 60 }).toString(),
        budget: usd(1_000_000),
        dealCeiling: usd(3_000),
        walkAway: usd(4_000),
      });
      await tx.campaigns.add({ brief, committed: usd(0), status: 'active', createdBy: user, createdAt: now });
    }
    for (let i = 1; i <= CREATORS; i++) {
      const profile = creatorProfileSchema.parse({
        name: `Creator ${i}`,
        accounts: [{ platform: 'instagram', handle: `creator.${i}`, followers: 1_000 * i }],
      });
      await tx.creators.add({ profile, createdBy: user, createdAt: now });
    }
  });
  for (let first = 1; first <= deals; first += BATCH) {
    await store.transaction(workspace, async (tx) => {
      for (let i = first; i < Math.min(first + BATCH, deals + 1); i++) await openOne(tx, i, user, now);
    });
  }
  await database.executeSql('vacuum analyze');
  await database.close();
}

type Tx = Parameters<Parameters<ReturnType<typeof createStore>['transaction']>[1]>[0];

async function openOne(tx: Tx, i: number, user: string, start: Temporal.Instant): Promise<void> {
  const at = start.add({ seconds: i });
  const wanted = [{ platform: 'instagram' as const, format: 'reel' as const, quantity: 1 }];
  const opened = {
    kind: 'deal-opened' as const,
    campaign: 1 + (i % CAMPAIGNS),
    creator: 1 + (i % CREATORS),
    owner: user,
    wanted,
    ceiling: usd(3_000),
    walkAway: usd(4_000),
  };
  let deal = await tx.deals.open(opened, user, at);
  for (const side of i % 3 === 0 ? [] : i % 3 === 1 ? (['theirs'] as const) : (['theirs', 'ours'] as const)) {
    const fee = usd((side === 'theirs' ? 2_000 : 1_500) + i);
    const logged = logOffer(deal, {
      side,
      terms: termsSchema.parse({ deliverables: wanted, fee }),
      via: 'command',
    });
    if (!logged.ok) throw new Error(`Round of D-${i}: ${logged.refusal.kind}`);
    deal = await tx.deals.record(deal, logged.value, user, at);
  }
}
