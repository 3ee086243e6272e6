import { html, raw } from 'hono/html';
import { type Html, linkHtml } from './mrkdwn-html.ts';

/** The parts of Markdown that a markdown block shows: headings, lists, quotes, code, tables, links and emphasis. */
export function markdownHtml(text: string): Html {
  const out: Html[] = [];
  const lines = text.split('\n');
  let at = 0;
  const takeWhile = (pattern: RegExp) => {
    const taken: string[] = [];
    while (at < lines.length && pattern.test(lines[at] ?? '')) taken.push(lines[at++] ?? '');
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (line.startsWith('```')) {
      at += 1;
      const code = takeWhile(/^(?!```)/);
      at += 1;
      out.push(html`<pre>${code.join('\n')}</pre>`);
    } else if (heading) {
      at += 1;
      out.push(html`<p class="md-heading h${heading[1]?.length}">${inline(heading[2] ?? '')}</p>`);
    } else if (/^\s*[-*] /.test(line)) {
      out.push(
        html`<ul>${takeWhile(/^\s*[-*] /).map((item) => html`<li>${inline(item.replace(/^\s*[-*] /, ''))}</li>`)}</ul>`,
      );
    } else if (/^\s*\d+\. /.test(line)) {
      out.push(
        html`<ol>${takeWhile(/^\s*\d+\. /).map((item) => html`<li>${inline(item.replace(/^\s*\d+\. /, ''))}</li>`)}</ol>`,
      );
    } else if (line.startsWith('>')) {
      out.push(
        html`<blockquote>${takeWhile(/^>/).map((item) => html`${inline(item.replace(/^> ?/, ''))}<br>`)}</blockquote>`,
      );
    } else if (line.startsWith('|')) out.push(table(takeWhile(/^\|/)));
    else if (/^(---+|\*\*\*+)$/.test(line.trim())) {
      at += 1;
      out.push(html`<hr>`);
    } else if (line.trim() === '') at += 1;
    else
      out.push(
        html`<p>${takeWhile(/^(?![-*>|#]|```|\d+\. |\s*$)./).map((each, index) => html`${index > 0 ? raw('<br>') : ''}${inline(each)}`)}</p>`,
      );
    if (lines[at] === line && out.length > 0 && !takesMore(line)) at += 1;
  }
  return html`${out}`;
}

/** A line that no rule consumed is shown as it is, so that the loop always moves on. */
function takesMore(line: string): boolean {
  return /^(#{1,6} |```|\s*[-*] |\s*\d+\. |>|\|)/.test(line) || line.trim() === '';
}

function table(rows: string[]): Html {
  const cells = rows
    .filter((row) => !/^\|[\s:|-]+\|$/.test(row))
    .map((row) => row.replace(/^\||\|\s*$/g, '').split('|'));
  const [head = [], ...body] = cells;
  return html`<table class="block-table"><thead><tr>${head.map((cell) => html`<th>${inline(cell.trim())}</th>`)}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell.trim())}</td>`)}</tr>`)}</tbody></table>`;
}

function inline(text: string): Html {
  const token =
    /(`[^`]+`|\*\*[^*]+\*\*|~~[^~]+~~|\*[^*\s][^*]*\*|_[^_\s][^_]*_|\[[^\]]+\]\((?:https?:|mailto:)[^)\s]+\))/;
  const parts = text.split(token).map((part) => {
    if (/^`.+`$/.test(part)) return html`<code>${part.slice(1, -1)}</code>`;
    if (/^\*\*.+\*\*$/.test(part)) return html`<strong>${part.slice(2, -2)}</strong>`;
    if (/^~~.+~~$/.test(part)) return html`<del>${part.slice(2, -2)}</del>`;
    if (/^\*.+\*$/.test(part) || /^_.+_$/.test(part)) return html`<em>${part.slice(1, -1)}</em>`;
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    return link ? linkHtml(link[2] ?? '', link[1] ?? '') : html`${part}`;
  });
  return html`${parts}`;
}
