import { z } from 'zod';
import type { SeenDraft } from '../../../application/drafts/change-draft.ts';
import type { Draft } from '../../../domain/drafting/draft.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Answer } from '../surface.ts';

const seenSchema = z.strictObject({ draft: z.string().min(1).max(80), hash: z.string().length(64) });

/** What a draft's buttons and forms remember: which draft, and which words the person saw. */
export function sealDraft({ id, textHash }: Pick<Draft, 'id' | 'textHash'>): string {
  return sealValue('draft', { draft: id, hash: textHash });
}

export function openDraftValue(value: string): SeenDraft | undefined {
  return openValue('draft', seenSchema, value);
}

/** A button of an older version of the app, or an altered one. */
export const STALE_DRAFT = {
  kind: 'refused',
  refusal: { kind: 'stale', what: 'draft', reference: '' },
} as const satisfies Answer;
