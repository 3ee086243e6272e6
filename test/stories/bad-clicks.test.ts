import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, ShownMessage } from '../../simulator/person.ts';
import { ACTIONS } from '../../src/adapters/slack/actions/table.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import {
  answer,
  brokenRules,
  cardOf,
  failuresIn,
  form,
  freshDeal,
  live,
  roundsOf,
  type Stage,
  setStage,
  told,
} from './clumsy.ts';
import { APPROVALS, DEALS } from './deal-story.ts';

/** Clicks that come too late, twice, from the wrong person, or with a value that Parley never wrote. */
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

/** Asks for approval of a creator's offer on a fresh deal; the request as Priya sees it. */
async function requested(
  handle: string,
  ask = '3,000 USD 3 tiktok videos',
): Promise<{ deal: string; request: ShownMessage }> {
  const deal = await freshDeal(stage, handle);
  await answer(stage.maya, `offer ${deal} ${ask}`, /Logged/);
  await answer(stage.maya, `accept ${deal}`, /asked for approval/);
  return { deal, request: await requestOn(deal) };
}

function requestOn(deal: string): Promise<ShownMessage> {
  return stage.priya.waitForMessage(
    APPROVALS,
    ({ plain, ephemeral }) => !ephemeral && plain.includes(`${deal} `) && plain.includes('[Approve]'),
  );
}

function tellsAt(person: Person, where: string, act: () => Promise<unknown>, words: RegExp) {
  return told(person, act, words, where);
}

describe('a click without authority', () => {
  let deal: string;
  let request: ShownMessage;
  beforeAll(async () => {
    ({ deal, request } = await requested('authority'));
    await stage.sam.do('invite', { channel: APPROVALS, who: stage.robin.userId });
    await stage.sam.do('invite', { channel: DEALS, who: stage.robin.userId });
  });

  it('of the requester is refused: someone else decides', async () => {
    await tellsAt(
      stage.maya,
      APPROVALS,
      () => stage.maya.click(request, 'Approve'),
      /asked for it yourself, so someone else decides/,
    );
  });

  it('of somebody without the role is refused, with the roles that may', async () => {
    await tellsAt(
      stage.lena,
      APPROVALS,
      () => stage.lena.click(request, 'Approve'),
      /needs the role campaign manager or budget approver/i,
    );
    await tellsAt(stage.lena, APPROVALS, () => stage.lena.click(request, 'Reject'), /needs the role/);
    expect(await stage.lena.modal()).toBeUndefined();
  });

  it('of a guest is refused on every card, and commands tell a guest nothing', async () => {
    await tellsAt(
      stage.robin,
      APPROVALS,
      () => stage.robin.click(request, 'Approve'),
      /for full members|needs the role/,
    );
    const card = await cardOf(stage.robin, deal);
    await tellsAt(
      stage.robin,
      DEALS,
      () => stage.robin.click(card, 'Suggest counter'),
      /for full members|needs the role/,
    );
    for (const command of [
      '',
      'list',
      `show ${deal}`,
      `offer ${deal} 1 usd`,
      `close ${deal}`,
      'campaign show C-1',
      'creator show K-1',
      'campaign new',
      'settings',
      'digest now',
    ]) {
      const words = await answer(stage.robin, command, /./);
      expect(words.plain).toMatch(/full members|needs the role/);
      expect(words.plain).not.toMatch(/\$|7,000|6,000|20,000/);
    }
    await stage.robin.openHome();
    const home = await stage.robin.waitForHome(/./);
    expect(home.text).not.toMatch(/\$|Glow Week/);
  });

  it('leaves the request as it was, for the one who may decide', async () => {
    expect((await stage.priya.refresh(request))?.plain).toBe(request.plain);
    await stage.priya.click(request, 'Approve');
    await stage.priya.waitForUpdate(request, /Approved.*Priya Shah/s);
    expect(
      (await stage.maya.waitForUpdate(await cardOf(stage.maya, deal), /Status: Agreed/)).plain,
    ).toContain('$3,000');
  });
});

