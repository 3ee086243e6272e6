import { describe, expect, test } from 'vitest';
import { counterActions } from '../../../../src/adapters/slack/actions/counter.ts';
import { offerActions } from '../../../../src/adapters/slack/actions/offer.ts';
import { acceptCommand } from '../../../../src/adapters/slack/commands/accept.ts';
import { counterCommand } from '../../../../src/adapters/slack/commands/counter.ts';
import { counterCard } from '../../../../src/adapters/slack/messages/counter-card.ts';
import { counterPriceForm } from '../../../../src/adapters/slack/modals/counter-price.ts';
import type { Action, Message } from '../../../../src/adapters/slack/surface.ts';
import { loadCounterCard } from '../../../../src/application/deals/counter-card.ts';
import { askedFor } from '../../../application/approvals/waiting-requests.ts';
import {
  approvalsOf,
  DANA,
  dealUnderWay,
  GUEST,
  teamSettings,
  usd,
} from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  buttonValue,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from './at-the-desk.ts';

function action(actionId: string): Action {
  const found = [...counterActions, ...offerActions].find((each) => each.actionId === actionId);
  if (!found) throw new Error(`no action ${actionId}`);
  return found;
}

async function suggested(fee = 2_400, settings = teamSettings()) {
  const underWay = await dealUnderWay({ settings });
  await askedFor(underWay.services, underWay.services.workspace, underWay.deal.number, fee);
  const member = memberOf(underWay.services, DANA);
  const card = messageOf(await counterCommand.run(member.types('D-1')));
  const requests = () => approvalsOf(underWay.services, underWay.services.workspace, underWay.deal.number);
  return { ...underWay, member, card, requests };
}

/** The value of an option in a menu beside a text. */
function menuValue({ blocks = [] }: Message, label: string): string {
  for (const block of blocks) {
    const menu = block.type === 'section' ? block.accessory : undefined;
    const found = menu?.type === 'overflow' && menu.options.find(({ text }) => text.text === label);
    if (found) return String(found.value);
  }
  throw new Error(`no option "${label}"`);
}

