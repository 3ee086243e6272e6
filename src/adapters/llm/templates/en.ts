import { templatesOf } from './template.ts';

export const ENGLISH_TEMPLATES = templatesOf({
  version: 1,
  opening:
    'Hello {{creator}}, I have followed your work on {{platform}} for quite some time, and {{contentReference}} impressed me in particular.',
  brand:
    'My brand, {{brand}}, is preparing a new campaign, and I believe that your audience would appreciate our values.',
  aim: 'The aim of the campaign: {{aim}}.',
  proposal: 'I would like to discuss a possible collaboration with you: {{deliverables}}.',
  gain: 'Your work would be paid, and the creative idea stays yours.',
  expectation:
    'We would look at the content together before it goes live, with the partnership openly disclosed.',
  openness: 'The terms are open to negotiation, and your view counts.',
  interested: 'Would you like to hear more?',
  regards: 'Kind regards,\n{{sender}}',
  outreachSubject: 'Subject: {{brand}} and {{creator}}, an idea for a collaboration',
  mailGain: 'Your work would be paid, the creative idea stays yours, and new people would get to know you.',
  mailExpectation:
    'What we ask in return is simple: the partnership is openly disclosed, and we look at the content together before it goes live.',
  mailOpenness:
    'The terms are open to negotiation, and your view counts: tell us what a good collaboration looks like from your side.',
  replySubject: 'Subject: {{brand}} and {{creator}}, our proposal',
  thanksForFee:
    'Hello {{creator}}, thank you for your proposal of {{theirFee}} and for the thought you have put into it.',
  thanks: 'Hello {{creator}}, thank you for your proposal and for the thought you have put into it.',
  glad: '{{brand}} would be glad to work with you, and we want the terms to be good for both sides.',
  offer: 'We would like to offer {{fee}} for {{deliverables}}.',
  reason: 'The reason for this price: {{reason}}.',
  includesBoth: 'It includes {{usage}} and {{exclusivity}}.',
  includesUsage: 'It includes {{usage}}.',
  includesExclusivity: 'It includes {{exclusivity}}.',
  payment: 'Payment terms: {{payment}}.',
  options: 'If another mix suits you better, these options are just as good for us:\n{{packages}}',
  prefer: 'Which way would you prefer?',
  agreeable: 'Would that work for you?',
  deadline: 'An answer by {{deadline}} would help us plan.',
});
