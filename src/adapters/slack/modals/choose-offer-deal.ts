import { z } from 'zod';
import { startOffer } from '../../../application/deals/start-offer.ts';
import { externalSelectInput, modal, optionOf, textInput, textOf } from '../inputs.ts';
import { chosenNumber } from '../options/chosen-number.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { logOfferModal } from './log-offer.ts';
import { suggestionNotice, suggestOffer } from './offer-suggestion.ts';
import { valuesOfTerms } from './offer-values.ts';

const CHOOSE_OFFER_DEAL = 'choose-offer-deal';
const LONGEST = 3000;

const metadata = z.strictObject({ via: z.enum(['command', 'modal', 'message']) });

/** Asks which deal an offer belongs to, with the words it was opened from. The next form has the fields. */
export function chooseOfferDealModal(options: {
  via: 'command' | 'modal' | 'message';
  words?: string;
}): ModalView {
  const points = [...(options.words ?? '')];
  const tooLong = points.length > LONGEST;
  return modal({
    callbackId: CHOOSE_OFFER_DEAL,
    title: 'Log an offer',
    submit: 'Next',
    metadata: sealValue(CHOOSE_OFFER_DEAL, { via: options.via }),
    blocks: [
      externalSelectInput({
        block: 'deal',
        label: 'Deal',
        source: 'deal.search',
        placeholder: 'D-12, a creator or a campaign',
      }),
      textInput({
        block: 'words',
        label: 'Their words',
        value: points.slice(0, LONGEST).join(''),
        multiline: true,
        optional: true,
        maxLength: LONGEST,
        placeholder: '1.2k for 2 reels, 30 days of usage',
        hint: tooLong
          ? 'The message is longer than 3,000 characters, so only its beginning stands here. Keep the part with the offer.'
          : 'What can be read from them is filled in on the next page; they are not stored.',
      }),
    ],
  });
}

async function submit(ask: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(CHOOSE_OFFER_DEAL, metadata, ask.view.privateMetadata);
  const deal = chosenNumber(optionOf(ask.view, 'deal'));
  if (!meta || deal === undefined) {
    return { kind: 'errors', errors: { deal: 'Choose a deal from the list.' } };
  }
  const start = await startOffer(ask.services, ask.actor, { deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const words = textOf(ask.view, 'words');
  const suggestion = suggestOffer(words ?? '', start.value);
  const values = valuesOfTerms(suggestion.terms, suggestion.side, { fee: suggestion.feeKnown, words });
  const notice = words && meta.via !== 'message' ? suggestionNotice(suggestion) : undefined;
  return { kind: 'update-modal', view: logOfferModal(start.value, values, { via: meta.via, notice }) };
}

export const chooseOfferDealForm: Form = { callbackId: CHOOSE_OFFER_DEAL, submit };
