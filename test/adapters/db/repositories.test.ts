import { beforeEach, describe, expect, test } from 'vitest';
import type { Transaction } from '../../../src/application/ports.ts';
import type { Approval } from '../../../src/domain/approval.ts';
import { contractDetailsSchema, type TermSheet } from '../../../src/domain/contract/details.ts';
import type { SignedCopy } from '../../../src/domain/contract/signed-copy.ts';
import {
  channelsOf,
  DRAFT_CHANNELS,
  DRAFT_KINDS,
  type Draft,
  type DraftChannel,
  type DraftKind,
} from '../../../src/domain/drafting/draft.ts';
import { zero } from '../../../src/domain/money.ts';
import { postResultSchema, type RecordedResult } from '../../../src/domain/performance/results.ts';
import type { DigestRun, DigestSchedule } from '../../../src/domain/performance/schedule.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { AT, exampleBrief, exampleProfile, exampleTerms, openExampleDeal, usd } from './examples.ts';

let the: TestStore;
beforeEach(async () => {
  the = await openTestStore();
});

const write = <T>(work: (tx: Transaction) => Promise<T>) => the.store.transaction(the.workspace, work);

describe('a campaign', () => {
  const fresh = { committed: zero('USD'), status: 'active' as const, createdBy: 'U1', createdAt: AT };

  test('comes back as it was added, with the next number of its workspace', async () => {
    const brief = exampleBrief();
    const [first, second] = await write(async (tx) => [
      await tx.campaigns.add({ brief, ...fresh }),
      await tx.campaigns.add({ brief, ...fresh }),
    ]);
    expect(first).toEqual({ workspace: the.workspace, number: 1, version: 1, brief, ...fresh });
    expect(second?.number).toBe(2);
    expect(await write((tx) => tx.campaigns.find(1))).toEqual(first);
    expect((await write((tx) => tx.campaigns.find(1)))?.createdAt.toString()).toBe(AT.toString());
  });

  test('is saved by the version that was read, and no other', async () => {
    const campaign = await write((tx) => tx.campaigns.add({ brief: exampleBrief(), ...fresh }));
    const saved = await write((tx) => tx.campaigns.save({ ...campaign, committed: usd(700) }));
    expect(saved).toMatchObject({ version: 2, committed: usd(700) });
    await expect(write((tx) => tx.campaigns.save({ ...campaign, committed: usd(1) }))).rejects.toThrow(
      /changed/,
    );
    expect(await write((tx) => tx.campaigns.find(1))).toEqual(saved);
  });

  test('keeps every brief that was replaced, once each', async () => {
    const brief = exampleBrief();
    await write(async (tx) => {
      const campaign = await tx.campaigns.add({ brief, ...fresh });
      const moneyOnly = await tx.campaigns.save({ ...campaign, committed: usd(1) });
      await tx.campaigns.save({ ...moneyOnly, brief: { ...brief, name: 'Glow by Day' } });
    });
    const kept = await the.database.db
      .selectFrom('campaign_briefs')
      .select('version')
      .where('workspace', '=', the.workspace)
      .orderBy('version')
      .execute();
    expect(kept.map(({ version }) => version)).toEqual([1, 3]);
    expect((await write((tx) => tx.campaigns.briefs([1, 9]))).get(1)?.name).toBe('Glow by Day');
  });

  test('is found by name or brand in any case and script, with wildcards taken literally', async () => {
    await write(async (tx) => {
      await tx.campaigns.add({ brief: exampleBrief({ name: 'Осень 100%' }), ...fresh });
      await tx.campaigns.add({ brief: exampleBrief({ name: 'Winter' }), ...fresh, status: 'closed' });
    });
    const numbers = (filter: object) =>
      write(async (tx) => (await tx.campaigns.list(filter)).map(({ number }) => number));
    expect(await numbers({ search: 'ОСЕНЬ' })).toEqual([1]);
    expect(await numbers({ search: '100%' })).toEqual([1]);
    expect(await numbers({ search: '%' })).toEqual([1]);
    expect(await numbers({ search: 'söl' })).toEqual([2, 1]);
    expect(await numbers({ search: "'; drop table campaigns; --" })).toEqual([]);
    expect(await numbers({ status: 'closed' })).toEqual([2]);
    expect(await numbers({ limit: 1 })).toEqual([2]);
  });
});

