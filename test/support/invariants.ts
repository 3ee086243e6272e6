import { sql } from 'kysely';
import type { Db } from '../../src/adapters/db/tables.ts';
import { verifyChain } from '../../src/adapters/db/verify-chain.ts';

/** An invariant and the rows that break it, each as one line of text that begins with its workspace. */
interface Rule {
  readonly name: string;
  readonly broken: (db: Db, workspace: string | undefined) => Promise<string[]>;
}

interface Asked {
  /** Nothing may wait either: every announcement was delivered, dropped, or stands parked for a person. */
  readonly quiet?: boolean;
  /** Only this one, where others in the database are made up of parts. */
  readonly workspace?: string;
}

/** What must hold whatever failed, as far as the database can say; empty when all of it does. */
export async function checkInvariants(db: Db, { quiet = false, workspace }: Asked = {}): Promise<string[]> {
  const rules = quiet ? [...RULES, NOTHING_WAITS] : RULES;
  const problems: string[] = [];
  for (const { name, broken } of rules) {
    const rows = await broken(db, workspace);
    const asked = rows.filter((row) => workspace === undefined || row.startsWith(`${workspace} `));
    problems.push(...asked.map((row) => `${name}: ${row}`));
  }
  return problems;
}

/** A rule as a query for the rows that break it; the first column says which. */
function rule(name: string, query: string): Rule {
  return {
    name,
    broken: async (db) => {
      const { rows } = await sql.raw<{ row: string }>(query).execute(db);
      return rows.map(({ row }) => row);
    },
  };
}

/** A text was written or edited between two events of its draft. */
function writtenBetween(first: string, last: string): string {
  return `select from deal_events w where w.workspace = ${first}.workspace and w.deal = ${first}.deal
    and w.kind in ('draft-written', 'draft-edited') and w.event ->> 'draft' = ${first}.event ->> 'draft'
    and w.sequence > ${first}.sequence and w.sequence < ${last}.sequence`;
}

const RULES: readonly Rule[] = [
  rule(
    'I1 numbers have no gaps',
    ['campaign', 'creator', 'deal']
      .map(
        (noun) => `select c.workspace || ' ' || c.noun as row from counters c where c.noun = '${noun}'
          and c.last <> (select count(*) from ${noun}s t where t.workspace = c.workspace)`,
      )
      .join(' union all '),
  ),
  rule(
    'I2 one decision per approval',
    `select a.workspace || ' ' || a.id as row from approvals a where (
        select count(*) from deal_events e where e.workspace = a.workspace and e.deal = a.deal
          and e.kind = 'approval-decided' and e.event ->> 'approval' = a.id
      ) <> case when a.status = 'pending' then 0 else 1 end`,
  ),
  rule(
    'I2 one message per outbox row',
    `select c.workspace || ' ' || c.subject as row from posted_copies c
      group by c.workspace, c.subject having count(*) > (
        select count(*) from outbox o where o.workspace = c.workspace and o.subject = c.subject
          and o.destination ->> 'to' <> 'copies' and (o.status = 'delivered' or o.attempt_open)
      )`,
  ),
  rule(
    'I2 a message stands for one thing',
    `select workspace || ' ' || channel || ' ' || ts as row from posted_copies
      group by workspace, channel, ts having count(*) > 1`,
  ),
  rule(
    'I3 what left was approved as it left, and nothing was written after the approval',
    `select d.workspace || ' ' || d.id as row from drafts d where d.status = 'sent' and not exists (
        select from deal_events e join deal_events s on s.workspace = e.workspace and s.deal = e.deal
          and s.kind = 'draft-sent' and s.event ->> 'draft' = d.id and s.event ->> 'hash' = d.text_hash
        where e.workspace = d.workspace and e.deal = d.deal and e.kind = 'draft-approved'
          and e.event ->> 'draft' = d.id and e.event ->> 'hash' = d.text_hash and e.sequence < s.sequence
          and not exists (${writtenBetween('e', 's')})
      )`,
  ),
  rule(
    'I3 a text is approved once',
    `select e.workspace || ' D-' || e.deal || ' ' || (e.event ->> 'draft') as row from deal_events e
      join deal_events s on s.workspace = e.workspace and s.deal = e.deal and s.kind = e.kind
        and s.event ->> 'draft' = e.event ->> 'draft' and s.sequence > e.sequence
      where e.kind = 'draft-approved' and not exists (${writtenBetween('e', 's')})`,
  ),
  rule(
    'I5 committed budget is the sum of its deals',
    `select c.workspace || ' C-' || c.number as row from campaigns c where c.committed_amount <> (
        select coalesce(sum(d.committed_amount), 0) from deals d
        where d.workspace = c.workspace and d.campaign = c.number
      )`,
  ),
  rule(
    'I5 no money is committed before agreement or after an exit',
    `select workspace || ' D-' || number as row from deals where committed_amount <> 0 and status in
      ('draft', 'outreach', 'negotiating', 'declined', 'walked_away', 'ghosted', 'cancelled')`,
  ),
  rule(
    'I5 every round is there',
    `select d.workspace || ' D-' || d.number as row from deals d where d.rounds <>
      (select count(*) from offers o where o.workspace = d.workspace and o.deal = d.number)`,
  ),
  rule(
    'I5 kept sums of posts are those of the posts',
    `with summed as (
        select now.* from (select workspace, array_agg(number) as numbers from deals group by workspace) of
        cross join lateral post_sums_of(of.workspace, of.numbers) now
      )
      select workspace || ' D-' || deal as row
      from ((table post_sums except table summed) union (table summed except table post_sums)) differing`,
  ),
  { name: 'I4 replaying the events gives the deal', broken: brokenChains },
];

const NOTHING_WAITS = rule(
  'I1 nothing waits',
  `select workspace || ' ' || subject as row from outbox where status = 'waiting'`,
);

async function brokenChains(db: Db, only: string | undefined): Promise<string[]> {
  const deals = await db
    .selectFrom('deals')
    .select(['workspace', 'number'])
    .$if(only !== undefined, (query) => query.where('workspace', '=', only ?? ''))
    .execute();
  const problems: string[] = [];
  for (const { workspace, number } of deals) {
    const found = await verifyChain(db, workspace, number);
    problems.push(...found.map((problem) => `${workspace} D-${number} ${problem}`));
  }
  return problems;
}
