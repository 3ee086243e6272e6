import type { DraftChannel } from '../../../../domain/drafting/draft.ts';
import type { CreatorFacingFacts, PublicTerms } from '../../../../domain/drafting/facts.ts';
import type { Point, Reply, ReplySituation, Stance } from '../../../../domain/negotiation/replies/reply.ts';
import { TEMPLATES } from '../table.ts';
import type { Sentence, Template, TemplateWords } from '../template.ts';
import { REPLIES } from './table.ts';

/** The sentences of one language for a reply that takes a stance. */
export interface ReplyWords {
  readonly version: number;
  /** What we have understood of their situation, without giving anything. */
  readonly understood: Readonly<Record<ReplySituation, string>>;
  /** Staying with all of it, and with one part. */
  readonly hold: string;
  readonly holdOn: string;
  /** One thing for another, and for the fee that follows. */
  readonly trade: string;
  readonly tradeAtFee: string;
  /** Yes on a condition, and on the fee that follows. */
  readonly accept: string;
  readonly acceptAtFee: string;
  readonly altogether: string;
  readonly altogetherProduct: string;
}

/** The text of a reply with a stance; undefined for a text without one. */
export function replyTemplate(facts: CreatorFacingFacts, language: string): Template | undefined {
  const words = TEMPLATES[language]?.words;
  const own = REPLIES[language];
  if (!facts.reply || !words || !own || facts.channel === 'comment') return undefined;
  return {
    version: own.version,
    paragraphs: PARAGRAPHS[facts.channel](words, own, facts.reply, facts.terms),
  };
}

type Paragraphs = (
  words: TemplateWords,
  own: ReplyWords,
  reply: Reply,
  terms: PublicTerms | undefined,
) => readonly (readonly Sentence[])[];

const PARAGRAPHS: Record<Exclude<DraftChannel, 'comment'>, Paragraphs> = {
  dm: (words, own, reply, terms) => [
    [thanks(words), { maybe: own.understood[reply.situation] }],
    offer(words, own, reply, terms),
    [words.agreeable, { maybe: words.deadline }],
    [words.regards],
  ],
  email: (words, own, reply, terms) => [
    [words.replySubject],
    [thanks(words), own.understood[reply.situation], { maybe: words.glad }],
    offer(words, own, reply, terms),
    [{ maybe: words.payment }],
    [words.agreeable, { maybe: words.deadline }],
    [words.regards],
  ],
};

function thanks({ thanksForFee, thanks: plain }: TemplateWords): Sentence {
  return { either: [thanksForFee, plain] };
}

/** The stance, what it comes to, why, and the rights besides; nothing that the stance has named already is said twice. */
function offer(
  words: TemplateWords,
  own: ReplyWords,
  { stance, yes, inReturn }: Reply,
  terms: PublicTerms | undefined,
): Sentence[] {
  const said = new Set([...yes, ...inReturn]);
  const priceSaid = yes.includes('fee') && inReturn.includes('deliverables');
  return [
    STANCE[stance](own),
    ...(priceSaid ? [] : [{ either: [own.altogether, own.altogetherProduct] }]),
    { maybe: words.reason },
    ...included(words, terms, said),
  ];
}

function included(
  { includesBoth, includesUsage, includesExclusivity }: TemplateWords,
  terms: PublicTerms | undefined,
  said: ReadonlySet<Point>,
): Sentence[] {
  const usage = terms?.usage.kind !== 'none' && !said.has('usage');
  const exclusivity = terms?.exclusivity !== undefined && !said.has('exclusivity');
  if (usage && exclusivity) return [{ maybe: includesBoth }];
  if (usage) return [{ maybe: includesUsage }];
  return exclusivity ? [{ maybe: includesExclusivity }] : [];
}

const STANCE: Record<Stance, (own: ReplyWords) => Sentence> = {
  'hold-firm': ({ hold, holdOn }) => ({ when: 'conditions', say: holdOn, otherwise: hold }),
  trade: ({ trade, tradeAtFee }) => ({ when: 'conditions', say: trade, otherwise: tradeAtFee }),
  'accept-with-conditions': ({ accept, acceptAtFee }) => ({
    when: 'conditions',
    say: accept,
    otherwise: acceptAtFee,
  }),
};
