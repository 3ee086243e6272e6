import { dateIn } from '../../domain/dates.ts';
import { allow, currencyOfDeal, type Deal } from '../../domain/deal.ts';
import type { Deliverable } from '../../domain/deliverables.ts';
import type { Actor } from '../../domain/ids.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import { workNow } from '../contracts/contract-facts.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Ports } from '../ports.ts';

/** What a form for a post's figures can be filled with beforehand. */
export interface ResultsStart {
  readonly deal: Deal;
  readonly creatorName: string;
  readonly currency: string;
  readonly today: Temporal.PlainDate;
  readonly work: readonly Deliverable[];
  /** Posts that are out: recorded as published or with figures already, newest first. */
  readonly posts: readonly KnownPost[];
}

export interface KnownPost {
  readonly post: string;
  readonly url?: string;
  readonly platform?: string;
  readonly format?: string;
  readonly publishedOn?: Temporal.PlainDate;
}

/** Opens the entry of figures. Refuses a deal that has no contract yet, and one that was left. */
export async function startResults(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number },
): Promise<Result<ResultsStart>> {
  return look(
    ports,
    actor,
    { action: 'record results', needs: ['campaign_manager'] },
    async (tx, { now, settings }) => {
      const deal = await tx.deals.find(input.deal);
      if (!deal) return dealNotFound(input.deal);
      const allowed = allow(deal, 'record results');
      if (!allowed.ok) return allowed;
      const { creator } = await partiesOf(tx, deal);
      const posts = new Map<string, KnownPost>();
      for (const post of publishedPosts(await tx.deals.events(deal.number)))
        posts.set(post.post, known(post));
      for (const result of await tx.results.list({ deal: deal.number }))
        posts.set(result.post, known(result));
      return ok({
        deal,
        creatorName: creator.profile.name,
        currency: currencyOfDeal(deal),
        today: dateIn(now, settings.timeZone),
        work: await workNow(tx, deal),
        posts: [...posts.values()].toReversed(),
      });
    },
  );
}

function known(post: {
  post: string;
  url?: string | undefined;
  platform?: string | undefined;
  format?: string | undefined;
  publishedOn?: Temporal.PlainDate | undefined;
}): KnownPost {
  const { url, platform, format, publishedOn } = post;
  return {
    post: post.post,
    ...(url ? { url } : {}),
    ...(platform ? { platform } : {}),
    ...(format ? { format } : {}),
    ...(publishedOn ? { publishedOn } : {}),
  };
}
