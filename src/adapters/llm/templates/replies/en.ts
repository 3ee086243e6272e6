import type { ReplyWords } from './reply-template.ts';

export const ENGLISH_REPLIES: ReplyWords = {
  version: 1,
  understood: {
    'rate-counter': 'We understand that the fee has to be right for your work.',
    'deliverable-pushback': 'We understand that the amount of work has to fit your plans.',
    'usage-objection': 'We understand that it matters to you how your content is used.',
    'exclusivity-resistance': 'We understand that exclusivity is a serious condition for you.',
    'timeline-conflict': 'We understand that the dates have to fit your plans.',
    'stalled-deal': 'It has been a while since our last messages, and our interest is the same as before.',
    'scope-creep': 'We understand that additional work has to count in the fee.',
    'gifting-to-paid': 'We understand that you would like to be paid in money for this work.',
  },
  hold: 'We would like to stay with our proposal.',
  holdOn: 'We would like to keep this part as we planned it: {{conditions}}.',
  trade: 'We can meet you on this: {{yes}}. In return we would ask for this: {{conditions}}.',
  tradeAtFee:
    'We can meet you on this: {{yes}}. In return we would ask you to take the fee that is named here.',
  accept: 'This works for us: {{yes}}. It would be on this condition: {{conditions}}.',
  acceptAtFee: 'This works for us: {{yes}}. It would be on the condition that the fee is the one named here.',
  altogether: 'Altogether that is {{fee}} for {{deliverables}}.',
  altogetherProduct: 'Altogether that is {{product}} for {{deliverables}}.',
};
