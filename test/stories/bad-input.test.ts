import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCreator, openDeal } from '../../simulator/seed.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { answer, brokenRules, cardOf, failuresIn, form, roundsOf, type Stage, setStage } from './clumsy.ts';
import { APPROVALS, DEALS } from './deal-story.ts';

/** What people type wrongly, and the sentence that each of them gets; nothing of it reaches the deal. */
let parley: RunningParley;
let stage: Stage;

beforeAll(async () => {
  parley = await runParley({ mode: 'socket' });
  stage = await setStage(parley.workspace);
});
afterAll(async () => {
  const broken = parley ? await brokenRules(parley) : [];
  const failures = parley ? failuresIn(parley) : [];
  await parley?.stop();
  expect(broken).toEqual([]);
  expect(failures).toEqual([]);
});

describe('an offer in one line', () => {
  it.each([
    ['an amount that is none', 'abc', /did not understand: abc\. The price is missing/],
    ['a negative amount', '-500 USD 2 tiktok videos', /did not understand: -500, usd/],
    ['an amount in words of a computer', '1e99 USD 2 tiktok videos', /did not understand: 1e99/],
    ['more money than there is', '99999999999999999 USD 2 tiktok videos', /The price is missing/],
    ['two amounts', '500 usd 600 usd 2 tiktok videos', /The price is missing/],
    ['a currency that nobody knows', '500 ZZZ 2 tiktok videos', /did not understand: zzz/],
    ['work of nothing', '500 usd 0 reels', /did not understand: 0, reels/],
    ['more work than anyone can do', '500 usd 99999999999 reels', /did not understand/],
  ])('with %s opens the form, which says what was not understood', async (_, words, notice) => {
    const opened = await form(stage.maya, `offer ${stage.deal} ${words}`, /Log an offer/);
    expect(opened.text).toMatch(notice);
    await opened.close();
    expect(await roundsOf(stage.maya, stage.deal)).toBe(0);
  });

  it.each([
    ['an amount of nothing', '0 USD 2 tiktok videos', /Enter an amount above zero/],
    ['a second currency', '500 EUR 2 tiktok videos', /This deal is in USD, and that amount is in EUR/],
  ])('with %s is refused with the reason', async (_, words, sentence) => {
    await answer(stage.maya, `offer ${stage.deal} ${words}`, sentence);
    expect(await roundsOf(stage.maya, stage.deal)).toBe(0);
  });

  it('of 3,000 unknown characters opens the form and echoes only their beginning', async () => {
    const opened = await form(stage.maya, `offer ${stage.deal} 500 usd ${'x'.repeat(3_000)}`, /Log an offer/);
    expect(opened.text).toMatch(/did not understand: x{20,}…/);
    expect(opened.value('Fee for everything')).toBe('500');
    await opened.close();
  });
});

describe('the offer form', () => {
  it('shows every wrong field at once, in words that help, and keeps what was typed', async () => {
    const opened = await form(stage.maya, `offer ${stage.deal}`, /Log an offer/);
    await opened.fill({
      'Fee for everything': '-12',
      Deliverables: '2 unicorns',
      'Bonus for results, at most': '100 EUR',
      'Exclusivity: days': 30,
    });
    const answered = await opened.submit();
    expect(answered.errors).toMatchObject({
      'Fee for everything': expect.stringMatching(/one amount in USD/),
      Deliverables: expect.stringMatching(/did not understand "2 unicorns"/),
      'Bonus for results, at most': expect.stringMatching(/This deal is in USD/),
      'Exclusivity: no competitors in': expect.stringMatching(/which category/),
    });
    const kept = await opened.refresh();
    expect(kept.value('Deliverables')).toBe('2 unicorns');
    expect(kept.value('Fee for everything')).toBe('-12');
    await opened.close();
    expect(await roundsOf(stage.maya, stage.deal)).toBe(0);
  });
});

describe('things that do not exist', () => {
  it.each([
    ['offer D-99 500', /could not find the deal D-99.*\/deal list/],
    ['counter D-99', /could not find the deal D-99/],
    ['accept D-99', /could not find the deal D-99/],
    ['show D-99', /could not find the deal D-99/],
    ['close D-99', /could not find the deal D-99/],
    ['terms D-99', /could not find the deal D-99/],
    ['results D-99', /could not find the deal D-99/],
    ['draft D-99 outreach', /could not find the deal D-99/],
    ['show D-99999999999999999999', /is not a deal|could not find/],
    ['new C-99 @glow.with.ana', /could not find the campaign C-99.*\/deal campaign list/],
    ['new C-1 @nobody', /could not find the creator @nobody/],
    ['campaign show C-99', /could not find the campaign C-99/],
    ['creator show @nobody', /could not find the creator @nobody/],
  ])('/deal %s says so', async (command, sentence) => {
    await answer(stage.maya, command, sentence);
  });
});

