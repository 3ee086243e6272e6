import pino, { type Logger } from 'pino';

/** Tokens of Slack and of model servers, and addresses with a password, wherever they stand in a line. */
const PATTERNS = [
  /\bxox[a-z](?:\.xox[a-z])?-[\w-]+/g,
  /\bxapp-[\w-]+/g,
  /\bsk-[\w-]{16,}/g,
  /\b(postgres(?:ql)?:\/\/)[^\s"@]*@/g,
  /(https?:\/\/)[^\s"/@]+:[^\s"/@]+@/g,
];

/** The first line of defence is not to log secrets; this is the last one: no line leaves with one in it. */
export function redact(line: string, secrets: readonly string[]): string {
  let clean = line;
  for (const secret of secrets) {
    clean = clean
      .replaceAll(secret, '[redacted]')
      .replaceAll(JSON.stringify(secret).slice(1, -1), '[redacted]');
  }
  for (const pattern of PATTERNS) clean = clean.replace(pattern, '[redacted]');
  return clean;
}

/** One JSON line per entry on standard output, written at once, so that nothing is lost at an exit. */
export function createLog(options: {
  level: string;
  secrets?: readonly string[];
  write?: (line: string) => void;
}): Logger {
  const { level, secrets = [] } = options;
  const output = pino.destination({ fd: 1, sync: true });
  const write = options.write ?? ((line: string) => output.write(line));
  return pino({ level, base: null }, { write: (line) => write(redact(line, secrets)) });
}
