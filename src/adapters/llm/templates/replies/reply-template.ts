import type { CreatorFacingFacts, PublicTerms } from '../../../../domain/drafting/facts.ts';
import type { Point, Reply, ReplySituation, Stance } from '../../../../domain/negotiation/replies/reply.ts';
import { type Frame, type LanguageTemplates, lettersOf, type Sentence } from '../template.ts';

/** The sentences of one language for an answer to a price or to terms. */
export interface ReplyWords {
  readonly version: number;
  /** Thanks, the number with its reason, what it includes, options, one question. */
  readonly subject: string;
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

/** A reply that proposes a price, with other ways to the same worth where there are some. */
export function plainReply(frame: Frame, words: ReplyWords): LanguageTemplates['counter_reply'] {
  return lettersOf(frame, words.version, words.subject, (mail) => [
    [thanks(words), { maybe: words.glad }],
    [
      { either: [words.offer, words.altogetherProduct] },
      words.reason,
      { either: [words.includesBoth, words.includesUsage, words.includesExclusivity] },
    ],
    mail ? [{ maybe: words.payment }] : [],
    [words.options],
    [{ when: 'packages', say: words.prefer, otherwise: words.agreeable }, { maybe: frame.deadline }],
  ]);
}

/** A reply that takes a stance: staying, trading, or a yes on a condition. */
export function stanceReply(
  frame: Frame,
  words: ReplyWords,
  reply: Reply,
  { terms }: Pick<CreatorFacingFacts, 'terms'>,
): LanguageTemplates['counter_reply'] {
  const understood = words.understood[reply.situation];
  return lettersOf(frame, words.version, words.subject, (mail) => [
    [thanks(words), ...(mail ? [understood, { maybe: words.glad }] : [{ maybe: understood }])],
    offer(words, reply, terms),
    mail ? [{ maybe: words.payment }] : [],
    [words.agreeable, { maybe: frame.deadline }],
  ]);
}

function thanks({ thanksForFee, thanks: plain }: ReplyWords): Sentence {
  return { either: [thanksForFee, plain] };
}

/** The stance, what it comes to, why, and the rights besides; nothing that the stance has named already is said twice. */
function offer(
  words: ReplyWords,
  { stance, yes, inReturn }: Reply,
  terms: PublicTerms | undefined,
): Sentence[] {
  const said = new Set([...yes, ...inReturn]);
  const priceSaid = yes.includes('fee') && inReturn.includes('deliverables');
  return [
    STANCE[stance](words),
    ...(priceSaid ? [] : [{ either: [words.altogether, words.altogetherProduct] }]),
    { maybe: words.reason },
    ...included(words, terms, said),
  ];
}

function included(
  { includesBoth, includesUsage, includesExclusivity }: ReplyWords,
  terms: PublicTerms | undefined,
  said: ReadonlySet<Point>,
): Sentence[] {
  const usage = terms?.usage.kind !== 'none' && !said.has('usage');
  const exclusivity = terms?.exclusivity !== undefined && !said.has('exclusivity');
  if (usage && exclusivity) return [{ maybe: includesBoth }];
  if (usage) return [{ maybe: includesUsage }];
  return exclusivity ? [{ maybe: includesExclusivity }] : [];
}

const STANCE: Record<Stance, (words: ReplyWords) => Sentence> = {
  'hold-firm': ({ hold, holdOn }) => ({ when: 'conditions', say: holdOn, otherwise: hold }),
  trade: ({ trade, tradeAtFee }) => ({ when: 'conditions', say: trade, otherwise: tradeAtFee }),
  'accept-with-conditions': ({ accept, acceptAtFee }) => ({
    when: 'conditions',
    say: accept,
    otherwise: acceptAtFee,
  }),
};
