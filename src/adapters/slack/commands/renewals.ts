import { showRenewals } from '../../../application/performance/report/show-renewals.ts';
import { renewalList } from '../messages/renewals.ts';
import type { Command } from '../surface.ts';

export const renewalsCommand: Command = {
  path: ['renewals'],
  usage: '/deal renewals [C-1 or name]',
  summary: 'Whom to book again, by results: price, format, delivery, what they said of us',
  example: '/deal renewals C-1',
  run: async ({ services, actor, text }) => {
    const campaign = text.trim();
    const found = await showRenewals(services, actor, campaign === '' ? {} : { campaign });
    return found.ok
      ? { kind: 'reply', message: renewalList(found.value) }
      : { kind: 'refused', refusal: found.refusal };
  },
};
