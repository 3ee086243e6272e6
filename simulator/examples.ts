import type { FieldValue } from './person.ts';

/** The guide's four example campaigns as people would type them into Parley's forms, with a creator for each. */

export interface Example {
  /** Who runs it. */
  readonly manager: 'maya' | 'jonas';
  readonly campaign: Record<string, FieldValue>;
  readonly creator: Record<string, FieldValue>;
  /** Handle without the @, as commands take it. */
  readonly handle: string;
  /** The creator's first words about money, as `/deal offer` takes them. */
  readonly ask: string;
}

/** Days from today as a date picker takes it. */
function daysFrom(today: Temporal.PlainDate, days: number): string {
  return today.add({ days }).toString();
}

/** A skincare brand, Gen Z, a series of short TikTok videos; measured by views, engagement and clicks. */
function skincareSeries(today: Temporal.PlainDate): Example {
  return {
    manager: 'maya',
    handle: 'glow.with.ana',
    ask: '6,500 USD 3 tiktok videos 30d paid usage',
    campaign: {
      Name: 'Glow Week',
      Brand: 'Lumi Skincare',
      Objective: 'Awareness',
      'Whom do you want to reach?': 'Gen Z who are new to skincare and like simple routines',
      Countries: 'US',
      'Age from': 16,
      'Age to': 26,
      Gender: 'Mostly women',
      Languages: 'English',
      Interests: 'skincare, beauty, self-care',
      'Work you want from a creator': '3 TikTok videos',
      'Key messages': 'Three steps, two minutes, every morning. Show your own routine.',
      'Claims the brand can prove': 'Fragrance free\nDermatologically tested',
      Hashtags: '#GlowWeek #ad',
      'Where the product can be bought': 'US',
      'Landing page': 'https://lumi.example/glow',
      'First day': daysFrom(today, 7),
      'Last day': daysFrom(today, 49),
      'Budget for creators': '20,000 USD',
      'Ceiling of one deal': '6,000',
      'Walk-away price of one deal': '7,000',
      'KPI targets': 'video_views 500000, engagement_rate 6%, link_clicks 4000',
    },
    creator: {
      Name: 'Ana Silva',
      Accounts: 'tiktok @glow.with.ana 184000 followers, 11500 engagements, 92000 views',
      Country: 'US',
      'Language for drafts': 'English',
      'Time zone': 'Los Angeles',
      Niches: 'beauty, skincare',
      'E-mail': 'ana@creators.example',
      'Audience by country, percent': 'US 71, GB 9, CA 6',
      'Content to refer to':
        'your video on a two-minute morning routine | https://www.tiktok.com/@glow.with.ana/video/1',
      'Past collaborations': 'Two drugstore brands in spring; both came back.',
    },
  };
}

/** A sustainable fashion brand and Europeans who care; reach in Europe and honest content count. */
function sustainableFashion(today: Temporal.PlainDate): Example {
  return {
    manager: 'jonas',
    handle: 'mended.by.lea',
    ask: '3,900 EUR 2 reels + 1 story set 90d organic usage',
    campaign: {
      Name: 'Wear it longer',
      Brand: 'Verdant Wear',
      Objective: 'Awareness',
      'Whom do you want to reach?': 'Eco-aware Europeans who repair and re-wear',
      Countries: 'DE, FR, NL',
      'Age from': 20,
      'Age to': 40,
      Gender: 'Any',
      Languages: 'German, French, English',
      Interests: 'sustainability, slow fashion',
      'Work you want from a creator': '2 Instagram Reels; 1 Instagram Story set',
      'Key messages': 'Repair first. Organic cotton, made in Portugal.',
      'Claims the brand can prove': 'Organic cotton\nMade in Portugal',
      Hashtags: '#WearItLonger',
      'Where the product can be bought': 'DE, FR, NL',
      'Landing page': 'https://verdant.example/longer',
      'First day': daysFrom(today, 10),
      'Last day': daysFrom(today, 60),
      'Budget for creators': '15,000 EUR',
      'Ceiling of one deal': '4,000',
      'Walk-away price of one deal': '4,600',
      'KPI targets': 'reach 300000, engagement_rate 4%',
    },
    creator: {
      Name: 'Lea Hoffmann',
      Accounts: 'instagram @mended.by.lea 96000 followers, 4100 engagements, 41000 views',
      Country: 'DE',
      'Language for drafts': 'German',
      'Time zone': 'Berlin',
      Niches: 'fashion, sustainability',
      'E-mail': 'lea@creators.example',
      'Audience by country, percent': 'DE 58, AT 11, FR 8, NL 6',
      'Content to refer to': 'your Reel on mending old jeans | https://www.instagram.com/reel/lea1',
    },
  };
}

