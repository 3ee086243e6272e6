import { lookUpBenchmark } from '../../../application/rates/look-up-benchmark.ts';
import { rateTableChoices } from '../../../application/rates/rate-tables.ts';
import { FORMATS, PLATFORMS, type Platform } from '../../../domain/deliverables.ts';
import { parseCountText } from '../arguments/counts.ts';
import { formatNamed, platformNamed } from '../arguments/deliverables.ts';
import { nearest } from '../arguments/nearest.ts';
import { benchmark } from '../messages/benchmark.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

const EXAMPLE = '/deal rates instagram reel 120k';

/** Looks a benchmark up: platform, format and followers in any order, a rate table by its name. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const question = parseQuestion(text);
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
export function parseQuestion(text: string): Question | { readonly problem: string } {
  const words = text
    .toLowerCase()
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '');
  const tables = rateTableChoices().map(({ id }) => id);
  const table = words.find((word) => tables.includes(word));
  const counted = words.find((word) => parseCountText(word) !== undefined);
  const names = words.filter((word) => word !== table && word !== counted && word !== 'followers');
  const platform = platformOf(names);
  const format = formatOf(names, platform);
  const followers = counted === undefined ? undefined : parseCountText(counted);
  if (!format)
    return {
      problem: `${platform ? formatsOf(platform) : 'Say which platform and format.'} For example \`${EXAMPLE}\`.`,
    };
  if (followers === undefined) return { problem: `Say for how many followers. For example \`${EXAMPLE}\`.` };
  return { ...format, followers, ...(table ? { table } : {}) };
}

function platformOf(names: readonly string[]): Platform | undefined {
  const named = platformNamed(names.join(' '));
  if (named) return named;
  return names.map((name) => nearest(name, PLATFORMS)).find((name) => name !== undefined) as
    | Platform
    | undefined;
}

function formatOf(
  names: readonly string[],
  platform: Platform | undefined,
): { platform: Platform; format: string } | undefined {
  const rest = names
    .filter((name) => platformNamed(name) === undefined || name === 'tiktok' || name === 'blog')
    .join(' ');
  const bare = names.filter((name) => platformNamed(name) === undefined).join(' ');
  for (const words of [bare, rest]) {
    const named = formatNamed(words, { platform, ...(platform ? { said: platform } : {}) });
    if (named) return named;
  }
  if (!platform) return undefined;
  const guess = nearest(bare.replaceAll(' ', '_'), FORMATS[platform]);
  return guess ? { platform, format: guess } : undefined;
}

function formatsOf(platform: Platform): string {
  return `Formats there: ${FORMATS[platform].map((format) => format.replaceAll('_', ' ')).join(', ')}.`;
}

export const ratesCommand: Command = {
  path: ['rates'],
  usage: '/deal rates <platform> <format> <followers> [guide]',
  summary: 'Look up what a piece of work costs, with source and year',
  example: EXAMPLE,
  run,
};
