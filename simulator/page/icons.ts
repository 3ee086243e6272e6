import { raw } from 'hono/html';

const paths = {
  clip: 'M13.5 6.5 7.4 12.6a2 2 0 0 1-2.9-2.9l6.6-6.5a3.3 3.3 0 0 1 4.7 4.6l-6.9 6.9a4.6 4.6 0 0 1-6.5-6.5L8 2.7',
  bolt: 'M9.5 1.5 3 10h4.5L6.5 16.5 14 7.5H9z',
  thumb: 'M5 8v7.5H2.5V8zm0 0 3-6c1.2 0 2 .8 2 2v2.5h4.2c1 0 1.6.8 1.4 1.7l-1.2 5.6c-.2.9-.9 1.7-1.9 1.7H5',
  reply: 'M2.5 3.5h13v9H8L4.5 15.5v-3h-2z',
  eye: 'M1.5 9s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zm7.5-2.2a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
} as const;

/** A small drawn sign; what it means is said by the label of the control around it. */
export function icon(name: keyof typeof paths) {
  return raw(
    `<svg class="icon" width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="${paths[name]}"/></svg>`,
  );
}
