import type { ReplyWords } from './reply-template.ts';

export const SPANISH_REPLIES: ReplyWords = {
  version: 1,
  understood: {
    'rate-counter': 'Entendemos que la tarifa tiene que ser justa para tu trabajo.',
    'deliverable-pushback': 'Entendemos que la cantidad de trabajo tiene que encajar en tus planes.',
    'usage-objection': 'Entendemos que te importa cómo se usa tu contenido.',
    'exclusivity-resistance': 'Entendemos que la exclusividad es una condición importante para ti.',
    'timeline-conflict': 'Entendemos que las fechas tienen que encajar en tus planes.',
    'stalled-deal': 'Ha pasado un tiempo desde nuestros mensajes, y nuestro interés sigue siendo el mismo.',
    'scope-creep': 'Entendemos que el trabajo adicional tiene que reflejarse en la tarifa.',
    'gifting-to-paid': 'Entendemos que te gustaría recibir dinero por este trabajo.',
  },
  hold: 'Nos gustaría mantener nuestra propuesta.',
  holdOn: 'Nos gustaría mantener esta parte como la habíamos pensado: {{conditions}}.',
  trade: 'En esto podemos acercarnos a ti: {{yes}}. A cambio te pediríamos lo siguiente: {{conditions}}.',
  tradeAtFee:
    'En esto podemos acercarnos a ti: {{yes}}. A cambio te pediríamos que la tarifa sea la que aparece aquí.',
  accept: 'Esto nos parece bien: {{yes}}. La condición sería la siguiente: {{conditions}}.',
  acceptAtFee: 'Esto nos parece bien: {{yes}}. La condición sería que la tarifa sea la que aparece aquí.',
  altogether: 'En conjunto serían {{fee}} por este trabajo: {{deliverables}}.',
  altogetherProduct: 'En conjunto sería {{product}} por este trabajo: {{deliverables}}.',
};
