import { sql } from 'kysely';
import type { AgreedDeal, AgreedDealsFilter } from '../../application/deals/deal-store.ts';
import { termsSchema } from '../../domain/terms.ts';
import type { Db } from './tables.ts';

/** Agreed deals that a query walks through at most, whatever their platform: it stays quick in a workspace of any size. */
const MOST_WALKED = 400;

interface AgreedRow {
  readonly number: number;
  readonly creator: number;
  readonly agreed_terms: unknown;
  readonly agreed_at: Temporal.Instant;
}

/** The newest deals that were agreed on and not called off, with work on one of the platforms; one walk along an index. */
export async function agreedDeals(
  db: Db,
  workspace: string,
  { platforms, except, until, limit }: AgreedDealsFilter,
): Promise<AgreedDeal[]> {
  const { rows } = await sql<AgreedRow>`
    select d.number, d.creator, d.agreed_terms, d.agreed_at
    from (
      select number, creator, agreed_terms, agreed_at
      from deals
      where workspace = ${workspace} and agreed_round is not null
        and status in ('agreed', 'contracted', 'in_production', 'live', 'completed')
      order by changed_at desc, number desc
      limit ${MOST_WALKED}
    ) d
    where d.number <> ${except} and d.agreed_at <= ${until.toString()}::timestamptz
      and exists (
        select from jsonb_array_elements(d.agreed_terms -> 'deliverables') line
        where line ->> 'platform' = any(${[...platforms]})
      )
    order by d.agreed_at desc, d.number desc
    limit ${limit}
  `.execute(db);
  return rows.map((row) => ({
    deal: row.number,
    creator: row.creator,
    terms: termsSchema.parse(row.agreed_terms),
    agreedAt: row.agreed_at,
  }));
}
