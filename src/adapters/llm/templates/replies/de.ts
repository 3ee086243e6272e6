import type { ReplyWords } from './reply-template.ts';

export const GERMAN_REPLIES: ReplyWords = {
  version: 1,
  understood: {
    'rate-counter': 'Wir verstehen, dass das Honorar zu deiner Arbeit passen muss.',
    'deliverable-pushback': 'Wir verstehen, dass der Umfang der Arbeit in deine Planung passen muss.',
    'usage-objection': 'Wir verstehen, dass dir wichtig ist, wie deine Inhalte genutzt werden.',
    'exclusivity-resistance': 'Wir verstehen, dass Exklusivität für dich eine große Zusage ist.',
    'timeline-conflict': 'Wir verstehen, dass die Termine in deine Planung passen müssen.',
    'stalled-deal': 'Seit unseren Nachrichten ist etwas Zeit vergangen, und unser Interesse ist unverändert.',
    'scope-creep': 'Wir verstehen, dass zusätzliche Arbeit sich im Honorar zeigen muss.',
    'gifting-to-paid': 'Wir verstehen, dass du für diese Arbeit mit Geld bezahlt werden möchtest.',
  },
  hold: 'Wir möchten bei unserem Vorschlag bleiben.',
  holdOn: 'Diesen Teil möchten wir so behalten, wie wir ihn uns gedacht haben: {{conditions}}.',
  trade: 'Hier kommen wir dir entgegen: {{yes}}. Im Gegenzug wünschen wir uns Folgendes: {{conditions}}.',
  tradeAtFee:
    'Hier kommen wir dir entgegen: {{yes}}. Im Gegenzug wünschen wir uns das Honorar, das hier steht.',
  accept: 'Das passt für uns: {{yes}}. Unsere Bedingung dafür ist: {{conditions}}.',
  acceptAtFee: 'Das passt für uns: {{yes}}. Unsere Bedingung dafür ist das Honorar, das hier steht.',
  altogether: 'Zusammen macht das {{fee}} für diese Arbeit: {{deliverables}}.',
  altogetherProduct: 'Zusammen macht das {{product}} für diese Arbeit: {{deliverables}}.',
};
