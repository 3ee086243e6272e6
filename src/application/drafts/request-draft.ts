import { contentHash } from '../../domain/content-hash.ts';
import type { Deal } from '../../domain/deal.ts';
import {
  DRAFT_KINDS,
  type Draft,
  type DraftChannel,
  type DraftKind,
  type DraftMaterial,
} from '../../domain/drafting/draft.ts';
import { allowKind, checkChannel } from '../../domain/drafting/kinds.ts';
import { checkMaterial, untellable } from '../../domain/drafting/material.ts';
import { KIND_PLACEHOLDERS } from '../../domain/drafting/placeholders.ts';
import { reference } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import { ok, type Refused, type Result, refuse } from '../../domain/refusal.ts';
import type { Circumstances } from '../change.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Transaction } from '../ports.ts';
import { approvedCounter, isOvertaken } from './approved-counter.ts';
import { type GatheredFacts, gatherFacts, type InternalName } from './gather-facts.ts';

export interface DraftRequest {
  readonly deal: number;
  readonly kind: DraftKind;
  /** A new id; without one the draft is the approval's own and takes its id. */
  readonly id?: string;
  /** The approval that allowed the price: needed for a counter reply. */
  readonly approval?: string;
  /** The approved price. */
  readonly price?: Money;
  /** E-mail where the creator has an address, a direct message otherwise. */
  readonly channel?: DraftChannel;
  /** ISO 639-1; the creator's own language when missing. */
  readonly language?: string;
  /** What people said for this text: their notes on content, months, a wish. */
  readonly material?: DraftMaterial;
  readonly requestedBy: string;
}

/** So many texts of one deal are asked for; more would be play. */
const MOST_DRAFTS = 40;

/**
 * Asks for a text inside another use case's transaction: locks the deal, so that it neither ends meanwhile nor gets two, adds the draft, takes earlier unsent ones of its kind out of use,
 * and enqueues the writing. Refuses an ended deal, a wrong stage, terms in a public comment, outreach without a stored piece of
 * the creator's content, a counter reply without an approved price, feedback without a point, an ambassador proposal without its
 * months, words that no creator may read, each under its field, and a name of the deal that holds something internal and belongs into the text.
 */
export async function requestDraft(
  tx: Transaction,
  { now }: Pick<Circumstances, 'now'>,
  request: DraftRequest,
): Promise<Result<Draft>> {
  const deal = await tx.deals.lock(request.deal);
  if (!deal) return dealNotFound(request.deal);
  const allowed = allowKind(deal, request.kind);
  if (!allowed.ok) return allowed;
  const way = checkChannel(request.kind, request.channel);
  if (!way.ok) return way;
  const material = checkMaterial(request.kind, request.material);
  if (!material.ok) return material;
  const { creator } = await partiesOf(tx, deal);
  const basis = await hasBasis(tx, request, deal, creator);
  if (!basis.ok) return basis;
  const existing = await tx.drafts.list({ deal: deal.number });
  if (existing.length >= MOST_DRAFTS) {
    const at = reference('deal', deal.number);
    return refuse({
      kind: 'nothing-to-do',
      why: `${at} has ${existing.length} drafts already. Edit one of them.`,
    });
  }
  const draft = newDraft(tx.workspace, request, material.value, creator.profile, now);
  const problem = await internalWords(tx, draft);
  if (problem) return problem;
  await supersede(
    tx,
    existing.filter(({ kind }) => kind === request.kind),
  );
  await tx.drafts.add(draft);
  await tx.enqueue({ kind: 'write-draft', draft: draft.id });
  // The card says that the text is being written, and becomes the text: the finished one updates it in place.
  await tx.announce({ kind: 'draft-card', draft: draft.id }, { to: 'deal-thread', deal: deal.number });
  return ok(draft);
}

type CreatorOf = Awaited<ReturnType<typeof partiesOf>>['creator'];

