import { describe, expect, it } from 'vitest';
import { costCommand } from '../../../../src/adapters/slack/commands/cost.ts';
import { digestCommands } from '../../../../src/adapters/slack/commands/digest.ts';
import { mentionsCommand } from '../../../../src/adapters/slack/commands/mentions.ts';
import { reportCommands } from '../../../../src/adapters/slack/commands/report.ts';
import { resultsCommand } from '../../../../src/adapters/slack/commands/results.ts';
import { trackCommand } from '../../../../src/adapters/slack/commands/track.ts';
import { messageProblems } from '../../../../src/adapters/slack/limits.ts';
import {
  formWithNotice,
  inputsOf,
  type ReceivedView,
} from '../../../../src/adapters/slack/listening/kept-form.ts';
import { creatorCard } from '../../../../src/adapters/slack/messages/creator-card.ts';
import { dealCard } from '../../../../src/adapters/slack/messages/deal-card.ts';
import { dealDetails } from '../../../../src/adapters/slack/messages/deal-details.ts';
import { digestSchedules } from '../../../../src/adapters/slack/messages/digest-schedules.ts';
import { performanceImportCard } from '../../../../src/adapters/slack/messages/performance-import.ts';
import { dealCostsForm, dealCostsModal } from '../../../../src/adapters/slack/modals/deal-costs.ts';
import { importQuestionModal } from '../../../../src/adapters/slack/modals/import-question.ts';
import { postResultsForm, postResultsModal } from '../../../../src/adapters/slack/modals/post-results.ts';
import { trackDealModal } from '../../../../src/adapters/slack/modals/track-deal.ts';
import { campaignOptions } from '../../../../src/adapters/slack/options/campaign-options.ts';
import { outgoing } from '../../../../src/adapters/slack/posting/send.ts';
import type { Message, ModalView } from '../../../../src/adapters/slack/surface.ts';
import { showCreator } from '../../../../src/application/creators/show-creator.ts';
import { showDeal } from '../../../../src/application/deals/show-deal.ts';
import type { ScheduledDigest } from '../../../../src/application/performance/schedule-digest.ts';
import type {
  ImportReport,
  PerformanceImport,
} from '../../../../src/domain/performance/exports/performance-import.ts';
import { contractedDeal } from '../../../application/contracts/agreed-deal.ts';
import { DANA, valueOf } from '../../../application/offers/deal-under-way.ts';
import { campaignOf, reportedWorkspace } from '../../../application/performance/report-program.ts';
import { accepted, memberOf, messageOf, opened, text, viewOf, wordsOf } from '../offers/at-the-desk.ts';

const NAME = `<!channel> <@U0DANA> &amp; \`\`\`*_ 😀 ${'&'.repeat(80)}`;
const DAY = Temporal.PlainDate.from('2026-11-25');
const NOW = Temporal.Instant.from('2026-11-25T09:00:00Z');
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const date = (selected_date: string) => ({ type: 'datepicker', selected_date });

/** What Slack gets of a message: within its limits, and nobody is called by a name that somebody typed. */
function sent(message: Message): string {
  const fields = outgoing(message);
  expect(messageProblems(fields)).toEqual([]);
  accepted(fields);
  expect(fields.text).not.toContain('<@U0DANA>');
  return fields.text;
}

const shown = (view: ModalView | undefined) => {
  if (!view) throw new Error('no form');
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThanOrEqual(250_000);
  return viewOf({ kind: 'modal', view });
};

const IMPORT: PerformanceImport = {
  workspace: 'T1',
  id: 'i',
  file: NAME,
  slackFile: 'F1',
  asOf: DAY,
  status: 'ready',
  answers: {},
  rowsRead: 5,
  by: 'U1',
  at: NOW,
};
const asksFor = (columns: string[]) =>
  importQuestionModal({
    ...IMPORT,
    status: 'mapping',
    asked: { about: 'columns', columns, samples: [[NAME], []] },
  });

