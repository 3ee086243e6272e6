import type { DraftKind } from '../draft.ts';
import type { CreatorFacingFacts } from '../facts.ts';
import { normalise, plain } from '../figures/normalise.ts';
import { longWords } from './long-words.ts';
import type { Rule } from './rule.ts';

/** The least and the most questions of each kind: what asks for an answer asks one thing, what only tells may ask none. */
const QUESTIONS: Readonly<Record<DraftKind, readonly [least: number, most: number]>> = {
  outreach: [1, 1],
  follow_up: [1, 1],
  counter_reply: [1, 1],
  recap: [0, 1],
  revision_feedback: [0, 1],
  thanks: [0, 1],
  renewal: [1, 1],
  ambassador: [1, 1],
  feedback_request: [1, 3],
};

/** S3.1 and S3.2: the creator's name, the brand, the stored piece of content in a first message, and what it asks. */
export const REQUIRED_PARTS: Rule = {
  id: 'parts',
  name: 'Name, brand, content reference, questions',
  find({ normal, worded, facts }) {
    const found = [
      ...(has(normal, facts.creatorName) ? [] : ['does not name the creator']),
      ...(has(normal, facts.brand) ? [] : ['does not name the brand']),
      ...(needsReference(facts) && !refersToContent(normal, facts)
        ? ["does not refer to the creator's content that is on file"]
        : []),
      ...questionsOf(worded, facts.kind),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

function questionsOf(worded: string, kind: DraftKind): string[] {
  const asked = worded.match(/[?？](?![?？!])/gu)?.length ?? 0;
  const [least, most] = QUESTIONS[kind];
  if (asked < least) return ['asks no question; ask one'];
  if (asked <= most) return [];
  return [most === 1 ? 'asks more than one question; ask one' : `asks more than ${most} questions`];
}

/** A comment stands under the content it is about. */
function needsReference({ kind, channel }: CreatorFacingFacts): boolean {
  return kind === 'outreach' && channel !== 'comment';
}

function has(text: string, name: string): boolean {
  return text.toLowerCase().includes(normalise(plain(name)).toLowerCase());
}

/** Word for word, or at least half of its longer words in any inflection (by their first four letters). */
function refersToContent(text: string, facts: CreatorFacingFacts): boolean {
  if (facts.contentReference === '') return false;
  if (has(text, facts.contentReference)) return true;
  const beginnings = longWords(facts.contentReference, facts.language);
  const present = new Set(longWords(text, facts.language));
  return (
    beginnings.length > 0 && beginnings.filter((word) => present.has(word)).length >= beginnings.length / 2
  );
}
