import type { RelationWords } from './relation-template.ts';

export const FRENCH_RELATIONS: RelationWords = {
  version: 1,
  thanks: {
    subject: "Objet : Un grand merci de l'équipe {{brand}}",
    thanks:
      'merci pour tout ce que vous avez apporté à « {{campaign}} » avec {{brand}}. Travailler avec vous a été un plaisir.',
    work: 'Nous repensons avec plaisir à ce que vous avez créé pour nous : {{deliverables}}.',
    own: "Vous l'avez fait à votre manière, et c'est ce que nous apprécions particulièrement.",
    first: 'Ce qui nous a menés vers vous : {{contentReference}}. Nous sommes heureux de vous avoir écrit.',
    touch: 'Nous serions heureux de rester en contact.',
    comment: {
      full: "merci pour le soin que vous avez apporté à « {{campaign}} ». Toute l'équipe {{brand}} a eu plaisir à travailler avec vous.",
      short: "toute l'équipe {{brand}} vous remercie pour « {{campaign}} ».",
    },
  },
  renewal: {
    subject: 'Objet : {{brand}} et {{creator}}, une idée pour la suite',
    thanks:
      "merci encore pour « {{campaign}} ». Toute l'équipe {{brand}} a eu plaisir à travailler avec vous et recommencerait volontiers.",
    start: 'Nous pourrions commencer ainsi : {{deliverables}}.',
    open: 'Les conditions sont ouvertes à la discussion, et votre avis compte dès le début : ce qui a bien fonctionné peut rester, le reste peut changer.',
    idea: "L'idée créative resterait la vôtre, comme avant.",
    question: "Souhaitez-vous parler d'une nouvelle collaboration ?",
  },
  ambassador: {
    subject: 'Objet : {{brand}} et {{creator}}, une collaboration plus longue',
    because: '« {{campaign}} » nous a montré à quel point votre travail et {{brand}} vont bien ensemble.',
    beyondFor:
      "C'est pourquoi nous aimerions voir plus loin et parler avec vous d'une collaboration plus longue, comme visage de la marque ({{months}}).",
    beyond:
      "C'est pourquoi nous aimerions voir plus loin et parler avec vous d'une collaboration plus longue, comme visage de la marque.",
    gain: 'Les idées auraient le temps de mûrir, et votre public découvrirait la marque à travers vos yeux.',
    open: "L'étendue, le rythme et les conditions restent ouverts : nous aimerions les définir avec vous.",
    fit: 'Il est important pour nous que tout cela convienne à votre emploi du temps et à votre style.',
    question: 'Que pensez-vous de cette idée ?',
  },
  feedback: {
    subject: 'Objet : {{brand}} et {{creator}}, votre regard sur notre collaboration',
    thanks:
      "merci d'avoir travaillé avec {{brand}} sur « {{campaign}} ». Avant de faire de nouveaux projets, nous aimerions apprendre de vous.",
    question:
      "Comment avez-vous vécu cette collaboration, qu'est-ce qui a été difficile et que devrions-nous améliorer ?",
    everything:
      'Tout nous intéresse : la clarté du brief, le calendrier, nos réponses, la façon dont nous avons regardé le contenu ensemble.',
    frank: 'Quelques mots suffisent, et une critique sincère nous est précieuse.',
  },
};
