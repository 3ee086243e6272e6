import { describe, expect, it } from 'vitest';
import { pageTexts } from '../../../../src/adapters/documents/pdf/page-texts.ts';
import { reportPdf } from '../../../../src/adapters/documents/pdf/report-pdf.ts';
import { createImports } from '../../../../src/adapters/imports/imports.ts';
import { REPORT_ACTIONS } from '../../../../src/adapters/slack/actions/report.ts';
import { reportCommands } from '../../../../src/adapters/slack/commands/report.ts';
import { charactersIn, messageProblems } from '../../../../src/adapters/slack/limits.ts';
import { reportCard, sharedReport } from '../../../../src/adapters/slack/messages/report.ts';
import { prepare } from '../../../../src/adapters/slack/messages/table.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import type { Announcement } from '../../../../src/application/announcements.ts';
import type { Services } from '../../../../src/application/services.ts';
import { DANA, GUEST, usd } from '../../../application/offers/deal-under-way.ts';
import {
  campaignOf,
  creatorOf,
  dealOf,
  reportedWorkspace,
} from '../../../application/performance/report-program.ts';
import { extremeReport, usualReport } from '../../../domain/performance/report/example-reports.ts';
import type { TestServices } from '../../../support/services.ts';
import { accepted, buttonsOf, buttonValue, memberOf, messageOf, wordsOf } from '../offers/at-the-desk.ts';

function command(word: string) {
  const found = reportCommands.find(({ path }) => path.at(-1) === word);
  if (!found) throw new Error(word);
  return found;
}

function action(id: string) {
  const found = REPORT_ACTIONS.find(({ actionId }) => actionId === id);
  if (!found) throw new Error(id);
  return found;
}

async function oneCampaign(): Promise<TestServices> {
  const services = await reportedWorkspace();
  const campaign = await campaignOf(services);
  const creator = await creatorOf(services, 'Ana <!channel> Silva', 50_000);
  const figures = { views: 50_000, likes: 2_000, conversions: 4, revenue: usd(300) };
  await dealOf(services, {
    campaign,
    creator,
    ask: 1_500,
    fee: 1_200,
    posts: [{ figures }, { figures }, { figures }],
  });
  return services;
}

const WRITERS = {
  documents: { report: reportPdf } as unknown as Services['documents'],
  imports: createImports(),
};

/** The file of the newest announcement, as it would be uploaded. */
async function fileOf(services: TestServices) {
  const { announcement } = (await services.announced()).at(-1) ?? {};
  const prepared = await services.store.read(services.workspace, (tx) =>
    prepare(tx, announcement as Announcement),
  );
  if (prepared?.kind !== 'file') throw new Error('no file');
  const file = await prepared.render({ ...services, ...WRITERS } as unknown as Services);
  if (!file) throw new Error('nothing was written');
  return { comment: prepared.comment, file };
}

