import type { DealListInput } from '../../../application/deals/list-deals.ts';
import { type DealStatus, OPEN_STATUSES, STATUSES } from '../../../domain/deal.ts';
import { OUTCOMES } from '../../../domain/deal-events.ts';
import { parseReference } from '../../../domain/ids.ts';
import { plainTyped } from './typed-text.ts';

const EXITS = Object.keys(OUTCOMES) as DealStatus[];

/** Words for stages, longest first, so that "in production" is not read as a search for "in". */
const STAGE_WORDS: readonly (readonly [words: RegExp, statuses: readonly DealStatus[]])[] = [
  [/\bin[ _-]?production\b/, ['in_production']],
  [/\bwalked[ _-]?away\b/, ['walked_away']],
  [/\bopen\b/, OPEN_STATUSES],
  [/\b(?:closed|lost)\b/, EXITS],
  [/\b(?:won|signed)\b/, ['contracted', 'in_production', 'live', 'completed']],
  ...(Object.keys(STATUSES) as DealStatus[])
    .filter((status) => !status.includes('_'))
    .map((status) => [new RegExp(`\\b${status}\\b`), [status]] as const),
  [/\bno answer\b/, ['ghosted']],
];

/** Reads `mine negotiating C-1 @ana glow`: who, stages, campaign, creator, and the rest as a search. */
export function parseDealFilter(text: string): DealListInput {
  let rest = ` ${plainTyped(text)} `;
  const take = (pattern: RegExp): string | undefined => {
    const match = new RegExp(pattern.source, 'iu').exec(rest);
    if (!match) return undefined;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match[0];
  };
  const statuses = STAGE_WORDS.flatMap(([words, meant]) => (take(words) ? [...meant] : []));
  const mine = take(/\b(?:mine|my)\b/) !== undefined;
  take(/\bcampaign(?=\s+c-?\d)/);
  take(/\bcreator(?=\s+(?:@|k-?\d))/);
  const campaign = parseReference('campaign', take(/(?<=\s)c-?\d{1,9}(?=\s)/)?.trim() ?? '');
  const handle = take(/(?<=\s)@[\p{L}\p{N}._-]+/u)
    ?.trim()
    .slice(1);
  const number = parseReference('creator', take(/(?<=\s)k-?\d{1,9}(?=\s)/)?.trim() ?? '');
  const creator = handle ?? number;
  const search = rest.replace(/\s+/g, ' ').trim();
  return {
    ...(mine ? { mine } : {}),
    ...(statuses.length > 0 ? { statuses: [...new Set(statuses)] } : {}),
    ...(campaign === undefined ? {} : { campaign }),
    ...(creator === undefined ? {} : { creator }),
    ...(search ? { search } : {}),
  };
}
