import { describe, expect, it } from 'vitest';
import { createImports } from '../../../src/adapters/imports/imports.ts';

const HEADER = 'from,to,rate,on,source';
const ROW = 'EUR,USD,1.1361,2026-11-24,ECB';
const EURO = { from: 'EUR', to: 'USD', rate: 1.1361, on: '2026-11-24', source: 'ECB' };
const read = (text: string, defaults = {}) => createImports().fxRates(text, defaults);

describe('exchange rates as people bring them', () => {
  it.each([
    ['commas', `${HEADER}\n${ROW}`],
    ['semicolons and decimal commas', `${HEADER}\n${ROW}`.replaceAll(',', ';').replace('1.1361', '1,1361')],
    ['small letters and another order', 'Source,On,Rate,To,From\nECB,2026-11-24,1.1361,usd,eur'],
  ])('may have %s', (_, text) => {
    expect(read(text)).toEqual({ items: [{ line: 2, item: EURO }], problems: [], notes: [] });
  });

  it('take the source of the form where a row names none', () => {
    expect(read(`from,to,rate,on\nEUR,USD,1.1361,2026-11-24`, { source: 'ECB' }).items[0]?.item).toEqual(
      EURO,
    );
  });

  it.each([
    ['no rate', `${HEADER}\nEUR,USD,,2026-11-24,ECB`, 'rate: Write how many units'],
    ['a negative rate', `${HEADER}\nEUR,USD,-1,2026-11-24,ECB`, 'rate: "-1" is negative.'],
    ['words for a rate', `${HEADER}\nEUR,USD,par,2026-11-24,ECB`, 'rate: "par" is not a number.'],
    [
      'a rate that may be grouped',
      `from;to;rate;on;source\nEUR;UZS;13.400;2026-11-24;CBU`,
      'rate: "13.400" can mean 13400 or 13.400.',
    ],
    ['no currency', `${HEADER}\n,USD,1,2026-11-24,ECB`, 'from: Name the currency'],
    ['no day', `${HEADER}\nEUR,USD,1,,ECB`, 'on: Write the day of the rate'],
    ['a day that is none', `${HEADER}\nEUR,USD,1,2026-02-30,ECB`, 'on: "2026-02-30" is not a day.'],
    ['a day in another order', `${HEADER}\nEUR,USD,1,24.11.2026,ECB`, 'on: "24.11.2026" is not a day.'],
    ['no source', `${HEADER}\nEUR,USD,1,2026-11-24,`, 'source: Say where the rate comes from'],
    ['a formula', `${HEADER}\nEUR,USD,=1/2,2026-11-24,ECB`, 'rate: "=1/2" starts like a formula'],
    ['no header', ROW, 'from: The header has no column "from".'],
  ])('%s is told by line and column', (_, text, words) => {
    const { problems } = read(text);
    expect(problems.map(({ column, problem }) => `${column}: ${problem}`).join('\n')).toContain(words);
  });
});