/** A contract for Instagram posts with a hashtag, approved captions, and use of the pictures in the brand's ads. */
function instagramWithAds(today: Temporal.PlainDate): Example {
  return {
    manager: 'maya',
    handle: 'tash.cooks',
    ask: '2,600 USD 3 instagram posts 90d paid usage',
    campaign: {
      Name: 'Sunday Table',
      Brand: 'Hearth Kitchen',
      Objective: 'Sales',
      'Whom do you want to reach?': 'Home cooks who host friends at the weekend',
      Countries: 'US, GB',
      'Age from': 25,
      'Age to': 50,
      Gender: 'Any',
      Languages: 'English',
      Interests: 'cooking, home',
      'Work you want from a creator': '3 Instagram posts',
      'Key messages': 'One pan, one table. Show the pan in use.',
      'Claims the brand can prove': 'Oven safe to 260 C',
      Hashtags: '#SundayTable',
      'Where the product can be bought': 'US, GB',
      'Landing page': 'https://hearth.example/sunday',
      'First day': daysFrom(today, 5),
      'Last day': daysFrom(today, 75),
      'Budget for creators': '10,000 USD',
      'Ceiling of one deal': '2,400',
      'Walk-away price of one deal': '2,900',
      'KPI targets': 'impressions 200000, conversions 120, ROAS 2',
    },
    creator: {
      Name: 'Natasha Brooks',
      Accounts: 'instagram @tash.cooks 64000 followers, 2300 engagements',
      Country: 'GB',
      'Language for drafts': 'English',
      'Time zone': 'London',
      Niches: 'food',
      'E-mail': 'tash@creators.example',
      'Audience by country, percent': 'GB 44, US 31, IE 5',
      'Content to refer to': 'your post on one-pan Sunday lunch | https://www.instagram.com/p/tash1',
    },
  };
}

/** Japan, in yen: respectful words, a professional translation, payment that supports yen. */
function japanInYen(today: Temporal.PlainDate): Example {
  return {
    manager: 'jonas',
    handle: 'hana_no_kurashi',
    ask: '450,000 JPY 2 instagram reels',
    campaign: {
      Name: '秋のお茶時間',
      Brand: 'Komorebi Tea',
      Objective: 'Awareness',
      'Whom do you want to reach?': 'People in Japan who enjoy quiet tea time at home',
      Countries: 'Japan',
      'Age from': 25,
      'Age to': 55,
      Gender: 'Any',
      Languages: 'Japanese',
      Interests: 'tea, home, seasons',
      'Work you want from a creator': '2 Instagram Reels',
      'Key messages': 'Respectful and calm. A professional translator checks every text.',
      'Claims the brand can prove': 'Grown in Shizuoka',
      Hashtags: '#お茶時間 #PR',
      'Where the product can be bought': 'JP',
      'Landing page': 'https://komorebi.example/aki',
      'First day': daysFrom(today, 14),
      'Last day': daysFrom(today, 70),
      'Budget for creators': '1,500,000 JPY',
      'Ceiling of one deal': '420,000',
      'Walk-away price of one deal': '500,000',
      'KPI targets': 'reach 150000, engagement_rate 3%',
    },
    creator: {
      Name: '佐藤 花',
      Accounts: 'instagram @hana_no_kurashi 82000 followers, 2900 engagements, 35000 views',
      Country: 'JP',
      'Language for drafts': 'Japanese',
      'Time zone': 'Tokyo',
      Niches: 'home, tea',
      'E-mail': 'hana@creators.example',
      'Audience by country, percent': 'JP 93',
      'Content to refer to': '縁側でのお茶の動画 | https://www.instagram.com/reel/hana1',
    },
  };
}

export function examples(today: Temporal.PlainDate): {
  readonly skincare: Example;
  readonly fashion: Example;
  readonly ads: Example;
  readonly japan: Example;
} {
  return {
    skincare: skincareSeries(today),
    fashion: sustainableFashion(today),
    ads: instagramWithAds(today),
    japan: japanInYen(today),
  };
}

/** What the workspace's owner sets once: who decides, and where Parley posts. */
export const SETTINGS_VALUES: Record<string, FieldValue> = {
  'Campaign manager': { users: ['Maya Torres', 'Jonas Weber'] },
  'Budget approver': { users: ['Priya Shah'] },
  'Legal reviewer': { users: ['Lena Fischer'] },
  'A budget approver decides above': '5000 USD, 4000 EUR, 450000 JPY',
  'Legal review of term sheets above': '5000 USD, 5000 EUR, 500000 JPY',
  'Legal review always for': 'FR, JP',
  'Time zone': 'Europe/Berlin',
};
