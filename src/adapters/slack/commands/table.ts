import type { Command } from '../surface.ts';
import { acceptCommand } from './accept.ts';
import { counterCommand } from './counter.ts';
import { draftCommand } from './draft.ts';
import { offerCommand } from './offer.ts';
import { ratesCommand } from './rates.ts';
import { settingsCommand } from './settings.ts';

export const COMMANDS: readonly Command[] = [
  draftCommand,
  offerCommand,
  counterCommand,
  acceptCommand,
  ratesCommand,
  settingsCommand,
];