describe('a creator', () => {
  const fresh = { createdBy: 'U1', createdAt: AT };

  test('comes back as it was added and is found by any handle, ignoring case and @', async () => {
    const profile = exampleProfile();
    const creator = await write((tx) => tx.creators.add({ profile, ...fresh }));
    expect(creator).toEqual({ workspace: the.workspace, number: 1, version: 1, profile, ...fresh });
    expect(await write((tx) => tx.creators.findByHandle('@AYSE.skin'))).toEqual(creator);
    expect(await write((tx) => tx.creators.findByHandle('ayse_skin'))).toEqual(creator);
    expect(await write((tx) => tx.creators.findByHandle('ayse'))).toBeUndefined();
  });

  test('is no longer found by a handle that was replaced', async () => {
    await write(async (tx) => {
      const creator = await tx.creators.add({ profile: exampleProfile(), ...fresh });
      const accounts = [{ platform: 'tiktok' as const, handle: 'new.name', followers: 1 }];
      await tx.creators.save({ ...creator, profile: exampleProfile({ accounts }) });
    });
    expect(await write((tx) => tx.creators.findByHandle('ayse.skin'))).toBeUndefined();
    expect((await write((tx) => tx.creators.findByHandle('NEW.NAME')))?.version).toBe(2);
  });

  test('stands in the list where people look for the name: by letters, not by bytes', async () => {
    await write(async (tx) => {
      for (const name of ['Zoe', 'Émile', 'anna', 'Eva', 'Ádám']) {
        await tx.creators.add({ profile: exampleProfile({ name }), ...fresh });
      }
    });
    const names = (await write((tx) => tx.creators.list())).map(({ profile }) => profile.name);
    expect(names).toEqual(['Ádám', 'anna', 'Émile', 'Eva', 'Zoe']);
    expect((await write((tx) => tx.creators.list({ search: '@ayse_' }))).length).toBe(5);
    expect((await write((tx) => tx.creators.profiles([2]))).get(2)?.name).toBe('Émile');
  });
});

