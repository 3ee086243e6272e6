import type { AcceptedOffer } from '../../../application/deals/accept-offer.ts';
import type { Approval } from '../../../domain/approval.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { ROLES } from '../../../domain/settings.ts';
import { section } from '../blocks.ts';
import type { Message } from '../surface.ts';

/** What happened with an acceptance: agreed, or waiting for somebody who may decide. */
export function acceptanceAsked({ kind, approval }: AcceptedOffer): Message {
  const at = reference('deal', approval.deal);
  const amount = approval.amount ? formatMoney(approval.amount) : 'their offer';
  const line =
    kind === 'agreed'
      ? `${at} is agreed at ${amount}, and the money is reserved. Next: \`/deal terms ${at}\`.`
      : `I asked for approval to accept ${amount} in ${at}. ${whoDecides(approval)}`;
  return { text: line, blocks: [section(line)] };
}

/** The answer to the person who asked for approval of a counter. */
export function counterAsked(approval: Approval): Message {
  const amount = approval.amount ? formatMoney(approval.amount) : '';
  const line = `I asked for approval of ${amount} for ${reference('deal', approval.deal)}. ${whoDecides(approval)}`;
  return { text: line, blocks: [section(line)] };
}

function whoDecides({ needs, ownDecisionAllowed }: Approval): string {
  const roles = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    needs.map((role) => ROLES[role].toLowerCase()),
  );
  return `A ${roles}${ownDecisionAllowed ? '' : ' other than you'} decides; the result comes into the deal's thread.`;
}
