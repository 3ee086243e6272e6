import { describe, expect, test } from 'vitest';
import { type Deal, type DealStatus, STATUSES } from '../../../src/domain/deal.ts';
import { DRAFT_KINDS, type DraftKind } from '../../../src/domain/drafting/draft.ts';
import { allowKind, checkChannel, kindsFor } from '../../../src/domain/drafting/kinds.ts';
import { checkMaterial, untellable } from '../../../src/domain/drafting/material.ts';

const dealAt = (status: DealStatus) => ({ number: 7, status }) as Deal;
const CLOSED: readonly DealStatus[] = ['declined', 'walked_away', 'ghosted', 'cancelled'];

describe('the kinds of text of each stage', () => {
  test.each<[DealStatus, DraftKind[]]>([
    ['draft', ['outreach']],
    ['outreach', ['outreach', 'follow_up']],
    ['negotiating', ['counter_reply', 'recap']],
    ['agreed', ['recap', 'revision_feedback']],
    ['contracted', ['recap', 'revision_feedback']],
    ['in_production', ['recap', 'revision_feedback']],
    ['live', ['revision_feedback', 'thanks', 'renewal', 'ambassador', 'feedback_request']],
    ['completed', ['thanks', 'renewal', 'ambassador', 'feedback_request']],
    ...CLOSED.map((status): [DealStatus, DraftKind[]] => [status, []]),
  ])('%s', (status, kinds) => {
    expect(kindsFor(dealAt(status))).toEqual(kinds);
  });

  test('a follow-up to nothing says what comes first', () => {
    expect(allowKind(dealAt('draft'), 'follow_up')).toMatchObject({
      refusal: { kind: 'nothing-to-do', why: expect.stringContaining('mark it as sent') },
    });
  });

  test('another stage is named with the right ones, an ended deal as ended', () => {
    for (const kind of Object.keys(DRAFT_KINDS) as DraftKind[]) {
      for (const status of Object.keys(STATUSES) as DealStatus[]) {
        const answer = allowKind(dealAt(status), kind);
        if (answer.ok) continue;
        const expected = CLOSED.includes(status) || status === 'completed' ? 'deal-closed' : 'wrong-status';
        expect(answer.refusal.kind).toBe(
          kind === 'follow_up' && status === 'draft' ? 'nothing-to-do' : expected,
        );
      }
    }
  });
});

test('a public comment is for words without terms', () => {
  for (const kind of ['outreach', 'follow_up', 'thanks'] as const) {
    expect(checkChannel(kind, 'comment').ok).toBe(true);
  }
  for (const kind of [
    'counter_reply',
    'recap',
    'revision_feedback',
    'renewal',
    'ambassador',
    'feedback_request',
  ] as const) {
    expect(checkChannel(kind, 'dm').ok).toBe(true);
    expect(checkChannel(kind, undefined).ok).toBe(true);
    expect(checkChannel(kind, 'comment')).toMatchObject({
      refusal: {
        kind: 'invalid',
        problems: [{ field: 'channel', problem: expect.stringContaining('A comment is public') }],
      },
    });
  }
});

describe('what people say for a text', () => {
  test('is kept as far as the kind uses it', () => {
    const all = {
      content: 'first Reel',
      mustFix: ['Show the label'],
      niceToHave: [],
      months: 6,
      wish: 'warmer',
    };
    expect(checkMaterial('revision_feedback', all)).toMatchObject({
      value: { content: 'first Reel', mustFix: ['Show the label'], wish: 'warmer' },
    });
    expect(checkMaterial('ambassador', all)).toEqual({ ok: true, value: { months: 6, wish: 'warmer' } });
    expect(checkMaterial('recap', all)).toEqual({ ok: true, value: { wish: 'warmer' } });
    expect(checkMaterial('recap', { months: 6 })).toEqual({ ok: true, value: undefined });
  });

  test.each([
    ['revision_feedback', {}, 'mustFix'],
    ['revision_feedback', { mustFix: [], niceToHave: [] }, 'mustFix'],
    ['revision_feedback', { niceToHave: Array(11).fill('more light') }, 'niceToHave'],
    ['revision_feedback', { mustFix: ['x'.repeat(301)] }, 'mustFix'],
    ['revision_feedback', { content: 'x'.repeat(201), mustFix: ['ok'] }, 'content'],
    ['ambassador', {}, 'months'],
    ['ambassador', { months: 1 }, 'months'],
    ['ambassador', { months: 37 }, 'months'],
    ['ambassador', { months: Number.NaN }, 'months'],
  ] as const)('%s refuses %j under its field', (kind, material, field) => {
    expect(checkMaterial(kind, material as never)).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ field, problem: expect.stringMatching(/^(?:Enter|Use)/u) }] },
    });
  });

  test('names the point that no creator may read, without repeating it', () => {
    const problems = untellable(
      {
        content: 'secret draft',
        mustFix: ['fine', 'secret two'],
        niceToHave: ['secret three'],
        wish: 'secret wish',
      },
      (words) => !words.includes('secret'),
    );
    expect(problems.map(({ field }) => field)).toEqual(['content', 'mustFix', 'niceToHave', 'wish']);
    expect(problems[1]?.problem).toContain('Point 2 cannot go into the text');
    expect(JSON.stringify(problems)).not.toContain('secret');
  });
});
