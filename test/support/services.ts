import type { Database } from '../../src/adapters/db/open-database.ts';
import type { Clock, Directory, Ids, Job, Ports } from '../../src/application/ports.ts';
import type { Actor } from '../../src/domain/ids.ts';
import type { Member } from '../../src/domain/settings.ts';
import { openTestStore } from './database.ts';

/** Clock of tests: stands still until it is moved. */
interface TestClock extends Clock {
  set(moment: string | Temporal.Instant): void;
  advance(duration: Temporal.DurationLike): void;
}

export interface TestServices extends Ports {
  readonly workspace: string;
  readonly clock: TestClock;
  readonly database: Database;
  /** Jobs enqueued by transactions that committed, in order. */
  readonly jobs: readonly { readonly workspace: string; readonly job: Job }[];
  /** A member of the workspace who asks, with a delivery key when the test is about deliveries. */
  actor(user: string, delivery?: string): Actor;
  /** Announcements that committed and wait for delivery, in order. */
  announced(): Promise<{ announcement: unknown; to: unknown }[]>;
}

export interface TestServicesOptions {
  /** What the clock shows first: an ISO moment. */
  readonly now?: string;
  /** Members who differ from a plain full member, by id. */
  readonly members?: Readonly<Record<string, Partial<Omit<Member, 'user'>> & { timeZone?: string }>>;
}

const NOW = '2026-11-25T09:00:00Z';

/** The ports of the use cases on a real store, with a workspace of their own, a clock that stands and ids that count up. */
export async function testServices({
  now = NOW,
  members = {},
}: TestServicesOptions = {}): Promise<TestServices> {
  const { store, database, workspace, jobs } = await openTestStore();
  return {
    store,
    database,
    workspace,
    jobs,
    clock: testClock(now),
    ids: countingIds(),
    directory: tableDirectory(members),
    actor: (user, delivery) => ({ workspace, user, ...(delivery ? { delivery } : {}) }),
    announced: async () => {
      const rows = await database.db
        .selectFrom('outbox')
        .select(['announcement', 'destination'])
        .where('workspace', '=', workspace)
        .orderBy('position')
        .execute();
      return rows.map(({ announcement, destination }) => ({ announcement, to: destination }));
    },
  };
}

function testClock(now: string): TestClock {
  let moment = Temporal.Instant.from(now);
  return {
    now: () => moment,
    set: (next) => {
      moment = Temporal.Instant.from(next);
    },
    advance: (duration) => {
      moment = moment.add(duration);
    },
  };
}

/** Ids in the form of UUIDs that count up from 1, the same in every run. */
function countingIds(): Ids {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
    },
  };
}

function tableDirectory(members: NonNullable<TestServicesOptions['members']>): Directory {
  return {
    member: async (_workspace, user) => {
      const { isWorkspaceAdmin = false, isGuest = false, isBot = false } = members[user] ?? {};
      return { user, isWorkspaceAdmin, isGuest, isBot };
    },
    timeZone: async (_workspace, user) => members[user]?.timeZone,
  };
}
