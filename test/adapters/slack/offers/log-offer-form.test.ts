import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerActions } from '../../../../src/adapters/slack/actions/offer.ts';
import { logOfferForm, logOfferModal } from '../../../../src/adapters/slack/modals/log-offer.ts';
import { readOfferValues, valuesOfTerms } from '../../../../src/adapters/slack/modals/offer-values.ts';
import { parseOffer } from '../../../../src/adapters/slack/modals/parse-offer.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import type { OfferStart } from '../../../../src/application/deals/start-offer.ts';
import { FORMATS, type Platform } from '../../../../src/domain/deliverables.ts';
import type { PriceModel } from '../../../../src/domain/price-model.ts';
import type { ExpectedResults, Terms } from '../../../../src/domain/terms.ts';
import {
  DANA,
  dealUnderWay,
  MALIKA,
  reel,
  usd,
  valueOf,
} from '../../../application/offers/deal-under-way.ts';
import { choice, figure, memberOf, messageOf, opened, text, viewOf, wordsOf } from './at-the-desk.ts';

async function formOpen() {
  const underWay = await dealUnderWay();
  const member = memberOf(underWay.services, DANA);
  const open = offerActions.find(({ actionId }) => actionId === 'offer.open');
  const chooseModel = offerActions.find(({ actionId }) => actionId === 'offer.model');
  if (!open || !chooseModel) throw new Error('the actions are not registered');
  const value = sealValue('deal', { deal: underWay.deal.number, version: underWay.deal.version });
  const view = viewOf(await open.run(member.clicks(value)));
  return { ...underWay, member, view, chooseModel };
}

