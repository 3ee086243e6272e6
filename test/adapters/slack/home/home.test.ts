import { describe, expect, test } from 'vitest';
import { approvalReview } from '../../../../src/adapters/slack/actions/approval-review.ts';
import { PARCEL_ACTIONS } from '../../../../src/adapters/slack/actions/parcel.ts';
import { queueCommand } from '../../../../src/adapters/slack/commands/queue.ts';
import { COMMANDS } from '../../../../src/adapters/slack/commands/table.ts';
import { buildHome } from '../../../../src/adapters/slack/home/home.ts';
import { checkedMessage, checkedView } from '../../../../src/adapters/slack/limits.ts';
import { help } from '../../../../src/adapters/slack/messages/help.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { decideApproval } from '../../../../src/application/approvals/decide.ts';
import type { Outbox, ParkedParcel } from '../../../../src/application/outbox.ts';
import {
  acceptanceRequest,
  approve,
  counterRequest,
} from '../../../application/approvals/waiting-requests.ts';
import { date, stage } from '../../../application/deals/example-briefs.ts';
import {
  ADA,
  BORIS,
  DANA,
  GUEST,
  MALIKA,
  MEMBERS,
  valueOf,
} from '../../../application/offers/deal-under-way.ts';
import { type TestServices, testServices } from '../../../support/services.ts';
import { click, command, portsOnly, textsOf } from '../deals/fill-form.ts';

const videos = { platform: 'tiktok', format: 'video', quantity: 3 } as const;

async function homeOf(services: TestServices, user: string, outbox?: Outbox) {
  const all = portsOnly(services);
  const view = await buildHome(outbox ? { ...all, outbox } : all, services.actor(user), 'Europe/Berlin');
  return checkedView(view);
}

const actionIds = (view: unknown) =>
  [...JSON.stringify(view).matchAll(/"action_id":"([^"]+)"/g)].map((m) => m[1]);

describe('App Home', () => {
  test('of a fresh workspace says the three first steps; admins get settings', async () => {
    const services = await testServices({ members: MEMBERS ?? {} });
    const view = await homeOf(services, ADA);
    expect(textsOf(view)).toContain('Three first steps');
    expect(actionIds(view)).toEqual(['settings.open', 'campaign.new', 'creator.add', 'deal.new']);
    expect(actionIds(await homeOf(services, DANA))).not.toContain('settings.open');
  });

  test('guests read one polite sentence and no figure', async () => {
    const { services, opened } = await stage();
    await opened();
    expect(await homeOf(services, GUEST)).toEqual({
      type: 'home',
      blocks: [
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            verbatim: true,
            text: 'Welcome. Parley shows budgets and prices, so it is for full members of this workspace. Please ask the colleague who invited you.',
          },
        },
      ],
    });
  });

  test('has approvals to decide, deals by stage and date, and budgets with a bar', async () => {
    const { services, opened } = await stage();
    await opened();
    const agreed = await acceptanceRequest(services, services.workspace, 1, 1_500);
    valueOf(await decideApproval(services, services.actor(BORIS), approve(agreed)));
    await opened({ evenIfOneIsOpen: true, wanted: [{ ...videos, draftDue: date('2026-12-01') }] });
    await counterRequest(services, services.workspace, 2, 900);
    services.clock.set('2026-12-03T09:00:00Z');
    const dana = textsOf(await homeOf(services, DANA));
    expect(dana).toContain('*1* Negotiating   *1* Agreed');
    expect(dana).toContain(
      '*D-2 Ana Silva* · Glow Week · Negotiating\n*Overdue* since 1 Dec 2026: draft of 3 TikTok videos due\nWaiting for a decision on the counter.',
    );
    expect(dana).toContain(
      '*C-1 Glow Week* · until 31 Jan 2027\n▓▓▓░░░░░░░░░░░░░░░░░ 15% committed\n$1,500 of $10,000, $8,500 left',
    );
    expect(dana).not.toContain('Waiting for your decision');
    const malika = await homeOf(services, MALIKA);
    expect(textsOf(malika)).toContain('*D-2 Ana Silva* · Glow Week\nCounter at *$900*, asked by <@UDANA>');
    expect(actionIds(malika)).toContain('approval.review');
  });

  test('shows admins what could not be posted', async () => {
    const { services } = await stage();
    const parcel: ParkedParcel = {
      id: 'p1',
      announcement: { kind: 'deal-card', deal: 1 },
      to: { to: 'deals' },
      because: 'impossible',
      why: 'channel_not_found <x>',
      attempts: 3,
      announcedAt: services.clock.now(),
      parkedAt: services.clock.now(),
    };
    const outbox = { parked: async () => [parcel], retry: async () => true, drop: async () => true };
    const view = await homeOf(services, ADA, outbox);
    expect(textsOf(view)).toContain(
      '*deal card of D-1* · 25 Nov 2026, 10:00 (Europe/Berlin)\nSlack will not take it as it is. channel_not_found &lt;x&gt;',
    );
    expect(actionIds(view).slice(-2)).toEqual(['parcel.retry', 'parcel.drop']);
    expect(textsOf(await homeOf(services, DANA, outbox))).not.toContain('could not be posted');
  });
});

