import type { ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

/** What readiness looks at: each gives nothing when it is well, or says in a few words what is not. */
export type Check = () => Promise<string | undefined> | string | undefined;

const PATIENCE_MS = 2_000;

/** `/health` for the process alone. */
export function sendHealth(response: ServerResponse): void {
  send(response, 200, { status: 'ok' });
}

/** `/ready` when everything that is needed answers; 503 and what is missing otherwise. */
export async function sendReadiness(
  response: ServerResponse,
  checks: Readonly<Record<string, Check>>,
): Promise<void> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, (await look(check)) ?? 'ok'] as const),
  );
  const ready = results.every(([, state]) => state === 'ok');
  send(response, ready ? 200 : 503, {
    status: ready ? 'ready' : 'not ready',
    ...Object.fromEntries(results),
  });
}

async function look(check: Check): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), PATIENCE_MS);
  });
  try {
    return await Promise.race([Promise.resolve().then(check), late]);
  } catch {
    return 'not reachable';
  } finally {
    clearTimeout(timer);
  }
}

/** `/metrics` in Prometheus' format. */
export async function sendMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  const body = await metrics.registry.metrics();
  response.writeHead(200, { 'content-type': metrics.registry.contentType });
  response.end(body);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
