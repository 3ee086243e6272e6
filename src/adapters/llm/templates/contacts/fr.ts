import type { ContactWords } from './contact-template.ts';

export const FRENCH_CONTACTS: ContactWords = {
  version: 3,
  subject: 'Objet : {{brand}} et {{creator}}, une idée de collaboration',
  opening:
    "je suis votre travail sur {{platform}} depuis longtemps, et ceci m'a particulièrement impressionné : {{contentReference}}.",
  brand:
    'Ma marque, {{brand}}, prépare une nouvelle campagne, et je pense que votre public apprécierait nos valeurs.',
  aim: "L'objectif de la campagne : {{aim}}.",
  proposal: "J'aimerais parler avec vous d'une collaboration possible : {{deliverables}}.",
  gain: 'Votre travail serait rémunéré, et vous garderiez la main sur votre idée créative.',
  expectation:
    'Nous regarderions le contenu ensemble avant sa parution, et le partenariat serait clairement indiqué.',
  openness: {
    full: 'Nous sommes ouverts à la discussion, et votre avis compte.',
    short: 'Nous sommes ouverts à la discussion.',
  },
  mailGain:
    'Votre travail serait rémunéré, vous garderiez la main sur votre idée créative, et de nouvelles personnes vous découvriraient.',
  mailExpectation:
    'Ce que nous attendons est simple : le partenariat est clairement indiqué, et nous regardons le contenu ensemble avant sa parution.',
  mailOpenness:
    'Nous sommes ouverts à la discussion, et votre avis compte : dites-nous à quoi ressemble pour vous une bonne collaboration.',
  interested: 'Souhaitez-vous en savoir plus ?',
  comment: {
    seen: {
      full: "toute l'équipe {{brand}} a été impressionnée par ceci : {{contentReference}}.",
      short: "toute l'équipe {{brand}} aime votre travail.",
    },
    ask: {
      full: 'Nous avons une idée de collaboration : pouvons-nous vous écrire en message privé ?',
      short: 'Pouvons-nous vous écrire en message privé ?',
    },
  },
  followUp: {
    subject: 'Objet : {{brand}} et {{creator}}, une petite question',
    reminder:
      "nous vous avons écrit il y a peu au sujet d'une collaboration possible avec {{brand}}, et nous voulions nous assurer que notre message vous est bien parvenu.",
    because: 'Ce qui nous a fait penser à vous : {{contentReference}}.',
    idea: 'Notre idée en quelques mots : {{deliverables}}.',
    free: 'Rien ne presse : si cela ne vous convient pas, ou pas maintenant, un simple mot suffit.',
    question: 'Souhaitez-vous que nous vous en disions plus ?',
    comment: {
      full: 'nous vous avons écrit avec une idée de collaboration pour {{brand}}. Pouvons-nous vous la renvoyer en message privé ?',
      short: "pouvons-nous vous renvoyer l'idée de {{brand}} en message privé ?",
    },
  },
};
