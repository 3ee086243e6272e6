import type { ReplySituation, Stance } from './reply.ts';

/** In every reply: the figures and phrases that give a position away or put a creator off. */
const ALWAYS = 'no budget, limit or "the most we can do", and nothing about other creators';

const BY_STANCE: Record<Stance, string> = {
  'hold-firm': 'no "final" or "take it or leave it": staying is enough',
  trade: 'do not give the one thing without naming the other in the same sentence',
  'accept-with-conditions': 'no "agreed" or "deal": it is a proposal until somebody accepts it here',
};

const BY_SITUATION: Record<ReplySituation, string> = {
  'rate-counter': 'no doubt about what the creator is worth',
  'deliverable-pushback': 'no "it is only one more post"',
  'usage-objection': 'no use that the terms do not name, and no "everybody grants this"',
  'exclusivity-resistance': 'no list of brands beyond the category in the terms',
  'timeline-conflict': 'no invented urgency',
  'stalled-deal': 'no reproach for the silence and no deadline that does not exist',
  'scope-creep': 'no "small favour": more work is more work',
  'gifting-to-paid': 'no exposure, reach or product as if it were pay',
};

/** What not to say in any answer to a situation. */
export function avoidIn(situation: ReplySituation): string[] {
  return [BY_SITUATION[situation], ALWAYS];
}

/** What not to say besides when this stance is taken. */
export function avoidWith(stance: Stance): string {
  return BY_STANCE[stance];
}
