import { formatMoney } from '../../../domain/money.ts';
import type { Refusal, WhyUnreadable } from '../../../domain/refusal.ts';
import { echo, escape, person, timeText } from '../format.ts';

type Words = {
  [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>, zone: string) => string;
};

/** Every refusal in words: why, and what to do next. Mrkdwn; all data in it is escaped. */
const WORDS: Words = {
  'not-found': ({ what, reference }) =>
    `I could not find the ${what}${reference ? ` ${escape(echo(reference))}` : ''}. Check the ${what === 'rate table' ? 'name' : 'number'}, or look it up with ${LOOKUP[what] ?? '`/deal list`'}.`,
  invalid: ({ problems }) => problems.map(({ problem }) => escape(problem)).join('\n'),
  'not-allowed': ({ action, needs }) =>
    needs.length === 0
      ? `You cannot ${escape(action)}: Parley is for full members of this workspace.`
      : `You cannot ${escape(action)}: that needs the role ${needs.map(escape).join(' or ')}. An admin gives roles in \`/deal settings\`.`,
  'own-request': ({ action }) =>
    `You cannot ${escape(action)}: you asked for it yourself, so someone else decides.`,
  'already-decided': ({ decision, by, at }, zone) =>
    `This was already ${escape(decision)}${by ? ` by ${person(by)}` : ''}${moment(at, zone)}. Nothing changed.`,
  stale: ({ what, reference, changedBy, changedAt = '' }, zone) =>
    `The ${what}${showable(reference)} has changed since${changedBy ? ` (${person(changedBy)} changed it${moment(changedAt, zone)})` : ''}, so I did nothing. Open the latest version and try again.`,
  'deal-closed': ({ reference, status }) =>
    `${escape(reference)} has ended (${escape(status)}), so it can no longer change. Start a new one with \`/deal new\`.`,
  'wrong-status': ({ reference, action, status, allowed }) =>
    `You can ${escape(action)} only while a deal is ${list(allowed)}. ${escape(reference)} is ${escape(status)}.`,
  'currency-mismatch': ({ expected, given }) =>
    `This deal is in ${escape(expected)}, and that amount is in ${escape(given)}. Enter the amount in ${escape(expected)}.`,
  'over-budget': ({ amount, remaining, campaign }) =>
    `${formatMoney(amount)} is more than what is left of the budget of ${escape(campaign)}: ${formatMoney(remaining)}. Lower the amount, or raise the budget in the campaign.`,
  'over-walk-away': ({ reference }) =>
    `That is above the walk-away price of ${escape(reference)}. Negotiate further, or change the walk-away price in the campaign first.`,
  'no-offer-yet': ({ reference }) =>
    `${escape(reference)} has no offer yet. Log the first one with \`/deal offer ${escape(reference)}\`.`,
  'no-benchmark': ({ platform, format, nearest }) =>
    `The active rate table has no benchmark for ${escape(platform)} ${escape(format)}${nearest ? `, and ${escape(nearest)}, the nearest it knows, is too far from it to stand in` : ''}. See what it has with \`/deal rates\`.`,
  incomplete: ({ reference, missing }) =>
    [
      `${escape(reference)} is not complete yet. Missing:`,
      ...missing.map(({ item, why }) => `• ${escape(item)}: ${escape(why)}`),
    ].join('\n'),
  'not-approved': ({ what, reference }) =>
    `The ${what}${showable(reference)} is not approved yet. Ask for approval first.`,
  'nothing-to-do': ({ why }) => escape(why),
  'unreadable-file': ({ why, mostBytes }) => UNREADABLE[why](mostBytes),
  duplicate: () => 'That was already done; it was not done twice.',
};

const UNREADABLE: Record<WhyUnreadable, (mostBytes: number) => string> = {
  'no-permission': () =>
    'I may not read files in this workspace: the permission files:read is missing. Paste the text instead, or ask an admin to add it.',
  'too-large': (mostBytes) =>
    `The file is larger than ${Math.floor(mostBytes / 1_000_000)} MB. Export only the rows that are needed, or import it in parts.`,
  gone: () => 'The file is not there any more. Upload it again, or paste the text.',
  elsewhere: () =>
    'The file lives in another service, and Slack only points to it. Download it and upload it here, or paste the text.',
  'page-instead': () =>
    'Slack sent a sign-in page instead of the file, so I could not read it. Paste the text, or ask an admin to install Parley again.',
  'no-answer': () => 'Slack did not hand out the file. Try again in a minute, or paste the text.',
};

const LOOKUP: Partial<Record<Extract<Refusal, { kind: 'not-found' }>['what'], string>> = {
  campaign: '`/deal campaign list`',
  creator: '`/deal creator show`',
  'rate table': '`/deal rates tables`',
};

/** A refusal as mrkdwn for the one person concerned. */
export function refusalText(refusal: Refusal, zone = 'UTC'): string {
  // The union of functions over all kinds loses the link between kind and function.
  const words = WORDS[refusal.kind] as (refusal: Refusal, zone: string) => string;
  return words(refusal, zone);
}

/**
 * The errors under a form's fields: for an `invalid` refusal whose problems all have a field of the form.
 * Undefined when any has none: then the whole refusal is shown above the inputs, so that nothing is lost.
 */
export function refusalErrors(
  refusal: Refusal,
  blocks: readonly string[] | Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  if (refusal.kind !== 'invalid' || refusal.problems.length === 0) return undefined;
  const errors: Record<string, string> = {};
  for (const { field, problem } of refusal.problems) {
    const block = blockOf(field, blocks);
    if (!block) return undefined;
    errors[block] = errors[block] ? `${errors[block]} ${problem}` : problem;
  }
  return errors;
}

/** The block of a field: by its whole name, or by the first or last part of a path such as `audience.countries`. */
function blockOf(
  field: string,
  blocks: readonly string[] | Readonly<Record<string, string>>,
): string | undefined {
  const parts = field.split('.');
  const names = [field, parts.at(-1) ?? '', parts[0] ?? ''];
  if (isList(blocks)) return names.find((name) => blocks.includes(name));
  return names.map((name) => blocks[name]).find((block) => block !== undefined);
}

function isList(blocks: readonly string[] | Readonly<Record<string, string>>): blocks is readonly string[] {
  return Array.isArray(blocks);
}

/** A number that people use (`D-12`) is shown; an internal id is not. */
function showable(reference: string): string {
  return /^[CDK]-\d+$/.test(reference) ? ` ${reference}` : '';
}

function moment(at: string, zone: string): string {
  if (!at) return '';
  try {
    return ` on ${timeText(Temporal.Instant.from(at), zone)}`;
  } catch {
    return '';
  }
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words.map(escape));
}
