import { META_HEADERS } from '../headers/meta.ts';
import { definePostDialect } from '../post-dialect.ts';

const { videoId, title, description, published, videoViews, reach, reactions, comments, shares } =
  META_HEADERS;

/** Meta Business Suite, Insights, Content, export of the videos of a Facebook Page. A view is three seconds or more. */
export const facebookVideo = definePostDialect({
  key: 'facebook-video',
  title: 'Meta Business Suite, videos of Facebook',
  platform: 'facebook',
  aliases: { videoId, title, description, published, videoViews, reach, reactions, comments, shares },
  keys: [['videoId']],
  counts: {
    views: 'videoViews',
    reach: 'reach',
    likes: 'reactions',
    comments: 'comments',
    shares: 'shares',
  },
  published: 'published',
  identify(cells) {
    const id = cells.id('videoId');
    const words = cells.title('title') ?? cells.title('description');
    return { ...(id ? { postId: id } : {}), ...(words ? { title: words } : {}) };
  },
});
