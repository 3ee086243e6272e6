import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import { type Database, openDatabase } from '../../src/adapters/db/open-database.ts';
import { CHAPTERS, type Plot, plotOf } from '../stories/deal-story.ts';
import { silentLog } from '../support/database.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../support/fake-openai/fake-openai.ts';
import { checkInvariants } from '../support/invariants.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { describeKill, type Kill, planKills } from './kill-plan.ts';
import { Killer } from './killer.ts';
import { PersistentPerson } from './persistent-person.ts';
import { seeded } from './random.ts';
import { type Standing, whatStands } from './what-stands.ts';

/** Every run with the same seed kills at the same moments, and an odd one over signed HTTP. */
const SEED = Number(process.env.PARLEY_FAULT_SEED ?? 20_261_125);

describe(`a story in which the bot is killed ten times (seed ${SEED})`, () => {
  const kills = planKills(seeded(SEED));
  const people = new Map<string, PersistentPerson>();
  let model: FakeOpenAi;
  let parley: RunningParley;
  let killer: Killer;
  let plot: Plot;
  let standing: Standing[];
  let database: Database;

  beforeAll(async () => {
    model = await startFakeOpenAi();
    parley = await runParley({
      mode: SEED % 2 === 0 ? 'socket' : 'http',
      env: { OPENAI_API_KEY: 'sk-test-only', OPENAI_BASE_URL: model.baseUrl },
    });
    killer = new Killer(parley, model);
    const { workspace } = parley;
    const as = (id: string) => {
      const person = people.get(id) ?? new PersistentPerson(workspace.url, id, killer);
      people.set(id, person);
      return person;
    };
    plot = plotOf({ ...workspace, as }, examples(Temporal.Now.plainDateISO()).skincare);
  });
  afterAll(async () => {
    await database?.close();
    await parley?.stop();
    await model?.close();
  });

  test('is told to its end', { timeout: 400_000 }, async () => {
    console.log(`PARLEY_FAULT_SEED=${SEED}\n${kills.map(describeKill).join('\n')}`);
    for (const chapter of CHAPTERS) {
      await tellUnderFire(
        chapter,
        kills.find((kill) => kill.chapter === chapter.name),
      );
    }
    expect(killer.restarts).toBe(10);
    await vi.waitFor(() => nothingWaits(parley), { timeout: 60_000, interval: 100 });
    standing = await whatStands(parley);
    await parley.kill();
    database = await openDatabase({
      dataDir: parley.dataDir,
      log: silentLog,
      ...(parley.databaseUrl ? { url: parley.databaseUrl } : {}),
    });
  });

  test('nothing that was acknowledged is lost, and nothing was done twice', async () => {
    const count = async (query: string) => (await rowsOf(database, query))[0]?.count;
    expect(await count('select count(*) from campaigns')).toBe('1');
    expect(await count('select count(*) from creators')).toBe('1');
    expect(await count("select count(*) from deals where status = 'live'")).toBe('1');
    expect(await rowsOf(database, 'select round, side from offers order by round')).toEqual([
      { round: 1, side: 'theirs' },
      { round: 2, side: 'ours' },
      { round: 3, side: 'theirs' },
    ]);
    expect(await rowsOf(database, 'select kind, status from approvals order by requested_at')).toEqual([
      { kind: 'counter', status: 'approved' },
      { kind: 'acceptance', status: 'approved' },
      { kind: 'legal', status: 'approved' },
    ]);
    expect(await rowsOf(database, 'select kind, status from drafts order by requested_at')).toEqual([
      { kind: 'outreach', status: 'sent' },
      { kind: 'counter_reply', status: 'sent' },
    ]);
    expect(await count('select count(*) from term_sheets')).toBe('1');
    expect(await count('select count(*) from results')).toBe('1');
    expect(await rowsOf(database, 'select status from digest_runs')).toEqual([{ status: 'posted' }]);
  });

  test('every announcement stands in the workspace exactly once', async () => {
    const announced = await rowsOf(
      database,
      "select id, announcement ->> 'kind' as kind, status from outbox where destination ->> 'to' <> 'copies'",
    );
    expect(announced.filter(({ status }) => status !== 'delivered')).toEqual([]);
    const files = standing.flatMap(({ files }) => files).filter((name) => /\.(docx|pdf)$/.test(name));
    expect(files).toHaveLength(announced.filter(({ kind }) => kind === 'term-sheet-file').length);
    const cards = announced.filter(({ kind }) => kind !== 'term-sheet-file').map(({ id }) => id);
    const parcels = standing.flatMap(({ parcel }) => parcel ?? []);
    expect(parcels.toSorted()).toEqual(cards.toSorted());
    const unexplained = standing.filter(({ parcel, files }) => !parcel && files.length === 0);
    expect(unexplained).toEqual([]);
  });

  test('the chain of events, the committed budget and the rest of the books are right', async () => {
    expect(await checkInvariants(database.db, { quiet: true })).toEqual([]);
    const unfinished = await rowsOf(
      database,
      "select name, state from pgboss.job where name in ('write-draft', 'post-digest') and state <> 'completed'",
    );
    expect(unfinished).toEqual([]);
  });

  async function tellUnderFire(chapter: (typeof CHAPTERS)[number], kill: Kill | undefined): Promise<void> {
    const model = kill?.at.when === 'during a draft job' ? killer.whileModelIsAsked() : undefined;
    if (kill) killer.arm(kill.at);
    try {
      await chapter.tell(plot);
      await model;
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw new Error(
        `${kill ? describeKill(kill) : chapter.name}\n${cause}\nThe bot said:\n${parley.output()}`,
      );
    }
    // What a chapter announced may still be on its way when it ends for the people in it.
    await vi.waitFor(() => expect(killer.isArmed, kill && describeKill(kill)).toBe(false), 30_000);
    await killer.isBack();
  }
});

/** Throws while announcements are still on their way. */
async function nothingWaits({ url }: RunningParley): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/^parley_outbox_waiting 0$/m);
}

async function rowsOf(database: Database, query: string): Promise<Record<string, unknown>[]> {
  return (await database.executeSql(query)).rows;
}
