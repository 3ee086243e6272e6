import { describe, expect, test } from 'vitest';
import type { CreatorFacingFacts } from '../../../../src/domain/drafting/facts.ts';
import { COUNTER, OUTREACH } from '../sample-facts.ts';
import { detailOf, goodText, type LanguageRow, type Row, verdictOn } from './verdicts.ts';

const RECAP: CreatorFacingFacts = {
  ...COUNTER,
  kind: 'recap',
  agreed: true,
  recap: { agreed: ['deliverables', 'fee'], tentative: ['usage', 'exclusivity'], missing: ['dates'] },
};

describe('G8, no commitment', () => {
  const rows: LanguageRow[] = [
    ['en', 'We would be happy to agree on something good for both sides.', 'passes', 'a wish'],
    ['en', 'Nothing here is set in stone.', 'passes', 'the opposite'],
    ['en', 'We accept your terms.', 'fails', 'acceptance'],
    ['en', "It's a deal.", 'fails', 'acceptance'],
    ['en', 'Deal!', 'fails', 'acceptance in one word'],
    ['en', 'You are booked.', 'fails', 'booking'],
    ['en', 'Please sign the contract.', 'fails', 'signing'],
    ['en', 'This message is binding.', 'fails', 'binding words'],
    ['de', 'Alles ist unverbindlich.', 'passes', 'the opposite'],
    ['de', 'Wir nehmen dein Angebot an.', 'fails', 'acceptance'],
    ['de', 'Hiermit buchen wir dich.', 'fails', 'booking'],
    ['fr', 'Rien n’est figé.', 'passes', 'the opposite'],
    ['fr', 'Affaire conclue.', 'fails', 'acceptance'],
    ['es', 'Nada está cerrado.', 'passes', 'the opposite'],
    ['es', 'Trato hecho.', 'fails', 'acceptance'],
    ['pt', 'Negócio fechado.', 'fails', 'acceptance'],
    ['ru', 'Мы согласны на ваши условия.', 'fails', 'acceptance'],
    ['uz', 'Taklifingizni qabul qilamiz.', 'fails', 'acceptance'],
    ['ja', 'ご提案をお受けします。', 'fails', 'acceptance'],
    ['ja', 'お受けいただけますでしょうか。', 'passes', 'a question to them'],
  ];
  test.each(rows)('%s "%s" %s: %s', (language, text, verdict) => {
    expect(verdictOn('G8', text, { ...OUTREACH, language })).toBe(verdict);
  });

  test.each(rows)('%s "%s" passes once the deal is agreed', (language, text) => {
    expect(verdictOn('G8', text, { ...OUTREACH, language, agreed: true })).toBe('passes');
  });

  test.each<Row>([
    ['This is agreed:\n- 2 Instagram Reels\n- a fee of $1,200', 'passes', 'agreed points alone'],
    [
      'This is agreed:\n- 2 Instagram Reels\n\nNot firm yet:\n- 90 days of paid use',
      'passes',
      'each in its list',
    ],
    ['The usage is probably 90 days.', 'passes', 'said as it was said'],
    ['We have agreed on the fee; the usage of 90 days is still open.', 'passes', 'open in the same sentence'],
    ['Is the usage of 90 days agreed?', 'passes', 'a question'],
    [
      'This is agreed:\n- 2 Instagram Reels\n- 90 days of paid use',
      'fails',
      'a tentative point in the list of what is agreed',
    ],
    ['We have agreed on 90 days of paid use.', 'fails', 'a tentative point in a firm sentence'],
    ['The exclusivity is settled.', 'fails', 'a tentative point by its name'],
  ])('a recap never turns a probably into a yes: "%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G8', text, RECAP)).toBe(verdict);
  });

  test.each(['de', 'fr', 'es', 'pt', 'ru', 'uz', 'ja'])(
    'the same in %s, by the list it stands in',
    (language) => {
      const facts = { ...RECAP, language, channel: 'email' as const };
      const text = goodText(facts);
      expect(detailOf('G8', text, facts)).toBeUndefined();
      const [agreed = '', tentative = ''] = text.match(/(?:^- .*\n?)+/gmu) ?? [];
      const moved = text.replace(agreed, `${agreed.trimEnd()}\n${tentative.trimEnd()}\n`);
      expect(detailOf('G8', moved, facts)).toContain('usage');
    },
  );
});
