import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../connection/slack-log.ts';

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Another program listens on the port already. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken by another program: stop that one, or set PORT to a free port.`);
    this.name = 'PortTaken';
  }
}

/** One small HTTP server with fixed routes, `GET /health` and the like. */
export interface WebServer {
  /** The port it listens on. */
  start(): Promise<number>;
  /** Takes no new connection; resolves when the open ones are done, or after the time given. */
  stop(withinMs: number): Promise<void>;
}

export function createWebServer(options: {
  port: number;
  routes: Readonly<Record<string, Route>>;
  log: Log;
}): WebServer {
  const { port, routes, log } = options;
  const server = createServer((request, response) => void serve(routes, log, request, response));
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  return { start: () => listen(server, port), stop: (withinMs) => stop(server, withinMs) };
}

async function serve(
  routes: Readonly<Record<string, Route>>,
  log: Log,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const key = `${request.method} ${path}`;
  const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
  if (!route) {
    response.writeHead(404);
    response.end();
    return;
  }
  try {
    await route(request, response);
  } catch (error) {
    log.error({ err: error, route: key }, 'A web request failed');
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
