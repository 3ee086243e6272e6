import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { digestMessage } from '../../../src/adapters/slack/messages/digest.ts';
import { digestFormulasModal } from '../../../src/adapters/slack/modals/digest-formulas.ts';
import { loadDigestCard } from '../../../src/application/performance/digest-card.ts';
import { recordMentions } from '../../../src/application/performance/mentions/record-mentions.ts';
import { showMentions } from '../../../src/application/performance/mentions/show-mentions.ts';
import { postDigest } from '../../../src/application/performance/post-digest.ts';
import { showReport } from '../../../src/application/performance/report/show-report.ts';
import { scheduleDigest } from '../../../src/application/performance/schedule-digest.ts';
import { tickDigests } from '../../../src/application/performance/tick-digests.ts';
import type { GivenCount } from '../../../src/domain/performance/mentions/mention-count.ts';
import { weekWords } from '../../../src/domain/performance/mentions/mention-words.ts';
import { reportSections } from '../../../src/domain/performance/report/sections.ts';
import { contractedDeal } from '../contracts/agreed-deal.ts';
import { BORIS, DANA, GUEST, refusalOf, type UnderWay, valueOf } from '../offers/deal-under-way.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const week = (on: string, count: number): GivenCount => ({ span: 'week', on: day(on), count });
const record = ({ services }: UnderWay, input: object, user = DANA) =>
  recordMentions(services, services.actor(user), {
    campaign: 1,
    source: 'Brandwatch',
    given: [],
    remove: [],
    ...input,
  });
const show = async ({ services }: UnderWay, user = DANA) =>
  valueOf(await showMentions(services, services.actor(user), { campaign: 'skincare' }));
const told = async (underWay: UnderWay) =>
  (await show(underWay)).sources.map(({ source, weeks }) => [
    source,
    ...weeks.map((one) => `${one.week}: ${weekWords(one)}`),
  ]);

/** The campaign runs from Tuesday 1 December 2026 on; it is Wednesday 16 December. */
async function inDecember(): Promise<UnderWay> {
  const underWay = await contractedDeal();
  underWay.services.clock.set('2026-12-16T09:00:00Z');
  return underWay;
}

