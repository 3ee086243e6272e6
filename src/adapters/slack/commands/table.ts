import type { Command } from '../surface.ts';
import { acceptCommand } from './accept.ts';
import { afterCommand } from './after.ts';
import { campaignListCommand } from './campaign-list.ts';
import { campaignNewCommand } from './campaign-new.ts';
import { campaignShowCommand } from './campaign-show.ts';
import { closeCommand } from './close.ts';
import { contactCommand } from './contact.ts';
import { costCommand } from './cost.ts';
import { counterCommand } from './counter.ts';
import { creatorAddCommand } from './creator-add.ts';
import { creatorShowCommand } from './creator-show.ts';
import { digestCommands } from './digest.ts';
import { draftCommand } from './draft.ts';
import { fxCommands } from './fx.ts';
import { importCommand } from './import.ts';
import { listCommand } from './list.ts';
import { mentionsCommand } from './mentions.ts';
import { newCommand } from './new.ts';
import { offerCommand } from './offer.ts';
import { paidCommand } from './paid.ts';
import { queueCommand } from './queue.ts';
import { rateTableCommands } from './rate-tables.ts';
import { ratesCommand } from './rates.ts';
import { remindersCommand } from './reminders.ts';
import { renewalsCommand } from './renewals.ts';
import { reportCommands } from './report.ts';
import { resultsCommand } from './results.ts';
import { settingsCommand } from './settings.ts';
import { showCommand } from './show.ts';
import { termsCommand } from './terms.ts';
import { trackCommand } from './track.ts';

export const COMMANDS: readonly Command[] = [
  draftCommand,
  offerCommand,
  counterCommand,
  acceptCommand,
  ratesCommand,
  ...rateTableCommands,
  ...fxCommands,
  settingsCommand,
  queueCommand,
  listCommand,
  showCommand,
  campaignNewCommand,
  campaignListCommand,
  campaignShowCommand,
  creatorAddCommand,
  creatorShowCommand,
  newCommand,
  closeCommand,
  termsCommand,
  resultsCommand,
  importCommand,
  trackCommand,
  contactCommand,
  remindersCommand,
  costCommand,
  paidCommand,
  mentionsCommand,
  afterCommand,
  ...reportCommands,
  renewalsCommand,
  ...digestCommands,
];
