import { META_HEADERS } from '../headers/meta.ts';
import { definePostDialect } from '../post-dialect.ts';
import { isOfOneDay, OF_ONE_DAY } from './meta-content.ts';

const { videoId, title, description, published, date } = META_HEADERS;
const { videoViews, reach, reactions, comments, shares } = META_HEADERS;

/** Meta Business Suite, Insights, Content, export of the videos of a Facebook Page. A view is three seconds or more. */
export const facebookVideo = definePostDialect({
  key: 'facebook-video',
  title: 'Meta Business Suite, videos of Facebook',
  platform: 'facebook',
  aliases: { videoId, title, description, published, date, videoViews, reach, reactions, comments, shares },
  keys: [['videoId']],
  counts: {
    views: 'videoViews',
    reach: 'reach',
    likes: 'reactions',
    comments: 'comments',
    shares: 'shares',
  },
  published: 'published',
  skip: (cells) => (isOfOneDay(cells.raw('date')) ? OF_ONE_DAY : undefined),
  identify(cells) {
    const id = cells.id('videoId');
    const words = cells.title('title') ?? cells.title('description');
    return { ...(id ? { postId: id } : {}), ...(words ? { title: words } : {}) };
  },
});
