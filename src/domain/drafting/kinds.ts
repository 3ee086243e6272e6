import { allow, type Deal, type DealAction } from '../deal.ts';
import { reference } from '../ids.ts';
import { invalid, ok, type Result, refuse } from '../refusal.ts';
import { channelsOf, DRAFT_KINDS, type DraftChannel, type DraftKind } from './draft.ts';

/** The action of a deal that each kind of text is; `deal.ts` says in which stages an action is possible. */
const ACTIONS: Readonly<Record<DraftKind, DealAction>> = {
  outreach: 'draft outreach',
  follow_up: 'draft a follow-up',
  counter_reply: 'draft a reply',
  recap: 'draft a recap',
  revision_feedback: 'give feedback on content',
  thanks: 'draft a thank-you',
  renewal: 'propose a renewal',
  ambassador: 'propose an ambassador role',
  feedback_request: 'ask for feedback',
};

const KINDS = Object.keys(DRAFT_KINDS) as DraftKind[];

/** Whether a deal takes a text of this kind now; refuses an ended deal, a wrong stage, and a follow-up to nothing. */
export function allowKind(deal: Deal, kind: DraftKind): Result<Deal> {
  const allowed = allow(deal, ACTIONS[kind]);
  if (!allowed.ok || kind !== 'follow_up' || deal.status === 'outreach') return allowed;
  const why = `A follow-up comes after the first message, and nothing was sent on ${reference('deal', deal.number)} yet. Draft the first message, send it, and mark it as sent.`;
  return refuse({ kind: 'nothing-to-do', why });
}

/** The kinds of text that a deal takes now, in the order of a deal's life. */
export function kindsFor(deal: Deal): DraftKind[] {
  return KINDS.filter((kind) => allowKind(deal, kind).ok);
}

/** Whether a text of this kind may go this way; a public comment holds no terms, feedback or proposal. */
export function checkChannel(kind: DraftKind, channel: DraftChannel | undefined): Result<true> {
  if (channel === undefined || channelsOf(kind).includes(channel)) return ok(true);
  const open = KINDS.filter((each) => channelsOf(each).includes('comment')).map((each) => DRAFT_KINDS[each]);
  return invalid(
    'channel',
    `A comment is public, and a ${DRAFT_KINDS[kind]} is between you and the creator. Choose a direct message or an e-mail. As a comment I can draft a ${new Intl.ListFormat('en', { type: 'disjunction' }).format(open)}.`,
  );
}
