import { describe, expect, test } from 'vitest';
import { isTellable } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { OUTREACH, SECRETS } from '../sample-facts.ts';
import { type LanguageRow, type Row, verdictOn } from './verdicts.ts';

describe('G6, no claim beyond the brief', () => {
  test.each<LanguageRow>([
    ['en', 'One of the best videos we have seen this year.', 'passes', "praise of the creator's work"],
    ['en', 'What would suit you best?', 'passes', 'an ordinary word'],
    ['en', 'We look at the content before and after publication.', 'passes', 'a time, no comparison'],
    ['en', 'We hope for a healthy exchange of ideas.', 'passes', 'healthy, but no product'],
    ['en', 'It is the best serum on the market.', 'fails', 'superlative'],
    ['en', 'We are the number one brand.', 'fails', 'rank'],
    ['en', 'Nine out of ten dermatologists recommend it.', 'fails', 'statistic'],
    ['en', 'It is clinically proven.', 'fails', 'proof'],
    ['en', 'It reduces wrinkles within days.', 'fails', 'beauty effect'],
    ['en', 'It boosts your immune system.', 'fails', 'health'],
    ['en', 'It is better than any other cream.', 'fails', 'comparison'],
    ['en', 'Your followers can earn extra money with it.', 'fails', 'earnings'],
    ['en', 'Just look at the before-and-after pictures.', 'fails', 'before and after'],
    ['en', 'Our customers rave about it.', 'fails', 'testimonial'],
    ['de', 'Viele Grüße und die besten Wünsche.', 'passes', 'a greeting'],
    ['de', 'Es ist die beste Creme auf dem Markt.', 'fails', 'superlative'],
    ['de', 'Studien zeigen, dass sie wirkt.', 'fails', 'proof'],
    ['de', 'Sie hilft gegen Falten.', 'fails', 'beauty effect'],
    ['fr', 'Avec nos meilleurs vœux.', 'passes', 'a greeting'],
    ['fr', "C'est le meilleur sérum du marché.", 'fails', 'superlative'],
    ['fr', 'Il est cliniquement prouvé.', 'fails', 'proof'],
    ['fr', 'Il réduit les rides.', 'fails', 'beauty effect'],
    ['es', '¿Cuál sería el mejor momento para hablar?', 'passes', 'an ordinary word'],
    ['es', 'Es la mejor crema del mundo.', 'fails', 'superlative'],
    ['es', 'Alivia el estrés.', 'fails', 'health'],
    ['es', 'Nueve de cada diez clientes la recomiendan.', 'fails', 'statistic'],
    ['pt', 'Qual seria a melhor altura para falar?', 'passes', 'an ordinary word'],
    ['pt', 'É o melhor creme do mercado.', 'fails', 'superlative'],
    ['pt', 'Está comprovado cientificamente.', 'fails', 'proof'],
    ['ru', 'Какой способ связи лучше?', 'passes', 'an ordinary word'],
    ['ru', 'Это лучший крем на рынке.', 'fails', 'superlative'],
    ['ru', 'Эффект доказан клинически.', 'fails', 'proof'],
    ['ru', 'Он разглаживает морщины.', 'fails', 'beauty effect'],
    ['uz', 'Eng yaxshi tilaklar bilan.', 'passes', 'a greeting'],
    ['uz', 'Bu bozordagi eng yaxshi krem.', 'fails', 'superlative'],
    ['uz', 'U immunitetni mustahkamlaydi.', 'fails', 'health'],
    ['ja', 'とても楽しく拝見しました。', 'passes', "praise of the creator's work"],
    ['ja', '世界一の美容液です。', 'fails', 'rank'],
    ['ja', '効果は臨床試験で証明されています。', 'fails', 'proof'],
    ['ja', 'シワが目立たなくなります。', 'fails', 'beauty effect'],
  ])('%s "%s" %s: %s', (language, text, verdict) => {
    expect(verdictOn('G6', text, { ...OUTREACH, language })).toBe(verdict);
  });

  const facts = { ...OUTREACH, allowedClaims: ['Tested by dermatologists', 'Softest denim of our range'] };
  test.each<Row>([
    ['It is tested by dermatologists.', 'passes', 'word for word'],
    ['It is dermatologist-tested denim.', 'passes', 'the same words in other forms'],
    ['It has been tested by independent dermatologists.', 'fails', 'one word makes it a stronger claim'],
    ['It is recommended by dermatologists.', 'fails', 'another claim with the same people'],
    [
      'It is tested by dermatologists. It is clinically proven.',
      'fails',
      'an allowed claim does not open the door for another',
    ],
  ])('what the brief allows: "%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G6', text, facts)).toBe(verdict);
  });

  test("a brief's own message with a claim is told only where the brief allows it", () => {
    expect(isTellable('Show that it is tested by dermatologists', facts, SECRETS)).toBe(true);
    expect(isTellable('Show that it is the best denim on the market', facts, SECRETS)).toBe(false);
  });
});
