import { z } from 'zod';
import { explainDigest } from '../../../application/performance/explain-digest.ts';
import { digestDetailsModal } from '../modals/digest-details.ts';
import { digestFormulasModal } from '../modals/digest-formulas.ts';
import { digestTableModal } from '../modals/digest-table.ts';
import { openValue } from '../payload.ts';
import type { Action, ModalView } from '../surface.ts';

const digestValue = z.strictObject({ run: z.string().min(1) });

type Explained = Extract<Awaited<ReturnType<typeof explainDigest>>, { ok: true }>['value'];

/** A button of a digest that opens a view of its figures as they are now. */
function opens(actionId: string, view: (explained: Explained) => ModalView): Action {
  return {
    actionId,
    async run({ services, actor, value }) {
      const at = openValue('digest', digestValue, value);
      if (!at) return { kind: 'refused', refusal: { kind: 'stale', what: 'digest', reference: '' } };
      const explained = await explainDigest(services, actor, at);
      return explained.ok
        ? { kind: 'modal', view: view(explained.value) }
        : { kind: 'refused', refusal: explained.refusal };
    },
  };
}

/** "Why this number", "Figures as a table" and "Everything" on a digest. */
export const DIGEST_ACTIONS: readonly Action[] = [
  opens('digest.formulas', ({ digest }) => digestFormulasModal(digest)),
  opens('digest.table', ({ digest }) => digestTableModal(digest)),
  opens('digest.details', digestDetailsModal),
];
