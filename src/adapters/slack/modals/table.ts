import type { Form } from '../surface.ts';
import { copyDraftForm } from './copy-draft.ts';
import { editDraftForm } from './edit-draft.ts';

export const FORMS: readonly Form[] = [copyDraftForm, editDraftForm];
