import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/drafting/languages/table.ts';
import { OUTREACH } from '../sample-facts.ts';
import { detailOf, goodText, type LanguageRow, verdictOn } from './verdicts.ts';

const CODES = LANGUAGES.map(({ code }) => code);

describe('G9, in the language asked for', () => {
  test.each(CODES)('%s passes as itself and fails as each other', (code) => {
    const text = goodText({ ...OUTREACH, language: code });
    expect(detailOf('G9', text, { ...OUTREACH, language: code })).toBeUndefined();
    for (const other of CODES.filter((each) => each !== code)) {
      expect({ other, verdict: verdictOn('G9', text, { ...OUTREACH, language: other }) }).toEqual({
        other,
        verdict: 'fails',
      });
    }
  });

  test.each<LanguageRow>([
    ['en', 'Hi Mia!', 'passes', 'too short to tell'],
    [
      'de',
      'Hallo Mia, wir finden „repairing old jeans“ großartig.',
      'passes',
      'a quotation in another language',
    ],
    [
      'es',
      'Ciao Mia, grazie mille per la tua risposta. Saremmo felici di lavorare con te e di conoscere la tua opinione.',
      'fails',
      'Italian',
    ],
    [
      'de',
      'Hallo Mia, we would love to hear what you think about it and when you have time. Liebe Grüße und bis bald.',
      'fails',
      'an English sentence',
    ],
    [
      'de',
      'Hoi Mia, wij vinden jouw video heel mooi en willen graag met je samenwerken. Heb je zin om erover te praten?',
      'fails',
      'Dutch',
    ],
    [
      'ru',
      'Вітаємо, Міє! Нам дуже сподобалося ваше відео, і ми хотіли б запросити вас до нашої кампанії.',
      'fails',
      'Ukrainian',
    ],
    [
      'uz',
      'Ассалому алайкум! Сизнинг ишингиз бизга жуда ёқди, ҳамкорлик қилишни хоҳлаймиз.',
      'fails',
      'Uzbek in Cyrillic letters',
    ],
    [
      'uz',
      'Merhaba Mia, videonuzu çok beğendik ve sizinle birlikte çalışmak istiyoruz. Konuşmak ister misiniz?',
      'fails',
      'Turkish',
    ],
    ['ja', '您好，我们非常喜欢您的视频，希望能与您合作。请告诉我们您的想法和时间安排。', 'fails', 'Chinese'],
    [
      'pt',
      'Hola Mia, nos gustó mucho tu vídeo y queremos invitarte a nuestra campaña. ¿Te gustaría hablar de ello con nosotros?',
      'fails',
      'Spanish',
    ],
    [
      'en',
      'Hi Mia, we loved your video. Nous serions ravis de travailler avec vous sur cette campagne et de vous lire.',
      'fails',
      'a French sentence',
    ],
    [
      'ru',
      'Здравствуйте! Нам очень понравилось ваше видео. We would love to work with you on this campaign this summer.',
      'fails',
      'an English sentence',
    ],
  ])('%s "%s" %s: %s', (language, text, verdict) => {
    const facts = { ...OUTREACH, language, contentReference: 'repairing old jeans' };
    expect(verdictOn('G9', text, facts)).toBe(verdict);
  });
});
