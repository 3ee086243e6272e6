import { describe, expect, test } from 'vitest';
import { extractOffer } from '../../../src/domain/extraction/extract-offer.ts';
import { type OfferWords, read, TODAY } from './offer-words.ts';

type Offers = readonly (readonly [mail: string, words: OfferWords])[];

const expectWords = (mail: string, words: OfferWords) => expect(read(mail)).toMatchObject(words);

describe('a price is theirs although something else is refused beside it', () => {
  test.each([
    ['My rate is $900 for 1 reel, unfortunately I cannot do net 60.', { fee: '900 USD', work: '1 reel' }],
    ['900 € für 1 Reel, Paid Ads leider nicht möglich', { fee: '900 EUR', work: '1 reel', usage: 'none' }],
    ["I can do 1 reel for $900 but I can't include usage rights.", { fee: '900 USD', work: '1 reel' }],
    ['За 30 000 руб сделаю 1 рилс, меньше не берусь.', { fee: '30000 RUB', work: '1 reel' }],
    ["1 ta reels 2 mln so'm, bundan kam qilmayman.", { fee: '2000000 UZS', work: '1 reel' }],
    ['リール1本15万円で、これより低い金額は難しいです。', { fee: '150000 JPY', work: '1 reel' }],
  ] satisfies Offers)('%s', expectWords);
});

describe('a price in brackets is no worth of a product where the product is not the pay', () => {
  test.each([
    ['I do not do barter, my fee for 1 reel is fixed (600 EUR).', { fee: '600 EUR' }],
    ['2 reels ($1,200), product gifted by you, net 30.', { fee: '1200 USD', work: '2 reel', net: 30 }],
    ['1 Reel ($900) contre paiement à 30 jours.', { fee: '900 USD', work: '1 reel', net: 30 }],
    ['На бартер не работаю, цена за рилс фиксированная (30 000 руб).', { fee: '30000 RUB' }],
  ] satisfies Offers)('%s', expectWords);

  test('and is one where it is', () => {
    expect(read('Two Stories in exchange for the bag (890 €).')).not.toHaveProperty('fee');
  });
});

describe('one of two prices is not made the price for all', () => {
  test.each([
    'One reel $500, a TikTok $1,000.',
    '300 € per story, 900 € per reel',
    'One reel for $800 (was $1,600)',
    'For one reel $500 net, $1,000 if you want exclusivity.',
    'Un reel 300 €, une vidéo YouTube 1.500 €',
    'Reel: $500\nStory: $150\nTikTok: $600',
  ])('%s', (mail) => {
    const { fee, warnings } = extractOffer(mail, { today: TODAY });
    expect(fee).toBeUndefined();
    expect(warnings.map(({ kind }) => kind)).toContain('several-prices');
  });

  test('and a normal price counts for nothing beside the one they take', () => {
    expect(read('For one reel I take $800, my normal price is $1,600')).toMatchObject({ fee: '800 USD' });
  });
});

describe('a licence that others may have too', () => {
  test.each([
    ['non exclusive licence for 6 months', 180],
    ['No exclusive rights, usage 30 days', 30],
    ['nicht-exklusive Nutzung 6 Monate', 180],
    ['sin licencia exclusiva, uso 3 meses', 90],
    ['pas de cession exclusive, utilisation 3 mois', 90],
    ['неисключительная лицензия на 6 месяцев', 180],
    ['licence non exclusive de 6 mois', 180],
  ])('is no exclusive one and no word about competitors: %s', (mail, days) => {
    expect(read(mail)).toEqual({ usage: `organic ${days}` });
  });
});

describe('an amount that nobody sees is none', () => {
  test.each([
    '[image: rate card: 1 reel $900]',
    '[inline image 1]',
    '\u202e\u202ax\u202c009\u202c €',
    '<bdo dir="rtl">009</bdo> €',
  ])('%j', (mail) => {
    expect(read(mail)).toEqual({});
  });
});

describe('a term that they refuse is none of theirs', () => {
  test.each([
    ['My rate is $900 for 1 reel, unfortunately I cannot do net 60.'],
    ["We don't accept net 90, sorry. 1 reel is $900."],
    ['900 € für 1 Reel, Zahlung nach 60 Tagen ist leider nicht möglich.'],
  ])('%s', (mail) => {
    expect(read(mail)).not.toHaveProperty('net');
  });
});
