import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createInstallations } from '../../../src/adapters/db/installations.ts';
import { createTokenVault, SealBroken } from '../../../src/adapters/db/token-vault.ts';
import type { StoredInstallation } from '../../../src/application/installations.ts';
import { openTestStore } from '../../support/database.ts';
import { AT } from './examples.ts';

const KEY = randomBytes(32).toString('base64');
const TOKEN = 'xoxb-canary-1234567890';

const installation = (workspace: string, changes: Partial<StoredInstallation> = {}): StoredInstallation => ({
  workspace,
  wholeOrganisation: false,
  botUser: 'UBOT',
  scopes: ['chat:write', 'commands'],
  secret: { bot: { token: TOKEN } },
  installedBy: 'U1',
  installedAt: AT,
  ...changes,
});

test('an installation comes back, is replaced by a new one, and is gone when deleted', async () => {
  const { database, workspace } = await openTestStore();
  const installations = createInstallations(database.db, createTokenVault(KEY));
  await installations.save(installation(workspace, { scopes: [] }));
  await installations.save(installation(workspace));
  expect(await installations.find({ workspace })).toEqual(installation(workspace));
  await installations.delete({ workspace });
  expect(await installations.find({ workspace })).toBeUndefined();
});

test('a workspace without its own installation uses the one of its organisation', async () => {
  const { database, workspace } = await openTestStore();
  const installations = createInstallations(database.db, createTokenVault(KEY));
  const organisation = `E${workspace}`;
  await installations.save(installation(organisation, { wholeOrganisation: true }));
  expect((await installations.find({ workspace, organisation }))?.workspace).toBe(organisation);
  await installations.save(installation(workspace));
  expect((await installations.find({ workspace, organisation }))?.workspace).toBe(workspace);
  expect(await installations.find({ workspace: 'T-other' })).toBeUndefined();
});

test('no token can be read in the database, and a sealed one opens for its owner and key only', async () => {
  const { database, workspace } = await openTestStore();
  const installations = createInstallations(database.db, createTokenVault(KEY));
  await installations.save(installation(workspace));
  const [row] = await database.db
    .selectFrom('installations')
    .selectAll()
    .where('workspace', '=', workspace)
    .execute();
  expect(JSON.stringify(row)).not.toContain(TOKEN);
  expect(row?.sealed.toString('latin1')).not.toContain(TOKEN);

  const vault = createTokenVault(KEY);
  const sealed = vault.seal('T1', { token: TOKEN });
  expect(vault.open('T1', sealed)).toEqual({ token: TOKEN });
  expect(() => vault.open('T2', sealed)).toThrow(SealBroken);
  expect(() => createTokenVault(randomBytes(32).toString('hex')).open('T1', sealed)).toThrow(SealBroken);
  for (const position of [0, 1, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(() => vault.open('T1', changed)).toThrow(SealBroken);
  }
  expect(vault.seal('T1', { token: TOKEN })).not.toEqual(sealed);
  expect(() => createTokenVault('too short')).toThrow(/32 bytes/);
});
