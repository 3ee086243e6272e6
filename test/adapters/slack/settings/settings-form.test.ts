import { describe, expect, test } from 'vitest';
import { settingsCommand } from '../../../../src/adapters/slack/commands/settings.ts';
import { parseAmounts, settingsForm, settingsModal } from '../../../../src/adapters/slack/modals/settings.ts';
import type { BudgetStanding } from '../../../../src/application/model-budget.ts';
import { openSettings } from '../../../../src/application/settings/save-settings.ts';
import { moneyOf } from '../../../../src/domain/money.ts';
import {
  ADA,
  DANA,
  dealUnderWay,
  GUEST,
  MALIKA,
  teamSettings,
  usd,
} from '../../../application/offers/deal-under-way.ts';
import { memberOf, messageOf, opened, text, viewOf } from '../offers/at-the-desk.ts';

const USED = { questionsInHour: 3, questionsInMonth: 41, microDollarsInMonth: 1_230_000 };

async function atSettings(user = ADA) {
  const underWay = await dealUnderWay();
  const member = memberOf(underWay.services, user);
  const { services } = underWay;
  const stored = () => services.store.read(services.workspace, (tx) => tx.settings.find());
  return {
    ...underWay,
    member,
    stored,
    open: async () => viewOf(await settingsCommand.run(member.types(''))),
  };
}

