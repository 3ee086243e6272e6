import { showImport } from '../../../application/performance/imports/import-card.ts';
import {
  confirmImport,
  discardImport,
  undoImport,
} from '../../../application/performance/imports/settle-import.ts';
import type { PerformanceImport } from '../../../domain/performance/exports/performance-import.ts';
import type { Refusal, Result } from '../../../domain/refusal.ts';
import { openImportValue } from '../messages/import-value.ts';
import { importQuestionModal } from '../modals/import-question.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const STALE: Refusal = { kind: 'stale', what: 'import', reference: '' };

/** A click on the card of a file that settles it; the card itself says what came of it. */
const settling =
  (
    settle: (
      services: ActionAsk['services'],
      actor: ActionAsk['actor'],
      id: string,
    ) => Promise<Result<PerformanceImport>>,
  ) =>
  async ({ services, actor, value }: ActionAsk): Promise<Answer> => {
    const id = openImportValue(value);
    if (!id) return { kind: 'refused', refusal: STALE };
    const settled = await settle(services, actor, id);
    return settled.ok ? { kind: 'done' } : { kind: 'refused', refusal: settled.refusal };
  };

async function ask({ services, actor, value }: ActionAsk): Promise<Answer> {
  const id = openImportValue(value);
  if (!id) return { kind: 'refused', refusal: STALE };
  const found = await showImport(services, actor, id);
  if (!found.ok) return { kind: 'refused', refusal: found.refusal };
  const view = importQuestionModal(found.value);
  return view ? { kind: 'modal', view } : { kind: 'refused', refusal: STALE };
}

export const importActions: readonly Action[] = [
  { actionId: 'import.confirm', run: settling(confirmImport) },
  { actionId: 'import.discard', run: settling(discardImport) },
  { actionId: 'import.undo', run: settling(undoImport) },
  { actionId: 'import.ask', run: ask },
];
