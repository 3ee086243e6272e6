import type { OptionsSource } from '../surface.ts';
import { campaignOptions } from './campaign-options.ts';
import { creatorOptions } from './creator-options.ts';
import { dealOptions, resultDealOptions } from './deal-options.ts';

export const OPTIONS_SOURCES: readonly OptionsSource[] = [
  campaignOptions,
  creatorOptions,
  dealOptions,
  resultDealOptions,
];
