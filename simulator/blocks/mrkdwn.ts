/** Slack's mrkdwn as a small tree, so that the page, the visible text and the tests agree on what is live. */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; label: string }
  | { kind: 'user'; id: string }
  | { kind: 'channel'; id: string; label?: string }
  | { kind: 'broadcast'; range: string }
  | { kind: 'group'; id: string; label: string }
  | { kind: 'date'; timestamp: number; format: string; url?: string; fallback: string }
  | { kind: 'emoji'; name: string };

export type Paragraph =
  | { kind: 'preformatted'; text: string }
  | { kind: 'quote'; lines: Inline[][] }
  | { kind: 'lines'; lines: Inline[][] };

/**
 * What Slack finds in a text by itself. A text object with `verbatim: false` (the default) has its addresses,
 * channel names and broadcast words turned into live ones; a message's own text only its addresses.
 */
export interface Finding {
  addresses: boolean;
  names: boolean;
}

export const inTextObject: Finding = { addresses: true, names: true };
export const inMessageText: Finding = { addresses: true, names: false };
export const verbatim: Finding = { addresses: false, names: false };

export function parseMrkdwn(text: string, finding: Finding): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, part] of text.split('```').entries()) {
    const isCode = index % 2 === 1;
    if (isCode)
      paragraphs.push({ kind: 'preformatted', text: unescaped(plainLinks(part)).replace(/^\n|\n$/g, '') });
    else paragraphs.push(...textParagraphs(part, finding));
  }
  return paragraphs;
}

function textParagraphs(text: string, finding: Finding): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  if (text === '') return paragraphs;
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    const kind = quoted ? 'quote' : 'lines';
    const inline = parseInline(quoted ? line.slice(quoted[0].length) : line, finding);
    const last = paragraphs.at(-1);
    if (last && last.kind === kind) last.lines.push(inline);
    else paragraphs.push({ kind, lines: [inline] });
  }
  return paragraphs;
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const EMOJI = /^:([a-z0-9_+'-]{1,60}):/;
const ADDRESS = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)"'\]]/;

function parseInline(text: string, finding: Finding): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') out.push({ kind: 'text', text: unescaped(plain) });
    plain = '';
  };
  const take = (inline: Inline, length: number) => {
    flush();
    out.push(inline);
    at += length;
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const char = rest[0] ?? '';
    const before = text[at - 1] ?? '';
    const found = token(char, rest, before, finding);
    if (found) take(found.inline, found.length);
    else {
      plain += char;
      at += 1;
    }
  }
  flush();
  return out;
}

interface Found {
  inline: Inline;
  length: number;
}

function token(char: string, rest: string, before: string, finding: Finding): Found | undefined {
  if (char === '<') return angle(rest);
  if (char === '`') {
    const code = /^`([^`\n]+)`/.exec(rest);
    return code
      ? { inline: { kind: 'code', text: unescaped(plainLinks(code[1] ?? '')) }, length: code[0].length }
      : undefined;
  }
  if (char === ':') {
    const emoji = EMOJI.exec(rest);
    return emoji ? { inline: { kind: 'emoji', name: emoji[1] ?? '' }, length: emoji[0].length } : undefined;
  }
  if (char === '*' || char === '_' || char === '~') return styled(char, rest, before, finding);
  if (finding.addresses && char === 'h' && !/\w/.test(before)) {
    const address = ADDRESS.exec(rest);
    if (address) {
      const url = unescaped(address[0]);
      return { inline: { kind: 'link', url, label: url }, length: address[0].length };
    }
  }
  return finding.names ? bareName(char, rest, before) : undefined;
}

function bareName(char: string, rest: string, before: string): Found | undefined {
  if (/[\w&]/.test(before)) return undefined;
  if (char === '@') {
    const word = /^@(here|channel|everyone)\b/.exec(rest);
    return word ? { inline: { kind: 'broadcast', range: word[1] ?? '' }, length: word[0].length } : undefined;
  }
  return undefined;
}

function styled(char: '*' | '_' | '~', rest: string, before: string, finding: Finding): Found | undefined {
  if (/[\p{L}\p{N}]/u.test(before)) return undefined;
  // `_` and `~` stand for themselves, and escaping them is an error in a Unicode pattern.
  const mark = char === '*' ? '\\*' : char;
  const match = new RegExp(
    `^${mark}(?=[^\\s${mark}])([^\\n]*?[^\\s${mark}]|[^\\s${mark}])${mark}(?![\\p{L}\\p{N}])`,
    'u',
  ).exec(rest);
  if (!match) return undefined;
  const children = parseInline(match[1] ?? '', finding);
  return { inline: { kind: STYLES[char], children }, length: match[0].length };
}

function angle(rest: string): Found | undefined {
  const match = /^<([^<>\n]+)>/.exec(rest);
  if (!match) return undefined;
  const [target = '', ...labels] = (match[1] ?? '').split('|');
  const label = unescaped(labels.join('|'));
  const inline = angleToken(target, label);
  return inline ? { inline, length: match[0].length } : undefined;
}

function angleToken(target: string, label: string): Inline | undefined {
  if (/^@[UWB][A-Z0-9]+$/.test(target)) return { kind: 'user', id: target.slice(1) };
  if (/^#[CDG][A-Z0-9]+$/.test(target))
    return { kind: 'channel', id: target.slice(1), ...(label ? { label } : {}) };
  if (/^!(here|channel|everyone)$/.test(target)) return { kind: 'broadcast', range: target.slice(1) };
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice(9), label: label || '@group' };
  if (target.startsWith('!date^')) {
    const [timestamp = '0', format = '', url] = target.slice(6).split('^');
    return { kind: 'date', timestamp: Number(timestamp), format, fallback: label, ...(url ? { url } : {}) };
  }
  if (/^(https?:\/\/|mailto:|tel:)/i.test(target)) {
    const url = unescaped(target);
    return { kind: 'link', url, label: label || url.replace(/^mailto:/i, '') };
  }
  return undefined;
}

/** Inside code Slack shows a link's address and leaves the rest as it is. */
function plainLinks(text: string): string {
  return text.replace(/<(https?:[^|<>]+)(\|[^<>]*)?>/g, '$1');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
