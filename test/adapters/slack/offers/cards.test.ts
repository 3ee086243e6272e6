import { describe, expect, test } from 'vitest';
import { offerCard } from '../../../../src/adapters/slack/messages/offer-card.ts';
import { rangePicture } from '../../../../src/adapters/slack/messages/range-picture.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import { loadOfferCard, type OfferCard } from '../../../../src/application/deals/offer-card.ts';
import type { Terms } from '../../../../src/domain/terms.ts';
import {
  DANA,
  dealUnderWay,
  reel,
  type UnderWay,
  usd,
  valueOf,
} from '../../../application/offers/deal-under-way.ts';
import { accepted, buttonsOf, wordsOf } from './at-the-desk.ts';

async function cardOf({ services, deal }: UnderWay, round: number): Promise<OfferCard> {
  const card = await services.store.read(services.workspace, (tx) =>
    loadOfferCard(tx, { kind: 'offer-card', deal: deal.number, round }),
  );
  if (!card) throw new Error('no card');
  return card;
}

async function asked(underWay: UnderWay, terms: Terms): Promise<void> {
  const { services, deal } = underWay;
  const offer = { deal: deal.number, side: 'theirs' as const, terms, via: 'modal' as const };
  valueOf(await logOffer(services, services.actor(DANA), offer));
}

describe('the card of an offer', () => {
  test('shows the changes since the round before and what to do next', async () => {
    const underWay = await dealUnderWay();
    await asked(underWay, reel(usd(1_500)));
    await asked(underWay, reel(usd(1_200), { netDays: 14 }));
    const message = accepted(offerCard(await cardOf(underWay, 2)));
    expect(message.text).toBe('D-1 · Round 2, their ask: $1,200 (Nodira &lt;!channel&gt; Karimova)');
    const deal = 'p1.deal.{"deal":1,"version":3}';
    expect(message.blocks).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          verbatim: true,
          text: '*D-1 · Round 2, their ask: $1,200*\nNodira &lt;!channel&gt; Karimova · Spring skincare',
        },
      },
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          verbatim: true,
          text: '*Changed since round 1 (their ask)*\n• Fee: $1,500 → $1,200 (down $300)\n• Payment: net 30 days → net 14 days',
        },
      },
      { type: 'context', elements: [{ type: 'mrkdwn', verbatim: true, text: 'Logged by <@UDANA>' }] },
      {
        type: 'actions',
        block_id: 'offer-1-2',
        elements: [
          {
            type: 'button',
            action_id: 'counter.open',
            style: 'primary',
            text: { type: 'plain_text', text: 'Suggest a counter' },
            value: deal,
          },
          {
            type: 'button',
            action_id: 'offer.accept',
            text: { type: 'plain_text', text: 'Accept their offer' },
            value: 'p1.offer.{"deal":1,"round":2}',
            confirm: {
              title: { type: 'plain_text', text: 'Accept their offer?' },
              text: {
                type: 'plain_text',
                text: 'This asks for approval of their terms as they are, $1,200. Nothing is sent to the creator.',
              },
              confirm: { type: 'plain_text', text: 'Ask for approval' },
              deny: { type: 'plain_text', text: 'Cancel' },
            },
          },
          {
            type: 'button',
            action_id: 'offer.open',
            text: { type: 'plain_text', text: 'Log the next offer' },
            value: deal,
          },
        ],
      },
    ]);
  });

  test('keeps its facts and loses its buttons once a newer round stands', async () => {
    const underWay = await dealUnderWay();
    await asked(underWay, reel(usd(1_500)));
    await asked(underWay, reel(usd(1_200)));
    const first = accepted(offerCard(await cardOf(underWay, 1)));
    expect(first.text).toContain('Round 1, their ask: $1,500');
    expect(buttonsOf(first)).toEqual([]);
  });

  test('above the walk-away says so and does not offer to accept', async () => {
    const underWay = await dealUnderWay();
    await asked(underWay, reel(usd(2_700)));
    const message = accepted(offerCard(await cardOf(underWay, 1)));
    expect(wordsOf(message.blocks)).toContain('Above our walk-away price');
    expect(buttonsOf(message)).toEqual(['Suggest a counter', 'Log the next offer']);
  });

  test('lets nothing in a note or a product come alive', async () => {
    const underWay = await dealUnderWay();
    await asked(
      underWay,
      reel(usd(0), {
        note: '<!here> see <https://evil.example|this>',
        priceModel: { kind: 'barter', product: '<@U123> serum', retailValue: usd(80) },
      }),
    );
    const words = wordsOf(accepted(offerCard(await cardOf(underWay, 1))));
    expect(words).toContain('&lt;!here&gt; see &lt;https://evil.example|this&gt;');
    expect(words).not.toMatch(/<!|<https|<@U123/);
  });
});

describe('the picture of a range', () => {
  const range = { low: usd(500), typical: usd(1_000), high: usd(2_000) };

  test('marks low, typical, high and prices on one line, with the figures in words', () => {
    const marks = [
      { letter: 'A', name: 'their ask', price: usd(2_000) },
      { letter: 'S', name: 'suggested', price: usd(1_000) },
    ];
    expect(rangePicture(range, marks)).toBe(
      [
        '[-------------------|------------------]',
        '                    S                  A',
        '[ $500  | $1,000  ] $2,000',
        'A their ask $2,000  S suggested $1,000',
      ].join('\n'),
    );
  });

  test('reaches out to a price beyond the range and never hides a mark behind another', () => {
    const marks = [
      { letter: 'A', name: 'their ask', price: usd(8_000) },
      { letter: 'S', name: 'suggested', price: usd(8_000) },
    ];
    const [line = '', letters = ''] = rangePicture(range, marks).split('\n');
    expect(line).toBe('[---------|---------]...................');
    expect(letters.trim()).toBe('SA');
  });
});
