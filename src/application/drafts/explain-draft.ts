import type { Draft, DraftVersion, ModelTry } from '../../domain/drafting/draft.ts';
import { ruleName } from '../../domain/drafting/guardrails/check-text.ts';
import type { Actor } from '../../domain/ids.ts';
import type { ModelCost } from '../../domain/model-cost.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look, settingsOf } from '../change.ts';
import type { Ports } from '../ports.ts';
import { draftNotFound } from './change-draft.ts';
import { gatherFacts } from './gather-facts.ts';
import { restingFigures } from './resting-figures.ts';
import type { RestingFigure } from './term-figures.ts';

/** A rule by its id and in words. */
export interface NamedRule {
  readonly rule: string;
  readonly name: string;
}

/** One question to a model, for which version, and which rules its text broke. */
export interface AskedQuestion extends Omit<ModelTry, 'failed'> {
  readonly version: number;
  readonly failed: readonly NamedRule[];
}

/** Why a text says what it says: who wrote it, with what, what each rule found, and what its figures rest on. */
export interface DraftExplanation {
  readonly draft: Draft;
  /** Oldest first. */
  readonly versions: readonly DraftVersion[];
  /** Every question to a model behind any of the versions, oldest first. */
  readonly questions: readonly AskedQuestion[];
  /**
   * What all of them cost together; source and year are those of the newest price. `whole` is false where some may have cost more than is
   * known. Missing where no cost is known, also where nothing was asked.
   */
  readonly cost?: ModelCost & { readonly whole: boolean };
  readonly rules: readonly (NamedRule & { readonly problem?: string })[];
  readonly figures: readonly RestingFigure[];
  readonly zone: string;
}

/** Explains a draft as it stands, also one that was sent or replaced. Refuses an unknown one, and people without a role. */
export async function explainDraft(
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<Result<DraftExplanation>> {
  return look(ports, actor, { action: 'see a draft' }, async (tx) => {
    const draft = await tx.drafts.find(id);
    if (!draft) return draftNotFound(id);
    const gathered = await gatherFacts(tx, draft);
    const versions = await tx.drafts.versions(id);
    const questions = versions.flatMap(({ version, tries }) =>
      tries.map((each) => ({ ...each, version, failed: each.failed.map(named) })),
    );
    const cost = costOfAll(questions);
    return ok({
      draft,
      versions,
      questions,
      ...(cost ? { cost } : {}),
      rules: draft.verdicts.map(({ rule, passed, detail }) => ({
        ...named(rule),
        ...(passed ? {} : { problem: detail ?? 'not passed' }),
      })),
      figures: gathered ? await restingFigures(tx, draft, gathered) : [],
      zone: (await settingsOf(tx)).timeZone,
    });
  });
}

function named(rule: string): NamedRule {
  return { rule, name: ruleName(rule) };
}

/** The costs that are known, summed; a question that the server refused has none. */
function costOfAll(questions: readonly AskedQuestion[]): DraftExplanation['cost'] {
  const costs = questions.flatMap(({ cost }) => (cost ? [cost] : []));
  const last = costs.at(-1);
  if (!last) return undefined;
  const microDollars = costs.reduce((sum, cost) => sum + cost.microDollars, 0);
  return { ...last, microDollars, whole: questions.every(({ cost, free }) => cost || free) };
}
