import { expect, test } from 'vitest';
import { eventText } from '../../../../src/adapters/slack/messages/timeline.ts';
import type { DealEvent } from '../../../../src/domain/deal-events.ts';
import { date } from '../../../application/deals/example-briefs.ts';
import { reel, usd } from '../../../application/offers/deal-under-way.ts';

const terms = reel(usd(1_200));

/** Every kind of event once: a new kind without an example does not compile. */
const EXAMPLES: { [Kind in DealEvent['kind']]: [Extract<DealEvent, { kind: Kind }>, string] } = {
  'deal-opened': [
    {
      kind: 'deal-opened',
      campaign: 1,
      creator: 2,
      owner: 'UDANA',
      wanted: terms.deliverables,
      ceiling: usd(2_000),
      walkAway: usd(2_600),
    },
    'opened the deal for C-1 with K-2: 1 Instagram Reel',
  ],
  'outreach-sent': [{ kind: 'outreach-sent', draft: 'd' }, 'sent the first message'],
  'offer-logged': [
    { kind: 'offer-logged', round: 2, side: 'theirs', terms, via: 'modal' },
    'logged round 2, their ask: $1,200 for 1 Instagram Reel',
  ],
  'counter-proposed': [
    {
      kind: 'counter-proposed',
      action: 'final-offer',
      price: usd(950),
      rateTable: 'default',
      rateTableVersion: 1,
      reasons: [],
    },
    'got a suggestion: final offer at $950',
  ],
  'approval-requested': [
    { kind: 'approval-requested', approval: 'a', about: 'counter', hash: 'h', amount: usd(950) },
    'asked for approval: counter at $950',
  ],
  'approval-decided': [
    {
      kind: 'approval-decided',
      approval: 'a',
      about: 'acceptance',
      verdict: 'rejected',
      reason: 'Too <high>',
    },
    'rejected the acceptance of their offer: Too &lt;high&gt;',
  ],
  'approval-refused': [
    { kind: 'approval-refused', approval: 'a', why: 'no role' },
    'tried to decide a request and was refused: no role',
  ],
  'draft-written': [
    { kind: 'draft-written', draft: 'd', about: 'counter_reply', writtenBy: 'template' },
    'got a draft: reply with a counter, written by template',
  ],
  'draft-edited': [
    { kind: 'draft-edited', draft: 'd', version: 2, hash: 'h' },
    'edited a draft, which is now version 2',
  ],
  'draft-reviewed': [
    { kind: 'draft-reviewed', draft: 'd', hash: 'h', language: 'uz' },
    'read a draft in Uzbek and found it good',
  ],
  'draft-approved': [{ kind: 'draft-approved', draft: 'd', hash: 'h' }, 'approved the text of a draft'],
  'draft-sent': [{ kind: 'draft-sent', draft: 'd', hash: 'h' }, 'marked a draft as sent'],
  agreed: [
    { kind: 'agreed', round: 2, terms, committed: usd(1_300) },
    'agreed on round 2: $1,200; $1,300 of the budget is committed',
  ],
  'term-sheet-issued': [{ kind: 'term-sheet-issued', version: 2, hash: 'h' }, 'wrote term sheet version 2'],
  'contract-sent': [{ kind: 'contract-sent', version: 2 }, 'sent the contract (term sheet version 2)'],
  'contract-signed': [
    { kind: 'contract-signed', version: 2, on: date('2026-12-01') },
    'recorded the signature of 1 Dec 2026',
  ],
  'signed-copy-added': [
    { kind: 'signed-copy-added', version: 2, copy: 2, name: 'signed <final>.pdf', sha256: 'h' },
    'replaced the signed copy with signed &lt;final&gt;.pdf',
  ],
  'production-started': [{ kind: 'production-started' }, 'started production'],
  'post-published': [
    {
      kind: 'post-published',
      post: 'tiktok.com/1',
      url: 'https://tiktok.com/1',
      platform: 'tiktok',
      format: 'video',
      publishedOn: date('2026-12-10'),
    },
    'recorded a published TikTok video of 10 Dec 2026: https://tiktok.com/1',
  ],
  'post-withdrawn': [
    { kind: 'post-withdrawn', post: 'tiktok.com/1' },
    'took back the published post tiktok.com/1',
  ],
  'results-imported': [
    {
      kind: 'results-imported',
      import: 'i',
      file: 'Content.csv',
      named: [],
      posts: 2,
      orders: 1_204,
      visits: 1,
    },
    'imported figures from Content.csv: 2 posts, 1,204 orders, 1 line of visits',
  ],
  'cost-added': [
    { kind: 'cost-added', id: 'c', what: 'shipping', amount: usd(25), note: 'to <Berlin>' },
    'entered $25 for shipping: to &lt;Berlin&gt;',
  ],
  'payment-recorded': [
    {
      kind: 'payment-recorded',
      id: 'p',
      amount: usd(750),
      on: Temporal.PlainDate.from('2026-12-03'),
      note: 'invoice <7>',
    },
    'recorded a payment of $750 on 3 Dec 2026: invoice &lt;7&gt;',
  ],
  'payment-removed': [{ kind: 'payment-removed', id: 'p', amount: usd(750) }, 'took back a payment of $750'],
  'cost-removed': [
    { kind: 'cost-removed', id: 'c', what: 'boosting' },
    'took back a cost for boosting (paid reach)',
  ],
  'aftercare-recorded': [
    { kind: 'aftercare-recorded', done: ['thanks', 'gift'], feedback: 'Lovely <team>', again: 5 },
    'wrote down what came after: personal thank-you; small gift; again: 5 of 5; they said: Lovely &lt;team&gt;',
  ],
  contacted: [
    { kind: 'contacted', channel: 'phone', on: date('2026-11-27'), note: 'Back on <Monday>' },
    'noted a contact by phone call on 27 Nov 2026: Back on &lt;Monday&gt;',
  ],
  'code-given': [{ kind: 'code-given', code: 'ANA10' }, 'gave the deal the discount code ANA10'],
  'link-made': [
    { kind: 'link-made', url: 'https://glow.example/?utm_campaign=x&a=b' },
    'made the tracked link https://glow.example/?utm_campaign=x&amp;a=b',
  ],
  'import-undone': [
    { kind: 'import-undone', import: 'i', file: 'Content.csv' },
    'undid the import of Content.csv',
  ],
  'results-recorded': [
    { kind: 'results-recorded', post: 'tiktok.com/1', source: 'entered by hand' },
    'recorded results of tiktok.com/1 (entered by hand)',
  ],
  completed: [{ kind: 'completed' }, 'completed the deal'],
  closed: [
    { kind: 'closed', outcome: 'walked_away', reason: 'Too high' },
    'closed the deal: We walked away. Too high',
  ],
};

test.each(Object.values(EXAMPLES))('%o reads: %s', (event, words) => {
  expect(eventText({ event, by: 'UDANA' })).toBe(`<@UDANA> ${words}`);
});
