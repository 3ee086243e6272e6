import { html, raw } from 'hono/html';
import type { Core } from '../core.ts';
import { faultKinds } from '../faults.ts';
import type { Html } from './mrkdwn-html.ts';

/** The fault panel and the log of every call and delivery. */
export function faultsPage(core: Core): Html {
  const { rules, delayMs, redelivery, postPace } = core.faults.settings();
  const quiet = rules.length === 0 && delayMs === 0 && redelivery === null && !postPace;
  const entries = core.log.entries().slice(-200).reverse();
  return html`<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Faults and log</title><link rel="stylesheet" href="/assets/workspace.css" /><link rel="icon" href="data:," />
        <script src="/assets/idiomorph.js" defer></script><script src="/assets/workspace.js" defer></script></head>
      <body class="faults" data-version="${core.state.version}"><div id="app">
        <header><a href="/">← Workspace</a><h1>Faults and log</h1></header>
        <section><h2>Make Slack fail</h2>
          <p>${quiet ? 'Everything works. Choose what should go wrong.' : 'Some calls go wrong on purpose.'}</p>
          <form id="fault-form" data-keep>
            <label>What <select name="kind">${faultKinds.map((kind) => html`<option>${kind}</option>`)}</select></label>
            <label>Method <input name="method" type="text" placeholder="chat.* or empty for all" /></label>
            <label>Next calls <input name="times" type="number" min="1" placeholder="all" /></label>
            <label>Percent <input name="percent" type="number" min="0" max="100" placeholder="100" /></label>
            <label>Retry-After, s <input name="retryAfter" type="number" min="0" placeholder="1" /></label>
            <button class="button primary">Add</button></form>
          <form id="fault-more" data-keep>
            <label>Delay every answer by, ms <input name="delayMs" type="number" min="0" max="60000" value="${delayMs}" /></label>
            <label>Extra copies of every delivery <input name="times" type="number" min="0" max="20" value="${redelivery?.times ?? 0}" /></label>
            <label>after, ms <input name="afterMs" type="number" min="0" value="${redelivery?.afterMs ?? 0}" /></label>
            <label><input name="postPace" type="checkbox"${postPace ? raw(' checked') : ''} /> Hold Slack's pace for posts</label>
            <button class="button">Set</button></form>
          <p><button type="button" class="button" data-fault="disconnect">Disconnect the app's sockets (${core.delivery.hub.connected})</button>
            <button type="button" class="button danger" data-fault="clear">Everything works again</button></p>
          ${rules.length > 0 ? html`<ul>${rules.map((rule) => html`<li><code>${rule.kind}</code> on ${rule.method ?? 'every method'}${rule.times === undefined ? '' : `, ${rule.times} more`}${rule.percent === undefined ? '' : `, ${rule.percent} %`}</li>`)}</ul>` : ''}
        </section>
        <section><h2>Log, newest first</h2>
          <table class="log"><thead><tr><th>Time</th><th>Kind</th><th>What</th><th>Outcome</th><th>ms</th><th>Detail</th></tr></thead>
          <tbody>${entries.map(
            (
              entry,
            ) => html`<tr class="${entry.outcome === 'ok' || entry.outcome === 'acknowledged' ? '' : 'bad'}"><td>${entry.at.slice(11, 23)}</td><td>${entry.kind}${entry.retry > 0 ? ` retry ${entry.retry}` : ''}</td>
            <td><code>${entry.name}</code></td><td>${entry.outcome}</td><td>${entry.ms}</td><td>${entry.detail}</td></tr>`,
          )}</tbody></table></section>
      </div><div id="toast" role="status" aria-live="polite"></div></body></html>`;
}
