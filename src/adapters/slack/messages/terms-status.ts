import type { TermsReview } from '../../../application/contracts/review-terms.ts';
import type { TermSheet } from '../../../domain/contract/details.ts';
import { reference } from '../../../domain/ids.ts';
import { section } from '../blocks.ts';
import type { Message } from '../surface.ts';
import { termSheetCard } from './term-sheet.ts';

/** The details are kept; nothing was posted. */
export function termsSaved(deal: number): Message {
  const at = reference('deal', deal);
  const text = `Saved. Finish the term sheet of ${at} with \`/deal terms ${at}\`.`;
  return { text, blocks: [section(text)] };
}

/** The sheet in the thread says exactly this already. */
export function termsUnchanged({ deal, version }: TermSheet): Message {
  const text = `Nothing changed: version ${version} of the term sheet of ${reference('deal', deal)} stands in its thread.`;
  return { text, blocks: [section(text)] };
}

/** The sheet that stands, with what can be done next, for the one who asked. */
export function termsStanding(
  review: TermsReview & Required<Pick<TermsReview, 'sheet' | 'beside'>>,
): Message {
  const { deal, sheet, beside } = review;
  return termSheetCard({
    sheet,
    review: review.review,
    status: deal.status,
    dealVersion: deal.version,
    ...beside,
    ...(review.sent ? { sent: review.sent } : {}),
    ...(review.signedOn ? { signedOn: review.signedOn } : {}),
  });
}