describe('the card of a report', () => {
  it('says the findings first, then prices, a table, advice with its figures, and the files', () => {
    const { blocks = [], text } = accepted(reportCard(usualReport()));
    expect(text).toBe(
      'Report: C-3 Spring skincare. 9 posts: cost per 1,000 views $19.39, goal $20 (budget of $10,000 ÷ 500,000 video views): as good.',
    );
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'context',
      'section',
      'section',
      'table',
      'section',
      'context',
      'actions',
    ]);
    expect(blocks[1]).toMatchObject({
      elements: [{ text: 'As of 25 Jan 2027 · 3 of 3 deals agreed · 9 posts with figures' }],
    });
    expect(blocks[2]).toMatchObject({
      text: {
        text: [
          '• 9 posts: cost per 1,000 views $19.39, goal $20 (budget of $10,000 ÷ 500,000 video views): as good.',
          '• Best format by cost per 1,000 views: Instagram Reels at $7.50 (4 posts); weakest: TikTok videos at $50 (3 posts).',
          '• Late: Creator 2 (1 of 3 on time, 2 late).',
          '• ROAS 0.2 x over 3 posts.',
        ].join('\n'),
      },
    });
    expect(blocks[3]).toMatchObject({
      text: {
        text: '*Asked against agreed*\nFirst asks $4,500, agreed $3,600, saved $900 (20%) in 3 deals; 3 rounds (mean), 4 days to close (median).',
      },
    });
    const cells = (blocks[4] as unknown as { rows: { text: string }[][] }).rows.map((row) =>
      row.map(({ text: cell }) => cell),
    );
    expect(cells).toEqual([
      ['Format', 'Posts', 'Cost', 'ER', 'CPM', 'ROAS'],
      ['Instagram Reels', '4', '$1,200', '4%', '$7.50', 'missing'],
      ['TikTok videos', '3', '$3,000', '3%', '$50', '0.2 x'],
      ['Instagram Story sets: too few to tell', '2', '$100', 'missing', 'too few', 'missing'],
      ['All posts', '9', '$4,300', '3.25% (7 of 9)', '$19.39', '0.2 x (3 of 9)'],
    ]);
    expect(blocks[5]).toMatchObject({
      text: {
        text: [
          '*Recommendations*',
          '• *Book Creator 1 again at about $1,380 a deal, with Instagram Reels*',
          '4 posts, cost per 1,000 views $7.50, goal $20; agreed $1,200 a deal over 1 deal, +15% for the results',
          '• *Thank Creator 1 with /deal draft D-1 thanks, and consider a bonus of about $140*',
          '4 posts, cost per 1,000 views $7.50, goal $20',
          '• *Plan more of Instagram (platform)*',
          '6 posts, cost per 1,000 views $8.03, goal $20; 2.4 times as good as all posts',
        ].join('\n'),
      },
    });
    expect(buttonsOf({ text, blocks })).toEqual(['PDF', 'CSV', 'Whom to book again', 'Share in channel']);
  });

  it('fits one screen with a hundred creators of the longest names, in which nothing comes alive', () => {
    const report = extremeReport((at) => `<!channel> & ${'<@U1>'.repeat(20)} ${at}`);
    const message = accepted(reportCard(report));
    expect(messageProblems(message)).toEqual([]);
    expect(charactersIn(message.blocks ?? [])).toBeLessThanOrEqual(3_000);
    const marked = (message.blocks ?? []).filter(({ type }) => type !== 'header' && type !== 'table');
    expect(wordsOf(marked)).not.toMatch(/<!channel>|<@U1>/);
    expect(message.text).not.toMatch(/<!channel>|<@U1>/);
  });

  it('in a channel has its files, and no second way to share it', () => {
    expect(buttonsOf(accepted(sharedReport(usualReport())))).toEqual(['PDF', 'CSV']);
  });
});

