import { createDrafting } from '../../../src/adapters/llm/drafting.ts';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { askForDraft } from '../../../src/application/drafts/ask-for-draft.ts';
import { runDraft } from '../../../src/application/drafts/run-draft.ts';
import type { Ports } from '../../../src/application/ports.ts';
import type { Services } from '../../../src/application/services.ts';
import type { DealStatus } from '../../../src/domain/deal.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import type { Draft } from '../../../src/domain/drafting/draft.ts';
import { zero } from '../../../src/domain/money.ts';
import { approve, counterRequest } from '../approvals/waiting-requests.ts';
import { DANA, dealUnderWay, MALIKA, reel, type UnderWay, usd, valueOf } from '../offers/deal-under-way.ts';

export interface DraftUnderWay extends UnderWay {
  /** The ports of the tests, with drafting from the built-in texts. */
  readonly all: Ports & Pick<Services, 'drafting'>;
  draft(id: string): Promise<Draft>;
  drafts(): Promise<Draft[]>;
  /** Runs the jobs that wait, as the worker would. */
  work(): Promise<void>;
}

export async function draftUnderWay(
  options: Parameters<typeof dealUnderWay>[0] = {},
): Promise<DraftUnderWay> {
  const underWay = await dealUnderWay(options);
  const { services, deal } = underWay;
  const { workspace, store } = services;
  const drafting = createDrafting({ model: 'none', api: 'responses' });
  const all = { ...services, drafting };
  let done = 0;
  return {
    ...underWay,
    all,
    drafts: () => store.read(workspace, (tx) => tx.drafts.list({ deal: deal.number })),
    draft: async (id) => {
      const draft = await store.read(workspace, (tx) => tx.drafts.find(id));
      if (!draft) throw new Error('no such draft');
      return draft;
    },
    work: async () => {
      for (; done < services.jobs.length; done += 1) {
        const job = services.jobs[done]?.job;
        if (job?.kind === 'write-draft') await runDraft(all, workspace, job.draft);
      }
    },
  };
}

/** An outreach draft, written and waiting for approval. */
export async function writtenOutreach(options: Parameters<typeof dealUnderWay>[0] = {}) {
  const the = await draftUnderWay(options);
  const { id } = valueOf(
    await askForDraft(the.all, the.services.actor(DANA), { deal: the.deal.number, kind: 'outreach' }),
  );
  await the.work();
  return { ...the, written: await the.draft(id) };
}

/** A counter of so many dollars approved, and the reply that names it written. */
export async function writtenReply(price = 900) {
  const the = await draftUnderWay();
  const { services, deal } = the;
  const request = await counterRequest(services, services.workspace, deal.number, price);
  services.clock.advance({ minutes: 1 });
  valueOf(await decideApproval(services, services.actor(MALIKA), approve(request)));
  await the.work();
  services.clock.advance({ minutes: 1 });
  const [written] = await the.drafts();
  if (!written) throw new Error('the approved counter got no draft');
  return { ...the, request, written };
}

const AGREED = reel(usd(950), { usage: { kind: 'paid', duration: 30, exclusiveLicence: false } });

/** What happens to a deal on its way, one event a stage. */
const WAY: readonly (readonly [DealStatus, DealEvent])[] = [
  ['outreach', { kind: 'outreach-sent', draft: 'd0' }],
  ['negotiating', { kind: 'offer-logged', round: 1, side: 'theirs', terms: AGREED, via: 'modal' }],
  ['agreed', { kind: 'agreed', round: 1, terms: AGREED, committed: zero('USD') }],
  ['contracted', { kind: 'contract-signed', version: 1, on: Temporal.PlainDate.from('2026-11-25') }],
  ['in_production', { kind: 'production-started' }],
  ['live', { kind: 'post-published', post: 'p1' }],
  ['completed', { kind: 'completed' }],
];

/** A deal with drafting that has come to a stage; `declined` was closed on the way. */
export async function dealAt(status: DealStatus): Promise<DraftUnderWay> {
  const the = await draftUnderWay();
  const last = status === 'draft' ? -1 : WAY.findIndex(([each]) => each === status);
  const closed: DealEvent = { kind: 'closed', outcome: 'declined' };
  const events = status === 'declined' ? [closed] : WAY.slice(0, last + 1).map(([, event]) => event);
  await the.services.store.transaction(the.services.workspace, async (tx) => {
    if (events.length > 0) await tx.deals.record(the.deal, events, DANA, the.services.clock.now());
  });
  return the;
}

/** What a person clicked on: the draft and the words they saw. */
export function seen({ id, textHash }: Draft) {
  return { draft: id, hash: textHash };
}
