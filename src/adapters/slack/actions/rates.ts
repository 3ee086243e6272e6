import { z } from 'zod';
import { openFxPreview } from '../../../application/rates/import-fx.ts';
import { openRatesPreview } from '../../../application/rates/import-rates.ts';
import { useRateTable } from '../../../application/rates/use-rate-table.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { rateTableInUse } from '../messages/rates-imported.ts';
import { fxFormPage } from '../modals/import-fx.ts';
import { problemsPlace } from '../modals/import-problems.ts';
import { previewIn, ratesForm, ratesInputOf } from '../modals/import-rates.ts';
import { RATES_PREVIEW } from '../modals/rates-preview.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const STALE: Refusal = { kind: 'stale', what: 'import', reference: '' };
const tableValue = z.strictObject({ table: z.string() });

async function use({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('rate-table', tableValue, value);
  if (!at) return { kind: 'refused', refusal: { kind: 'stale', what: 'rate table', reference: '' } };
  const used = await useRateTable(services, actor, at);
  return used.ok
    ? { kind: 'reply', message: rateTableInUse(used.value) }
    : { kind: 'refused', refusal: used.refusal };
}

/** Back from the preview to the form, with everything that stood in it but the file. */
async function change({ services, actor, view }: ActionAsk): Promise<Answer> {
  const seen = view && previewIn(view, RATES_PREVIEW);
  if (!seen) return { kind: 'refused', refusal: STALE };
  const opened = await openRatesPreview(services, actor, seen);
  if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
  const { tables, input } = opened.value;
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  return { kind: 'update-modal', view: ratesForm({ tables, mayRead }, input) };
}

async function rateProblems({ services, actor, value, view }: ActionAsk): Promise<Answer> {
  const at = problemsPlace(value);
  if (!at || !view) return { kind: 'refused', refusal: STALE };
  const opened = await openRatesPreview(services, actor, { id: at.id, hash: '' });
  if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
  const { tables, problems } = opened.value;
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  return {
    kind: 'update-modal',
    view: ratesForm({ tables, mayRead }, ratesInputOf(view), { ...at, problems }),
  };
}

async function fxProblems({ services, actor, value, view }: ActionAsk): Promise<Answer> {
  const at = problemsPlace(value);
  if (!at || !view) return { kind: 'refused', refusal: STALE };
  const opened = await openFxPreview(services, actor, { id: at.id, hash: '' });
  if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  const { problems } = opened.value;
  return { kind: 'update-modal', view: fxFormPage(view, mayRead, { ...at, problems }) };
}

export const rateActions: readonly Action[] = [
  { actionId: 'rates.use', run: use },
  { actionId: 'rates.change', run: change },
  ...['previous', 'next'].flatMap((way) => [
    { actionId: `rates.problems.${way}`, run: rateProblems },
    { actionId: `fx.problems.${way}`, run: fxProblems },
  ]),
];
