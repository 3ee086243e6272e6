import type { Logger } from '@slack/web-api';
import { LogLevel } from './slack-packages.ts';

/** Where the Slack adapter writes what operators need to know; never a message's content. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * The log as Slack's packages want it. Their debug lines hold whole payloads, so they are dropped whatever
 * the level is; their info lines say that sockets open and close.
 */
export function loggerFor(log: Log, name: string): Logger {
  const words = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ from: name }, words(parts)),
    error: (...parts) => log.error({ from: name }, words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