describe('subcommands that do not exist', () => {
  it.each([
    ['ofer D-1', /Did you mean \/deal offer\?/],
    ['campain new', /Did you mean \/deal campaign\?/],
    ['campaign nwe', /Did you mean \/deal campaign new\?/],
    ['xyzzy', /I do not know \/deal xyzzy\. \/deal help lists/],
  ])('/deal %s gets the nearest one', async (command, sentence) => {
    await answer(stage.maya, command, sentence);
  });

  it.each(['', 'show ', 'list ', 'draft D-1 ', 'counter ', 'rates ', 'digest ', 'campaign show ', 'help '])(
    '/deal %swith 3,900 characters after it is answered in a sentence',
    async (command) => {
      await answer(stage.maya, `${command}${'q'.repeat(3_900)}`, /^(?!.*Something went wrong)/s);
    },
  );
});

describe('a brief', () => {
  it('with wrong dates, amounts and countries names every field at once', async () => {
    const opened = await form(stage.maya, 'campaign new', /campaign/i);
    const today = Temporal.Now.plainDateISO();
    await opened.fill({
      ...stage.example.campaign,
      Countries: 'US, Narnia',
      'First day': today.subtract({ days: 40 }).toString(),
      'Last day': today.subtract({ days: 50 }).toString(),
      'Budget for creators': '20,000 ZZZ',
      'Ceiling of one deal': 'a lot',
      'KPI targets': 'happiness 12',
    });
    const { errors } = await opened.submit();
    expect(errors).toMatchObject({
      Countries: expect.stringMatching(/could not read “Narnia”/),
      'Budget for creators': expect.stringMatching(/ZZZ is not a currency I know/),
      'Ceiling of one deal': expect.stringMatching(/Enter an amount/),
      'KPI targets': expect.stringMatching(/could not read/),
    });
    expect(Object.keys(errors ?? {}).some((label) => /First day|Last day/.test(label))).toBe(true);
    expect((await opened.refresh()).value('Name')).toBe(stage.example.campaign.Name);
    await opened.close();
    await answer(stage.maya, 'campaign list', /C-1(?![\s\S]*C-2)/);
  });

  it('whose ceiling is above the walk-away, or the walk-away above the budget, is refused', async () => {
    const opened = await form(stage.maya, 'campaign new', /campaign/i);
    await opened.fill({
      ...stage.example.campaign,
      'Ceiling of one deal': '9,000',
      'Walk-away price of one deal': '8,000',
      'Budget for creators': '7,000 USD',
    });
    const { errors } = await opened.submit();
    expect(Object.keys(errors ?? {})).not.toEqual([]);
    await opened.close();
  });
});

describe('a creator', () => {
  it('who is there already is not added twice', async () => {
    const opened = await form(stage.maya, 'creator add', /creator/i);
    await opened.fill(stage.example.creator);
    const { closed, errors } = await opened.submit();
    expect(closed).toBe(false);
    expect(JSON.stringify(errors ?? (await opened.refresh()).text)).toMatch(/glow\.with\.ana/);
    await opened.close();
    await answer(stage.maya, 'creator show', /K-1(?![\s\S]*K-2)/);
  });

  it('with impossible figures gets an error under each field', async () => {
    const opened = await form(stage.maya, 'creator add', /creator/i);
    await opened.fill({
      Name: 'Nobody',
      Accounts: 'tiktok @x minus followers',
      Country: 'Narnia',
      'Audience by country, percent': 'US 90, GB 90',
    });
    const { errors } = await opened.submit();
    expect(Object.keys(errors ?? {})).toEqual(
      expect.arrayContaining(['Accounts', 'Country', 'Audience by country, percent']),
    );
    await opened.close();
  });
});

describe('a deal', () => {
  it('with dates in the past or out of order is refused under its fields', async () => {
    const opened = await form(stage.maya, `new ${stage.campaign} @${stage.example.handle}`, /deal/i);
    const today = Temporal.Now.plainDateISO();
    await opened.fill({
      'Draft due': today.subtract({ days: 3 }).toString(),
      'Publish from': today.add({ days: 20 }).toString(),
      'Publish until': today.add({ days: 10 }).toString(),
      'A second deal': ['Open it even if this creator has an open deal in this campaign'],
    });
    const { errors } = await opened.submit();
    expect(Object.keys(errors ?? {})).toEqual(expect.arrayContaining(['Draft due', 'Publish until']));
    expect((await opened.refresh()).value('Publish from')).toBe(today.add({ days: 20 }).toString());
    await opened.close();
  });

  it('of a creator who has one in this campaign is opened only when somebody says so', async () => {
    const opened = await form(stage.maya, `new ${stage.campaign} @${stage.example.handle}`, /deal/i);
    const { closed, errors } = await opened.submit();
    expect(closed).toBe(false);
    expect(JSON.stringify(errors ?? (await opened.refresh()).text)).toMatch(/D-1/);
    await opened.close();
  });

  it('with limits in another currency than the campaign is refused under them', async () => {
    const opened = await form(stage.maya, `new ${stage.campaign} @${stage.example.handle}`, /deal/i);
    await opened.fill({ Ceiling: '3000 EUR', 'Walk-away price': '3500 EUR' });
    const { errors } = await opened.submit();
    expect(errors).toMatchObject({
      Ceiling: expect.stringMatching(/This campaign is in USD/),
      'Walk-away price': expect.stringMatching(/This campaign is in USD/),
    });
    await opened.close();
  });
});

