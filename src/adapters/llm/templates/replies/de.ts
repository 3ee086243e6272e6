import type { ReplyWords } from './reply-template.ts';

export const GERMAN_REPLIES: ReplyWords = {
  version: 2,
  subject: 'Betreff: {{brand}} und {{creator}}, unser Vorschlag',
  thanksForFee: 'vielen Dank für Ihr Angebot von {{theirFee}} und für die Zeit, die Sie sich genommen haben.',
  thanks: 'vielen Dank für Ihr Angebot und für die Zeit, die Sie sich genommen haben.',
  glad: '{{brand}} würde gern mit Ihnen arbeiten, und die Bedingungen sollen für beide Seiten gut sein.',
  offer: 'Für diese Arbeit bieten wir Ihnen {{fee}} an: {{deliverables}}.',
  reason: 'Der Grund für diesen Preis: {{reason}}.',
  includesBoth: 'Darin enthalten ist Folgendes: {{usage}}; {{exclusivity}}.',
  includesUsage: 'Darin enthalten ist Folgendes: {{usage}}.',
  includesExclusivity: 'Darin enthalten ist Folgendes: {{exclusivity}}.',
  payment: 'Die Zahlungsweise: {{payment}}.',
  options:
    'Wenn Ihnen eine andere Mischung lieber ist, sind diese Möglichkeiten für uns genauso gut:\n{{packages}}',
  prefer: 'Welcher Weg ist Ihnen am liebsten?',
  agreeable: 'Passt das für Sie?',
  understood: {
    'rate-counter': 'Wir verstehen, dass das Honorar zu Ihrer Arbeit passen muss.',
    'deliverable-pushback': 'Wir verstehen, dass der Umfang der Arbeit in Ihre Planung passen muss.',
    'usage-objection': 'Wir verstehen, dass Ihnen wichtig ist, wie Ihre Inhalte genutzt werden.',
    'exclusivity-resistance': 'Wir verstehen, dass Exklusivität für Sie keine Kleinigkeit ist.',
    'timeline-conflict': 'Wir verstehen, dass die Termine in Ihre Planung passen müssen.',
    'stalled-deal': 'Seit unseren Nachrichten ist etwas Zeit vergangen, und unser Interesse ist unverändert.',
    'scope-creep': 'Wir verstehen, dass zusätzliche Arbeit sich im Honorar zeigen muss.',
    'gifting-to-paid': 'Wir verstehen, dass Sie für diese Arbeit mit Geld bezahlt werden möchten.',
  },
  hold: 'Wir möchten bei unserem Vorschlag bleiben.',
  holdOn: 'Diesen Teil möchten wir so behalten, wie wir ihn uns gedacht haben: {{conditions}}.',
  trade: 'Hier kommen wir Ihnen entgegen: {{yes}}. Im Gegenzug wünschen wir uns Folgendes: {{conditions}}.',
  tradeAtFee:
    'Hier kommen wir Ihnen entgegen: {{yes}}. Im Gegenzug wünschen wir uns das Honorar, das hier steht.',
  accept: 'Das passt für uns: {{yes}}. Unsere Bedingung dafür ist: {{conditions}}.',
  acceptAtFee: 'Das passt für uns: {{yes}}. Unsere Bedingung dafür ist das Honorar, das hier steht.',
  altogether: 'Zusammen macht das {{fee}} für diese Arbeit: {{deliverables}}.',
  altogetherProduct: 'Zusammen macht das {{product}} für diese Arbeit: {{deliverables}}.',
};
