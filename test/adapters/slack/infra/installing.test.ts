import { afterAll, beforeAll, expect, test } from 'vitest';
import { LUMEN, NORTHWIND, type RunningApp, runApp } from './running-app.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await runApp({
    mode: 'oauth',
    surfaces: {
      commands: [
        {
          path: ['where'],
          usage: '/deal where',
          summary: 'Says the workspace',
          example: '/deal where',
          run: async ({ actor, services }) => {
            const zone = await services.directory.timeZone(actor.workspace, actor.user);
            return { kind: 'reply', message: { text: `${actor.workspace} ${zone}` } };
          },
        },
      ],
    },
  });
});
afterAll(() => running.stop());

/** What a person does in the browser: press the button, allow, come back. */
async function install(team: string): Promise<string> {
  const page = await fetch(`${running.url}/slack/install`);
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const address =
    /href="([^"]+oauth\/v2\/authorize[^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const asked = new URL(address).searchParams;
  const allowed = await fetch(address.split('?')[0] ?? '', {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      state: asked.get('state') ?? '',
      redirect_uri: `${running.url}/slack/oauth_redirect`,
      team,
      decision: 'allow',
    }),
  });
  const back = await fetch(allowed.headers.get('location') ?? '', { headers: { cookie } });
  return back.text();
}

test('a workspace that has not installed Parley is told so, and nothing runs', async () => {
  const nora = running.workspace.as('U0NORA0001', NORTHWIND);
  await nora.command('#influencer-deals', '/deal where');
  await nora.waitForEphemeral('#influencer-deals', /not installed in this workspace/);
});

test('two workspaces install it and each is served with its own token', { timeout: 20_000 }, async () => {
  expect(await install(LUMEN)).toMatch(/success|installed|thank/i);
  await install(NORTHWIND);
  const stored = await running.installations.find({ workspace: NORTHWIND });
  expect(stored).toMatchObject({ workspace: NORTHWIND, wholeOrganisation: false, botUser: 'U0PARLEY02' });

  const nora = running.workspace.as('U0NORA0001', NORTHWIND);
  const maya = running.workspace.as('U0MAYA0001', LUMEN);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([
      nora.command('#influencer-deals', '/deal where'),
      maya.command('#influencer-deals', '/deal where'),
    ]);
  }
  await nora.waitForEphemeral('#influencer-deals', /T0NORTHW01 Europe\/Stockholm/);
  await maya.waitForEphemeral('#influencer-deals', /T0LUMEN001 America\/New_York/);
});

test('a member of another workspace is nobody here', async () => {
  await expect(running.services.directory.member(LUMEN, 'U0NORA0001')).resolves.toMatchObject({
    isGuest: true,
  });
});

test("removing it deletes the token at once, and only that workspace's", { timeout: 20_000 }, async () => {
  running.workspace.uninstall(NORTHWIND);
  const deadline = Date.now() + 5_000;
  while (await running.installations.find({ workspace: NORTHWIND })) {
    if (Date.now() > deadline) expect.unreachable('the installation is still there');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await expect(running.connection.grant(NORTHWIND)).rejects.toThrow(/not installed/);
  await expect(running.connection.grant(LUMEN)).resolves.toMatchObject({ botUser: 'U0PARLEY01' });
});

test('no token stands in a log line', () => {
  expect(JSON.stringify(running.log)).not.toMatch(/xox[bp]-/);
});
