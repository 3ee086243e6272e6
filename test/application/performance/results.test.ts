import { describe, expect, it } from 'vitest';
import { createImports } from '../../../src/adapters/imports/imports.ts';
import { importResults, previewImport } from '../../../src/application/performance/import-results.ts';
import { recordResult } from '../../../src/application/performance/record-result.ts';
import { startResults } from '../../../src/application/performance/start-results.ts';
import type { PostResult } from '../../../src/domain/performance/results.ts';
import { agreedDeal, contractedDeal } from '../contracts/agreed-deal.ts';
import { DANA, GUEST, refusalOf, type UnderWay, usd, valueOf } from '../offers/deal-under-way.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const RESULT: PostResult = {
  post: 'instagram.com/reel/Cx1',
  url: 'https://www.instagram.com/reel/Cx1',
  platform: 'instagram',
  format: 'reel',
  publishedOn: day('2026-11-20'),
  capturedOn: day('2026-11-24'),
  figures: { views: 48_200 },
  source: 'entered by hand',
};

const save = ({ services, deal }: UnderWay, change: Partial<PostResult> = {}, user = DANA) =>
  recordResult(services, services.actor(user), { deal: deal.number, result: { ...RESULT, ...change } });

const stored = ({ services, deal }: UnderWay) =>
  services.store.read(services.workspace, (tx) => tx.results.list({ deal: deal.number }));

describe('figures entered by hand', () => {
  it('are kept, and the first ones of a post record that it is out', async () => {
    const underWay = await contractedDeal();
    const recorded = valueOf(await save(underWay));
    expect(recorded).toMatchObject({ outcome: 'added', deal: { status: 'live' } });
    expect((await underWay.kinds()).slice(-2)).toEqual(['post-published', 'results-recorded']);
    expect(await stored(underWay)).toMatchObject([{ figures: { views: 48_200 }, recordedBy: DANA }]);
  });

  it('replace those of the same day, stand beside those of another, and change nothing when they are the same', async () => {
    const underWay = await contractedDeal();
    valueOf(await save(underWay));
    const events = (await underWay.kinds()).length;
    expect(valueOf(await save(underWay)).outcome).toBe('same');
    expect((await underWay.kinds()).length).toBe(events);
    expect(valueOf(await save(underWay, { figures: { views: 50_000 } })).outcome).toBe('replaced');
    expect(valueOf(await save(underWay, { capturedOn: day('2026-11-25') })).outcome).toBe('added');
    expect((await stored(underWay)).length).toBe(2);
    expect((await underWay.kinds()).filter((kind) => kind === 'post-published').length).toBe(1);
  });

  it.each<[string, Partial<PostResult>]>([
    ['publishedOn', { publishedOn: day('2026-12-24'), capturedOn: day('2026-12-24') }],
    ['capturedOn', { capturedOn: day('2026-11-19') }],
    ['capturedOn', { capturedOn: day('2026-12-24') }],
    ['format', { format: 'stream' }],
    ['revenue', { figures: { revenue: { amount: 5, currency: 'EUR' } } }],
    ['views', { figures: {} }],
  ])('are refused with a wrong %s', async (field, change) => {
    const underWay = await contractedDeal();
    expect(refusalOf(await save(underWay, change))).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
    expect(await stored(underWay)).toEqual([]);
  });

  it('are refused before there is a contract, and to guests', async () => {
    expect(refusalOf(await save(await agreedDeal())).kind).toBe('wrong-status');
    expect(refusalOf(await save(await contractedDeal(), {}, GUEST)).kind).toBe('not-allowed');
  });

  it('start from the posts that are known', async () => {
    const underWay = await contractedDeal();
    valueOf(await save(underWay));
    const { services, deal } = underWay;
    const start = valueOf(await startResults(services, services.actor(DANA), { deal: deal.number }));
    expect(start.posts).toMatchObject([{ post: RESULT.post, platform: 'instagram', format: 'reel' }]);
    expect(start.currency).toBe('USD');
  });
});

describe('an import', () => {
  const HEADER = 'deal,post,platform,format,published_on,captured_on,views,revenue,currency';
  const rows = (deal: number) => [
    `D-${deal},one,instagram,reel,2026-11-20,2026-11-24,1000,12.50,USD`,
    `D-${deal},two,instagram,reel,2026-11-21,2026-11-24,2000,,`,
  ];

  const portsOf = ({ services }: UnderWay) => ({ ...services, imports: createImports() });
  const run = (underWay: UnderWay, text: string) =>
    importResults(portsOf(underWay), underWay.services.actor(DANA), { text, source: 'pasted CSV' });
  const preview = (underWay: UnderWay, text: string) =>
    previewImport(portsOf(underWay), underWay.services.actor(DANA), { text, source: 'pasted CSV' });

  it('previews without writing, then imports, and counts nothing twice', async () => {
    const underWay = await contractedDeal();
    const text = [HEADER, ...rows(underWay.deal.number)].join('\n');
    expect(valueOf(await preview(underWay, text))).toMatchObject({
      rows: 2,
      added: 2,
      same: 0,
      problems: [],
    });
    expect(await stored(underWay)).toEqual([]);
    expect(valueOf(await run(underWay, text))).toMatchObject({ added: 2, replaced: 0, same: 0 });
    expect(valueOf(await run(underWay, text))).toEqual({ added: 0, replaced: 0, same: 2, deals: [] });
    expect(valueOf(await preview(underWay, text.replace('1000', '1100')))).toMatchObject({
      replaced: 1,
      same: 1,
    });
    expect(await stored(underWay)).toMatchObject([
      { post: 'one', figures: { views: 1_000, revenue: usd(12.5) } },
      { post: 'two', figures: { views: 2_000 } },
    ]);
  });

  it.each([
    ['an unknown deal', (deal: number) => rows(deal)[1]?.replace(`D-${deal}`, 'D-999'), 'Line 3, deal'],
    [
      'a day in the future',
      (deal: number) => rows(deal)[1]?.replace('2026-11-24', '2027-11-24'),
      'Line 3, captured_on',
    ],
    [
      'a second currency',
      (deal: number) => rows(deal)[1]?.replace('2000,,', '2000,5,EUR'),
      'Line 3, revenue',
    ],
    ['the same post and day twice', (deal: number) => rows(deal)[0], 'Line 3, post'],
    ['a cell that is no number', (deal: number) => rows(deal)[1]?.replace('2000', 'many'), 'Line 3, views'],
  ])('with %s imports nothing at all and says where', async (_, wrong, where) => {
    const underWay = await contractedDeal();
    const { number } = underWay.deal;
    const text = [HEADER, rows(number)[0], wrong(number)].join('\n');
    const refusal = refusalOf(await run(underWay, text));
    if (refusal.kind !== 'invalid') throw new Error(refusal.kind);
    expect(refusal.problems[0]?.problem).toMatch(new RegExp(`^${where}`));
    expect(await stored(underWay)).toEqual([]);
    expect(valueOf(await preview(underWay, text)).problems.length).toBe(1);
  });

  it('does not know the deals of another workspace', async () => {
    const other = await contractedDeal();
    const here = await agreedDeal();
    const text = [HEADER, ...rows(other.deal.number + 7)].join('\n');
    expect(refusalOf(await run(here, text)).kind).toBe('invalid');
    expect(await stored(other)).toEqual([]);
  });
});