describe('names as people should not type them', () => {
  it('call nobody from a card, and fit it', async () => {
    const { services } = await contractedDeal();
    const deal = valueOf(await showDeal(services, services.actor(DANA), { deal: 1 }));
    const named = { ...deal, creatorName: NAME, campaignName: NAME };
    expect(sent(dealCard(named))).toContain('&lt;@U0DANA&gt;');
    const events = many(40, () => ({
      event: { kind: 'contacted', channel: 'email', on: DAY, note: '&'.repeat(500) } as const,
      at: NOW,
      by: 'U1',
      deal: 1,
      position: 1,
    }));
    sent(dealDetails({ ...named, events: events as unknown as typeof deal.events }, 'Europe/Berlin'));
    const creator = valueOf(await showCreator(services, services.actor(DANA), { creator: 'K-1' }));
    const { profile } = creator.creator;
    const long = {
      ...profile,
      name: NAME,
      notes: '&'.repeat(2_000),
      contentReferences: many(20, () => ({ description: '&'.repeat(300) })),
    };
    sent(creatorCard({ ...creator, creator: { ...creator.creator, profile: long } }));
  });

  it('of a file, its columns and its deals leave its card within the limits', () => {
    const share = { deal: 999_999_999, creatorName: NAME, count: 9, added: 5, replaced: 2, same: 2 };
    const shares = many(400, () => share);
    const report: ImportReport = {
      dialect: 'x',
      title: NAME,
      rows: 1_000_000,
      notes: many(9, () => `Columns that are not kept: ${'&'.repeat(720)}.`),
      posts: shares,
      orders: shares,
      visits: shares,
      accountDays: shares,
      leftOut: many(20, () => ({ why: NAME, count: 5, examples: [NAME, NAME] })),
      problems: many(50, () => ({ line: 5, column: '&'.repeat(500), problem: '&'.repeat(500) })),
      problemCount: 5_000,
    };
    sent(performanceImportCard({ ...IMPORT, report }));
  });

  it.each([
    ['long', (at: number) => `${'Wide '.repeat(13)}${at}`, '100. Wide'],
    ['of emoji', (at: number) => `${'😀'.repeat(70)}${at}`, '100. 😀'],
    ['missing beside others', (at: number) => (at % 2 === 0 ? ' ' : `Views ${at}`), '200. Views'],
    ['all missing', () => '', 'Write names of at most 200 characters into the first row'],
  ])('of columns that are %s can be chosen from', (_, name, expected) => {
    const words = wordsOf(shown(asksFor(many(300, name))));
    expect(words).toContain(expected);
    expect(words).not.toContain('"text":"1. "');
  });

  it('of more schedules than a fallback holds are listed in the message', () => {
    const one: ScheduledDigest = {
      schedule: {
        workspace: 'T1',
        id: 's',
        channel: 'C123',
        campaign: 5,
        weekday: 1,
        at: '09:00',
        timeZone: 'Europe/Berlin',
        paused: false,
        createdBy: 'U1',
        createdAt: NOW,
      },
      campaignName: NAME,
      nextAt: NOW,
      isHeldBack: false,
      clockChanges: [],
    };
    const fallback = sent(digestSchedules(many(200, () => one)));
    expect(fallback).toMatch(/ …$/);
    expect(fallback).not.toMatch(/&[a-z]* …$/);
    expect(sent({ text: '&amp;'.repeat(1_000) })).toMatch(/&amp; …$/);
  });
});

describe('forms', () => {
  const LONG_LINK = `https://shop.example/${'a'.repeat(1_200)}`;

  it('open where a link is longer than their field, and where very much was entered before', async () => {
    const { deal } = await contractedDeal();
    const of = { deal, creatorName: NAME, currency: 'KWD' };
    const start = { ...of, today: DAY, work: [] };
    const posts = [{ post: 'reel-1', url: LONG_LINK }, ...many(400, () => ({ post: '&'.repeat(300) }))];
    expect(wordsOf(shown(postResultsModal({ ...start, posts })))).toContain('"initial_value":"reel-1"');
    const link = { url: LONG_LINK, platform: 'tiktok', source: 's', medium: 'm', deal: 1, by: 'U1', at: NOW };
    shown(
      trackDealModal({
        ...of,
        codes: [],
        links: many(40, () => link) as never,
        platforms: ['tiktok'],
        page: LONG_LINK,
      }),
    );
    const amount = { amount: 1e14, currency: 'KWD' };
    const costs = many(12, (at) => ({ id: `c${at}`, kind: 'boosting' as const, amount, note: NAME }));
    expect(wordsOf(shown(dealCostsModal({ ...of, costs })))).toContain('2 earlier not shown');
  });

  it('keep their fields under a notice of any length, and lose the notice before', () => {
    const received = {
      ...asksFor(['Views']),
      id: 'V1',
      hash: 'h',
      state: { values: {} },
    } as unknown as ReceivedView;
    const once = formWithNotice(received, 'Enter less. '.repeat(400));
    shown(once);
    const again = formWithNotice({ ...received, blocks: once.blocks } as ReceivedView, 'Enter more.');
    expect(inputsOf({ ...received, blocks: again.blocks } as ReceivedView)).toEqual(inputsOf(received));
    expect(wordsOf(again)).not.toContain('Enter less.');
  });
});

