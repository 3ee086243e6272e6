import { templatesOf } from './template.ts';

export const SPANISH_TEMPLATES = templatesOf({
  version: 1,
  opening:
    'Hola, {{creator}}: sigo tu trabajo en {{platform}} desde hace bastante tiempo y me impresionó en particular esto: {{contentReference}}.',
  brand:
    'Mi marca, {{brand}}, prepara una nueva campaña y creo que tu audiencia apreciaría nuestros valores.',
  aim: 'El objetivo de la campaña: {{aim}}.',
  proposal: 'Me gustaría hablar contigo de una posible colaboración: {{deliverables}}.',
  gain: 'Tu trabajo sería remunerado y la idea creativa seguiría siendo tuya.',
  expectation: 'Veríamos el contenido juntos antes de publicarlo, con la colaboración indicada abiertamente.',
  openness: 'Estamos abiertos a negociar: las condiciones las hablamos contigo y tu opinión cuenta.',
  interested: '¿Te gustaría saber más?',
  regards: 'Un saludo cordial,\n{{sender}}',
  outreachSubject: 'Asunto: {{brand}} y {{creator}}, una idea de colaboración',
  mailGain:
    'Tu trabajo sería remunerado, la idea creativa seguiría siendo tuya y nuevas personas te conocerían.',
  mailExpectation:
    'Lo que pedimos es sencillo: la colaboración se indica abiertamente y vemos el contenido juntos antes de publicarlo.',
  mailOpenness:
    'Estamos abiertos a negociar y tu opinión cuenta: cuéntanos cómo es para ti una buena colaboración.',
  replySubject: 'Asunto: {{brand}} y {{creator}}, nuestra propuesta',
  thanksForFee:
    'Hola, {{creator}}: gracias por tu propuesta de {{theirFee}} y por el tiempo que le has dedicado.',
  thanks: 'Hola, {{creator}}: gracias por tu propuesta y por el tiempo que le has dedicado.',
  glad: 'En {{brand}} nos encantaría trabajar contigo y queremos que las condiciones sean buenas para ambas partes.',
  offer: 'Nos gustaría ofrecer {{fee}} por este trabajo: {{deliverables}}.',
  reason: 'El motivo de este precio: {{reason}}.',
  includesBoth: 'Incluye lo siguiente: {{usage}}; {{exclusivity}}.',
  includesUsage: 'Incluye lo siguiente: {{usage}}.',
  includesExclusivity: 'Incluye lo siguiente: {{exclusivity}}.',
  payment: 'Forma de pago: {{payment}}.',
  options: 'Si prefieres otra combinación, estas opciones son igual de buenas para nosotros:\n{{packages}}',
  prefer: '¿Qué opción prefieres?',
  agreeable: '¿Te parece bien?',
  deadline: 'Una respuesta antes del {{deadline}} nos ayudaría a planificar.',
});
