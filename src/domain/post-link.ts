/** Parameters that name the post itself; everything else in a link's query only says where the click came from. */
const NAMING_PARAMETERS = ['v', 'id', 'story_fbid', 'p'];

/**
 * The stable name of a post: its link without protocol, `www.`, tracking and fragment, so that the same post pasted twice is
 * one post. Undefined when the text is no web address.
 */
export function postIdOf(link: string): string | undefined {
  const url = webAddress(link);
  if (!url) return undefined;
  const kept = NAMING_PARAMETERS.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [`${name}=${value}`] : [];
  });
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.hostname.replace(/^(www|m)\./, '')}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Reads an http or https address; undefined for anything else. */
export function webAddress(text: string): URL | undefined {
  const url = URL.parse(text.trim());
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : undefined;
}
