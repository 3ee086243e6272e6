import { z } from 'zod';
import { logOffer } from '../../../application/deals/log-offer.ts';
import { type OfferStart, startOffer } from '../../../application/deals/start-offer.ts';
import { showReading } from '../../../application/readings/settle-reading.ts';
import type { Services } from '../../../application/services.ts';
import type { Actor } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { divider, section, sections } from '../blocks.ts';
import { escape, person } from '../format.ts';
import { modal, textInput } from '../inputs.ts';
import { offerLogged } from '../messages/offer-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import {
  paymentBlocks,
  priceBlocks,
  rightsBlocks,
  tentativeBlock,
  withQuotes,
  workBlocks,
} from './offer-fields.ts';
import { type OfferValues, readOfferValues } from './offer-values.ts';
import { parseOffer } from './parse-offer.ts';
import { type FormNotes, notesOf } from './reading-values.ts';

const LOG_OFFER = 'log-offer';

export type OfferVia = 'command' | 'modal' | 'message';

const metadata = z.strictObject({
  deal: z.int().positive(),
  version: z.int().positive(),
  via: z.enum(['command', 'modal', 'message']),
  /** The mail that the form was filled from. */
  reading: z.string().optional(),
});

/** What the form was opened from, and what it says besides the fields. */
export interface OfferFormOptions {
  readonly via: OfferVia;
  /** Above the fields: what to look at (mrkdwn, escaped by the caller). */
  readonly notice?: string | undefined;
  readonly reading?: string | undefined;
  /** What a mail said, beside the fields. */
  readonly notes?: FormNotes | undefined;
}

/** The whole offer, prefilled. */
export function logOfferModal(start: OfferStart, values: OfferValues, options: OfferFormOptions): ModalView {
  const { via, notice, reading, notes } = options;
  const fields = [
    ...priceBlocks(values),
    ...workBlocks(values),
    divider(),
    ...rightsBlocks(values),
    divider(),
    ...paymentBlocks(values),
    tentativeBlock(values),
  ];
  return modal({
    callbackId: LOG_OFFER,
    title: 'Log an offer',
    submit: 'Log offer',
    metadata: sealValue(LOG_OFFER, {
      deal: start.deal,
      version: start.version,
      via,
      ...(reading ? { reading } : {}),
    }),
    blocks: [
      section(
        `*${escape(start.label)}*\nAmounts in ${escape(start.currency)}. What you leave as it is stays as in their last offer.`,
      ),
      ...(notice ? sections(notice) : []),
      ...(notes ? sections(notes.notice) : []),
      ...withQuotes(fields, notes?.quotes ?? {}),
      textInput({
        block: 'note',
        label: 'Note',
        value: values.note,
        multiline: true,
        optional: true,
        maxLength: 2000,
        hint: 'For the team. A creator never sees it.',
      }),
    ],
  });
}

const FIELDS: Readonly<Record<string, string>> = {
  fee: 'fee',
  deliverables: 'deliverables',
  priceModel: 'model',
  percent: 'percent',
  cap: 'cap',
};

async function submit(ask: SubmitAsk): Promise<FormAnswer> {
  const opened = openOfferForm(ask.view);
  if (!opened) return { kind: 'refused', refusal: STALE };
  const { meta, values } = opened;
  const { services, actor } = ask;
  const start = await startOffer(services, actor, { deal: meta.deal, seenVersion: meta.version });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const parsed = parseOffer(values, start.value);
  if (!parsed.ok) return { kind: 'errors', errors: parsed.errors };
  const { side, terms } = parsed;
  const logged = await logOffer(services, actor, {
    deal: meta.deal,
    side,
    terms,
    via: meta.via,
    seenVersion: meta.version,
    ...(meta.reading ? { reading: meta.reading } : {}),
  });
  if (logged.ok) return { kind: 'close', message: offerLogged(logged.value) };
  if (logged.refusal.kind === 'stale') return onNewVersion(ask, meta, values);
  const errors = refusalErrors(logged.refusal, FIELDS);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: logged.refusal };
}

/** Somebody changed the deal meanwhile: says who and what, keeps every value, and stands on the new version. */
async function onNewVersion(
  ask: SubmitAsk,
  meta: z.output<typeof metadata>,
  values: OfferValues,
): Promise<FormAnswer> {
  const start = await startOffer(ask.services, ask.actor, { deal: meta.deal, seenVersion: meta.version });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const { changed } = start.value;
  const who = changed ? `${person(changed.by)} ${changed.what}` : 'The deal changed';
  const notice = `:warning: ${who} while this form was open. Nothing was logged yet and your values are kept: check them, then submit again.`;
  const again = { ...(await openedFrom(ask.services, ask.actor, meta)), notice };
  return { kind: 'update-modal', view: logOfferModal(start.value, values, again) };
}

/** What a form was opened from, to show it again with the sentences of its mail. */
export async function openedFrom(
  services: Services,
  actor: Actor,
  { via, reading }: z.output<typeof metadata>,
): Promise<OfferFormOptions> {
  if (!reading) return { via };
  const found = await showReading(services, actor, reading);
  const offer = found.ok ? found.value.offer : undefined;
  return { via, reading, ...(offer ? { notes: notesOf(offer) } : {}) };
}

const STALE: Refusal = { kind: 'stale', what: 'offer', reference: '' };

/** What an open offer form stands for; undefined when its metadata is not ours. */
export function openOfferForm(
  view: ViewContext,
): { meta: z.output<typeof metadata>; values: OfferValues } | undefined {
  const meta = openValue(LOG_OFFER, metadata, view.privateMetadata);
  return meta && { meta, values: readOfferValues(view) };
}

export const logOfferForm: Form = { callbackId: LOG_OFFER, submit };
