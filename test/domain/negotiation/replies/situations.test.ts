import { describe, expect, test } from 'vitest';
import {
  recogniseSituations,
  STALLED_AFTER_DAYS,
} from '../../../../src/domain/negotiation/replies/situations.ts';
import type { Round } from '../../../../src/domain/negotiation/types.ts';
import { gift, ours, published, talks, theirs, WANTED } from './reply-fixtures.ts';

const story = (rounds: readonly Round[], waitingDays = 0) => ({ rounds, wanted: WANTED, waitingDays });
const first = (rounds: readonly Round[], waitingDays = 0) =>
  recogniseSituations(story(rounds, waitingDays))[0];
const oneReel = { deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }] };
const threeReels = {
  deliverables: [
    { platform: 'instagram', format: 'reel', quantity: 3 },
    { platform: 'instagram', format: 'story_set', quantity: 1 },
  ],
};
const onDates = (fee: number, from: string, until: string) =>
  ['theirs', { ...theirs(fee)[1], deliverables: published(from, until) }] as const;

describe('a situation is recognised from the rounds', () => {
  test('nothing before their first ask', () => {
    expect(recogniseSituations(story([]))).toEqual([]);
    expect(recogniseSituations(story(talks(ours(900)), 20))).toEqual([]);
  });

  test('only the price differs: a rate counter', () => {
    expect(first(talks(theirs(2_000)))).toEqual({
      situation: 'rate-counter',
      evidence: 'They ask $2,000, and we have not named a price yet.',
    });
    expect(first(talks(theirs(2_000), ours(1_100), theirs(1_850)))).toEqual({
      situation: 'rate-counter',
      evidence: 'They ask $1,850; our last offer was $1,100.',
    });
  });

  test('fewer deliverables for no lower fee: deliverable pushback', () => {
    expect(first(talks(theirs(2_000), ours(1_200), theirs(1_900, oneReel)))).toEqual({
      situation: 'deliverable-pushback',
      evidence:
        'They offer 1 Instagram Reel for $1,900, where we offered 2 Instagram Reels + 1 Instagram Story set.',
    });
    expect(first(talks(theirs(1_500, oneReel)))?.evidence).toContain(
      'where the deal asks for 2 Instagram Reels',
    );
    expect(first(talks(theirs(2_000), ours(1_200), theirs(900, oneReel)))?.situation).toBe('rate-counter');
  });

  test('shorter or lesser use: usage objection', () => {
    const organic = { usage: { kind: 'organic', duration: 30 } };
    expect(first(talks(theirs(2_000), ours(1_200), theirs(1_800, organic)))).toEqual({
      situation: 'usage-objection',
      evidence: 'They want 30 days of organic use, where we offered 90 days of paid use.',
    });
    const ads = { whitelistingDays: 60 };
    expect(first(talks(theirs(2_000, ads), theirs(2_000)))?.evidence).toBe(
      'They want no days of ads from their account, where they asked before 60.',
    );
  });

  test('shorter or no exclusivity: exclusivity resistance', () => {
    expect(first(talks(theirs(2_000), ours(1_200), theirs(1_800, { exclusivity: undefined })))).toEqual({
      situation: 'exclusivity-resistance',
      evidence: 'They want no exclusivity, where we offered 30 days in skincare.',
    });
  });

  test('other dates than planned: timeline conflict', () => {
    expect(first(talks(onDates(1_800, '2027-01-11', '2027-02-10')))).toEqual({
      situation: 'timeline-conflict',
      evidence: 'They want to publish by 10 Feb 2027, where the deal asks for 24 Jan 2027.',
    });
    expect(first(talks(onDates(1_800, '2027-01-11', '2027-01-24')))?.situation).toBe('rate-counter');
  });

  test('our offer waits for days: stalled deal', () => {
    const waiting = talks(theirs(2_000), ours(1_200));
    expect(first(waiting, STALLED_AFTER_DAYS)).toEqual({
      situation: 'stalled-deal',
      evidence: 'Our offer of $1,200 has waited 5 days for an answer.',
    });
    expect(first(waiting, STALLED_AFTER_DAYS - 1)?.situation).toBe('rate-counter');
    expect(first(talks(theirs(2_000), ours(1_200), theirs(1_900)), 30)?.situation).toBe('rate-counter');
  });

  test('we asked for more at no higher fee: scope creep, before the pushback that answers it', () => {
    const crept = talks(theirs(1_500), ours(1_500, threeReels), theirs(1_600));
    expect(recogniseSituations(story(crept)).map(({ situation }) => situation)).toEqual([
      'scope-creep',
      'deliverable-pushback',
      'rate-counter',
    ]);
    expect(first(crept)?.evidence).toContain('3 Instagram Reels + 1 Instagram Story set instead of 2');
    expect(first(talks(theirs(1_500), ours(1_900, threeReels), theirs(1_600, threeReels)))?.situation).toBe(
      'rate-counter',
    );
  });

  test('money where product was offered: gifting to paid', () => {
    expect(first(talks(gift('ours', 120), theirs(500, oneReel)))).toEqual({
      situation: 'gifting-to-paid',
      evidence: 'It was product worth $120; now they ask $500 in money.',
    });
    expect(first(talks(gift('theirs', 120)))?.situation).not.toBe('gifting-to-paid');
  });
});