describe('/deal settings', () => {
  test('is for admins', async () => {
    const { services } = await atSettings();
    const answer = await settingsCommand.run(memberOf(services, DANA).types(''));
    expect(answer).toMatchObject({ refusal: { kind: 'not-allowed', needs: ['Parley admin'] } });
  });

  test('saved as it was opened changes nothing', async () => {
    const { member, stored, open } = await atSettings();
    const before = await stored();
    messageOf(await settingsForm.submit(member.submits(opened(await open()))));
    expect(await stored()).toEqual(before);
  });

  test('saves roles, thresholds, channels, zone, table and levers', async () => {
    const { member, stored, open } = await atSettings();
    const filled = opened(await open(), {
      budget_approver: { type: 'multi_users_select', selected_users: [MALIKA] },
      budgetApproverAbove: text('2,000 USD, 300 000 JPY; 1.5k €'),
      selfApproval: { type: 'checkboxes', selected_options: [{ value: 'yes' }] },
      legalReviewAbove: text('5000 usd'),
      legalReviewCountries: text('Germany, jp'),
      approvals: { type: 'conversations_select', selected_conversation: 'C2' },
      timeZone: text('tashkent'),
      rateTable: { type: 'static_select', selected_option: { value: 'guide' } },
      modelPerHour: { type: 'number_input', value: '30' },
      modelMonthlyDollars: { type: 'number_input', value: '20' },
      cadence_outreach: { type: 'number_input', value: '4' },
      cadence_draft: { type: 'number_input', value: '0' },
      levers: { type: 'checkboxes', selected_options: [{ value: 'usage' }, { value: 'product' }] },
    });
    const message = messageOf(await settingsForm.submit(member.submits(filled)));
    expect(message.text).toContain('/invite @Parley');
    expect(await stored()).toEqual({
      timeZone: 'Asia/Tashkent',
      roles: { ...teamSettings().roles, budget_approver: [MALIKA] },
      channels: { approvals: 'C2' },
      approvals: {
        budgetApproverAbove: [
          usd(2_000),
          moneyOf(300_000, 'JPY', 'half-up'),
          moneyOf(1_500, 'EUR', 'half-up'),
        ],
        selfApproval: true,
        legalReviewAbove: [usd(5_000)],
        legalReviewCountries: ['DE', 'JP'],
      },
      rateTable: 'guide',
      languageModel: { perHour: 30, monthlyDollars: 20 },
      contactCadence: { ...teamSettings().contactCadence, draft: 0, outreach: 4 },
      levers: {
        usage: true,
        exclusivity: false,
        deliverables: false,
        paymentTerms: false,
        bonus: false,
        product: true,
      },
    });
  });

  test('names every wrong field at once and saves nothing', async () => {
    const { member, stored, open } = await atSettings();
    const before = await stored();
    const filled = opened(await open(), {
      budgetApproverAbove: text('2000'),
      legalReviewCountries: text('Atlantis'),
      timeZone: text('Mars/Olympus'),
    });
    expect(await settingsForm.submit(member.submits(filled))).toMatchObject({
      kind: 'errors',
      errors: {
        budgetApproverAbove: expect.stringContaining('"2000"'),
        legalReviewCountries: expect.stringContaining('Atlantis'),
        timeZone: 'There is no time zone "Mars/Olympus". Write it like Europe/Berlin, Asia/Tashkent or UTC.',
      },
    });
    expect(await stored()).toEqual(before);
  });

  test.each<[string, BudgetStanding, string]>([
    [
      'a known price',
      { model: 'gpt-5-mini', price: { input: 0.25, output: 2, source: 'a list', year: 2026 }, ...USED },
      'gpt-5-mini costs 0.25 US$ for a million tokens in and 2 US$ out (a list, 2026). So far: 3 questions in the last hour, 41 this month, about 1.23 US$.',
    ],
    [
      'an unknown price',
      { model: 'llama <3', ...USED },
      ':warning: The price of llama &lt;3 is not known, so the US$ a month cannot be held; the number an hour holds. Set OPENAI_PRICE to hold both. So far: 3 questions in the last hour, 41 this month.',
    ],
    ['no model', USED, 'No language model is set up: the built-in texts and rules do the work.'],
  ])('says what holds the budget of a model with %s', async (_, standing, words) => {
    const { services } = await atSettings();
    const opening = await openSettings(services, services.actor(ADA));
    if (!opening.ok) throw new Error('not opened');
    const { blocks } = settingsModal(opening.value, standing);
    const at = blocks.findIndex((block) => 'block_id' in block && block.block_id === 'modelPerHour');
    expect(blocks[at - 1]).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: words, verbatim: true }],
    });
  });

  test('wants whole numbers for the language model and for days without contact', async () => {
    const { member, open } = await atSettings();
    const filled = opened(await open(), {
      modelPerHour: { type: 'number_input', value: '1.5' },
      modelMonthlyDollars: { type: 'number_input', value: '100001' },
      cadence_live: { type: 'number_input', value: '61' },
    });
    expect(await settingsForm.submit(member.submits(filled))).toMatchObject({
      errors: {
        modelPerHour: 'Enter a whole number from 0 to 10000.',
        modelMonthlyDollars: 'Enter a whole number from 0 to 100000.',
        cadence_live: 'Enter a whole number from 0 to 60.',
      },
    });
  });

  test('says under the role that a guest cannot hold it', async () => {
    const { member, open } = await atSettings();
    const filled = opened(await open(), {
      admin: { type: 'multi_users_select', selected_users: [GUEST] },
    });
    expect(await settingsForm.submit(member.submits(filled))).toMatchObject({
      errors: { admin: 'Guests and apps cannot hold a role. Choose full members.' },
    });
  });

  test('that another admin saved meanwhile are refused as stale', async () => {
    const { member, open } = await atSettings();
    const [first, second] = [opened(await open(), { timeZone: text('UTC') }), opened(await open())];
    messageOf(await settingsForm.submit(member.submits(first)));
    expect(await settingsForm.submit(member.submits(second))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale', what: 'settings' },
    });
  });
});

test.each([
  ['2000 USD, 300000 JPY', [usd(2_000), moneyOf(300_000, 'JPY', 'half-up')], []],
  ['2,000 USD,300,000 JPY', [usd(2_000), moneyOf(300_000, 'JPY', 'half-up')], []],
  ['$2k\n500 EUR', [usd(2_000), moneyOf(500, 'EUR', 'half-up')], []],
  ['', [], []],
  ['2000, 5 USD', [usd(5)], ['2000']],
])('thresholds are read from "%s"', (typed, amounts, unknown) => {
  expect(parseAmounts(typed)).toEqual({ amounts, unknown });
});
