import { Pool } from 'undici';
import { type Asker, signedCommand } from './slack-command.ts';

export interface Round {
  readonly requests: number;
  readonly seconds: number;
  /** Of every request, in milliseconds, in ascending order. */
  readonly latencies: Float64Array;
}

/** Sends the command again and again on so many connections, each with one request at a time. Throws on any answer but 200. */
export async function load(
  url: string,
  { text, asker, connections, seconds }: { text: string; asker: Asker; connections: number; seconds: number },
): Promise<Round> {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const latencies: number[] = [];
  const started = performance.now();
  const deadline = started + seconds * 1000;
  const repeat = async () => {
    while (performance.now() < deadline) {
      const { body, headers } = signedCommand(text, asker);
      const sent = performance.now();
      const response = await pool.request({ method: 'POST', path: '/slack/events', headers, body });
      await response.body.dump();
      latencies.push(performance.now() - sent);
      if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, repeat));
  const elapsed = (performance.now() - started) / 1000;
  await pool.close();
  return { requests: latencies.length, seconds: elapsed, latencies: Float64Array.from(latencies).sort() };
}

/** One request and its answer. */
export async function askOnce(url: string, text: string, asker: Asker): Promise<unknown> {
  const { body, headers } = signedCommand(text, asker);
  const response = await fetch(`${url}/slack/events`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const answer = await response.text();
  return answer === '' ? undefined : JSON.parse(answer);
}
