import { expect, it } from 'vitest';
import { creatorShowCommand } from '../../../../src/adapters/slack/commands/creator-show.ts';
import { showCommand } from '../../../../src/adapters/slack/commands/show.ts';
import { recordPublishedPost } from '../../../../src/application/deals/record-published-post.ts';
import { startProduction } from '../../../../src/application/deals/start-production.ts';
import { confirmImport, undoImport } from '../../../../src/application/performance/imports/settle-import.ts';
import type { AccountDayRow } from '../../../../src/domain/performance/exports/export-row.ts';
import { DANA, valueOf } from '../../../application/offers/deal-under-way.ts';
import { bringing, day } from '../../../application/performance/brought-export.ts';
import { memberOf, messageOf, wordsOf } from '../offers/at-the-desk.ts';

/** Instagram from 10 to 25 November: 100 views a day before the 18th, 150 from then on. */
const DAYS: readonly AccountDayRow[] = Array.from({ length: 16 }, (_, index) => ({
  kind: 'account-day',
  line: index + 2,
  platform: 'instagram',
  on: day('2026-11-10').add({ days: index }),
  counts: { views: index < 8 ? 100 : 150, ...(index < 8 ? {} : { profile_views: 12, followers_gained: 5 }) },
}));

it('the days of an account that were imported stand on its deal and its creator, with their file, until the import is undone', async () => {
  const the = await bringing();
  const { services, deal } = the;
  const dana = services.actor(DANA);
  const member = memberOf(services, DANA);
  const shown = async () => [
    wordsOf(messageOf(await showCommand.run(member.types(`D-${deal.number}`)))),
    wordsOf(messageOf(await creatorShowCommand.run(member.types('K-1')))),
  ];
  const { id } = await the.bring(DAYS, { deal: deal.number });
  valueOf(await confirmImport(services, dana, id));
  await the.work();
  const [before, creator] = await shown();
  expect(before).not.toContain('Account while the deal ran');
  expect(creator).toContain(
    '*Newest days of the account* (Instagram, imported): 16 of 28 days, 29 Oct 2026 to 25 Nov 2026: 2,000 video views, 96 profile visits (8 days), +40 new followers (8 days); of the days before none is imported. From F1.csv.',
  );
  valueOf(await startProduction(services, dana, { deal: deal.number }));
  valueOf(
    await recordPublishedPost(services, dana, {
      deal: deal.number,
      url: 'https://www.instagram.com/reel/Cx1/',
      platform: 'instagram',
      format: 'reel',
      publishedOn: day('2026-11-18'),
    }),
  );
  expect((await shown())[0]).toContain(
    '*Account while the deal ran* (Instagram, imported): 8 days, 18 Nov 2026 to 25 Nov 2026: 1,200 video views (+50%), 96 profile visits, +40 new followers; the 8 days before: 800 video views. From F1.csv.',
  );
  valueOf(await undoImport(services, dana, id));
  await the.work();
  expect((await shown()).join()).not.toContain('imported)');
});