describe('/deal alone', () => {
  test('says that nothing waits, and how to begin', async () => {
    const { services } = await stage();
    const answer = await queueCommand.run(command(services, DANA, ''));
    expect(textsOf(answer)).toContain('Nothing waits for you.');
    expect(actionIds(answer)).toEqual(['deal.new', 'campaign.new', 'creator.add']);
  });

  test('lists what waits with a button each, within limits for a busy person', async () => {
    const { services, opened } = await stage();
    for (let count = 0; count < 15; count += 1) await opened({ evenIfOneIsOpen: true });
    const answer = await queueCommand.run(command(services, DANA, ''));
    if (answer.kind !== 'reply') throw new Error('no reply');
    checkedMessage(answer.message);
    expect(answer.message.text).toBe('Waiting for you: 0 to approve, 15 open deals');
    expect(textsOf(answer)).toContain('and 5 more: `/deal list mine`');
    expect(actionIds(answer)).toEqual(Array.from({ length: 10 }, () => 'draft.outreach'));
    expect(await queueCommand.run(command(services, GUEST, ''))).toMatchObject({ kind: 'refused' });
  });

  test('the review button shows the card with its decision buttons', async () => {
    const { services, opened } = await stage();
    await opened();
    const request = await counterRequest(services, services.workspace, 1, 900);
    const value = sealValue('approval', { approval: request.id });
    const answer = await approvalReview.run(click(services, MALIKA, value));
    expect(actionIds(answer)).toEqual(expect.arrayContaining(['approval.approve', 'approval.reject']));
    expect(await approvalReview.run(click(services, MALIKA, 'x'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });
});

test('a parked message is not settled by others, nor by a forged button', async () => {
  const { services } = await stage();
  const [retry] = PARCEL_ACTIONS;
  const value = sealValue('parcel', { parcel: 'p1' });
  expect(await retry?.run(click(services, DANA, value))).toMatchObject({ refusal: { kind: 'not-allowed' } });
  expect(await retry?.run(click(services, ADA, value))).toMatchObject({ refusal: { kind: 'nothing-to-do' } });
  expect(await retry?.run(click(services, ADA, 'p1'))).toMatchObject({ refusal: { kind: 'nothing-to-do' } });
});

test('help names every registered command with its example, grouped', () => {
  const message = checkedMessage(help(COMMANDS));
  const text = textsOf(message);
  for (const { example, summary } of COMMANDS) {
    const escaped = [example, summary].map((part) => part.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(text).toContain(`• \`${escaped[0]}\`  ${escaped[1]}`);
  }
  expect(text.indexOf('*Your work*')).toBeLessThan(text.indexOf('*A deal*'));
});
