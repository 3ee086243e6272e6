import { z } from 'zod';
import type { DealCard } from '../../../application/deals/load-deal-card.ts';
import { recordPublishedPost } from '../../../application/deals/record-published-post.ts';
import {
  FORMATS,
  formatName,
  type Platform,
  platformName,
  platformSchema,
} from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import { dateInput, dateOf, modal, optionOf, selectInput, textOf, urlInput } from '../inputs.ts';
import { dealMoved } from '../messages/deal-progress.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import type { FieldErrors } from './campaign-fields.ts';

const PUBLISHED = 'deal.publish.form';

/** Every platform with each of its formats, as one choice: an impossible pair cannot be chosen. */
const KINDS = (Object.keys(FORMATS) as Platform[]).flatMap((platform) =>
  FORMATS[platform].map(
    (format) => [`${platform}.${format}`, `${platformName(platform)} ${formatName(format)}`] as const,
  ),
);

/** Asks for a post that is out. Starts from the first piece of work of the deal. */
export function publishedPostForm({ deal, creatorName }: DealCard, today: Temporal.PlainDate): ModalView {
  const at = reference('deal', deal.number);
  const line = (deal.agreed?.terms.deliverables ?? deal.wanted)[0];
  return modal({
    callbackId: PUBLISHED,
    title: 'Published post',
    submit: 'Record the post',
    metadata: sealValue('publish', { deal: deal.number }),
    blocks: [
      section(`*${at} ${escape(creatorName)}*\nThe first recorded post makes the deal live.`),
      urlInput({
        block: 'url',
        label: 'Link of the post',
        placeholder: 'https://www.tiktok.com/@name/video/1',
      }),
      selectInput({
        block: 'format',
        label: 'What is it?',
        options: KINDS,
        value: line && `${line.platform}.${line.format}`,
      }),
      dateInput({ block: 'publishedOn', label: 'Published on', value: today }),
    ],
  });
}

export const publishedPost: Form = { callbackId: PUBLISHED, submit };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const opened = openValue('publish', z.object({ deal: z.int() }), view.privateMetadata);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const errors: FieldErrors = {};
  const [platformText, format] = (optionOf(view, 'format') ?? '').split('.');
  const platform = platformSchema.safeParse(platformText);
  const publishedOn = dateOf(view, 'publishedOn');
  const url = textOf(view, 'url');
  if (!url) errors.url = 'Paste the link of the post.';
  if (!platform.success || !format) errors.format = 'Choose what was published.';
  if (!publishedOn) errors.publishedOn = 'Choose the day it was published.';
  if (!url || !platform.success || !format || !publishedOn) return { kind: 'errors', errors };
  const post = { deal: opened.deal, url, platform: platform.data, format, publishedOn };
  const recorded = await recordPublishedPost(services, actor, post);
  if (recorded.ok) return { kind: 'close', message: dealMoved(recorded.value) };
  const refused = refusalErrors(recorded.refusal, ['url', 'format', 'publishedOn']);
  return refused ? { kind: 'errors', errors: refused } : { kind: 'refused', refusal: recorded.refusal };
}
