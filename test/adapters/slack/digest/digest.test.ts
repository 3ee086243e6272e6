import { describe, expect, it } from 'vitest';
import { digestFormulasAction } from '../../../../src/adapters/slack/actions/digest.ts';
import { parseClock, parseScheduleText } from '../../../../src/adapters/slack/arguments/schedule.ts';
import { digestCommands } from '../../../../src/adapters/slack/commands/digest.ts';
import { digestMessage } from '../../../../src/adapters/slack/messages/digest.ts';
import { digestScheduleForm } from '../../../../src/adapters/slack/modals/digest-schedule.ts';
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
      errors: { quietUntil: 'Choose an end other than the beginning.' },
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
    expect(words).toContain('Committed: $1,500 of $10,000 (15%)');
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
    const value = buttonValue(message, 'How these are calculated');
    const words = wordsOf(viewOf(await digestFormulasAction.run(member.clicks(value))));
    expect(words).toContain('*Engagement rate (by followers):* 1%');
    expect(words).toContain('_engagements ÷ followers × 100_ with engagements 1,200, followers 120,000');
    expect(words).toContain('*CPC (cost per click):* missing: clicks');
    expect(await digestFormulasAction.run(member.clicks('old'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  it('stays within the limits of a message with fifty campaigns, and names those not shown', async () => {
    const card = await cardOf(await contractedDeal());
    const [one] = card.digest.campaigns;
    if (!one) throw new Error('no campaign');
    const campaigns: DigestCampaign[] = Array.from({ length: 50 }, (_, index) => ({
      ...one,
      number: index + 1,
      name: `Campaign ${index + 1} ${'&'.repeat(60)}`,
      kpis: Array.from({ length: 8 }, () => ({
        kpi: 'reach' as const,
        name: 'Reach',
        unit: 'count' as const,
        goal: 1,
        actual: 1,
        standing: 'met' as const,
      })),
      changes: Array.from({ length: 30 }, (__, change) => `change ${change} ${'x'.repeat(40)}`),
    }));
    const waiting = Array.from({ length: 40 }, () => ({
      deal: 'D-1',
      about: 'Counter-offer',
      requestedBy: 'UDANA',
      since: '2026-11-24',
    }));
    const digest: Digest = { ...card.digest, campaigns, waiting, since: '2026-11-18T09:00:00Z' };
    const message = accepted(digestMessage({ ...card, digest }, undefined));
    expect(wordsOf(message)).toContain('Not shown for length');
    expect(wordsOf(message)).toContain('and 32 more');
  });
});
