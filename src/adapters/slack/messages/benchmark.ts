import type { Benchmark } from '../../../application/rates/look-up-benchmark.ts';
import { formatName, type Platform, platformName } from '../../../domain/deliverables.ts';
import { formatMoney } from '../../../domain/money.ts';
import type { CpmRate, RateRow } from '../../../domain/pricing/types.ts';
import { context, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Message } from '../surface.ts';

/** What one piece costs by a table, with where the figure comes from; or that the table does not know. */
export function benchmark(answer: Benchmark): Message {
  const title = `${name(answer.platform, answer.format)}, ${count(answer.followers)} followers`;
  if (!answer.found) return noBenchmark(answer, title);
  const { range, rows, fallbacks, caveats } = answer.found;
  const figures = `${formatMoney(range.low)} to ${formatMoney(range.high)}, typical ${formatMoney(range.typical)}`;
  return {
    text: escape(`${title}: ${figures} (estimate)`),
    blocks: [
      section(`*${escape(title)}*\n${figures} for one piece (estimate)`),
      ...sections(['*Rests on*', ...rows.map(rowLine)].join('\n')),
      ...(fallbacks.length + caveats.length > 0
        ? sections([...fallbacks, ...caveats].map((line) => `• ${escape(line)}`).join('\n'))
        : []),
      context(
        `${escape(answer.tableName)}, version ${answer.tableVersion} · ${answer.own ? "your team's own prices" : 'asking prices'}, before rights and engagement`,
      ),
    ],
  };
}

function rowLine({ platform, format, followersMin, followersMax, low, high, source, year }: RateRow): string {
  const band =
    followersMax === undefined
      ? `${count(followersMin)} and more`
      : followersMin === followersMax
        ? count(followersMin)
        : `${count(followersMin)} to ${count(followersMax)}`;
  const from = `${source}${year === undefined ? ', no year given' : `, ${year}`}`;
  return `• ${escape(name(platform, format))}, ${band} followers: ${count(low)} to ${count(high)} (${escape(from)})`;
}

function noBenchmark(answer: Benchmark, title: string): Message {
  const { tableName, nearest, platform, format, perThousand } = answer;
  const known = nearest.map((row) => `• ${escape(name(row.platform, row.format))}`);
  const work = escape(name(platform, format));
  return {
    text: escape(`${title}: no data${perThousand ? ' by followers' : ''}`),
    blocks: [
      section(
        perThousand
          ? `*${escape(title)}*\nNo data by followers: ${escape(tableName)} has a price per 1,000 views for ${work}. With the creator's median views Parley prices it by that.`
          : `*${escape(title)}*\nNo data: ${escape(tableName)} has no figure for ${work}, and none near enough to stand in for it.`,
      ),
      ...(perThousand ? [section(viewsLine(perThousand, answer.currency))] : []),
      ...(known.length > 0 && !perThousand
        ? sections(['*What the table knows, nearest first*', ...known].join('\n'))
        : []),
    ],
  };
}

function viewsLine({ low, high, source, year }: CpmRate, currency: string): string {
  const from = `${source}${year === undefined ? ', no year given' : `, ${year}`}`;
  return `• ${low} to ${high} ${currency} per 1,000 views (${escape(from)})`;
}

function name(platform: string, format: string): string {
  if (platform === 'any') return `any platform, ${formatName(format)}`;
  return `${platformName(platform as Platform) ?? platform} ${formatName(format)}`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