describe('/deal report', () => {
  it('answers the one who asked, for a campaign and for the program', async () => {
    const services = await oneCampaign();
    const member = memberOf(services, DANA);
    const card = messageOf(await command('report').run(member.types('C-1')));
    expect(card.text).toContain('Report: C-1 Spring skincare. 3 posts: cost per 1,000 views $8');
    const program = messageOf(await command('program').run(member.types('')));
    expect(program.text).toContain('Program report: all campaigns');
    expect(wordsOf(program)).toContain('2026 Q4');
  });

  it('offers the campaigns to choose from, refuses an unknown one and guests, and begins where there is none', async () => {
    const services = await oneCampaign();
    await campaignOf(services, { name: 'Autumn <!channel> & *co*' });
    const refusal = async (user: string, text: string) =>
      command('report').run(memberOf(services, user).types(text));
    const member = memberOf(services, DANA);
    const choice = accepted(messageOf(await command('report').run(member.types(' '))));
    expect(messageProblems(choice)).toEqual([]);
    expect(choice.blocks?.filter((block) => 'accessory' in block)).toHaveLength(2);
    expect(buttonsOf(choice)).toEqual(['All campaigns']);
    expect(wordsOf(choice)).not.toContain('<!channel>');
    const open = action('report.open');
    const all = messageOf(await open.run(member.clicks(buttonValue(choice, 'All campaigns'))));
    expect(all.text).toContain('Program report: all campaigns');
    const one = await open.run(member.clicks(sealValue('report', { campaign: 1 })));
    expect(messageOf(one).text).toContain('Report: C-1 Spring skincare');
    expect(await open.run(member.clicks('p0.report.{}'))).toMatchObject({ refusal: { kind: 'stale' } });
    expect(await refusal(GUEST, '')).toMatchObject({ refusal: { kind: 'not-allowed' } });
    const empty = memberOf(await reportedWorkspace(), DANA);
    expect(messageOf(await command('report').run(empty.types(''))).text).toContain(
      'There is no campaign yet',
    );
    expect(await refusal(DANA, 'C-7')).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await refusal(GUEST, 'C-1')).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });

  it('sends a PDF to whoever asks: the same facts give the same bytes, and every page says what it is', async () => {
    const services = await oneCampaign();
    const member = memberOf(services, DANA);
    const card = messageOf(await command('report').run(member.types('C-1')));
    const answer = messageOf(await action('report.pdf').run(member.clicks(buttonValue(card, 'PDF'))));
    expect(answer.text).toBe(
      'Report: C-1 Spring skincare comes as a PDF file in your direct message with me.',
    );
    expect((await services.announced()).at(-1)).toEqual({
      announcement: { kind: 'report-file', of: 1, format: 'pdf', at: '2027-01-25T10:00:00Z' },
      to: { to: 'member', user: DANA },
    });
    const { file, comment } = await fileOf(services);
    expect(comment).toContain('as a PDF to read');
    expect(file).toMatchObject({ name: 'report-C-1-2027-01-25.pdf', mimeType: 'application/pdf' });
    expect((await fileOf(services)).file.bytes).toEqual(file.bytes);
    const pages = (await pageTexts(file.bytes)) ?? [];
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Report: C-1 Spring skincare · 25 January 2027');
    }
    const words = pages.join('\n');
    for (const said of [
      'What to know first',
      'Asked against agreed',
      'By platform',
      'Scorecards',
      'no data',
      'How to read this',
    ])
      expect(words).toContain(said);
  });

  it('sends a row for each deal as CSV', async () => {
    const services = await oneCampaign();
    const member = memberOf(services, DANA);
    const card = messageOf(await command('program').run(member.types('')));
    await action('report.csv').run(member.clicks(buttonValue(card, 'CSV')));
    const { file } = await fileOf(services);
    expect(file).toMatchObject({ name: 'report-program-2027-01-25.csv', mimeType: 'text/csv' });
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [, row] = new TextDecoder().decode(file.bytes).trim().split('\r\n');
    expect(row).toBe(
      'D-1,C-1,Spring skincare,K-1,Ana <!channel> Silva,Live,per_campaign,instagram reel,USD,2026-12-01,2026-12-06,4,3,1500.00,1200.00,300.00,20,1200.00,3,150000,6000,12,900.00,8,0.2,0.75',
    );
  });

  it('shares the card in the channel of deals, once', async () => {
    const services = await oneCampaign();
    const member = memberOf(services, DANA);
    const card = messageOf(await command('report').run(member.types('C-1')));
    const shared = messageOf(
      await action('report.share').run(member.clicks(buttonValue(card, 'Share in channel'))),
    );
    expect(shared.text).toBe('Report: C-1 Spring skincare is shared in <#CDEALS>.');
    const announced = (await services.announced()).at(-1);
    expect(announced).toEqual({
      announcement: { kind: 'report-card', of: 1, at: '2027-01-25T10:00:00Z' },
      to: { to: 'channel', channel: 'CDEALS' },
    });
    const prepared = await services.store.read(services.workspace, (tx) =>
      prepare(tx, announced?.announcement as Announcement),
    );
    expect(prepared).toMatchObject({ kind: 'message' });
  });

  it('says that no channel is set, and that an old button is stale', async () => {
    const services = await oneCampaign();
    await services.store.transaction(services.workspace, async (tx) => {
      const settings = await tx.settings.find();
      if (settings) await tx.settings.save({ ...settings, channels: {} }, DANA, services.clock.now());
    });
    const member = memberOf(services, DANA);
    const card = messageOf(await command('report').run(member.types('C-1')));
    const value = buttonValue(card, 'Share in channel');
    expect(await action('report.share').run(member.clicks(value))).toMatchObject({
      refusal: { kind: 'nothing-to-do', why: expect.stringContaining('No channel for deals is set') },
    });
    for (const id of ['report.share', 'report.pdf', 'report.csv'])
      expect(await action(id).run(member.clicks('p1.report.{"campaign":"x"}'))).toMatchObject({
        refusal: { kind: 'stale' },
      });
  });
});
