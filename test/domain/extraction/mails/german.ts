import type { MailCase } from './mail-case.ts';

export const GERMAN: readonly MailCase[] = [
  {
    name: 'de: short, together',
    mail: `Hi, für ein Reel nehme ich 450 €, mit 3 Stories dazu wären es insgesamt 600 €. So würde ich's machen! LG Lena 🌸`,
    expected: {
      fee: { amount: '600', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
    },
  },
  {
    name: 'de: management, list, VAT, address',
    mail: `Sehr geehrte Frau Krüger,

vielen Dank für Ihre Anfrage. Gerne unterbreiten wir Ihnen folgendes Angebot für unsere Künstlerin Mara Vogt (238.000 Follower):

- 2 Instagram Reels
- 4 Instagram Stories
- Nutzungsrechte für bezahlte Werbung (Paid Ads): 3 Monate
- Exklusivität: 4 Wochen (Naturkosmetik)
- 2 Korrekturschleifen

Gesamthonorar: 3.900,00 € zzgl. 19 % MwSt.
Zahlungsziel: 14 Tage nach Rechnungsstellung

Mit freundlichen Grüßen
Jonas Becker
Senior Talent Manager
Blickfang Management GmbH | Torstraße 140 | 10119 Berlin | HRB 214455 B`,
    expected: {
      fee: { amount: '3900', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 instagram reel', '4 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 28, category: 'Naturkosmetik' },
      netDays: 14,
      revisions: 2,
    },
  },
  {
    name: 'de: price each and its sum',
    mail: 'pro TikTok nehme ich 350€, bei zwei Videos wären das also 700€. Nutzung auf euren Kanälen (organisch) 30 Tage ist mit drin',
    expected: {
      fee: { amount: '700', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 tiktok video'],
      usage: { kind: 'organic', duration: 30 },
    },
    hard: true,
  },
  {
    name: 'de: tentative integration',
    mail: 'Hallo Timo, das wären vermutlich so um die 900 Euro für eine YouTube-Integration, ich muss das aber noch mit meinem Management klären. Viele Grüße, Fabi',
    expected: {
      fee: { amount: '900', currency: 'EUR', certainty: 'tentative' },
      deliverables: ['1 youtube integration'],
    },
  },
  {
    name: 'de: spelled amount, half before',
    mail: 'Für das Paket (1 Karussell + 1 Reel) möchte ich zwölfhundert Euro. Die Hälfte vorab, der Rest nach Veröffentlichung.',
    expected: {
      fee: { amount: '1200', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram carousel', '1 instagram reel'],
      upfrontPercent: 50,
    },
  },
  {
    name: 'de: cents and a calendar week',
    mail: `Moin,
mein Preis liegt bei 1.250,50 EUR für 1 Instagram Reel. Veröffentlichung in KW 50, Entwurf bekommt ihr am 2.12.
Eine Feedbackschleife ist inklusive.
Gruß Ole`,
    expected: {
      fee: { amount: '1250.5', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
      publication: { from: '2026-12-07', until: '2026-12-13' },
      revisions: 1,
    },
    hard: true,
  },
  {
    name: 'de: German with English',
    mail: 'Hey ihr Lieben, my rate wäre 800€ all in für 1 Reel + 1 Story Set, 30 Tage Paid Usage und 30 Tage Whitelisting inklusive. Exclusivity gebe ich aktuell keine, sorry 😅',
    expected: {
      fee: { amount: '800', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 instagram story_set'],
      usage: { kind: 'paid', duration: 30 },
      whitelistingDays: 30,
      exclusivity: { days: 0 },
    },
  },
  {
    name: 'de: no rights, no exclusivity',
    mail: 'Ein Feed-Post auf Instagram kostet bei mir 500 EUR, ohne Nutzungsrechte und ohne Exklusivität. Zahlbar innerhalb von 30 Tagen.',
    expected: {
      fee: { amount: '500', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram post'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
      netDays: 30,
    },
  },
  {
    name: 'de: net and gross',
    mail: 'Unser Angebot für zwei YouTube Shorts: 1.000 € netto (1.190 € brutto), Rechnung nach Livegang, zahlbar 14 Tage netto.',
    expected: {
      fee: { amount: '1000', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 youtube short'],
      netDays: 14,
    },
    hard: true,
  },
  {
    name: 'de: refusal',
    mail: 'Liebe Anna, danke für die Anfrage, aber mit einem Budget von 250 € passt das für mich leider nicht. Alles Gute für die Kampagne!',
    expected: {},
  },
  {
    name: 'de: questions only',
    mail: 'Hi! Klingt spannend 😊 Wie viele Stories braucht ihr denn, und sollen die 24 Stunden oder als Highlight online bleiben? Habt ihr ein festes Budget? Meine Reichweite liegt grad bei ca. 35.000 pro Reel.',
    expected: {},
  },
  {
    name: 'de: answer above a German quoted thread',
    mail: `Hallo Herr Seidel,

900 € sind für den Umfang leider zu knapp. Für 1.300 € machen wir das gerne: ein Reel und zwei Stories, live bis zum 18.12.2026.

Beste Grüße
Nina Roth

Am 24.11.2026 um 09:31 schrieb Kai Seidel <k.seidel@lumen.example>:
> Guten Morgen Frau Roth,
> wir können 900 € für 2 Reels anbieten, 6 Monate Nutzungsrechte, Zahlungsziel 60 Tage.
> Viele Grüße, Kai Seidel`,
    expected: {
      fee: { amount: '1300', currency: 'EUR', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      publication: { until: '2026-12-18' },
    },
    hard: true,
  },
  {
    name: 'de: commission plus flat fee',
    mail: 'Ich schlage 20 % Provision auf alle Verkäufe über meinen Link vor, dazu 300 € Fixum für 2 Reels. Mein Rabattcode für die Community wäre dann 15 %.',
    expected: {
      fee: { amount: '300', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 instagram reel'],
      commissionPercent: 20,
    },
  },
  {
    name: 'de: range, dedicated video',
    mail: 'Je nach Aufwand liegen wir zwischen 1.200 und 1.500 Euro für ein dediziertes YouTube-Video.',
    expected: {
      fee: { amount: '1200', upTo: '1500', currency: 'EUR' },
      deliverables: ['1 youtube dedicated'],
    },
  },
  {
    name: 'de: WhatsApp lines, no currency',
    mail: `hey
also reel 400
3 stories 150
zusammen 500
kann ab dem 3.12. posten`,
    expected: {
      fee: { amount: '500', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
      publication: { from: '2026-12-03' },
    },
    hard: true,
  },
  {
    name: 'de: exclusive rights for a year',
    mail: 'Für 2.800 € bekommt ihr 3 Reels inkl. exklusiver Nutzungsrechte für ein Jahr, auch für Werbeanzeigen. Anzahlung 40 %.',
    expected: {
      fee: { amount: '2800', currency: 'EUR', certainty: 'firm' },
      deliverables: ['3 instagram reel'],
      usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
      upfrontPercent: 40,
    },
  },
  {
    name: 'de: Swiss francs',
    mail: `Grüezi,

gerne bieten wir Ihnen an: 1 Instagram Reel + 1 TikTok, CHF 2'400.– exkl. MWST. Keine Werbenutzung (Ads) inbegriffen, Reposts auf Ihrem Kanal sind 60 Tage okay. Branchenexklusivität 1 Monat.

Freundliche Grüsse
Reto`,
    expected: {
      fee: { amount: '2400', currency: 'CHF', certainty: 'firm' },
      deliverables: ['1 instagram reel', '1 tiktok video'],
      usage: { kind: 'organic', duration: 60 },
      exclusivity: { days: 30 },
    },
    hard: true,
  },
];
