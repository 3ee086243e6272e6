import {
  commentOf,
  type Frame,
  type LanguageTemplates,
  lettersOf,
  type Sentence,
  type Shortened,
} from '../template.ts';

/** The sentences of one language before anything is negotiated. Each is whole, so that a language can order its words. */
export interface ContactWords {
  readonly version: number;
  /** Outreach: what was seen, brand, aim, proposal (the guide's example message, S3). */
  readonly subject: string;
  readonly opening: string;
  readonly brand: string;
  readonly aim: string;
  readonly proposal: string;
  /** What the creator gains, what is expected, and that the terms are open (S3.3, S3.5, S3.6). */
  readonly gain: string;
  readonly expectation: string;
  readonly openness: Shortened;
  readonly mailGain: string;
  readonly mailExpectation: string;
  readonly mailOpenness: string;
  readonly interested: string;
  /** In public: what was seen, and whether a direct message is welcome. */
  readonly comment: { readonly seen: Shortened; readonly ask: Shortened };
  readonly followUp: FollowUpWords;
}

interface FollowUpWords {
  readonly subject: string;
  readonly reminder: string;
  readonly because: string;
  readonly idea: string;
  /** That a no is welcome too. */
  readonly free: string;
  readonly question: string;
  readonly comment: Shortened;
}

/** First contact and its follow-up: the same structure in every language. */
export function contactTemplates(
  frame: Frame,
  words: ContactWords,
): Pick<LanguageTemplates, 'outreach' | 'follow_up'> {
  const { version, followUp } = words;
  const proposal: Sentence[] = [words.brand, { maybe: words.aim }, words.proposal];
  return {
    outreach: {
      ...lettersOf(frame, version, words.subject, (mail) => [
        [words.opening],
        proposal,
        ...(mail
          ? [[words.mailGain, { maybe: words.mailExpectation }, words.mailOpenness], [words.interested]]
          : [[words.gain, { maybe: words.expectation }, words.openness, words.interested]]),
      ]),
      comment: commentOf(frame, version, [words.comment.seen, words.comment.ask]),
    },
    follow_up: {
      ...lettersOf(frame, version, followUp.subject, (mail) => [
        [followUp.reminder],
        [{ maybe: followUp.idea }, { maybe: followUp.because }, ...(mail ? [words.openness] : [])],
        [followUp.free],
        [followUp.question],
      ]),
      comment: commentOf(frame, version, [followUp.comment]),
    },
  };
}
