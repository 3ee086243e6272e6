import type { RecapWords } from './recap-template.ts';

export const JAPANESE_RECAPS: RecapWords = {
  version: 1,
  recap: {
    subject: '件名：{{brand}}より、これまでのお話の確認',
    thanks:
      'このたびはお時間をいただき、また{{brand}}との率直なお話をありがとうございます。現在の状況を私どもの理解でまとめましたので、ご確認いただけますと幸いです。',
    agreed: 'お話し合いで決まった内容は次のとおりです：\n{{agreed}}',
    firm: 'これまでにはっきりしている点は次のとおりです：\n{{agreed}}',
    tentative: 'まだ固まっていない点は次のとおりです：\n{{tentative}}',
    missing: 'これからご相談したい点は次のとおりです：\n{{missing}}',
    label: '提携であることが皆様に伝わるよう、投稿には次の表示をお願いいたします：{{disclosure}}。',
    correct: '誤りや抜けている点がございましたら、ご遠慮なくお知らせください。',
    question: 'この内容でお間違いないでしょうか？',
  },
  feedback: {
    subject: '件名：{{brand}}より、制作物についてのお願い',
    thanksFor:
      'このたびは制作物（{{content}}）をお見せくださり、ありがとうございます。丁寧に作ってくださったことがよく伝わってまいりました。',
    thanks:
      'このたびは制作物をお見せくださり、ありがとうございます。丁寧に作ってくださったことがよく伝わってまいりました。',
    mustFix: '公開の前に、{{brand}}として次の点の変更をお願いできればと存じます：\n{{mustFix}}',
    nothingToFix: '{{brand}}として、必ず変更していただきたい点はございません。',
    niceToHave:
      '次の点は、もし可能でしたらで結構です。ご判断は{{creator}}様にお任せいたします：\n{{niceToHave}}',
    label: '投稿への表示は次のとおりです：{{disclosure}}。',
    ask: '分かりにくい点や、{{creator}}様の作風に合わない点がございましたら、ご遠慮なくお知らせください。良い形を一緒に考えさせていただきます。',
    question: 'いかがでしょうか？',
  },
};
