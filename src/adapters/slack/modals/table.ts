import type { Form } from '../surface.ts';
import { editCampaign, newCampaign } from './campaign-form.ts';
import { chooseOfferDealForm } from './choose-offer-deal.ts';
import { closeDealAnswer } from './close-deal.ts';
import { copyDraftForm } from './copy-draft.ts';
import { counterPriceForm } from './counter-price.ts';
import { editCreator, newCreator } from './creator-form.ts';
import { editApprovalForm } from './edit-approval.ts';
import { editDraftForm } from './edit-draft.ts';
import { logOfferForm } from './log-offer.ts';
import { newDeal } from './new-deal.ts';
import { publishedPost } from './published-post.ts';
import { rejectApprovalForm } from './reject-approval.ts';
import { settingsForm } from './settings.ts';

export const FORMS: readonly Form[] = [
  copyDraftForm,
  editDraftForm,
  chooseOfferDealForm,
  logOfferForm,
  counterPriceForm,
  rejectApprovalForm,
  editApprovalForm,
  settingsForm,
  newCampaign,
  editCampaign,
  newCreator,
  editCreator,
  newDeal,
  closeDealAnswer,
  publishedPost,
];
