import type { Shortcut } from '../surface.ts';

export const SHORTCUTS: readonly Shortcut[] = [];
