import { describe, expect, it } from 'vitest';
import { CAMPAIGN_ACTIONS } from '../../../../src/adapters/slack/actions/campaign.ts';
import { DIGEST_ACTIONS } from '../../../../src/adapters/slack/actions/digest.ts';
import { parseClock, parseScheduleText } from '../../../../src/adapters/slack/arguments/schedule.ts';
import { digestCommands } from '../../../../src/adapters/slack/commands/digest.ts';
import { charactersIn, messageProblems, viewProblems } from '../../../../src/adapters/slack/limits.ts';
import { digestMessage } from '../../../../src/adapters/slack/messages/digest.ts';
import { digestDetailsModal } from '../../../../src/adapters/slack/modals/digest-details.ts';
import { digestFormulasModal } from '../../../../src/adapters/slack/modals/digest-formulas.ts';
import { digestScheduleForm } from '../../../../src/adapters/slack/modals/digest-schedule.ts';
import { digestTableModal } from '../../../../src/adapters/slack/modals/digest-table.ts';
import type { CommandAsk } from '../../../../src/adapters/slack/surface.ts';
import { type DigestCard, loadDigestCard } from '../../../../src/application/performance/digest-card.ts';
import { postDigest } from '../../../../src/application/performance/post-digest.ts';
import { recordResult } from '../../../../src/application/performance/record-result.ts';
import { requestDigest } from '../../../../src/application/performance/schedule-digest.ts';
import type { Digest, DigestCampaign } from '../../../../src/domain/performance/digest.ts';
import { contractedDeal } from '../../../application/contracts/agreed-deal.ts';
import { DANA, type UnderWay, usd, valueOf } from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonValue,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

function command(word: string, ask: CommandAsk) {
  const found = digestCommands.find(({ path }) => path.at(-1) === word);
  if (!found) throw new Error(word);
  return found.run(ask);
}

function action(id: string) {
  const found = [...DIGEST_ACTIONS, ...CAMPAIGN_ACTIONS].find(({ actionId }) => actionId === id);
  if (!found) throw new Error(id);
  return found;
}

describe('what people type for a schedule', () => {
  it.each([
    [
      'mon 09:00 <#C0123|kpi-digest> Europe/Berlin',
      { weekday: 1, at: '09:00', channel: 'C0123', timeZone: 'Europe/Berlin' },
    ],
    ['every Friday at 5pm', { weekday: 5, at: '17:00' }],
    ['tuesdays 9.30 tashkent', { weekday: 2, at: '09:30', timeZone: 'Asia/Tashkent' }],
    ['9 wendesday', { weekday: 3, at: '09:00' }],
    ['', {}],
    [
      'fri 18:00 c-3 quiet hours from 8pm to 8:00, weekends off',
      {
        weekday: 5,
        at: '18:00',
        campaign: 'C-3',
        quiet: { hours: { from: '20:00', until: '08:00' }, weekend: true },
      },
    ],
    [
      'mon 9 quiet 20–8',
      { weekday: 1, at: '09:00', quiet: { hours: { from: '20:00', until: '08:00' }, weekend: false } },
    ],
    ['mon 9 no weekends', { weekday: 1, at: '09:00', quiet: { weekend: true } }],
    ['mon 9 no quiet hours', { weekday: 1, at: '09:00', quiet: 'none' }],
  ])('"%s" is understood', (typed, expected) => {
    expect(parseScheduleText(typed)).toEqual({ unknown: [], ...expected });
  });

  it('names what it does not understand', () => {
    expect(parseScheduleText('mon 09:00 whenever').unknown).toEqual(['whenever']);
  });

  it.each(['24:00', '9:60', '13pm', 'nine', '0am'])('%s is no time', (typed) => {
    expect(parseClock(typed)).toBeUndefined();
  });
});

