import type { AccountDays } from '../../application/performance/accounts/account-day-store.ts';
import { platformSchema } from '../../domain/deliverables.ts';
import type { AccountCounts } from '../../domain/performance/accounts/account-window.ts';
import type { Tx } from './tables.ts';

export function accountDaysIn(tx: Tx, workspace: string): AccountDays {
  return {
    between: async (creator, from, until) => {
      const rows = await tx
        .selectFrom('account_days as day')
        .innerJoin('performance_imports as brought', (join) =>
          join.onRef('brought.workspace', '=', 'day.workspace').onRef('brought.id', '=', 'day.import'),
        )
        .select(['day.platform', 'day.day', 'day.counts', 'brought.file', 'brought.made_at'])
        .where('day.workspace', '=', workspace)
        .where('day.creator', '=', creator)
        .where('day.day', '>=', from.toString())
        .where('day.day', '<=', until.toString())
        .orderBy('day.day')
        .orderBy('day.platform')
        .orderBy('brought.made_at')
        .execute();
      return rows.map((row) => ({
        platform: platformSchema.parse(row.platform),
        on: Temporal.PlainDate.from(row.day),
        counts: row.counts as AccountCounts['counts'],
        file: row.file,
      }));
    },
    newest: async (creator) => {
      const rows = await tx
        .selectFrom('account_days')
        .select(({ fn }) => ['platform', fn.max('day').as('day')])
        .where('workspace', '=', workspace)
        .where('creator', '=', creator)
        .groupBy('platform')
        .orderBy('platform')
        .execute();
      return rows.map(({ platform, day }) => ({
        platform: platformSchema.parse(platform),
        on: Temporal.PlainDate.from(day),
      }));
    },
  };
}
