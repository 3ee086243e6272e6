import { parseAccounts } from '../arguments/accounts.ts';
import { addCreatorForm } from '../modals/creator-form.ts';
import type { Command } from '../surface.ts';
import { mayStart } from './may-start.ts';

const LONGEST_NAME = 120;

export const creatorAddCommand: Command = {
  path: ['creator', 'add'],
  usage: '/deal creator add [name or account]',
  summary: 'Add a creator: accounts, audience, content to refer to',
  example: '/deal creator add tiktok @glow.with.ana 184k followers',
  run: async ({ services, actor, text }) => {
    const refused = await mayStart(services, actor, 'add a creator');
    if (refused) return refused;
    return { kind: 'modal', view: addCreatorForm(understood(text.trim())) };
  },
};

/** An account where the words are one, otherwise a name. */
function understood(typed: string): { name?: string; accounts?: string } {
  if (typed === '') return {};
  if (parseAccounts(typed).values.length > 0 || typed.includes('@')) return { accounts: typed };
  return [...typed].length <= LONGEST_NAME ? { name: typed } : {};
}
