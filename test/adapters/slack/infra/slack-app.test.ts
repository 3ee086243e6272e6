import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, button, section } from '../../../../src/adapters/slack/blocks.ts';
import { modal, textInput, textOf } from '../../../../src/adapters/slack/inputs.ts';
import type {
  Action,
  Answer,
  Command,
  Form,
  OptionsSource,
  Shortcut,
} from '../../../../src/adapters/slack/surface.ts';
import { change } from '../../../../src/application/change.ts';
import { ok } from '../../../../src/domain/refusal.ts';
import { LUMEN, type RunningApp, runApp } from './running-app.ts';

const DEALS = '#influencer-deals';

const say = (text: string): Answer => ({ kind: 'reply', message: { text, blocks: [section(text)] } });

const form = (callbackId: string) =>
  modal({
    callbackId,
    title: 'A form',
    submit: 'Save',
    metadata: 'kept',
    blocks: [
      textInput({ block: 'amount', label: 'Amount' }),
      textInput({ block: 'note', label: 'Note', optional: true }),
    ],
  });

function command(path: string, run: Command['run']): Command {
  return {
    path: path.split(' ').filter(Boolean),
    usage: `/deal ${path}`,
    summary: `Does ${path}`,
    example: `/deal ${path}`,
    run,
  };
}

/** What the handlers saw, by name. */
const seen: Record<string, unknown[]> = {};
const note = (name: string, value: unknown) => {
  seen[name] = [...(seen[name] ?? []), value];
};

const commands: Command[] = [
  command('echo', async ({ text }) => say(`Heard: ${text}`)),
  command('campaign new', async () => say('A brief')),
  command('throw', async () => {
    throw new Error('a secret detail');
  }),
  command('slow', async () => {
    await sleep(3_200);
    return say('Slow but done');
  }),
  command('form', async ({ text }) => ({ kind: 'modal', view: form(text || 'saved') })),
  command('too long', async () => say('x'.repeat(3_001))),
  command('refused', async () => ({
    kind: 'refused',
    refusal: { kind: 'not-found', what: 'deal', reference: 'D-9 <!channel>' },
  })),
  command('once', async ({ services, actor }) => {
    const result = await change(services, actor, { action: 'count' }, async () => {
      note('once', actor.user);
      return ok(undefined);
    });
    return result.ok ? say('Counted') : { kind: 'refused', refusal: result.refusal };
  }),
  command('card', async () => ({
    kind: 'reply',
    message: {
      text: 'A card',
      blocks: [
        section('A card'),
        actions(
          'buttons',
          button({ text: 'Click', actionId: 'test.click', value: 'a value' }),
          button({ text: 'Old', actionId: 'no.longer.there' }),
          button({ text: 'Open', actionId: 'test.open' }),
        ),
      ],
    },
  })),
];

const clickActions: Action[] = [
  {
    actionId: 'test.click',
    run: async ({ value, channel, actor }) => {
      note('click', { value, channel, workspace: actor.workspace });
      return say(`Clicked ${value}`);
    },
  },
  { actionId: 'test.open', run: async () => ({ kind: 'modal', view: form('saved') }) },
];

const forms: Form[] = [
  {
    callbackId: 'saved',
    submit: async ({ view }) => {
      note('saved', { amount: textOf(view, 'amount'), metadata: view.privateMetadata });
      return { kind: 'close', message: { text: `Saved ${textOf(view, 'amount')}` } };
    },
  },
  {
    callbackId: 'wrong',
    submit: async () => ({
      kind: 'refused',
      refusal: { kind: 'invalid', problems: [{ field: 'amount', problem: 'Enter an amount above zero.' }] },
    }),
  },
  {
    callbackId: 'refused',
    submit: async () => ({
      kind: 'refused',
      refusal: { kind: 'deal-closed', reference: 'D-3', status: 'Declined' },
    }),
  },
  {
    callbackId: 'throws',
    submit: async () => {
      throw new Error('a secret detail');
    },
  },
  {
    callbackId: 'slow',
    submit: async () => {
      await sleep(3_200);
      return { kind: 'close', message: { text: 'Saved at last' } };
    },
  },
  {
    callbackId: 'slow-wrong',
    submit: async () => {
      await sleep(3_200);
      return { kind: 'errors', errors: { amount: 'Enter an amount above zero.' } };
    },
  },
];

const shortcuts: Shortcut[] = [
  { callbackId: 'log_offer', type: 'global', run: async () => ({ kind: 'modal', view: form('saved') }) },
  {
    callbackId: 'log_as_offer',
    type: 'message',
    run: async ({ message }) => say(`Read: ${message?.text}`),
  },
];

const optionsSources: OptionsSource[] = [];

