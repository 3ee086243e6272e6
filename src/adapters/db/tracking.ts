import type { Tracking } from '../../application/performance/tracking/tracking-store.ts';
import { toTimestamp } from './columns.ts';
import type { Tx } from './tables.ts';

export function trackingIn(tx: Tx, workspace: string): Tracking {
  return {
    addCode: async ({ code, deal, by, at }) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('tracking_codes')
        .values({ workspace, code, deal, made_by: by, made_at: toTimestamp(at) })
        .onConflict((conflict) => conflict.columns(['workspace', 'code']).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 1n) return undefined;
      return tx
        .selectFrom('tracking_codes')
        .select('deal')
        .where('workspace', '=', workspace)
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
        .then((row) => row.deal);
    },
    addLink: async ({ campaign, url, deal, by, at }) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('tracking_links')
        .values({ workspace, campaign, url, deal, made_by: by, made_at: toTimestamp(at) })
        .onConflict((conflict) => conflict.columns(['workspace', 'campaign']).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 1n) return undefined;
      return tx
        .selectFrom('tracking_links')
        .select('deal')
        .where('workspace', '=', workspace)
        .where('campaign', '=', campaign)
        .executeTakeFirstOrThrow()
        .then((row) => row.deal);
    },
    ofDeal: async (deal) => {
      const codes = await tx
        .selectFrom('tracking_codes')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('deal', '=', deal)
        .orderBy('made_at')
        .orderBy('code')
        .execute();
      const links = await tx
        .selectFrom('tracking_links')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('deal', '=', deal)
        .orderBy('made_at')
        .orderBy('campaign')
        .execute();
      return {
        codes: codes.map((row) => ({ code: row.code, deal: row.deal, by: row.made_by, at: row.made_at })),
        links: links.map((row) => ({
          campaign: row.campaign,
          url: row.url,
          deal: row.deal,
          by: row.made_by,
          at: row.made_at,
        })),
      };
    },
  };
}
