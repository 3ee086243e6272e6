import { JAPANESE_AGREEMENT } from './agreement/ja.ts';
import { JAPANESE_CLAIMS } from './claims/ja.ts';
import { JAPANESE_COMMITMENTS } from './commitments/ja.ts';
import type { Language } from './language.ts';
import { JAPANESE_PRESSURE } from './pressure/ja.ts';
import { JAPANESE_PROMISES } from './promises/ja.ts';

const NOUNS: Readonly<Record<string, string>> = {
  post: '投稿',
  carousel: 'カルーセル投稿',
  reel: 'リール',
  story_set: 'ストーリーズ',
  video: '動画',
  integration: 'タイアップ紹介',
  dedicated: '専用動画',
  short: 'ショート動画',
  pin: 'ピン',
  stream: 'ライブ配信',
  mention: '紹介',
};

/** Japanese numerals in running text are read by their counters: 二本, 三十日; alone they are parts of words. */
export const JAPANESE: Language = {
  code: 'ja',
  englishName: 'Japanese',
  locale: 'ja-JP',
  script: 'Japanese',
  lexicon: {
    numbers: {
      〇: 0,
      零: 0,
      一: 1,
      二: 2,
      三: 3,
      四: 4,
      五: 5,
      六: 6,
      七: 7,
      八: 8,
      九: 9,
      十: 10,
      百: 100,
      千: 1_000,
      万: 10_000,
      億: 100_000_000,
    },
    ambiguous: [],
    joiners: [],
    multiples: {
      倍: 2,
      半額: 0.5,
      半分: 0.5,
      '[三3]分の[一1]': 1 / 3,
      '[四4]分の[一1]': 0.25,
      '[五5]分の[一1]': 0.2,
    },
    currencies: {
      dollar: ['ドル'],
      euro: ['ユーロ'],
      yen: ['円'],
      pound: ['ポンド'],
      yuan: ['人民元'],
    },
    percent: ['パーセント', '割(?!引)'],
    durations: { day: ['日'], week: ['週'], month: ['[かカヶケ箇]月', '月間'], year: ['年'] },
    periods: { 半年: 182, 四半期: 91, 無期限: Number.POSITIVE_INFINITY, 永久: Number.POSITIVE_INFINITY },
    dates: ['明日', '本日', '今日', '来週', '来月', '今週', '月末', '週末'],
    cues: {
      usage: ['使用', '利用', '二次利用', 'ライセンス', '広告'],
      exclusivity: ['独占', '競合'],
      payment: ['支払', '請求書'],
      whitelisting: ['ホワイトリスト', 'アカウントから'],
      upfront: ['前払', '締結時', '着手金'],
      each: ['あたり', 'ずつ', '各'],
      bonus: ['ボーナス'],
      product: ['相当の商品', 'プレゼント'],
      ours: ['ご提案', '提示', '弊社(?:の|から)', '当社(?:の|から)'],
      theirs: ['ご希望', 'ご提示', '頂いた金額', 'いただいた金額'],
    },
    formats: {
      revision: ['修正'],
      dedicated: ['専用動画'],
      story_set: ['ストーリー'],
      carousel: ['カルーセル'],
      reel: ['リール'],
      short: ['ショート'],
      video: ['動画'],
      integration: ['タイアップ'],
      pin: ['ピン'],
      stream: ['ライブ'],
      mention: ['紹介'],
      post: ['投稿'],
    },
    limits: [
      '(?:お金|資金|余裕)が(?:ござい|あり|な)',
      '手一杯|いっぱいいっぱい',
      '(?:他の|ほかの)(?:クリエイター|インフルエンサー|方).{0,30}(?:低い|高い|安|金額|報酬|料金|お支払い|お受け)',
      '最終(?:の|的な)(?:ご)?(?:提案|提示|金額|条件)',
      '最大で|最大の金額',
      '最後のご提案',
      '上限',
      '予算',
      '限度',
      '最大限',
      '最高額',
      'ぎりぎり|ギリギリ',
      'これ以上(?:は|の)',
      '精一杯',
      '限界',
      '最終(?:価格|金額|提示)',
      '余地が(?:ある|あり)',
      'もう少し(?:上げ|出せ)',
      'もう少し(?:お支払い|払|出|積)',
      '上乗せ',
      '(?:経理|上司|役員|経営陣|本部)',
      '社内(?:の|で)',
      '(?:確保|用意)している(?:金額|資金|予定額)',
      '資金',
      '(?:これ|それ)を(?:超え|上回)',
      'ここだけの話|内密',
      '(?:許可|承認)(?:され|を得)(?:た|ている)(?:金額|範囲)',
      '交渉次第',
      '最終オファー|最後の(?:金額|提示)',
    ],
    commitments: JAPANESE_COMMITMENTS,
    pressure: JAPANESE_PRESSURE,
    claims: JAPANESE_CLAIMS,
    promises: JAPANESE_PROMISES,
    agreement: JAPANESE_AGREEMENT,
    stopwords: 'です ます の に を は が で と も'.split(' '),
  },
  phrases: {
    deliverable: (quantity, platform, format) => `${platform}${NOUNS[format] ?? format}${quantity}本`,
    usage: (kind, days, exclusive) => {
      const where = kind === 'paid' ? 'ブランドの広告での使用' : 'ブランド公式チャンネルでの使用';
      const length = days === 'perpetual' ? '期間を定めない' : `${days}日間の`;
      return `${length}${where}${exclusive ? '（独占ライセンス）' : ''}`;
    },
    exclusivity: (category, days) => `${category}分野での${days}日間の独占`,
    payment: (upfront, net) => {
      const rest = `請求書から${net}日以内のお支払い`;
      if (upfront === 100) return '締結時に100%';
      return upfront > 0 ? `締結時に${upfront}%、残りは${rest}` : rest;
    },
    bonus: (cap) => `成果が目標を上回った場合に${cap}までのボーナス`,
    series: (platform) => `${platform}でのシリーズ投稿`,
    aims: {
      awareness: (brand) => `${brand}を喜んでくださる方々に知っていただくこと`,
      leads: (brand) => `関心のある方に${brand}を見つけていただくこと`,
      sales: (brand) => `${brand}を選んでいただくこと`,
    },
    reasons: {
      market_rates: '同じ種類のお仕事とフォロワー層について公表されている市場価格に沿っています',
      whole_scope: 'ここに挙げたすべてのお仕事と権利を含んでいます',
    },
    team: (brand) => `${brand}チーム`,
    option: (letter) => `プラン${letter}`,
  },
};
