import { sql } from 'kysely';
import type { ModelUsageStore } from '../../application/ports.ts';
import { toTimestamp } from './columns.ts';
import type { Tx } from './tables.ts';

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
          sql<number>`coalesce(sum(cost_micro_dollars) filter (where asked_at >= ${toTimestamp(month)}), 0)::bigint`.as(
            'spent',
          ),
        ])
        .where('workspace', '=', workspace)
        .where(
          sql<boolean>`asked_at >= ${toTimestamp(Temporal.Instant.compare(hour, month) < 0 ? hour : month)}`,
        )
        .executeTakeFirstOrThrow();
      return { questionsInHour: row.questions, microDollarsInMonth: Number(row.spent) };
    },
    add: async ({ id, purpose, at }) => {
      await tx
        .insertInto('model_usage')
        .values({ workspace, id, purpose, asked_at: toTimestamp(at) })
        .execute();
    },
    settle: async (id, use, microDollars) => {
      await tx
        .updateTable('model_usage')
        .set({
          model: use?.model ?? null,
          input_tokens: use?.inputTokens ?? null,
          output_tokens: use?.outputTokens ?? null,
          cost_micro_dollars: microDollars ?? null,
          settled: true,
        })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('settled', '=', false)
        .execute();
    },
  };
}
