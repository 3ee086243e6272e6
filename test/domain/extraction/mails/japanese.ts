import type { MailCase } from './mail-case.ts';

export const JAPANESE: readonly MailCase[] = [
  {
    name: 'ja: short DM',
    mail: 'ご連絡ありがとうございます！リール1本15万円でお受けしています😊',
    expected: {
      fee: { amount: '150000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
    },
  },
  {
    name: 'ja: agency, list, signature',
    mail: `株式会社ルーメン
佐藤様

お世話になっております。株式会社ハルカゼの田村です。
弊社所属の美咲(フォロワー28万人)につきまして、下記の通りお見積りいたします。

・Instagramリール 2本
・ストーリーズ 3本
・二次利用(広告配信可):3ヶ月
・競合排除:1ヶ月(ヘアケア)
・修正:2回まで

合計金額:600,000円(税別)
お支払い:請求書受領後30日以内

何卒よろしくお願いいたします。

――――――――――
株式会社ハルカゼ 田村
東京都渋谷区1-2-3 TEL 03-0000-1234`,
    expected: {
      fee: { amount: '600000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['2 instagram reel', '3 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 30, category: 'ヘアケア' },
      netDays: 30,
      revisions: 2,
    },
  },
  {
    name: 'ja: man and sen',
    mail: 'ストーリーズ3本で3万5千円になります。',
    platform: 'instagram',
    expected: {
      fee: { amount: '35000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['3 instagram story_set'],
    },
    hard: true,
  },
  {
    name: 'ja: kanji amount',
    mail: 'TikTok動画1本につき八万円でお願いしております。修正は1回まで無料です。',
    expected: {
      fee: { amount: '80000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['1 tiktok video'],
      revisions: 1,
    },
  },
  {
    name: 'ja: tentative',
    mail: 'リール2本ですと、だいたい20万円くらいになるかと思います。マネージャーに確認しますね!',
    expected: {
      fee: { amount: '200000', currency: 'JPY', certainty: 'tentative' },
      deliverables: ['2 instagram reel'],
    },
  },
  {
    name: 'ja: range',
    mail: 'YouTube動画内での60秒のご紹介(インテグレーション)は、30万円〜40万円でお受けしています。',
    expected: {
      fee: { amount: '300000', upTo: '400000', currency: 'JPY' },
      deliverables: ['1 youtube integration'],
    },
  },
  {
    name: 'ja: priced lines with a total',
    mail: `お見積りです。
・リール1本 120,000円
・ストーリーズ2本 40,000円
・パートナーシップ広告 30日間 20,000円
合計 180,000円(税抜)

12月10日〜14日の間に投稿可能です。`,
    expected: {
      fee: { amount: '180000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      whitelistingDays: 30,
      publication: { from: '2026-12-10', until: '2026-12-14' },
    },
  },
  {
    name: 'ja: price each and its sum',
    mail: 'TikTokは1本5万円なので、3本で15万円です。御社アカウントでの転載(オーガニックのみ)は2ヶ月OKです。',
    expected: {
      fee: { amount: '150000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['3 tiktok video'],
      usage: { kind: 'organic', duration: 60 },
    },
    hard: true,
  },
  {
    name: 'ja: refusal',
    mail: 'お声がけありがとうございます。大変申し訳ないのですが、1万円でのご依頼はお受けしておりません。またの機会によろしくお願いいたします。',
    expected: {},
  },
  {
    name: 'ja: questions only',
    mail: 'はじめまして!ご予算はどのくらいでしょうか?ストーリーズは何本必要ですか?二次利用の期間も教えてください。リールの平均再生数は4万回ほどです。',
    expected: {},
  },
  {
    name: 'ja: answer above a quoted thread',
    mail: `鈴木様

ご返信ありがとうございます。
10万円では難しいのですが、リール1本とストーリーズ2本で14万円(税別)でしたらお受けできます。競合排除はなしでお願いします。

よろしくお願いいたします。
あかり

2026年11月24日(火) 10:12 鈴木健 <suzuki@lumen.example>:
> あかり様
> リール2本で10万円、二次利用6ヶ月、競合排除3ヶ月でいかがでしょうか。
> お支払いは60日後となります。`,
    expected: {
      fee: { amount: '140000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      exclusivity: { days: 0 },
    },
    hard: true,
  },
  {
    name: 'ja: gifting',
    mail: '商品提供のみで大丈夫です!(12,000円相当のセットですよね)ストーリーズ2本、12月8日に投稿します。報酬は不要です。',
    platform: 'instagram',
    expected: {
      deliverables: ['2 instagram story_set'],
      publication: { from: '2026-12-08', until: '2026-12-08' },
    },
  },
  {
    name: 'ja: share of sales',
    mail: '固定報酬なしの成果報酬型で、売上の10%でお願いできますか。フォロワー向けのクーポンは15%オフを希望します。投稿はリール1本です。',
    expected: { deliverables: ['1 instagram reel'], commissionPercent: 10 },
    hard: true,
  },
  {
    name: 'ja: yen sign, nothing included, prepaid',
    mail: `インスタのフィード投稿1件
¥50,000(税別)
二次利用なし
競合排除なし
全額前払いでお願いします🙏`,
    expected: {
      fee: { amount: '50000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['1 instagram post'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
      upfrontPercent: 100,
    },
  },
  {
    name: 'ja: paid at the end of the next month',
    mail: 'YouTubeのタイアップ専用動画1本、50万円(税別)です。お支払いは月末締め翌月末払いでお願いいたします。公開は1月15日を予定しています。',
    expected: {
      fee: { amount: '500000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['1 youtube dedicated'],
      publication: { from: '2027-01-15', until: '2027-01-15' },
    },
    // 30 days by custom, up to 60 by the calendar.
    unscored: ['netDays'],
    hard: true,
  },
  {
    name: 'ja: full-width digits, half before',
    mail: 'お世話になっております。リール２本とカルーセル投稿１件で２８万円です。着手金として５０％を先にお支払いください。',
    expected: {
      fee: { amount: '280000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['2 instagram reel', '1 instagram carousel'],
      upfrontPercent: 50,
    },
  },
  {
    name: 'ja: exclusive licence for a year',
    mail: 'TikTok動画2本、60万円です。コンテンツは1年間の独占利用権付きで、広告にもご利用いただけます。',
    expected: {
      fee: { amount: '600000', currency: 'JPY', certainty: 'firm' },
      deliverables: ['2 tiktok video'],
      usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
    },
  },
];
