import { describe, expect, test } from 'vitest';
import { offerCommand } from '../../../../src/adapters/slack/commands/offer.ts';
import { chooseOfferDealForm } from '../../../../src/adapters/slack/modals/choose-offer-deal.ts';
import { DANA, dealUnderWay, GUEST, usd } from '../../../application/offers/deal-under-way.ts';
import { buttonsOf, choice, memberOf, messageOf, opened, viewOf, wordsOf } from './at-the-desk.ts';

async function atWork(user = DANA) {
  const underWay = await dealUnderWay();
  return { ...underWay, member: memberOf(underWay.services, user) };
}

describe('/deal offer', () => {
  test('with everything said logs it at once and answers with the round, the changes and what to do next', async () => {
    const { member, current } = await atWork();
    const first = messageOf(await offerCommand.run(member.types('D-1 1.5k 2 reels 30d usage')));
    expect(first.text).toContain('Round 1, their ask: $1,500');
    const second = messageOf(await offerCommand.run(member.types('d1 $1,200 for 2 reels + 1 story')));
    expect(wordsOf(second.blocks)).toContain('Fee: $1,500 → $1,200 (down $300)');
    expect(wordsOf(second.blocks)).toContain('2 Instagram Reels → 2 Instagram Reels + 1 Instagram Story set');
    expect(buttonsOf(second)).toEqual(['Suggest a counter', 'Accept their offer', 'Log the next offer']);
    const { offers } = await current();
    // What nobody mentioned the second time stays as it was.
    expect(offers[1]?.terms.usage).toEqual({ kind: 'organic', duration: 30, exclusiveLicence: false });
  });

  test('starts from the work that was wanted, so a price alone is enough', async () => {
    const { member, current } = await atWork();
    messageOf(await offerCommand.run(member.types('D-1 1200 usd')));
    expect((await current()).offers[0]?.terms).toMatchObject({
      fee: usd(1_200),
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
    });
  });

  test.each(['D-1 ours 900', 'D-1 we offered 900', 'D-1 900 ours'])('"%s" is our offer', async (words) => {
    const { member, current } = await atWork();
    messageOf(await offerCommand.run(member.types(words)));
    expect((await current()).offers[0]).toMatchObject({ side: 'ours', terms: { fee: usd(900) } });
  });

  test('opens the form with what was understood and names the rest', async () => {
    const { member, kinds } = await atWork();
    const view = viewOf(await offerCommand.run(member.types('D-1 1.2k 2 reels banana')));
    expect(wordsOf(view)).toContain('I did not understand: *banana*.');
    const { values } = opened(view);
    expect(values.fee?.value).toMatchObject({ value: '1200' });
    expect(values.deliverables?.value).toMatchObject({ value: '2 Instagram Reels' });
    expect(await kinds()).toEqual(['deal-opened']);
  });

  test('without a price asks for it', async () => {
    const { member } = await atWork();
    const view = viewOf(await offerCommand.run(member.types('D-1 2 reels')));
    expect(wordsOf(view)).toContain('The price is missing.');
    expect(opened(view).values.fee?.value).toMatchObject({ value: null });
  });

  test('without a deal asks which, then fills in what the words said', async () => {
    const { member, deal } = await atWork();
    const first = viewOf(await offerCommand.run(member.types('1.2k 2 reels')));
    const chosen = opened(first, { deal: { ...choice(String(deal.number)), type: 'external_select' } });
    const second = viewOf(await chooseOfferDealForm.submit(member.submits(chosen)));
    expect(opened(second).values.fee?.value).toMatchObject({ value: '1200' });
    const none = await chooseOfferDealForm.submit(member.submits(opened(first)));
    expect(none).toEqual({ kind: 'errors', errors: { deal: 'Choose a deal from the list.' } });
  });

  test('refuses an unknown deal, a second currency, and guests', async () => {
    const { member, services } = await atWork();
    expect(await offerCommand.run(member.types('D-99 1.2k'))).toMatchObject({
      refusal: { kind: 'not-found', reference: 'D-99' },
    });
    expect(await offerCommand.run(member.types('D-1 1200 eur'))).toMatchObject({
      refusal: { kind: 'currency-mismatch', expected: 'USD', given: 'EUR' },
    });
    expect(await offerCommand.run(memberOf(services, GUEST).types('D-1 1.2k'))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });
});
