import type { RecapWords } from './recap-template.ts';

export const ENGLISH_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: 'Subject: {{brand}} and {{creator}}, where we stand',
    thanks:
      'thank you for your time and for the open conversation with {{brand}}. This is how we understand where we stand.',
    agreed: 'This is what we have agreed:\n{{agreed}}',
    firm: 'These points are clear so far:\n{{agreed}}',
    tentative: 'These points are not firm yet:\n{{tentative}}',
    missing: 'These points still have to be settled:\n{{missing}}',
    label: 'The posts carry this label, so that everyone can see the partnership: {{disclosure}}.',
    correct: 'If something is missing or wrong, please correct it: now is the easiest time.',
    question: 'Do you see it the same way?',
  },
  feedback: {
    subject: 'Subject: {{brand}} and {{creator}}, our notes on your work',
    thanksFor: 'thank you for showing us your work ({{content}}). The care that went into it is easy to see.',
    thanks: 'thank you for showing us your work. The care that went into it is easy to see.',
    mustFix: 'Before it goes live, {{brand}} would need changes in these points:\n{{mustFix}}',
    nothingToFix: 'There is nothing that {{brand}} would need you to change.',
    niceToHave: 'These points would be a nice touch, and they are entirely up to you:\n{{niceToHave}}',
    label: 'The label for the post: {{disclosure}}.',
    ask: 'If a point is unclear or does not suit your style, tell us, and we will look for a way together.',
    question: 'What do you think?',
  },
};
