import { describe, expect, test } from 'vitest';
import { sections } from '../../../../src/adapters/slack/blocks.ts';
import { marketText } from '../../../../src/adapters/slack/messages/market-lines.ts';
import { DISCLOSURE_RULES } from '../../../../src/data/disclosure.ts';
import { MARKETS } from '../../../../src/data/markets.ts';
import { contractRulesIn, marketOf } from '../../../../src/domain/compliance/markets.ts';
import { accepted } from '../offers/at-the-desk.ts';

function textOf(country: string): string {
  const profile = marketOf(country, MARKETS);
  if (!profile) throw new Error('no such market');
  return marketText({ profile, rules: contractRulesIn(country, DISCLOSURE_RULES) });
}

describe('the market of a creator', () => {
  test('says how people are written to, in what week, and where that comes from', () => {
    expect(textOf('JP').split('\n').slice(0, 2)).toEqual([
      '*Market: Japan*',
      'Japanese · JPY · formal address · business Monday to Friday · Asia/Tokyo (Unicode CLDR 48; IANA time zone data 2026c, 2026; address: reeditionmagazine.com, comprenders.com: keigo, the name with an honorific)',
    ]);
    expect(textOf('SA')).toContain('business Sunday to Thursday');
    expect(textOf('IN')).toContain('business Monday to Saturday');
  });

  test('names what the law asks of contract and permits, where the table knows it', () => {
    expect(textOf('AE')).toContain(
      'Contract and permits: Since 1 February 2026 anyone who publishes promotion',
    );
    expect(textOf('FR')).toContain('Without a written contract the deal is void');
    expect(textOf('AR')).not.toContain('Contract and permits');
  });

  test('fits into a card for every row', () => {
    for (const { country } of MARKETS) accepted({ text: country, blocks: sections(textOf(country)) });
  });
});
