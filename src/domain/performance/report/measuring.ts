import type { Evidence } from './evidence.ts';
import { ENOUGH_POSTS } from './figures.ts';
import type { Recommendation } from './recommendations.ts';
import { hasFigures, type PostSums, type Sum } from './sums.ts';

const RULE = 'A figure that posts lack is missing in every comparison it belongs to.';

/** What to bring so that the next report can tell more. */
const NEEDED: readonly {
  readonly name: string;
  readonly of: (sums: PostSums) => Sum;
  readonly how: string;
}[] = [
  {
    name: 'views',
    of: ({ views }) => views,
    how: 'bring them with /deal import or enter them with /deal results',
  },
  {
    name: 'likes and comments',
    of: ({ engagements }) => engagements,
    how: 'bring them with /deal import or enter them with /deal results',
  },
  {
    name: 'conversions',
    of: ({ conversions }) => conversions,
    how: 'give the deals a discount code with /deal track and import the orders',
  },
];

export function measuring({ whole, scorecards, yardstick }: Evidence): Recommendation[] {
  if (!hasFigures(whole)) return [];
  const lacking = NEEDED.flatMap(({ name, of, how }) => {
    const without = whole.posts - of(whole).posts;
    return without > 0
      ? [measure(`Measure ${name}: ${how}`, `missing for ${without} of ${whole.posts} posts`)]
      : [];
  });
  const undated = scorecards.filter(({ scores }) => scores.delivery.score === undefined).length;
  const dates =
    undated > 0
      ? [
          measure(
            'Agree on a last day to publish in /deal terms, so that delivery can be told',
            `none for ${undated} of ${scorecards.length} creators`,
          ),
        ]
      : [];
  const few =
    !yardstick && whole.read < ENOUGH_POSTS
      ? [
          measure(
            'Wait for more posts before you decide on this report',
            `${whole.read} of at least ${ENOUGH_POSTS} posts have figures`,
          ),
        ]
      : [];
  return [...few, ...lacking, ...dates];
}

function measure(what: string, because: string): Recommendation {
  return { kind: 'measure', what, because, rule: RULE };
}
