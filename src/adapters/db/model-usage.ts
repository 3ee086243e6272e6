import { sql } from 'kysely';
import type { Used } from '../../application/model-budget.ts';
import type { ModelUsageStore } from '../../application/ports.ts';
import { toTimestamp } from './columns.ts';
import type { Tx } from './tables.ts';

/** Without a known cost, the column keeps what was held for the question. */
function columnsOf(used: Used, microDollars: number | undefined) {
  if (used === 'not asked') return { asked: false, cost_micro_dollars: 0 };
  if (used === 'refused') return { cost_micro_dollars: 0 };
  const cost = microDollars === undefined ? {} : { cost_micro_dollars: microDollars };
  if (used === undefined) return cost;
  const { model, inputTokens = null, outputTokens = null } = used;
  return { ...cost, model, input_tokens: inputTokens, output_tokens: outputTokens };
}

export function modelUsageIn(tx: Tx, workspace: string): ModelUsageStore {
  return {
    lock: async () => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`model usage of ${workspace}`}, 0))`.execute(
        tx,
      );
    },
    since: async ({ hour, month }) => {
      const row = await tx
        .selectFrom('model_usage')
        .select([
          sql<number>`count(*) filter (where asked_at > ${toTimestamp(hour)})::integer`.as('questions'),
          sql<number>`count(*) filter (where asked_at >= ${toTimestamp(month)})::integer`.as('monthly'),
          sql<number>`coalesce(sum(cost_micro_dollars) filter (where asked_at >= ${toTimestamp(month)}), 0)::bigint`.as(
            'spent',
          ),
        ])
        .where('workspace', '=', workspace)
        .where('asked', '=', true)
        .where(
          sql<boolean>`asked_at >= ${toTimestamp(Temporal.Instant.compare(hour, month) < 0 ? hour : month)}`,
        )
        .executeTakeFirstOrThrow();
      return {
        questionsInHour: row.questions,
        questionsInMonth: row.monthly,
        microDollarsInMonth: Number(row.spent),
      };
    },
    add: async ({ id, purpose, at, microDollars }) => {
      const held = microDollars ?? null;
      await tx
        .insertInto('model_usage')
        .values({ workspace, id, purpose, asked_at: toTimestamp(at), cost_micro_dollars: held })
        .execute();
    },
    settle: async (id, used, microDollars) => {
      await tx
        .updateTable('model_usage')
        .set({ ...columnsOf(used, microDollars), settled: true })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('settled', '=', false)
        .execute();
    },
  };
}