describe('brand mentions of a campaign', () => {
  it('are entered, replaced and taken back, and every entry stays with who and when', async () => {
    const underWay = await inDecember();
    const { services } = underWay;
    const first = valueOf(
      await record(underWay, { given: [week('2026-11-18', 340), week('2026-12-16', 90)] }),
    );
    expect(first).toMatchObject({ entered: 2, removed: 0, mayRecord: true });
    valueOf(await record(underWay, { source: 'brandwatch', given: [week('2026-11-16', 355)] }));
    valueOf(await record(underWay, { source: 'Alerts', given: [{ ...week('2026-11-17', 4), span: 'day' }] }));
    expect(await told(underWay)).toEqual([
      [
        'Brandwatch',
        '2026-11-16: 355',
        '2026-11-23: missing',
        '2026-11-30: missing',
        '2026-12-07: missing',
        '2026-12-14: 90 (week was not over)',
      ],
      [
        'Alerts',
        '2026-11-16: 4 (1 of 7 days)',
        '2026-11-23: missing',
        '2026-11-30: missing',
        '2026-12-07: missing',
      ],
    ]);
    const remove = [{ source: 'Alerts', week: day('2026-11-16') }];
    expect(valueOf(await record(underWay, { remove }))).toMatchObject({ entered: 0, removed: 1 });
    expect(refusalOf(await record(underWay, { remove })).kind).toBe('nothing-to-do');
    expect(refusalOf(await record(underWay, { given: [week('2026-11-16', 355)] })).kind).toBe(
      'nothing-to-do',
    );
    const kept = await services.database.db
      .selectFrom('mention_counts')
      .select(['source', 'starts_on', 'version', 'count', 'entered_by'])
      .where('workspace', '=', services.workspace)
      .where('starts_on', '<', '2026-12-01')
      .orderBy('source')
      .orderBy('version')
      .execute();
    expect(kept.map((row) => Object.values(row).join(' '))).toEqual([
      'Alerts 2026-11-17 1 4 UDANA',
      'Alerts 2026-11-17 2  UDANA',
      'Brandwatch 2026-11-16 1 340 UDANA',
      'Brandwatch 2026-11-16 2 355 UDANA',
    ]);
    await expect(
      sql`update mention_counts set count = 1 where workspace = ${services.workspace}`.execute(
        services.database.db,
      ),
    ).rejects.toThrow('only ever added');
  });

  it('are seen by the whole team, entered by managers, and neither by guests', async () => {
    const underWay = await inDecember();
    const { services } = underWay;
    const given = [week('2026-11-16', 1)];
    expect(refusalOf(await record(underWay, { given }, GUEST)).kind).toBe('not-allowed');
    expect(refusalOf(await record(underWay, { given }, BORIS)).kind).toBe('not-allowed');
    expect((await show(underWay, BORIS)).mayRecord).toBe(false);
    const guest = await showMentions(services, services.actor(GUEST), { campaign: 'C-1' });
    expect(refusalOf(guest).kind).toBe('not-allowed');
  });

  it.each([
    ['nothing', {}, [['count', /Enter a count/]]],
    ['no source', { source: ' ', given: [week('2026-11-16', 1)] }, [['source', /Say where/]]],
    ['a week to come', { given: [week('2026-12-21', 1)] }, [['date', /has not begun/]]],
  ])('are refused with %s', async (_, input, expected) => {
    const refusal = refusalOf(await record(await inDecember(), input));
    const problems = refusal.kind === 'invalid' ? refusal.problems : [];
    expect(problems.map(({ field }) => field)).toEqual(expected.map(([field]) => field));
    for (const [index, [, words]] of expected.entries())
      expect(problems[index]?.problem).toMatch(words as RegExp);
  });

  it('are refused for a campaign that is not there', async () => {
    const underWay = await inDecember();
    const given = [week('2026-11-16', 1)];
    expect(refusalOf(await record(underWay, { campaign: 9, given }))).toMatchObject({ kind: 'not-found' });
  });

  it('are a line of the digest, news when they are new, and a part of the report', async () => {
    const underWay = await inDecember();
    const { services } = underWay;
    valueOf(
      await scheduleDigest(services, services.actor(DANA), {
        channel: 'C9',
        weekday: 1,
        at: '09:00',
        timeZone: 'Europe/Berlin',
      }),
    );
    const digestAt = async (moment: string) => {
      services.clock.set(moment);
      const [run = ''] = await tickDigests(services, services.workspace, Temporal.Instant.from(moment));
      const outcome = await postDigest(services, services.workspace, { run });
      const card = await services.store.read(services.workspace, (tx) =>
        loadDigestCard(tx, { kind: 'digest', run }),
      );
      if (!card) throw new Error('no digest');
      return { outcome, card, words: JSON.stringify(digestMessage(card).blocks) };
    };
    const quiet = await digestAt('2026-12-21T08:00:00Z');
    expect(quiet.outcome).toBe('posted');
    expect(quiet.words).not.toContain('mentions');
    services.clock.set('2026-12-22T08:00:00Z');
    const given = [
      week('2026-11-16', 150),
      week('2026-11-23', 170),
      week('2026-12-07', 300),
      week('2026-12-14', 336),
    ];
    valueOf(await record(underWay, { given: given.slice(0, 3) }));
    valueOf(await record(underWay, { given }));
    const next = await digestAt('2026-12-28T08:00:00Z');
    expect(next.outcome).toBe('posted');
    expect(next.words).toContain('*What changed*\\nbrand mentions of 4 weeks entered');
    expect(next.words).toContain(
      'Brand mentions in the week of 14 Dec 2026, the newest counted: 336, +12% on the week before, 2.1 times the weeks before the campaign (source: Brandwatch)',
    );
    expect(JSON.stringify(digestFormulasModal(next.card.digest))).toContain(
      'mean of the 2 complete weeks before the campaign 160',
    );
    expect((await digestAt('2027-01-04T08:00:00Z')).outcome).toBe('skipped');
    const report = valueOf(await showReport(services, services.actor(DANA), { campaign: 'C-1' }));
    expect(reportSections(report).find(({ heading }) => heading === 'Brand mentions')?.paragraphs[0]).toBe(
      'Brandwatch: Before the campaign: 160 a week (mean of 2 weeks); During it: 318 a week (mean of 2 weeks), +99% on the 2 weeks before, 3 weeks missing.',
    );
  });
});