describe('/deal digest', () => {
  it('schedules what was said in full, lists it and pauses it', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    const scheduled = messageOf(
      await command('schedule', member.types('mon 09:00 <#C0123|kpi> Europe/Berlin')),
    );
    expect(scheduled.text).toContain(
      '<#C0123> every Monday at 09:00 (Europe/Berlin). Next: 30 Nov 2026, 09:00',
    );
    expect(messageOf(await command('digest', member.types(''))).text).toContain('next 30 Nov 2026');
    expect(messageOf(await command('pause', member.types('<#C0123|kpi>'))).text).toContain('is paused');
    expect(messageOf(await command('digest', member.types(''))).text).toContain('paused');
  });

  it('opens a form with what was understood, and tells wrong input at its field', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    const view = viewOf(await command('schedule', member.types('fri')));
    expect(wordsOf(view)).toContain('"initial_option":{"text":{"type":"plain_text","text":"Friday"}');
    const wrong = opened(view, { at: text('noonish'), timeZone: text('Mars') });
    expect(await digestScheduleForm.submit(member.submits(wrong))).toEqual({
      kind: 'errors',
      errors: {
        at: 'Enter a time such as 09:00.',
        timeZone: 'There is no such time zone. Enter one such as Europe/Berlin, Asia/Tashkent or UTC.',
      },
    });
    const right = opened(view, { at: text('5pm'), timeZone: text('tashkent') });
    expect(messageOf(await digestScheduleForm.submit(member.submits(right))).text).toContain(
      'every Friday at 17:00 (Asia/Tashkent)',
    );
  });

  it('says what quiet times hold back and what the clocks do, and remembers both in the form', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    const typed = 'sun 02:30 <#C0123|kpi> C-1 quiet 20:00-02:15 Europe/Berlin';
    const { text: said } = messageOf(await command('schedule', member.types(typed)));
    expect(said).toContain('The digest of C-1 Spring skincare goes to <#C0123> every Sunday at 02:30');
    expect(said).toContain('Quiet there: 20:00 to 02:15.');
    expect(said).toContain('On 28 Mar 2027 the clocks skip 02:30; the digest comes at 03:00.');
    expect(said).toContain('On 31 Oct 2027 02:30 comes twice; the digest comes once');
    const view = viewOf(await command('schedule', member.types('C-1 <#C0123|kpi>')));
    expect(wordsOf(view)).toContain('C-1 Spring skincare');
    const wrong = opened(view, { quietUntil: text('20:00') });
    expect(await digestScheduleForm.submit(member.submits(wrong))).toEqual({
      kind: 'errors',
      errors: { quietUntil: 'Choose an end of the quiet times other than their beginning.' },
    });
    const weekend = { quietWeekend: { type: 'checkboxes', selected_options: [{ value: 'yes' }] } };
    const held = messageOf(await digestScheduleForm.submit(member.submits(opened(view, weekend))));
    expect(held.text).toContain('This time falls into them, so the digest comes at their end.');
    expect(messageOf(await command('digest', member.types(''))).text).toContain(
      'quiet 20:00 to 02:15, and on weekends',
    );
  });

  it('says that there is no such time zone above the form, and finds no campaign that is not there', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    const view = viewOf(await command('schedule', member.types('mon 09:00 Mars/Olympus')));
    expect(wordsOf(view)).toContain('There is no time zone \\"Mars/Olympus\\".');
    expect(await command('schedule', member.types('C-99'))).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await command('now', member.types('C-99'))).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it.each([
    ['now', 'C-9 friday'],
    ['now', 'mon 09:00'],
    ['pause', 'everything'],
  ])('%s refuses what it has no use for: %s', async (word, typed) => {
    const { services } = await contractedDeal();
    expect(await command(word, memberOf(services, DANA).types(typed))).toMatchObject({
      refusal: {
        kind: 'invalid',
        problems: [{ problem: expect.stringContaining(`/deal digest ${word} #`) }],
      },
    });
  });

  it('posts now, on its way to the channel', async () => {
    const { services } = await contractedDeal();
    expect(messageOf(await command('now', memberOf(services, DANA).types(''))).text).toContain('on its way');
    expect(services.jobs.map(({ job }) => job.kind)).toEqual(['post-digest']);
  });
});