describe('two at once', () => {
  it('two people who approve and reject give one decision, and the other is told who decided', async () => {
    const { request } = await requested('race');
    await stage.jonas.click(request, 'Reject');
    const reject = await stage.jonas.waitForModal(/Reject/i);
    await reject.fill({ 'Why?': 'Too much' });
    const [, rejected] = await Promise.all([stage.priya.click(request, 'Approve'), reject.submit()]);
    const decided = await stage.priya.waitForUpdate(request, /(Approved|Rejected)/);
    expect(decided.plain).not.toContain('[Approve]');
    if (/Approved/.test(decided.plain)) {
      expect(rejected.closed).toBe(false);
      expect((await reject.refresh()).text).toMatch(/already approved by @Priya Shah/);
      expect((await reject.refresh()).value('Why?')).toBe('Too much');
      await reject.close();
    } else {
      expect(rejected).toEqual({ closed: true });
      await stage.priya.waitForEphemeral(APPROVALS, /already rejected by @Jonas Weber/);
    }
  });

  it('a double click and a click on the old card decide once', async () => {
    const { deal, request } = await requested('double');
    await Promise.all([stage.priya.click(request, 'Approve'), stage.priya.click(request, 'Approve')]);
    await stage.priya.waitForUpdate(request, /Approved/);
    await tellsAt(
      stage.jonas,
      APPROVALS,
      () => stage.jonas.click(request, 'Approve', { stale: true }),
      /already approved by @Priya Shah/,
    );
    const thread = await stage.maya.thread(await cardOf(stage.maya, deal));
    expect(thread.filter(({ plain }) => /approved/i.test(plain) && /Priya Shah/.test(plain))).toHaveLength(1);
  });

  it('the same command or click delivered five times does its work once', async () => {
    const deal = await freshDeal(stage, 'again');
    parley.workspace.faults.redeliver({ times: 4, afterMs: 5, of: 'everything' });
    await answer(stage.maya, `offer ${deal} 2,000 USD 3 tiktok videos`, /Logged/);
    await answer(stage.maya, `accept ${deal}`, /asked for approval/);
    const request = await requestOn(deal);
    await stage.priya.click(request, 'Approve');
    await stage.priya.waitForUpdate(request, /Approved/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    parley.workspace.faults.redeliver(null);
    expect(await roundsOf(stage.maya, deal)).toBe(1);
    const requests = (await stage.priya.messages(APPROVALS)).filter(
      ({ plain, ephemeral }) => !ephemeral && plain.includes(`${deal} `),
    );
    expect(requests).toHaveLength(1);
    expect((await cardOf(stage.maya, deal)).plain).toContain('Status: Agreed');
  });
});

describe('a stale button', () => {
  it('of a request that was edited approves nothing: the new request stands beside it', async () => {
    const deal = await freshDeal(stage, 'edited');
    await answer(stage.maya, `offer ${deal} 6,500 USD 3 tiktok videos`, /Logged/);
    const suggestion = await suggested(deal);
    await stage.maya.click(suggestion, 'Request approval');
    const old = await requestOn(deal);
    await stage.priya.click(old, 'Edit');
    const edit = await stage.priya.waitForModal(/Edit/);
    await edit.fill({ 'Price in USD': '4100' });
    expect(await edit.submit()).toEqual({ closed: true });
    await stage.priya.waitForUpdate(old, (now) => !now.plain.includes('[Approve]'));
    const next = await stage.jonas.waitForMessage(
      APPROVALS,
      ({ plain, ephemeral }) => !ephemeral && plain.includes('$4,100') && plain.includes('[Approve]'),
    );
    await tellsAt(
      stage.jonas,
      APPROVALS,
      () => stage.jonas.click(old, 'Approve', { stale: true }),
      /already|changed since/,
    );
    expect((await stage.jonas.refresh(next))?.plain).toContain('[Approve]');
  });

  it('of a request whose deal got a new offer approves nothing', async () => {
    const { deal, request } = await requested('newer');
    await answer(stage.maya, `offer ${deal} 2,500 USD 3 tiktok videos`, /Logged/);
    await stage.priya.waitForUpdate(request, (now) => !now.plain.includes('[Approve]'));
    await tellsAt(
      stage.priya,
      APPROVALS,
      () => stage.priya.click(request, 'Approve', { stale: true }),
      /already|changed since/,
    );
    expect((await cardOf(stage.maya, deal)).plain).toContain('Status: Negotiating');
  });

  it('of a draft that was edited sends nothing of the old text', async () => {
    const deal = await freshDeal(stage, 'draft');
    await stage.maya.click(await cardOf(stage.maya, deal), 'Draft outreach');
    const draft = await draftOf(deal);
    await stage.maya.click(draft, 'Edit');
    const edit = await stage.maya.waitForModal(/Edit/i);
    const text = String(edit.value('Text'));
    await edit.fill({ Text: `${text}\n\nBest wishes` });
    expect(await edit.submit()).toEqual({ closed: true });
    const edited = await stage.maya.waitForUpdate(draft, /Best wishes/);
    await stage.maya.click(draft, 'Approve', { stale: true });
    await stage.maya.waitForEphemeral({ thread: draft }, /The draft has changed since/);
    const after = await stage.maya.refresh(edited);
    expect(after?.plain).not.toContain('[Mark as sent]');
  });

  it('of a deal that is closed does nothing', async () => {
    const deal = await freshDeal(stage, 'closed');
    const before = await cardOf(stage.maya, deal);
    await closeDeal(deal);
    await told(
      stage.maya,
      () => stage.maya.click(before, 'Log offer', { stale: true }),
      new RegExp(`${deal} has ended`),
    );
    await told(
      stage.maya,
      () => stage.maya.click(before, 'Draft outreach', { stale: true }),
      new RegExp(`${deal} has ended`),
    );
  });
});

describe('a form whose deal changed meanwhile', () => {
  it('keeps everything typed, says who changed what, and logs nothing until it is sent again', async () => {
    const deal = await freshDeal(stage, 'meanwhile');
    const mine = await form(stage.maya, `offer ${deal}`, /Log an offer/);
    await mine.fill({ 'Fee for everything': '1800', Note: 'She writes quickly' });
    await answer(stage.jonas, `offer ${deal} 1,900 USD 3 tiktok videos`, /Logged/);
    const answered = await mine.submit();
    expect(answered.closed).toBe(false);
    const kept = await mine.refresh();
    expect(kept.text).toMatch(/@Jonas Weber .*while this form was open/);
    expect(kept.value('Fee for everything')).toBe('1800');
    expect(kept.value('Note')).toBe('She writes quickly');
    expect(await roundsOf(stage.maya, deal)).toBe(1);
    expect(await kept.submit()).toEqual({ closed: true });
    await stage.maya.waitForMessage({ thread: await cardOf(stage.maya, deal) }, /Round 2/);
  });

  it('on a deal that was closed meanwhile is refused in the form itself', async () => {
    const deal = await freshDeal(stage, 'gone');
    const mine = await form(stage.maya, `offer ${deal}`, /Log an offer/);
    await mine.fill({ 'Fee for everything': '1800', Note: 'kept' });
    await closeDeal(deal, stage.jonas);
    expect((await mine.submit()).closed).toBe(false);
    const kept = await mine.refresh();
    expect(kept.text).toMatch(new RegExp(`${deal} has ended`));
    expect(kept.value('Note')).toBe('kept');
    await kept.close();
  });

  it('of a brief that somebody else saved is not written over', async () => {
    const card = await stage.maya.waitForMessage(
      DEALS,
      ({ plain, ephemeral }) => !ephemeral && plain.startsWith('C-1 '),
    );
    await stage.maya.click(card, 'Edit the brief');
    const mine = await stage.maya.waitForModal(/Edit C-1/);
    await stage.jonas.click(card, 'Edit the brief');
    const other = await stage.jonas.waitForModal(/Edit C-1/);
    await other.fill({ Interests: 'skincare' });
    expect(await other.submit()).toEqual({ closed: true });
    await mine.fill({ Interests: 'beauty' });
    expect((await mine.submit()).closed).toBe(false);
    const kept = await mine.refresh();
    expect(kept.text).toMatch(/changed since/);
    expect(kept.value('Interests')).toBe('beauty');
    await kept.close();
  });
});

describe('a value that Parley never wrote', () => {
  it.each([
    ['approval.approve', 'p1.approval.{"approval":"x","hash":"y"}'],
    ['approval.approve', 'p1.approval.{"approval":"\\u0000","hash":"\\ud800"}'],
    ['approval.reject', 'p0.approval.{}'],
    ['approval.edit', '{'],
    ['offer.accept', 'p1.offer.{"deal":1e999,"round":1}'],
    ['offer.accept', 'p1.offer.{"deal":9007199254740991,"round":9007199254740991}'],
    ['offer.open', 'p1.deal.{"deal":99999999999,"version":1}'],
    ['counter.open', 'p1.deal.{"deal":-1,"version":1}'],
    ['counter.request', 'p1.counter.{"deal":4294967296,"event":4294967296}'],
    ['deal.show', 'p1.deal.{"deal":4294967296}'],
    ['deal.more', 'close p1.deal.{"deal":2147483648}'],
    ['deal.close', 'p1.deal.{"deal":"1; drop table deals"}'],
    ['deal.production', 'p1.deal.{"deal":2147483648}'],
    ['draft.approve', 'p1.draft.{"draft":"\\u0000"}'],
    ['draft.sent', 'nonsense'],
    ['no.such.action', 'x'.repeat(2_000)],
    ['parcel.retry', 'p1.parcel.{"parcel":"\\u0000"}'],
    ['parcel.drop', 'p1.parcel.{"parcel":"x"}'],
    ['digest.formulas', 'p1.digest.{"run":"\\u0000"}'],
    ['deal.list.next', 'p1.deal-list.{"page":-1}'],
    ['deal.list.next', 'p1.deal-list.{"page":2147483647}'],
  ])('in a click on %s is answered in a sentence: %s', async (actionId, value) => {
    const words = await forged(actionId, value);
    expect(words.plain).toMatch(
      /changed since|could not find|older version|Start a new one|not approved|No deal|Deals|needs the role|does not wait any more/,
    );
    expect(live(words)).toEqual([]);
  });

  it.each(ACTIONS.map(({ actionId }) => actionId))(
    'in a click on %s never does or breaks anything',
    async (actionId) => {
      const before = (await cardOf(stage.maya, stage.deal)).plain;
      for (const value of ['{', 'p1.deal.', 'p1.approval.{"approval":"x","hash":"y"}', '🦊'.repeat(400)]) {
        const card = await cardOf(stage.maya, stage.deal);
        const { acknowledged } = await press(card, actionId, value);
        expect(acknowledged).toBe(true);
        await (await stage.maya.modal())?.close({ everything: true });
      }
      expect((await cardOf(stage.maya, stage.deal)).plain).toBe(before);
    },
  );
});

function press(card: ShownMessage, actionId: string, value: string): Promise<{ acknowledged: boolean }> {
  return stage.maya.do('press', {
    place: { at: 'message', channel: card.channel, ts: card.ts },
    blockId: 'forged',
    actionId,
    seen: { type: 'button', text: { type: 'plain_text', text: 'x' }, value },
  });
}

async function forged(actionId: string, value: string): Promise<ShownMessage> {
  const card = await cardOf(stage.maya, stage.deal);
  return told(stage.maya, () => press(card, actionId, value), /./);
}

async function suggested(deal: string): Promise<ShownMessage> {
  await stage.maya.command(DEALS, `/deal counter ${deal}`);
  return stage.maya.waitForMessage({ thread: await cardOf(stage.maya, deal) }, /\[Request approval\]/, {
    timeoutMs: 20_000,
  });
}

async function draftOf(deal: string): Promise<ShownMessage> {
  return stage.maya.waitForMessage({ thread: await cardOf(stage.maya, deal) }, /\[Approve\]/, {
    timeoutMs: 20_000,
  });
}

async function closeDeal(deal: string, by: Person = stage.maya): Promise<void> {
  const closing = await form(by, `close ${deal}`, /Close/);
  await closing.fill({ 'How did it end?': closing.options('How did it end?')[0] ?? '' });
  expect(await closing.submit()).toEqual({ closed: true });
}
