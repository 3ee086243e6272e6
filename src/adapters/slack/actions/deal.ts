import { z } from 'zod';
import { completeDeal } from '../../../application/deals/complete-deal.ts';
import { showDeal } from '../../../application/deals/show-deal.ts';
import { startProduction } from '../../../application/deals/start-production.ts';
import { startProgress } from '../../../application/deals/start-progress.ts';
import { dateIn } from '../../../domain/dates.ts';
import { openContact } from '../commands/contact.ts';
import { openPaymentForm } from '../commands/paid.ts';
import { dealDetails } from '../messages/deal-details.ts';
import { dealMoved } from '../messages/deal-progress.ts';
import { closeDealForm } from '../modals/close-deal.ts';
import { publishedPostForm } from '../modals/published-post.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const STALE: Answer = { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };

/** The deal of a button; undefined when the button is from another version or forged. */
function dealOfButton(value: string): number | undefined {
  return openValue('deal', z.object({ deal: z.int().positive() }), value)?.deal;
}

function onDeal(actionId: string, run: (ask: ActionAsk, deal: number) => Promise<Answer>): Action {
  return {
    actionId,
    run: async (ask) => {
      const deal = dealOfButton(ask.value);
      return deal === undefined ? STALE : run(ask, deal);
    },
  };
}

async function show({ services, actor, zone }: ActionAsk, deal: number): Promise<Answer> {
  const found = await showDeal(services, actor, { deal });
  return found.ok
    ? { kind: 'reply', message: dealDetails(found.value, zone) }
    : { kind: 'refused', refusal: found.refusal };
}

async function close({ services, actor }: ActionAsk, deal: number): Promise<Answer> {
  const started = await startProgress(services, actor, { deal, action: 'close a deal' });
  return started.ok
    ? { kind: 'modal', view: closeDealForm(started.value) }
    : { kind: 'refused', refusal: started.refusal };
}

async function publish({ services, actor, zone }: ActionAsk, deal: number): Promise<Answer> {
  const started = await startProgress(services, actor, { deal, action: 'record a published post' });
  return started.ok
    ? { kind: 'modal', view: publishedPostForm(started.value, dateIn(services.clock.now(), zone)) }
    : { kind: 'refused', refusal: started.refusal };
}

async function move(
  { services, actor }: ActionAsk,
  deal: number,
  step: typeof startProduction,
): Promise<Answer> {
  const moved = await step(services, actor, { deal });
  return moved.ok
    ? { kind: 'reply', message: dealMoved(moved.value) }
    : { kind: 'refused', refusal: moved.refusal };
}

const MORE = new Map<string, (ask: ActionAsk, deal: number) => Promise<Answer>>([
  ['show', show],
  ['contact', (ask, deal) => openContact(ask, deal)],
  ['paid', (ask, deal) => openPaymentForm(ask, deal)],
  ['close', close],
]);

/** The menu behind the three dots of a card: what is chosen, and the card's value. */
async function more(ask: ActionAsk): Promise<Answer> {
  const [what = '', value = ''] = ask.value.split(/ (.*)/s);
  const deal = dealOfButton(value);
  const run = MORE.get(what);
  return deal === undefined || !run ? STALE : run(ask, deal);
}

export const DEAL_ACTIONS: readonly Action[] = [
  onDeal('deal.show', show),
  onDeal('deal.close', close),
  { actionId: 'deal.more', run: more },
  onDeal('deal.production', (ask, deal) => move(ask, deal, startProduction)),
  onDeal('deal.publish', publish),
  onDeal('deal.complete', (ask, deal) => move(ask, deal, completeDeal)),
];
