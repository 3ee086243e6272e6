import type { DealEvent, RecordedEvent } from '../deal-events.ts';

export type PublishedPost = Omit<Extract<DealEvent, { kind: 'post-published' }>, 'kind'>;

/** The posts of a deal that are out, in the order in which they were recorded; those that were taken back again are not among them. */
export function publishedPosts(story: readonly Pick<RecordedEvent, 'event'>[]): PublishedPost[] {
  const posts = new Map<string, PublishedPost>();
  for (const { event } of story) {
    if (event.kind === 'post-withdrawn') posts.delete(event.post);
    if (event.kind !== 'post-published') continue;
    const { kind: _, ...post } = event;
    posts.set(post.post, post);
  }
  return [...posts.values()];
}
