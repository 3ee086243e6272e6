import type { Action } from '../surface.ts';
import { approvalActions } from './approval.ts';
import { approvalReview } from './approval-review.ts';
import { CAMPAIGN_ACTIONS } from './campaign.ts';
import { CONTACT_ACTIONS } from './contact.ts';
import { counterActions } from './counter.ts';
import { CREATOR_ACTIONS } from './creator.ts';
import { DEAL_ACTIONS } from './deal.ts';
import { DEAL_LIST_ACTIONS } from './deal-list.ts';
import { DEAL_NEW_ACTIONS } from './deal-new.ts';
import { DIGEST_ACTIONS } from './digest.ts';
import { draftApproveAction } from './draft-approve.ts';
import { draftCopyAction } from './draft-copy.ts';
import { draftEditAction } from './draft-edit.ts';
import { draftLookActions } from './draft-look.ts';
import {
  draftAskActions,
  draftChoiceAction,
  draftFeedbackAction,
  draftOutreachAction,
} from './draft-outreach.ts';
import { draftRegenerateAction } from './draft-regenerate.ts';
import { draftSentAction } from './draft-sent.ts';
import { importActions } from './import.ts';
import { mentionsAction } from './mentions.ts';
import { offerActions } from './offer.ts';
import { readingActions } from './offer-reading.ts';
import { PARCEL_ACTIONS } from './parcel.ts';
import { PAYMENT_ACTIONS } from './payments.ts';
import { rateActions } from './rates.ts';
import { RENEWAL_ACTIONS } from './renewals.ts';
import { replyActions } from './reply-options.ts';
import { REPORT_ACTIONS } from './report.ts';
import { resultsAction } from './results.ts';
import { termsActions } from './terms.ts';

export const ACTIONS: readonly Action[] = [
  draftApproveAction,
  draftCopyAction,
  draftEditAction,
  draftOutreachAction,
  ...draftAskActions,
  draftChoiceAction,
  draftFeedbackAction,
  draftRegenerateAction,
  ...draftLookActions,
  draftSentAction,
  ...approvalActions,
  ...CONTACT_ACTIONS,
  ...counterActions,
  ...replyActions,
  ...offerActions,
  ...readingActions,
  ...importActions,
  approvalReview,
  ...CAMPAIGN_ACTIONS,
  ...CREATOR_ACTIONS,
  ...DEAL_ACTIONS,
  ...DEAL_LIST_ACTIONS,
  ...DEAL_NEW_ACTIONS,
  ...PARCEL_ACTIONS,
  ...PAYMENT_ACTIONS,
  ...rateActions,
  ...termsActions,
  resultsAction,
  mentionsAction,
  ...DIGEST_ACTIONS,
  ...REPORT_ACTIONS,
  ...RENEWAL_ACTIONS,
];