it('offers the active campaigns even behind very many that are closed', async () => {
  const services = await reportedWorkspace();
  await campaignOf(services, { name: 'Still running' });
  await services.store.transaction(services.workspace, async (tx) => {
    const one = await tx.campaigns.find(1);
    if (!one) throw new Error('no campaign');
    for (let count = 0; count < 60; count += 1) await tx.campaigns.add({ ...one, status: 'closed' });
  });
  const offered = async (typed: string) =>
    (await campaignOptions.suggest({ ...memberOf(services, DANA).types(''), typed })).map(
      ({ value }) => value,
    );
  expect([await offered(''), await offered('running'), await offered('C-1'), await offered('C-9')]).toEqual([
    ['1'],
    ['1'],
    ['1'],
    [],
  ]);
});

describe('what people type', () => {
  it.each([
    ['a day that is none', '2026-02-30 5 Alerts', '“2026-02-30” is no day', '"initial_value":"Alerts"'],
    [
      'a count without end',
      `2026-11-16 ${'9'.repeat(60)} Alerts`,
      'is no count',
      '"initial_date":"2026-11-16"',
    ],
    [
      'a source without end',
      `2026-11-16 5 ${'😀'.repeat(60)}`,
      'is too long for a source',
      '"initial_value":"5"',
    ],
    [
      'a line without end',
      `\n${'2026-11-16 340 '.repeat(300)}`,
      '1 more line does not fit',
      'Mentions of C-1',
    ],
  ])('of mentions is told where no field can hold it: %s', async (_, typed, told, kept) => {
    const { services } = await contractedDeal();
    const view = viewOf(await mentionsCommand.run(memberOf(services, DANA).types(`C-1 ${typed}`)));
    expect(wordsOf(view)).toContain(told);
    expect(wordsOf(view)).toContain(kept);
  });

  it('finds a deal by full-width signs, and keeps a schedule whose quiet times cannot be', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    for (const command of [costCommand, resultsCommand, trackCommand])
      viewOf(await command.run(member.types('Ｄ－１')));
    const schedule = digestCommands.find(({ path }) => path.at(-1) === 'schedule');
    const view = viewOf(await (schedule as typeof costCommand).run(member.types('fri 17:30 quiet 9-9')));
    expect(wordsOf(view)).toContain('Choose an end of the quiet times other than their beginning.');
    expect(wordsOf(view)).toContain('"initial_value":"17:30"');
    expect(wordsOf(view)).toContain('"text":"Friday"');
  });

  it('as an amount larger than any is refused at its field, so that no report fails over it', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    const costs = viewOf(await costCommand.run(member.types('D-1')));
    const results = viewOf(await resultsCommand.run(member.types('D-1')));
    const post = (name: string, revenue: string) =>
      opened(results, {
        post: text(`https://www.instagram.com/reel/${name}`),
        publishedOn: date('2026-11-24'),
        capturedOn: date('2026-11-25'),
        revenue: text(revenue),
      });
    expect(
      await dealCostsForm.submit(member.submits(opened(costs, { amount: text('90071992547409.91') }))),
    ).toEqual({
      kind: 'errors',
      errors: { amount: 'Enter an amount in USD, such as 25.50.' },
    });
    expect(await postResultsForm.submit(member.submits(post('A', '90071992547409.91')))).toEqual({
      kind: 'errors',
      errors: { revenue: 'Enter an amount such as 1250 USD.' },
    });
    for (const name of ['A', 'B', 'C']) {
      messageOf(await postResultsForm.submit(member.submits(post(name, '1000000000000'))));
      messageOf(await dealCostsForm.submit(member.submits(opened(costs, { amount: text('1000000000000') }))));
    }
    for (const report of reportCommands)
      expect(
        wordsOf(messageOf(await report.run(member.types(report.path.length > 1 ? '' : 'C-1')))),
      ).toContain('3 posts with figures');
  });
});
