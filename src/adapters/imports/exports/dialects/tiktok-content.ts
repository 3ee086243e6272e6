import { isTotalWord } from '../dialect.ts';
import { TIKTOK_HEADERS } from '../headers/tiktok.ts';
import { linkIn, tiktokDay, tiktokLink } from '../links.ts';
import { definePostDialect } from '../post-dialect.ts';

const { title, link, published, likes, comments, shares, postViews, saves } = TIKTOK_HEADERS;

/** TikTok Studio, Analytics, Content: one row for each post. Times of watching are no figure of a post here, and are not read. */
export const tiktokContent = definePostDialect({
  key: 'tiktok-content',
  title: 'TikTok Studio, content',
  platform: 'tiktok',
  aliases: { title, link, published, likes, comments, shares, postViews, saves },
  keys: [
    ['link', 'postViews'],
    ['link', 'likes'],
    ['title', 'published', 'postViews'],
  ],
  counts: {
    views: 'postViews',
    likes: 'likes',
    comments: 'comments',
    shares: 'shares',
    saves: 'saves',
  },
  published: 'published',
  // A post may be called "Total"; a row without link and time is none.
  isTotal: ({ cells }) => isTotalWord(cells[0] ?? '') && cells.every((cell) => !/\/|:|\p{L}.*\d/u.test(cell)),
  bornOn: (cells) => tiktokDay(tiktokLink(cells.raw('link')).id),
  identify(cells) {
    const address = linkIn(cells, 'link');
    const { id, account } = address ? tiktokLink(address) : {};
    const words = cells.title('title');
    return {
      ...(address ? { link: address } : {}),
      ...(id ? { postId: id } : {}),
      ...(account ? { account } : {}),
      ...(words ? { title: words } : {}),
      ...(address && /\/video\//.test(address) ? { format: 'video' } : {}),
    };
  },
});
