import { importModal } from '../modals/import-results.ts';
import type { Command } from '../surface.ts';

export const importCommand: Command = {
  path: ['import'],
  usage: '/deal import',
  summary: 'Import figures of many posts as CSV: paste, look at the preview, import',
  example: '/deal import',
  run: async () => ({ kind: 'modal', view: importModal({}) }),
};
