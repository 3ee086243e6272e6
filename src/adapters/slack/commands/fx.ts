import { startFxImport } from '../../../application/rates/import-fx.ts';
import { lookUpFx, showFxRates } from '../../../application/rates/look-up-fx.ts';
import { fxOverview, fxRate } from '../messages/fx-rates.ts';
import { fxForm } from '../modals/import-fx.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Shows the rate of a pair; of one currency, the rate against the US dollar; without any, all of the workspace's. */
async function show({ services, actor, text, zone }: CommandAsk): Promise<Answer> {
  const [from, to, ...more] = codesIn(text);
  if (from === undefined) {
    const rates = await showFxRates(services, actor);
    return rates.ok
      ? { kind: 'reply', message: fxOverview(rates.value, zone) }
      : { kind: 'refused', refusal: rates.refusal };
  }
  if (more.length > 0) {
    const problem = 'Name two currencies: `/deal rates fx EUR USD`.';
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'fx', problem }] } };
  }
  const found = await lookUpFx(services, actor, { from, to: to ?? (from === 'USD' ? 'EUR' : 'USD') });
  return found.ok
    ? { kind: 'reply', message: fxRate(found.value, zone) }
    : { kind: 'refused', refusal: found.refusal };
}

/** Reads `EUR USD`, `eur/usd`, `EUR to USD`, `EURUSD`. */
export function codesIn(text: string): string[] {
  return text
    .toUpperCase()
    .replaceAll(/\b(TO|IN|INTO)\b/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (/^[A-Z]{6}$/.test(word) ? [word.slice(0, 3), word.slice(3)] : [word]));
}

async function bring({ services, actor, text }: CommandAsk): Promise<Answer> {
  const today = await startFxImport(services, actor);
  if (!today.ok) return { kind: 'refused', refusal: today.refusal };
  const [from, to] = codesIn(text).filter((code) => /^[A-Z]{3}$/.test(code));
  const fields = { on: today.value.toString(), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return { kind: 'modal', view: fxForm(fields, await services.sharedFiles.mayRead(actor.workspace)) };
}

export const fxCommands: readonly Command[] = [
  {
    path: ['rates', 'fx'],
    usage: '/deal rates fx [from] [to]',
    summary: 'Exchange rates with their day and source',
    example: '/deal rates fx EUR USD',
    run: show,
  },
  {
    path: ['rates', 'fx', 'import'],
    usage: '/deal rates fx import [from] [to]',
    summary: 'Set dated exchange rates: one by hand, or many as CSV',
    example: '/deal rates fx import',
    run: bring,
  },
];
