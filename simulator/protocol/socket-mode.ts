import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../state/records.ts';
import type { Answer } from './delivery.ts';

const PING_EVERY_MS = 10_000;

interface Waiting {
  socket: WebSocket;
  settle(answer: Answer): void;
}

/** The sockets of the app: hands out tickets, keeps connections alive, sends envelopes and hears acknowledgements. */
export class SocketHub {
  private readonly tickets = new Set<string>();
  private readonly sockets: WebSocket[] = [];
  private readonly waiting = new Map<string, Waiting>();
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly pings: NodeJS.Timeout;
  private next = 0;
  private readonly appId: string;
  onChange: () => void = () => {};

  constructor(appId: string) {
    this.appId = appId;
    this.pings = setInterval(() => {
      for (const socket of this.sockets) socket.ping('Ping from the local workspace');
    }, PING_EVERY_MS);
    this.pings.unref();
  }

  get connected(): number {
    return this.sockets.length;
  }

  /** A one-time address for `apps.connections.open`. */
  ticketUrl(httpUrl: string): string {
    const ticket = randomBytes(12).toString('hex');
    this.tickets.add(ticket);
    return `${httpUrl.replace('http', 'ws')}/socket?ticket=${ticket}&app_id=${this.appId}`;
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const ticket = url.searchParams.get('ticket') ?? '';
      if (url.pathname !== '/socket' || !this.tickets.delete(ticket)) {
        stream.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      this.server.handleUpgrade(request, stream, head, (socket) => this.welcome(socket));
    });
  }

  private welcome(socket: WebSocket): void {
    this.sockets.push(socket);
    socket.on('message', (data) => this.hear(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.forget(socket));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.sockets.length,
        debug_info: {
          host: 'applink-local',
          started: new Date().toISOString(),
          approximate_connection_time: 18060,
        },
        connection_info: { app_id: this.appId },
      }),
    );
    this.onChange();
  }

  private forget(socket: WebSocket): void {
    const place = this.sockets.indexOf(socket);
    if (place >= 0) this.sockets.splice(place, 1);
    for (const [id, waiting] of this.waiting) {
      if (waiting.socket !== socket) continue;
      this.waiting.delete(id);
      waiting.settle({ acknowledged: false, reason: 'dispatch_failed' });
    }
    this.onChange();
  }

  private hear(text: string): void {
    let answer: { envelope_id?: string; payload?: unknown };
    try {
      answer = JSON.parse(text);
    } catch {
      return;
    }
    const waiting = this.waiting.get(answer.envelope_id ?? '');
    if (!waiting) return;
    this.waiting.delete(answer.envelope_id ?? '');
    waiting.settle({ acknowledged: true, payload: answer.payload });
  }

  /** Sends to one of the connected sockets, in turn, and waits for its acknowledgement. */
  send(type: string, payload: Json, retry: number, reason: string, timeoutMs: number): Promise<Answer> {
    const open = this.sockets.filter((socket) => socket.readyState === socket.OPEN);
    const socket = open[this.next++ % Math.max(1, open.length)];
    if (!socket) return Promise.resolve({ acknowledged: false, reason: 'dispatch_failed' });
    const envelopeId = randomUUID();
    const envelope = {
      envelope_id: envelopeId,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...(type === 'events_api' ? { retry_attempt: retry, retry_reason: retry > 0 ? reason : '' } : {}),
    };
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(envelopeId);
        resolve({ acknowledged: false, reason: 'operation_timeout' });
      }, timeoutMs);
      this.waiting.set(envelopeId, {
        socket,
        settle: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      });
      socket.send(JSON.stringify(envelope));
    });
  }

  /** Asks every socket to reconnect, then closes it, as Slack does when it moves connections. */
  disconnectAll(): number {
    const closing = [...this.sockets];
    for (const socket of closing) {
      socket.send(
        JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'local' } }),
      );
      setTimeout(() => socket.close(1000), 20);
    }
    return closing.length;
  }

  close(): void {
    clearInterval(this.pings);
    for (const socket of [...this.sockets]) {
      socket.close(1001);
      setTimeout(() => socket.terminate(), 200).unref();
    }
    this.server.close();
  }
}
