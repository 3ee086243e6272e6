import type { RecapWords } from './recap-template.ts';

export const GERMAN_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: 'Betreff: {{brand}} und {{creator}}, unser Stand',
    thanks:
      'vielen Dank für Ihre Zeit und für das offene Gespräch mit {{brand}}. Wir fassen kurz zusammen, wie wir den Stand verstehen.',
    agreed: 'Das haben wir vereinbart:\n{{agreed}}',
    firm: 'Diese Punkte sind bisher klar:\n{{agreed}}',
    tentative: 'Diese Punkte stehen noch nicht fest:\n{{tentative}}',
    missing: 'Diese Punkte sind noch offen:\n{{missing}}',
    label:
      'Damit die Partnerschaft für alle erkennbar ist, werden die Beiträge so gekennzeichnet: {{disclosure}}.',
    correct: 'Wenn etwas fehlt oder nicht stimmt, korrigieren Sie es bitte: Jetzt geht das am leichtesten.',
    question: 'Sehen Sie das auch so?',
  },
  feedback: {
    subject: 'Betreff: {{brand}} und {{creator}}, unsere Anmerkungen zu Ihrer Arbeit',
    thanksFor:
      'vielen Dank, dass Sie uns Ihre Arbeit gezeigt haben ({{content}}). Man sieht, wie viel Sorgfalt darin steckt.',
    thanks: 'vielen Dank, dass Sie uns Ihre Arbeit gezeigt haben. Man sieht, wie viel Sorgfalt darin steckt.',
    mustFix: 'Vor der Veröffentlichung bräuchte {{brand}} noch Änderungen an diesen Stellen:\n{{mustFix}}',
    nothingToFix: 'Aus Sicht von {{brand}} muss nichts geändert werden.',
    niceToHave:
      'Über diese Punkte würden wir uns freuen, sie sind aber ganz Ihnen überlassen:\n{{niceToHave}}',
    label: 'Die Kennzeichnung für den Beitrag: {{disclosure}}.',
    ask: 'Wenn etwas unklar ist oder nicht zu Ihrem Stil passt, sagen Sie es uns gern, dann suchen wir gemeinsam einen Weg.',
    question: 'Was meinen Sie dazu?',
  },
};
