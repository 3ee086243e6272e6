import { describe, expect, test } from 'vitest';
import type { CreatorFacingFacts, PublicTerms } from '../../../../src/domain/drafting/facts.ts';
import { isTellable } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { money } from '../../../../src/domain/money.ts';
import { COUNTER, OUTREACH, SECRETS, TERMS } from '../sample-facts.ts';
import { type LanguageRow, verdictOn } from './verdicts.ts';

const { exclusivity: _, ...rest } = TERMS;
const BARE: PublicTerms = {
  ...rest,
  usage: { kind: 'none', duration: 0, exclusiveLicence: false },
  upfrontPercent: 0,
};
const bare: CreatorFacingFacts = { ...COUNTER, terms: BARE };

describe('G7, no promise beyond the terms', () => {
  test.each<readonly [why: string, text: string, held: Partial<PublicTerms>]>([
    [
      'exclusivity',
      'It includes exclusivity in your niche.',
      { exclusivity: { category: 'denim', days: 30, competitors: [] } },
    ],
    [
      'rights',
      'It includes the usage rights.',
      { usage: { kind: 'organic', duration: 30, exclusiveLicence: false } },
    ],
    [
      'use in ads',
      "We would show it in the brand's ads.",
      { usage: { kind: 'paid', duration: 30, exclusiveLicence: false } },
    ],
    [
      'an exclusive licence',
      'It includes an exclusive licence.',
      { usage: { kind: 'paid', duration: 30, exclusiveLicence: true } },
    ],
    ['ads from the account', 'It includes whitelisting.', { whitelistingDays: 30 }],
    ['a bonus', 'There is a bonus on top.', { bonusCap: money(20_000, 'USD') }],
    ['product', 'You get a free sample.', { productValue: money(9_000, 'USD') }],
    [
      'a share of sales',
      'You get a commission.',
      { priceModel: { kind: 'commission', percent: 10, windowDays: 30 } },
    ],
    ['money before the work', 'Half of it is paid upfront.', { upfrontPercent: 50 }],
    ['costs', 'We cover your travel.', { expenses: 'excluded' }],
  ])('%s only where the terms hold it', (_why, text, held) => {
    expect(verdictOn('G7', text, bare)).toBe('fails');
    expect(verdictOn('G7', text, { ...COUNTER, terms: { ...BARE, ...held } })).toBe('passes');
    expect(
      verdictOn('G7', text, { ...bare, packages: [{ name: 'other', terms: { ...BARE, ...held } }] }),
    ).toBe('passes');
  });

  test('"no exclusivity" is true only where the terms hold none', () => {
    expect(verdictOn('G7', 'There is no exclusivity.', bare)).toBe('passes');
    expect(verdictOn('G7', 'There is no exclusivity.', COUNTER)).toBe('fails');
    expect(verdictOn('G7', 'There is no exclusivity.', OUTREACH)).toBe('fails');
  });

  test('a recap may name what is missing', () => {
    const recap = { agreed: [], tentative: [], missing: ['exclusivity', 'bonus'] as const };
    expect(verdictOn('G7', 'Still open: exclusivity and the bonus.', { ...bare, kind: 'recap', recap })).toBe(
      'passes',
    );
  });

  test('a renewal may speak of what comes, a first message may not', () => {
    const text = 'This is the start of many projects.';
    expect(verdictOn('G7', text, { ...bare, kind: 'renewal' })).toBe('passes');
    expect(verdictOn('G7', text, OUTREACH)).toBe('fails');
  });

  test.each<LanguageRow>([
    [
      'en',
      'Your work would be paid, and the creative idea stays yours.',
      'passes',
      'what every paid deal holds',
    ],
    ['en', 'Feel free to ask.', 'passes', 'an ordinary word'],
    ['en', 'Thank you in advance.', 'passes', 'an ordinary word'],
    ['en', 'We guarantee that it will sell.', 'fails', 'guarantee'],
    ['en', 'You will gain thousands of followers.', 'fails', 'growth'],
    ['en', 'The money arrives tomorrow.', 'fails', 'a day of payment'],
    ['en', 'You do not need to declare it.', 'fails', 'tax advice'],
    ['en', 'It is perfectly legal.', 'fails', 'legal advice'],
    ['en', 'We will book you again next year.', 'fails', 'future work'],
    ['en', 'We keep this strictly between us.', 'fails', 'secrecy'],
    ['en', 'We will feature you on our homepage.', 'fails', 'a favour'],
    ['de', 'Du bekommst das Honorar sofort.', 'fails', 'a day of payment'],
    ['de', 'Wir garantieren dir Erfolg.', 'fails', 'guarantee'],
    ['de', 'Du musst das nicht versteuern.', 'fails', 'tax advice'],
    ['fr', 'Nous vous garantissons le résultat.', 'fails', 'guarantee'],
    ['fr', 'Vous recevrez un cadeau.', 'fails', 'gift'],
    ['fr', 'Nous voulons nous assurer que le message est arrivé.', 'passes', 'an ordinary word'],
    ['es', 'Te pagamos mañana mismo.', 'fails', 'a day of payment'],
    ['es', 'Tus seguidores crecerán: tendrás más visibilidad.', 'fails', 'growth'],
    ['pt', 'Garantimos o resultado.', 'fails', 'guarantee'],
    ['pt', 'Enviamos um brinde.', 'fails', 'gift'],
    ['ru', 'Мы гарантируем результат.', 'fails', 'guarantee'],
    ['ru', 'Налоги платить не нужно.', 'fails', 'tax advice'],
    ['ru', 'Дорогу и гостиницу оплачиваем мы.', 'fails', 'costs'],
    ['uz', 'Natijani kafolatlaymiz.', 'fails', 'guarantee'],
    ['uz', "Sizga sovg'a yuboramiz.", 'fails', 'gift'],
    ['ja', '結果を保証いたします。', 'fails', 'guarantee'],
    ['ja', 'フォロワーが増えます。', 'fails', 'growth'],
    ['ja', 'ご連絡を差し上げました。', 'passes', 'an ordinary word'],
  ])('%s "%s" %s: %s', (language, text, verdict) => {
    expect(verdictOn('G7', text, { ...bare, language })).toBe(verdict);
  });

  test("the team's own words promise nothing either", () => {
    expect(isTellable('warmer, and offer a bonus', bare, SECRETS)).toBe(false);
    expect(isTellable('shorter and warmer', bare, SECRETS)).toBe(true);
  });
});
