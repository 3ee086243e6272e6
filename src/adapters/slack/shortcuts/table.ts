import type { Shortcut } from '../surface.ts';
import { logAsOfferShortcut } from './log-as-offer.ts';
import { logOfferShortcut } from './log-offer.ts';

export const SHORTCUTS: readonly Shortcut[] = [logOfferShortcut, logAsOfferShortcut];
