import type { RelationWords } from './relation-template.ts';

export const ENGLISH_RELATIONS: RelationWords = {
  version: 1,
  thanks: {
    subject: 'Subject: A thank-you from {{brand}}',
    thanks:
      'thank you for all that you have put into “{{campaign}}” with {{brand}}. It was a pleasure to work with you.',
    work: 'We think back with pleasure on what you made for us: {{deliverables}}.',
    own: 'You made it your own, and that is what we value most.',
    first: 'It was because of {{contentReference}} that we first wrote to you, and we are glad we did.',
    touch: 'We would be happy to stay in touch.',
    comment: {
      full: 'thank you for the care you have put into “{{campaign}}”. It was a pleasure for all of us at {{brand}} to work with you.',
      short: 'thank you for “{{campaign}}” from all of us at {{brand}}.',
    },
  },
  renewal: {
    subject: 'Subject: {{brand}} and {{creator}}, an idea for a next time',
    thanks:
      'thank you once more for “{{campaign}}”. All of us at {{brand}} enjoyed working with you, and we would gladly do it again.',
    start: 'This could be a start: {{deliverables}}.',
    open: 'The terms are open to negotiation, and your view counts from the beginning: what went well can stay, and the rest can change.',
    idea: 'The creative idea would be yours, as it was before.',
    question: 'Would you like to talk about a new collaboration?',
  },
  ambassador: {
    subject: 'Subject: {{brand}} and {{creator}}, a longer collaboration',
    because: 'through “{{campaign}}” we have seen how well your work and {{brand}} go together.',
    beyondFor:
      'That is why we would like to think further ahead, about a longer collaboration with you as an ambassador of the brand ({{months}}).',
    beyond:
      'That is why we would like to think further ahead, about a longer collaboration with you as an ambassador of the brand.',
    gain: 'It would give ideas time to grow, and let your audience get to know the brand through your eyes.',
    open: 'The scope, the rhythm and the terms are open, and we would like to work them out with you.',
    fit: 'What matters to us is that it fits your plans and your style.',
    question: 'What do you think of the idea?',
  },
  feedback: {
    subject: 'Subject: {{brand}} and {{creator}}, your view of our collaboration',
    thanks:
      'thank you for working with {{brand}} on “{{campaign}}”. Before we make new plans, we would like to learn from you.',
    question: 'How was the collaboration for you, what was hard, and what should we do better?',
    everything:
      'Anything may be of interest: the briefing, the schedule, our answers, or how we looked at the content together.',
    frank: 'A few words are enough, and honest criticism helps us most.',
  },
};
