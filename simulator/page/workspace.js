// Interaction and live updates of the local workspace. The server draws; this sends what a member does and swaps in
// what the server shows next. Everything goes through the JSON endpoints under /_local.

const { team, user, zone } = document.body.dataset;

/** The workspace said no; the member was already told. */
class Refused extends Error {}

addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Refused) event.preventDefault();
});

async function act(action, body = {}) {
  const response = await fetch(`/_local/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ team, user, ...body }),
  });
  const answer = await response.json();
  if (!response.ok) {
    toast(answer.refused ?? 'That did not work.');
    throw new Refused(answer.refused);
  }
  return answer;
}

function toast(text) {
  const place = document.getElementById('toast');
  place.textContent = text;
  place.classList.add('shown');
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => place.classList.remove('shown'), 5000);
}

// live updates

let refreshing = false;
let again = false;

async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  do {
    again = false;
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (response.redirected) {
      location.href = response.url;
      return;
    }
    swap(new DOMParser().parseFromString(await response.text(), 'text/html'));
  } while (again);
  refreshing = false;
}

function swap(next) {
  const before = openView();
  const stuck = [...document.querySelectorAll('[data-stick]')].filter(atEnd).map((each) => each.id);
  Idiomorph.morph(document.getElementById('app'), next.getElementById('app'), {
    // What somebody is typing stays; a button that was just pressed takes its new words.
    ignoreActiveValue: document.activeElement?.matches('input, textarea, select') === true,
    callbacks: {
      beforeNodeMorphed: (old, fresh) => {
        if (old.dataset?.keep !== undefined && old.dataset.channel === fresh.dataset?.channel) return false;
        if (old.tagName === 'DETAILS' && old.open) fresh.open = true;
        if (old.classList?.contains('combobox') && old.contains(document.activeElement)) return false;
        return true;
      },
    },
  });
  document.title = next.title;
  for (const id of stuck) toEnd(document.getElementById(id));
  if (openView() !== before) enterModal();
  markRead();
}

const openView = () => document.getElementById('modal')?.dataset.view;
const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80;
const toEnd = (box) => {
  if (box) box.scrollTop = box.scrollHeight;
};

let returnTo = null;

function enterModal() {
  const modal = document.getElementById('modal');
  if (!modal) {
    const target =
      returnTo?.isConnected && returnTo.offsetParent
        ? returnTo
        : document.querySelector('#composer textarea');
    returnTo = null;
    target?.focus();
    return;
  }
  if (!returnTo) returnTo = document.activeElement;
  const body = modal.querySelector('.modal-body');
  body.scrollTop = 0;
  const first =
    modal.querySelector('[data-focus]') ??
    body.querySelector('input, select, textarea') ??
    modal.querySelector('footer .button.primary, footer .button');
  first?.focus();
}

function markRead() {
  const shown = document.body.dataset.shown;
  if (!shown || shown === 'home' || document.visibilityState !== 'visible') return;
  act('read', { channel: shown }).catch(() => {});
}

if (document.body.dataset.version !== undefined) {
  let known = document.body.dataset.version;
  const live = new EventSource('/live');
  live.addEventListener('change', (event) => {
    if (event.data === known) return;
    known = event.data;
    clearTimeout(refresh.timer);
    refresh.timer = setTimeout(refresh, 40);
  });
}

// what is entered in a control

const option = (element) => JSON.parse(element.dataset.option);

function stateOf(control) {
  const type = control.dataset.control;
  const ticked = () => [...control.querySelectorAll('input:checked')];
  const value = () => control.querySelector('input, select, textarea')?.value || null;
  if (type === 'static_select') {
    const chosen = control.querySelector('select').selectedOptions[0];
    return { selected_option: chosen?.dataset.option ? option(chosen) : null };
  }
  if (type === 'radio_buttons') return { selected_option: ticked()[0] ? option(ticked()[0]) : null };
  if (type === 'checkboxes' || type === 'multi_static_select')
    return { selected_options: ticked().map(option) };
  if (type === 'external_select') {
    const chip = control.querySelector('.chip');
    return { selected_option: chip ? option(chip) : null };
  }
  if (type === 'multi_external_select')
    return { selected_options: [...control.querySelectorAll('.chip')].map(option) };
  const ids = /^(multi_)?(user|channel|conversation)s_select$/.exec(type);
  if (ids)
    return ids[1]
      ? { [`selected_${ids[2]}s`]: ticked().map((each) => each.value) }
      : { [`selected_${ids[2]}`]: value() };
  if (type === 'datepicker') return { selected_date: value() };
  if (type === 'timepicker') return { selected_time: value() };
  if (type === 'datetimepicker') return { selected_date_time: value() ? inZone(value()) : null };
  if (type === 'file_input') return { files: JSON.parse(control.dataset.files ?? '[]') };
  if (type === 'rich_text_input') {
    const text = value();
    const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
    return { rich_text_value: text ? { type: 'rich_text', elements } : null };
  }
  return { value: value() };
}

/** Seconds of a wall-clock time in the member's own zone, which may not be the browser's. */
function inZone(local) {
  const utc = Date.parse(`${local}Z`);
  const shown = new Date(utc).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
  return Math.round((2 * utc - Date.parse(`${shown}Z`)) / 1000);
}

const placeOf = (element) => JSON.parse(element.closest('[data-place]').dataset.place);
const where = (control) => ({
  place: placeOf(control),
  blockId: control.dataset.block,
  actionId: control.dataset.action,
});

/** Whether a change in this control is told to the app at once. */
function dispatches(control) {
  const input = control.closest('.block.input');
  return !input || input.dataset.dispatch === 'yes';
}

const pending = new Set();

function track(promise) {
  pending.add(promise);
  promise.catch(() => {}).finally(() => pending.delete(promise));
  return promise;
}

/** Keeps what was typed. A field that left the screen meanwhile has nothing to keep. */
function enter(control) {
  if (!control.isConnected) return Promise.resolve();
  return track(act('enter', { ...where(control), state: stateOf(control) }));
}

async function press(control, state) {
  if (!control.isConnected) return;
  if (control.dataset.confirm && !(await confirmed(JSON.parse(control.dataset.confirm)))) return;
  control.classList.add('busy');
  try {
    await track(act('press', { ...where(control), ...(state ? { state } : {}) }));
  } finally {
    control.classList.remove('busy');
  }
}

function confirmed(confirm) {
  const dialog = document.createElement('dialog');
  dialog.className = 'confirm';
  const heading = document.createElement('h2');
  heading.textContent = confirm.title?.text ?? 'Are you sure?';
  const text = document.createElement('p');
  text.textContent = confirm.text.text;
  const no = button(confirm.deny?.text ?? 'Cancel', 'button');
  const yes = button(confirm.confirm?.text ?? 'Yes', `button ${confirm.style ?? 'primary'}`);
  const footer = document.createElement('footer');
  footer.append(no, yes);
  dialog.append(heading, text, footer);
  document.body.append(dialog);
  dialog.showModal();
  yes.focus();
  return new Promise((resolve) => {
    const end = (answer) => {
      dialog.remove();
      resolve(answer);
    };
    yes.onclick = () => end(true);
    no.onclick = () => end(false);
    dialog.oncancel = () => end(false);
  });
}

function button(text, className) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  return made;
}

// clicks

document.addEventListener('click', async (event) => {
  const target = event.target.closest('button, a, [data-suggestion]');
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target) || target?.getAttribute('role') === 'menuitem') menu.open = false;
  }
  if (!target) return;
  if (target.dataset.overflow !== undefined) {
    return press(target.closest('[data-control]'), { selected_option: option(target) });
  }
  if (target.dataset.clear !== undefined) {
    const control = target.closest('[data-control]');
    target.closest('.chip').remove();
    return changed(control);
  }
  if (target.dataset.suggestion !== undefined) return choose(target);
  if (target.dataset.control === 'button') {
    if (target.dataset.url) window.open(target.dataset.url, '_blank', 'noopener');
    return press(target);
  }
  const message = target.closest('[data-ts]');
  const at = message && { channel: message.dataset.channel, ts: message.dataset.ts };
  switch (target.dataset.do) {
    case 'submit':
      return submit(target);
    case 'close':
      return act('close', target.dataset.everything ? { everything: true } : {});
    case 'shortcut':
      return act('shortcut', { name: target.dataset.name });
    case 'message-shortcut':
      return act('message-shortcut', { ...at, name: target.dataset.name });
    case 'forward':
      await act('forward', at);
      return toast('Forwarded');
    case 'react':
      return act('react', { ...at, name: target.dataset.name });
    case 'copy-link':
      await navigator.clipboard?.writeText(at.ts);
      return toast(`Copied ${at.ts}`);
  }
  if (target.dataset.fault) return setFaults({ [target.dataset.fault]: true });
});

async function submit(target) {
  target.disabled = true;
  target.classList.add('busy');
  try {
    clearTimeout(typing.timer);
    await Promise.allSettled([...pending]);
    for (const control of document.querySelectorAll('#modal .block.input [data-control]'))
      await enter(control);
    await Promise.allSettled([...pending]);
    const answer = await act('submit');
    await refresh();
    if (answer.errors)
      document.querySelector('#modal .invalid :is(input, select, textarea), #modal .banner')?.focus();
  } finally {
    target.disabled = false;
    target.classList.remove('busy');
  }
}

// fields

function changed(control) {
  return dispatches(control) ? press(control, stateOf(control)) : enter(control);
}

document.addEventListener('change', async (event) => {
  const { target } = event;
  if (target.dataset.actAs !== undefined) {
    const url = new URL(location.href);
    url.searchParams.set('as', target.value);
    location.href = url;
    return;
  }
  if (target.dataset.go !== undefined) {
    location.href = target.value;
    return;
  }
  if (target.type === 'file') return track(files(target));
  const control = target.closest('[data-control]');
  if (!control || target.getAttribute('role') === 'combobox') return;
  const writes = target.matches('input[type=text], input[type=email], input[type=url], textarea');
  await (writes && dispatches(control) ? enter(control) : changed(control));
});

function typing(control) {
  clearTimeout(typing.timer);
  typing.timer = setTimeout(
    () =>
      control.querySelector('[data-each-character]') && dispatches(control)
        ? press(control, stateOf(control))
        : enter(control),
    250,
  );
}

document.addEventListener('input', (event) => {
  const { target } = event;
  if (target.getAttribute('role') === 'combobox') return search(target);
  if (target.closest('form.composer')) return complete(target);
  const control = target.closest('[data-control]');
  if (control && target.matches('input[type=text], input[type=email], input[type=url], textarea'))
    typing(control);
});

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function files(input) {
  const form = input.closest('form.composer');
  if (form) {
    form.querySelector('.attached').textContent = input.files[0]?.name ?? '';
    return;
  }
  const control = input.closest('[data-control]');
  const kept = [];
  for (const file of input.files) {
    const { id, name, mimetype, size } = await act('field-file', {
      name: file.name,
      base64: await base64(file),
    });
    kept.push({ id, name, mimetype, size });
  }
  control.dataset.files = JSON.stringify(kept);
  await changed(control);
}

// typeahead

function search(input) {
  clearTimeout(search.timer);
  const list = input.parentElement.querySelector('.suggestions');
  if ([...input.value].length < Number(input.dataset.least)) {
    hide(input, list);
    return;
  }
  search.timer = setTimeout(async () => {
    const { options, groups, failure } = await act('suggest', {
      ...where(input.closest('[data-control]')),
      query: input.value,
    });
    list.replaceChildren();
    if (failure || options.length === 0) list.append(row(failure ?? 'No results', null));
    const parts = groups.length > 0 ? groups : [{ options }];
    for (const group of parts) {
      if (group.label) list.append(row(group.label.text, null));
      for (const each of group.options) list.append(row(each.text.text, each));
    }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    list.querySelector('[data-suggestion]')?.classList.add('active');
  }, 150);
}

function row(text, value) {
  const made = document.createElement('span');
  made.textContent = text;
  if (value) {
    made.dataset.suggestion = '';
    made.dataset.option = JSON.stringify(value);
    made.setAttribute('role', 'option');
  } else made.className = 'quiet';
  return made;
}

function hide(input, list) {
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
}

function choose(suggestion) {
  const control = suggestion.closest('[data-control]');
  const box = control.querySelector('.combobox');
  const input = box.querySelector('input');
  if (control.dataset.control === 'external_select')
    for (const chip of box.querySelectorAll('.chip')) chip.remove();
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.dataset.option = suggestion.dataset.option;
  chip.textContent = `${suggestion.textContent} `;
  const clear = button('×', '');
  clear.dataset.clear = '';
  clear.setAttribute('aria-label', `Remove ${suggestion.textContent}`);
  chip.append(clear);
  box.insertBefore(chip, input);
  input.value = '';
  hide(input, box.querySelector('.suggestions'));
  return changed(control);
}

function move(list, step) {
  const all = [...list.querySelectorAll('[data-suggestion], [data-offer]')];
  const at = all.findIndex((each) => each.classList.contains('active'));
  for (const each of all) each.classList.remove('active');
  const next = all[(at + step + all.length) % all.length];
  next?.classList.add('active');
  next?.scrollIntoView({ block: 'nearest' });
}

// the message box

function complete(textarea) {
  textarea.style.height = 'auto';
  textarea.style.height = `${Math.min(220, textarea.scrollHeight)}px`;
  const form = textarea.form;
  const list = form.querySelector('.offers');
  const word = /(^\/[\w-]*$|(?:^|\s)@[^@\n]{0,30}$)/
    .exec(textarea.value.slice(0, textarea.selectionStart))?.[0]
    .trimStart();
  const offers = JSON.parse(form.dataset.offers).filter(
    (each) => word && each.insert.toLowerCase().startsWith(word.toLowerCase()),
  );
  list.replaceChildren(
    ...offers.slice(0, 8).map((each, index) => {
      const made = document.createElement('span');
      made.dataset.offer = each.insert;
      made.setAttribute('role', 'option');
      if (index === 0) made.className = 'active';
      const name = document.createElement('strong');
      name.textContent = each.insert;
      const about = document.createElement('small');
      about.textContent = ` ${each.hint} ${each.about ? `— ${each.about}` : ''}`;
      made.append(name, about);
      made.onmousedown = (event) => {
        event.preventDefault();
        insert(textarea, each.insert, word);
      };
      return made;
    }),
  );
  list.hidden = offers.length === 0 || offers.some((each) => each.insert === word);
}

function insert(textarea, text, word) {
  const end = textarea.selectionStart;
  const start = end - word.length;
  textarea.setRangeText(`${text} `, start, end, 'end');
  textarea.form.querySelector('.offers').hidden = true;
  textarea.focus();
}

async function send(form) {
  const textarea = form.querySelector('textarea');
  const picker = form.querySelector('input[type=file]');
  const text = textarea.value;
  const { channel, thread: threadTs } = form.dataset;
  const [file] = picker.files;
  if (text.trim() === '' && !file) return;
  textarea.value = '';
  picker.value = '';
  form.querySelector('.attached').textContent = '';
  complete(textarea);
  const scroll = document.querySelector(threadTs ? '#thread-messages' : '#messages');
  toEnd(scroll);
  try {
    if (file) await act('upload', { channel, threadTs, name: file.name, base64: await base64(file), text });
    else await act(text.startsWith('/') ? 'command' : 'say', { channel, threadTs, text });
  } catch {
    if (textarea.value === '') textarea.value = text;
  }
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.target.matches('form.composer')) return send(event.target);
  if (event.target.id === 'fault-form') return addFault(new FormData(event.target));
  if (event.target.id === 'fault-more') return moreFaults(new FormData(event.target));
});

// keys

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const list =
    target.form?.querySelector?.('.offers') ?? target.parentElement?.querySelector(':scope > .suggestions');
  if (list && !list.hidden) {
    const active = list.querySelector('.active');
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      return move(list, key === 'ArrowDown' ? 1 : -1);
    }
    if ((key === 'Enter' || key === 'Tab') && active) {
      event.preventDefault();
      if (active.dataset.suggestion !== undefined) return choose(active);
      const word = /(\/[\w-]*|@[^@\n]*)$/.exec(target.value.slice(0, target.selectionStart))?.[0] ?? '';
      return insert(target, active.dataset.offer, word);
    }
    if (key === 'Escape') {
      event.stopPropagation();
      list.hidden = true;
      return;
    }
  }
  if (key === 'Enter' && target.matches('form.composer textarea') && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    return send(target.form);
  }
  const modal = document.getElementById('modal');
  if (key === 'Enter' && modal?.contains(target) && target.matches('input:not([role=combobox])')) {
    event.preventDefault();
    const control = target.closest('[data-control]');
    if (control && control.closest('.block.input')?.dataset.dispatch === 'yes')
      return press(control, stateOf(control));
    const button = modal.querySelector('[data-do=submit]');
    return button && submit(button);
  }
  if (key === 'Escape' && !document.querySelector('dialog[open]')) {
    const open = document.querySelector('details.menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    } else if (modal) act('close');
    else document.querySelector('#thread .close')?.click();
  }
  if (key === 'Tab' && modal && !document.querySelector('dialog[open]')) keepInside(event, modal);
});

function keepInside(event, modal) {
  const all = [...modal.querySelectorAll('button, input, select, textarea, a[href], summary')].filter(
    (each) => !each.disabled && each.offsetParent,
  );
  const first = all[0];
  const last = all.at(-1);
  const outside = !modal.contains(document.activeElement);
  if (event.shiftKey && (document.activeElement === first || outside)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && (document.activeElement === last || outside)) {
    event.preventDefault();
    first.focus();
  }
}

// the fault panel

async function setFaults(change) {
  await fetch('/_local/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  location.reload();
}

function addFault(form) {
  const number = (name) => (form.get(name) === '' ? undefined : Number(form.get(name)));
  return setFaults({
    add: {
      kind: form.get('kind'),
      method: form.get('method') || undefined,
      times: number('times'),
      percent: number('percent'),
      retryAfter: number('retryAfter'),
    },
  });
}

function moreFaults(form) {
  const times = Number(form.get('times'));
  return setFaults({
    delayMs: Number(form.get('delayMs')),
    postPace: form.get('postPace') === 'on',
    redelivery: times > 0 ? { times, afterMs: Number(form.get('afterMs')), of: 'everything' } : null,
  });
}

// start

for (const box of document.querySelectorAll('[data-stick]')) toEnd(box);
if (document.body.dataset.shown === 'home') act('open-app', { tab: 'home' });
else if (document.body.dataset.shown?.startsWith('D')) act('open-app', { tab: 'messages' });
if (openView()) enterModal();
else if (team)
  (
    document.querySelector('#composer-thread textarea') ?? document.querySelector('#composer textarea')
  )?.focus();
if (team) {
  markRead();
  document.addEventListener('visibilitychange', markRead);
  if (new URL(location.href).searchParams.has('as')) {
    const url = new URL(location.href);
    url.searchParams.delete('as');
    history.replaceState(null, '', url);
  }
}
