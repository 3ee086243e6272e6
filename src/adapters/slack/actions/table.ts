import type { Action } from '../surface.ts';

export const ACTIONS: readonly Action[] = [];
