import { logOffer } from '../../../application/deals/log-offer.ts';
import { startOffer } from '../../../application/deals/start-offer.ts';
import { startReading } from '../../../application/readings/start-reading.ts';
import type { Services } from '../../../application/services.ts';
import { type Actor, parseReference } from '../../../domain/ids.ts';
import { isMail } from '../arguments/pasted-mail.ts';
import { unescapeSlack } from '../format.ts';
import { offerLogged } from '../messages/offer-card.ts';
import { readingStarted } from '../messages/offer-reading.ts';
import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import { confirmReading } from '../modals/confirm-reading.ts';
import { logOfferModal } from '../modals/log-offer.ts';
import { isComplete, suggestionNotice, suggestOffer } from '../modals/offer-suggestion.ts';
import { valuesOfTerms } from '../modals/offer-values.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Logs an offer that says everything at once; otherwise opens the form with what was understood. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const typed = unescapeSlack(text).trim();
  const [first = ''] = typed.split(/\s+/, 1);
  const deal = parseReference('deal', first);
  if (deal === undefined) {
    if (isMail(typed)) return readPasted(services, actor, { mail: typed });
    return { kind: 'modal', view: chooseOfferDealModal({ via: 'command', words: typed }) };
  }
  const start = await startOffer(services, actor, { deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const words = typed.slice(first.length);
  if (isMail(words)) return readPasted(services, actor, { mail: words.trim(), deal });
  const suggestion = suggestOffer(words, start.value);
  if (!isComplete(suggestion)) {
    const values = valuesOfTerms(suggestion.terms, suggestion.side, { fee: suggestion.feeKnown });
    const notice = words.trim() === '' ? undefined : suggestionNotice(suggestion);
    return { kind: 'modal', view: logOfferModal(start.value, values, { via: 'command', notice }) };
  }
  const { side, terms } = suggestion;
  const logged = await logOffer(services, actor, {
    deal,
    side,
    terms,
    via: 'command',
    seenVersion: start.value.version,
  });
  return logged.ok
    ? { kind: 'reply', message: offerLogged(logged.value) }
    : { kind: 'refused', refusal: logged.refusal };
}

/** A pasted mail: the form filled from it, or word of where it comes when a model reads it. */
async function readPasted(
  services: Services,
  actor: Actor,
  input: { mail: string; deal?: number },
): Promise<Answer> {
  const started = await startReading(services, actor, { ...input, source: 'command' });
  if (!started.ok) return { kind: 'refused', refusal: started.refusal };
  const reading = started.value;
  if (reading.deal === undefined) {
    return { kind: 'modal', view: chooseOfferDealModal({ via: 'command', reading }) };
  }
  if (reading.status === 'reading') return { kind: 'reply', message: readingStarted(reading) };
  return confirmReading(services, actor, reading);
}

export const offerCommand: Command = {
  path: ['offer'],
  usage: '/deal offer <deal> [amount] [deliverables] [rights] [ours]',
  summary: 'Log an offer: theirs, ours with the word "ours", or a whole mail pasted behind the deal',
  example: '/deal offer D-12 1.2k 2 reels 30d usage',
  run,
};