describe('a deal', () => {
  test('comes back with its offers and its agreement, and its events in order', async () => {
    const terms = exampleTerms();
    const agreed = await write(async (tx) => {
      const deal = await openExampleDeal(tx);
      const offered = await tx.deals.record(
        deal,
        [
          { kind: 'offer-logged', round: 1, side: 'theirs', terms: exampleTerms(usd(2_000)), via: 'modal' },
          { kind: 'offer-logged', round: 2, side: 'ours', terms, via: 'command' },
        ],
        'U2',
        AT.add({ hours: 1 }),
      );
      return tx.deals.record(offered, [{ kind: 'agreed', round: 2, terms, committed: usd(1_500) }], 'U1', AT);
    });
    expect(await write((tx) => tx.deals.find(1))).toEqual(agreed);
    expect(await write((tx) => tx.deals.lock(1))).toEqual(agreed);
    expect(agreed).toMatchObject({ status: 'agreed', version: 4, committed: usd(1_500) });
    const events = await write((tx) => tx.deals.events(1));
    expect(events.map(({ sequence, event }) => [sequence, event.kind])).toEqual([
      [1, 'deal-opened'],
      [2, 'offer-logged'],
      [3, 'offer-logged'],
      [4, 'agreed'],
    ]);
    expect(events[3]?.event).toEqual({ kind: 'agreed', round: 2, terms, committed: usd(1_500) });
  });

  test('refuses events made on an older version', async () => {
    const deal = await write(openExampleDeal);
    await write((tx) => tx.deals.record(deal, [{ kind: 'production-started' }], 'U1', AT));
    await expect(write((tx) => tx.deals.record(deal, [{ kind: 'completed' }], 'U1', AT))).rejects.toThrow(
      /D-1 changed/,
    );
    expect((await write((tx) => tx.deals.events(1))).length).toBe(2);
  });

  test('is listed newest change first, a page at a time, with the total of the filter', async () => {
    await write(async (tx) => {
      for (let i = 0; i < 3; i++) await openExampleDeal(tx);
      const second = await tx.deals.lock(2);
      if (!second) throw new Error('deal 2 is missing');
      await tx.deals.record(
        second,
        [
          { kind: 'offer-logged', round: 1, side: 'theirs', terms: exampleTerms(usd(900)), via: 'modal' },
          { kind: 'offer-logged', round: 2, side: 'ours', terms: exampleTerms(usd(600)), via: 'modal' },
        ],
        'U1',
        AT.add({ hours: 1 }),
      );
    });
    const list = (filter: object) => write((tx) => tx.deals.list(filter));
    const page = await list({ limit: 2 });
    expect(page.total).toBe(3);
    expect(page.lines.map(({ number }) => number)).toEqual([2, 3]);
    expect(page.lines[0]).toEqual({
      number: 2,
      status: 'negotiating',
      owner: 'U1',
      campaign: { number: 2, name: 'Glow at Night' },
      creator: { number: 2, name: 'Ayşe Yılmaz' },
      theirAsk: usd(900),
      ourOffer: usd(600),
      rounds: 2,
      changedAt: AT.add({ hours: 1 }),
    });
    expect((await list({ limit: 2, offset: 2 })).lines.map(({ number }) => number)).toEqual([1]);
    expect(await list({ offset: 5 })).toEqual({ lines: [], total: 3 });
    expect((await list({ statuses: ['negotiating'] })).total).toBe(1);
    expect((await list({ owner: 'U2' })).total).toBe(0);
    expect((await list({ campaign: 3 })).lines.map(({ number }) => number)).toEqual([3]);
    expect((await list({ search: 'd-2' })).lines.map(({ number }) => number)).toEqual([2]);
    expect((await list({ search: 'YILMAZ'.replace('I', 'ı') })).total).toBe(3);
    expect((await list({ search: 'glow', limit: 1 })).total).toBe(3);
    expect(Object.fromEntries(await write((tx) => tx.deals.countByStatus()))).toEqual({
      draft: 2,
      negotiating: 1,
    });
  });
});

describe('an approval', () => {
  const pending = (id: string, deal: number): Approval => ({
    workspace: the.workspace,
    id,
    deal,
    kind: 'counter',
    content: { kind: 'counter', terms: exampleTerms(), reasons: ['Median of 2026'] },
    contentHash: 'abc',
    dealVersion: 1,
    amount: usd(1_500),
    needs: ['budget_approver'],
    ownDecisionAllowed: false,
    requestedBy: 'U1',
    requestedAt: AT,
    status: 'pending',
  });

  test('comes back as it was requested, then takes one decision', async () => {
    const { number } = await write(openExampleDeal);
    const approval = pending('a1', number);
    await write((tx) => tx.approvals.add(approval));
    expect(await write((tx) => tx.approvals.find('a1'))).toEqual(approval);
    const decided: Approval = {
      ...approval,
      status: 'rejected',
      decidedBy: 'U2',
      decidedAt: AT,
      reason: 'Too high',
    };
    await write((tx) => tx.approvals.save(decided));
    expect(await write((tx) => tx.approvals.lock('a1'))).toEqual(decided);
    await expect(write((tx) => tx.approvals.save({ ...decided, status: 'approved' }))).rejects.toThrow(
      /changed/,
    );
    expect(await write((tx) => tx.approvals.list({ deal: number, status: 'rejected' }))).toEqual([decided]);
    expect(await write((tx) => tx.approvals.list({ status: 'pending' }))).toEqual([]);
  });

  test('keeps the content of every kind', async () => {
    const { number } = await write(openExampleDeal);
    const contents: Approval['content'][] = [
      { kind: 'acceptance', terms: exampleTerms(), round: 2 },
      { kind: 'legal', termSheetVersion: 1, termSheetHash: 'h' },
    ];
    for (const [index, content] of contents.entries()) {
      const { amount: _amount, ...rest } = pending(`b${index}`, number);
      const approval: Approval = { ...rest, kind: content.kind, content };
      await write((tx) => tx.approvals.add(approval));
      expect(await write((tx) => tx.approvals.find(`b${index}`))).toEqual(approval);
    }
  });
});

