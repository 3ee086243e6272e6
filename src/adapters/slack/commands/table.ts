import type { Command } from '../surface.ts';
import { draftCommand } from './draft.ts';

export const COMMANDS: readonly Command[] = [draftCommand];
