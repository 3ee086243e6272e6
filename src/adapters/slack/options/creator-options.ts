import { listCreators } from '../../../application/creators/list-creators.ts';
import type { Creator } from '../../../domain/creator.ts';
import { platformName } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { option } from '../blocks.ts';
import type { OptionsSource } from '../surface.ts';
import { shortened } from './shortened.ts';

export const CREATOR_SEARCH = 'creator.search';
const SHOWN = 50;

/** Creators by name or handle. */
export const creatorOptions: OptionsSource = {
  actionId: CREATOR_SEARCH,
  suggest: async ({ services, actor, typed }) => {
    const found = await listCreators(services, actor, { search: typed, limit: SHOWN });
    return found.ok ? found.value.map((creator) => option(creatorChoice(creator))) : [];
  },
};

export function creatorChoice({ number, profile }: Creator): [value: string, text: string] {
  const accounts = profile.accounts.map(({ platform, handle }) => `${platformName(platform)} @${handle}`);
  return [String(number), shortened(`${reference('creator', number)} ${profile.name}`, ...accounts)];
}
