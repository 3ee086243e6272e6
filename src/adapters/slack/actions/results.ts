import { z } from 'zod';
import { openResults } from '../commands/results.ts';
import { openValue } from '../payload.ts';
import type { Action } from '../surface.ts';

const dealValue = z.strictObject({ deal: z.int().positive(), version: z.int().positive() });

/** "Results" on a deal's card. */
export const resultsAction: Action = {
  actionId: 'results.open',
  async run({ services, actor, value }) {
    const at = openValue('deal', dealValue, value);
    if (!at) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
    return openResults(services, actor, at.deal);
  },
};
