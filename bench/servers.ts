import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A server under measurement, in a process of its own. */
export interface Measured {
  readonly name: string;
  readonly url: string;
  /** Takes it off the processor while another one is measured. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

export async function startServer(
  name: string,
  script: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Measured> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args, script], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await listening(port, child);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: () => stop(child),
  };
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/health`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`);
    if (Date.now() > deadline) throw new Error('The server did not start within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
