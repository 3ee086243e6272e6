import { createRequire } from 'node:module';
import pg from 'pg';

// Bolt as its guide shows it: the HTTP receiver, one command, one query written by hand. No guards, no roles, no settings.
const require = createRequire(import.meta.url);
const { App, HTTPReceiver } = require('@slack/bolt') as typeof import('@slack/bolt');

const {
  PORT = '0',
  DATABASE_URL = '',
  SLACK_SIGNING_SECRET = '',
  ANSWER = 'list',
  POOL_SIZE = '10',
} = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE) });

const PAGE = 20;
const LIST = `
  select d.number, d.status, d.owner, d.their_ask_amount::int, d.our_offer_amount::int, d.agreed_fee_amount::int,
    c.name as campaign_name, k.name as creator_name,
    (select count(*)::int from deals where workspace = $1) as total
  from deals d
  join campaigns c on c.workspace = d.workspace and c.number = d.campaign
  join creators k on k.workspace = d.workspace and k.number = d.creator
  where d.workspace = $1
  order by d.changed_at desc, d.number desc
  limit ${PAGE}`;

interface Row {
  readonly number: number;
  readonly status: string;
  readonly owner: string;
  readonly their_ask_amount: number | null;
  readonly our_offer_amount: number | null;
  readonly agreed_fee_amount: number | null;
  readonly campaign_name: string;
  readonly creator_name: string;
  readonly total: number;
}

const STATUS: Record<string, string> = { draft: 'Draft', negotiating: 'Negotiating', agreed: 'Agreed' };
const DOLLARS = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const dollars = (cents: number) => DOLLARS.format(cents / 100);

function line(row: Row): string {
  const prices = [
    ...(row.their_ask_amount === null ? [] : [`ask ${dollars(row.their_ask_amount)}`]),
    ...(row.our_offer_amount === null ? [] : [`our offer ${dollars(row.our_offer_amount)}`]),
  ];
  const price =
    row.agreed_fee_amount === null ? prices.join(', ') : `agreed ${dollars(row.agreed_fee_amount)}`;
  return [
    `*D-${row.number}* ${row.creator_name}`,
    row.campaign_name,
    STATUS[row.status],
    ...(price ? [price] : []),
    `<@${row.owner}>`,
  ].join(' · ');
}

const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text, verbatim: true });

function answer(rows: readonly Row[]) {
  const title = `Deals 1 to ${rows.length} of ${rows[0]?.total}`;
  return {
    response_type: 'ephemeral' as const,
    text: title,
    blocks: [
      { type: 'section' as const, text: mrkdwn(`*${title}*`) },
      { type: 'section' as const, text: mrkdwn(rows.map(line).join('\n')) },
      {
        type: 'context' as const,
        elements: [mrkdwn('Newest change first. One deal in full: `/deal show D-1`.')],
      },
      {
        type: 'actions' as const,
        block_id: 'deal-list',
        elements: [
          {
            type: 'button' as const,
            text: { type: 'plain_text' as const, text: 'Next page' },
            action_id: 'deal.list.next',
            value: 'p1.deal-list.{"page":1}',
          },
        ],
      },
    ],
  };
}

const app = new App({
  receiver: new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET }),
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BENCH', botUserId: 'U0BENCH' }),
});
app.command('/deal', async ({ ack, command }) => {
  if (ANSWER === 'nothing') return ack();
  const { rows } = await pool.query<Row>(LIST, [command.team_id]);
  await ack(answer(rows));
});
await app.start(Number(PORT));
process.send?.('ready');
