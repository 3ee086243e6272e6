import { type Frame, type LanguageTemplates, lettersOf } from '../template.ts';

/** The sentences of one language that take stock: of what was agreed, and of a piece of content. */
export interface RecapWords {
  readonly version: number;
  readonly recap: {
    readonly subject: string;
    readonly thanks: string;
    /** Once the deal is agreed, and before. */
    readonly agreed: string;
    readonly firm: string;
    /** Said with "probably": never among what is agreed. */
    readonly tentative: string;
    readonly missing: string;
    readonly label: string;
    readonly correct: string;
    readonly question: string;
  };
  readonly feedback: {
    readonly subject: string;
    readonly thanksFor: string;
    readonly thanks: string;
    readonly mustFix: string;
    readonly nothingToFix: string;
    readonly niceToHave: string;
    readonly label: string;
    readonly ask: string;
    readonly question: string;
  };
}

/** The recap and the feedback on content: lists with a sentence before each; a list that is empty has none. */
export function recapTemplates(
  frame: Frame,
  { version, recap, feedback }: RecapWords,
): Pick<LanguageTemplates, 'recap' | 'revision_feedback'> {
  return {
    recap: lettersOf(frame, version, recap.subject, () => [
      [recap.thanks],
      [{ agreed: recap.agreed, open: recap.firm }],
      [recap.tentative],
      [recap.missing],
      [recap.label],
      [{ maybe: recap.correct }, recap.question, { maybe: frame.deadline }],
    ]),
    revision_feedback: lettersOf(frame, version, feedback.subject, () => [
      [{ either: [feedback.thanksFor, feedback.thanks] }],
      [{ when: 'mustFix', say: feedback.mustFix, otherwise: feedback.nothingToFix }],
      [feedback.niceToHave],
      [{ maybe: feedback.label }],
      [{ maybe: feedback.ask }, feedback.question, { maybe: frame.deadline }],
    ]),
  };
}
