import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadCounterCard } from '../../../src/application/deals/counter-card.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { importFx, previewFx } from '../../../src/application/rates/import-fx.ts';
import { lookUpFx, showFxRates } from '../../../src/application/rates/look-up-fx.ts';
import { useRateTable } from '../../../src/application/rates/use-rate-table.ts';
import { dealEventSchema } from '../../../src/domain/deal-events.ts';
import type { FxRate } from '../../../src/domain/pricing/types.ts';
import {
  ADA,
  DANA,
  dealUnderWay,
  eventsOf,
  GUEST,
  reel,
  refusalOf,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { bringing, brought, reels } from './bringing-rates.ts';

async function negotiation() {
  const underWay = await dealUnderWay();
  const { services, deal } = underWay;
  const dana = services.actor(DANA);
  const ask = (fee: number) =>
    logOffer(services, dana, {
      deal: deal.number,
      side: 'theirs',
      terms: reel(usd(fee)),
      via: 'command',
    }).then(valueOf);
  await ask(2_400);
  const suggest = async (rateTable?: string) =>
    valueOf(await suggestCounter(services, dana, { deal: deal.number, ...(rateTable ? { rateTable } : {}) }))
      .card;
  const cardOf = (event: number) =>
    services.store.read(services.workspace, (tx) =>
      loadCounterCard(tx, { kind: 'counter-card', deal: deal.number, event }),
    );
  const setRate = async (rate: FxRate) => {
    const preview = valueOf(await previewFx(bringing(services), dana, { one: rate }));
    valueOf(await importFx(services, dana, { id: preview.id, hash: preview.hash }));
  };
  return { services, deal, dana, ask, suggest, cardOf, setRate };
}

const euro = (rate: number, on: string): FxRate => ({ from: 'EUR', to: 'USD', rate, on, source: 'ECB' });

describe('a suggestion of the past', () => {
  test('still shows the rows of the version that it used, after a new one came', async () => {
    const { services, suggest, cardOf } = await negotiation();
    await brought(services, DANA, { name: 'Our rates', text: reels() });
    valueOf(await useRateTable(services, services.actor(ADA), { table: 'our-rates' }));
    const first = await suggest();
    expect(first.table).toEqual({ id: 'our-rates', name: 'Our rates' });
    expect(first.proposal?.range).toMatchObject({ tableName: 'Our rates', tableVersion: 1 });
    expect(JSON.stringify(first.proposal?.range.factors)).toContain('our bookings');
    await brought(services, ADA, { table: 'our-rates', text: reels(1.5) });
    const second = await suggest();
    expect(second.event).not.toBe(first.event);
    expect(second.proposal?.range.tableVersion).toBe(2);
    const old = await cardOf(first.event);
    expect(old).toMatchObject({ open: false, price: first.price });
    expect(old?.proposal).toEqual(first.proposal);
  });

  test('still uses the exchange rates of its day, after newer ones came', async () => {
    const { services, deal, suggest, cardOf, setRate } = await negotiation();
    await brought(services, DANA, { name: 'Euro rates', text: reels(1, 'EUR') });
    await setRate(euro(1.1, '2026-11-20'));
    const first = await suggest('euro-rates');
    const event = (await eventsOf(services, services.workspace, deal.number)).at(-1);
    expect(event).toMatchObject({
      kind: 'counter-proposed',
      rateTable: 'euro-rates',
      fx: [euro(1.1, '2026-11-20')],
    });
    expect(JSON.stringify(first.proposal?.range.factors)).toContain('2026-11-20');
    await setRate(euro(1.3, '2026-11-24'));
    const second = await suggest('euro-rates');
    expect(second.event).not.toBe(first.event);
    const [before = 0, after = 0] = [first, second].map(({ proposal }) => proposal?.range.typical.amount);
    expect(after / before).toBeCloseTo(1.3 / 1.1, 2);
    expect((await cardOf(first.event))?.proposal).toEqual(first.proposal);
  });

  test('is repeated, not recorded again, when rates came that it does not rest on', async () => {
    const { suggest, setRate } = await negotiation();
    const first = await suggest();
    await setRate(euro(1.1, '2026-11-20'));
    expect((await suggest()).event).toBe(first.event);
  });

  test('from before rates could change is read as it was written', () => {
    const old = {
      kind: 'counter-proposed',
      action: 'counter',
      rateTable: 'default',
      rateTableVersion: 1,
      reasons: [],
    };
    expect(dealEventSchema.parse(old)).toEqual(old);
  });

  test('keeps the built-in rows that it used for the day when Parley brings others', async () => {
    const { services, suggest } = await negotiation();
    await suggest();
    const kept = await services.store.read(services.workspace, (tx) =>
      tx.rateTables.findVersion('default', 2),
    );
    expect(kept?.rows.length).toBeGreaterThan(40);
    expect(await services.store.read(services.workspace, (tx) => tx.rateTables.list())).toEqual([]);
  });

  test('cannot be changed behind its back: versions and rates are only ever added', async () => {
    const { services, setRate } = await negotiation();
    await brought(services, DANA, { name: 'Our rates', text: reels() });
    await setRate(euro(1.1, '2026-11-20'));
    const { db } = services.database;
    const attempts = [
      sql`update rate_table_versions set content = '{}' where workspace = ${services.workspace}`,
      sql`delete from rate_table_versions where workspace = ${services.workspace}`,
      sql`truncate rate_table_versions`,
      sql`update fx_rates set rate = 2 where workspace = ${services.workspace}`,
      sql`delete from fx_rates where workspace = ${services.workspace}`,
    ];
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toThrow(/only ever added/);
  });
});

describe('exchange rates', () => {
  test('of the newest day win over older and over built-in ones, in either direction', async () => {
    const { services, dana, setRate } = await negotiation();
    const rate = async () => valueOf(await lookUpFx(services, dana, { from: 'EUR', to: 'USD' })).exchange;
    expect(await rate()).toMatchObject({
      on: '2026-09-29',
      source: 'fawazahmed0/exchange-api, public daily table',
    });
    await setRate(euro(1.2, '2026-11-20'));
    await setRate(euro(1.1, '2026-10-01'));
    expect(await rate()).toMatchObject({ rate: 1.2, on: '2026-11-20' });
    await setRate({ from: 'USD', to: 'EUR', rate: 0.8, on: '2026-11-23', source: 'ours' });
    expect(await rate()).toMatchObject({ rate: 1.25, on: '2026-11-23', source: 'ours' });
    await setRate({ from: 'USD', to: 'EUR', rate: 0.5, on: '2026-11-23', source: 'corrected' });
    expect(await rate()).toMatchObject({ rate: 2, source: 'corrected' });
    const { own } = valueOf(await lookUpFx(services, dana, { from: 'EUR', to: 'USD' }));
    expect(own.map(({ on, source }) => [on, source])).toEqual([
      ['2026-11-23', 'corrected'],
      ['2026-11-23', 'ours'],
      ['2026-11-20', 'ECB'],
      ['2026-10-01', 'ECB'],
    ]);
    expect(valueOf(await showFxRates(services, dana)).own).toHaveLength(2);
  });

  test('open a currency that nothing led to', async () => {
    const { services, dana, setRate } = await negotiation();
    const ask = () => lookUpFx(services, dana, { from: 'BHD', to: 'EUR' });
    expect(JSON.stringify(refusalOf(await ask()))).toContain(
      'There is no exchange rate from BHD to EUR yet.',
    );
    await setRate({ from: 'BHD', to: 'USD', rate: 2.65, on: '2026-11-24', source: 'peg' });
    expect(valueOf(await ask()).exchange.rate).toBeCloseTo(2.65 * 0.880226, 4);
  });

  test('are imported once, all or none, by who previewed them', async () => {
    const { services, dana } = await negotiation();
    const at = bringing(services, {
      F: 'from;to;rate;on;source\nEUR;USD;1,2;2026-11-24;ECB\nUSD;BHD;0,377;2026-11-24;peg',
    });
    const preview = valueOf(await previewFx(at, dana, { file: 'F' }));
    const seen = { id: preview.id, hash: preview.hash };
    expect(refusalOf(await importFx(at, services.actor(ADA), seen))).toMatchObject({ kind: 'stale' });
    expect(valueOf(await importFx(at, dana, seen))).toMatchObject({ again: false, rates: [{}, {}] });
    expect(valueOf(await importFx(at, dana, seen))).toMatchObject({ again: true });
    expect(valueOf(await showFxRates(services, dana)).own).toHaveLength(2);
    expect(valueOf(await previewFx(at, dana, { file: 'F' }))).toMatchObject({ rates: [], standing: 2 });
    const wrong =
      'from,to,rate,on,source\nEUR,USD,1.2,2026-11-24,ECB\nEUR,EUR,1,2026-11-24,ECB\nGBP,USD,1.3,2027-01-01,ECB';
    const listed = valueOf(await previewFx(at, dana, { text: wrong }));
    expect(listed.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'to'],
      [4, 'on'],
    ]);
    expect(refusalOf(await importFx(at, dana, { id: listed.id, hash: listed.hash }))).toMatchObject({
      kind: 'stale',
    });
  });

  test('are refused by field when one is entered wrong, and to guests', async () => {
    const { services, dana } = await negotiation();
    const one = { from: 'EUR', to: 'EUR', rate: 0, on: '2027-01-01', source: ' ' };
    const refusal = refusalOf(await previewFx(bringing(services), dana, { one }));
    expect(refusal.kind === 'invalid' && refusal.problems.map(({ field }) => field)).toEqual([
      'to',
      'rate',
      'on',
      'source',
    ]);
    expect(refusalOf(await previewFx(bringing(services), services.actor(GUEST), { one }))).toMatchObject({
      kind: 'not-allowed',
    });
    expect(refusalOf(await previewFx(bringing(services), dana, {}))).toMatchObject({
      problems: [{ field: 'from' }],
    });
    expect(refusalOf(await previewFx(bringing(services), dana, { text: 'x', file: 'F' }))).toMatchObject({
      problems: [{ field: 'file' }],
    });
    expect(refusalOf(await lookUpFx(services, dana, { from: 'EURO', to: 'USD' }))).toMatchObject({
      kind: 'invalid',
    });
  });

  test('of one workspace are not those of another', async () => {
    const one = await negotiation();
    const other = await negotiation();
    await one.setRate(euro(5, '2026-11-24'));
    expect(valueOf(await showFxRates(other.services, other.dana)).own).toEqual([]);
  });
});
