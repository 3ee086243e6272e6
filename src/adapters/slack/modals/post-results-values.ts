import { platformSchema } from '../../../domain/deliverables.ts';
import type { FigureName, Figures, PostResult } from '../../../domain/performance/results.ts';
import { postIdOf, webAddress } from '../../../domain/post-link.ts';
import { parseCountText } from '../arguments/counts.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { dateOf, optionOf, textOf } from '../inputs.ts';
import type { ViewContext } from '../surface.ts';

export type ReadResult =
  | { readonly ok: true; readonly result: PostResult }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const MOST = 100_000_000_000;

/** Reads the form as a result; every wrong field is told at once. */
export function readPostResult(
  view: ViewContext,
  currency: string,
  counts: readonly FigureName[],
): ReadResult {
  const errors: Record<string, string> = {};
  const post = textOf(view, 'post');
  const [platform, format] = (optionOf(view, 'place') ?? '').split('/');
  const place = platformSchema.safeParse(platform);
  const publishedOn = dateOf(view, 'publishedOn');
  const capturedOn = dateOf(view, 'capturedOn');
  if (!post) errors.post = 'Enter the link or a name of the post.';
  if (!place.success || !format) errors.place = 'Choose the platform and format.';
  if (!publishedOn) errors.publishedOn = 'Choose the day the post came out.';
  if (!capturedOn) errors.capturedOn = 'Choose the day the figures were read.';
  const figures = readFigures(view, currency, counts, errors);
  const isComplete = post && place.success && format && publishedOn && capturedOn;
  if (!isComplete || Object.keys(errors).length > 0) return { ok: false, errors };
  const url = webAddress(post)?.href;
  return {
    ok: true,
    result: {
      post: postIdOf(post) ?? post,
      ...(url ? { url } : {}),
      platform: place.data,
      format,
      publishedOn,
      capturedOn,
      figures,
      source: 'entered by hand',
    },
  };
}

function readFigures(
  view: ViewContext,
  currency: string,
  counts: readonly FigureName[],
  errors: Record<string, string>,
): Figures {
  const figures: Record<string, number> = {};
  for (const name of counts) {
    const typed = textOf(view, name);
    if (typed === undefined) continue;
    const value = parseCountText(typed);
    if (value !== undefined && value <= MOST) figures[name] = value;
    else errors[name] = 'Enter a whole number such as 48200 or 48.2k.';
  }
  const typed = textOf(view, 'revenue');
  const revenue = typed === undefined ? undefined : parseMoneyText(typed, { currency });
  if (typed !== undefined && !revenue) errors.revenue = `Enter an amount such as 1250 ${currency}.`;
  return { ...figures, ...(revenue ? { revenue } : {}) };
}
