/** The database cannot be used; the message says where it was looked for and what to do, never the password. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** What to do, by SQLSTATE or the system's error code. */
const ADVICE: Record<string, (target: Target) => string> = {
  ECONNREFUSED: ({ where }) => `nothing listens at ${where}. Start the server, or correct DATABASE_URL`,
  ENOENT: ({ where }) => `there is no socket at ${where}. Start the server, or correct DATABASE_URL`,
  ENOTFOUND: ({ where }) => `the host of ${where} is not known. Correct DATABASE_URL`,
  EAI_AGAIN: ({ where }) => `the host of ${where} cannot be looked up now. Check the network or DATABASE_URL`,
  ETIMEDOUT: ({ where }) => `${where} did not answer in time. Check the network and the server`,
  '28P01': ({ user }) => `the server refused the password of user "${user}". Correct DATABASE_URL`,
  '28000': ({ user }) =>
    `the server does not let user "${user}" in. Correct DATABASE_URL or the server's rules`,
  '3D000': ({ database }) =>
    `there is no database "${database}" on the server. Create it, or correct DATABASE_URL`,
  '42501': ({ user }) => `user "${user}" may not create tables there. Grant it, or use another user`,
  '53300': () => 'the server has no connection left. Raise its limit, or use fewer processes',
  '57P03': () => 'the server is starting or stopping. Try again in a moment',
};

interface Target {
  readonly where: string;
  readonly user: string;
  readonly database: string;
}

/** Says why a server cannot be used, for the person who starts Parley. */
export function databaseUnavailable(url: string, cause: unknown): DatabaseUnavailable {
  const target = targetOf(url);
  if (!target) {
    return new DatabaseUnavailable(
      'DATABASE_URL is not a valid address. It looks like postgres://user:password@host:5432/database.',
    );
  }
  const code = codeOf(cause);
  const advice = code ? ADVICE[code]?.(target) : undefined;
  const why = advice ?? `${target.where} answered with ${code ?? 'an unexpected error'}. Check DATABASE_URL`;
  return new DatabaseUnavailable(`The database cannot be used: ${why}.`);
}

/** Host, port, user and database of an address, or undefined when it is none. The password is not read. */
function targetOf(url: string): Target | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, pathname, searchParams } = new URL(url);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return undefined;
  return {
    where: `${decodeURIComponent(searchParams.get('host') ?? (hostname || 'localhost'))}:${port || '5432'}`,
    user: decodeURIComponent(username) || 'postgres',
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
  };
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return /timeout/i.test(error.message) ? 'ETIMEDOUT' : undefined;
}
