import { decodedEntity } from './entities.ts';

/** The words of a mail as a person sees them. Each character knows where it stands in the mail. */
export interface VisibleText {
  readonly text: string;
  /** For every character, where it begins and ends in the mail; undefined where the mail is plain words. */
  readonly starts?: readonly number[];
  readonly ends?: readonly number[];
  /** The mail held words that nobody sees. */
  readonly hidden: boolean;
}

const TAG = /^<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,400})>/iu;
const PAGE = /<(?:html|body|div|p|br|table|td|span|font|style|ul|ol|h[1-6])(?:\s[^<>]{0,500})?\/?>/iu;

/** What is seen of a mail: of a page (HTML) its visible words, block by block; of anything else all of it but comments of HTML. */
export function visibleText(mail: string): VisibleText {
  const isPage = PAGE.test(mail);
  return isPage || mail.includes('<!--') ? new Page(mail, isPage).read() : { text: mail, hidden: false };
}

/** Elements whose content is never seen, or struck out. */
const UNSEEN = new Set(
  'script style head title template noscript svg object meta link s del strike'.split(' '),
);
/** Elements that have no end. */
const SINGLE = new Set('br hr img input meta link wbr area base col embed source'.split(' '));
/** Shows its words in another order than they stand. */
const TURNED = 'bdo';
const BLOCKS = new Set(
  'address article blockquote body br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
);
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*\.?0*(?![.\d])|font-size\s*:\s*(?:0|1px|0?\.\d)|line-height\s*:\s*0(?![.\d])|(?:max-)?(?:height|width)\s*:\s*0(?![.\d%])|(?:text-indent|left|top)\s*:\s*-\d{3}|mso-hide\s*:\s*all|unicode-bidi\s*:\s*(?:bidi|isolate)-override|clip\s*:\s*rect\(\s*0/iu;
const WHITE =
  '(?:#fff(?:fff)?(?![\\da-f])|white|transparent|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255[^)]*\\))';
const WHITE_TEXT = new RegExp(`(?:^|[;\\s"'{])color\\s*[:=]\\s*["']?${WHITE}`, 'iu');
const BACKGROUND = /(?:background(?:-color)?|bgcolor)\s*[:=]\s*["']?\s*([^;"']+)/iu;

interface Element {
  readonly name: string;
  readonly unseen: boolean;
  readonly quoted: boolean;
  readonly dark: boolean;
}

class Page {
  private readonly mail: string;
  /** Else words with comments in them. */
  private readonly isPage: boolean;
  private readonly hidingClasses: ReadonlySet<string>;
  private readonly open: Element[] = [];
  private text = '';
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private hidden = false;

  constructor(mail: string, isPage: boolean) {
    this.mail = mail;
    this.isPage = isPage;
    this.hidingClasses = hidingClassesOf(mail);
  }

  read(): VisibleText {
    let at = 0;
    while (at < this.mail.length) at = this.next(at);
    return { text: this.text, starts: this.starts, ends: this.ends, hidden: this.hidden };
  }

  /** Reads the comment, the tag or the words that begin here; answers where the next begin. */
  private next(at: number): number {
    if (this.mail.startsWith('<!--', at)) {
      const end = this.mail.indexOf('-->', at);
      const comment = this.mail.slice(at + 4, end < 0 ? undefined : end);
      if (/\p{L}/u.test(comment) && !/^\[(?:if|endif)/iu.test(comment)) this.hidden = true;
      return end < 0 ? this.mail.length : end + 3;
    }
    if (!this.isPage) return this.untilComment(at);
    if (this.mail[at] === '<') {
      const tag = TAG.exec(this.mail.slice(at, at + 4_000));
      if (tag?.index === 0) {
        this.tag(tag, at);
        return at + tag[0].length;
      }
      if (/^<[!?]/u.test(this.mail.slice(at, at + 2))) {
        const end = this.mail.indexOf('>', at);
        return end < 0 ? this.mail.length : end + 1;
      }
    }
    const next = this.mail.indexOf('<', at + 1);
    const end = next < 0 ? this.mail.length : next;
    this.words(at, end);
    return end;
  }

  private untilComment(at: number): number {
    const next = this.mail.indexOf('<!--', at);
    const end = next < 0 ? this.mail.length : next;
    this.addEach(this.mail.slice(at, end), at);
    return end;
  }

  private tag([, closes, named = '', attributes = '']: RegExpExecArray, at: number): void {
    const name = named.toLowerCase();
    if (closes) {
      const opened = this.open.findLastIndex((element) => element.name === name);
      if (opened >= 0) this.open.splice(opened);
    } else if (!SINGLE.has(name) && !attributes.endsWith('/')) this.open.push(this.element(name, attributes));
    if (this.unseen()) return;
    if (BLOCKS.has(name)) this.add('\n', at, at);
    if (name === 'li' && !closes) this.add('- ', at, at);
    if ((name === 'td' || name === 'th') && !closes && !/\n$|^$/u.test(this.text)) this.add(' | ', at, at);
  }

  private element(name: string, attributes: string): Element {
    const background = BACKGROUND.exec(attributes)?.[1]?.trim() ?? '';
    const dark = background !== '' && !new RegExp(`^${WHITE}`, 'iu').test(background);
    const onDark = dark || this.open.some((element) => element.dark);
    const classes = /\b(?:class|id)\s*=\s*["']?([^"'>]*)/iu.exec(attributes)?.[1]?.split(/\s+/u) ?? [];
    const unseen =
      UNSEEN.has(name) ||
      name === TURNED ||
      /(?:^|\s)hidden(?=[\s=]|$)|aria-hidden\s*=\s*["']?true/iu.test(attributes) ||
      HIDING.test(attributes) ||
      (WHITE_TEXT.test(attributes) && !onDark) ||
      classes.some((each) => this.hidingClasses.has(each));
    const quoted =
      name === 'blockquote' || /gmail_quote|divRplyFwdMsg|moz-cite-prefix|yahoo_quoted/u.test(attributes);
    return { name, unseen, quoted, dark };
  }

  private words(start: number, end: number): void {
    const words = this.mail.slice(start, end);
    if (this.unseen()) {
      const element = this.open.findLast((each) => each.unseen);
      if (/[\p{L}\p{N}]/u.test(words) && !UNSEEN.has(element?.name ?? '')) this.hidden = true;
      return;
    }
    const isQuoted = this.open.some((element) => element.quoted);
    for (const match of words.matchAll(/&(?:#x?[\da-f]{1,8}|[a-z][a-z0-9]{1,30});|\s+|[^&\s]+|&/giu)) {
      const [piece] = match;
      const from = start + match.index;
      if (isQuoted && /^$|\n$/u.test(this.text) && piece.trim() !== '') this.add('> ', from, from);
      if (piece.startsWith('&')) this.add(decodedEntity(piece), from, from + piece.length);
      else if (piece.trim() === '') this.add(' ', from, from + piece.length);
      else this.addEach(piece, from);
    }
  }

  private unseen(): boolean {
    return this.open.some((element) => element.unseen);
  }

  private add(text: string, start: number, end: number): void {
    this.text += text;
    for (let at = 0; at < text.length; at += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  private addEach(text: string, start: number): void {
    this.text += text;
    for (let at = 0; at < text.length; at += 1) {
      this.starts.push(start + at);
      this.ends.push(start + at + 1);
    }
  }
}

/** The names of classes and ids that a style sheet of the mail hides. */
function hidingClassesOf(mail: string): Set<string> {
  const names = new Set<string>();
  for (const [, sheet = ''] of mail.matchAll(/<style[^>]{0,500}>([\s\S]*?)<\/style>/giu)) {
    for (const [, selectors = '', rules = ''] of sheet.matchAll(/([^{}]{1,300})\{([^{}]{0,2000})\}/gu)) {
      if (!HIDING.test(rules) && !(WHITE_TEXT.test(rules) && !BACKGROUND.test(rules))) continue;
      for (const [, name = ''] of selectors.matchAll(/[.#]([\w-]+)/gu)) names.add(name);
    }
  }
  return names;
}
