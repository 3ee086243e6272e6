import { describe, expect, test } from 'vitest';
import type { CreatorFacingFacts, DisclosureFacts } from '../../../../src/domain/drafting/facts.ts';
import { COUNTER, OUTREACH, TERMS } from '../sample-facts.ts';
import { detailOf, type LanguageRow, type Row, verdictOn } from './verdicts.ts';

const US: DisclosureFacts = {
  label: '#ad',
  accepted: ['#ad', 'Ad', '#sponsored'],
  notEnough: ['#sp', '#partner'],
};
const GERMANY: DisclosureFacts = {
  label: '#Werbung',
  accepted: ['Werbung', 'Anzeige', '#Werbung', '#Anzeige'],
  notEnough: ['#ad'],
};
const FEEDBACK: CreatorFacingFacts = {
  ...OUTREACH,
  kind: 'revision_feedback',
  agreed: true,
  terms: TERMS,
  feedback: { mustFix: ['The logo is hidden'], niceToHave: [] },
  disclosure: US,
};

describe('G5, the right label for paid posts', () => {
  test.each<Row>([
    ['Please put #ad at the beginning.', 'passes', 'the label itself'],
    ['Please put #sponsored at the beginning.', 'passes', 'another label that is accepted'],
    ['Please put #ad there, not #partner.', 'passes', 'a label that is named as not enough'],
    ['We enjoyed #jeansweek.', 'passes', 'a hashtag that is no label'],
    ['#ad #jeans #repair', 'passes', 'the label before other hashtags'],
    ['Please mark it with #partner.', 'fails', 'not enough in the country'],
    ['A small #sp will do.', 'fails', 'not enough in the country'],
    ['Please mark it with #werbung.', 'fails', 'a label of another country'],
    ['Please mark it as "Partnership".', 'fails', 'a label in quotation marks that is not accepted'],
    ['#jeans #repair #ad', 'fails', 'the label behind other hashtags'],
    ['Put #ad at the end, behind the others.', 'fails', 'buried'],
    ['You do not need to label it.', 'fails', 'advice against a label'],
    ['It should look like a real tip, so leave the label out.', 'fails', 'advice against a label'],
    ['The label is up to you.', 'fails', 'plays the label down'],
  ])('"%s" %s: %s', (text, verdict) => {
    expect(verdictOn('G5', text, { ...OUTREACH, disclosure: US })).toBe(verdict);
  });

  test.each<LanguageRow>([
    ['de', 'Bitte kennzeichne den Beitrag mit #Werbung.', 'passes', 'the German label'],
    ['de', 'Bitte kennzeichne den Beitrag mit #ad.', 'fails', 'not enough in Germany'],
    ['de', 'Eine Kennzeichnung brauchst du nicht.', 'fails', 'advice against a label'],
    ['fr', 'La mention n’est pas nécessaire : évitez la mention.', 'fails', 'advice against a label'],
    ['es', 'No hace falta que pongas la etiqueta de publicidad.', 'fails', 'advice against a label'],
    ['pt', 'Não é preciso pôr a etiqueta.', 'fails', 'advice against a label'],
    ['ru', 'Маркировка не нужна.', 'fails', 'advice against a label'],
    ['uz', 'Reklama belgisi shart emas.', 'fails', 'advice against a label'],
    ['ja', 'PR表記は不要です。', 'fails', 'advice against a label'],
    ['ja', 'タイアップであることは明記いたします。', 'passes', 'says that it is shown'],
  ])('%s "%s" %s: %s', (language, text, verdict) => {
    expect(verdictOn('G5', text, { ...OUTREACH, language, disclosure: GERMANY })).toBe(verdict);
  });

  test('feedback that speaks of a label names it exactly', () => {
    expect(verdictOn('G5', 'Please add the label.', FEEDBACK)).toBe('fails');
    expect(verdictOn('G5', 'Please add the label #ad.', FEEDBACK)).toBe('passes');
    expect(verdictOn('G5', 'Please show the logo longer.', FEEDBACK)).toBe('passes');
  });

  test('a recap with agreed work names the label, one without does not have to', () => {
    const recap = { agreed: ['deliverables'] as const, tentative: ['fee'] as const, missing: [] };
    const facts: CreatorFacingFacts = { ...COUNTER, kind: 'recap', recap, disclosure: US };
    expect(detailOf('G5', 'This is where we stand.', facts)).toContain('#ad');
    expect(verdictOn('G5', 'The posts carry #ad.', facts)).toBe('passes');
    const open = {
      ...facts,
      recap: { agreed: [], tentative: ['fee'] as const, missing: ['deliverables'] as const },
    };
    expect(verdictOn('G5', 'This is where we stand.', open)).toBe('passes');
  });

  test('several labels stand together, each accepted', () => {
    const facts = {
      ...FEEDBACK,
      disclosure: { label: '#ad / #Werbung', accepted: ['#ad', '#Werbung'], notEnough: [] },
    };
    expect(verdictOn('G5', 'The label: #ad / #Werbung.', facts)).toBe('passes');
    expect(verdictOn('G5', 'The label: #ad.', facts)).toBe('fails');
  });
});
