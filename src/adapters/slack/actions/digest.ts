import { z } from 'zod';
import { explainDigest } from '../../../application/performance/explain-digest.ts';
import { digestFormulasModal } from '../modals/digest-formulas.ts';
import { openValue } from '../payload.ts';
import type { Action } from '../surface.ts';

const digestValue = z.strictObject({ run: z.string().min(1) });

/** "How these are calculated" on a digest. */
export const digestFormulasAction: Action = {
  actionId: 'digest.formulas',
  async run({ services, actor, value }) {
    const at = openValue('digest', digestValue, value);
    if (!at) return { kind: 'refused', refusal: { kind: 'stale', what: 'digest', reference: '' } };
    const digest = await explainDigest(services, actor, at);
    return digest.ok
      ? { kind: 'modal', view: digestFormulasModal(digest.value) }
      : { kind: 'refused', refusal: digest.refusal };
  },
};
