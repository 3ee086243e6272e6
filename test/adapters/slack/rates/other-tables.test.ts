import { expect, test } from 'vitest';
import { counterActions } from '../../../../src/adapters/slack/actions/counter.ts';
import { counterCommand } from '../../../../src/adapters/slack/commands/counter.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import {
  DANA,
  dealUnderWay,
  eventsOf,
  reel,
  usd,
  valueOf,
} from '../../../application/offers/deal-under-way.ts';
import { brought, reels } from '../../../application/rates/bringing-rates.ts';
import { buttonsOf, buttonValue, memberOf, messageOf } from '../offers/at-the-desk.ts';

test('the card of a suggestion offers a few other tables, and each button leads to its own', async () => {
  const { services, deal } = await dealUnderWay();
  const input = { deal: deal.number, side: 'theirs', terms: reel(usd(2_400)), via: 'command' } as const;
  valueOf(await logOffer(services, services.actor(DANA), input));
  for (const name of ['Rates A', 'Rates B', 'Rates C', 'Rates D']) {
    services.clock.advance({ minutes: 1 });
    await brought(services, DANA, { name, text: reels() });
  }
  const dana = memberOf(services, DANA);
  const card = messageOf(await counterCommand.run(dana.types(`D-${deal.number}`)));
  const offered = buttonsOf(card).filter((words) => words.startsWith('Use '));
  expect(offered).toEqual(["Use the guide's rates", 'Use Rates D', 'Use Rates C']);
  const byC = counterActions.find(({ actionId }) => actionId === 'counter.table.own-3');
  await byC?.run(dana.clicks(buttonValue(card, 'Use Rates C')));
  const newest = (await eventsOf(services, services.workspace, deal.number)).at(-1);
  expect(newest).toMatchObject({ kind: 'counter-proposed', rateTable: 'rates-c', rateTableVersion: 1 });
  const again = messageOf(await counterCommand.run(dana.types(`D-${deal.number} rates a`)));
  expect(buttonsOf(again)).toContain('Use published rates');
  expect(await counterCommand.run(dana.types(`D-${deal.number} nothing`))).toMatchObject({
    refusal: { problems: [{ problem: expect.stringContaining('Choose `rates-d`, `rates-c`') }] },
  });
});
