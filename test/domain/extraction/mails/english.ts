import type { MailCase } from './mail-case.ts';

export const ENGLISH: readonly MailCase[] = [
  {
    name: 'en: short DM, one reel',
    mail: 'heyy my rate for 1 reel is 450€ 😊',
    expected: {
      fee: { amount: '450', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
    },
  },
  {
    name: 'en: trade shorthand',
    mail: '1 IGR + 7 bio + 30 adcode = 600 EUR',
    expected: {
      fee: { amount: '600', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
      whitelistingDays: 30,
    },
  },
  {
    name: 'en: manager, labelled lines, signature, disclaimer',
    mail: `Hi Dana,

Thank you for reaching out to Priya about the Lumen launch. Following our call, please find her quote below.

Scope: 2 Instagram Reels and 3 Instagram Stories
Fee: $4,800 USD
Usage: 60 days paid usage across the brand's Meta ads
Exclusivity: 30 days, haircare
Revisions: two rounds included
Payment terms: net 30 from invoice date

For context, Priya has 412K followers and her last 10 Reels averaged 180,000 views.

Kind regards,
Tom Ashdown
Senior Talent Manager | Northlight Talent
+44 20 7946 0123 | 3rd Floor, 18 Curtain Road, London

This e-mail and any attachments are confidential and intended solely for the addressee. If you received it in error, please delete it within 24 hours.`,
    expected: {
      fee: { amount: '4800', currency: 'USD', certainty: 'firm' },
      deliverables: ['2 instagram reel', '3 instagram story_set'],
      usage: { kind: 'paid', duration: 60 },
      exclusivity: { days: 30, category: 'haircare' },
      netDays: 30,
      revisions: 2,
    },
  },
  {
    name: 'en: spelled amount, half upfront',
    mail: `Fifteen hundred dollars for the dedicated YouTube video and I'm in. Half upfront please, the rest once it's live. One round of edits is fine.`,
    expected: {
      fee: { amount: '1500', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 youtube dedicated'],
      upfrontPercent: 50,
      revisions: 1,
    },
  },
  {
    name: 'en: priced lines with a total',
    mail: `Hi! Rates for the spring campaign:

• 1x TikTok video – $900
• 2x IG Stories – $250
• Spark Ads code, 30 days – $200

Total: $1,350

50% upfront, balance net 14 after posting.

Jess x`,
    expected: {
      fee: { amount: '1350', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 tiktok video', '2 instagram story_set'],
      whitelistingDays: 30,
      upfrontPercent: 50,
      netDays: 14,
    },
  },
  {
    name: 'en: bare rate card, nothing chosen',
    mail: `Thanks for getting in touch! Here's my current rate card:

Reel - $700
Carousel - $500
Story (3 frames) - $180
TikTok - $650

Let me know which of these would work for you and I can put a package together.`,
    expected: {},
    // Listing what could be booked helps or misleads; a fee would be a guess.
    unscored: ['deliverables'],
  },
  {
    name: 'en: price for each piece, quantity given',
    mail: `I can do 3 reels at £350 each. You're welcome to repost them on your own socials for 3 months, just no ads.`,
    expected: {
      fee: { amount: '1050', currency: 'GBP', certainty: 'firm' },
      deliverables: ['3 instagram reel'],
      usage: { kind: 'organic', duration: 90 },
    },
    hard: true,
  },
  {
    name: 'en: tentative, no currency',
    mail: 'i think it would probably be around 800 for 2 videos, need to check with my manager tho',
    platform: 'tiktok',
    expected: { fee: { amount: '800', certainty: 'tentative' }, deliverables: ['2 tiktok video'] },
  },
  {
    name: 'en: range for an integration',
    mail: 'For a 60-90 second YouTube integration I usually get between $2,500 and $3,000 depending on the brief.',
    expected: {
      fee: { amount: '2500', upTo: '3000', currency: 'USD' },
      deliverables: ['1 youtube integration'],
    },
  },
  {
    name: 'en: two options',
    mail: `Hey Mia, two ways we could do this:

Option 1: 1 Reel + 2 Stories for €900
Option 2: 2 Reels + 4 Stories for €1,500

Both include 30 days of organic reposting on your page. Invoice is due within 21 days either way.`,
    expected: { usage: { kind: 'organic', duration: 30 }, netDays: 21 },
    // The work of which option? Empty, or both to choose from.
    unscored: ['deliverables'],
    hard: true,
  },
  {
    name: 'en: counter above a quoted thread with other numbers',
    mail: `Hi Ben,

Thanks for coming back to me. $600 is a bit low for what you're asking. I can meet you at $850 for one reel and two stories, with 30 days of whitelisting included. No exclusivity please.

Best,
Carla

On Tue, 24 Nov 2026 at 10:12, Ben Ortiz <ben@lumen.example> wrote:
> Hi Carla,
> we can offer $600 for 1 reel and 4 stories, 90 days of paid usage,
> 30 days exclusivity and payment net 60.
> Ben`,
    expected: {
      fee: { amount: '850', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      whitelistingDays: 30,
      exclusivity: { days: 0 },
    },
    hard: true,
  },
  {
    name: 'en: yes without numbers above a quoted offer',
    mail: `Works for me! Send over the contract 🙌

On 25 Nov 2026, at 16:40, Ben Ortiz <ben@lumen.example> wrote:

> So to confirm: 500 EUR for 1 reel, 30 days paid usage, net 30. Ok?`,
    expected: {},
    hard: true,
  },
  {
    name: 'en: refusal of our price',
    mail: `Hi, thanks for thinking of me but $200 is way below what I work for, so I'll have to pass this time. Good luck with the launch!`,
    expected: {},
  },
  {
    name: 'en: questions only',
    mail: `Hey! Sounds fun. Before I quote: what's your budget? How long would you want to run ads, and would there be any exclusivity? My reels get 40-60k views on average and I'm at 87k followers now.`,
    expected: {},
  },
  {
    name: 'en: barter',
    mail: `omg love the jacket!! happy to do 1 story set in exchange for the product (i saw it's worth $180), no fee needed. can post between dec 7 and dec 11`,
    platform: 'instagram',
    expected: {
      deliverables: ['1 instagram story_set'],
      publication: { from: '2026-12-07', until: '2026-12-11' },
    },
  },
  {
    name: 'en: commission, discount for followers',
    mail: `I don't need a flat fee. 15% commission on all sales through my code (my followers get 10% off) and I'll do 2 TikToks + 1 YouTube Short. Going live between December 10 and December 14.`,
    expected: {
      deliverables: ['2 tiktok video', '1 youtube short'],
      publication: { from: '2026-12-10', until: '2026-12-14' },
      commissionPercent: 15,
    },
  },
  {
    name: 'en: everything in one paragraph',
    mail: `Flat $3.2k. That's 1 YouTube integration (60s), going live on January 12, script to you by January 5. Payment within 15 days of invoice. Two revision rounds max. You can use the clip in paid ads for 90 days, and I won't work with another VPN for 2 weeks after posting.`,
    expected: {
      fee: { amount: '3200', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 youtube integration'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 14, category: 'VPN' },
      publication: { from: '2027-01-12', until: '2027-01-12' },
      netDays: 15,
      revisions: 2,
    },
  },
  {
    name: 'en: exclusive licence is not competitor exclusivity',
    mail: 'The price is $5,000 for three carousels, including an exclusive licence to the content for one year, paid ads included.',
    expected: {
      fee: { amount: '5000', currency: 'USD', certainty: 'firm' },
      deliverables: ['3 instagram carousel'],
      usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
    },
    hard: true,
  },
  {
    name: 'en: WhatsApp lines, lower case',
    mail: `hii sorry for the late reply 🙈
so for
1 reel n 1 story
its 300 usd
payment after post pls
can post 5 dec`,
    expected: {
      fee: { amount: '300', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 instagram story_set'],
      publication: { from: '2026-12-05', until: '2026-12-05' },
    },
  },
  {
    name: 'en: agency, VAT, perpetual, deposit',
    mail: `Dear Sam,

Please see our proposal on behalf of The Hartley Kitchen.

Total investment: GBP 12,500 + VAT for 4 TikTok videos and 1 Instagram carousel. Content may be used organically on owned channels in perpetuity. Whitelisting is not included. 90 days' exclusivity in the meal-kit category. 30% deposit on signature, the remainder 45 days from invoice. All figures exclude VAT at 20%.

Best wishes,
Eleanor`,
    expected: {
      fee: { amount: '12500', currency: 'GBP', certainty: 'firm' },
      deliverables: ['4 tiktok video', '1 instagram carousel'],
      usage: { kind: 'organic', duration: 'perpetual' },
      whitelistingDays: 0,
      exclusivity: { days: 90, category: 'meal-kit' },
      netDays: 45,
      upfrontPercent: 30,
    },
  },
  {
    name: 'en: past price, new price',
    mail: `Last year I did this for $1,000 but my channel has doubled since, so the rate is now $1,800 per video. One dedicated video, one revision. Usage isn't included.`,
    platform: 'youtube',
    expected: {
      fee: { amount: '1800', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 youtube dedicated'],
      usage: { kind: 'none', duration: 0 },
      revisions: 1,
    },
    hard: true,
  },
  {
    name: 'en: answers between the lines of the question',
    mail: `Hi Ben, answers below!

> What is your rate for one reel? We had 400 in mind.
€700 for one reel
> How long can we use it in ads?
30 days of paid usage is included
> Anything upfront?
50% upfront please`,
    expected: {
      fee: { amount: '700', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
      usage: { kind: 'paid', duration: 30 },
      upfrontPercent: 50,
    },
    hard: true,
  },
  {
    name: 'en: line ends of a mail program',
    mail: 'Hi Kim,\r\n\r\nRate: 1,200 EUR\r\nScope: 1 TikTok video\r\nPayment: net 30\r\n\r\nThanks,\r\nNoor\r\n',
    expected: {
      fee: { amount: '1200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 tiktok video'],
      netDays: 30,
    },
  },
  {
    name: 'en: an honest HTML mail',
    mail: '<html><body><p>Hi team,</p><ul><li>1 Instagram Reel</li><li>2 Stories</li></ul><p>Total: 1,100 EUR</p><p>Two rounds of edits included.</p></body></html>',
    expected: {
      fee: { amount: '1100', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      revisions: 2,
    },
  },
  {
    name: "en: a colleague forwards the creator's mail",
    mail: `fyi, Zoe's numbers below

---------- Forwarded message ---------
From: Zoe Lang <zoe@zoe.example>
Date: Wed, 25 Nov 2026 at 18:02
Subject: Re: Lumen
To: Ben Ortiz <ben@lumen.example>

Hi Ben, happy to do 1 reel and 1 story set for $950. Net 15 please.
Zoe`,
    expected: {
      fee: { amount: '950', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 instagram story_set'],
      netDays: 15,
    },
    hard: true,
  },
];
