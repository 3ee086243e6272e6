import { templatesOf } from './template.ts';

export const GERMAN_TEMPLATES = templatesOf({
  version: 1,
  opening:
    'Hallo {{creator}}, ich verfolge deine Arbeit auf {{platform}} schon seit Längerem, und besonders beeindruckt hat mich dies: {{contentReference}}.',
  brand:
    'Meine Marke, {{brand}}, bereitet gerade eine neue Kampagne vor, und ich glaube, dass dein Publikum unsere Werte schätzen würde.',
  aim: 'Das Ziel der Kampagne: {{aim}}.',
  proposal: 'Ich würde gern mit dir über eine mögliche Zusammenarbeit sprechen: {{deliverables}}.',
  gain: 'Deine Arbeit wird bezahlt, und die kreative Idee bleibt ganz bei dir.',
  expectation:
    'Wir schauen uns den Inhalt vor der Veröffentlichung gemeinsam an, und die Partnerschaft wird offen gekennzeichnet.',
  openness:
    'Wir sind offen für Verhandlungen: Über die Bedingungen sprechen wir gern mit dir, und deine Meinung zählt für uns.',
  interested: 'Möchtest du mehr darüber erfahren?',
  regards: 'Herzliche Grüße\n{{sender}}',
  outreachSubject: 'Betreff: {{brand}} und {{creator}}, eine Idee für die Zusammenarbeit',
  mailGain:
    'Deine Arbeit wird bezahlt, die kreative Idee bleibt ganz bei dir, und neue Menschen lernen dich kennen.',
  mailExpectation:
    'Was wir uns wünschen, ist einfach: Die Partnerschaft wird offen gekennzeichnet, und wir schauen uns den Inhalt vor der Veröffentlichung gemeinsam an.',
  mailOpenness:
    'Wir sind offen für Verhandlungen, und deine Meinung zählt für uns: Schreib uns, wie für dich eine gute Zusammenarbeit aussieht und was dir dabei wichtig ist.',
  replySubject: 'Betreff: {{brand}} und {{creator}}, unser Vorschlag',
  thanksForFee:
    'Hallo {{creator}}, danke für dein Angebot von {{theirFee}} und für die Zeit, die du dir genommen hast.',
  thanks: 'Hallo {{creator}}, danke für dein Angebot und für die Zeit, die du dir genommen hast.',
  glad: '{{brand}} würde gern mit dir arbeiten, und die Bedingungen sollen für beide Seiten gut sein.',
  offer: 'Für diese Arbeit bieten wir dir {{fee}} an: {{deliverables}}.',
  reason: 'Der Grund für diesen Preis: {{reason}}.',
  includesBoth: 'Darin enthalten ist Folgendes: {{usage}}; {{exclusivity}}.',
  includesUsage: 'Darin enthalten ist Folgendes: {{usage}}.',
  includesExclusivity: 'Darin enthalten ist Folgendes: {{exclusivity}}.',
  payment: 'Die Zahlungsweise: {{payment}}.',
  options:
    'Wenn dir eine andere Mischung lieber ist, sind diese Möglichkeiten für uns genauso gut:\n{{packages}}',
  prefer: 'Welcher Weg ist dir am liebsten?',
  agreeable: 'Passt das für dich?',
  deadline: 'Eine Antwort bis zum {{deadline}} hilft uns beim Planen.',
});
