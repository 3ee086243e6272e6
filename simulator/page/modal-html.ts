import { html, raw } from 'hono/html';
import { list, textOf } from '../blocks/elements.ts';
import type { ViewRecord } from '../state/records.ts';
import { blocksHtml } from './blocks-html.ts';
import { type Html, plainHtml } from './mrkdwn-html.ts';
import type { View } from './view.ts';

/** The modal on top, with errors under their fields. */
export function modalHtml(record: ViewRecord, view: View): Html {
  const title = textOf(record.view.title);
  const submit = textOf(record.view.submit);
  const close = textOf(record.view.close) || (submit ? 'Cancel' : 'Close');
  const banner = record.errors[''];
  // An id of its own keeps what was typed in one form out of the fields of the next, which are drawn in its place.
  return html`<div id="modal-layer" class="modal-layer">
    <section id="modal" role="dialog" aria-modal="true" aria-labelledby="modal-title" data-view="${record.id}" ${raw(`data-place='{"at":"modal"}'`)}>
      <header><span class="app-mark" aria-hidden="true">⚖</span><h2 id="modal-title">${plainHtml(title)}</h2>
        <button type="button" class="close" data-do="close" data-everything="yes" aria-label="Close">×</button></header>
      <div class="modal-body" id="modal-body-${record.id}" tabindex="-1">
        ${banner ? html`<div class="banner" role="alert">${banner}</div>` : ''}
        ${blocksHtml(list(record.view.blocks), record.state, view, record.errors)}
      </div>
      <footer><button type="button" class="button" data-do="close">${record.previousId ? textOf(record.view.close) || 'Back' : close}</button>
        ${submit ? html`<button type="button" class="button primary" data-do="submit">${plainHtml(submit)}</button>` : ''}</footer>
    </section></div>`;
}