describe('steps out of order', () => {
  it('a counter and an acceptance before any offer say what comes first', async () => {
    await answer(stage.maya, `accept ${stage.deal}`, /D-1 has no offer yet.*\/deal offer D-1/);
    await answer(stage.maya, `counter ${stage.deal}`, /has no offer yet|only while a deal is/);
  });

  it('a term sheet before agreement is refused with the status', async () => {
    await answer(stage.maya, `terms ${stage.deal}`, /D-1.*(Draft|agreed)/i);
  });

  it('results before anything is live are refused with the status', async () => {
    await answer(stage.maya, `results ${stage.deal}`, /D-1/);
  });
});

describe('an amount above a limit', () => {
  it('above the walk-away is neither accepted nor proposed, and no request is made', async () => {
    await answer(stage.maya, `offer ${stage.deal} 9,000 USD 3 tiktok videos`, /Logged/);
    await answer(stage.maya, `accept ${stage.deal}`, /above the walk-away price of D-1/);
    expect(await waitingRequests()).toEqual([]);
  });

  it('of our own above the ceiling needs an approval first', async () => {
    await answer(stage.maya, `offer ${stage.deal} ours 6,500 USD 3 tiktok videos`, /approval|approver/i);
    expect(await roundsOf(stage.maya, stage.deal)).toBe(1);
  });

  it('above what is left of the budget is refused when it is asked for', async () => {
    await editBudget('6,900 USD');
    await answer(stage.maya, `offer ${stage.deal} 6,950 USD 3 tiktok videos`, /Logged/);
    await answer(
      stage.maya,
      `accept ${stage.deal}`,
      /\$6,950 is more than what is left of the budget of Glow Week: \$6,900/,
    );
    expect(await waitingRequests()).toEqual([]);
  });

  it('above what is left when it is decided is refused, and the request stays open', async () => {
    await editBudget('20,000 USD');
    await answer(stage.maya, `accept ${stage.deal}`, /asked for approval/);
    const request = await stage.priya.waitForMessage(
      APPROVALS,
      ({ plain, ephemeral }) => !ephemeral && plain.includes('[Approve]'),
    );
    await editBudget('6,900 USD');
    const before = new Set((await stage.priya.messages(APPROVALS)).map(({ ts }) => ts));
    await stage.priya.click(request, 'Approve');
    await stage.priya.waitForMessage(
      APPROVALS,
      ({ ts, ephemeral, plain }) =>
        ephemeral && !before.has(ts) && /is more than what is left of the budget/.test(plain),
    );
    expect((await stage.priya.refresh(request))?.plain).toContain('[Approve]');
    expect((await cardOf(stage.maya, stage.deal)).plain).toMatch(/Status: Negotiating/);
    await editBudget('20,000 USD');
    await stage.priya.click(request, 'Approve');
    await stage.priya.waitForUpdate(request, /Approved/);
  });
});

describe('a deal that has ended', () => {
  it('takes no offer, counter, acceptance, draft or second end', async () => {
    const { maya } = stage;
    await addCreator(maya, {
      ...stage.example,
      handle: 'ended',
      creator: { ...stage.example.creator, Accounts: 'tiktok @ended 9000 followers', 'E-mail': null },
    });
    const deal = await openDeal(maya, stage.campaign, 'ended');
    const close = await form(maya, `close ${deal}`, /Close/);
    const stale = await cardOf(maya, deal);
    const outcomes = close.options('How did it end?');
    await close.fill({ 'How did it end?': outcomes[0] ?? '' });
    expect(await close.submit()).toEqual({ closed: true });
    const ended = await maya.waitForUpdate(stale, /Status: (?!Draft)/);
    expect(ended.plain).not.toContain('[Log offer]');
    for (const command of [
      `offer ${deal} 500 2 tiktok videos`,
      `counter ${deal}`,
      `accept ${deal}`,
      `draft ${deal} outreach`,
      `close ${deal}`,
    ]) {
      await answer(maya, command, new RegExp(`${deal}.*(has ended|no offer yet)`));
    }
    await maya.click(stale, 'Log offer', { stale: true });
    await maya.waitForEphemeral(DEALS, new RegExp(`${deal} has ended`));
    expect(await roundsOf(maya, deal)).toBe(0);
  });
});

async function waitingRequests() {
  const messages = await stage.priya.messages(APPROVALS);
  return messages.filter(({ plain, ephemeral }) => !ephemeral && plain.includes('[Approve]'));
}

async function editBudget(budget: string): Promise<void> {
  const { maya } = stage;
  const card = await maya.waitForMessage(
    DEALS,
    ({ plain, ephemeral }) => !ephemeral && plain.startsWith('C-1 ') && plain.includes('[Edit the brief]'),
  );
  await maya.click(card, 'Edit the brief');
  const opened = await maya.waitForModal(/Edit C-1/);
  await opened.fill({
    'Budget for creators': budget,
    'Walk-away price of one deal': '6,900',
    'Ceiling of one deal': '6,000',
  });
  const answered = await opened.submit();
  expect(answered).toEqual({ closed: true });
}
