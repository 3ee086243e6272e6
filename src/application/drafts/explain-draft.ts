import { modelPrice } from '../../data/model-prices.ts';
import type { Draft, DraftVersion } from '../../domain/drafting/draft.ts';
import { ruleName } from '../../domain/drafting/guardrails/check-text.ts';
import type { Actor } from '../../domain/ids.ts';
import { costOf } from '../../domain/model-cost.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look, settingsOf } from '../change.ts';
import type { Ports } from '../ports.ts';
import { draftNotFound } from './change-draft.ts';
import { type RestingFigure, restingFigures } from './draft-card.ts';
import { gatherFacts } from './gather-facts.ts';

/** Why a text says what it says: who wrote it, with what, what each rule found, and what its figures rest on. */
export interface DraftExplanation {
  readonly draft: Draft;
  readonly versions: readonly DraftVersion[];
  readonly rules: readonly { readonly rule: string; readonly name: string; readonly problem?: string }[];
  readonly figures: readonly RestingFigure[];
  /** List price of all questions behind the newest writing, in millionths of US$; missing where the model's price is not known. */
  readonly cost?: { readonly microDollars: number; readonly source: string; readonly year: number };
  readonly zone: string;
}

/** Explains a draft as it stands, also one that was sent or replaced. Refuses an unknown one. */
export async function explainDraft(
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<Result<DraftExplanation>> {
  return look(ports, actor, { action: 'see a draft' }, async (tx) => {
    const draft = await tx.drafts.find(id);
    if (!draft) return draftNotFound(id);
    const gathered = await gatherFacts(tx, draft);
    const cost = costOfTries(draft);
    return ok({
      draft,
      versions: await tx.drafts.versions(id),
      rules: draft.verdicts.map(({ rule, passed, detail }) => ({
        rule,
        name: ruleName(rule),
        ...(passed ? {} : { problem: detail ?? 'not passed' }),
      })),
      figures: gathered ? await restingFigures(tx, draft, gathered) : [],
      ...(cost ? { cost } : {}),
      zone: (await settingsOf(tx)).timeZone,
    });
  });
}

function costOfTries({ tries = [] }: Draft): DraftExplanation['cost'] {
  const priced = tries.map((each) => ({ each, price: each.model ? modelPrice(each.model) : undefined }));
  const first = priced.find(({ price }) => price)?.price;
  if (!first || priced.some(({ each, price }) => each.model !== undefined && !price)) return undefined;
  const microDollars = priced.reduce((sum, { each, price }) => sum + (price ? costOf(each, price) : 0), 0);
  return { microDollars, source: first.source, year: first.year };
}
