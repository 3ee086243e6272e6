import type { AnyBlock } from '@slack/types';
import type { RatesPreview } from '../../../application/rates/import-rates.ts';
import { bandWords } from '../../../domain/pricing/check-rates.ts';
import type { RateChanges } from '../../../domain/pricing/compare-rates.ts';
import type { RateEntry } from '../../../domain/pricing/rate-entries.ts';
import { workName } from '../../../domain/pricing/rate-warnings.ts';
import { actions, button, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal } from '../inputs.ts';
import { sealValue } from '../payload.ts';
import type { ModalView } from '../surface.ts';

export const RATES_PREVIEW = 'import-rates-preview';

/** Changes and warnings beyond so many are counted, not listed. */
const MOST_LISTED = 12;

/** What an import would do, before anything is done: what was understood, what changes, what to check. */
export function ratesPreviewModal(preview: RatesPreview): ModalView {
  const { id, hash, table, currency, entries, changes, inUse, notes, warnings } = preview;
  const nothingNew = changes !== undefined && isEmpty(changes);
  return modal({
    callbackId: RATES_PREVIEW,
    title: 'Preview of rates',
    ...(nothingNew ? {} : { submit: `Import ${entries.length} ${entries.length === 1 ? 'row' : 'rows'}` }),
    metadata: sealValue(RATES_PREVIEW, { id, hash }),
    blocks: [
      section(
        `*${escape(table.name)}, version ${table.version}*\n${count(entries.length)} ${entries.length === 1 ? 'row' : 'rows'} in ${escape(currency ?? '')}. ${nothingNew ? 'They are the same as in the present version, so there is nothing to import.' : 'Nothing is imported yet.'}`,
      ),
      ...(inUse && !nothingNew
        ? [
            section(
              'This table is in use: from the import on, suggestions rest on the new version. Suggestions of the past keep theirs.',
            ),
          ]
        : []),
      ...listed('*What it prices*', workLines(entries)),
      ...(changes && !nothingNew ? changeBlocks(changes, table.version - 1) : []),
      ...listed('*How I read it*', notes.map(escape)),
      ...listed(':warning: *Please check*', shortened(warnings.map(escape))),
      actions(
        'rates-preview',
        button({
          text: 'Change something',
          actionId: 'rates.change',
          value: sealValue(RATES_PREVIEW, { id, hash }),
        }),
      ),
    ],
  });
}

function isEmpty({ added, removed, changed }: RateChanges): boolean {
  return added.length + removed.length + changed.length === 0;
}

function listed(title: string, lines: readonly string[]): AnyBlock[] {
  return lines.length > 0 ? sections([title, ...lines.map((line) => `• ${line}`)].join('\n')) : [];
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LISTED;
  return more > 0 ? [...lines.slice(0, MOST_LISTED), `and ${count(more)} more`] : [...lines];
}

/** `Instagram Reel: 5 rows, 1,000 to 1,000,000 and more followers, 88 to 110,000`. */
function workLines(entries: readonly RateEntry[]): string[] {
  return [...Map.groupBy(entries, workName)].map(([name, rows]) => {
    const prices = `${count(Math.min(...rows.map(({ low }) => low)))} to ${count(Math.max(...rows.map(({ high }) => high)))}`;
    const many = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
    return rows.every(({ per }) => per === 'piece')
      ? `${escape(name)}: ${many}, ${reach(rows)} followers, ${prices}`
      : `${escape(name)}: ${many}, ${prices}`;
  });
}

function reach(rows: readonly RateEntry[]): string {
  const followersMin = Math.min(...rows.map((row) => row.followersMin ?? 0));
  const open = rows.some(({ followersMax }) => followersMax === undefined);
  const followersMax = Math.max(...rows.map((row) => row.followersMax ?? 0));
  return bandWords(open ? { followersMin } : { followersMin, followersMax });
}

function changeBlocks({ added, removed, changed, same }: RateChanges, present: number): AnyBlock[] {
  const summary = `*Against version ${present}:* ${count(added.length)} added, ${count(removed.length)} removed, ${count(changed.length)} changed, ${count(same)} the same`;
  const lines = [
    ...changed.map(({ before, after }) => `${nameOf(after)}: ${differences(before, after)}`),
    ...added.map((entry) => `${nameOf(entry)}: new, ${figures(entry)}`),
    ...removed.map((entry) => `${nameOf(entry)}: left out`),
  ];
  return listed(summary, shortened(lines));
}

function nameOf(entry: RateEntry): string {
  return escape(entry.per === 'piece' ? `${workName(entry)}, ${bandWords(entry)}` : workName(entry));
}

function figures({ low, typical, high }: RateEntry): string {
  return `${count(low)} / ${count(typical)} / ${count(high)}`;
}

function differences(before: RateEntry, after: RateEntry): string {
  const parts = [
    ...(figures(before) === figures(after) ? [] : [`${figures(before)} → ${figures(after)}`]),
    ...(before.source === after.source ? [] : ['another source']),
    ...(before.year === after.year ? [] : [`${before.year ?? 'no year'} → ${after.year ?? 'no year'}`]),
    ...(before.sources === after.sources ? [] : ['another number of sources']),
  ];
  return parts.join(', ');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
