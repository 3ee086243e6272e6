import type { DraftVersion } from '../../domain/drafting/draft.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { type Change, diffParagraphs } from '../../domain/text-changes.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { draftNotFound } from './change-draft.ts';

/** What is different between two versions of a text. */
export interface DraftComparison {
  readonly draft: string;
  readonly deal: number;
  readonly before: DraftVersion;
  readonly after: DraftVersion;
  readonly changes: readonly Change[];
  /** Every version, to choose another two from. */
  readonly versions: readonly DraftVersion[];
}

/** Compares two versions of a draft; without a choice, the newest with the one before. Refuses a text without two versions, and a choice of the same one twice. */
export async function compareDraft(
  ports: Ports,
  actor: Actor,
  input: { readonly draft: string; readonly before?: number; readonly after?: number },
): Promise<Result<DraftComparison>> {
  return look(ports, actor, { action: 'see a draft' }, async (tx) => {
    const draft = await tx.drafts.find(input.draft);
    if (!draft) return draftNotFound(input.draft);
    const versions = await tx.drafts.versions(input.draft);
    const after = versions.find(({ version }) => version === input.after) ?? versions.at(-1);
    const before =
      versions.find(({ version }) => version === input.before) ??
      versions.findLast(({ version }) => after !== undefined && version < after.version);
    if (!before || !after || before === after) {
      return refuse({ kind: 'nothing-to-do', why: whyNot(versions, after) });
    }
    const changes = diffParagraphs(paragraphsOf(before), paragraphsOf(after));
    return ok({ draft: draft.id, deal: draft.deal, before, after, changes, versions });
  });
}

/** Why there are no two versions to compare. */
function whyNot(versions: readonly DraftVersion[], after: DraftVersion | undefined): string {
  if (versions.length === 0) return 'This text is being written. It arrives in a moment.';
  if (versions.length === 1) return 'This text has one version so far.';
  return after === versions[0]
    ? `Version ${after?.version} is the first one. Choose a later one to compare it with.`
    : 'Choose two different versions.';
}

function paragraphsOf({ text }: DraftVersion): string[] {
  return text.split(/\n+/u).filter((paragraph) => paragraph.trim() !== '');
}
