import { MARKETS } from '../../data/markets.ts';
import type { Brief } from '../../domain/campaign.ts';
import { marketOf } from '../../domain/compliance/markets.ts';
import { accountOn } from '../../domain/creator.ts';
import type { Deal } from '../../domain/deal.ts';
import { type Deliverable, platformName } from '../../domain/deliverables.ts';
import type { Draft, DraftMaterial } from '../../domain/drafting/draft.ts';
import { type CreatorFacingFacts, publicWork, type Secrets } from '../../domain/drafting/facts.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';
import { type ApprovedCounter, approvedCounter } from './approved-counter.ts';
import { kindFacts } from './deal-facts.ts';
import { allSecrets, type Parties, secretsOf, tellableIn, tellableNameIn } from './secrets-of.ts';

export interface GatheredFacts extends Parties {
  readonly deal: Deal;
  readonly facts: CreatorFacingFacts;
  readonly secrets: Secrets;
  /** Whether words of the team may go into this text, or to the one who writes it. */
  isTellable(words: string): boolean;
  /** Names of the deal that hold something internal: `facts` is without them, but for a category, which is part of the terms. */
  readonly internalNames: readonly InternalName[];
}

export type InternalName = 'campaign' | 'content reference' | 'exclusivity category';

/** A brief's message longer than this does not fit into a sentence. */
const LONGEST_AIM = 120;

/**
 * What a draft may say and what it must not, as the rows are now. `writing` is the moment of a text that is yet to be written: what is
 * counted in days is counted from there, and for a text that stands from when it was written. Undefined when the deal is gone, or for a
 * reply whose approved price is not there any more.
 */
export async function gatherFacts(
  tx: Transaction,
  draft: Draft,
  writing?: Temporal.Instant,
): Promise<GatheredFacts | undefined> {
  const deal = await tx.deals.find(draft.deal);
  if (!deal) return undefined;
  const parties = await partiesOf(tx, deal);
  const approved = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
  if (draft.kind === 'counter_reply' && !approved) return undefined;
  const secrets = await secretsOf(tx, deal, parties);
  const stored = {
    ...commonFacts(draft, deal, parties, approved),
    ...(await kindFacts(tx, draft, deal, parties, approved, writing ?? (await writtenAt(tx, draft)))),
  };
  const { names, internalNames } = namesIn(stored, parties, tellableNameIn(stored, secrets));
  const facts = { ...stored, ...names };
  const { allowedClaims } = parties.campaign.brief;
  const claims = allowedClaims.filter(tellableIn({ ...facts, allowedClaims }, secrets));
  const isTellable = tellableIn({ ...facts, allowedClaims: claims }, secrets);
  return {
    deal,
    ...parties,
    facts: { ...facts, allowedClaims: claims, ...wordsOfTheTeam(draft, parties.campaign.brief, isTellable) },
    secrets: allSecrets(secrets),
    isTellable,
    internalNames,
  };
}

/** When the words were written; an edit by hand moves no date. */
async function writtenAt(tx: Transaction, { id, requestedAt }: Draft): Promise<Temporal.Instant> {
  const versions = await tx.drafts.versions(id);
  return versions.findLast(({ authorship }) => !authorship.editedBy)?.at ?? requestedAt;
}

/** The names that a creator may read, of the pieces of content the first such; the others are empty. */
function namesIn(
  stored: CreatorFacingFacts,
  { creator }: Parties,
  isTellable: (name: string) => boolean,
): {
  readonly names: Pick<CreatorFacingFacts, 'campaignName' | 'contentReference'>;
  readonly internalNames: readonly InternalName[];
} {
  const { campaignName, contentReference } = stored;
  const content = creator.profile.contentReferences.find(({ description }) => isTellable(description));
  const names = {
    campaignName: isTellable(campaignName) ? campaignName : '',
    contentReference: content?.description ?? '',
  };
  const internalNames: InternalName[] = [
    ...(names.campaignName === campaignName ? [] : ['campaign' as const]),
    ...(contentReference !== '' && !content ? ['content reference' as const] : []),
    ...(categoriesIn(stored).every(isTellable) ? [] : ['exclusivity category' as const]),
  ];
  return { names, internalNames };
}

function categoriesIn({ terms, theirOffer, packages }: CreatorFacingFacts): string[] {
  return [terms, theirOffer?.terms, ...packages.map((each) => each.terms)].flatMap((each) =>
    each?.exclusivity ? [each.exclusivity.category] : [],
  );
}

/** What every kind of text may know. */
function commonFacts(
  draft: Draft,
  deal: Deal,
  { campaign, creator }: Parties,
  approved: ApprovedCounter | undefined,
): CreatorFacingFacts {
  const { profile } = creator;
  const { brief } = campaign;
  const work = workOf(deal, approved);
  const account = accountOn(profile, work[0]?.platform ?? '') ?? profile.accounts[0];
  const market = marketOf(profile.country, MARKETS);
  return {
    kind: draft.kind,
    channel: draft.channel,
    language: draft.language,
    creatorName: profile.name,
    handle: account?.handle ?? '',
    platform: account ? platformName(account.platform) : '',
    brand: brief.brand,
    campaignName: brief.name,
    objective: brief.objective,
    contentReference: profile.contentReferences[0]?.description ?? '',
    deliverables: publicWork(work),
    reason: 'whole_scope',
    packages: [],
    allowedClaims: [],
    agreed: deal.agreed !== undefined,
    ...(market ? { manner: { formality: market.formality } } : {}),
  };
}

function workOf(deal: Deal, approved: ApprovedCounter | undefined): readonly Deliverable[] {
  if (approved) return approved.terms.deliverables;
  const agreed = deal.agreed?.terms.deliverables ?? [];
  return agreed.length > 0 ? agreed : deal.wanted;
}

/** What people wrote in the brief and for this text, as far as a creator may read it. */
function wordsOfTheTeam(
  { material }: Draft,
  brief: Brief,
  isTellable: (words: string) => boolean,
): Partial<CreatorFacingFacts> {
  const aim = aimOf(brief);
  const feedback = feedbackOf(material, isTellable);
  return {
    ...(aim !== undefined && isTellable(aim) ? { aim } : {}),
    ...(feedback ? { feedback } : {}),
  };
}

/** The first sentence of what the content should say, when it is short enough. */
function aimOf({ messages }: Brief): string | undefined {
  const first = messages.trim().split(/(?<=[.!?])\s|\n/u)[0];
  return first && first.length <= LONGEST_AIM ? first : undefined;
}

/** The notes were checked when they were entered; what has become internal since is left out. */
function feedbackOf(
  material: DraftMaterial | undefined,
  isTellable: (words: string) => boolean,
): CreatorFacingFacts['feedback'] {
  const { content, mustFix, niceToHave } = material ?? {};
  if (!mustFix && !niceToHave) return undefined;
  return {
    ...(content && isTellable(content) ? { content } : {}),
    mustFix: mustFix?.filter(isTellable) ?? [],
    niceToHave: niceToHave?.filter(isTellable) ?? [],
  };
}