describe('the offer form', () => {
  test('logs the offer with every lever', async () => {
    const { member, view, current } = await formOpen();
    const filled = opened(view, {
      fee: text('1.2k'),
      deliverables: text('2 reels + 3 stories'),
      usage: choice('paid'),
      usageDays: text('90'),
      licence: { type: 'checkboxes', selected_options: [{ value: 'exclusive' }] },
      whitelistingDays: figure('30'),
      exclusivityCategory: text('skincare'),
      exclusivityDays: figure('60'),
      competitors: text('Brand A, Brand B'),
      upfrontPercent: figure('50'),
      netDays: figure('14'),
      revisions: figure('2'),
      expenses: choice('excluded'),
      bonus: text('$200'),
      productValue: text('80'),
      note: text('She prefers mail'),
    });
    const message = messageOf(await logOfferForm.submit(member.submits(filled)));
    expect(message.text).toContain('Logged. D-1 · Round 1, their ask: $1,200');
    expect((await current()).offers[0]?.terms).toEqual({
      deliverables: [
        { platform: 'instagram', format: 'reel', quantity: 2 },
        { platform: 'instagram', format: 'story_set', quantity: 3 },
      ],
      priceModel: { kind: 'per_campaign' },
      fee: usd(1_200),
      usage: { kind: 'paid', duration: 90, exclusiveLicence: true },
      whitelistingDays: 30,
      exclusivity: { category: 'skincare', days: 60, competitors: ['Brand A', 'Brand B'] },
      upfrontPercent: 50,
      netDays: 14,
      revisions: 2,
      expenses: 'excluded',
      bonusCap: usd(200),
      productValue: usd(80),
      note: 'She prefers mail',
    });
  });

  test('takes what results are expected of a price that depends on them, and months of a retainer', async () => {
    const { member, view, chooseModel, current } = await formOpen();
    const chosen = viewOf(
      await chooseModel.run({
        ...member.clicks('commission'),
        view: opened(view, { model: choice('commission') }),
      }),
    );
    expect(wordsOf(view)).not.toContain('Average order');
    const filled = opened(chosen, {
      percent: text('12'),
      views: text('120k'),
      clickRate: text('1,5 %'),
      averageOrder: text('$45'),
      deliverables: text('6 reels'),
      months: figure('3'),
    });
    messageOf(await logOfferForm.submit(member.submits(filled)));
    expect((await current()).offers[0]?.terms).toMatchObject({
      priceModel: { kind: 'commission', percent: 12 },
      termMonths: 3,
      expectedResults: { views: 120_000, clickRatePercent: 1.5, averageOrder: usd(45) },
    });
  });

  test('says what is wrong with expected results', async () => {
    const { member, view, chooseModel } = await formOpen();
    const chosen = viewOf(
      await chooseModel.run({ ...member.clicks('hybrid'), view: opened(view, { model: choice('hybrid') }) }),
    );
    const filled = opened(chosen, {
      fee: text('500'),
      percent: text('12'),
      views: text('many'),
      clickRate: text('200'),
      orderRate: text('-1'),
      averageOrder: text('40 EUR'),
    });
    expect(await logOfferForm.submit(member.submits(filled))).toMatchObject({
      kind: 'errors',
      errors: {
        views: 'Enter the views as one number above zero, for example 120000 or 120k.',
        clickRate: 'Enter a percentage from 0 to 100, for example 1.5.',
        orderRate: 'Enter a percentage from 0 to 100, for example 1.5.',
        averageOrder: 'This deal is in USD. Enter the amount in USD.',
      },
    });
  });

  test('names every wrong field at once', async () => {
    const { member, view, kinds } = await formOpen();
    const filled = opened(view, {
      fee: text('a lot'),
      deliverables: text('2 reels and a banana'),
      usage: choice('paid'),
      exclusivityDays: figure('60'),
      bonus: text('20 EUR'),
    });
    expect(await logOfferForm.submit(member.submits(filled))).toEqual({
      kind: 'errors',
      errors: {
        fee: 'Enter one amount in USD, for example 1200 or 1.2k.',
        deliverables:
          'I did not understand "a banana". Write for example "2 reels + 3 stories" or "1 YouTube integration".',
        usageDays: 'Enter the days of use, or "perpetual".',
        exclusivityCategory: 'Say for which category, for example "skincare".',
        bonus: 'This deal is in USD. Enter the amount in USD.',
      },
    });
    expect(await kinds()).toEqual(['deal-opened']);
  });

  test('refuses nothing and zero', async () => {
    const { member, view } = await formOpen();
    for (const [fee, problem] of [
      ['', 'Enter the fee, for example 1200 or 1.2k.'],
      ['0', 'Enter an amount above zero.'],
    ] as const) {
      const answer = await logOfferForm.submit(member.submits(opened(view, { fee: text(fee) })));
      expect(answer).toEqual({ kind: 'errors', errors: { fee: problem } });
    }
  });

  test('shows the figures of the chosen price model and keeps what was typed', async () => {
    const { member, view, chooseModel, current } = await formOpen();
    const typed = opened(view, { model: choice('cpm'), note: text('per views') });
    const second = viewOf(await chooseModel.run(member.clicks('cpm', typed)));
    expect(opened(second).values.note?.value).toMatchObject({ value: 'per views' });
    const filled = opened(second, { unitPrice: text('12'), cap: text('1.5k') });
    messageOf(await logOfferForm.submit(member.submits(filled)));
    expect((await current()).offers[0]?.terms).toMatchObject({
      fee: usd(0),
      priceModel: { kind: 'cpm', perThousand: usd(12), cap: usd(1_500) },
    });
  });

  test('whose deal changed meanwhile says who changed what, keeps the values, and goes through the second time', async () => {
    const { member, view, services, deal, current } = await formOpen();
    const terms = reel(usd(1_150));
    valueOf(
      await logOffer(services, services.actor(MALIKA), {
        deal: deal.number,
        side: 'theirs',
        terms,
        via: 'modal',
      }),
    );
    const filled = opened(view, { fee: text('1.2k'), note: text('on the phone') });
    const answer = await logOfferForm.submit(member.submits(filled));
    expect(answer.kind).toBe('update-modal');
    const again = viewOf(answer);
    expect(wordsOf(again)).toContain(`<@${MALIKA}> logged round 1 while this form was open`);
    expect(opened(again).values.fee?.value).toMatchObject({ value: '1.2k' });
    expect(opened(again).values.note?.value).toMatchObject({ value: 'on the phone' });
    expect((await current()).offers).toHaveLength(1);
    messageOf(await logOfferForm.submit(member.submits(opened(again))));
    expect((await current()).offers).toHaveLength(2);
  });

  test('with altered metadata is refused', async () => {
    const { member, view } = await formOpen();
    for (const privateMetadata of ['', '{}', 'p1.log-offer.{"deal":"1"}', 'p0.log-offer.{}']) {
      const answer = await logOfferForm.submit(member.submits({ ...opened(view), privateMetadata }));
      expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'stale' } });
    }
  });
});

