import type { OptionsSource } from '../surface.ts';

export const OPTIONS_SOURCES: readonly OptionsSource[] = [];
