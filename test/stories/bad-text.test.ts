import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls } from '../../simulator/blocks/elements.ts';
import type { FieldValue, Modal, Person, ShownMessage, ShownView } from '../../simulator/person.ts';
import { saveSettings } from '../../simulator/seed.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { answer, brokenRules, cardOf, failuresIn, form, HOSTILE, live } from './clumsy.ts';
import { APPROVALS, DEALS, DIGEST, type Team, team } from './deal-story.ts';

/** Mixed markup and as much of it as a field takes, in every field where people write freely. */
const TEXTS = {
  'markup, mentions, links and invisible characters': (most: number) =>
    HOSTILE.repeat(Math.ceil(most / HOSTILE.length)).slice(0, most),
  'characters that grow when they are escaped': (most: number) => '<'.repeat(most),
  'letters beyond the first plane': (most: number) => '🦊'.repeat(Math.floor(most / 2)),
} as const;

let parley: RunningParley;
let people: Team;

beforeAll(async () => {
  parley = await runParley({ mode: 'socket' });
  people = team(parley.workspace);
  await saveSettings(people.sam);
});
afterAll(async () => {
  const broken = parley ? await brokenRules(parley) : [];
  const failures = parley ? failuresIn(parley) : [];
  await parley?.stop();
  expect(broken).toEqual([]);
  expect(failures).toEqual([]);
});

/** As much as the field takes: Slack's own limit is 3,000. */
function most(modal: Modal, label: string): number {
  const control = controls(modal.view.blocks).find(({ input }) => input?.label === label);
  const limit = control?.element.max_length;
  return typeof limit === 'number' ? limit : 3_000;
}

