import type { Command } from '../surface.ts';

export const COMMANDS: readonly Command[] = [];