async function cardOf({ services, deal }: UnderWay): Promise<DigestCard> {
  const figures = { views: 48_200, likes: 1_200, revenue: usd(900) };
  const result = {
    post: '<!channel> reel',
    platform: 'instagram' as const,
    format: 'reel',
    publishedOn: Temporal.PlainDate.from('2026-11-20'),
    capturedOn: Temporal.PlainDate.from('2026-11-24'),
    figures,
    source: 'entered by hand',
  };
  valueOf(await recordResult(services, services.actor(DANA), { deal: deal.number, result }));
  const { run } = valueOf(await requestDigest(services, services.actor(DANA), { here: 'C9' }));
  await postDigest(services, services.workspace, { run });
  const card = await services.store.read(services.workspace, (tx) =>
    loadDigestCard(tx, { kind: 'digest', run }),
  );
  if (!card) throw new Error('no card');
  return card;
}

describe('a digest in its channel', () => {
  it('shows posts, money and best post; with the picture as an image with alt text', async () => {
    const card = await cardOf(await contractedDeal());
    const message = digestMessage(card, { slackFileId: 'F1', altText: 'Line chart' });
    const words = wordsOf(message);
    expect(words).toContain('Posts live: 1 of 1');
    expect(words).toContain('Committed: $1,500 of $10,000 (15%), before the campaign begins');
    expect(words).toContain(':large_green_circle: *on track*: no goals are set, no date is overdue');
    expect(words).toContain('"alt_text":"Line chart"');
    expect(words).not.toContain('<!channel>');
    expect(message.text).toContain('Spring skincare');
  });

  it('says the trend in words where there is no picture', async () => {
    const message = accepted(digestMessage(await cardOf(await contractedDeal()), undefined));
    expect(wordsOf(message)).toContain('Views over time');
    expect(wordsOf(message)).toContain('48,200 on 2026-11-24');
  });

  it('shows every formula with its inputs on request', async () => {
    const underWay = await contractedDeal();
    const member = memberOf(underWay.services, DANA);
    const message = digestMessage(await cardOf(underWay), undefined);
    const value = buttonValue(message, 'Why this number');
    const words = wordsOf(viewOf(await action('digest.formulas').run(member.clicks(value))));
    expect(words).toContain('*Engagement rate (by followers):* 1%');
    expect(words).toContain('_engagements ÷ followers × 100_ with engagements 1,200, followers 120,000');
    expect(words).toContain('*CPC (cost per click):* missing: clicks');
    expect(await action('digest.formulas').run(member.clicks('old'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  it('opens the card of a campaign and its figures as a table', async () => {
    const underWay = await contractedDeal();
    const member = memberOf(underWay.services, DANA);
    const message = digestMessage(await cardOf(underWay), undefined);
    const opens = await action('campaign.open').run(member.clicks(buttonValue(message, 'Open C-1')));
    expect(messageOf(opens).text).toContain('Spring skincare');
    const value = buttonValue(message, 'Figures as a table');
    const words = wordsOf(viewOf(await action('digest.table').run(member.clicks(value))));
    expect(words).toContain('Day          Figure  Change\\n24 Nov 2026  48,200');
    for (const id of ['digest.table', 'digest.details', 'digest.formulas', 'campaign.open']) {
      expect(await action(id).run(member.clicks('old'))).toMatchObject({ refusal: { kind: 'stale' } });
    }
    const gone = member.clicks(value.replace(/"run":"[^"]+"/, '"run":"none"'));
    expect(await action('digest.details').run(gone)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

const money = (amount: number) => ({ amount, currency: 'USD' });

const GLOW: DigestCampaign = {
  number: 1,
  name: 'Glow',
  currency: 'USD',
  kpis: [
    {
      kpi: 'video_views',
      name: 'Video views',
      unit: 'count',
      goal: 500_000,
      actual: 270_000,
      standing: 'behind',
    },
    {
      kpi: 'revenue',
      name: 'Revenue',
      unit: 'money',
      goal: 9_000,
      actual: undefined,
      standing: 'no figures yet',
    },
  ],
  kpiChanges: { video_views: 170_000 },
  outlook: { light: 'behind', why: ['1 of 1 goal behind: Video views', 'figures are missing'] },
  pace: { committed: 12, days: 83, words: 'slower than the days' },
  posts: { live: 2, agreed: 3 },
  spend: { committed: money(240_000), budget: money(2_000_000) },
  best: { deal: 'D-1', creator: 'Ana', post: 'b', by: 'engagement rate', value: 4.5 },
  weakest: { deal: 'D-1', creator: 'Ana', post: 'a', by: 'engagement rate', value: 3.5 },
  metrics: [],
  sales: [],
  missing: ['clicks for 1 of 2 posts'],
  changes: ['1 new post', '+170,000 views'],
};

const DIGEST: Digest = {
  on: '2026-11-25',
  since: '2026-11-18T08:00:00Z',
  campaigns: [GLOW],
  waiting: [
    { deal: 'D-2', about: 'Counter-offer at $900', requestedBy: 'UDANA', since: '2026-11-24T23:30:00Z' },
  ],
  unanswered: [{ deal: 'D-3', creator: 'Bo <b>', amount: money(90_000), since: '2026-11-23T08:00:00Z' }],
  deadlines: [
    { deal: 'D-1', creator: 'Ana', what: 'publish 1 TikTok video', on: '2026-11-24', overdue: true },
  ],
  payments: [
    {
      deal: 'D-1',
      creator: 'Ana',
      amount: money(120_000),
      part: 'on signing',
      on: '2026-12-05',
      from: { event: 'the signing', on: '2026-11-05' },
      netDays: 30,
      late: false,
    },
    {
      deal: 'D-4',
      creator: 'Bo <b>',
      amount: money(40_000),
      part: 'month 1 of 2',
      on: '2026-11-10',
      from: { event: 'the end of the month', on: '2026-11-10' },
      netDays: 0,
      late: true,
    },
  ],
  rights: [{ deal: 'D-1', creator: 'Ana', what: '30 days of paid use', posts: 2, on: '2026-12-02' }],
  ahead: [{ who: 'C-1 Glow', what: 'last day', on: '2026-11-30' }],
  trend: {
    unit: 'views',
    leftOut: 0,
    series: [{ name: 'Glow', points: [{ date: '2026-11-22', value: 270_000 }] }],
  },
  figuresHash: 'h',
};

const CARD: DigestCard = {
  run: {
    workspace: 'T1',
    id: 'R1',
    schedule: 'S1',
    period: '2026-W48',
    channel: 'C9',
    status: 'posted',
    createdAt: Temporal.Instant.from('2026-11-25T08:00:00Z'),
  },
  digest: DIGEST,
  zone: 'Europe/Berlin',
  isCut: false,
  large: [],
  nextAt: Temporal.Instant.from('2026-12-02T08:00:00Z'),
};

const PICTURE = { slackFileId: 'F1', altText: 'Line chart' };

const saysOf = (message: { blocks?: readonly object[] }) =>
  (message.blocks ?? []).map((block) => {
    const { type, text: words, elements } = block as Record<string, never>;
    const said = words ?? (elements as unknown as { text?: unknown }[] | undefined)?.map((each) => each.text);
    return [type, ...[said].flat().map((each) => (each as { text?: string })?.text ?? each)];
  });

describe('the blocks of a digest', () => {
  it('of one campaign say everything on one screen, in order', () => {
    const message = digestMessage(CARD, PICTURE);
    expect(messageProblems(message)).toEqual([]);
    expect(message.text).toBe(
      'Campaign digest of 25 Nov 2026. Glow: behind, Video views behind, Revenue no figures yet, 2 of 3 posts live',
    );
    expect(saysOf(message)).toEqual([
      ['header', 'Campaign digest, 25 Nov 2026'],
      [
        'context',
        'Since the last one of 18 Nov 2026, 09:00 (Europe/Berlin); next 2 Dec 2026, 09:00 (Europe/Berlin)',
      ],
      ['section', '*What changed*\n1 new post, +170,000 views'],
      ['divider', undefined],
      [
        'section',
        [
          '*Glow* (C-1) :red_circle: *behind*: 1 of 1 goal behind: Video views; figures are missing',
          ':warning: Video views: 270,000 (+170,000) of 500,000: *behind*',
          ':grey_question: Revenue: goal $9,000: *no figures yet*',
          '• Posts live: 2 of 3',
          '• Committed: $2,400 of $20,000 (12%), 83% of the days are gone: slower than the days',
          '• Best post: Ana (D-1), 4.5% engagement rate: b',
          '• Weakest post: Ana (D-1), 3.5% engagement rate: a',
          ':grey_question: Missing: clicks for 1 of 2 posts',
        ].join('\n'),
      ],
      ['image', undefined],
      ['divider', undefined],
      [
        'section',
        [
          '*Waiting for approval (1)*\n• D-2: Counter-offer at $900, asked by <@UDANA> on 25 Nov 2026',
          '*Our offers without an answer for more than 24 h (1)*\n• D-3 Bo &lt;b&gt;: $900, since 23 Nov 2026, 09:00 (Europe/Berlin)',
          '*Due within 48 hours (1)*\n• :warning: Overdue: D-1 Ana, publish 1 TikTok video: 24 Nov 2026',
          '*Not recorded as paid, due by now or within 14 days (2)*\n• $1,200 to Ana (D-1): 5 Dec 2026 at the earliest, 30 days after the signing\n• :warning: $400 to Bo &lt;b&gt; (D-4), month 1 of 2: due since 10 Nov 2026, at the end of the month',
          '*Usage rights that end within 14 days (1)*\n• D-1 Ana: 30 days of paid use of 2 posts end on 2 Dec 2026',
          "*Next week's dates (1)*\n• 30 Nov 2026: C-1 Glow, last day",
        ].join('\n\n'),
      ],
      ['actions', 'Everything', 'Figures as a table', 'Why this number'],
    ]);
  });

  const LONG = `${'Ü'.repeat(108)}<!channel>&*`;
  const many = (size: number): DigestCampaign[] =>
    Array.from({ length: size }, (_, index) => ({
      ...GLOW,
      number: index + 1,
      name: LONG,
      kpis: Array.from({ length: 8 }, () => GLOW.kpis[0] as (typeof GLOW.kpis)[0]),
      best: { deal: 'D-1', creator: LONG, post: LONG.repeat(2), by: 'views', value: 1 },
      weakest: { deal: 'D-1', creator: LONG, post: LONG.repeat(2), by: 'views', value: 1 },
      missing: Array.from({ length: 40 }, () => 'all figures of 1 post of D-1'),
      outlook: { ...GLOW.outlook, light: index % 2 === 0 ? 'on track' : 'behind' },
      changes: Array.from({ length: 30 }, (__, change) => `D-${change} ${LONG}: contract signed`),
    }));
  const full = (size: number): Digest => {
    const lines = <T extends object>(list: readonly T[]) =>
      Array.from({ length: 200 }, () => ({ ...(list[0] as T), creator: LONG }));
    return {
      ...DIGEST,
      campaigns: many(size),
      waiting: lines(DIGEST.waiting),
      unanswered: lines(DIGEST.unanswered),
      deadlines: lines(DIGEST.deadlines),
      payments: lines(DIGEST.payments),
      rights: lines(DIGEST.rights),
      ahead: lines(DIGEST.ahead),
      trend: {
        unit: 'views',
        leftOut: Math.max(0, size - 5),
        series: Array.from({ length: Math.min(5, size) }, () => ({
          name: LONG,
          points: Array.from({ length: 400 }, (_, index) => ({
            date: Temporal.PlainDate.from('2026-01-01').add({ days: index }).toString(),
            value: index * 1_000,
          })),
        })),
      },
    };
  };

  it.each([
    [1, 3_000],
    [2, 6_000],
    [50, 6_000],
    [200, 6_000],
  ])('of %i campaigns with the longest names and lists stay on a screen', (size, most) => {
    const card = { ...CARD, digest: full(size), isCut: size === 200 };
    for (const picture of [PICTURE, undefined]) {
      const message = digestMessage(card, picture);
      expect(messageProblems(message)).toEqual([]);
      expect(charactersIn(message.blocks ?? [])).toBeLessThanOrEqual(most);
      expect(wordsOf(message)).toContain('Waiting for approval (200)');
      expect(wordsOf(message)).not.toContain('<!channel>');
    }
    accepted(digestMessage(card, undefined));
  });

  it.each([1, 50, 200])('of %i campaigns are taken by Slack even when every letter is escaped', (size) => {
    const hostile = '&'.repeat(120);
    const digest = full(size);
    const campaigns = digest.campaigns.map((campaign) => ({ ...campaign, name: hostile }));
    const card = { ...CARD, digest: { ...digest, campaigns } };
    expect(messageProblems(digestMessage(card, PICTURE))).toEqual([]);
    accepted(digestMessage(card, undefined));
    expect(viewProblems(digestDetailsModal(card))).toEqual([]);
  });

  it('of very many campaigns show those that are behind, and count the others', () => {
    const words = wordsOf(digestMessage({ ...CARD, digest: full(200) }, PICTURE));
    expect(words).toMatch(/more \(\d+ behind, 100 on track\)/);
    expect(words).toContain('The 5 largest campaigns of 200.');
    expect(words).toContain('Open C-2');
    expect(words).not.toContain('"Open C-1"');
  });

  it.each([1, 2, 50, 200])('behind its buttons, of %i campaigns, fit into a view', (size) => {
    const digest = full(size);
    for (const view of [
      digestDetailsModal({ digest, zone: 'Asia/Tashkent' }),
      digestTableModal(digest),
      digestFormulasModal(digest),
    ]) {
      expect(viewProblems(view)).toEqual([]);
      viewOf({ kind: 'modal', view });
    }
    expect(wordsOf(digestDetailsModal({ digest, zone: 'UTC' }))).toContain(`(C-${size})`);
  });

  it('put a rate beside its goal, a sum before it', () => {
    const rate = { kpi: 'engagement_rate', name: 'Engagement rate', unit: 'percent', goal: 6 } as const;
    const campaign: DigestCampaign = {
      ...GLOW,
      kpis: [{ ...rate, actual: 4.256, standing: 'behind' }],
      kpiChanges: { engagement_rate: -0.001 },
    };
    const words = wordsOf(digestMessage({ ...CARD, digest: { ...DIGEST, campaigns: [campaign] } }, PICTURE));
    expect(words).toContain('Engagement rate: 4.26% (unchanged), goal 6%: *behind*');
  });

  it('say of which deals the figures are where a campaign has more than are read', () => {
    const words = wordsOf(accepted(digestMessage({ ...CARD, large: [3, 4] }, undefined)));
    expect(words).toContain(
      'Figures are of the 500 deals that changed last: C-3, C-4. All deals: `/deal report C-3`.',
    );
  });

  it('of no campaign say so', () => {
    const digest: Digest = {
      on: '2026-11-25',
      campaigns: [],
      waiting: [],
      unanswered: [],
      deadlines: [],
      payments: [],
      rights: [],
      ahead: [],
      figuresHash: 'h',
    };
    const message = accepted(digestMessage({ ...CARD, digest }, undefined));
    expect(wordsOf(message)).toContain('No active campaign has a deal.');
    expect(wordsOf(message)).not.toContain('Figures as a table');
    expect(wordsOf(message)).not.toMatch(/Why this number|Nothing since the last/);
    expect(message.text).toContain('No active campaign has a deal');
    for (const view of [
      digestDetailsModal({ digest, zone: 'UTC' }),
      digestTableModal(digest),
      digestFormulasModal(digest),
    ])
      expect(wordsOf(viewOf({ kind: 'modal', view }))).toContain('This digest has no figures');
  });
});