test('a draft comes back at every stage, and one that was sent stays as it was', async () => {
  const { number } = await write(openExampleDeal);
  const writing: Draft = {
    workspace: the.workspace,
    id: 'd1',
    deal: number,
    kind: 'outreach',
    channel: 'email',
    language: 'uz',
    version: 1,
    status: 'writing',
    text: '',
    textHash: '',
    verdicts: [],
    attempts: 0,
    requestedBy: 'U1',
    requestedAt: AT,
  };
  await write((tx) => tx.drafts.add(writing));
  expect(await write((tx) => tx.drafts.find('d1'))).toEqual(writing);
  const sent: Draft = {
    ...writing,
    version: 2,
    status: 'sent',
    text: 'Salom 👋',
    english: 'Hello',
    textHash: 'h',
    authorship: { by: 'template', template: 'outreach', version: 1, because: 'the model did not answer' },
    verdicts: [{ rule: 'G1', passed: true }],
    attempts: 2,
    material: { content: 'first Reel', mustFix: ['Show the label', '“Söl”, not “Sol”'], wish: 'warmer' },
    price: usd(5),
    approvedBy: 'U2',
    approvedAt: AT,
    sentBy: 'U1',
    sentAt: AT,
  };
  await write((tx) => tx.drafts.save(sent));
  expect(await write((tx) => tx.drafts.lock('d1'))).toEqual(sent);
  expect(await write((tx) => tx.drafts.list({ deal: number }))).toEqual([sent]);
  await expect(write((tx) => tx.drafts.save({ ...sent, text: 'Other' }))).rejects.toThrow(/changed/);
});

test('a draft of every kind is kept by every channel it may use, and no other kind as a public comment', async () => {
  const { number } = await write(openExampleDeal);
  const draft: Omit<Draft, 'id' | 'kind' | 'channel'> = {
    workspace: the.workspace,
    deal: number,
    language: 'en',
    version: 1,
    status: 'writing',
    text: '',
    textHash: '',
    verdicts: [],
    attempts: 0,
    requestedBy: 'U1',
    requestedAt: AT,
  };
  for (const kind of Object.keys(DRAFT_KINDS) as DraftKind[]) {
    for (const channel of Object.keys(DRAFT_CHANNELS) as DraftChannel[]) {
      const added = write((tx) => tx.drafts.add({ ...draft, id: `${kind} ${channel}`, kind, channel }));
      if (channelsOf(kind).includes(channel)) await added;
      else await expect(added).rejects.toThrow(/drafts_comment_check/);
    }
  }
});

