import type { ContactWords } from './contact-template.ts';

export const ENGLISH_CONTACTS: ContactWords = {
  version: 3,
  subject: 'Subject: {{brand}} and {{creator}}, an idea for a collaboration',
  opening:
    'I have followed your work on {{platform}} for quite some time, and {{contentReference}} impressed me in particular.',
  brand:
    'My brand, {{brand}}, is preparing a new campaign, and I believe that your audience would appreciate our values.',
  aim: 'The aim of the campaign: {{aim}}.',
  proposal: 'I would like to discuss a possible collaboration with you: {{deliverables}}.',
  gain: 'Your work would be paid, and the creative idea stays yours.',
  expectation:
    'We would look at the content together before it goes live, with the partnership openly disclosed.',
  openness: {
    full: 'The terms are open to negotiation, and your view counts.',
    short: 'The terms are open to negotiation.',
  },
  mailGain: 'Your work would be paid, the creative idea stays yours, and new people would get to know you.',
  mailExpectation:
    'What we ask in return is simple: the partnership is openly disclosed, and we look at the content together before it goes live.',
  mailOpenness:
    'The terms are open to negotiation, and your view counts: tell us what a good collaboration looks like from your side.',
  interested: 'Would you like to hear more?',
  comment: {
    seen: {
      full: 'all of us at {{brand}} were impressed by {{contentReference}}.',
      short: 'all of us at {{brand}} like your work.',
    },
    ask: {
      full: 'We have an idea for a collaboration: may we write you a direct message about it?',
      short: 'May we write you a direct message?',
    },
  },
  followUp: {
    subject: 'Subject: {{brand}} and {{creator}}, a short question',
    reminder:
      'we wrote to you a little while ago about a possible collaboration with {{brand}}, and we would like to make sure that our message reached you.',
    because: 'We thought of you because of {{contentReference}}.',
    idea: 'Our idea in short: {{deliverables}}.',
    free: 'There is no hurry: if this is not for you, or not now, a short line is quite enough.',
    question: 'Shall we send you the details?',
    comment: {
      full: 'we wrote to you with an idea for a collaboration with {{brand}}. May we send it to you again as a direct message?',
      short: 'may we send you our idea for {{brand}} again as a direct message?',
    },
  },
};
