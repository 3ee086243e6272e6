import { describe, expect, test } from 'vitest';
import { characterLimit, wordLimits } from '../../../../src/domain/drafting/guardrails/length.ts';
import { COUNTER, OUTREACH } from '../sample-facts.ts';
import { detailOf, failed, goodText, type LanguageRow } from './verdicts.ts';

const tone = (language: string, text: string) =>
  /pressure|everybody/u.test(detailOf('G10', text, { ...OUTREACH, language }) ?? '') ? 'fails' : 'passes';

describe('G10, length', () => {
  test('holds the words of each channel', () => {
    const good = goodText(OUTREACH);
    expect(failed(good, OUTREACH)).toEqual([]);
    expect(failed(`${good}\n${'And we like it a lot. '.repeat(6)}`, OUTREACH)).toEqual(['G10']);
    expect(
      failed(
        'Hello Mia Hansen, your video on repairing old jeans is good. Ecolife asks: interested?',
        OUTREACH,
      ),
    ).toEqual(['G10']);
    expect(failed(goodText(COUNTER), COUNTER)).toEqual([]);
  });

  test.each([
    ['outreach', 'dm', [80, 120]],
    ['outreach', 'email', [100, 200]],
    ['outreach', 'comment', [10, 40]],
  ] as const)('%s by %s has %j words', (kind, channel, limits) => {
    expect(wordLimits(kind, channel)).toEqual(limits);
  });

  test('holds what a platform takes of a comment', () => {
    expect(characterLimit('comment', 'TikTok')).toBe(150);
    expect(characterLimit('comment', 'Instagram')).toBe(2_200);
    expect(characterLimit('dm', 'TikTok')).toBeUndefined();
    const facts = { ...OUTREACH, channel: 'comment' as const, platform: 'TikTok' };
    const long =
      'Hello Mia Hansen, all of us at Ecolife were impressed by your video on repairing old jeans and by how calmly you explain each step of it to people: may we write to you?';
    expect(detailOf('G10', long, facts)).toContain('a comment on TikTok takes 150');
    expect(detailOf('G10', long, { ...facts, platform: 'YouTube' })).toBeUndefined();
  });

  test.each([
    'Hello Mia Hansen, Ecolife would pay $1,200 for your work: may we write to you?',
    'Hello Mia Hansen, Ecolife thinks of 2 Reels for the spring: may we write to you?',
    'Hello Mia Hansen, Ecolife would like to talk about your price: may we write to you?',
  ])('lets no price or work stand in public: %s', (text) => {
    expect(detailOf('G10', text, { ...COUNTER, kind: 'outreach', channel: 'comment' })).toContain(
      'to everybody',
    );
  });
});

describe('G10, tone', () => {
  test.each<LanguageRow>([
    ['en', 'There is no hurry at all.', 'passes', 'the opposite of pressure'],
    ['en', 'If this is not for you, a short line is enough.', 'passes', 'an open door'],
    ['en', 'Would another month suit you better?', 'passes', 'an ordinary word'],
    ['en', 'This is your last chance.', 'fails', 'false scarcity'],
    ['en', 'Only two spots are left.', 'fails', 'false scarcity'],
    ['en', 'Decide today or we move on.', 'fails', 'haste'],
    ['en', 'We can pay you in exposure.', 'fails', 'exposure'],
    ['en', 'It is great for your portfolio.', 'fails', 'exposure'],
    ['en', 'Another creator has already agreed for less.', 'fails', 'an invented rival'],
    ['en', 'You will regret it.', 'fails', 'a threat'],
    ['en', 'Your price is ridiculous.', 'fails', 'rude'],
    ['de', 'Wenn ein anderer Monat besser passt, sag es uns.', 'passes', 'an ordinary word'],
    ['de', 'Es ist nur noch ein Platz frei.', 'fails', 'false scarcity'],
    ['de', 'Andere machen es für weniger.', 'fails', 'an invented rival'],
    ['fr', 'Prenez le temps qu’il vous faut.', 'passes', 'the opposite of pressure'],
    ['fr', 'C’est votre dernière chance.', 'fails', 'false scarcity'],
    ['fr', 'La visibilité est déjà un paiement.', 'fails', 'exposure'],
    ['es', 'Es ahora o nunca.', 'fails', 'haste'],
    ['es', 'Otros lo harían por menos.', 'fails', 'an invented rival'],
    ['pt', 'Só resta um lugar.', 'fails', 'false scarcity'],
    ['pt', 'Vais arrepender-te.', 'fails', 'a threat'],
    ['ru', 'Не торопитесь с ответом.', 'passes', 'the opposite of pressure'],
    ['ru', 'Поторопитесь, мест мало.', 'fails', 'haste'],
    ['ru', 'Иначе вы пожалеете.', 'fails', 'a threat'],
    ['uz', 'Javobga shoshilmang.', 'passes', 'the opposite of pressure'],
    ['uz', 'Bu oxirgi imkoniyat.', 'fails', 'false scarcity'],
    ['ja', 'お返事は急ぎません。', 'passes', 'the opposite of pressure'],
    ['ja', '残りわずかです。', 'fails', 'false scarcity'],
    ['ja', '露出が報酬です。', 'fails', 'exposure'],
  ])('%s "%s" %s: %s', (language, text, verdict) => {
    expect(tone(language, text)).toBe(verdict);
  });
});