test('contract details start empty, term sheets keep every version and their words', async () => {
  const { number } = await write(openExampleDeal);
  expect(await write((tx) => tx.contracts.details(number))).toEqual({});
  const details = contractDetailsSchema.parse({
    brandParty: { legalName: 'Söl GmbH', country: 'DE' },
    startsOn: '2026-12-01',
    silenceMeans: 'not approved',
  });
  await write((tx) => tx.contracts.saveDetails(number, { paymentMethod: 'Bank' }));
  await write((tx) => tx.contracts.saveDetails(number, details));
  expect(await write((tx) => tx.contracts.details(number))).toEqual(details);

  const sheet = (version: number): TermSheet => ({
    workspace: the.workspace,
    deal: number,
    version,
    title: 'Term sheet',
    notice: 'Draft, not legal advice',
    sections: [{ heading: 'Parties', paragraphs: ['A', 'B'], table: { header: ['x'], rows: [['1']] } }],
    hash: `hash ${version}`,
    issuedBy: 'U1',
    issuedAt: AT,
    legalReview: 'needed',
  });
  await write(async (tx) => {
    await tx.contracts.addTermSheet(sheet(1));
    await tx.contracts.addTermSheet(sheet(2));
  });
  expect(await write((tx) => tx.contracts.termSheet(number))).toEqual(sheet(2));
  expect(await write((tx) => tx.contracts.termSheet(number, 1))).toEqual(sheet(1));
  expect(await write((tx) => tx.contracts.termSheet(number, 3))).toBeUndefined();
  await write((tx) => tx.contracts.saveTermSheet({ ...sheet(1), legalReview: 'approved', title: 'Other' }));
  expect(await write((tx) => tx.contracts.termSheet(number, 1))).toEqual({
    ...sheet(1),
    legalReview: 'approved',
  });
});

test('a sheet knows its versions, its files once for each format, and its signed copies, newest first', async () => {
  const { number: deal } = await write(openExampleDeal);
  const base = { workspace: the.workspace, deal, title: 'T', notice: 'N', sections: [], issuedBy: 'U1' };
  for (const version of [1, 2]) {
    const sheet = { ...base, version, hash: `hash ${version}`, issuedAt: AT, legalReview: 'needed' } as const;
    await write((tx) => tx.contracts.addTermSheet(sheet));
  }
  expect(await write((tx) => tx.contracts.versions(deal))).toEqual([
    { version: 1, hash: 'hash 1' },
    { version: 2, hash: 'hash 2' },
  ]);
  const file = { format: 'docx', slackFileId: 'F1' } as const;
  await write(async (tx) => {
    await tx.contracts.addFile(deal, 2, file);
    await tx.contracts.addFile(deal, 2, { ...file, slackFileId: 'F2' });
    await tx.contracts.addFile(deal, 2, { format: 'pdf', slackFileId: 'F3', link: 'https://x.example/3' });
  });
  expect(await write((tx) => tx.contracts.files(deal, 2))).toEqual([
    { format: 'pdf', slackFileId: 'F3', link: 'https://x.example/3' },
    file,
  ]);
  expect(await write((tx) => tx.contracts.files(deal, 1))).toEqual([]);

  const copy = (number: number): SignedCopy => ({
    deal,
    copy: number,
    version: 2,
    kind: 'pdf',
    name: 'signed – подписано.pdf',
    bytes: 19_999_999,
    sha256: 'f'.repeat(64),
    slackFileId: `F${number}`,
    check: { result: 'changed', version: 2, sections: ['Fee'] },
    addedBy: 'U1',
    addedAt: AT,
    isPosted: false,
  });
  await write(async (tx) => {
    await tx.contracts.addSignedCopy(copy(1));
    await tx.contracts.addSignedCopy(copy(2));
    await tx.contracts.postedSignedCopy(deal, 1, { slackFileId: 'F9', link: 'https://x.example/9' });
  });
  expect(await write((tx) => tx.contracts.signedCopies(deal))).toEqual([
    copy(2),
    { ...copy(1), isPosted: true, link: 'https://x.example/9' },
  ]);
});

