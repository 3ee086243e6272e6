import { z } from 'zod';
import { markContractSent } from '../../../application/contracts/mark-contract.ts';
import { requestLegalReview } from '../../../application/contracts/request-legal-review.ts';
import { openTerms } from '../commands/terms.ts';
import { openSheet, STALE_SHEET } from '../messages/sheet-value.ts';
import { contractSignedModal } from '../modals/contract-signed.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const dealValue = z.strictObject({ deal: z.int().positive(), version: z.int().positive() });

async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('deal', dealValue, value);
  return at ? openTerms(services, actor, at.deal, 'always') : STALE_SHEET;
}

async function review({ services, actor, value }: ActionAsk): Promise<Answer> {
  const sheet = openSheet(value);
  if (!sheet) return STALE_SHEET;
  const requested = await requestLegalReview(services, actor, sheet);
  return requested.ok ? { kind: 'done' } : { kind: 'refused', refusal: requested.refusal };
}

async function sent({ services, actor, value }: ActionAsk): Promise<Answer> {
  const sheet = openSheet(value);
  if (!sheet) return STALE_SHEET;
  const marked = await markContractSent(services, actor, sheet);
  return marked.ok ? { kind: 'done' } : { kind: 'refused', refusal: marked.refusal };
}

async function signed({ services, zone, value }: ActionAsk): Promise<Answer> {
  const sheet = openSheet(value);
  if (!sheet) return STALE_SHEET;
  const today = services.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  return { kind: 'modal', view: contractSignedModal(sheet, today) };
}

export const termsActions: readonly Action[] = [
  { actionId: 'terms.open', run: open },
  { actionId: 'terms.review', run: review },
  { actionId: 'terms.sent', run: sent },
  { actionId: 'terms.signed', run: signed },
];
