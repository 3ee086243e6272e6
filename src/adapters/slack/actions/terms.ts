import { z } from 'zod';
import { markContractSent } from '../../../application/contracts/mark-contract.ts';
import { requestLegalReview } from '../../../application/contracts/request-legal-review.ts';
import { compareTermSheets, showTermSheet } from '../../../application/contracts/show-term-sheet.ts';
import { openTerms } from '../commands/terms.ts';
import { openSheet, STALE_SHEET } from '../messages/sheet-value.ts';
import { contractSignedModal } from '../modals/contract-signed.ts';
import { sheetChangesModal } from '../modals/sheet-changes.ts';
import { signedCopyModal } from '../modals/signed-copy.ts';
import { MAY_NOT_READ } from '../modals/signed-file-input.ts';
import { PRESET_CHOSEN, withPreset } from '../modals/term-details.ts';
import { termSheetSectionsModal } from '../modals/term-sheet-sections.ts';
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

async function signed({ services, actor, zone, value }: ActionAsk): Promise<Answer> {
  const sheet = openSheet(value);
  if (!sheet) return STALE_SHEET;
  const today = services.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  return { kind: 'modal', view: contractSignedModal(sheet, today, mayRead) };
}

async function copy({ services, actor, value }: ActionAsk): Promise<Answer> {
  const sheet = openSheet(value);
  if (!sheet) return STALE_SHEET;
  if (await services.sharedFiles.mayRead(actor.workspace)) {
    return { kind: 'modal', view: signedCopyModal(sheet) };
  }
  return { kind: 'refused', refusal: { kind: 'nothing-to-do', why: MAY_NOT_READ } };
}

async function changes({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openSheet(value);
  if (!at) return STALE_SHEET;
  const compared = await compareTermSheets(services, actor, at);
  return compared.ok
    ? { kind: 'modal', view: sheetChangesModal(compared.value) }
    : { kind: 'refused', refusal: compared.refusal };
}

async function show({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openSheet(value);
  if (!at) return STALE_SHEET;
  const sheet = await showTermSheet(services, actor, at);
  return sheet.ok
    ? { kind: 'modal', view: termSheetSectionsModal(sheet.value) }
    : { kind: 'refused', refusal: sheet.refusal };
}

/** A preset was chosen in the form. */
async function preset(ask: ActionAsk): Promise<Answer> {
  if (!ask.view) return STALE_SHEET;
  const filled = await withPreset(ask, ask.view);
  return 'view' in filled
    ? { kind: 'update-modal', view: filled.view }
    : { kind: 'refused', refusal: filled.refusal };
}

export const termsActions: readonly Action[] = [
  { actionId: 'terms.open', run: open },
  { actionId: PRESET_CHOSEN, run: preset },
  { actionId: 'terms.show', run: show },
  { actionId: 'terms.review', run: review },
  { actionId: 'terms.sent', run: sent },
  { actionId: 'terms.signed', run: signed },
  { actionId: 'terms.copy', run: copy },
  { actionId: 'terms.changes', run: changes },
];
