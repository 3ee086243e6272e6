import { z } from 'zod';
import {
  type DealAftercare,
  recordAftercare,
} from '../../../application/performance/aftercare/record-aftercare.ts';
import { reference } from '../../../domain/ids.ts';
import { AFTERCARE, type AftercareStep } from '../../../domain/performance/aftercare.ts';
import { actions, context, section } from '../blocks.ts';
import { escape } from '../format.ts';
import { checkboxesInput, modal, optionOf, optionsOf, selectInput, textInput, textOf } from '../inputs.ts';
import { thanksButton } from '../messages/step-buttons.ts';
import { thanksBlock } from '../messages/thanks-due.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const AFTER = 'aftercare';
const metadata = z.strictObject({ deal: z.int().positive() });
const STEPS = Object.keys(AFTERCARE) as AftercareStep[];

/** What was done after a deal, and what its creator said of it. */
export function aftercareModal({ deal, creatorName, aftercare, thanks }: DealAftercare): ModalView {
  const at = reference('deal', deal.number);
  return modal({
    callbackId: AFTER,
    title: `After ${at}`,
    submit: 'Save',
    metadata: sealValue(AFTER, { deal: deal.number }),
    blocks: [
      section(
        `*${escape(creatorName)}.* What keeps a creator for the next campaign, and what they said of this one.`,
      ),
      ...(thanks ? [thanksBlock(thanks), actions('thanks', thanksButton(deal))] : []),
      checkboxesInput({
        block: 'done',
        label: 'Done',
        options: STEPS.map((step) => [step, AFTERCARE[step]] as const),
        value: aftercare.done,
        optional: true,
      }),
      textInput({
        block: 'feedback',
        label: 'What they said of working with us',
        value: aftercare.feedback,
        multiline: true,
        optional: true,
        maxLength: 2000,
      }),
      textInput({
        block: 'difficulties',
        label: 'What was hard for them',
        value: aftercare.difficulties,
        multiline: true,
        optional: true,
        maxLength: 2000,
      }),
      selectInput({
        block: 'again',
        label: 'Would they work with us again?',
        options: [
          ['5', '5 – gladly'],
          ['4', '4'],
          ['3', '3 – perhaps'],
          ['2', '2'],
          ['1', '1 – not'],
        ],
        value: aftercare.again === undefined ? undefined : String(aftercare.again),
        optional: true,
      }),
      selectInput({
        block: 'brandFit',
        label: 'How well does their content fit the brand?',
        hint: 'Your own mark. It counts in the scorecard of reports and is never shown to the creator.',
        options: [
          ['5', '5 – as if made by us'],
          ['4', '4'],
          ['3', '3 – well enough'],
          ['2', '2'],
          ['1', '1 – not'],
        ],
        value: aftercare.brandFit === undefined ? undefined : String(aftercare.brandFit),
        optional: true,
      }),
      context(
        `A thank-you, a request for feedback or a renewal is drafted with \`/deal draft ${at} thanks\`, \`questions\` or \`renewal\`.`,
      ),
    ],
  });
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(AFTER, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const ticked = optionsOf(view, 'done') ?? [];
  const [again, brandFit] = [optionOf(view, 'again'), optionOf(view, 'brandFit')];
  const [feedback, difficulties] = [textOf(view, 'feedback'), textOf(view, 'difficulties')];
  const recorded = await recordAftercare(services, actor, {
    deal: meta.deal,
    aftercare: {
      done: STEPS.filter((step) => ticked.includes(step)),
      ...(feedback ? { feedback } : {}),
      ...(difficulties ? { difficulties } : {}),
      ...(again ? { again: Number(again) } : {}),
      ...(brandFit ? { brandFit: Number(brandFit) } : {}),
    },
  });
  if (!recorded.ok) return { kind: 'refused', refusal: recorded.refusal };
  return {
    kind: 'close',
    message: { text: `Saved. It stands in the story of ${reference('deal', meta.deal)}.` },
  };
}

export const aftercareForm: Form = { callbackId: AFTER, submit };
