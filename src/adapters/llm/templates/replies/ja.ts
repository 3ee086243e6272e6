import type { ReplyWords } from './reply-template.ts';

export const JAPANESE_REPLIES: ReplyWords = {
  version: 2,
  subject: '件名：{{brand}}と{{creator}}様のお取り組み条件について',
  thanksForFee:
    'このたびは{{theirFee}}というご希望をお知らせくださり、また丁寧にご検討くださり、誠にありがとうございます。',
  thanks: 'このたびはご希望をお知らせくださり、また丁寧にご検討くださり、誠にありがとうございます。',
  glad: '{{brand}}としてぜひご一緒したいと考えており、双方にとって良い条件にしたいと思っております。',
  offer: '次のお仕事に対して{{fee}}をご提案いたします：{{deliverables}}。',
  reason: 'この金額の理由は次のとおりです：{{reason}}。',
  includesBoth: 'この金額には次のものを含みます：{{usage}}、{{exclusivity}}。',
  includesUsage: 'この金額には次のものを含みます：{{usage}}。',
  includesExclusivity: 'この金額には次のものを含みます：{{exclusivity}}。',
  payment: 'お支払い方法は次のとおりです：{{payment}}。',
  options:
    '別の組み合わせのほうがよろしければ、次のプランも私どもにとって同じように望ましいものです：\n{{packages}}',
  prefer: 'どの形がよろしいでしょうか？',
  agreeable: 'こちらの内容でいかがでしょうか？',
  understood: {
    'rate-counter': '報酬がお仕事に見合ったものであるべきことは、よく理解しております。',
    'deliverable-pushback': 'お仕事の量がご予定に合うことの大切さは、よく理解しております。',
    'usage-objection': 'コンテンツの使われ方を大切にされていることは、よく理解しております。',
    'exclusivity-resistance': '独占の条件が重いものであることは、よく理解しております。',
    'timeline-conflict': '日程がご予定に合うことの大切さは、よく理解しております。',
    'stalled-deal': '前回のご連絡から少し時間が経ちましたが、ご一緒したい気持ちは変わっておりません。',
    'scope-creep': '追加のお仕事は報酬に反映されるべきものと、よく理解しております。',
    'gifting-to-paid': 'このお仕事に金銭での報酬をお望みであることは、よく理解しております。',
  },
  hold: '私どもとしては、これまでのご提案のままでお願いしたく存じます。',
  holdOn: '次の点は、当初の予定のままでお願いしたく存じます：{{conditions}}。',
  trade:
    '次の点は、お気持ちに沿うようにいたします：{{yes}}。その代わりに、次の点をお願いできればと存じます：{{conditions}}。',
  tradeAtFee:
    '次の点は、お気持ちに沿うようにいたします：{{yes}}。その代わりに、ここに記した報酬でお願いできればと存じます。',
  accept: '次の点は問題ございません：{{yes}}。条件は次のとおりです：{{conditions}}。',
  acceptAtFee: '次の点は問題ございません：{{yes}}。条件は、ここに記した報酬でお願いすることです。',
  altogether: '合わせて、次のお仕事に{{fee}}となります：{{deliverables}}。',
  altogetherProduct: '合わせて、次のお仕事に{{product}}となります：{{deliverables}}。',
};
