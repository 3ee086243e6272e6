import { CONTACT_CHANNELS } from '../../../domain/contact/contact.ts';
import { STATUSES } from '../../../domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../../../domain/deal-events.ts';
import { describeDeliverables, formatName, platformName } from '../../../domain/deliverables.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { AFTERCARE } from '../../../domain/performance/aftercare.ts';
import { COST_KINDS } from '../../../domain/performance/cost.ts';
import { dateText, echo, escape, person } from '../format.ts';

type Words = { [Kind in DealEvent['kind']]: (event: Extract<DealEvent, { kind: Kind }>) => string };

const SIDES = { ours: 'our offer', theirs: 'their ask' } as const;
const VERDICTS = { approved: 'approved', rejected: 'rejected', superseded: 'withdrawn' } as const;

/** Every event of a deal in words, as a sentence that begins after the person's name. Mrkdwn; data is escaped. */
const WORDS: Words = {
  'deal-opened': ({ campaign, creator, wanted }) =>
    `opened the deal for ${reference('campaign', campaign)} with ${reference('creator', creator)}: ${escape(describeDeliverables(wanted))}`,
  'outreach-sent': () => 'sent the first message',
  'offer-logged': ({ round, side, terms }) =>
    `logged round ${round}, ${SIDES[side]}: ${formatMoney(terms.fee)} for ${escape(describeDeliverables(terms.deliverables))}`,
  'counter-proposed': ({ action, price }) =>
    `got a suggestion: ${escape(action.replaceAll('-', ' '))}${price ? ` at ${formatMoney(price)}` : ''}`,
  'approval-requested': ({ about, amount }) =>
    `asked for approval: ${escape(aboutText(about))}${amount ? ` at ${formatMoney(amount)}` : ''}`,
  'approval-decided': ({ about, verdict, reason }) =>
    `${VERDICTS[verdict]} the ${escape(aboutText(about))}${reason ? `: ${escape(reason)}` : ''}`,
  'approval-refused': ({ why }) => `tried to decide a request and was refused: ${escape(why)}`,
  'draft-written': ({ about, writtenBy }) =>
    `got a draft: ${escape(aboutText(about))}, written by ${escape(writtenBy)}`,
  'draft-edited': ({ version }) => `edited a draft, which is now version ${version}`,
  'draft-reviewed': ({ language }) => `read a draft in ${escape(languageName(language))} and found it good`,
  'draft-approved': () => 'approved the text of a draft',
  'draft-sent': () => 'marked a draft as sent',
  agreed: ({ round, terms, committed }) =>
    `agreed on round ${round}: ${formatMoney(terms.fee)}; ${formatMoney(committed)} of the budget is committed`,
  'term-sheet-issued': ({ version }) => `wrote term sheet version ${version}`,
  'contract-sent': ({ version }) => `sent the contract (term sheet version ${version})`,
  'contract-signed': ({ on }) => `recorded the signature of ${dateText(on)}`,
  'signed-copy-added': ({ name, copy }) =>
    `${copy > 1 ? 'replaced the signed copy with' : 'added the signed copy'} ${escape(name)}`,
  'production-started': () => 'started production',
  'post-published': ({ post, url, platform, format, publishedOn }) => {
    const what = platform ? `${platformName(platform)} ${format ? formatName(format) : 'post'}` : 'post';
    const when = publishedOn ? ` of ${dateText(publishedOn)}` : '';
    return `recorded a published ${what}${when}: ${escape(url ?? post)}`;
  },
  'results-recorded': ({ post, source }) => `recorded results of ${escape(post)} (${escape(source)})`,
  'post-withdrawn': ({ post }) => `took back the published post ${escape(post)}`,
  'results-imported': ({ file, posts, orders, visits }) => {
    const what = [
      counted(posts, 'post'),
      counted(orders, 'order'),
      counted(visits, 'line of visits', 'lines of visits'),
    ];
    return `imported figures from ${escape(file)}: ${what.filter((words) => words !== '').join(', ')}`;
  },
  'cost-added': ({ what, amount, note }) =>
    `entered ${formatMoney(amount)} for ${COST_KINDS[what].toLowerCase()}${note ? `: ${escape(note)}` : ''}`,
  'cost-removed': ({ what }) => `took back a cost for ${COST_KINDS[what].toLowerCase()}`,
  'payment-recorded': ({ amount, on, note }) =>
    `recorded a payment of ${formatMoney(amount)} on ${dateText(on)}${note ? `: ${escape(note)}` : ''}`,
  'payment-removed': ({ amount }) => `took back a payment of ${formatMoney(amount)}`,
  'aftercare-recorded': ({ done, feedback, difficulties, again, brandFit }) => {
    const parts = [
      ...done.map((step) => AFTERCARE[step].toLowerCase()),
      ...(again === undefined ? [] : [`again: ${again} of 5`]),
      ...(brandFit === undefined ? [] : [`fits the brand: ${brandFit} of 5`]),
      ...(feedback ? [`they said: ${escape(echo(feedback, 300))}`] : []),
      ...(difficulties ? [`hard for them: ${escape(echo(difficulties, 300))}`] : []),
    ];
    return `wrote down what came after: ${parts.length > 0 ? parts.join('; ') : 'nothing'}`;
  },
  contacted: ({ channel, on, note }) =>
    `noted a contact by ${CONTACT_CHANNELS[channel]} on ${dateText(on)}${note ? `: ${escape(note)}` : ''}`,
  'code-given': ({ code }) => `gave the deal the discount code ${escape(code)}`,
  'link-made': ({ url }) => `made the tracked link ${escape(url)}`,
  'import-undone': ({ file }) => `undid the import of ${escape(file)}`,
  completed: () => 'completed the deal',
  closed: ({ outcome, reason }) =>
    `closed the deal: ${STATUSES[outcome]}${reason ? `. ${escape(reason)}` : ''}`,
};

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

const ABOUT: Readonly<Record<string, string>> = {
  counter: 'counter',
  acceptance: 'acceptance of their offer',
  legal: 'legal review',
  outreach: 'first message',
  counter_reply: 'reply with a counter',
};

function aboutText(about: string): string {
  return ABOUT[about] ?? about.replaceAll('_', ' ');
}

/** `@anna logged round 2, their ask: $1,800 for 3 TikTok videos`. */
export function eventText({ event, by }: Pick<RecordedEvent, 'event' | 'by'>): string {
  // The union of functions over all kinds loses the link between kind and function.
  const words = WORDS[event.kind] as (event: DealEvent) => string;
  return `${person(by)} ${words(event)}`;
}

/** The story of a deal, oldest first, a day's events under its date, with the time of day in the reader's zone. */
export function timelineLines(events: readonly RecordedEvent[], zone: string): string[] {
  let day = '';
  return events.flatMap((event) => {
    const local = event.at.toZonedDateTimeISO(zone);
    const today = dateText(local.toPlainDate());
    const heading = today === day ? [] : [`_${today}_`];
    day = today;
    const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
    return [...heading, `${clock} ${eventText(event)}`];
  });
}
