import type { DraftStart } from '../../../application/drafts/start-draft.ts';
import type { DraftKind } from '../../../domain/drafting/draft.ts';
import type { ModalView } from '../surface.ts';
import { ambassadorForm } from './draft-ambassador.ts';
import { feedbackForm } from './draft-feedback.ts';

/** Whether a text of this kind needs more from people than its kind. */
export function needsForm(kind: DraftKind, months?: number): kind is 'revision_feedback' | 'ambassador' {
  return kind === 'revision_feedback' || (kind === 'ambassador' && months === undefined);
}

/** The form of a kind that needs one. */
export function materialForm(kind: 'revision_feedback' | 'ambassador', start: DraftStart): ModalView {
  return kind === 'ambassador' ? ambassadorForm(start) : feedbackForm(start);
}
