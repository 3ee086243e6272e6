import { describe, expect, test } from 'vitest';
import { counterCommand } from '../../../../src/adapters/slack/commands/counter.ts';
import { counterCard } from '../../../../src/adapters/slack/messages/counter-card.ts';
import { fairRangePicture } from '../../../../src/adapters/slack/messages/pictures.ts';
import type { UploadedPicture } from '../../../../src/application/announcements.ts';
import type { CounterCard } from '../../../../src/application/deals/counter-card.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import { askedFor } from '../../../application/approvals/waiting-requests.ts';
import { DANA, dealUnderWay, reel, usd, valueOf } from '../../../application/offers/deal-under-way.ts';
import { memberOf, messageOf } from './at-the-desk.ts';

const PICTURE: UploadedPicture = { slackFileId: 'F0PICTURE1', altText: 'Fair range of D-1 in words.' };

const FAIR_RANGE = {
  reference: 'D-1',
  creatorName: 'Ana *Silva*',
  low: usd(400),
  typical: usd(800),
  high: usd(1_600),
  moves: [
    { side: 'theirs', price: usd(2_400) },
    { side: 'ours', price: usd(900) },
    { side: 'theirs', price: usd(1_800) },
  ],
  earlier: 2,
  next: { action: 'counter', price: usd(1_150) },
} as const;

/** A suggestion of $1,150 on an ask of $1,800, that no longer holds. */
function card(changes: Partial<CounterCard> = {}): CounterCard {
  const { low, typical, high } = FAIR_RANGE;
  return {
    deal: 1,
    event: 5,
    creatorName: 'Ana Silva',
    campaignName: 'Glow Week',
    ask: {
      round: 3,
      side: 'theirs',
      terms: reel(usd(1_800)),
      by: DANA,
      at: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    },
    action: 'counter',
    price: usd(1_150),
    reasons: ['Move a third of the way. (Nobody, 2026)'],
    proposal: {
      action: 'counter',
      price: usd(1_150),
      range: {
        low,
        typical,
        high,
        tableName: 'Published rates',
        tableVersion: 1,
        factors: [],
        caveats: [],
        implied: {},
      },
      position: { ask: usd(1_800), percentile: 96, verdict: 'above', distancePercent: 125 },
      limits: { walkAway: usd(2_600), target: usd(800), opening: usd(700) },
      opponent: { style: 'concedes', sentence: 'They concede.' },
      packages: [],
      ladder: [],
      reasons: [],
    },
    fairRange: FAIR_RANGE,
    table: { id: 'default', name: 'Published rates' },
    otherTables: [],
    needsBudgetApprover: false,
    aboveCeiling: false,
    open: false,
    by: DANA,
    ...changes,
  };
}

const mrkdwn = (text: string) => ({ type: 'mrkdwn', verbatim: true, text });
const HEAD = { type: 'section', text: mrkdwn('*D-1 · Counter at $1,150*\nAna Silva · Glow Week') };
const FIGURES = {
  type: 'section',
  fields: [
    mrkdwn('*Suggested price*\n$1,150'),
    mrkdwn('*Their ask*\n$1,800\nabove the fair range, 125% over typical'),
    mrkdwn('*Fair range (estimate)*\n$400 to $1,600\ntypical $800'),
    mrkdwn('*Offers so far*\n2 earlier → they $2,400 → we $900 → they $1,800'),
  ],
};
const REST = [
  { type: 'section', text: mrkdwn('*Why*\n1. Move a third of the way. (Nobody, 2026)') },
  {
    type: 'context',
    elements: [
      mrkdwn('This suggestion no longer holds: the deal moved on.'),
      mrkdwn('Published rates · prices are estimates · asked by <@UDANA>'),
    ],
  },
  {
    type: 'actions',
    block_id: 'counter-1-5',
    elements: [
      {
        type: 'button',
        text: { type: 'plain_text', text: 'Why this number' },
        action_id: 'counter.why',
        value: 'p1.counter.{"deal":1,"event":5}',
      },
    ],
  },
];

describe('the fair range on the card of a suggestion', () => {
  test('is a picture with alt text, and the same figures in words', () => {
    expect(counterCard(card(), PICTURE).blocks).toEqual([
      HEAD,
      FIGURES,
      { type: 'image', slack_file: { id: 'F0PICTURE1' }, alt_text: 'Fair range of D-1 in words.' },
      ...REST,
    ]);
  });

  test('without the picture is a line of characters', () => {
    const line = [
      '[-----------------|-----------------]...',
      '                           S           A',
      '[ $400  | $800  ] $1,600',
      'A their ask $1,800  S suggested $1,150',
    ].join('\n');
    expect(counterCard(card()).blocks).toEqual([
      HEAD,
      FIGURES,
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: line }] }],
      },
      ...REST,
    ]);
  });

  test('does not list a single offer, which is the ask beside it', () => {
    const moves = FAIR_RANGE.moves.slice(0, 1);
    const words = JSON.stringify(
      counterCard(card({ fairRange: { ...FAIR_RANGE, moves, earlier: 0 } })).blocks,
    );
    expect(words).not.toContain('Offers so far');
  });

  test('shows neither figures nor picture when the figures behind it are no longer the same', () => {
    const { proposal: _, fairRange: __, ...changed } = card();
    expect(fairRangePicture(changed)).toBeUndefined();
    expect(JSON.stringify(counterCard(changed).blocks)).not.toMatch(/image|\$1,600/);
  });
});

describe('the picture that is asked for', () => {
  test('is the same one for the same facts, and another for others', () => {
    const key = (changes: Partial<CounterCard> = {}) => fairRangePicture(card(changes))?.key;
    expect(key({ open: true, reasons: ['Other words'] })).toBe(key());
    expect(key({ fairRange: { ...FAIR_RANGE, earlier: 3 } })).not.toBe(key());
    expect(key({ fairRange: { ...FAIR_RANGE, reference: 'D-2' } })).not.toBe(key());
  });
});

describe('/deal counter', () => {
  test('answers with the picture of the offers of both sides, and in words where there is none', async () => {
    const { services, deal } = await dealUnderWay();
    await askedFor(services, services.workspace, deal.number, 2_400);
    for (const [side, fee] of [
      ['ours', 900],
      ['theirs', 1_800],
    ] as const) {
      const offer = { deal: deal.number, side, terms: reel(usd(fee)), via: 'modal' as const };
      valueOf(await logOffer(services, services.actor(DANA), offer));
    }
    const answer = await counterCommand.run(memberOf(services, DANA).types('D-1'));
    expect(JSON.stringify(messageOf(answer).blocks)).toContain('they $2,400 → we $900 → they $1,800');
    const pictured = answer.kind === 'reply' ? answer.pictured : undefined;
    expect(pictured?.message(undefined)).toEqual(messageOf(answer));
    const images = pictured?.message(PICTURE).blocks?.filter(({ type }) => type === 'image');
    expect(images).toMatchObject([{ alt_text: PICTURE.altText, slack_file: { id: PICTURE.slackFileId } }]);
  });
});
