import type { Form } from '../surface.ts';
import { chooseOfferDealForm } from './choose-offer-deal.ts';
import { copyDraftForm } from './copy-draft.ts';
import { counterPriceForm } from './counter-price.ts';
import { editApprovalForm } from './edit-approval.ts';
import { editDraftForm } from './edit-draft.ts';
import { logOfferForm } from './log-offer.ts';
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
];
