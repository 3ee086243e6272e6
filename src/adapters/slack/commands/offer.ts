import { logOffer } from '../../../application/deals/log-offer.ts';
import { startOffer } from '../../../application/deals/start-offer.ts';
import { parseReference } from '../../../domain/ids.ts';
import { unescapeSlack } from '../format.ts';
import { offerLogged } from '../messages/offer-card.ts';
import { chooseOfferDealModal } from '../modals/choose-offer-deal.ts';
import { logOfferModal } from '../modals/log-offer.ts';
import { isComplete, suggestionNotice, suggestOffer } from '../modals/offer-suggestion.ts';
import { valuesOfTerms } from '../modals/offer-values.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Logs an offer that says everything at once; otherwise opens the form with what was understood. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const typed = unescapeSlack(text).trim();
  const [first = ''] = typed.split(/\s+/, 1);
  const deal = parseReference('deal', first);
  if (deal === undefined)
    return { kind: 'modal', view: chooseOfferDealModal({ via: 'command', words: typed }) };
  const start = await startOffer(services, actor, { deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const words = typed.slice(first.length);
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

export const offerCommand: Command = {
  path: ['offer'],
  usage: '/deal offer <deal> [amount] [deliverables] [rights] [ours]',
  summary: 'Log an offer: theirs, or ours with the word "ours"',
  example: '/deal offer D-12 1.2k 2 reels 30d usage',
  run,
};
