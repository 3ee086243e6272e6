import pg from 'pg';

/** A query as it went to the server. */
export interface WatchedQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Tables that grow with the years: a walk through one of them is what a question about a single campaign must never be. */
const LARGE = ['results', 'newest_results', 'deal_events', 'deals', 'offers', 'orders', 'visits'] as const;

/** Watches every query of this process: how long the server took to answer, and which they were. */
export class WatchedQueries {
  milliseconds = 0;
  readonly seen = new Map<string, WatchedQuery>();

  constructor() {
    const watch = this;
    const { query } = pg.Client.prototype;
    pg.Client.prototype.query = async function (this: pg.Client, ...asked: unknown[]) {
      const before = performance.now();
      try {
        return await (query as (...asked: unknown[]) => Promise<unknown>).apply(this, asked);
      } finally {
        watch.milliseconds += performance.now() - before;
        watch.note(asked);
      }
    } as typeof query;
  }

  reset(): void {
    this.milliseconds = 0;
    this.seen.clear();
  }

  private note([asked, values]: unknown[]): void {
    const query = typeof asked === 'string' ? { text: asked, values } : (asked as pg.QueryConfig);
    if (/^\s*(select|with)\b/i.test(query.text))
      this.seen.set(query.text, { text: query.text, values: (query.values ?? []) as unknown[] });
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** How the server would answer a query: the indexes that it walks along, and the large tables that it reads from one end to the other. */
export async function planOf(
  client: pg.Client,
  { text, values }: WatchedQuery,
): Promise<{ readonly indexes: readonly string[]; readonly walked: readonly string[] }> {
  const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
  const nodes = [...flat(rows[0]['QUERY PLAN'][0].Plan as PlanNode)];
  return {
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
    walked: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .flatMap((node) => node['Relation Name'] ?? [])
      .filter((table) => (LARGE as readonly string[]).includes(table)),
  };
}

function* flat(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* flat(child);
}
