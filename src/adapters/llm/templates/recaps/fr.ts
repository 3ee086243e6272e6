import type { RecapWords } from './recap-template.ts';

export const FRENCH_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: 'Objet : {{brand}} et {{creator}}, le point sur nos échanges',
    thanks:
      "merci pour votre temps et pour cet échange ouvert avec l'équipe {{brand}}. Voici comment nous comprenons la situation.",
    agreed: 'Voici les points convenus ensemble :\n{{agreed}}',
    firm: 'Voici ce qui est clair à ce stade :\n{{agreed}}',
    tentative: 'Ces points ne sont pas encore fermes :\n{{tentative}}',
    missing: 'Ces points restent à préciser :\n{{missing}}',
    label:
      'Pour que le partenariat soit visible de tous, les publications portent cette mention : {{disclosure}}.',
    correct:
      "S'il manque quelque chose ou si quelque chose est inexact, corrigez-nous : c'est maintenant que c'est le plus simple.",
    question: 'Voyez-vous les choses de la même façon ?',
  },
  feedback: {
    subject: 'Objet : {{brand}} et {{creator}}, nos remarques sur votre travail',
    thanksFor: 'merci de nous avoir montré votre travail ({{content}}). Le soin que vous y avez mis se voit.',
    thanks: 'merci de nous avoir montré votre travail. Le soin que vous y avez mis se voit.',
    mustFix:
      "Avant la parution, l'équipe {{brand}} aurait besoin de changements sur ces points :\n{{mustFix}}",
    nothingToFix: "L'équipe {{brand}} ne vous demande aucun changement.",
    niceToHave:
      'Ces points-ci seraient un petit plus, et ils restent entièrement à votre choix :\n{{niceToHave}}',
    label: 'La mention à faire figurer : {{disclosure}}.',
    ask: "Si un point n'est pas clair ou ne correspond pas à votre style, dites-le-nous, et nous chercherons une solution ensemble.",
    question: "Qu'en pensez-vous ?",
  },
};
