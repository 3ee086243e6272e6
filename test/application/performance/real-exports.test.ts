import { expect, test } from 'vitest';
import { recordPublishedPost } from '../../../src/application/deals/record-published-post.ts';
import { confirmImport, undoImport } from '../../../src/application/performance/imports/settle-import.ts';
import { DANA, valueOf } from '../offers/deal-under-way.ts';
import { type Bringing, bringing, day } from './brought-export.ts';

/** Real exports from their bytes to the figures that count, as somebody reads them out of the file. */

async function imported(the: Bringing, text: string) {
  const one = await the.bring({ text });
  expect(one.status).toBe('ready');
  valueOf(await confirmImport(the.services, the.services.actor(DANA), one.id));
  await the.work();
  return one;
}

async function tracked(): Promise<Bringing> {
  const the = await bringing();
  const { services, deal } = the;
  await services.store.transaction(services.workspace, async (tx) => {
    const more = { deal: deal.number, by: DANA, at: services.clock.now() };
    await tx.tracking.addCode({ code: 'nodira10', ...more });
    await tx.tracking.addLink({
      campaign: 'spring-d1',
      url: 'https://sol.example/?utm_campaign=spring-d1',
      ...more,
    });
  });
  return the;
}

const visitsOf = ({ services, deal }: Bringing) =>
  services.store.read(services.workspace, async (tx) =>
    (await tx.sales.visits([deal.number])).get(deal.number),
  );

test('visits count every line of a report, those without a city too, and a newer report takes their place', async () => {
  const the = await tracked();
  const report = (berlin: number, unknown: number) =>
    '# Traffic acquisition\n# Start date: 20261101\n# End date: 20261120\n' +
    'Session campaign,City,Sessions,Key events,Total revenue (USD)\n' +
    `,,2000,20,0,Grand total\nspring-d1,Berlin,${berlin},2,10.5\nspring-d1,(not set),${unknown},1,0\nspring-d1,,4,0,0\nnewsletter,Berlin,900,1,0\n`;
  const first = await imported(the, report(600, 450));
  expect(first.report).toMatchObject({ visits: [{ count: 3, added: 3 }], problemCount: 0 });
  expect(await visitsOf(the)).toBe(1_054);
  const second = await imported(the, report(610, 450));
  expect(second.report?.visits).toMatchObject([{ added: 0, replaced: 1, same: 2 }]);
  expect(await visitsOf(the)).toBe(1_064);
  valueOf(await undoImport(the.services, the.services.actor(DANA), second.id));
  await the.work();
  expect(await visitsOf(the)).toBe(1_054);
});

test('a German table of YouTube finds the video that the deal knows, and nothing else', async () => {
  const the = await bringing();
  const { services, deal } = the;
  valueOf(
    await recordPublishedPost(services, services.actor(DANA), {
      deal: deal.number,
      url: 'https://youtu.be/abcdefghijk?si=x',
      platform: 'youtube',
      format: 'dedicated',
      publishedOn: day('2026-11-24'),
    }),
  );
  const one = await imported(
    the,
    '\uFEFFVideos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Abonnenten,Impressionen,Klickrate der Impressionen (%)\r\n' +
      'Gesamt,,,,"45.000",3,"90.000","4,2"\r\nabcdefghijk,"Suppe\r\nmit ""Söl""",24.11.2026,34,"44.531",3,"89.000","4,2"\r\nzyxwvutsrqp,Brot,23.11.2026,34,469,0,1.000,"4,2"\r\n',
  );
  expect(one.report).toMatchObject({ posts: [{ deal: 1, count: 1, added: 1 }], leftOut: [{ count: 1 }] });
  const results = await services.store.read(services.workspace, (tx) =>
    tx.results.list({ deal: deal.number }),
  );
  expect(results.map(({ figures, publishedOn }) => [figures, publishedOn.toString()])).toEqual([
    [{ views: 44_531, impressions: 89_000 }, '2026-11-24'],
  ]);
});

test('orders over several rows count once, cancelled ones and what was paid back do not', async () => {
  const the = await tracked();
  const HEADER =
    'Name,Email,Financial Status,Currency,Subtotal,Total,Discount Code,Created at,Lineitem name,Cancelled at,Refunded Amount,Notes';
  const one = await imported(
    the,
    [
      HEADER,
      '#1,a@b.example,paid,USD,100,"1,110.00","NODIRA10, FALL",2026-11-25 10:00:00 +0500,"Bowl, ""blue""\nlarge",,0.00,"call\nme"',
      '#1,a@b.example,,,,,,,Spoon,,,',
      '#2,a@b.example,paid,USD,10,12.00,nodira10,2026-11-25 11:00:00 +0500,Bowl,2026-11-25 12:00:00 +0500,0.00,',
      '#3,a@b.example,partially_refunded,USD,10,12.00,Nodira10,2026-11-25 11:00:00 +0500,Bowl,,2.00,',
      '#4,a@b.example,partially_refunded,USD,10,12.00,NODIRA10,2026-11-25 11:00:00 +0500,Bowl,,,',
      '#5,a@b.example,paid,EUR,10,12.00,OTHER,2026-11-25 11:00:00 +0500,Bowl,,0.00,',
    ].join('\r\n'),
  );
  expect(one.report).toMatchObject({ orders: [{ count: 3, added: 3 }], problemCount: 1 });
  expect(JSON.stringify(one.report)).not.toContain('@');
  const kept = await the.services.database.db
    .selectFrom('orders')
    .select(['name', 'total_amount', 'refunded_amount', 'cancelled'])
    .where('workspace', '=', the.services.workspace)
    .orderBy('name')
    .execute();
  expect(
    kept.map(({ name, total_amount, refunded_amount, cancelled }) => [
      name,
      Number(total_amount),
      Number(refunded_amount),
      cancelled,
    ]),
  ).toEqual([
    ['#1', 111_000, 0, false],
    ['#2', 1_200, 0, true],
    ['#3', 1_200, 200, false],
  ]);
});
