import type { RecapWords } from './recap-template.ts';

export const SPANISH_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: 'Asunto: {{brand}} y {{creator}}, resumen de nuestra conversación',
    thanks:
      'gracias por su tiempo y por la conversación abierta con {{brand}}. Le resumimos cómo entendemos la situación.',
    agreed: 'Esto es lo que hemos acordado:\n{{agreed}}',
    firm: 'Hasta ahora está claro lo siguiente:\n{{agreed}}',
    tentative: 'Estos puntos todavía no son firmes:\n{{tentative}}',
    missing: 'Estos puntos siguen pendientes:\n{{missing}}',
    label:
      'Para que todo el mundo vea la colaboración, las publicaciones llevan esta etiqueta: {{disclosure}}.',
    correct: 'Si falta algo o hay algún error, corríjanos, por favor: ahora es cuando resulta más fácil.',
    question: '¿Lo ve usted también así?',
  },
  feedback: {
    subject: 'Asunto: {{brand}} y {{creator}}, comentarios sobre su trabajo',
    thanksFor: 'gracias por enseñarnos su trabajo ({{content}}). Se nota el cuidado que ha puesto en él.',
    thanks: 'gracias por enseñarnos su trabajo. Se nota el cuidado que ha puesto en él.',
    mustFix: 'Antes de publicarlo, en {{brand}} necesitaríamos cambios en estos puntos:\n{{mustFix}}',
    nothingToFix: 'Por parte de {{brand}} no hace falta cambiar nada.',
    niceToHave: 'Estos puntos serían un buen detalle y quedan por completo a su elección:\n{{niceToHave}}',
    label: 'La etiqueta para la publicación: {{disclosure}}.',
    ask: 'Si algo no está claro o no va con su estilo, díganoslo y buscaremos juntos una solución.',
    question: '¿Qué le parece?',
  },
};
