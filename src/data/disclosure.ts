import type { DisclosureRule } from '../domain/compliance/disclosure.ts';

/**
 * Labels and duties for paid posts by country, gathered from public pages up to 2026. The year is that of the
 * rule or its newest source. `partly` verified rows say what was not read in the original: show it to people.
 */
export const DISCLOSURE_RULES: readonly DisclosureRule[] = [
  {
    jurisdiction: 'US',
    name: 'United States',
    regulator: 'FTC (16 CFR Part 255, Endorsement Guides)',
    labels: ['#ad', 'Ad', 'Advertisement', '#sponsored', 'Sponsored'],
    notEnough: ['#sp', '#spon', '#collab', '#ambassador', '#partner', 'Thanks [brand]'],
    placement:
      "Clear and conspicuous: noticed without looking for it, in the same medium as the claim (spoken and on screen in video), before the 'more' fold, not buried among hashtags, on every post. A platform's tool is an addition, not a substitute.",
    duties: ['at first sight'],
    contract:
      'No written contract is demanded, but the advertiser must instruct endorsers, watch them and require take-down. Money, free product and family or business ties all count.',
    source:
      'FTC staff letter of 20 March 2017 (assets.documentcloud.org/documents/3705619); 87 FR 44288 (federal.elaws.us/fr/notice/7/26/2022/2022-12327)',
    year: 2023,
    verified: 'partly',
    doubt: 'the label lists come from an FTC staff letter and secondary sources, not from the 2023 text',
  },
  {
    jurisdiction: 'GB',
    name: 'United Kingdom',
    regulator: 'ASA/CAP and CMA (DMCC Act 2024, in force 6 April 2025)',
    labels: ['#ad', 'Ad', 'Advert', 'Advertising', 'Advertisement'],
    notEnough: [
      '#sp',
      '#spon',
      'sponsored',
      'in association with',
      'thanks to [brand]',
      '#gifted',
      '#affiliate',
    ],
    placement:
      "Immediate, prominent and easy to understand before people engage; on the content itself. A platform's tool counts only if clearly visible. Gifts, loans, commission and discount codes need it too.",
    duties: ['fixed wording', 'at first sight'],
    contract:
      'No written contract is demanded. The brand is jointly responsible; the CMA can fine up to GBP 300,000 or 10% of worldwide turnover, whichever is higher.',
    source:
      "asa.org.uk influencers' guide (3rd edition, 2023); rpclegal.com winter 2025; mondaq.com/uk 745738; stephens-scown.co.uk",
    year: 2025,
    verified: 'yes',
  },
  {
    jurisdiction: 'EU',
    name: 'European Union',
    regulator: 'National consumer authorities (UCPD 2005/29/EC, AVMSD 2018/1808, DSA 2022/2065 art. 26(2))',
    labels: [],
    notEnough: [],
    placement:
      "The commercial intent must be clear. Platforms offer a declaration that a post is commercial communication under the DSA: use it as well as a label in each country's language.",
    duties: ['local language', 'at first sight'],
    contract:
      'No written contract is demanded EU-wide. A creator in regular commercial activity is a trader under consumer law; the brand can be liable alongside.',
    source: 'osborneclarke.com (Digital Fairness Act); italianpost.news (Influencer Legal Hub)',
    year: 2025,
    verified: 'partly',
    doubt: 'DSA art. 26(2) was not read again for this table',
  },
  {
    jurisdiction: 'DE',
    name: 'Germany',
    regulator: 'Landesmedienanstalten (MStV s. 22) and the courts (UWG s. 5a)',
    labels: ['Werbung', 'Anzeige', '#Werbung', '#Anzeige', 'Bezahlte Werbepartnerschaft'],
    notEnough: ['#ad', 'Bezahlte Partnerschaft'],
    placement:
      'Visible at the start of text and picture posts; videos and podcasts say it at the start or the end. A notice on the profile does not replace a label on each post.',
    duties: ['fixed wording', 'local language', 'at first sight'],
    contract:
      'No written contract is demanded. The duty arises with any consideration, or when content is excessively promotional (BGH 9 September 2021, I ZR 90/20).',
    source:
      'medienanstalt-nrw.de; medienrecht-24.de; srd-rechtsanwaelte.de; influencer-agentur.de (describing the Leitfaden)',
    year: 2021,
    verified: 'yes',
    doubt: 'check the current edition of the Leitfaden',
  },
  {
    jurisdiction: 'FR',
    name: 'France',
    regulator: 'DGCCRF and ARPP (loi 2023-451, ordonnance 2024-978, décret 2025-1137)',
    labels: ['Publicité', 'Collaboration commerciale'],
    notEnough: ['#ad', '#sponsored', '#partner'],
    placement:
      "Clear, legible and identifiable on the image or video, in every format, during the whole promotion. Also 'Images retouchées' or 'Images virtuelles' where they apply.",
    duties: ['written contract', 'fixed wording', 'local language', 'at first sight'],
    contract:
      'Without a written contract the deal is void from 1 January 2026 when pay and product of one advertiser to one creator in a year for one objective reach the threshold (without VAT). It names the parties and their country of tax residence, the mission, pay and the value of products, rights and duties, and French law when the audience is in France.',
    writtenContractFrom: { amount: 100_000, currency: 'EUR' },
    law: ['France', 'French', 'français'],
    source:
      'ddg.fr (seuil de contractualisation); uniondesmarques.fr; joffeassocies.com; sandowski-avocat.com; livv.eu (ordonnance 2024-978)',
    year: 2025,
    verified: 'yes',
    doubt:
      'ordonnance 2024-978 may have softened the wording of labels; the two legal wordings are the safe choice',
  },
  {
    jurisdiction: 'IT',
    name: 'Italy',
    regulator: 'AGCOM (delibera 197/25/CONS), AGCM, IAP Digital Chart',
    labels: ['#pubblicità', '#ad', '#adv', '#sponsorizzato', 'pubblicità'],
    notEnough: [],
    placement:
      'Recognisable at once: at the start of the caption or on screen. Filters that alter the body must be named.',
    duties: ['at first sight'],
    contract:
      'Creators with 500,000 followers or 1 million average monthly views on one platform must be on the AGCOM list and say so on the profile; fines up to EUR 250,000 (EUR 600,000 where minors are concerned).',
    source: 'youmark.it (AGCOM 2025); cocuzza.it; studiomuscatello.it; punto-informatico.it',
    year: 2025,
    verified: 'yes',
  },
  {
    jurisdiction: 'ES',
    name: 'Spain',
    regulator: 'CNMC and SETELECO register (Ley 13/2022 art. 94, RD 444/2024), Autocontrol code',
    labels: ['publicidad', '#publicidad', '#publi', 'colaboración pagada', 'patrocinado'],
    notEnough: ['#colab', 'gracias a'],
    placement:
      'Advertising must be identified as such; time limits for alcohol and gambling for listed users.',
    duties: ['local language', 'at first sight'],
    contract:
      'Users of special relevance (EUR 300,000 income a year, 1 million followers on one service or 2 million in all, 24 videos a year) must enter the state register within two months.',
    source: 'elderecho.com; baylos.com (2024); bufeteantoniofont.com',
    year: 2024,
    verified: 'partly',
    doubt: 'the thresholds are verified, the label words are not',
  },
  {
    jurisdiction: 'NL',
    name: 'Netherlands',
    regulator: 'Stichting Reclame Code (RSM) and Commissariaat voor de Media',
    labels: ['#advertentie', '#reclame', '#ad', '#spon'],
    notEnough: [],
    placement: 'Clearly seen or heard in the content, whatever the number of followers.',
    duties: ['at first sight'],
    contract:
      'Registered uploaders with 24 videos a year who earn from them are supervised and must register (since 16 June 2025, whatever the number of followers). The advertiser must make the creator follow the code.',
    source: 'business.gov.nl; tweakers.net/nieuws/235580; reclamecode.nl',
    year: 2025,
    verified: 'partly',
    doubt: 'the label words were not checked against the code',
  },
  {
    jurisdiction: 'BE',
    name: 'Belgium',
    regulator: 'FPS Economy, JEP and VRM',
    labels: ['#reclame', '#advertentie', '#publiciteit', 'publicité'],
    notEnough: ['#gesponsord'],
    placement: 'On every commercial post; affiliate links carry a star and a sentence on the commission.',
    duties: ['local language', 'at first sight'],
    contract: 'No written contract is demanded; fines up to EUR 80,000.',
    source: 'vrt.be (25 April 2022); vlaamseregulatormedia.be',
    year: 2022,
    verified: 'yes',
  },
  {
    jurisdiction: 'JP',
    name: 'Japan',
    regulator: 'Consumer Affairs Agency (景品表示法 5条3号, 内閣府告示19号)',
    labels: ['PR', '広告', '宣伝', 'プロモーション'],
    notEnough: [],
    placement: 'Clear at first sight: not so brief that it cannot be read, not buried among many hashtags.',
    duties: ['local language', 'at first sight'],
    contract:
      'Orders are addressed to the brand, not to the creator: the brand instructs, checks and keeps the record (in force since 1 October 2023).',
    source: 'caa.go.jp (stealth marketing); blog.netadreport.com (10 March 2023); 2ndmedia.info; kajo.co.jp',
    year: 2023,
    verified: 'partly',
    doubt: 'law, date and placement are verified, the exact list of labels is not',
  },
  {
    jurisdiction: 'IN',
    name: 'India',
    regulator: 'ASCI and CCPA (Endorsements Know-hows)',
    labels: ['#Ad', 'Advertisement', 'Sponsored', 'Collaboration', 'Partnership'],
    notEnough: [],
    placement:
      'Upfront and prominent without scrolling; superimposed on stories and videos without a caption; in English or the language of the content.',
    duties: ['fixed wording', 'at first sight'],
    contract:
      'The contract should hold disclosure clauses; the advertiser is answerable. No misleading filters; the creator checks claims.',
    source: 'ascionline.in (FAQs); mondaq.com/india 1076110; afaqs.com (20 April 2023)',
    year: 2021,
    verified: 'yes',
  },
  {
    jurisdiction: 'AU',
    name: 'Australia',
    regulator: 'AANA and Ad Standards (Code of Ethics 2.7), AiMCO, ACCC',
    labels: ['#ad', 'Advert', 'Advertising', 'Branded Content', 'Paid Partnership', 'Paid Promotion'],
    notEnough: ['#sp', 'Spon', 'gifted', 'Affiliate', 'Collab'],
    placement: 'Clear, obvious and upfront; not only in the bio or in comments.',
    duties: ['at first sight'],
    contract: 'No written contract is demanded; the advertiser is responsible for the content.',
    source: 'adstandards.com.au; sociallawco.com.au (AANA practice note, February 2021); thecurators.au',
    year: 2021,
    verified: 'yes',
  },
  {
    jurisdiction: 'CA',
    name: 'Canada',
    regulator: 'Ad Standards (Code cl. 1, 2, 7) and Competition Bureau',
    labels: ['#ad', '#sponsored', '#pub', '#commandité', '#produitreçu'],
    notEnough: [],
    placement:
      'In the post itself, visible and inseparable, on every post, in the language of the content; not in the bio or comments.',
    duties: ['at first sight'],
    contract: 'No written contract is demanded; family, work, a stake and event invitations count as ties.',
    source: 'adstandards.ca; caravellaw.com; republik.ca',
    year: 2023,
    verified: 'yes',
  },
  {
    jurisdiction: 'BR',
    name: 'Brazil',
    regulator: 'CONAR (Guia 2021) and CDC',
    labels: ['#publicidade', '#publi', '#publipost', '#anúncio', '#patrocinado'],
    notEnough: [],
    placement:
      "At the start of the post, clear without effort; the platform's tool ('Parceria paga') first. Posts about gifts must say so.",
    duties: ['local language', 'at first sight'],
    contract:
      'Promotion with consideration and control by the advertiser is advertising; affiliate links count.',
    source: 'criadoresid.com (guia de publicidade); portalpublicitario.com.br; lealvarasquim.com.br',
    year: 2021,
    verified: 'yes',
  },
  {
    jurisdiction: 'KR',
    name: 'South Korea',
    regulator: 'KFTC (추천·보증 등에 관한 표시·광고 심사지침, revised 1 December 2024)',
    labels: ['광고', '협찬', '[광고]', '[협찬]', '금전적 지원'],
    notEnough: ['컬래버레이션', '파트너십'],
    placement:
      "In the title or the first part of the post, seen without scrolling or pressing 'more'; not in comments.",
    duties: ['fixed wording', 'local language', 'at first sight'],
    contract: 'Also when the reward is future or conditional; family and ownership ties must be told.',
    source: 'bizguardian.kr no. 43739; news1.kr 5994921; dmktnews.com 3878',
    year: 2025,
    verified: 'yes',
  },
  {
    jurisdiction: 'CN',
    name: 'China',
    regulator: 'SAMR (互联网广告管理办法, 1 May 2023)',
    labels: ['广告'],
    notEnough: [],
    placement:
      'Conspicuously marked when goods are promoted as knowledge, experience or a review with a purchase link.',
    duties: ['fixed wording', 'local language', 'at first sight'],
    contract:
      'Endorser rules of the Advertising Law apply; medical and health-food ads need review before publishing.',
    source: 'zhuanguanjia.com (quotes the Measures); xiyinlitea.cn (Guangzhou note)',
    year: 2023,
    verified: 'yes',
  },
  {
    jurisdiction: 'AE',
    name: 'United Arab Emirates',
    regulator: 'UAE Media Council (Federal Decree-Law 55/2023)',
    labels: [],
    notEnough: [],
    placement:
      "The advertiser permit's number stands clearly on the licensed account; the ad is identified as such.",
    duties: ['permit', 'at first sight'],
    contract:
      'Since 1 February 2026 anyone who publishes promotion from the UAE, paid or not, needs an Advertiser Permit; visitors need a three-month permit through a licensed agency. The brand must check the permit.',
    source: 'gulfnews.com 1.500427938; dayofdubai.com; thefinanceworld.com; middleeastbriefing.com',
    year: 2026,
    verified: 'yes',
  },
  {
    jurisdiction: 'SA',
    name: 'Saudi Arabia',
    regulator: 'General Authority of Media Regulation',
    labels: ['إعلان'],
    notEnough: [],
    placement: 'People are told before the ad, in writing or otherwise; only on the registered account.',
    duties: ['permit', 'local language', 'at first sight'],
    contract:
      "A 'Mawthooq' licence (SAR 15,000 for three years) is needed; brands must not use unlicensed creators, visitors included.",
    source: 'arabnews.pk 2176661; gulfnews.com 1.1733131320843; saudipedia.com',
    year: 2024,
    verified: 'partly',
    doubt: 'the label word is not verified',
  },
  {
    jurisdiction: 'UZ',
    name: 'Uzbekistan',
    regulator: 'Raqobat qo‘mitasi (law ZRU-776 of 7 June 2022)',
    labels: ['reklama', 'реклама'],
    notEnough: [],
    placement:
      'In the state language (a translation takes at most 40% of the area, in smaller type); no prices in foreign currency; an age mark where due.',
    duties: ['local language', 'at first sight'],
    contract:
      'No rule on written contracts was found; a draft law of May 2025 would cover creators with 10,000 followers.',
    source:
      'invest-in-uzbekistan.org 12783 (text of the law); settleadvisory.com; gratanet.com; spot.uz (21 May 2025)',
    year: 2022,
    verified: 'partly',
    doubt: "language and currency rules are verified, the duty to mark a creator's post is not",
  },
  {
    jurisdiction: 'TR',
    name: 'Türkiye',
    regulator: 'Ticaret Bakanlığı Reklam Kurulu (Kılavuz 2021/2 of 4 May 2021)',
    labels: ['#Reklam', 'Reklam', '#Sponsor', '#İşbirliği'],
    notEnough: [],
    placement:
      'Clear, readable and seen at first contact; in audio and video said or shown at the start; whatever the number of followers.',
    duties: ['fixed wording', 'local language', 'at first sight'],
    contract:
      "A 2025 draft would require the advertiser's name besides the hashtag; no endorsement of goods that were not tried; health services are barred.",
    source: 'legaltalks.com.tr; bozgul.av.tr; tamindir.com (24 November 2025); iabtr.org',
    year: 2025,
    verified: 'yes',
    doubt: 'check whether the 2025 draft was adopted',
  },
  {
    jurisdiction: 'RU',
    name: 'Russia',
    regulator: 'Roskomnadzor and FAS (38-FZ art. 18.1, since 1 September 2022)',
    labels: ['Реклама'],
    notEnough: [],
    placement:
      "Only the word 'Реклама', well visible, with the advertiser's name or INN and the erid token, which is obtained before publication.",
    duties: ['permit', 'written contract', 'fixed wording', 'local language', 'at first sight'],
    contract:
      'Contract data go to the register through an operator; the contract must say who reports. A 3% levy applies. Review sanctions before any deal.',
    source: 'yoloco.io (marking of ads); kurs.alfabank.ru; elama.ru; konsol.pro',
    year: 2026,
    verified: 'partly',
    doubt: 'the ban of ads on some foreign platforms is not verified',
  },
  {
    jurisdiction: 'KZ',
    name: 'Kazakhstan',
    regulator:
      'Ministry of Culture and Information (law 18-VIII of 10 July 2023; order 59-НҚ of 16 February 2024)',
    labels: ['жарнама', 'реклама', 'жарнамалық материал', 'рекламный материал', 'на правах рекламы'],
    notEnough: [],
    placement: 'In text and identifiable; in audio and video the mark comes before the ad starts.',
    duties: ['fixed wording', 'local language', 'at first sight'],
    contract: 'Applies to anyone who posts for pay or under a contract, discount links included.',
    source: 'adilet.zan.kz Z2300000018; zakon.kz 6425109; cis-legislation.com 156950',
    year: 2024,
    verified: 'yes',
  },
];
