import { describe, expect, test } from 'vitest';
import { databaseUnavailable } from '../../../src/adapters/db/database-unavailable.ts';
import { openDatabase } from '../../../src/adapters/db/open-database.ts';
import { silentLog as log, TEST_DATABASE_URL } from '../../support/database.ts';

const refusalOf = async (url: string) => {
  try {
    const database = await openDatabase({ url, dataDir: '/nowhere', log });
    await database.close();
    return 'opened';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

describe('a database that cannot be used', () => {
  test('is named by host and port, never with the password', async () => {
    expect(await refusalOf('postgres://parley:s3cret@127.0.0.1:1/parley')).toBe(
      'DatabaseUnavailable: The database cannot be used: nothing listens at 127.0.0.1:1. Start the server, or correct DATABASE_URL.',
    );
  });

  test.each(['not an address', 'mysql://u:s3cret@h/db', 'postgres//u:s3cret@h'])(
    'is refused when the address is "%s"',
    async (url) => {
      const message = await refusalOf(url);
      expect(message).toMatch(/DATABASE_URL is not a valid address/);
      expect(message).not.toContain('s3cret');
    },
  );

  test.each([
    ['28P01', /refused the password of user "parley"/],
    ['3D000', /no database "deals"/],
    ['ENOTFOUND', /host of db\.example:5432 is not known/],
    ['XX999', /db\.example:5432 answered with XX999/],
  ])('says what to do about %s', (code, words) => {
    const cause = Object.assign(new Error('password s3cret'), { code });
    const { message } = databaseUnavailable('postgres://parley:s3cret@db.example/deals', cause);
    expect(message).toMatch(words);
    expect(message).not.toContain('s3cret');
  });

  test.skipIf(!TEST_DATABASE_URL)('is named when the server has no such database', async () => {
    const url = new URL(TEST_DATABASE_URL ?? '');
    url.pathname = '/no_such_database';
    expect(await refusalOf(url.toString())).toMatch(/no database "no_such_database"/);
  });
});
