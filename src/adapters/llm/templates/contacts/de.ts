import type { ContactWords } from './contact-template.ts';

export const GERMAN_CONTACTS: ContactWords = {
  version: 3,
  subject: 'Betreff: {{brand}} und {{creator}}, eine Idee für die Zusammenarbeit',
  opening:
    'ich verfolge Ihre Arbeit auf {{platform}} schon seit Längerem, und besonders beeindruckt hat mich dies: {{contentReference}}.',
  brand:
    'Meine Marke, {{brand}}, bereitet gerade eine neue Kampagne vor, und ich glaube, dass Ihr Publikum unsere Werte schätzen würde.',
  aim: 'Das Ziel der Kampagne: {{aim}}.',
  proposal: 'Ich würde gern mit Ihnen über eine mögliche Zusammenarbeit sprechen: {{deliverables}}.',
  gain: 'Ihre Arbeit wird bezahlt, und die kreative Idee bleibt ganz bei Ihnen.',
  expectation:
    'Wir schauen uns den Inhalt vor der Veröffentlichung gemeinsam an, und die Partnerschaft wird offen gekennzeichnet.',
  openness: {
    full: 'Wir sind offen für Verhandlungen: Über die Bedingungen sprechen wir gern mit Ihnen, und Ihre Meinung zählt für uns.',
    short: 'Wir sind offen für Verhandlungen.',
  },
  mailGain:
    'Ihre Arbeit wird bezahlt, die kreative Idee bleibt ganz bei Ihnen, und neue Menschen lernen Sie kennen.',
  mailExpectation:
    'Was wir uns wünschen, ist einfach: Die Partnerschaft wird offen gekennzeichnet, und wir schauen uns den Inhalt vor der Veröffentlichung gemeinsam an.',
  mailOpenness:
    'Wir sind offen für Verhandlungen, und Ihre Meinung zählt für uns: Schreiben Sie uns, wie für Sie eine gute Zusammenarbeit aussieht und was Ihnen dabei wichtig ist.',
  interested: 'Möchten Sie mehr darüber erfahren?',
  comment: {
    seen: {
      full: 'bei {{brand}} hat uns alle dies beeindruckt: {{contentReference}}.',
      short: 'bei {{brand}} gefällt uns Ihre Arbeit.',
    },
    ask: {
      full: 'Wir haben eine Idee für eine Zusammenarbeit: Dürfen wir Ihnen eine Direktnachricht schreiben?',
      short: 'Dürfen wir Ihnen eine Direktnachricht schreiben?',
    },
  },
  followUp: {
    subject: 'Betreff: {{brand}} und {{creator}}, eine kurze Frage',
    reminder:
      'vor Kurzem haben wir Ihnen wegen einer möglichen Zusammenarbeit mit {{brand}} geschrieben und möchten nur sichergehen, dass unsere Nachricht angekommen ist.',
    because: 'Auf Sie gekommen sind wir dadurch: {{contentReference}}.',
    idea: 'Unsere Idee in Kürze: {{deliverables}}.',
    free: 'Es eilt nicht: Wenn es für Sie nicht passt oder gerade kein guter Zeitpunkt ist, genügt uns eine kurze Zeile.',
    question: 'Dürfen wir Ihnen mehr darüber schreiben?',
    comment: {
      full: 'wir haben Ihnen mit einer Idee für eine Zusammenarbeit mit {{brand}} geschrieben. Dürfen wir sie Ihnen noch einmal als Direktnachricht schicken?',
      short: 'dürfen wir Ihnen die Idee von {{brand}} noch einmal als Direktnachricht schicken?',
    },
  },
};
