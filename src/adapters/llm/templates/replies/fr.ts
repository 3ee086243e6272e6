import type { ReplyWords } from './reply-template.ts';

export const FRENCH_REPLIES: ReplyWords = {
  version: 2,
  subject: 'Objet : {{brand}} et {{creator}}, notre proposition',
  thanksForFee: 'merci pour votre proposition de {{theirFee}} et pour le temps que vous y avez consacré.',
  thanks: 'merci pour votre proposition et pour le temps que vous y avez consacré.',
  glad: "Toute l'équipe {{brand}} serait heureuse de travailler avec vous, et nous voulons des conditions justes pour chacun.",
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
  understood: {
    'rate-counter': 'Nous comprenons que le tarif doit être juste pour votre travail.',
    'deliverable-pushback':
      'Nous comprenons que la quantité de travail doit convenir à votre emploi du temps.',
    'usage-objection': "Nous comprenons que l'usage de votre contenu compte pour vous.",
    'exclusivity-resistance': "Nous comprenons que l'exclusivité est une condition importante pour vous.",
    'timeline-conflict': 'Nous comprenons que les dates doivent convenir à votre emploi du temps.',
    'stalled-deal': 'Un peu de temps a passé depuis nos messages, et notre intérêt reste le même.',
    'scope-creep': 'Nous comprenons que le travail supplémentaire doit se voir dans le tarif.',
    'gifting-to-paid': 'Nous comprenons que vous souhaitez une rémunération en argent pour ce travail.',
  },
  hold: 'Nous aimerions maintenir notre proposition.',
  holdOn: 'Nous aimerions garder cette partie comme nous la pensions : {{conditions}}.',
  trade:
    'Sur ce point, nous pouvons vous suivre : {{yes}}. En échange, nous vous demanderions ceci : {{conditions}}.',
  tradeAtFee:
    'Sur ce point, nous pouvons vous suivre : {{yes}}. En échange, nous vous demanderions le tarif nommé ici.',
  accept: 'Ceci nous convient : {{yes}}. La condition serait la suivante : {{conditions}}.',
  acceptAtFee: 'Ceci nous convient : {{yes}}. La condition serait le tarif nommé ici.',
  altogether: 'En tout, cela fait {{fee}} pour ce travail : {{deliverables}}.',
  altogetherProduct: 'En tout, cela fait {{product}} pour ce travail : {{deliverables}}.',
};
