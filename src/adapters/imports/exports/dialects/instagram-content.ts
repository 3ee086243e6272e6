import { META_HEADERS } from '../headers/meta.ts';
import { accountName, linkIn } from '../links.ts';
import { definePostDialect } from '../post-dialect.ts';
import { instagramFormat, isOfOneDay, OF_ONE_DAY } from './meta-content.ts';

const { postId, account, description, published, link, postType, date } = META_HEADERS;
const { views, impressions, reach, likes, comments, shares, saves, clicks } = META_HEADERS;

/** Meta Business Suite, Insights, Content, export of an Instagram account: one row for each post, Reel or Story. */
export const instagramContent = definePostDialect({
  key: 'instagram-content',
  title: 'Meta Business Suite, content of Instagram',
  platform: 'instagram',
  aliases: {
    postId,
    account,
    description,
    published,
    link,
    postType,
    date,
    views,
    impressions,
    reach,
    likes,
    comments,
    shares,
    saves,
    clicks,
  },
  keys: [
    ['postId', 'account'],
    ['postId', 'link', 'saves'],
    ['postId', 'link', 'likes'],
  ],
  // Until 2025 the export had Impressions where it has Views now.
  counts: {
    views: 'views',
    impressions: 'impressions',
    reach: 'reach',
    likes: 'likes',
    comments: 'comments',
    shares: 'shares',
    saves: 'saves',
    clicks: 'clicks',
  },
  published: 'published',
  skip: (cells) => (isOfOneDay(cells.raw('date')) ? OF_ONE_DAY : undefined),
  identify(cells) {
    const address = linkIn(cells, 'link');
    const id = cells.id('postId');
    const name = accountName(cells.value('account'));
    const title = cells.title('description');
    const format = instagramFormat(cells.raw('postType'), address);
    return {
      ...(address ? { link: address } : {}),
      ...(id ? { postId: id } : {}),
      ...(name ? { account: name } : {}),
      ...(title ? { title } : {}),
      ...(format ? { format } : {}),
    };
  },
});
