import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import {
  answer,
  brokenRules,
  cardOf,
  form,
  freshDeal,
  roundsOf,
  type Stage,
  setStage,
  told,
} from './clumsy.ts';
import { APPROVALS, DEALS } from './deal-story.ts';

/** The database goes away while people work. Only a server can: the embedded one is part of the process. */
describe.skipIf(!process.env.TEST_DATABASE_URL)('connections that the server ends', () => {
  let parley: RunningParley;
  let stage: Stage;

  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    stage = await setStage(parley.workspace);
  });
  afterAll(async () => {
    const broken = parley ? await brokenRules(parley) : [];
    await parley?.stop();
    expect(broken).toEqual([]);
  });

  async function onServer(sql: (database: string) => string): Promise<void> {
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await client.connect();
    try {
      await client.query(sql(new URL(parley.databaseUrl ?? '').pathname.slice(1)));
    } finally {
      await client.end();
    }
  }
  const endAll = () =>
    onServer((name) => `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);

  it('while nobody works are replaced without a word', async () => {
    await endAll();
    // The pool hears of it within a moment; a request in that moment is asked to try again.
    await sleep(200);
    await answer(stage.maya, `show ${stage.deal}`, /D-1/);
  });

  it('while ten people type give each a sentence or an answer, and every offer stands once or not at all', async () => {
    const deal = await freshDeal(stage, 'ended');
    let logged = 0;
    for (let at = 0; at < 10; at += 1) {
      const before = new Set((await stage.maya.messages(DEALS)).map(({ ts }) => ts));
      const ending = at % 2 === 0 ? sleep(at * 2).then(endAll) : undefined;
      await stage.maya.command(DEALS, `/deal offer ${deal} ${1_000 + at} USD 3 tiktok videos`);
      await ending;
      const words = await stage.maya.waitForMessage(
        DEALS,
        ({ ts, ephemeral, plain }) =>
          ephemeral && !before.has(ts) && /Logged|cannot reach my database/.test(plain),
      );
      expect(words.plain).not.toMatch(/Something went wrong/);
      if (/Logged/.test(words.plain)) logged += 1;
    }
    await stage.maya.waitForUpdate(
      await cardOf(stage.maya, deal),
      (now) => new RegExp(`· ${logged} rounds?`).test(now.plain),
      { timeoutMs: 20_000 },
    );
    await expect.poll(() => roundsOf(stage.maya, deal), { timeout: 30_000 }).toBe(logged);
    // Nothing comes after that: what was refused is not done later.
    await sleep(500);
    expect(await roundsOf(stage.maya, deal)).toBe(logged);
  });

  it('for longer keep a form open with everything typed, and it can be sent again', async () => {
    const deal = await freshDeal(stage, 'longer');
    const opened = await form(stage.maya, `offer ${deal}`, /Log an offer/);
    await opened.fill({ 'Fee for everything': '1500', Note: 'kept' });
    await onServer((name) => `alter database ${name} allow_connections false`);
    await endAll();
    expect((await opened.submit()).closed).toBe(false);
    const kept = await opened.refresh();
    expect(kept.text).toMatch(
      /I cannot reach my database right now, so nothing was saved.*Reference [0-9A-Z]{5}/,
    );
    expect(kept.value('Note')).toBe('kept');
    await told(
      stage.priya,
      () => stage.priya.command(APPROVALS, '/deal list'),
      /cannot reach my database/,
      APPROVALS,
    );
    expect((await fetch(`${parley.url}/ready`)).status).toBe(503);
    await onServer((name) => `alter database ${name} allow_connections true`);
    expect(await (await opened.refresh()).submit()).toEqual({ closed: true });
    await stage.maya.waitForMessage({ thread: await cardOf(stage.maya, deal) }, /Round 1/, {
      timeoutMs: 20_000,
    });
    expect((await fetch(`${parley.url}/ready`)).status).toBe(200);
  });
});
