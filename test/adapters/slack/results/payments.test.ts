import { describe, expect, it } from 'vitest';
import { PAYMENT_ACTIONS } from '../../../../src/adapters/slack/actions/payments.ts';
import { paidCommand } from '../../../../src/adapters/slack/commands/paid.ts';
import { dealCard } from '../../../../src/adapters/slack/messages/deal-card.ts';
import { openPaymentList } from '../../../../src/adapters/slack/messages/payments.ts';
import { dealPaymentsForm } from '../../../../src/adapters/slack/modals/deal-payments.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { loadDealCard } from '../../../../src/application/deals/load-deal-card.ts';
import type { PaymentDue } from '../../../../src/domain/performance/payments/payments-due.ts';
import { contractedDeal } from '../../../application/contracts/agreed-deal.ts';
import { DANA, GUEST, type UnderWay, usd } from '../../../application/offers/deal-under-way.ts';
import { filled, modalOf } from '../deals/fill-form.ts';
import { accepted, memberOf, messageOf, wordsOf } from '../offers/at-the-desk.ts';

/** The Reel went out in October, so the fee is due by now. */
async function late(): Promise<UnderWay> {
  const the = await contractedDeal();
  const publishedOn = Temporal.PlainDate.from('2026-10-01');
  await the.services.store.transaction(the.services.workspace, async (tx) => {
    const deal = await tx.deals.lock(the.deal.number);
    const reel = {
      kind: 'post-published',
      post: 'p',
      platform: 'instagram',
      format: 'reel',
      publishedOn,
    } as const;
    if (deal) await tx.deals.record(deal, [reel], DANA, the.services.clock.now());
  });
  return the;
}

const typed = ({ services }: UnderWay, text: string) => paidCommand.run(memberOf(services, DANA).types(text));
const form = async (the: UnderWay, text = 'D-1') => modalOf(await typed(the, text));
const saved = async (the: UnderWay, entries: object, text?: string) =>
  dealPaymentsForm.submit(
    memberOf(the.services, DANA).submits(filled(await form(the, text), { ...entries })),
  );

describe('/deal paid', () => {
  it('lists what is due and opens the form from there, filled with what is left', async () => {
    const the = await late();
    const list = accepted(messageOf(await typed(the, '')));
    expect(wordsOf(list)).toMatch(/\*\$1,500 to Nodira.*:warning: due since 31 Oct 2026/s);
    const [action] = PAYMENT_ACTIONS;
    const [payment] = (list.blocks ?? []).filter(({ type }) => type === 'section');
    const value = sealValue('payments', { deal: 1 });
    expect(payment).toMatchObject({ accessory: { action_id: action?.actionId, value } });
    const view = modalOf((await action?.run(memberOf(the.services, DANA).clicks(value))) ?? { kind: 'none' });
    expect(wordsOf(view)).toMatch(/paid so far: nothing.*"1500".*2026-11-25/s);
    expect(await action?.run(memberOf(the.services, DANA).clicks('x'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  it('saves a part, says what comes next, shows it on the card and takes it back', async () => {
    const the = await late();
    const answer = messageOf(await saved(the, { amount: '$600', note: 'invoice <!channel> 7' }));
    expect(accepted(answer).text).toBe(
      [
        '*D-1 Nodira &lt;!channel&gt; Karimova*, paid: $600 of $1,500.',
        '• $600 on 25 Nov 2026: invoice &lt;!channel&gt; 7',
        'Next: :warning: $900 to Nodira &lt;!channel&gt; Karimova (D-1): due since 31 Oct 2026, 30 days after the last publication',
      ].join('\n'),
    );
    const card = await the.services.store.read(the.services.workspace, (tx) =>
      loadDealCard(tx, { kind: 'deal-card', deal: the.deal.number }),
    );
    expect(card && wordsOf(dealCard(card))).toContain('*Paid*\\n$600 of $1,500');
    const option = JSON.stringify(await form(the)).match(/"value":"([^"]+)"/)?.[1] ?? '';
    expect(messageOf(await saved(the, { amount: null, remove: [option] })).text).toContain(
      'paid: $0 of $1,500',
    );
    expect(await the.current()).toMatchObject({ paid: usd(0) });
  });

  it('enters nothing that a person who takes a payment back did not type, nor what somebody else wrote down meanwhile', async () => {
    const the = await late();
    const stale = await form(the);
    await saved(the, { amount: '600' });
    const second = await form(the);
    expect(filled(second).values.amount).toEqual({ value: { type: 'plain_text_input', value: null } });
    expect(wordsOf(second)).toContain('By the contract the next is $900.');
    const answer = await dealPaymentsForm.submit(
      memberOf(the.services, DANA).submits(filled(stale, { amount: '700' })),
    );
    const view = modalOf(answer.kind === 'update-modal' ? answer : { kind: answer.kind });
    expect(wordsOf(view)).toMatch(/changed while the form was open.*\$600 of \$1,500.*"700"/s);
    const again = await dealPaymentsForm.submit(memberOf(the.services, DANA).submits(filled(view)));
    expect(messageOf(again).text).toContain('$1,300 of $1,500');
    expect(messageOf(await saved(the, { amount: '400' })).text).toContain(
      'in full ($1,500) and $200 beyond it.',
    );
  });

  it('keeps what was typed, and says under the field what is wrong with it', async () => {
    const the = await late();
    expect(wordsOf(await form(the, 'D-1 half of it'))).toContain('half of it');
    expect(wordsOf(await form(the, `D-1 ${'long '.repeat(40)}`))).toContain(
      'is not an amount. Enter it below.',
    );
    expect(await saved(the, {}, 'D-1 half of it')).toEqual({
      kind: 'errors',
      errors: { amount: 'Enter an amount in USD, such as 750.' },
    });
    expect(await saved(the, { on: '2027-12-01' })).toEqual({
      kind: 'errors',
      errors: { on: 'That day is still to come. Enter the day of the payment.' },
    });
    expect(await saved(the, { amount: null })).toMatchObject({ kind: 'errors' });
    expect(await typed(the, 'Nodira')).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await typed(the, 'D-99')).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await paidCommand.run(memberOf(the.services, GUEST).types('D-1'))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it('says so when nothing is open, and counts what does not fit', () => {
    const today = Temporal.PlainDate.from('2026-11-25');
    expect(openPaymentList({ payments: [], today, undated: 0, isCut: false }).text).toContain(
      'No payment is open',
    );
    const one: PaymentDue = {
      deal: 'D-1',
      creator: `${'<!here> Ünïcode 🎉 '.repeat(12)}`.slice(0, 200),
      amount: usd(1_500),
      part: 'on signing',
      on: '2026-11-01',
      from: { event: 'the signing', on: '2026-10-02' },
      netDays: 30,
      late: true,
    };
    const list = accepted(
      openPaymentList({ payments: Array(300).fill(one), undated: 3, today, isCut: true }),
    );
    expect(wordsOf(list)).toContain('And 288 more after these.');
    expect(wordsOf(list)).toMatch(/3 more deals wait for posts.*Any other: `\/deal paid D-12`/s);
    expect(wordsOf(list)).not.toContain('<!here>');
  });
});
