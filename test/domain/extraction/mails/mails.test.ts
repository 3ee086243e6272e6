import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../../../src/domain/extraction/extract-offer.ts';
import type { ExtractedOffer, ReadingContext } from '../../../../src/domain/extraction/extracted-offer.ts';
import { LONGEST_READ, onProcessor } from '../on-processor.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HOSTILE } from './hostile.ts';
import { JAPANESE } from './japanese.ts';
import { type MailCase, TODAY } from './mail-case.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { extractedValues, FIELDS, type FieldScore, scoreMail } from './score.ts';
import { SPANISH } from './spanish.ts';
import { UZBEK } from './uzbek.ts';

const LANGUAGES: Record<string, readonly MailCase[]> = {
  English: ENGLISH,
  German: GERMAN,
  French: FRENCH,
  Spanish: SPANISH,
  Portuguese: PORTUGUESE,
  Russian: RUSSIAN,
  Uzbek: UZBEK,
  Japanese: JAPANESE,
};

/** The share of fields that has to be right, over all mails. */
const TARGET = 0.9;

/** The most values that may be filled of which a mail says nothing. */
const MOST_INVENTED = 2;

interface ReadMail {
  readonly language: string;
  readonly mail: MailCase;
  readonly offer: ExtractedOffer;
  readonly scores: readonly FieldScore[];
}

const READ: readonly ReadMail[] = Object.entries(LANGUAGES).flatMap(([language, mails]) =>
  mails.map((mail) => {
    const offer = read(mail);
    return { language, mail, offer, scores: scoreMail(mail, offer) };
  }),
);

function read({ mail, platform }: { mail: string; platform?: ReadingContext['platform'] }): ExtractedOffer {
  return extractOffer(mail, platform ? { today: TODAY, platform } : { today: TODAY });
}

/** Right fields among all that are said or were filled. */
function tally(scores: readonly FieldScore[]) {
  const counted = scores.filter(({ outcome }) => outcome !== 'absent');
  const right = counted.filter(({ outcome }) => outcome === 'right').length;
  return { right, of: counted.length, share: counted.length === 0 ? 1 : right / counted.length };
}

function line(name: string, scores: readonly FieldScore[]): string {
  const { right, of, share } = tally(scores);
  const count = (outcome: FieldScore['outcome']) =>
    scores.filter((score) => score.outcome === outcome).length;
  const failed = `${count('wrong')} wrong, ${count('missing')} missing, ${count('invented')} invented`;
  return `${name.padEnd(20)} ${String(right).padStart(4)} / ${String(of).padStart(4)}  ${(share * 100).toFixed(1).padStart(5)} %  ${failed}`;
}

function report(): string {
  const all = READ.flatMap(({ scores }) => scores);
  const failures = READ.flatMap(({ mail, scores }) =>
    scores
      .filter(({ outcome }) => outcome !== 'right' && outcome !== 'absent')
      .map(
        (score) =>
          `  ${mail.name} – ${score.field} ${score.outcome}: expected ${score.expected}, got ${score.actual}`,
      ),
  );
  return [
    ...Object.keys(LANGUAGES).map((language) =>
      line(
        language,
        READ.filter((one) => one.language === language).flatMap(({ scores }) => scores),
      ),
    ),
    '',
    ...FIELDS.map((field) =>
      line(
        field,
        all.filter((score) => score.field === field),
      ),
    ),
    '',
    line(
      'hard mails',
      READ.filter(({ mail }) => mail.hard).flatMap(({ scores }) => scores),
    ),
    line(`all ${READ.length} mails`, all),
    ...failures,
  ].join('\n');
}

describe('Given offers as creators and their managers write them in eight languages', () => {
  it('when they are read by rules, then at least nine fields of ten are right', () => {
    console.log(report());
    expect(tally(READ.flatMap(({ scores }) => scores)).share).toBeGreaterThanOrEqual(TARGET);
  });

  it('when the price is looked at alone, then it is right as often, and hardly a value is made up', () => {
    const all = READ.flatMap(({ scores }) => scores);
    expect(tally(all.filter(({ field }) => field === 'fee')).share).toBeGreaterThanOrEqual(TARGET);
    expect(all.filter(({ outcome }) => outcome === 'invented').length).toBeLessThanOrEqual(MOST_INVENTED);
  });

  it.each(Object.keys(LANGUAGES))(
    'has at least fifteen mails in %s, each with a name of its own',
    (language) => {
      const names = LANGUAGES[language]?.map(({ name }) => name) ?? [];
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThanOrEqual(15);
    },
  );

  it.each(READ)('shows where each value stands: $mail.name', ({ mail, offer }) => {
    for (const { quote } of extractedValues(offer)) {
      expect(quote.trim()).not.toBe('');
      expect(mail.mail).toContain(quote);
    }
  });
});

describe('Given mails that try to be misread', () => {
  it.each(HOSTILE)('reads only what the person offers: $name', (hostile) => {
    const { result: offer, milliseconds } = onProcessor(() => read(hostile));
    expect(milliseconds).toBeLessThan(LONGEST_READ);

    const misread = scoreMail({ expected: hostile.allowed }, offer).filter(
      ({ outcome }) => outcome === 'wrong' || outcome === 'invented',
    );
    expect(misread).toEqual([]);
    if (!hostile.mayStayEmpty) expect(offer.fee?.value.amount).toBe(hostile.allowed.fee?.amount);
    expect(offer.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...hostile.warnings]));
    for (const { quote } of extractedValues(offer)) expect(hostile.mail).toContain(quote);
  });
});