describe('/deal counter', () => {
  test('shows range, position, price, reasons with source and year, and packages', async () => {
    const { card } = await suggested();
    const words = wordsOf(card.blocks);
    expect(card.text).toMatch(/^D-1 · Counter at \$1,\d{3} \(Nodira/);
    expect(words).toMatch(/\*Fair range \(estimate\)\*\\n\$[\d,]+ to \$[\d,]+\\ntypical \$[\d,]+/);
    expect(words).toMatch(/\*Their ask\*\\n\$2,400\\nwithin the fair range, \d+% over typical/);
    expect(words).toMatch(/\*Why\*\\n1\. .+\(.+, 20\d\d\)/);
    expect(buttonsOf(card)).toEqual([
      'Request approval',
      'Change price',
      'Reply options',
      'Accept their offer',
      'Why this number',
      "Use the guide's rates",
    ]);
    for (const name of ['lean', 'partner', 'upside'])
      expect(menuValue(card, `Request ${name}`)).toContain(name);
  });

  test('within what is fair recommends to accept, and asks for that first', async () => {
    const { card } = await suggested(600);
    expect(card.text).toContain('Accept their $600');
    expect(buttonsOf(card)[0]).toBe('Accept their offer');
    expect(buttonsOf(card)).not.toContain('Request approval');
  });

  test('takes the table that is named, and refuses one that is none', async () => {
    const { member } = await suggested();
    expect(wordsOf(messageOf(await counterCommand.run(member.types('1 guide'))))).toContain(
      "The guide's anchors",
    );
    expect(await counterCommand.run(member.types('1 wonderful'))).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    expect(await counterCommand.run(member.types(''))).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await counterCommand.run(member.types('D-99'))).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

describe("the card's buttons", () => {
  test('ask for approval of the counter or of a package', async () => {
    const { card, member, requests } = await suggested();
    const request = action('counter.request');
    const asked = messageOf(await request.run(member.clicks(buttonValue(card, 'Request approval'))));
    expect(asked.text).toMatch(
      /I asked for approval of \$[\d,]+ for D-1\. A campaign manager or budget approver other than you decides/,
    );
    messageOf(await request.run(member.clicks(menuValue(card, 'Request lean'))));
    expect((await requests()).map(({ status }) => status)).toEqual(['superseded', 'pending']);
  });

  test('open a price form whose check follows the typing', async () => {
    const { card, member, requests } = await suggested();
    const form = viewOf(await action('counter.price').run(member.clicks(buttonValue(card, 'Change price'))));
    const check = async (typed: string) => {
      const view = opened(form, { price: text(typed) });
      return wordsOf(viewOf(await action('counter.check-price').run(member.clicks(typed, view))));
    };
    expect(await check('1k')).toContain('Possible. *$1,000*: below the fair range');
    expect(await check('1k')).toContain('CPM at this price: $25 (estimate)');
    expect(await check('2.1k')).toContain("Above the deal's ceiling: a budget approver decides.");
    expect(await check('2601')).toContain('Above the walk-away price: it will be refused.');
    expect(await check('lots')).toContain('Type an amount in USD');
    expect(await check('900 EUR')).toContain('This deal is in USD');
    const refused = await counterPriceForm.submit(member.submits(opened(form, { price: text('2601') })));
    expect(refused).toMatchObject({
      kind: 'errors',
      errors: { price: expect.stringContaining('walk-away') },
    });
    messageOf(await counterPriceForm.submit(member.submits(opened(form, { price: text('2.1k') }))));
    expect(await requests()).toMatchObject([{ amount: usd(2_100), needs: ['budget_approver'] }]);
  });

  test('show every factor and reason behind the number', async () => {
    const { card, member } = await suggested();
    const why = viewOf(await action('counter.why').run(member.clicks(buttonValue(card, 'Why this number'))));
    const words = wordsOf(why);
    expect(words).toContain('*Engagement, Instagram Reel*');
    expect(words).toMatch(/\*What comes next\*\\n• If they accept \$[\d,]+ →/);
    expect(words).toMatch(/\$2,400 is within the fair range, about the \d+th percentile \(estimate\)/);
    expect(words).toContain('Target $');
    expect(words).toContain('Internal: nothing here is for the creator.');
  });

  test("change to the guide's anchors and back", async () => {
    const { card, member, services, deal } = await suggested();
    const guide = await action('counter.table.guide').run(
      member.clicks(buttonValue(card, "Use the guide's rates")),
    );
    expect(messageOf(guide).text).toContain('The suggestion stands in the thread of D-1');
    const events = await services.store.read(services.workspace, (tx) => tx.deals.events(deal.number));
    const last = events.at(-1)?.sequence ?? 0;
    const standing = await services.store.read(services.workspace, (tx) =>
      loadCounterCard(tx, { kind: 'counter-card', deal: deal.number, event: last }),
    );
    expect(standing && buttonsOf(accepted(counterCard(standing)))).toContain('Use published rates');
  });

  test('ask to accept, by button and by command', async () => {
    const { card, member, requests } = await suggested(1_500);
    const accept = await action('offer.accept').run(member.clicks(buttonValue(card, 'Accept their offer')));
    expect(messageOf(accept).text).toContain('I asked for approval to accept $1,500 in D-1.');
    expect(await acceptCommand.run(member.types('D-1'))).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
    expect(await requests()).toMatchObject([{ kind: 'acceptance', amount: usd(1_500) }]);
  });

  test('of an older suggestion do nothing and say who changed the deal', async () => {
    const { card, member, services, deal, requests } = await suggested();
    await askedFor(services, services.workspace, deal.number, 2_200);
    const answer = await action('counter.request').run(member.clicks(buttonValue(card, 'Request approval')));
    expect(answer).toMatchObject({ refusal: { kind: 'stale', reference: 'D-1', changedBy: DANA } });
    expect(await requests()).toEqual([]);
  });

  test.each(['', 'p1.counter.{}', 'p1.counter.{"deal":1,"event":3,"package":"all"}', 'p1.deal.{"deal":1}'])(
    'with the value "%s" are recognised as stale',
    async (value) => {
      const { member, requests } = await suggested();
      for (const id of ['counter.request', 'counter.price', 'counter.why', 'counter.open', 'offer.accept']) {
        expect(await action(id).run(member.clicks(value))).toMatchObject({ refusal: { kind: 'stale' } });
      }
      expect(await requests()).toEqual([]);
    },
  );

  test('refuse guests', async () => {
    const { card, services } = await suggested();
    const guest = memberOf(services, GUEST);
    for (const [id, label] of [
      ['counter.request', 'Request approval'],
      ['counter.why', 'Why this number'],
      ['offer.accept', 'Accept their offer'],
    ] as const) {
      const answer = await action(id).run(guest.clicks(buttonValue(card, label)));
      expect(answer).toMatchObject({ refusal: { kind: 'not-allowed' } });
    }
  });
});
