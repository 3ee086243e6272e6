/** Whether a mail came as a page rather than as words. */
export function isHtml(mail: string): boolean {
  return /<(?:html|body|div|p|br|table|td|span|style|font)\b[^>]*>/iu.test(mail);
}

/** Elements whose content nobody sees. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'meta',
  'link',
]);
/** Elements that stand alone. */
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'source',
]);
const LINE_BREAKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'hr',
]);
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*(?:0|1px)|(?:max-)?(?:height|width)\s*:\s*0|text-indent\s*:\s*-\d{3}|(?:^|[;\s"'])color\s*:\s*(?:#fff(?:fff)?\b|white|transparent|rgb\(\s*255\s*,\s*255\s*,\s*255)/iu;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
  yen: '¥',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  iacute: 'í',
  aacute: 'á',
  uacute: 'ú',
  atilde: 'ã',
  otilde: 'õ',
};

/** The words of a page as a person sees them, and whether some were hidden from people. Blocks become lines, quotations of earlier mails `> ` lines. */
export function visibleText(page: string): { text: string; hidden: boolean } {
  const open: { name: string; unseen: boolean; quote: boolean }[] = [];
  let text = '';
  let hidden = /<!--[\s\S]*?\p{L}[\s\S]*?-->/u.test(page);
  const body = page.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').replace(/<!doctype[^>]*>/iu, '');
  const unseen = () => open.some((element) => element.unseen);
  const quoted = () => open.some((element) => element.quote);
  for (const [part] of body.matchAll(/<\/?[a-z][^>]*>|[^<]+|</giu)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)([^>]*)>$/iu.exec(part);
    if (!tag) {
      const words = decoded(part.replace(/\s+/gu, ' '));
      const element = open.findLast((each) => each.unseen);
      if (!unseen()) text += words;
      else if (/\p{L}|\p{N}/u.test(words) && !UNSEEN.has(element?.name ?? '')) hidden = true;
      continue;
    }
    const [, closes = '', named = '', attributes = ''] = tag;
    const name = named.toLowerCase();
    if (LINE_BREAKS.has(name)) text += quoted() ? '\n> ' : '\n';
    if (closes) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.splice(at);
    } else if (!VOID.has(name) && !attributes.endsWith('/')) {
      const hides = /\bhidden\b|aria-hidden\s*=\s*["']?true/iu.test(attributes) || HIDING.test(attributes);
      open.push({
        name,
        unseen: UNSEEN.has(name) || hides,
        quote: name === 'blockquote' || /gmail_quote/u.test(attributes),
      });
    }
  }
  return { text: text.replace(/[ \t]+\n/gu, '\n').trim(), hidden };
}

function decoded(text: string): string {
  return text.replace(/&(#x?[\da-f]+|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = Number.parseInt(name.slice(/^#x/iu.test(name) ? 2 : 1), /^#x/iu.test(name) ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
