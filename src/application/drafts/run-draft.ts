import type { Deal } from '../../domain/deal.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import { allowKind } from '../../domain/drafting/kinds.ts';
import { SYSTEM_USER } from '../../domain/ids.ts';
import type { ModelBudget } from '../model-budget.ts';
import type { Transaction } from '../ports.ts';
import type { Services } from '../services.ts';
import { refreshDraftCards } from './change-draft.ts';
import type { DraftedText, Questions } from './drafting.ts';
import { gatherFacts } from './gather-facts.ts';
import { hashOf } from './request-draft.ts';
import { keepVersion } from './versions.ts';

/**
 * Writes a requested text: reads what it may say in one read, writes outside any transaction, saves in a second one.
 * Runs again harmlessly: a draft that is no longer being written, or was asked for anew meanwhile, is left as it is. Two
 * processes at once both write, and the first to save wins. One call takes at most 45 seconds and a few cents of a model.
 */
export async function runDraft(
  services: Pick<Services, 'store' | 'clock' | 'drafting'> & Partial<Pick<Services, 'modelBudget'>>,
  workspace: string,
  id: string,
): Promise<void> {
  const began = services.clock.now();
  const waiting = await services.store.read(workspace, async (tx) => {
    const draft = await tx.drafts.find(id);
    if (draft?.status !== 'writing') return undefined;
    return { draft, gathered: await gatherFacts(tx, inAskedLanguage(draft), began) };
  });
  if (!waiting) return;
  const { draft, gathered } = waiting;
  const how = { wish: draft.material?.wish, questions: questionsOf(services.modelBudget, workspace) };
  const written = gathered && (await services.drafting.write(gathered.facts, gathered.secrets, how));
  await services.store.transaction(workspace, (tx) =>
    finish(tx, { draft, deal: gathered?.deal }, written, { began, now: services.clock.now() }),
  );
}

function questionsOf(budget: ModelBudget | undefined, workspace: string): Questions | undefined {
  return (
    budget && {
      reserve: () => budget.reserve(workspace, 'draft'),
      settle: (id, used) => budget.settle(workspace, id, used),
    }
  );
}

async function finish(
  tx: Transaction,
  { draft: asked, deal: seen }: { readonly draft: Draft; readonly deal: Deal | undefined },
  written: DraftedText | undefined,
  { began, now }: { readonly began: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<void> {
  const deal = await tx.deals.lock(asked.deal);
  const draft = await tx.drafts.lock(asked.id);
  if (!deal || draft?.status !== 'writing' || draft.version !== asked.version) return;
  const wanted = allowKind(deal, draft.kind).ok;
  if (!written || !wanted) {
    await tx.drafts.save({ ...draft, status: 'superseded' });
    await refreshDraftCards(tx, draft);
    return;
  }
  if (seen && hasMovedOn(draft, seen, deal)) {
    await tx.enqueue({ kind: 'write-draft', draft: draft.id });
    return;
  }
  const { authorship } = written;
  const ready: Draft = { ...withText(draft, written), status: 'ready' };
  await tx.drafts.save(ready);
  await keepVersion(tx, ready, { by: draft.writtenFor ?? draft.requestedBy, at: began });
  await tx.deals.record(
    deal,
    [
      {
        kind: 'draft-written',
        draft: draft.id,
        about: draft.kind,
        writtenBy: authorship.by === 'model' ? authorship.model : 'built-in template',
      },
    ],
    SYSTEM_USER,
    now,
  );
  await refreshDraftCards(tx, ready);
}

/** Whether a recap was written of a deal that went on meanwhile; the other kinds are checked again when they are approved. */
function hasMovedOn({ kind }: Draft, before: Deal, now: Deal): boolean {
  const standing = ({ status, offers, agreed }: Deal) => [status, offers.length, agreed?.round].join(' ');
  return kind === 'recap' && standing(before) !== standing(now);
}

/** The draft to be written: in the language asked for, also where the text before had to be in English. */
function inAskedLanguage({ askedLanguage, ...draft }: Draft): Draft {
  return askedLanguage === undefined ? draft : { ...draft, language: askedLanguage };
}

function withText(before: Draft, written: DraftedText): Draft {
  const { english: _english, tries: _tries, ...draft } = inAskedLanguage(before);
  const { text, language, english, authorship, verdicts, attempts, tries } = written;
  return {
    ...draft,
    text,
    language,
    ...(language === draft.language ? {} : { askedLanguage: draft.language }),
    textHash: hashOf(text),
    ...(english === undefined ? {} : { english }),
    authorship,
    verdicts,
    attempts,
    ...(tries.length > 0 ? { tries } : {}),
  };
}