/** Fills free text to the brim in the fields named, the rest as given. */
async function brim(
  modal: Modal,
  text: (most: number) => string,
  labels: readonly string[],
  rest: Record<string, FieldValue> = {},
) {
  await modal.fill({
    ...rest,
    ...Object.fromEntries(labels.map((label) => [label, text(most(modal, label))])),
  });
}

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  let campaign = '';
  let creator = '';
  let deal = '';
  const today = Temporal.Now.plainDateISO();

  it('in a brief are shown as they are', async () => {
    const opened = await form(people.maya, 'campaign new', /campaign/i);
    await brim(opened, text, ['Name', 'Brand', 'Whom do you want to reach?', 'Key messages'], {
      Objective: 'Awareness',
      Countries: 'US',
      Gender: 'Any',
      Languages: 'English',
      Interests: Array.from({ length: 20 }, (_, at) => text(50).replaceAll(/[,;\n]/g, ' ') + at).join(','),
      'Work you want from a creator': '3 TikTok videos',
      'Claims the brand can prove': Array.from(
        { length: 13 },
        (_, at) => text(190).replaceAll(/[;\n]/g, ' ') + at,
      ).join('\n'),
      'Where the product can be bought': 'US',
      'First day': today.add({ days: 7 }).toString(),
      'Last day': today.add({ days: 49 }).toString(),
      'Budget for creators': '20,000 USD',
      'Ceiling of one deal': '6,000',
      'Walk-away price of one deal': '7,000',
    });
    const saved = await savedBy(people.maya, opened, /Saved: C-\d+/);
    campaign = /C-\d+/.exec(saved.plain)?.[0] ?? '';
    await people.maya.waitForMessage(
      DEALS,
      ({ plain, ephemeral }) =>
        !ephemeral && plain.startsWith(`${campaign} `) && plain.includes('[New deal]'),
    );
    await answer(people.maya, `campaign show ${campaign}`, /Budget/);
    await answer(people.maya, 'campaign list', new RegExp(campaign));
  });

  it('in a profile are shown as they are', async () => {
    const opened = await form(people.maya, 'creator add', /creator/i);
    await brim(opened, text, ['Name', 'Past collaborations', 'Notes'], {
      Accounts: `tiktok @brim${campaign.replace('-', '')} 184000 followers, 11500 engagements, 92000 views`,
      Niches: Array.from({ length: 10 }, (_, at) => text(50).replaceAll(/[,;\n]/g, ' ') + at).join(','),
      'Content to refer to': Array.from({ length: 9 }, () => text(290).replaceAll(/[|\n]/g, ' ').trim()).join(
        '\n',
      ),
    });
    const saved = await savedBy(people.maya, opened, /Saved\.\s+K-\d+/);
    creator = /K-\d+/.exec(saved.plain)?.[0] ?? '';
    await answer(people.maya, `creator show ${creator}`, /Account|TikTok/);
    await answer(people.maya, 'creator show', new RegExp(creator));
  });

  it('in a deal, its offers, its drafts and its end are shown as they are', async () => {
    const opened = await form(people.maya, `new ${campaign} ${creator}`, /deal/i);
    const saved = await savedBy(people.maya, opened, /Opened D-\d+/);
    deal = /D-\d+/.exec(saved.plain)?.[0] ?? '';
    await answer(people.maya, `offer ${deal} 6,500 USD 3 tiktok videos`, /Logged/);
    const offer = await form(people.maya, `offer ${deal}`, /Log an offer/);
    await brim(offer, text, ['Note', 'Exclusivity: no competitors in'], {
      'Fee for everything': '6,400',
      'Exclusivity: days': 30,
      'Exclusivity: competitors by name': Array.from(
        { length: 30 },
        (_, at) => text(70).replaceAll(/[,;\n]/g, ' ') + at,
      ).join(','),
    });
    await savedBy(people.maya, offer, /Round 2/);
    await answer(people.maya, `counter ${deal}`, /Suggested price/);
    await people.maya.waitForMessage({ thread: await cardOf(people.maya, deal) }, /\[Request approval\]/, {
      timeoutMs: 20_000,
    });
    await answer(people.maya, `draft ${deal} outreach`, /writing|cannot|only while/i);
    await answer(people.maya, `show ${deal}`, new RegExp(deal));
    await answer(people.maya, 'list', new RegExp(deal));
  });

  it('in the reason of a rejection reach the one who asked', async () => {
    const card = await people.maya.waitForMessage(
      { thread: await cardOf(people.maya, deal) },
      /\[Request approval\]/,
    );
    await people.maya.click(card, 'Request approval');
    const request = await people.priya.waitForMessage(
      APPROVALS,
      ({ plain, ephemeral }) => !ephemeral && plain.includes(`${deal} `) && plain.includes('[Approve]'),
    );
    await people.priya.click(request, 'Reject');
    const reject = await people.priya.waitForModal(/Reject/i);
    await brim(reject, text, ['Why?']);
    expect(await reject.submit()).toEqual({ closed: true });
    await people.priya.waitForUpdate(request, /Rejected/);
  });

  it('in the end of a deal and on App Home are shown as they are', async () => {
    for (const person of [people.maya, people.priya]) {
      await person.openHome();
      await person.waitForHome(/./);
    }
    const close = await form(people.maya, `close ${deal}`, /Close/);
    await brim(close, text, ['Why?'], { 'How did it end?': close.options('How did it end?')[0] ?? '' });
    expect(await close.submit()).toEqual({ closed: true });
    await people.maya.waitForUpdate(await cardOf(people.maya, deal), /Status: (?!Negotiating)/);
  });

  it('of nobody’s hand come alive anywhere: no mention, no link, no turned writing', async () => {
    for (const person of Object.values(people)) {
      for (const channel of [DEALS, APPROVALS, DIGEST, 'app']) {
        const seen = await person.messages(channel).catch(() => [] as ShownMessage[]);
        for (const message of seen.filter(({ author }) => author === 'Parley')) expectDead(message);
      }
      const home = await person.home();
      if (home) expectDead(home);
    }
  });
});

