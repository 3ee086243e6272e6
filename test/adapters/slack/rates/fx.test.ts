import { describe, expect, test } from 'vitest';
import { codesIn, fxCommands } from '../../../../src/adapters/slack/commands/fx.ts';
import { importFxForms } from '../../../../src/adapters/slack/modals/import-fx.ts';
import type { Ask, FormAnswer, ModalView } from '../../../../src/adapters/slack/surface.ts';
import { DANA, dealUnderWay, GUEST } from '../../../application/offers/deal-under-way.ts';
import { bringing } from '../../../application/rates/bringing-rates.ts';
import type { TestServices } from '../../../support/services.ts';
import {
  type Entered,
  figure,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

const date = (selected_date: string) => ({ type: 'datepicker', selected_date });

function desk(services: TestServices, user = DANA) {
  const member = memberOf(services, user);
  const { imports, sharedFiles } = bringing(services);
  const [show, bring] = fxCommands;
  const able = <A extends Ask>(ask: A): A => ({
    ...ask,
    services: { ...ask.services, imports, sharedFiles },
  });
  return {
    looks: (typed: string) => show?.run(member.types(typed)) ?? Promise.reject(new Error('no command')),
    form: async (typed = '') => viewOf((await bring?.run(able(member.types(typed)))) ?? { kind: 'done' }),
    submits: (view: ModalView, entered: Entered = {}): Promise<FormAnswer> => {
      const ask = member.submits(opened(view, entered));
      const form = importFxForms.find(({ callbackId }) => callbackId === view.callback_id);
      return (
        form?.submit({ ...ask, services: { ...ask.services, imports, sharedFiles } }) ??
        Promise.reject(new Error('no form'))
      );
    },
  };
}

async function team() {
  const { services } = await dealUnderWay();
  return services;
}

test.each([
  ['EUR USD', ['EUR', 'USD']],
  ['eur/usd', ['EUR', 'USD']],
  ['eur to usd', ['EUR', 'USD']],
  ['EURUSD', ['EUR', 'USD']],
  ['uzs', ['UZS']],
  ['', []],
])('"%s" names %j', (typed, codes) => {
  expect(codesIn(typed)).toEqual(codes);
});

describe('/deal rates fx', () => {
  test('shows a pair with its day, its source and the way back', async () => {
    const services = await team();
    const answer = messageOf(await desk(services).looks('eur usd'));
    expect(answer.text).toBe('1 EUR = 1.13607 USD, 29 Sept 2026');
    expect(answer.blocks?.[0]).toEqual({
      type: 'section',
      text: {
        type: 'mrkdwn',
        verbatim: true,
        text: '*1 EUR = 1.13607 USD*\n1 USD = 0.880226 EUR\nof 29 Sept 2026 (fawazahmed0/exchange-api, public daily table)',
      },
    });
  });

  test('of one currency shows it against the dollar, of none what the team brought', async () => {
    const services = await team();
    expect(messageOf(await desk(services).looks('uzs')).text).toContain('1 UZS = 0.0000848018 USD');
    expect(wordsOf(messageOf(await desk(services).looks('')).blocks)).toContain(
      'None yet: the built-in rates are used.',
    );
  });

  test.each([
    ['EURO USD', 'Did you mean EUR?'],
    ['EUR EUR', 'is always 1'],
    ['EUR USD GBP', 'Name two currencies'],
  ])('"%s" is answered with what to write', async (typed, words) => {
    const services = await team();
    expect(wordsOf(await desk(services).looks(typed))).toContain(words);
  });

  test('is for the team', async () => {
    const services = await team();
    expect(await desk(services, GUEST).looks('EUR USD')).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });
});

describe('/deal rates fx import', () => {
  test('takes one rate by hand, shows it, and imports it by a click', async () => {
    const services = await team();
    const at = desk(services);
    const form = await at.form('eur usd');
    expect(wordsOf(form)).toContain('"initial_date":"2026-11-25"');
    const preview = viewOf(
      await at.submits(form, { rate: figure('1.1361'), source: text('ECB'), on: date('2026-11-24') }),
    );
    expect(preview.submit?.text).toBe('Import 1 rate');
    expect(wordsOf(preview)).toContain('1 EUR = 1.1361 USD of 24 Nov 2026 (ECB)');
    expect(messageOf(await at.submits(preview)).text).toBe(
      'Imported 1 EUR = 1.1361 USD of 24 Nov 2026 (ECB). New suggestions use the rate of the newest day; those of the past keep theirs.',
    );
    expect(messageOf(await at.submits(preview)).text).toContain('imported already');
    expect(messageOf(await at.looks('EUR USD')).text).toBe('1 EUR = 1.1361 USD, 24 Nov 2026');
    const again = viewOf(
      await at.submits(form, { rate: figure('1.1361'), source: text('ECB'), on: date('2026-11-24') }),
    );
    expect(again.submit).toBeUndefined();
    expect(wordsOf(again)).toContain('There is nothing new to import.');
  });

  test('says under each field what is missing or wrong', async () => {
    const services = await team();
    const at = desk(services);
    const form = await at.form();
    expect(await at.submits(form, { from: text('EUR') })).toEqual({
      kind: 'errors',
      errors: {
        to: 'Name the second currency, for example USD.',
        rate: 'Enter how many units of the second currency one of the first costs.',
        source: 'Say where the rate comes from.',
      },
    });
    const wrong = {
      from: text('eur'),
      to: text('EUR'),
      rate: figure('0'),
      on: date('2027-01-01'),
      source: text('x'),
    };
    expect(await at.submits(form, wrong)).toMatchObject({
      kind: 'errors',
      errors: {
        to: expect.stringContaining('always 1'),
        rate: expect.stringContaining('above 0'),
        on: expect.stringContaining('in the future'),
      },
    });
    expect(await at.submits(form)).toMatchObject({
      errors: { from: 'Enter one rate, choose a file or paste rows.' },
    });
  });

  test('lists the wrong rows of what was pasted', async () => {
    const services = await team();
    const at = desk(services);
    const csv = 'from,to,rate,on,source\nEUR,EUR,1,2026-11-24,<!here>\nGBP,USD,x,2026-11-24,ECB';
    const view = viewOf(await at.submits(await at.form(), { csv: text(csv) }));
    expect(wordsOf(view)).toContain('*2 problems; nothing is imported yet.*');
    expect(wordsOf(view)).toContain('Line 2, to: EUR against itself is always 1.');
    expect(wordsOf(view)).toContain('Line 3, rate: ');
  });

  test('does not open for guests', async () => {
    const services = await team();
    const [, bring] = fxCommands;
    expect(await bring?.run(memberOf(services, GUEST).types(''))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });
});
