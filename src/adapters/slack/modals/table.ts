import type { Form } from '../surface.ts';
import { aftercareForm } from './aftercare.ts';
import { brandMentionsForm } from './brand-mentions.ts';
import { editCampaign, newCampaign } from './campaign-form.ts';
import { chooseOfferDealForm } from './choose-offer-deal.ts';
import { closeDealAnswer } from './close-deal.ts';
import { contactForm } from './contact.ts';
import { contractSignedForm } from './contract-signed.ts';
import { copyDraftForm } from './copy-draft.ts';
import { counterPriceForm } from './counter-price.ts';
import { editCreator, newCreator } from './creator-form.ts';
import { dealCostsForm } from './deal-costs.ts';
import { dealPaymentsForm } from './deal-payments.ts';
import { digestScheduleForm } from './digest-schedule.ts';
import { draftAmbassadorForm } from './draft-ambassador.ts';
import { draftChangesForm } from './draft-changes.ts';
import { draftChoice } from './draft-choice.ts';
import { draftFeedbackForm } from './draft-feedback.ts';
import { draftWishForm } from './draft-wish.ts';
import { editApprovalForm } from './edit-approval.ts';
import { editDraftForm } from './edit-draft.ts';
import { importFxForms } from './import-fx.ts';
import { importQuestionForms } from './import-question.ts';
import { importRatesForms } from './import-rates.ts';
import { importForm } from './import-results.ts';
import { logOfferForm } from './log-offer.ts';
import { newDeal } from './new-deal.ts';
import { postResultsForm } from './post-results.ts';
import { publishedPost } from './published-post.ts';
import { rejectApprovalForm } from './reject-approval.ts';
import { replyOptionsForm } from './reply-options.ts';
import { settingsForm } from './settings.ts';
import { signedCopyForm } from './signed-copy.ts';
import { termDetailsForm } from './term-details.ts';
import { trackDealForm } from './track-deal.ts';

export const FORMS: readonly Form[] = [
  copyDraftForm,
  editDraftForm,
  draftWishForm,
  draftChangesForm,
  draftChoice,
  draftFeedbackForm,
  draftAmbassadorForm,
  chooseOfferDealForm,
  logOfferForm,
  counterPriceForm,
  replyOptionsForm,
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
  termDetailsForm,
  trackDealForm,
  dealCostsForm,
  dealPaymentsForm,
  brandMentionsForm,
  aftercareForm,
  contactForm,
  contractSignedForm,
  signedCopyForm,
  postResultsForm,
  importForm,
  ...importQuestionForms,
  ...importRatesForms,
  ...importFxForms,
  digestScheduleForm,
];