describe('more than a field takes', () => {
  it('in the fields without a limit of their own gets an error that echoes only the beginning', async () => {
    const opened = await form(people.maya, 'creator add', /creator/i);
    const long = (at: string) => `${at} ${'z'.repeat(2_990)}`;
    await opened.fill({
      Name: 'Somebody',
      Accounts: long('a'),
      Country: long('b'),
      'Language for drafts': long('c'),
      'Time zone': long('d'),
      Niches: long('e'),
      'Audience by country, percent': long('f'),
      'Content to refer to': long('g'),
    });
    const { errors = {} } = await opened.submit();
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining([
        'Accounts',
        'Country',
        'Language for drafts',
        'Time zone',
        'Niches',
        'Audience by country, percent',
        'Content to refer to',
      ]),
    );
    for (const words of Object.values(errors)) expect(words.length).toBeLessThan(400);
    expect((await opened.refresh()).value('Country')).toBe(long('b'));
    await opened.close();
  });

  it('in a brief gets an error under each of its fields', async () => {
    const opened = await form(people.maya, 'campaign new', /campaign/i);
    const long = 'z'.repeat(3_000);
    await opened.fill({
      Name: 'Long',
      Brand: 'Long',
      Objective: 'Awareness',
      'Whom do you want to reach?': 'all',
      Countries: long,
      Gender: 'Any',
      Languages: long,
      Interests: long,
      'Work you want from a creator': long,
      'Claims the brand can prove': long,
      Hashtags: long,
      'Where the product can be bought': long,
      'First day': Temporal.Now.plainDateISO().add({ days: 7 }).toString(),
      'Last day': Temporal.Now.plainDateISO().add({ days: 9 }).toString(),
      'Budget for creators': long,
      'Ceiling of one deal': long,
      'Walk-away price of one deal': long,
      'KPI targets': long,
    });
    const { errors = {} } = await opened.submit();
    expect(Object.keys(errors).length).toBeGreaterThanOrEqual(10);
    for (const words of Object.values(errors)) expect(words.length).toBeLessThan(400);
    await opened.close();
  });

  it('in the settings gets an error under its fields and changes nothing', async () => {
    const opened = await form(people.sam, 'settings', /settings/i);
    const long = 'z'.repeat(3_000);
    await opened.fill({
      'Time zone': long,
      'A budget approver decides above': long,
      'Legal review always for': long,
    });
    const { errors = {} } = await opened.submit();
    expect(Object.keys(errors)).toHaveLength(3);
    for (const words of Object.values(errors)) expect(words.length).toBeLessThan(400);
    await opened.close();
  });

  it('in an import is previewed with what is wrong, line by line', async () => {
    const opened = await form(people.maya, 'import', /Import/);
    await opened.fill({
      'Or paste rows of your own': `deal,url\n${`${HOSTILE.replaceAll(',', ' ')},x\n`.repeat(18)}`.slice(
        0,
        3_000,
      ),
    });
    const answered = await opened.submit();
    expect(answered.closed).toBe(false);
    const shown = await opened.refresh();
    expect(shown.text + JSON.stringify(answered.errors ?? {})).toMatch(/column|line|problem/i);
    expect(live(shown.view)).toEqual([]);
    await opened.close();
  });
});

/** Submits, corrects nothing, and gives what the person is told. */
async function savedBy(person: Person, modal: Modal, words: RegExp): Promise<ShownMessage> {
  const before = new Set((await person.messages(DEALS)).map(({ ts }) => ts));
  expect(await modal.submit()).toEqual({ closed: true });
  return person.waitForMessage(
    DEALS,
    ({ ts, ephemeral, plain }) => ephemeral && !before.has(ts) && words.test(plain),
  );
}

function expectDead(shown: ShownMessage | ShownView): void {
  const alive = live(shown).filter((each) => /^!|#C0GENERAL1|@U0SAM|evil\.example/.test(each));
  const words = 'plain' in shown ? shown.plain : shown.text;
  expect({ alive, words: alive.length > 0 ? words : '' }).toEqual({ alive: [], words: '' });
  expect(JSON.stringify(shown.blocks)).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
}
