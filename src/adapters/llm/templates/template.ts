import type { CommentKind, DraftChannel, DraftKind } from '../../../domain/drafting/draft.ts';
import type { Manner } from '../../../domain/drafting/facts.ts';
import type { Placeholder } from '../../../domain/drafting/placeholders.ts';

/** The languages with built-in texts (ISO 639-1). Every table of words holds all of them, or it does not compile. */
export type TemplateLanguage = 'en' | 'uz' | 'ru' | 'es' | 'fr' | 'de' | 'pt' | 'ja';
export type PerLanguage<Words> = Readonly<Record<TemplateLanguage, Words>>;

/** How people are greeted and taken leave of; between the two, every text keeps the polite form. */
export type ByManner = Readonly<Record<Manner['formality'], string>>;

/** One sentence of a built-in text. One whose placeholders the deal does not have is left out. */
export type Sentence =
  | string
  /** The first wording whose placeholders the deal has. */
  | { readonly either: readonly string[] }
  | { readonly when: Placeholder; readonly say: string; readonly otherwise: string }
  /** An agreement is spoken of only once the deal is agreed. */
  | { readonly agreed: string; readonly open: string }
  | { readonly manner: ByManner }
  /** Left out when the channel has no room for it, the last one first. */
  | { readonly maybe: string }
  | Shortened;

/** Said in short when leaving out is not enough. */
export interface Shortened {
  readonly full: string;
  readonly short: string;
}

export type Paragraphs = readonly (readonly Sentence[])[];

export interface Template {
  readonly version: number;
  readonly paragraphs: Paragraphs;
}

type Letters = Readonly<Record<Exclude<DraftChannel, 'comment'>, Template>>;

/** Every kind by every channel it can go by: one that is missing does not compile. */
export type LanguageTemplates = {
  readonly [Kind in DraftKind]: Kind extends CommentKind ? Letters & { readonly comment: Template } : Letters;
};

/** What stands around every text of a language. */
export interface Frame {
  /** The greeting, up to where the first sentence goes on. */
  readonly salutation: ByManner;
  readonly regards: ByManner;
  readonly deadline: string;
}

/** A message and an e-mail: the e-mail has a subject, and says more where `paragraphs` give it more. */
export function lettersOf(
  frame: Frame,
  version: number,
  subject: string,
  paragraphs: (mail: boolean) => Paragraphs,
): Letters {
  return {
    dm: { version, paragraphs: framed(frame, paragraphs(false)) },
    email: { version, paragraphs: [[subject], ...framed(frame, paragraphs(true))] },
  };
}

/** The greeting goes before the first sentence, the signature below the last paragraph. */
function framed({ salutation, regards }: Frame, [first = [], ...others]: Paragraphs): Paragraphs {
  return [[{ manner: salutation }, ...first], ...others, [{ manner: regards }]];
}

/** A public comment: greeting and a few sentences in one paragraph, without a signature. */
export function commentOf({ salutation }: Frame, version: number, sentences: readonly Sentence[]): Template {
  return { version, paragraphs: [[{ manner: salutation }, ...sentences]] };
}
