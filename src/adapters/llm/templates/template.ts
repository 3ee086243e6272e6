import type { DraftChannel, DraftKind } from '../../../domain/drafting/draft.ts';
import type { Placeholder } from '../../../domain/drafting/placeholders.ts';

/** One sentence of a built-in text. One whose placeholders the deal does not have is left out. */
export type Sentence =
  | string
  /** The first wording whose placeholders the deal has. */
  | { readonly either: readonly string[] }
  | { readonly when: Placeholder; readonly say: string; readonly otherwise: string }
  /** Left out when the channel has no room for it, the last one first. */
  | { readonly maybe: string };

/** Paragraphs of sentences. */
export interface Template {
  readonly version: number;
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export type LanguageTemplates = Readonly<
  Partial<Record<DraftKind, Readonly<Partial<Record<DraftChannel, Template>>>>>
> & {
  readonly words: TemplateWords;
};

/** The sentences of one language. Each is whole, so that a language can order its words as it needs. */
export interface TemplateWords {
  readonly version: number;
  /** Outreach: name, what was seen, brand, aim, proposal (the guide's example message, S3). */
  readonly opening: string;
  readonly brand: string;
  readonly aim: string;
  readonly proposal: string;
  /** What the creator gains, what is expected, and that the terms are open (S3.3, S3.5, S3.6). */
  readonly gain: string;
  readonly expectation: string;
  readonly openness: string;
  readonly interested: string;
  readonly regards: string;
  readonly outreachSubject: string;
  readonly mailGain: string;
  readonly mailExpectation: string;
  readonly mailOpenness: string;
  /** Counter reply: thanks, the number with its reason, what it includes, options, one question. */
  readonly replySubject: string;
  readonly thanksForFee: string;
  readonly thanks: string;
  readonly glad: string;
  readonly offer: string;
  readonly reason: string;
  readonly includesBoth: string;
  readonly includesUsage: string;
  readonly includesExclusivity: string;
  readonly payment: string;
  readonly options: string;
  readonly prefer: string;
  readonly agreeable: string;
  readonly deadline: string;
}

/** The same structure in every language: what is said and in which order is decided here, how it is said in `words`. */
export function templatesOf(words: TemplateWords): LanguageTemplates {
  const { version } = words;
  const proposal: Sentence[] = [words.brand, { maybe: words.aim }, words.proposal];
  const offer: Sentence[] = [
    words.offer,
    words.reason,
    { either: [words.includesBoth, words.includesUsage, words.includesExclusivity] },
  ];
  const question: Sentence[] = [
    { when: 'packages', say: words.prefer, otherwise: words.agreeable },
    { maybe: words.deadline },
  ];
  const thanks: Sentence = { either: [words.thanksForFee, words.thanks] };
  return {
    words,
    outreach: {
      dm: {
        version,
        paragraphs: [
          [words.opening],
          proposal,
          [words.gain, { maybe: words.expectation }, words.openness, words.interested],
          [words.regards],
        ],
      },
      email: {
        version,
        paragraphs: [
          [words.outreachSubject],
          [words.opening],
          proposal,
          [words.mailGain, { maybe: words.mailExpectation }, words.mailOpenness],
          [words.interested],
          [words.regards],
        ],
      },
    },
    counter_reply: {
      dm: {
        version,
        paragraphs: [[thanks, { maybe: words.glad }], offer, [words.options], question, [words.regards]],
      },
      email: {
        version,
        paragraphs: [
          [words.replySubject],
          [thanks, words.glad],
          offer,
          [{ maybe: words.payment }],
          [words.options],
          question,
          [words.regards],
        ],
      },
    },
  };
}
