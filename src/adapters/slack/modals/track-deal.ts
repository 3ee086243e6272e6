import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import {
  type DealTracking,
  type Tracked,
  trackDeal,
} from '../../../application/performance/tracking/track-deal.ts';
import { platformName, platformSchema } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { context, preformatted, section, sections } from '../blocks.ts';
import { escape, lengthOf } from '../format.ts';
import { modal, optionOf, selectInput, textInput, textOf } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, Message, ModalView, SubmitAsk } from '../surface.ts';

const TRACK = 'track-deal';
const metadata = z.strictObject({ deal: z.int().positive() });
/** Codes and links that the form lists; more are counted. */
const MOST_LISTED = 10;
/** A longer address is pasted by nobody who wants it clicked. */
const PAGE_CHARACTERS = 1_000;

/** What a deal has already, and a new code or link. */
export function trackDealModal({
  deal,
  creatorName,
  codes,
  links,
  platforms,
  page,
}: DealTracking): ModalView {
  return modal({
    callbackId: TRACK,
    title: `Track ${reference('deal', deal.number)}`,
    submit: 'Add',
    metadata: sealValue(TRACK, { deal: deal.number }),
    blocks: [
      section(
        `*${escape(creatorName)}.* Orders count for this deal by their discount code, visits by its links. Orders are counted from files of your shop, visits from your site's statistics: bring them with \`/deal import\`.`,
      ),
      ...listed(
        'Codes',
        codes.map(({ code }) => `\`${escape(code.toUpperCase())}\``),
      ),
      ...listed(
        'Links',
        links.map(({ url }) => escape(url)),
      ),
      textInput({
        block: 'code',
        label: 'New discount code',
        placeholder: 'ANA10',
        hint: 'Make it in your shop first. One code belongs to one deal.',
        optional: true,
        maxLength: 40,
      }),
      textInput({
        block: 'page',
        label: 'Page that a new link leads to',
        value: page !== undefined && lengthOf(page) <= PAGE_CHARACTERS ? page : undefined,
        placeholder: 'https://',
        optional: true,
        maxLength: PAGE_CHARACTERS,
      }),
      selectInput({
        block: 'platform',
        label: 'Where the link is posted',
        options: platforms.map((platform) => [platform, platformName(platform)]),
        value: platforms[0],
        optional: true,
      }),
    ],
  });
}

function listed(title: string, items: readonly string[]): AnyBlock[] {
  if (items.length === 0) return [context(`${title}: none yet.`)];
  const shown = items.slice(0, MOST_LISTED).map((item) => `• ${item}`);
  const more = items.length - shown.length;
  return sections([`*${title}*`, ...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(TRACK, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const code = textOf(view, 'code');
  const page = textOf(view, 'page');
  const platform = platformSchema.safeParse(optionOf(view, 'platform'));
  if (page && !platform.success)
    return { kind: 'errors', errors: { platform: 'Choose where the link is posted.' } };
  const tracked = await trackDeal(services, actor, {
    deal: meta.deal,
    ...(code ? { code } : {}),
    ...(page && platform.success ? { link: { page, platform: platform.data } } : {}),
  });
  if (tracked.ok) return { kind: 'close', message: trackedMessage(meta.deal, tracked.value) };
  const errors = refusalErrors(tracked.refusal, { code: 'code', page: 'page' });
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: tracked.refusal };
}

/** What was added, to copy. */
function trackedMessage(deal: number, { code, link }: Tracked): Message {
  const at = reference('deal', deal);
  const text = [
    ...(code ? [`${at} has the code ${code.toUpperCase()}.`] : []),
    ...(link ? [`The link of ${at}, for the creator to post:`] : []),
  ].join(' ');
  return { text: escape(text), blocks: [section(escape(text)), ...(link ? [preformatted(link.url)] : [])] };
}

export const trackDealForm: Form = { callbackId: TRACK, submit };
