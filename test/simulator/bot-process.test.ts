import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BotProcess } from '../../simulator/bot-process.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-bot-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes a line into a file at each start and then does as told. */
function program(then: string): { file: string; starts(): string[] } {
  const file = join(folder, 'bot.mjs');
  const log = join(folder, 'starts');
  writeFileSync(log, '');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';\nappendFileSync(${JSON.stringify(log)}, process.env.GREETING + '\\n');\n${then}`,
  );
  return { file, starts: () => readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

describe('the bot beside its workspace', () => {
  it('is given up on after five quick deaths, with its last words', async () => {
    const { file, starts } = program("console.error('No database.'); process.exit(3);");
    const words = await new Promise((resolve) => {
      new BotProcess(file, { ...process.env, GREETING: 'hello' }, resolve).start();
    });
    expect(words).toBe('No database.');
    expect(starts()).toEqual(Array(5).fill('hello'));
  });

  it('stops when asked, and is not started again', async () => {
    const { file, starts } = program('setInterval(() => {}, 1000);');
    const bot = new BotProcess(file, { ...process.env, GREETING: 'hello' }, () => {});
    bot.start();
    await expect.poll(() => starts().length).toBe(1);
    await bot.stop();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(starts()).toHaveLength(1);
  });
});
