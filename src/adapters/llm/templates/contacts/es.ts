import type { ContactWords } from './contact-template.ts';

export const SPANISH_CONTACTS: ContactWords = {
  version: 3,
  subject: 'Asunto: {{brand}} y {{creator}}, una idea de colaboración',
  opening:
    'sigo su trabajo en {{platform}} desde hace bastante tiempo y me impresionó en particular esto: {{contentReference}}.',
  brand:
    'Mi marca, {{brand}}, prepara una nueva campaña y creo que su audiencia apreciaría nuestros valores.',
  aim: 'El objetivo de la campaña: {{aim}}.',
  proposal: 'Me gustaría hablar con usted de una posible colaboración: {{deliverables}}.',
  gain: 'Su trabajo sería remunerado y la idea creativa seguiría siendo suya.',
  expectation:
    'Veríamos el contenido con usted antes de publicarlo, con la colaboración indicada abiertamente.',
  openness: {
    full: 'Estamos abiertos a negociar: las condiciones las hablamos con usted y su opinión cuenta.',
    short: 'Estamos abiertos a negociar.',
  },
  mailGain:
    'Su trabajo sería remunerado, la idea creativa seguiría siendo suya y nuevas personas conocerían lo que hace.',
  mailExpectation:
    'Lo que pedimos es sencillo: la colaboración se indica abiertamente y vemos el contenido con usted antes de publicarlo.',
  mailOpenness:
    'Estamos abiertos a negociar y su opinión cuenta: díganos cómo es para usted una buena colaboración.',
  interested: '¿Le gustaría saber más?',
  comment: {
    seen: {
      full: 'en {{brand}} nos ha impresionado esto: {{contentReference}}.',
      short: 'en {{brand}} nos gusta su trabajo.',
    },
    ask: {
      full: 'Tenemos una idea de colaboración: ¿podemos escribirle un mensaje directo?',
      short: '¿Podemos escribirle un mensaje directo?',
    },
  },
  followUp: {
    subject: 'Asunto: {{brand}} y {{creator}}, una pregunta breve',
    reminder:
      'hace poco le escribimos sobre una posible colaboración con {{brand}} y queremos asegurarnos de que el mensaje le llegó.',
    because: 'Pensamos en usted por esto: {{contentReference}}.',
    idea: 'La idea, en pocas palabras: {{deliverables}}.',
    free: 'No hay ninguna prisa: si no le encaja o no es buen momento, basta con que nos lo diga en pocas palabras.',
    question: '¿Quiere que le contemos más?',
    comment: {
      full: 'le escribimos con una idea para colaborar con {{brand}}. ¿Podemos enviársela de nuevo por mensaje directo?',
      short: '¿podemos enviarle de nuevo la idea de {{brand}} por mensaje directo?',
    },
  },
};
