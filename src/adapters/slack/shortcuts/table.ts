import type { Shortcut } from '../surface.ts';
import { logAsOfferShortcut } from './log-as-offer.ts';
import { logOfferShortcut } from './log-offer.ts';
import { newDealShortcut } from './new-deal.ts';

export const SHORTCUTS: readonly Shortcut[] = [logOfferShortcut, logAsOfferShortcut, newDealShortcut];
