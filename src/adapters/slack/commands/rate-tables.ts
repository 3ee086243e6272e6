import { exportRateTable } from '../../../application/rates/export-rate-table.ts';
import { startRatesImport } from '../../../application/rates/import-rates.ts';
import { listRateTables, showRateTableHistory } from '../../../application/rates/list-rate-tables.ts';
import { useRateTable } from '../../../application/rates/use-rate-table.ts';
import { rateTableHistory, rateTables } from '../messages/rate-tables.ts';
import { rateTableInUse, rateTableSent } from '../messages/rates-imported.ts';
import { ratesForm } from '../modals/import-rates.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Opens the form; a name after the command is that of a new table, or of the one that gets a new version. */
async function bring({ services, actor, text }: CommandAsk): Promise<Answer> {
  const start = await startRatesImport(services, actor);
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const { tables } = start.value;
  const typed = text.trim();
  const known = tables.find(({ id, name }) => [id, name.toLowerCase()].includes(typed.toLowerCase()));
  const input = known ? { table: known.id } : typed && [...typed].length <= 40 ? { name: typed } : {};
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  return { kind: 'modal', view: ratesForm({ tables, mayRead }, input) };
}

async function list({ services, actor, zone }: CommandAsk): Promise<Answer> {
  const tables = await listRateTables(services, actor);
  return tables.ok
    ? { kind: 'reply', message: rateTables(tables.value, zone) }
    : { kind: 'refused', refusal: tables.refusal };
}

async function use({ services, actor, text }: CommandAsk): Promise<Answer> {
  const used = await useRateTable(services, actor, { table: text });
  return used.ok
    ? { kind: 'reply', message: rateTableInUse(used.value) }
    : { kind: 'refused', refusal: used.refusal };
}

async function takeHome({ services, actor, text }: CommandAsk): Promise<Answer> {
  const table = text.trim();
  const sent = await exportRateTable(services, actor, table ? { table } : {});
  return sent.ok
    ? { kind: 'reply', message: rateTableSent(sent.value) }
    : { kind: 'refused', refusal: sent.refusal };
}

async function history({ services, actor, text, zone }: CommandAsk): Promise<Answer> {
  const shown = await showRateTableHistory(services, actor, { table: text });
  return shown.ok
    ? { kind: 'reply', message: rateTableHistory(shown.value.table, shown.value.versions, zone) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const rateTableCommands: readonly Command[] = [
  {
    path: ['rates', 'tables'],
    usage: '/deal rates tables',
    summary: 'All rate tables: version, currency, rows, sources, which one is in use',
    example: '/deal rates tables',
    run: list,
  },
  {
    path: ['rates', 'use'],
    usage: '/deal rates use <table>',
    summary: 'Choose the rate table that suggestions rest on (admins)',
    example: '/deal rates use guide',
    run: use,
  },
  {
    path: ['rates', 'import'],
    usage: '/deal rates import [name]',
    summary: 'Bring your own rates as CSV, a file or pasted, with a preview',
    example: '/deal rates import Our rates 2026',
    run: bring,
  },
  {
    path: ['rates', 'export'],
    usage: '/deal rates export [table]',
    summary: 'The table in use, or another, as a CSV file that can be imported again',
    example: '/deal rates export',
    run: takeHome,
  },
  {
    path: ['rates', 'history'],
    usage: '/deal rates history <table>',
    summary: 'Every version of a rate table: rows, who, when',
    example: '/deal rates history our-rates-2026',
    run: history,
  },
];
