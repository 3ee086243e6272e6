import { latestDateAnywhere } from '../../domain/dates.ts';
import type { Deal } from '../../domain/deal.ts';
import { isFormatOf, type Platform, platformName } from '../../domain/deliverables.ts';
import type { Actor } from '../../domain/ids.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
import { LONGEST_POST } from '../../domain/performance/results.ts';
import { postIdOf } from '../../domain/post-link.ts';
import { type FieldProblem, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Ports, Transaction } from '../ports.ts';
import { moveDeal } from './stage-progress.ts';

export interface PublishedPostInput {
  readonly deal: number;
  readonly url: string;
  readonly platform: Platform;
  readonly format: string;
  readonly publishedOn: Temporal.PlainDate;
}

/**
 * Records that a post is out; the first one makes the deal live. Refuses a text that is no link, a link that is too long for one, a format the platform does
 * not have, a date in the future, a post that is recorded already, and a deal that is not being produced.
 */
export async function recordPublishedPost(
  ports: Ports,
  actor: Actor,
  input: PublishedPostInput,
): Promise<Result<Deal>> {
  return moveDeal(ports, actor, input.deal, 'record a published post', async (tx, deal, now) => {
    const { url, platform, format, publishedOn } = input;
    const post = postIdOf(url);
    const problems = [
      ...(await linkProblems(tx, deal, post)),
      ...formatProblems(platform, format),
      // A post that is out in the first zone of the world carries a date that others reach later.
      ...dateProblems(publishedOn, latestDateAnywhere(now)),
    ];
    if (problems.length > 0 || post === undefined) return refuse({ kind: 'invalid', problems });
    return ok({ kind: 'post-published', post, url, platform, format, publishedOn });
  });
}

async function linkProblems(tx: Transaction, deal: Deal, post: string | undefined): Promise<FieldProblem[]> {
  if (post === undefined) {
    return [{ field: 'url', problem: 'Paste the link of the post, beginning with https://' }];
  }
  if (post.length > LONGEST_POST) {
    return [
      { field: 'url', problem: 'No post has a link as long as this. Paste the one of its Share button.' },
    ];
  }
  const known = publishedPosts(await tx.deals.events(deal.number));
  return known.some((each) => each.post === post)
    ? [{ field: 'url', problem: 'This post is recorded already.' }]
    : [];
}

function formatProblems(platform: Platform, format: string): FieldProblem[] {
  return isFormatOf(platform, format)
    ? []
    : [{ field: 'format', problem: `${platformName(platform)} has no such format. Choose another.` }];
}

function dateProblems(publishedOn: Temporal.PlainDate, latest: Temporal.PlainDate): FieldProblem[] {
  return Temporal.PlainDate.compare(publishedOn, latest) > 0
    ? [{ field: 'publishedOn', problem: 'This date is in the future. Record the post when it is out.' }]
    : [];
}
