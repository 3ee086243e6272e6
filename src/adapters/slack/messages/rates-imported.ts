import type { ImportedRates } from '../../../application/rates/import-rates.ts';
import { entriesOf } from '../../../domain/pricing/rate-entries.ts';
import type { RateTable } from '../../../domain/pricing/types.ts';
import { actions, button, section } from '../blocks.ts';
import { escape } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';

/** What an import of rates did, and how the table comes into use. */
export function ratesImported({ table, inUse, mayUse, again }: ImportedRates): Message {
  const { id, name, version } = table;
  const lines = entriesOf(table).length;
  const what = again
    ? `${escape(name)}, version ${version} was imported already; it is there once.`
    : `Imported ${escape(name)}, version ${version}: ${lines} ${lines === 1 ? 'row' : 'rows'} in ${escape(table.currency)}.`;
  const next = inUse
    ? 'It is in use: new suggestions rest on it.'
    : mayUse
      ? 'It is not in use yet.'
      : `It is not in use yet: an admin chooses it with \`/deal rates use ${escape(id)}\`. Try it on one deal with \`/deal counter D-12 ${escape(id)}\`.`;
  const text = `${what} ${next}`;
  return {
    text,
    blocks: [
      section(text),
      ...(mayUse && !inUse
        ? [
            actions(
              'rates-imported',
              button({
                text: 'Use this table',
                actionId: 'rates.use',
                value: sealValue('rate-table', { table: id }),
              }),
            ),
          ]
        : []),
    ],
  };
}

/** Which table new suggestions rest on from now on. */
export function rateTableInUse({ name, version, currency }: RateTable): Message {
  const text = `${escape(name)}, version ${version} (${escape(currency)}) is in use now. New suggestions rest on it; those of the past keep their table.`;
  return { text, blocks: [section(text)] };
}

/** Where the file of an export comes. */
export function rateTableSent({ name, version }: RateTable): Message {
  const text = `${escape(name)}, version ${version} comes as a CSV file in your direct message with me.`;
  return { text, blocks: [section(text)] };
}
