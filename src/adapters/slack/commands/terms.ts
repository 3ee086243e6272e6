import { reviewTerms } from '../../../application/contracts/review-terms.ts';
import type { Services } from '../../../application/services.ts';
import { type Actor, parseReference } from '../../../domain/ids.ts';
import { termsStanding } from '../messages/terms-status.ts';
import { termDetailsModal } from '../modals/term-details.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const deal = parseReference('deal', text.trim());
  if (deal === undefined) {
    const problem = 'Say which deal: `/deal terms D-12`.';
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'deal', problem }] } };
  }
  return openTerms(services, actor, deal, 'if needed');
}

/** Shows the sheet that stands; opens the form when something is missing or changed, or when it is asked for. */
export async function openTerms(
  services: Services,
  actor: Actor,
  deal: number,
  form: 'if needed' | 'always',
): Promise<Answer> {
  const review = await reviewTerms(services, actor, { deal });
  if (!review.ok) return { kind: 'refused', refusal: review.refusal };
  const { sheet, beside, upToDate } = review.value;
  const isOpen = review.value.deal.status === 'agreed';
  if (sheet && beside && (!isOpen || (upToDate && form === 'if needed'))) {
    return { kind: 'reply', message: termsStanding({ ...review.value, sheet, beside }) };
  }
  return { kind: 'modal', view: termDetailsModal(review.value) };
}

export const termsCommand: Command = {
  path: ['terms'],
  usage: '/deal terms <deal>',
  summary:
    'Check what the contract still needs, and post the term sheet in the thread, as a PDF and as a Word file',
  example: '/deal terms D-12',
  run,
};
