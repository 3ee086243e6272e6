import { commentOf, type Frame, type LanguageTemplates, lettersOf, type Shortened } from '../template.ts';

/** The sentences of one language for the time after a campaign. */
export interface RelationWords {
  readonly version: number;
  readonly thanks: {
    readonly subject: string;
    readonly thanks: string;
    readonly work: string;
    readonly own: string;
    readonly first: string;
    readonly touch: string;
    readonly comment: Shortened;
  };
  readonly renewal: {
    readonly subject: string;
    readonly thanks: string;
    readonly start: string;
    readonly open: string;
    readonly idea: string;
    readonly question: string;
  };
  readonly ambassador: {
    readonly subject: string;
    readonly because: string;
    /** The longer cooperation, with its length and without. */
    readonly beyondFor: string;
    readonly beyond: string;
    readonly gain: string;
    readonly open: string;
    readonly fit: string;
    readonly question: string;
  };
  readonly feedback: {
    readonly subject: string;
    readonly thanks: string;
    readonly frank: string;
    readonly everything: string;
    readonly question: string;
  };
}

type RelationTemplates = Pick<LanguageTemplates, 'thanks' | 'renewal' | 'ambassador' | 'feedback_request'>;

/** Thanks, what could come next, and how it was: no price, no gift and no promise in any of them. */
export function relationTemplates(frame: Frame, words: RelationWords): RelationTemplates {
  const { version, renewal, ambassador, feedback } = words;
  return {
    thanks: thanksTemplates(frame, words),
    renewal: lettersOf(frame, version, renewal.subject, (mail) => [
      [renewal.thanks],
      [{ maybe: renewal.start }, renewal.open, ...(mail ? [renewal.idea] : [])],
      [renewal.question, { maybe: frame.deadline }],
    ]),
    ambassador: lettersOf(frame, version, ambassador.subject, (mail) => [
      [ambassador.because],
      [{ either: [ambassador.beyondFor, ambassador.beyond] }, ambassador.gain],
      [ambassador.open, ...(mail ? [ambassador.fit] : [])],
      [ambassador.question, { maybe: frame.deadline }],
    ]),
    feedback_request: lettersOf(frame, version, feedback.subject, (mail) => [
      [feedback.thanks],
      [feedback.question],
      [...(mail ? [feedback.everything] : []), feedback.frank, { maybe: frame.deadline }],
    ]),
  };
}

function thanksTemplates(frame: Frame, { version, thanks }: RelationWords): LanguageTemplates['thanks'] {
  return {
    ...lettersOf(frame, version, thanks.subject, () => [
      [thanks.thanks],
      [{ maybe: thanks.work }, thanks.own, { maybe: thanks.first }],
      [thanks.touch],
    ]),
    comment: commentOf(frame, version, [thanks.comment]),
  };
}
