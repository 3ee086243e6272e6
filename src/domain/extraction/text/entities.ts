/** Names of characters that mails use; the others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: ' ',
    emsp: ' ',
    thinsp: '\u2009',
  },
  ...{ zwnj: '\u200c', zwj: '\u200d', shy: '\u00ad', lrm: '\u200e', rlm: '\u200f', bull: '•', middot: '·' },
  ...{
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    curren: '¤',
    dollar: '$',
    percnt: '%',
    plus: '+',
    num: '#',
  },
  ...{ ndash: '–', mdash: '—', hellip: '…', times: '×', deg: '°', ordm: 'º', ordf: 'ª', copy: '©', reg: '®' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
  ...{
    trade: '™',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    rarr: '→',
    larr: '←',
    check: '✓',
    ast: '*',
    comma: ',',
  },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', euml: 'ë', iuml: 'ï' },
  ...{ agrave: 'à', egrave: 'è', igrave: 'ì', ograve: 'ò', ugrave: 'ù', Agrave: 'À', Egrave: 'È' },
  ...{
    aacute: 'á',
    eacute: 'é',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    Aacute: 'Á',
    Eacute: 'É',
    Iacute: 'Í',
  },
  ...{ acirc: 'â', ecirc: 'ê', icirc: 'î', ocirc: 'ô', ucirc: 'û', Ecirc: 'Ê', Oacute: 'Ó', Uacute: 'Ú' },
  ...{
    atilde: 'ã',
    otilde: 'õ',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    Atilde: 'Ã',
    Otilde: 'Õ',
    ccedil: 'ç',
    Ccedil: 'Ç',
  },
  ...{
    oelig: 'œ',
    aelig: 'æ',
    oslash: 'ø',
    aring: 'å',
    iexcl: '¡',
    iquest: '¿',
    sect: '§',
    period: '.',
    colon: ':',
  },
};

/** `&euro;`, `&#8364;` and `&#x20ac;` are €. */
export function decodedEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!entity.endsWith(';') || name === '') return entity;
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? entity) : entity;
  const isHex = /^#x/iu.test(name);
  const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : '';
}