/** What the text has to rest on is there. */
async function hasBasis(
  tx: Transaction,
  { kind, approval }: DraftRequest,
  deal: Deal,
  creator: CreatorOf,
): Promise<Result<true>> {
  if (kind !== 'outreach' && kind !== 'counter_reply') return ok(true);
  if (kind === 'outreach') {
    if (creator.profile.contentReferences.length > 0) return ok(true);
    const at = reference('creator', creator.number);
    const why = `A first message refers to a specific piece of the creator's work. Add one with Edit on \`/deal creator show ${at}\`.`;
    return refuse({ kind: 'incomplete', reference: at, missing: [{ item: 'Content reference', why }] });
  }
  const counter = approval ? await approvedCounter(tx, approval, deal.number) : undefined;
  if (counter && !isOvertaken(counter, deal)) return ok(true);
  return refuse({ kind: 'not-approved', what: 'offer', reference: reference('deal', deal.number) });
}

/** Words of the team for this text, and names it cannot do without, that no creator may read; undefined when all may be. */
async function internalWords(tx: Transaction, draft: Draft): Promise<Refused | undefined> {
  const gathered = await gatherFacts(tx, draft, draft.requestedAt);
  if (!gathered) return undefined;
  const problems = draft.material ? untellable(draft.material, gathered.isTellable) : [];
  return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : internalName(draft, gathered);
}

function internalName(
  { kind }: Draft,
  { internalNames, campaign, creator }: GatheredFacts,
): Refused | undefined {
  const { required } = KIND_PLACEHOLDERS[kind];
  const what = DRAFT_KINDS[kind];
  const why: Readonly<Record<InternalName, string | undefined>> = {
    campaign: required.includes('campaign')
      ? `The campaign's name cannot go into a text: ${INTERNAL}. A ${what} names the campaign. Rename it with Edit the brief on \`/deal campaign show ${reference('campaign', campaign.number)}\`, or choose another kind of text.`
      : undefined,
    'content reference': required.includes('contentReference')
      ? `The creator's content reference cannot go into a text: ${INTERNAL}. Word it differently with Edit on \`/deal creator show ${reference('creator', creator.number)}\`.`
      : undefined,
    'exclusivity category': `The category of the exclusivity cannot go into a text: ${INTERNAL}. Word it differently in the offer.`,
  };
  const first = internalNames.map((name) => why[name]).find((each) => each !== undefined);
  return first === undefined ? undefined : refuse({ kind: 'nothing-to-do', why: first });
}

const INTERNAL = 'it holds something internal (a limit, a budget, a note, another price) or personal data';

/** Earlier texts of the kind leave the stage: their cards keep what they said and lose their buttons. */
async function supersede(tx: Transaction, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    if (draft.status === 'sent' || draft.status === 'superseded') continue;
    await tx.drafts.save({ ...draft, status: 'superseded' });
    await tx.announce({ kind: 'draft-card', draft: draft.id }, { to: 'copies' });
  }
}

function newDraft(
  workspace: string,
  request: DraftRequest,
  material: DraftMaterial | undefined,
  profile: CreatorOf['profile'],
  now: Temporal.Instant,
): Draft {
  const id = request.id ?? request.approval;
  if (!id) throw new Error('a draft needs an id of its own or an approval');
  return {
    workspace,
    id,
    deal: request.deal,
    kind: request.kind,
    channel: request.channel ?? (profile.email ? 'email' : 'dm'),
    language: request.language ?? profile.language,
    version: 1,
    status: 'writing',
    text: '',
    textHash: hashOf(''),
    verdicts: [],
    attempts: 0,
    ...(material ? { material } : {}),
    ...(request.price ? { price: request.price } : {}),
    ...(request.approval ? { approval: request.approval } : {}),
    requestedBy: request.requestedBy,
    requestedAt: now,
  };
}

/** What an approval of a text is bound to. */
export function hashOf(text: string): string {
  return contentHash({ text });
}
