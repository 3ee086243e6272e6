import type { Action } from '../surface.ts';
import { approvalActions } from './approval.ts';
import { counterActions } from './counter.ts';
import { draftApproveAction } from './draft-approve.ts';
import { draftCopyAction } from './draft-copy.ts';
import { draftEditAction } from './draft-edit.ts';
import { draftOutreachAction } from './draft-outreach.ts';
import { draftRegenerateAction } from './draft-regenerate.ts';
import { draftSentAction } from './draft-sent.ts';
import { offerActions } from './offer.ts';

export const ACTIONS: readonly Action[] = [
  draftApproveAction,
  draftCopyAction,
  draftEditAction,
  draftOutreachAction,
  draftRegenerateAction,
  draftSentAction,
  ...approvalActions,
  ...counterActions,
  ...offerActions,
];
