import { expect, test } from 'vitest';
import { createDirectory } from '../../../../src/adapters/slack/connection/directory.ts';
import {
  NotInstalled,
  type SlackConnection,
} from '../../../../src/adapters/slack/connection/slack-connection.ts';

/** A connection whose every call ends in an error. */
function broken(error: Error): SlackConnection {
  return { interactive: async () => Promise.reject(error) } as unknown as SlackConnection;
}

test('nobody holds a role in a workspace that removed Parley, so that what runs there by itself ends instead of trying again', async () => {
  const directory = createDirectory(broken(new NotInstalled('T1')));
  expect(await directory.member('T1', 'U1')).toEqual({
    user: 'U1',
    isWorkspaceAdmin: false,
    isGuest: true,
    isBot: false,
  });
  expect(await directory.timeZone('T1', 'U1')).toBeUndefined();
});

test('a Slack that does not answer makes nobody a stranger', async () => {
  const directory = createDirectory(broken(new Error('socket hang up')));
  await expect(directory.member('T1', 'U1')).rejects.toThrow('Slack did not say who a member is');
});