test('results of a post replace those of the same day and stand beside those of another', async () => {
  const { number, campaign } = await write(openExampleDeal);
  const result = (capturedOn: string, views: number): RecordedResult => ({
    ...postResultSchema.parse({
      post: 'tiktok.com/v/1',
      url: 'https://tiktok.com/v/1',
      platform: 'tiktok',
      format: 'video',
      publishedOn: '2026-12-05',
      capturedOn,
      figures: { views, revenue: usd(12) },
      source: 'entered by hand',
    }),
    deal: number,
    campaign,
    recordedBy: 'U1',
    recordedAt: AT,
  });
  const put = (value: RecordedResult) => write((tx) => tx.results.put(value));
  expect(await put(result('2026-12-08', 900))).toBe('added');
  expect(await put(result('2026-12-06', 500))).toBe('added');
  expect(await put({ ...result('2026-12-06', 500), recordedBy: 'U2' })).toBe('same');
  expect(await put(result('2026-12-06', 510))).toBe('replaced');
  const list = (filter: object) => write((tx) => tx.results.list(filter));
  expect(await list({ deal: number })).toEqual([result('2026-12-06', 510), result('2026-12-08', 900)]);
  const capturedUntil = Temporal.PlainDate.from('2026-12-07');
  expect(await list({ campaign, capturedUntil })).toEqual([result('2026-12-06', 510)]);
});

test('a schedule has one run per period, and runs that people ask for are their own', async () => {
  const schedule: DigestSchedule = {
    workspace: the.workspace,
    id: 's1',
    channel: 'C1',
    weekday: 1,
    at: '09:00',
    timeZone: 'Asia/Tashkent',
    paused: false,
    createdBy: 'U1',
    createdAt: AT,
  };
  const run = (id: string, changes: Partial<DigestRun> = {}): DigestRun => ({
    workspace: the.workspace,
    id,
    schedule: 's1',
    period: '2026-W48',
    channel: 'C1',
    status: 'due',
    createdAt: AT,
    ...changes,
  });
  await write((tx) => tx.digests.schedule(schedule));
  await write((tx) => tx.digests.setPaused('s1', true));
  expect(await write((tx) => tx.digests.schedules())).toEqual([{ ...schedule, paused: true }]);
  expect(await write((tx) => tx.digests.addRun(run('r1')))).toBe(true);
  expect(await write((tx) => tx.digests.addRun(run('r2')))).toBe(false);
  expect(await write((tx) => tx.digests.addRun(run('r3', { period: '2026-W49' })))).toBe(true);
  const { schedule: _schedule, ...asked } = run('r4', { period: 'now-r4' });
  expect(await write((tx) => tx.digests.addRun(asked))).toBe(true);
  expect(await write((tx) => tx.digests.addRun({ ...asked, id: 'r5' }))).toBe(false);
  const posted = run('r1', { status: 'posted', figuresHash: 'f' });
  await write((tx) => tx.digests.saveRun(posted));
  expect(await write((tx) => tx.digests.findRun('r1'))).toEqual(posted);
  expect(await write((tx) => tx.digests.lastPosted({ channel: 'C1' }))).toEqual(posted);
  expect(await write((tx) => tx.digests.lastPosted({ channel: 'C2' }))).toBeUndefined();
});

