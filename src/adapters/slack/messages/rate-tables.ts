import type { ListedTable } from '../../../application/rates/list-rate-tables.ts';
import type { RateTableVersion } from '../../../application/rates/rate-store.ts';
import type { RateTableChoice } from '../../../application/rates/rate-tables.ts';
import { context, sections } from '../blocks.ts';
import { dateText, echo, escape, person } from '../format.ts';
import type { Message } from '../surface.ts';

const MOST_SOURCES = 2;
const MOST_VERSIONS = 25;

/** Every rate table with what it holds and which one suggestions rest on. */
export function rateTables(tables: readonly ListedTable[], zone: string): Message {
  const active = tables.find(({ active }) => active);
  const title = active ? `Rate tables; in use: ${active.name}` : 'Rate tables';
  return {
    text: escape(title),
    blocks: [
      ...sections(['*Rate tables*', ...tables.map((table) => tableLines(table, zone))].join('\n\n')),
      context(
        'Choose one with `/deal rates use <table>` (admins), bring your own with `/deal rates import`, take one home with `/deal rates export <table>`.',
      ),
    ],
  };
}

function tableLines(table: ListedTable, zone: string): string {
  const { id, name, version, currency, lines, sources, imported, active } = table;
  const who = imported ? `imported by ${person(imported.by)} on ${day(imported.at, zone)}` : 'built in';
  return [
    `• *${escape(name)}* \`${escape(id)}\`${active ? ' · *in use*' : ''}`,
    `version ${version} · ${escape(currency)} · ${rows(lines)} · ${who}`,
    `${sourceWords(sources)}`,
  ].join('\n');
}

/** The source of most rows; two where there are only two. */
function sourceWords(sources: readonly string[]): string {
  const named = sources.slice(0, sources.length === MOST_SOURCES ? MOST_SOURCES : 1);
  const more = sources.length - named.length;
  const words = named.map((source) => escape(echo(source))).join('; ');
  return `from ${words}${more > 0 ? ` and ${more} more sources` : ''}`;
}

/** Every version of one table, newest first. */
export function rateTableHistory(
  { name, id }: RateTableChoice,
  versions: readonly RateTableVersion[],
  zone: string,
): Message {
  const title = `Versions of ${name}`;
  if (versions.length === 0) {
    const line = `${escape(name)} is built in: it changes only with Parley itself, and suggestions of the past keep theirs.`;
    return { text: line, blocks: sections(line) };
  }
  const shown = versions
    .slice(0, MOST_VERSIONS)
    .map(
      ({ version, lines, currency, by, at }) =>
        `• *version ${version}* · ${escape(currency)} · ${rows(lines)} · ${person(by)} on ${day(at, zone)}`,
    );
  const more = versions.length - shown.length;
  return {
    text: escape(title),
    blocks: [
      ...sections(
        [`*${escape(title)}* \`${escape(id)}\``, ...shown, ...(more > 0 ? [`and ${more} older`] : [])].join(
          '\n',
        ),
      ),
      context('Every version is kept: a suggestion of the past shows the rows it used.'),
    ],
  };
}

function rows(lines: number): string {
  return lines === 1 ? '1 row' : `${lines.toLocaleString('en-US')} rows`;
}

function day(at: Temporal.Instant, zone: string): string {
  return dateText(at.toZonedDateTimeISO(zone).toPlainDate());
}
