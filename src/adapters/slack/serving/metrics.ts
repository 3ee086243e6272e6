import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What Parley counts about itself, in Prometheus' terms. No label holds a person, a workspace or a text. */
export interface Metrics {
  readonly registry: Registry;
  /** One delivery of Slack was acknowledged after so many milliseconds. */
  acknowledged(kind: string, ms: number): void;
  failed(kind: string): void;
  posted(kind: string, status: string): void;
  /** A job ended: done, or failed and tried again. */
  ran(kind: string, status: 'done' | 'failed'): void;
  /** A figure that is asked for when somebody looks. */
  watch(name: string, help: string, read: () => number | Promise<number>): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const acks = new Histogram({
    name: 'parley_ack_seconds',
    help: 'Time until a delivery of Slack was acknowledged',
    labelNames: ['kind'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 3],
    registers,
  });
  const errors = new Counter({
    name: 'parley_errors_total',
    help: 'Requests that failed unexpectedly',
    labelNames: ['kind'],
    registers,
  });
  const posts = new Counter({
    name: 'parley_posts_total',
    help: 'Attempts to deliver an announcement, by how they ended',
    labelNames: ['kind', 'status'],
    registers,
  });
  const jobs = new Counter({
    name: 'parley_jobs_total',
    help: 'Runs of durable jobs, by how they ended',
    labelNames: ['kind', 'status'],
    registers,
  });
  return {
    registry,
    ran: (kind, status) => jobs.inc({ kind, status }),
    acknowledged: (kind, ms) => acks.observe({ kind }, ms / 1000),
    failed: (kind) => errors.inc({ kind }),
    posted: (kind, status) => posts.inc({ kind, status }),
    watch: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
  };
}
