import { templatesOf } from './template.ts';

export const FRENCH_TEMPLATES = templatesOf({
  version: 1,
  opening:
    "Bonjour {{creator}}, je suis votre travail sur {{platform}} depuis longtemps, et ceci m'a particulièrement impressionné : {{contentReference}}.",
  brand:
    'Ma marque, {{brand}}, prépare une nouvelle campagne, et je pense que votre public apprécierait nos valeurs.',
  aim: "L'objectif de la campagne : {{aim}}.",
  proposal: "J'aimerais parler avec vous d'une collaboration possible : {{deliverables}}.",
  gain: 'Votre travail serait rémunéré, et vous garderiez la main sur votre idée créative.',
  expectation:
    'Nous regarderions le contenu ensemble avant sa parution, et le partenariat serait clairement indiqué.',
  openness: 'Nous sommes ouverts à la discussion, et votre avis compte.',
  interested: 'Souhaitez-vous en savoir plus ?',
  regards: 'Bien cordialement,\n{{sender}}',
  outreachSubject: 'Objet : {{brand}} et {{creator}}, une idée de collaboration',
  mailGain:
    'Votre travail serait rémunéré, vous garderiez la main sur votre idée créative, et de nouvelles personnes vous découvriraient.',
  mailExpectation:
    'Ce que nous attendons est simple : le partenariat est clairement indiqué, et nous regardons le contenu ensemble avant sa parution.',
  mailOpenness:
    'Nous sommes ouverts à la discussion, et votre avis compte : dites-nous à quoi ressemble pour vous une bonne collaboration.',
  replySubject: 'Objet : {{brand}} et {{creator}}, notre proposition',
  thanksForFee:
    'Bonjour {{creator}}, merci pour votre proposition de {{theirFee}} et pour le temps que vous y avez consacré.',
  thanks: 'Bonjour {{creator}}, merci pour votre proposition et pour le temps que vous y avez consacré.',
  glad: '{{brand}} serait heureuse de travailler avec vous, et nous voulons des conditions justes pour chacun.',
  offer: 'Nous vous proposons {{fee}} pour ce travail : {{deliverables}}.',
  reason: 'La raison de ce prix : {{reason}}.',
  includesBoth: 'Cela comprend ceci : {{usage}} ; {{exclusivity}}.',
  includesUsage: 'Cela comprend ceci : {{usage}}.',
  includesExclusivity: 'Cela comprend ceci : {{exclusivity}}.',
  payment: 'Modalités de paiement : {{payment}}.',
  options:
    'Si une autre formule vous convient mieux, ces options nous conviennent tout autant :\n{{packages}}',
  prefer: 'Quelle option préférez-vous ?',
  agreeable: 'Cela vous conviendrait-il ?',
  deadline: 'Une réponse avant le {{deadline}} nous aiderait à nous organiser.',
});
