import type { RelationWords } from './relation-template.ts';

export const SPANISH_RELATIONS: RelationWords = {
  version: 1,
  thanks: {
    subject: 'Asunto: Gracias de parte de {{brand}}',
    thanks:
      'gracias por todo lo que ha puesto en «{{campaign}}» con {{brand}}. Ha sido un placer trabajar con usted.',
    work: 'Recordamos con mucho gusto lo que ha hecho para nosotros: {{deliverables}}.',
    own: 'Lo hizo a su manera, y eso es lo que más valoramos.',
    first: 'Llegamos a usted por esto: {{contentReference}}. Nos alegra haberle escrito.',
    touch: 'Nos gustaría seguir en contacto.',
    comment: {
      full: 'gracias por el cuidado que ha puesto en «{{campaign}}». Para todo el equipo de {{brand}} ha sido un placer trabajar con usted.',
      short: 'gracias por «{{campaign}}» de parte de {{brand}}.',
    },
  },
  renewal: {
    subject: 'Asunto: {{brand}} y {{creator}}, una idea para repetir',
    thanks:
      'gracias de nuevo por «{{campaign}}». En {{brand}} disfrutamos mucho trabajando con usted y nos encantaría repetir.',
    start: 'Se podría empezar así: {{deliverables}}.',
    open: 'Estamos abiertos a negociar las condiciones y su opinión cuenta desde el principio: lo que salió bien puede quedarse y el resto se puede cambiar.',
    idea: 'La idea creativa seguiría siendo suya, como hasta ahora.',
    question: '¿Le gustaría hablar de una nueva colaboración?',
  },
  ambassador: {
    subject: 'Asunto: {{brand}} y {{creator}}, una colaboración más larga',
    because: '«{{campaign}}» nos ha mostrado lo bien que encaja su trabajo con {{brand}}.',
    beyondFor:
      'Por eso nos gustaría mirar más lejos y hablar con usted de una colaboración más larga como imagen de la marca ({{months}}).',
    beyond:
      'Por eso nos gustaría mirar más lejos y hablar con usted de una colaboración más larga como imagen de la marca.',
    gain: 'Así las ideas tendrían tiempo para crecer y su audiencia conocería la marca a través de sus ojos.',
    open: 'El alcance, el ritmo y las condiciones están abiertos: queremos definirlos con usted.',
    fit: 'Para nosotros es importante que encaje con su agenda y con su estilo.',
    question: '¿Qué le parece la idea?',
  },
  feedback: {
    subject: 'Asunto: {{brand}} y {{creator}}, su opinión sobre la colaboración',
    thanks:
      'gracias por trabajar con {{brand}} en «{{campaign}}». Antes de hacer nuevos planes, nos gustaría aprender de usted.',
    question: '¿Cómo fue la colaboración para usted, qué le resultó difícil y qué deberíamos mejorar?',
    everything:
      'Nos interesa todo: si el encargo estaba claro, los plazos, nuestras respuestas o cómo vimos juntos el contenido.',
    frank: 'Bastan unas palabras, y una crítica sincera es lo que más nos ayuda.',
  },
};
