import { openAftercare } from '../../../domain/contact/silence.ts';
import type { Deal } from '../../../domain/deal.ts';
import { AFTERCARE } from '../../../domain/performance/aftercare.ts';

/** `*After the campaign:* done: personal thank-you. Still open: small gift, ...` */
export function aftercareText(deal: Pick<Deal, 'aftercare'>): string {
  const open = openAftercare(deal);
  const words = (steps: readonly (keyof typeof AFTERCARE)[]) =>
    steps.map((step) => AFTERCARE[step].toLowerCase()).join(', ');
  const done = deal.aftercare ?? [];
  return [
    '*After the campaign:*',
    ...(done.length > 0 ? [`done: ${words(done)}.`] : []),
    open.length > 0 ? `Still open: ${words(open)}.` : 'The checklist is done.',
  ].join(' ');
}