test('a channel has one running schedule of each campaign and one of all, with the same quiet times', async () => {
  const { campaign } = await write(openExampleDeal);
  const schedule: DigestSchedule = {
    workspace: the.workspace,
    id: 'q1',
    channel: 'CQ',
    weekday: 1,
    at: '09:00',
    timeZone: 'Asia/Tashkent',
    paused: false,
    createdBy: 'U1',
    createdAt: AT,
  };
  const inChannel = async () =>
    (await write((tx) => tx.digests.schedules())).filter(({ channel }) => channel === 'CQ');
  await write((tx) => tx.digests.schedule(schedule));
  await write((tx) => tx.digests.schedule({ ...schedule, id: 'q2', campaign }));
  await write((tx) => tx.digests.schedule({ ...schedule, id: 'q3', weekday: 3 }));
  expect(await inChannel()).toEqual([
    { ...schedule, weekday: 3 },
    { ...schedule, id: 'q2', campaign },
  ]);
  for (const quiet of [
    { hours: { from: '20:00', until: '08:00' }, weekend: true },
    { weekend: true },
    undefined,
  ]) {
    await write((tx) => tx.digests.setQuiet('CQ', quiet));
    expect((await inChannel()).map((each) => each.quiet)).toEqual([quiet, quiet]);
  }
  const run: DigestRun = {
    workspace: the.workspace,
    id: 'qr1',
    schedule: 'q2',
    period: '2026-W48',
    channel: 'CQ',
    campaign,
    status: 'due',
    createdAt: AT,
  };
  await write((tx) => tx.digests.addRun(run));
  await write((tx) => tx.digests.addRun({ ...run, id: 'qr2', period: '2027-W01' }));
  const posted: DigestRun = { ...run, status: 'posted', told: { 1: { reach: 4.5 } } };
  await write((tx) => tx.digests.saveRun(posted));
  expect(await write((tx) => tx.digests.lastPosted({ channel: 'CQ', campaign }))).toEqual(posted);
  expect(await write((tx) => tx.digests.lastPosted({ channel: 'CQ' }))).toBeUndefined();
  expect((await write((tx) => tx.digests.newestPeriods())).get('q2')).toBe('2027-W01');
});

test('settings are missing until someone saves them; every state stays in the history', async () => {
  expect(await write((tx) => tx.settings.find())).toBeUndefined();
  const settings = { ...defaultSettings('Europe/Berlin'), channels: { deals: 'C1' } };
  await write((tx) => tx.settings.save(defaultSettings('UTC'), 'U1', AT));
  await write((tx) => tx.settings.save(settings, 'U2', AT));
  expect(await write((tx) => tx.settings.find())).toEqual(settings);
  const history = await the.database.db
    .selectFrom('settings_history')
    .select(['version', 'saved_by'])
    .where('workspace', '=', the.workspace)
    .orderBy('version')
    .execute();
  expect(history).toEqual([
    { version: 1, saved_by: 'U1' },
    { version: 2, saved_by: 'U2' },
  ]);
});

test('posted copies are listed in the order they were posted, each once', async () => {
  const copies = [
    { channel: 'C2', ts: '2.0' },
    { channel: 'C1', ts: '1.0', threadTs: '0.5' },
  ];
  await write(async (tx) => {
    for (const copy of [...copies, ...copies]) await tx.copies.add('deal-card:1', copy);
  });
  expect(await write((tx) => tx.copies.list('deal-card:1'))).toEqual(copies);
  expect(await write((tx) => tx.copies.list('deal-card:2'))).toEqual([]);
});

describe('a delivery', () => {
  test('acts the first time its key is seen, in each workspace', async () => {
    expect(await write((tx) => tx.firstDelivery('click 1'))).toBe(true);
    expect(await write((tx) => tx.firstDelivery('click 1'))).toBe(false);
    const other = await openTestStore();
    expect(await other.store.transaction(other.workspace, (tx) => tx.firstDelivery('click 1'))).toBe(true);
  });

  test('may come again when its work failed or when its key was taken back', async () => {
    const failing = write(async (tx) => {
      await tx.firstDelivery('click 2');
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(await write((tx) => tx.firstDelivery('click 2'))).toBe(true);
    await write((tx) => tx.forgetDelivery('click 2'));
    expect(await write((tx) => tx.firstDelivery('click 2'))).toBe(true);
  });
});

test('jobs of a transaction that fails are not enqueued', async () => {
  const failing = write(async (tx) => {
    await tx.enqueue({ kind: 'write-draft', draft: 'd1' });
    throw new Error('the work failed');
  });
  await expect(failing).rejects.toThrow();
  await write((tx) => tx.enqueue({ kind: 'write-draft', draft: 'd2' }));
  expect(the.jobs).toEqual([{ workspace: the.workspace, job: { kind: 'write-draft', draft: 'd2' } }]);
});
