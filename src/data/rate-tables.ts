import type { RateTable } from '../domain/pricing/types.ts';
import { DEFAULT_RATE_TABLE } from './rates-default.ts';
import { GUIDE_RATE_TABLE } from './rates-guide.ts';

/** The built-in rate tables by id: what `/deal rates` and the settings offer. */
export const RATE_TABLES: Readonly<Record<string, RateTable>> = {
  [DEFAULT_RATE_TABLE.id]: DEFAULT_RATE_TABLE,
  [GUIDE_RATE_TABLE.id]: GUIDE_RATE_TABLE,
};
