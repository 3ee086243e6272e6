import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { startOffer } from '../../../application/deals/start-offer.ts';
import { placeReading } from '../../../application/readings/settle-reading.ts';
import { startReading } from '../../../application/readings/start-reading.ts';
import type { Services } from '../../../application/services.ts';
import type { OfferReading } from '../../../domain/extraction/offer-reading.ts';
import type { Actor } from '../../../domain/ids.ts';
import type { Result } from '../../../domain/refusal.ts';
import { isMail } from '../arguments/pasted-mail.ts';
import { context, sections } from '../blocks.ts';
import { externalSelectInput, modal, optionOf, textInput, textOf } from '../inputs.ts';
import { mailPreview, readingStarted } from '../messages/offer-reading.ts';
import { chosenNumber } from '../options/chosen-number.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { confirmReading } from './confirm-reading.ts';
import { logOfferModal, type OfferVia } from './log-offer.ts';
import { suggestionNotice, suggestOffer } from './offer-suggestion.ts';
import { valuesOfTerms } from './offer-values.ts';

const CHOOSE_OFFER_DEAL = 'choose-offer-deal';
const LONGEST = 3000;

const metadata = z.strictObject({
  via: z.enum(['command', 'modal', 'message']),
  /** A mail that is kept already. */
  reading: z.string().optional(),
});

/** Asks which deal an offer belongs to, with the words or the mail it was opened from. The next form has the fields. */
export function chooseOfferDealModal(options: {
  via: 'command' | 'modal' | 'message';
  words?: string;
  reading?: Pick<OfferReading, 'id' | 'mail'>;
}): ModalView {
  const { via, words, reading } = options;
  return modal({
    callbackId: CHOOSE_OFFER_DEAL,
    title: 'Log an offer',
    submit: 'Next',
    metadata: sealValue(CHOOSE_OFFER_DEAL, { via, ...(reading ? { reading: reading.id } : {}) }),
    blocks: [
      externalSelectInput({
        block: 'deal',
        label: 'Deal',
        source: 'deal.search',
        placeholder: 'D-12, a creator or a campaign',
      }),
      ...(reading ? mailBlocks(reading.mail) : [wordsInput(words)]),
    ],
  });
}

function mailBlocks(mail: string): AnyBlock[] {
  return [
    ...sections(`*Their words*\n${mailPreview(mail)}`),
    context('All of it is read. The next page shows every field beside the sentence it stands in.'),
  ];
}

function wordsInput(words: string | undefined): AnyBlock {
  return textInput({
    block: 'words',
    label: 'Their words',
    value: [...(words ?? '')].slice(0, LONGEST).join(''),
    multiline: true,
    optional: true,
    maxLength: LONGEST,
    placeholder: '1.2k for 2 reels, 30 days of usage',
    hint: 'Type the offer, or paste their mail or message. What can be read is filled in on the next page.',
  });
}

async function submit(ask: SubmitAsk): Promise<FormAnswer> {
  const { services, actor, view } = ask;
  const meta = openValue(CHOOSE_OFFER_DEAL, metadata, view.privateMetadata);
  const deal = chosenNumber(optionOf(view, 'deal'));
  if (!meta || deal === undefined) {
    return { kind: 'errors', errors: { deal: 'Choose a deal from the list.' } };
  }
  if (meta.reading) {
    return shown(services, actor, await placeReading(services, actor, { reading: meta.reading, deal }));
  }
  const words = textOf(view, 'words') ?? '';
  if (isMail(words)) {
    return shown(
      services,
      actor,
      await startReading(services, actor, { mail: words, source: 'message', deal }),
    );
  }
  return typedForm(ask, deal, words, meta.via);
}

/** A line that somebody typed: the form with what was understood. */
async function typedForm(
  { services, actor }: SubmitAsk,
  deal: number,
  words: string,
  via: OfferVia,
): Promise<FormAnswer> {
  const start = await startOffer(services, actor, { deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const suggestion = suggestOffer(words, start.value);
  const values = valuesOfTerms(suggestion.terms, suggestion.side, { fee: suggestion.feeKnown });
  const notice = words ? suggestionNotice(suggestion) : undefined;
  return { kind: 'update-modal', view: logOfferModal(start.value, values, { via, notice }) };
}

/** A mail that was read opens the form; one that a model still reads answers in the deal's thread. */
async function shown(services: Services, actor: Actor, reading: Result<OfferReading>): Promise<FormAnswer> {
  if (!reading.ok) return { kind: 'refused', refusal: reading.refusal };
  if (reading.value.status === 'reading') return { kind: 'close', message: readingStarted(reading.value) };
  const confirm = await confirmReading(services, actor, reading.value);
  return confirm.kind === 'modal' ? { kind: 'update-modal', view: confirm.view } : confirm;
}

export const chooseOfferDealForm: Form = { callbackId: CHOOSE_OFFER_DEAL, submit };
