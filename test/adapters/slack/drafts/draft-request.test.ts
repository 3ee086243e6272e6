import { describe, expect, test } from 'vitest';
import { parseDraftRequest } from '../../../../src/adapters/slack/arguments/draft-request.ts';
import { pointsIn } from '../../../../src/adapters/slack/modals/draft-feedback.ts';

describe('what somebody asks for in one line', () => {
  test.each([
    ['D-12 outreach', { deal: 12, kind: 'outreach' }],
    ['#12 follow up by email', { deal: 12, kind: 'follow_up', channel: 'email' }],
    ['d-12 followup comment', { deal: 12, kind: 'follow_up', channel: 'comment' }],
    ['12 counter', { deal: 12, kind: 'counter_reply' }],
    ['D-12 reply as e-mail', { deal: 12, kind: 'counter_reply', channel: 'email' }],
    ['D-12 recap de', { deal: 12, kind: 'recap', language: 'de' }],
    ['D-12 reacp in Germn', { deal: 12, kind: 'recap', language: 'de' }],
    ['D-12 summary in Swahili', { deal: 12, kind: 'recap', language: 'sw' }],
    ['D-12 feedback', { deal: 12, kind: 'revision_feedback' }],
    ['D-12 feedback request', { deal: 12, kind: 'feedback_request' }],
    ['D-12 thank you note', { deal: 12, kind: 'thanks' }],
    ['D-12 Thanks, public', { deal: 12, kind: 'thanks', channel: 'comment' }],
    ['D-12 renewal ja', { deal: 12, kind: 'renewal', language: 'ja' }],
    ['D-12 ambassador', { deal: 12, kind: 'ambassador' }],
    ['D-12 ambassador 6 months', { deal: 12, kind: 'ambassador', months: 6 }],
    [
      'D-12 ambassador for 6m by dm in French',
      { deal: 12, kind: 'ambassador', months: 6, channel: 'dm', language: 'fr' },
    ],
    ['D-12 ambassador 12', { deal: 12, kind: 'ambassador', months: 12 }],
    ['D-12 ambassador 2 years', { deal: 12, kind: 'ambassador', months: 24 }],
    ['D-12 ambasador a year', { deal: 12, kind: 'ambassador', months: 12 }],
    ['D-12 questions email uz', { deal: 12, kind: 'feedback_request', channel: 'email', language: 'uz' }],
    ['Ｄ-12　ｏｕｔｒｅａｃｈ', { deal: 12, kind: 'outreach' }],
  ])('"%s"', (text, request) => {
    expect(parseDraftRequest(text)).toEqual(request);
  });

  test.each([
    ['', 'deal', 'Say for which deal.'],
    ['tomorrow thanks', 'deal', '"tomorrow" is not a deal.'],
    ['D-12', 'kind', 'Say what to draft. I can draft `outreach`'],
    ['D-12 sonnet', 'kind', 'I cannot draft "sonnet". I can draft'],
    ['D-12 recap by pigeon', 'language', 'I do not understand "pigeon". Name a channel (dm, email, comment)'],
    ['D-12 recap zz', 'language', 'or a language: English, Uzbek, Russian'],
    ['D-12 recap 6 months', 'months', 'Only an ambassador proposal has a number of months.'],
    ['D-12 thanks <!channel>', 'language', 'I do not understand'],
  ])('"%s" gets an answer that says what there is', (text, field, problem) => {
    expect(parseDraftRequest(text)).toEqual({ field, problem: expect.stringContaining(problem) });
  });
});

test('the points of a field lose the bullets that people type, and nothing else', () => {
  expect(pointsIn(' - Show the label\n\n2. Say "3 in 1"\n• warmer light \n-20% is wrong\n')).toEqual([
    'Show the label',
    'Say "3 in 1"',
    'warmer light',
    '-20% is wrong',
  ]);
  expect(pointsIn(undefined)).toEqual([]);
});
