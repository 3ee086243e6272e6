import { describe, expect, it } from 'vitest';
import { dealWorkspaces } from '../../../src/adapters/db/deal-workspaces.ts';
import { loadNudgeCard } from '../../../src/application/contact/nudge-card.ts';
import { recordContact } from '../../../src/application/contact/record-contact.ts';
import { sendNudges } from '../../../src/application/contact/send-nudges.ts';
import { remindersOf, setReminders, snoozeDeal } from '../../../src/application/contact/settle-nudge.ts';
import { tickNudges } from '../../../src/application/contact/tick-nudges.ts';
import { closeDeal } from '../../../src/application/deals/close-deal.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { myQueue } from '../../../src/application/home/my-queue.ts';
import { recordAftercare } from '../../../src/application/performance/aftercare/record-aftercare.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { counterRequest } from '../approvals/waiting-requests.ts';
import {
  ADA,
  DANA,
  dealUnderWay,
  GUEST,
  MALIKA,
  reel,
  refusalOf,
  teamSettings,
  type UnderWay,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

async function record({ services, deal }: UnderWay, ...events: DealEvent[]) {
  await services.store.transaction(services.workspace, async (tx) => {
    const now = await tx.deals.lock(deal.number);
    if (now) await tx.deals.record(now, events, DANA, services.clock.now());
  });
}

/** A deal whose first message went out on Wednesday, 25 November 2026, so that it is silent from Monday on. */
async function silentDeal(settings: Settings = teamSettings()): Promise<UnderWay> {
  const the = await dealUnderWay({ settings });
  await record(the, { kind: 'outreach-sent', draft: 'd' });
  return the;
}

/** The clock stands at nine on a day: what is due is enqueued and sent. Gives who was told. */
async function morningOf({ services }: UnderWay, date: string, times = 1): Promise<string[]> {
  const now = `${date}T08:00:00Z`;
  services.clock.set(now);
  await tickNudges(services, services.workspace, at(now));
  const due = services.jobs.flatMap(({ job }) =>
    job.kind === 'send-nudges' && job.day === date ? [job] : [],
  );
  const runs = due.flatMap((job) =>
    Array.from({ length: times }, () => sendNudges(services, services.workspace, job)),
  );
  return (await Promise.all(runs)).flat();
}

async function nudges({ services }: UnderWay) {
  const said = await services.announced();
  return said.filter(({ announcement }) => (announcement as { kind: string }).kind === 'nudge');
}

async function lastNudge(the: UnderWay) {
  const { announcement } = (await nudges(the)).at(-1) ?? {};
  const { services } = the;
  const card = await services.store.read(services.workspace, (tx) =>
    loadNudgeCard(tx, announcement as { kind: 'nudge'; nudge: string }),
  );
  if (!card) throw new Error('no reminder');
  return card;
}

/** More drafts of Dana's, each opened an hour before the one before it. */
async function putOnTop({ services, deal }: UnderWay, count: number): Promise<void> {
  await services.store.transaction(services.workspace, async (tx) => {
    for (let more = 0; more < count; more++)
      await tx.deals.open(
        {
          kind: 'deal-opened',
          campaign: deal.campaign,
          creator: deal.creator,
          owner: DANA,
          wanted: reel(usd(1)).deliverables,
          ceiling: usd(2_000),
          walkAway: usd(2_600),
        },
        DANA,
        at('2026-11-24T09:00:00Z').subtract({ hours: more }),
      );
  });
}

describe('reminders of silent deals', () => {
  it('come once, however many processes tick and run, and again when the cadence is over once more', async () => {
    const the = await silentDeal();
    const { services } = the;
    expect(await morningOf(the, '2026-11-27')).toEqual([]);
    services.clock.set('2026-11-30T08:00:00Z');
    const tick = (now: string) => tickNudges(services, services.workspace, at(now));
    expect(await tick('2026-11-30T07:59:59Z')).toBe(false);
    const both = await Promise.all([tick('2026-11-30T08:00:00Z'), tick('2026-11-30T08:00:00Z')]);
    expect(both.filter(Boolean).length).toBe(1);
    expect(await tick('2026-11-30T08:01:00Z')).toBe(false);
    expect(await morningOf(the, '2026-11-30', 2)).toEqual([DANA]);
    expect(await nudges(the)).toEqual([
      { announcement: { kind: 'nudge', nudge: expect.any(String) }, to: { to: 'member', user: DANA } },
    ]);
    expect(await lastNudge(the)).toMatchObject({
      nudge: { member: DANA, more: 0, deals: [{ deal: 1, quietUntil: day('2026-12-03') }] },
      lines: [{ creatorName: 'Nodira <!channel> Karimova', silence: { days: 5, waitsFor: 'them' } }],
    });
    expect(await morningOf(the, '2026-12-01')).toEqual([]);
    expect(await morningOf(the, '2026-12-02')).toEqual([]);
    expect(await morningOf(the, '2026-12-03')).toEqual([DANA]);
    expect(await dealWorkspaces(services.database.db)).toContain(services.workspace);
  });

  it('stop with a contact that somebody notes, which stands in the story; the reminder says so', async () => {
    const the = await silentDeal();
    const { services } = the;
    await morningOf(the, '2026-11-30');
    const queue = valueOf(await myQueue(services, services.actor(DANA)));
    expect(queue.deals[0]?.silence).toMatchObject({ days: 5, since: day('2026-11-25') });
    const noted = { deal: 1, channel: 'phone', note: 'Back on Monday' } as const;
    expect(valueOf(await recordContact(services, services.actor(MALIKA), noted)).on).toEqual(
      day('2026-11-30'),
    );
    expect((await nudges(the)).at(-1)?.to).toEqual({ to: 'copies' });
    expect((await lastNudge(the)).lines[0]).toMatchObject({ lastContact: day('2026-11-30') });
    expect((await lastNudge(the)).lines[0]?.silence).toBeUndefined();
    expect(valueOf(await myQueue(services, services.actor(DANA))).deals[0]?.silence).toBeUndefined();
    expect(await morningOf(the, '2026-12-02')).toEqual([]);
    // One that is written down late takes nothing back.
    valueOf(await recordContact(services, services.actor(DANA), { ...noted, on: day('2026-11-01') }));
    expect(await morningOf(the, '2026-12-02')).toEqual([]);
    expect(await morningOf(the, '2026-12-03')).toEqual([DANA]);
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  it('come for a new silence although the days of the old one are not over', async () => {
    const the = await silentDeal();
    const { services } = the;
    const contactCadence = { ...teamSettings().contactCadence, negotiating: 1 };
    await services.store.transaction(services.workspace, (tx) =>
      tx.settings.save({ ...teamSettings(), contactCadence }, ADA, services.clock.now()),
    );
    expect(await morningOf(the, '2026-11-30')).toEqual([DANA]);
    services.clock.set('2026-11-30T15:00:00Z');
    const theirs = { deal: 1, side: 'theirs', terms: reel(usd(900)), via: 'command' } as const;
    valueOf(await logOffer(services, services.actor(DANA), theirs));
    // What was told in the morning is told no more.
    expect((await nudges(the)).at(-1)?.to).toEqual({ to: 'copies' });
    expect((await lastNudge(the)).lines[0]?.silence).toBeUndefined();
    expect(await morningOf(the, '2026-12-01')).toEqual([DANA]);
    expect(await morningOf(the, '2026-12-01')).toEqual([]);
  });

  it('wait for the next day when the job comes after the hours', async () => {
    const the = await silentDeal();
    const { services } = the;
    for (const late of ['2026-11-30T16:00:00Z', '2026-11-30T22:30:00Z', '2026-11-30T07:59:00Z']) {
      services.clock.set(late);
      expect(await sendNudges(services, services.workspace, { day: '2026-11-30' })).toEqual([]);
    }
    expect(await morningOf(the, '2026-12-01')).toEqual([DANA]);
  });

  it('are put off by three working days, by their owner alone', async () => {
    const the = await silentDeal();
    const { services } = the;
    await morningOf(the, '2026-11-30');
    services.clock.set('2026-12-01T12:00:00Z');
    const { nudge } = await lastNudge(the);
    const snooze = (user: string, deal = 1) =>
      snoozeDeal(services, services.actor(user), { nudge: nudge.id, deal });
    expect(refusalOf(await snooze(MALIKA)).kind).toBe('stale');
    expect(refusalOf(await snooze(DANA, 2)).kind).toBe('stale');
    expect(valueOf(await snooze(DANA))).toEqual(day('2026-12-04'));
    expect((await lastNudge(the)).lines[0]?.snoozedUntil).toEqual(day('2026-12-04'));
    expect(await morningOf(the, '2026-12-03')).toEqual([]);
    expect(await morningOf(the, '2026-12-04')).toEqual([DANA]);
  });

  it('are a choice of each member', async () => {
    const the = await silentDeal();
    const { services } = the;
    const dana = services.actor(DANA);
    expect(valueOf(await setReminders(services, dana, 'off'))).toBe('off');
    expect(valueOf(await setReminders(services, dana, 'off'))).toBe('off');
    expect(valueOf(await remindersOf(services, dana))).toBe('off');
    expect(await morningOf(the, '2026-11-30')).toEqual([]);
    valueOf(await setReminders(services, dana, 'on'));
    expect(await morningOf(the, '2026-12-01')).toEqual([DANA]);
    expect(refusalOf(await setReminders(services, services.actor(GUEST), 'off')).kind).toBe('not-allowed');
  });

  it('do not come for what waits for a decision or has ended, on another day, or where nobody wants them', async () => {
    const the = await silentDeal();
    const { services } = the;
    services.clock.set('2026-11-30T08:00:00Z');
    const send = () => sendNudges(services, services.workspace, { day: '2026-11-30' });
    await services.store.transaction(services.workspace, (tx) =>
      tx.settings.save(
        { ...teamSettings(), contactCadence: { ...teamSettings().contactCadence, outreach: 0 } },
        ADA,
        services.clock.now(),
      ),
    );
    expect(await send()).toEqual([]);
    const saved = (changes: Partial<Settings['roles']>) =>
      services.store.transaction(services.workspace, (tx) =>
        tx.settings.save(
          { ...teamSettings(), roles: { ...teamSettings().roles, ...changes } },
          ADA,
          services.clock.now(),
        ),
      );
    await saved({ campaign_manager: [MALIKA] });
    expect(await send()).toEqual([]);
    await saved({});
    services.clock.set('2026-12-01T08:00:00Z');
    expect(await send()).toEqual([]);
    await counterRequest(services, services.workspace, 1, 900);
    expect(await morningOf(the, '2026-12-21')).toEqual([]);
    const { status } = await the.current();
    valueOf(
      await closeDeal(services, services.actor(DANA), { deal: 1, seenStatus: status, outcome: 'ghosted' }),
    );
    expect(await morningOf(the, '2026-12-22')).toEqual([]);
    const contact = await recordContact(services, services.actor(DANA), { deal: 1, channel: 'email' });
    expect(refusalOf(contact).kind).toBe('deal-closed');
  });

  it('reach everybody else when one owner cannot be looked up, and that one when the job runs again', async () => {
    const the = await silentDeal();
    const { services, deal } = the;
    await services.store.transaction(services.workspace, async (tx) => {
      const opened: DealEvent & { kind: 'deal-opened' } = {
        kind: 'deal-opened',
        campaign: deal.campaign,
        creator: deal.creator,
        owner: 'UAARON',
        wanted: [],
        ceiling: usd(2_000),
        walkAway: usd(2_600),
      };
      const settings = await tx.settings.find();
      if (settings)
        await tx.settings.save(
          {
            ...settings,
            roles: { ...settings.roles, campaign_manager: [...settings.roles.campaign_manager, 'UAARON'] },
          },
          DANA,
          services.clock.now(),
        );
      await tx.deals.open(opened, 'UAARON', at('2026-11-02T09:00:00Z'));
    });
    services.clock.set('2026-11-30T08:00:00Z');
    const directory = {
      ...services.directory,
      member: async (workspace: string, user: string) => {
        if (user === 'UAARON') throw new Error('not reached');
        return services.directory.member(workspace, user);
      },
    };
    const job = { day: '2026-11-30' };
    await expect(sendNudges({ ...services, directory }, services.workspace, job)).rejects.toThrow(
      'not reached',
    );
    expect((await nudges(the)).length).toBe(1);
    expect(await sendNudges(services, services.workspace, job)).toEqual(['UAARON']);
  });

  it('name ten deals, the most overdue first, and count the others, which come the next day', async () => {
    const the = await silentDeal();
    const { services } = the;
    services.clock.set('2026-11-24T09:00:00Z');
    await putOnTop(the, 12);
    expect(await morningOf(the, '2026-12-01')).toEqual([DANA]);
    const first = await lastNudge(the);
    expect(first.nudge.more).toBe(3);
    expect(first.nudge.deals.map((each) => each.deal)).toEqual([1, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    await morningOf(the, '2026-12-02');
    expect((await lastNudge(the)).nudge.deals.map((each) => each.deal)).toEqual([4, 3, 2]);
    await putOnTop(the, 20);
    await morningOf(the, '2026-12-08');
    await morningOf(the, '2026-12-09');
    // Twenty newer ones had their turn; those of the week before come before any of the twenty comes again.
    await morningOf(the, '2026-12-10');
    expect((await lastNudge(the)).nudge.deals.map((each) => each.deal)).toEqual(
      first.nudge.deals.map((each) => each.deal),
    );
  });
});

describe('after a campaign', () => {
  it('the owner is reminded until the checklist is done', async () => {
    const the = await silentDeal();
    const { services } = the;
    await record(the, { kind: 'post-published', post: 'p' }, { kind: 'completed' });
    expect(await morningOf(the, '2026-12-08')).toEqual([]);
    expect(await morningOf(the, '2026-12-09')).toEqual([DANA]);
    const done = ['thanks', 'gift', 'invitation', 'early_access'] as const;
    valueOf(await recordAftercare(services, services.actor(DANA), { deal: 1, aftercare: { done } }));
    expect((await the.current()).aftercare).toEqual(done);
    expect((await lastNudge(the)).lines[0]?.silence).toBeUndefined();
    expect(await morningOf(the, '2026-12-23')).toEqual([]);
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });
});

describe('noting a contact', () => {
  it('refuses a day to come, a note that is too long, a guest and an unknown deal', async () => {
    const the = await silentDeal();
    const { services } = the;
    const note = (change: object, user = DANA) =>
      recordContact(services, services.actor(user), { deal: 1, channel: 'email', ...change });
    expect(refusalOf(await note({ on: day('2026-11-27') }))).toMatchObject({ problems: [{ field: 'on' }] });
    const lastYear = refusalOf(await note({ on: day('2025-11-24') }));
    expect(lastYear).toMatchObject({ problems: [{ field: 'on', problem: expect.stringContaining('year') }] });
    expect(refusalOf(await note({ note: 'x'.repeat(501) }))).toMatchObject({ problems: [{ field: 'note' }] });
    expect(refusalOf(await note({}, GUEST)).kind).toBe('not-allowed');
    expect(refusalOf(await note({ deal: 9 })).kind).toBe('not-found');
    expect(await the.kinds()).toEqual(['deal-opened', 'outreach-sent']);
  });
});
