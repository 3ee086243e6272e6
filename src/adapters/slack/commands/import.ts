import { importModal } from '../modals/import-results.ts';
import type { Command } from '../surface.ts';

export const importCommand: Command = {
  path: ['import'],
  usage: '/deal import',
  summary:
    'Import figures: an export of a platform or shop as it is, or rows you paste; you see what is in it first',
  example: '/deal import',
  run: async ({ services, actor }) => ({
    kind: 'modal',
    view: importModal({ mayRead: await services.sharedFiles.mayRead(actor.workspace) }),
  }),
};
