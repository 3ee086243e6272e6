import { META_HEADERS } from '../headers/meta.ts';
import { facebookPage, linkIn } from '../links.ts';
import { definePostDialect } from '../post-dialect.ts';
import { facebookFormat, isOfOneDay, OF_ONE_DAY } from './meta-content.ts';

const { postId, page, pageId, title, description, published, link, postType, date } = META_HEADERS;
const { views, impressions, reach, reactions, comments, shares, clicks } = META_HEADERS;

/** Meta Business Suite, Insights, Content, export of a Facebook Page: one row for each post. */
export const facebookContent = definePostDialect({
  key: 'facebook-content',
  title: 'Meta Business Suite, content of Facebook',
  platform: 'facebook',
  aliases: {
    postId,
    page,
    pageId,
    title,
    description,
    published,
    link,
    postType,
    date,
    views,
    impressions,
    reach,
    reactions,
    comments,
    shares,
    clicks,
  },
  keys: [
    ['postId', 'page'],
    ['postId', 'pageId'],
    ['postId', 'link', 'reactions'],
  ],
  // Every reaction is a like with another face. Of the clicks, only those on a link lead to the brand.
  counts: {
    views: 'views',
    impressions: 'impressions',
    reach: 'reach',
    likes: 'reactions',
    comments: 'comments',
    shares: 'shares',
    clicks: 'clicks',
  },
  published: 'published',
  skip: (cells) => (isOfOneDay(cells.raw('date')) ? OF_ONE_DAY : undefined),
  identify(cells) {
    const address = linkIn(cells, 'link');
    const id = cells.id('postId');
    const name = address && facebookPage(address);
    const words = cells.title('title') ?? cells.title('description');
    const format = facebookFormat(cells.raw('postType'), address);
    return {
      ...(address ? { link: address } : {}),
      ...(id ? { postId: id } : {}),
      ...(name ? { account: name } : {}),
      ...(words ? { title: words } : {}),
      ...(format ? { format } : {}),
    };
  },
});