const start: OfferStart = {
  deal: 1,
  version: 1,
  label: 'D-1',
  currency: 'USD',
  platform: 'instagram',
  basis: { ours: reel(usd(1)), theirs: reel(usd(1)) },
};

const formats = Object.entries(FORMATS).flatMap(([platform, names]) =>
  names.map((format) => ({ platform: platform as Platform, format })),
);
const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => ({ amount: cents, currency: 'USD' }));
const word = fc.stringMatching(/^[a-z]{3,12}$/);
const percent = fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10);
const windowDays = fc.integer({ min: 1, max: 365 });
const model: fc.Arbitrary<PriceModel> = fc.oneof(
  fc.constant({ kind: 'per_post' as const }),
  fc.constant({ kind: 'per_campaign' as const }),
  fc.record({ kind: fc.constant('commission' as const), percent, windowDays, code: word }),
  fc.record({ kind: fc.constant('cpc' as const), perClick: amount, cap: amount }),
  fc.record({ kind: fc.constant('cpm' as const), perThousand: amount, cap: amount }),
  fc.record({ kind: fc.constant('barter' as const), product: word, retailValue: amount }),
  fc.record({ kind: fc.constant('hybrid' as const), percent, windowDays, cap: amount }),
);
/** What results are expected, as far as the price model asks for them. */
const results = fc.record({
  views: fc.integer({ min: 1, max: 100_000_000 }),
  clickRatePercent: percent,
  orderRatePercent: percent,
  averageOrder: amount,
});
const ASKED_OF: Readonly<Record<string, readonly (keyof ExpectedResults)[]>> = {
  cpm: ['views'],
  cpc: ['views', 'clickRatePercent'],
  commission: ['views', 'clickRatePercent', 'orderRatePercent', 'averageOrder'],
  hybrid: ['views', 'clickRatePercent', 'orderRatePercent', 'averageOrder'],
};
const anyTerms: fc.Arbitrary<Terms> = fc
  .tuple(
    fc.record({
      deliverables: fc
        .uniqueArray(
          fc.record({ line: fc.constantFrom(...formats), quantity: fc.integer({ min: 1, max: 99 }) }),
          { minLength: 1, maxLength: 4, selector: ({ line }) => `${line.platform} ${line.format}` },
        )
        .map((lines) => lines.map(({ line, quantity }) => ({ ...line, quantity }))),
      priceModel: model,
      fee: amount,
      usage: fc.record({
        kind: fc.constantFrom('organic' as const, 'paid' as const),
        duration: fc.oneof(fc.integer({ min: 1, max: 3650 }), fc.constant('perpetual' as const)),
        exclusiveLicence: fc.boolean(),
      }),
      whitelistingDays: fc.integer({ min: 0, max: 1095 }),
      exclusivity: fc.record({
        category: word,
        days: fc.integer({ min: 1, max: 1095 }),
        competitors: fc.array(word, { maxLength: 3 }),
      }),
      upfrontPercent: fc.integer({ min: 0, max: 100 }),
      netDays: fc.integer({ min: 0, max: 180 }),
      revisions: fc.integer({ min: 0, max: 20 }),
      expenses: fc.constantFrom('included' as const, 'excluded' as const),
      bonusCap: amount,
      productValue: amount,
      termMonths: fc.integer({ min: 1, max: 36 }),
    }),
    results,
  )
  .map(([terms, expected]) => {
    const asked = ASKED_OF[terms.priceModel.kind];
    if (!asked) return terms;
    const entries = Object.entries(expected).filter(([key]) => asked.some((each) => each === key));
    return { ...terms, expectedResults: Object.fromEntries(entries) };
  });

test('any terms come back unchanged from the form they were shown in', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom('ours' as const, 'theirs' as const), (terms, side) => {
      const values = valuesOfTerms(terms, side, { fee: true });
      const view = logOfferModal(start, values, { via: 'modal' });
      const parsed = parseOffer(readOfferValues(opened(view)), start);
      expect(parsed).toEqual({ ok: true, side, terms });
    }),
    { numRuns: 200 },
  );
});
