import { chooseFromRateTables } from '../../../application/rates/list-rate-tables.ts';
import { lookUpBenchmark } from '../../../application/rates/look-up-benchmark.ts';
import { FORMATS, PLATFORMS, type Platform, platformName } from '../../../domain/deliverables.ts';
import { parseCountText } from '../arguments/counts.ts';
import { formatNamed, platformNamed } from '../arguments/deliverables.ts';
import { nearest } from '../arguments/nearest.ts';
import { benchmark } from '../messages/benchmark.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

const EXAMPLE = '/deal rates instagram reel 120k';
const SUBCOMMANDS = ['import', 'export', 'tables', 'use', 'history', 'fx'];

/** Looks a benchmark up: platform, format and followers in any order, a rate table by its name. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const tables = await chooseFromRateTables(services, actor);
  if (!tables.ok) return { kind: 'refused', refusal: tables.refusal };
  const question = parseQuestion(
    text,
    tables.value.map(({ id }) => id),
  );
  if ('problem' in question) {
    return {
      kind: 'refused',
      refusal: { kind: 'invalid', problems: [{ field: 'rates', problem: question.problem }] },
    };
  }
  const answer = await lookUpBenchmark(services, actor, question);
  return answer.ok
    ? { kind: 'reply', message: benchmark(answer.value) }
    : { kind: 'refused', refusal: answer.refusal };
}

interface Question {
  readonly platform: string;
  readonly format: string;
  readonly followers: number;
  readonly table?: string;
}

/** Reads a question about a rate; a problem names what is missing or was not understood. */
export function parseQuestion(
  text: string,
  tables: readonly string[],
): Question | { readonly problem: string } {
  const words = text
    .toLowerCase()
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'followers');
  const table = words.find((word) => tables.includes(word));
  const counted = words.find((word) => word !== table && parseCountText(word) !== undefined);
  const names = words.filter((word) => word !== table && word !== counted);
  const platform = platformOf(names);
  const what = workOf(names, platform);
  const followers = counted === undefined ? undefined : parseCountText(counted);
  const meant = counted === undefined ? nearest(names[0] ?? '', SUBCOMMANDS) : undefined;
  if (!what && meant) return { problem: `Did you mean \`/deal rates ${meant}\`?` };
  if (!what) {
    const known = platform ? formatsOf(platform.name) : 'Say which platform and format.';
    return { problem: `${known} For example \`${EXAMPLE}\`.` };
  }
  if (followers === undefined) return { problem: `Say for how many followers. For example \`${EXAMPLE}\`.` };
  return { ...what, followers, ...(table ? { table } : {}) };
}

interface NamedPlatform {
  readonly name: Platform;
  /** The word that named it, perhaps misspelt. */
  readonly word: string;
}

function platformOf(names: readonly string[]): NamedPlatform | undefined {
  for (const word of names) {
    const name = platformNamed(word);
    if (name) return { name, word };
  }
  for (const word of names.filter((each) => !formatNamed(each, {}))) {
    const name = PLATFORMS.find((platform) => platform === nearest(word, PLATFORMS));
    if (name) return { name, word };
  }
  return undefined;
}

/** The format beside the platform; a platform with one format needs no more, and one word may name both. */
function workOf(
  names: readonly string[],
  platform: NamedPlatform | undefined,
): { platform: Platform; format: string } | undefined {
  if (!platform) return formatNamed(names.join(' '), {});
  const { name, word } = platform;
  const rest = names.filter((each) => each !== word).join(' ');
  const [only, ...others]: readonly string[] = FORMATS[name];
  if (rest === '') {
    const format = others.length === 0 ? only : undefined;
    return format ? { platform: name, format } : formatNamed(word, { platform: name });
  }
  const named = formatNamed(rest, { said: name, platform: name });
  if (named) return named;
  const format = nearest(rest.replaceAll(' ', '_'), FORMATS[name]);
  return format ? { platform: name, format } : undefined;
}

function formatsOf(platform: Platform): string {
  const formats = FORMATS[platform].map((format) => format.replaceAll('_', ' ')).join(', ');
  return `Formats on ${platformName(platform)}: ${formats}.`;
}

export const ratesCommand: Command = {
  path: ['rates'],
  usage: '/deal rates <platform> <format> <followers> [rate table]',
  summary: 'Look up what a piece of work costs, with source and year',
  example: EXAMPLE,
  run,
};
