import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const QUICK_MS = 10_000;
const QUICK_DEATHS = 5;
const STOP_WITHIN_MS = 8_000;

/** The bot as a child process: started again when it dies, given up on when it keeps dying at once. */
export class BotProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private quickDeaths = 0;
  private lastWords = '';
  private readonly file: string;
  private readonly env: NodeJS.ProcessEnv;
  private readonly onGivenUp: (message: string) => void;

  constructor(file: string, env: NodeJS.ProcessEnv, onGivenUp: (message: string) => void) {
    this.file = file;
    this.env = env;
    this.onGivenUp = onGivenUp;
  }

  start(): void {
    const started = Date.now();
    const child = spawn(process.execPath, [this.file], {
      // Compiled code is kept, so that the second start takes half the time.
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'parley-code'), ...this.env },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.child = child;
    this.lastWords = '';
    child.stderr?.on('data', (data: Buffer) => {
      process.stderr.write(data);
      this.lastWords = (this.lastWords + data.toString()).slice(-2_000);
    });
    child.once('exit', (code, signal) => {
      if (!this.stopping) void this.again(Date.now() - started, code, signal);
    });
  }

  private async again(livedMs: number, code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    this.quickDeaths = livedMs < QUICK_MS ? this.quickDeaths + 1 : 1;
    if (this.quickDeaths >= QUICK_DEATHS) {
      this.onGivenUp(this.lastWords.trim() || `it ended with ${signal ?? `code ${code}`}`);
      return;
    }
    const pauseMs = 250 * 2 ** this.quickDeaths;
    console.error(`The bot ended (${signal ?? `code ${code}`}); starting it again.`);
    await wait(pauseMs);
    if (!this.stopping) this.start();
  }

  /** Asks the bot to stop, and ends it when it does not within eight seconds. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(timer);
  }
}