describe.each(['socket', 'http'] as const)('Parley over %s', (mode) => {
  let running: RunningApp;
  const maya = () => running.workspace.as('U0MAYA0001');
  const jonas = () => running.workspace.as('U0JONAS001');

  beforeAll(async () => {
    running = await runApp({
      mode,
      surfaces: {
        commands,
        actions: clickActions,
        forms,
        shortcuts,
        optionsSources,
        home: async (_services, { user }, zone) => ({
          type: 'home',
          blocks: [
            section(`Home of ${user} in ${zone}`),
            actions('home', button({ text: 'Click', actionId: 'test.click', value: 'from home' })),
          ],
        }),
      },
    });
  });
  afterAll(() => running.stop());

  describe('a command', () => {
    test('is answered to its author alone, with what was typed', async () => {
      await maya().command(DEALS, '/deal ECHO “smart” & <plain> @Jonas Weber');
      await maya().waitForEphemeral(DEALS, /Heard: "smart" & <plain> @/);
      expect((await jonas().messages(DEALS)).some(({ plain }) => plain.includes('Heard'))).toBe(false);
    });

    test('finds a subcommand of two words, and suggests the nearest for an unknown one', async () => {
      await maya().command(DEALS, '/deal campaign new spring');
      await maya().waitForEphemeral(DEALS, /A brief/);
      await maya().command(DEALS, '/deal campaign nwe');
      await maya().waitForEphemeral(DEALS, /Did you mean \/deal campaign new/);
      await maya().command(DEALS, '/deal ecoh');
      await maya().waitForEphemeral(DEALS, /Did you mean \/deal echo/);
    });

    test('is refused in words, with data shown as text', async () => {
      await maya().command(DEALS, '/deal refused');
      const answer = await maya().waitForEphemeral(DEALS, /could not find the deal D-9 <!channel>/);
      expect(answer.mentions).toEqual([]);
    });

    test('that fails gives a reference to the person and the stack to the log alone', async () => {
      await maya().command(DEALS, '/deal throw');
      const answer = await maya().waitForEphemeral(DEALS, /Something went wrong\. Reference [2-9A-Z]{5}/);
      expect(answer.plain).not.toContain('secret detail');
      const reference = /Reference (\w+)/.exec(answer.plain)?.[1];
      const line = running.log.find(({ facts }) => 'reference' in facts && facts.reference === reference);
      expect(line?.level).toBe('error');
      expect(line?.facts).toMatchObject({ request: 'command', user: 'U0MAYA0001' });
    });

    test("whose answer breaks Slack's limits gives a reference as well", async () => {
      await maya().command(DEALS, '/deal too long');
      await maya().waitForEphemeral(DEALS, /Something went wrong\. Reference/);
    });

    test('that takes long is acknowledged in time and answered later', { timeout: 15_000 }, async () => {
      const started = performance.now();
      const acknowledgement = await maya().command(DEALS, '/deal slow');
      expect(acknowledgement.acknowledged).toBe(true);
      expect(performance.now() - started).toBeLessThan(3_000);
      await maya().waitForEphemeral(DEALS, /Slow but done/);
    });

    test('that Slack delivers again acts once and is answered once', async () => {
      running.workspace.faults.redeliver({ times: 3, afterMs: 30, of: 'interactions' });
      await maya().command(DEALS, '/deal once');
      await maya().waitForEphemeral(DEALS, /Counted/);
      await sleep(300);
      running.workspace.faults.redeliver(null);
      expect(seen.once).toEqual(['U0MAYA0001']);
      expect((await maya().messages(DEALS)).filter(({ plain }) => /Counted/.test(plain))).toHaveLength(1);
      seen.once = [];
    });

    test('says so when Slack does not tell who asks', async () => {
      running.workspace.faults.add({ kind: 'server_error', method: 'users.info' });
      await running.workspace.as('U0LENA0001').command(DEALS, '/deal once');
      await running.workspace
        .as('U0LENA0001')
        .waitForEphemeral(DEALS, /Slack did not tell me who you are, so I did nothing/);
      running.workspace.faults.clear();
      expect(seen.once).toEqual([]);
    });
  });

  describe('a click', () => {
    test('reaches its handler with value, channel and workspace', async () => {
      await maya().command(DEALS, '/deal card');
      const card = await maya().waitForEphemeral(DEALS, /A card/);
      await maya().click(card, 'Click');
      await maya().waitForEphemeral(DEALS, /Clicked a value/);
      expect(seen.click?.at(-1)).toMatchObject({ value: 'a value', channel: 'C0DEALS001', workspace: LUMEN });
    });

    test('on a button that no version knows any more is answered politely', async () => {
      await maya().command(DEALS, '/deal card');
      const card = await maya().waitForEphemeral(DEALS, /A card/);
      expect(await maya().click(card, 'Old')).toMatchObject({ acknowledged: true });
      await maya().waitForEphemeral(DEALS, /older version of Parley/);
    });

    test('opens a form, even while Slack makes posts wait', async () => {
      running.workspace.faults.add({ kind: 'rate_limited', method: 'chat.postMessage', retryAfter: 30 });
      const client = await running.connection.background(LUMEN);
      await expect(client.chat.postMessage({ channel: 'C0DEALS001', text: 'x' })).rejects.toThrow();
      await maya().command(DEALS, '/deal card');
      const card = await maya().waitForEphemeral(DEALS, /A card/);
      const started = performance.now();
      await maya().click(card, 'Open');
      const opened = await maya().waitForModal();
      expect(performance.now() - started).toBeLessThan(1_500);
      running.workspace.faults.clear();
      await opened.fill({ Amount: '5' });
      await opened.submit();
    });
  });

  describe('a form', () => {
    const open = async (callbackId: string) => {
      await maya().command(DEALS, `/deal form ${callbackId}`);
      const opened = await maya().waitForModal();
      await opened.fill({ Amount: '1200', Note: 'typed <b>' });
      return opened;
    };

    test('is read, closed, and its answer goes where it was opened', async () => {
      const opened = await open('saved');
      await opened.submit();
      await maya().waitForNoModal();
      await maya().waitForEphemeral(DEALS, /Saved 1200/);
      expect(seen.saved?.at(-1)).toEqual({ amount: '1200', metadata: 'kept' });
    });

    test('shows an invalid value under its field', async () => {
      const opened = await open('wrong');
      await opened.submit();
      const again = await opened.refresh();
      expect(again.errors).toEqual({ Amount: 'Enter an amount above zero.' });
      await again.close();
    });

    test('shows any other refusal above the inputs, with everything typed kept', async () => {
      const opened = await open('refused');
      await opened.submit();
      const again = await maya().waitForModal(/D-3 has ended/);
      expect(again.value('Amount')).toBe('1200');
      expect(again.value('Note')).toBe('typed <b>');
      await again.close();
    });

    test('that fails says so with a reference and keeps what was typed', async () => {
      const opened = await open('throws');
      await opened.submit();
      const again = await maya().waitForModal(/Something went wrong\. Reference [2-9A-Z]{5}/);
      expect(again.value('Amount')).toBe('1200');
      await again.close();
    });

    test('that takes long says so, then shows how it ended', { timeout: 15_000 }, async () => {
      const opened = await open('slow');
      await opened.submit();
      await maya().waitForModal(/Still working on it/);
      const done = await maya().waitForModal(/Saved at last/);
      await done.close();
    });

    test('that takes long and is wrong comes back with everything typed', { timeout: 15_000 }, async () => {
      const opened = await open('slow-wrong');
      await opened.submit();
      await maya().waitForModal(/Still working on it/);
      const again = await maya().waitForModal(/above zero/);
      expect(again.value('Amount')).toBe('1200');
      await again.close();
    });
  });

  test('shortcuts open a form and read a message', async () => {
    await maya().globalShortcut('Log an offer');
    await (await maya().waitForModal()).close();
    const message = await jonas().say(DEALS, 'She asks 900 & a dress');
    await maya().messageShortcut(message, 'Log as offer');
    await maya().waitForEphemeral(DEALS, /Read: She asks 900 & a dress/);
  });

  test("App Home shows the member's page in their zone, and takes clicks", async () => {
    await jonas().openHome();
    await jonas().waitForHome(/Home of U0JONAS001 in Europe\/Berlin/);
    await jonas().click('home', 'Click');
    await jonas().waitForMessage('app', /Clicked from home/);
  });

  test('a direct message and a mention are answered with where to start, once', async () => {
    running.workspace.faults.redeliver({ times: 2, afterMs: 30, of: 'events' });
    await maya().dm('hello');
    await maya().waitForMessage('app', /\/deal help/);
    await sleep(300);
    running.workspace.faults.redeliver(null);
    expect((await maya().messages('app')).filter(({ plain }) => /\/deal help/.test(plain))).toHaveLength(1);
    const mention = await maya().say(DEALS, '@Parley what now?');
    await maya().waitForMessage({ thread: mention }, /\/deal help/);
  });

  test('health, readiness and metrics answer on the port', async () => {
    expect((await fetch(`${running.url}/health`)).status).toBe(200);
    const ready = await fetch(`${running.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', database: 'ok', slack: 'ok' });
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toMatch(/parley_ack_seconds_count\{kind="command"\} \d+/);
    expect(metrics).toMatch(/parley_errors_total\{kind="command"\} \d+/);
    expect((await fetch(`${running.url}/anything`)).status).toBe(404);
  });
});

test('a stop waits for what is being worked on, and refuses the rest in words', async () => {
  let finished = false;
  const running = await runApp({
    mode: 'http',
    surfaces: {
      commands: [
        command('work', async () => {
          await sleep(400);
          finished = true;
          return say('Worked');
        }),
      ],
    },
  });
  const maya = running.workspace.as('U0MAYA0001');
  const answer = maya.command(DEALS, '/deal work');
  await sleep(100);
  await running.app.stop(5_000);
  expect(finished).toBe(true);
  expect(await answer).toMatchObject({ acknowledged: true });
  await expect(fetch(`${running.url}/health`)).rejects.toThrow();
  await running.workspace.close();
});

test('two handlers for one id are found at start', async () => {
  const twice = { actionId: 'same', run: async (): Promise<Answer> => ({ kind: 'done' }) };
  await expect(runApp({ mode: 'http', surfaces: { actions: [twice, twice] } })).rejects.toThrow(
    /Two handlers.*same/,
  );
});
