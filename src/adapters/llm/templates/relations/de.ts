import type { RelationWords } from './relation-template.ts';

export const GERMAN_RELATIONS: RelationWords = {
  version: 1,
  thanks: {
    subject: 'Betreff: Ein Dankeschön von {{brand}}',
    thanks:
      'vielen Dank für alles, was Sie in „{{campaign}}“ mit {{brand}} gesteckt haben. Die Zusammenarbeit mit Ihnen hat Freude gemacht.',
    work: 'An das, was Sie für uns gemacht haben, denken wir gern: {{deliverables}}.',
    own: 'Sie haben daraus etwas Eigenes gemacht, und genau das schätzen wir.',
    first:
      'Auf Sie gekommen sind wir dadurch: {{contentReference}}. Wir sind froh, dass wir Ihnen damals geschrieben haben.',
    touch: 'Wir würden uns freuen, in Verbindung zu bleiben.',
    comment: {
      full: 'vielen Dank für die Sorgfalt, die Sie in „{{campaign}}“ gesteckt haben. Alle bei {{brand}} haben gern mit Ihnen gearbeitet.',
      short: 'alle bei {{brand}} danken Ihnen für „{{campaign}}“.',
    },
  },
  renewal: {
    subject: 'Betreff: {{brand}} und {{creator}}, eine Idee für das nächste Mal',
    thanks:
      'noch einmal vielen Dank für „{{campaign}}“. Wir bei {{brand}} haben gern mit Ihnen gearbeitet und würden es gern wieder tun.',
    start: 'So könnte es anfangen: {{deliverables}}.',
    open: 'Über die Bedingungen sprechen wir gern mit Ihnen, und Ihre Meinung zählt von Anfang an: Was gut lief, kann bleiben, und alles andere lässt sich ändern.',
    idea: 'Die kreative Idee bliebe wie bisher ganz bei Ihnen.',
    question: 'Möchten Sie mit uns über eine neue Zusammenarbeit sprechen?',
  },
  ambassador: {
    subject: 'Betreff: {{brand}} und {{creator}}, eine längere Zusammenarbeit',
    because: 'durch „{{campaign}}“ haben wir gesehen, wie gut Ihre Arbeit und {{brand}} zusammenpassen.',
    beyondFor:
      'Deshalb möchten wir weiterdenken und mit Ihnen über eine längere Zusammenarbeit als Gesicht der Marke sprechen ({{months}}).',
    beyond:
      'Deshalb möchten wir weiterdenken und mit Ihnen über eine längere Zusammenarbeit als Gesicht der Marke sprechen.',
    gain: 'So hätten Ideen Zeit zu wachsen, und Ihr Publikum würde die Marke mit Ihren Augen kennenlernen.',
    open: 'Umfang, Rhythmus und Bedingungen sind offen: Wir möchten sie gemeinsam mit Ihnen finden.',
    fit: 'Uns ist wichtig, dass es zu Ihren Plänen und zu Ihrem Stil passt.',
    question: 'Was halten Sie von der Idee?',
  },
  feedback: {
    subject: 'Betreff: {{brand}} und {{creator}}, Ihre Sicht auf unsere Zusammenarbeit',
    thanks:
      'vielen Dank, dass Sie bei „{{campaign}}“ mit {{brand}} gearbeitet haben. Bevor wir neue Pläne machen, möchten wir von Ihnen lernen.',
    question: 'Wie war die Zusammenarbeit für Sie, was war schwierig, und was sollten wir besser machen?',
    everything:
      'Uns interessiert alles: ob das Briefing klar war, der Zeitplan, unsere Antworten und wie wir uns die Inhalte gemeinsam angesehen haben.',
    frank: 'Wenige Worte genügen, und ehrliche Kritik hilft uns am meisten.',
  },
};
