import { createHash } from 'node:crypto';

/** Slack delivers again what it thinks was not received; these keys are the same each time, and differ for a new request. */
export const deliveryKey = {
  command: (triggerId: string) => `command:${digest(triggerId)}`,
  shortcut: (triggerId: string) => `shortcut:${digest(triggerId)}`,
  event: (eventId: string) => `event:${digest(eventId)}`,
  action: (click: { actionTs: string; user: string; place: string; actionId: string }) =>
    `action:${digest([click.actionTs, click.user, click.place, click.actionId])}`,
  submission: (form: { viewId: string; user: string; values: unknown }) =>
    `submission:${digest([form.viewId, form.user, canonical(form.values)])}`,
};

function digest(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

/** The same values give the same text, in whatever order they come. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)]);
}
