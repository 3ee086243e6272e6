import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import {
  type MentionsInput,
  recordMentions,
  SOURCE_MISSING,
} from '../../../application/performance/mentions/record-mentions.ts';
import type { CampaignMentions } from '../../../application/performance/mentions/show-mentions.ts';
import { reference } from '../../../domain/ids.ts';
import { countProblem, type GivenCount } from '../../../domain/performance/mentions/mention-count.ts';
import type { MentionWeek, SourceMentions } from '../../../domain/performance/mentions/mention-weeks.ts';
import { weekWords } from '../../../domain/performance/mentions/mention-words.ts';
import type { FieldProblem } from '../../../domain/refusal.ts';
import { parseMentionRows } from '../arguments/mention-rows.ts';
import { parseMentionCount, type TypedMentions } from '../arguments/mentions.ts';
import { context, section } from '../blocks.ts';
import { dateText, echo, escape, lengthOf } from '../format.ts';
import { dateInput, dateOf, modal, multiSelectInput, optionsOf, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { mentionsRecorded, phaseSections } from '../messages/mentions-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';

const MENTIONS = 'brand-mentions';
const metadata = z.strictObject({ campaign: z.int().positive() });
/** Sources whose means stand above the fields, and problems that one error names. */
const MOST_SOURCES = 3;
const MOST_PROBLEMS = 5;
/** So that a source fits a line beside its week. */
const SOURCE_CHARACTERS = 40;
const COUNT_CHARACTERS = 40;

/** What was counted for a campaign, and one more count or many pasted ones; filled with what was typed. */
export function brandMentionsModal(
  { campaign, sources }: CampaignMentions,
  typed: Omit<TypedMentions, 'campaign'> = {},
): ModalView {
  const { rows, left } = fittingRows(typed.rows);
  const unread = notTaken(typed, left);
  return modal({
    callbackId: MENTIONS,
    title: `Mentions of ${reference('campaign', campaign.number)}`,
    submit: 'Save',
    metadata: sealValue(MENTIONS, { campaign: campaign.number }),
    blocks: [
      ...(unread.length > 0 ? [section(`:warning: ${escape(unread.join(' '))}`)] : []),
      section(
        `*${escape(campaign.name)}.* How often ${escape(campaign.brand)} was mentioned, by week from Monday to Sunday. One count stands for a week and source; a later one takes its place.`,
      ),
      ...phaseSections(sources.slice(0, MOST_SOURCES)),
      ...listed(sources),
      dateInput({
        block: 'date',
        label: 'Any day of the week that was counted',
        value: typed.on,
        optional: true,
      }),
      textInput({
        block: 'count',
        label: 'Mentions in that week',
        placeholder: '340 or 1.2k',
        value: fitting(typed.count, COUNT_CHARACTERS),
        optional: true,
        maxLength: COUNT_CHARACTERS,
      }),
      textInput({
        block: 'source',
        label: 'Who counted them',
        placeholder: 'Brandwatch',
        value: typed.source === undefined ? sources[0]?.source : fitting(typed.source, SOURCE_CHARACTERS),
        optional: true,
        maxLength: SOURCE_CHARACTERS,
      }),
      textInput({
        block: 'rows',
        label: 'Or paste rows',
        hint: 'A week or day and its count on each line, such as 2026-11-16 340, or CSV with a header. Dates a week apart, and a single one, stand for their weeks; days are added up to theirs.',
        value: rows,
        multiline: true,
        optional: true,
        maxLength: LIMITS.plainTextInput,
      }),
    ],
  });
}

/** The first rows that a field holds, none cut in the middle, and how many are left. */
function fittingRows(typed: string | undefined): { rows?: string; left: number } {
  const lines = typed?.split('\n') ?? [];
  let room = LIMITS.plainTextInput + 1;
  const most = lines.findIndex((line) => {
    room -= lengthOf(line) + 1;
    return room < 0;
  });
  const shown = most < 0 ? lines : lines.slice(0, most);
  return { ...(shown.length > 0 ? { rows: shown.join('\n') } : {}), left: lines.length - shown.length };
}

/** What was typed, where the field holds it whole. */
function fitting(typed: string | undefined, most: number): string | undefined {
  return typed !== undefined && lengthOf(typed) <= most ? typed : undefined;
}

/** What was typed and does not stand in a field, each with what to do. */
function notTaken({ noDay, count, source }: Omit<TypedMentions, 'campaign'>, left: number): string[] {
  return [
    ...(noDay ? [`“${noDay}” is no day, or can be two. Choose it below.`] : []),
    ...(count !== fitting(count, COUNT_CHARACTERS)
      ? [`“${echo(count ?? '', 40)}” is no count. Enter it below.`]
      : []),
    ...(source !== fitting(source, SOURCE_CHARACTERS)
      ? [
          `“${echo(source ?? '', 40)}” is too long for a source. Enter at most ${SOURCE_CHARACTERS} characters.`,
        ]
      : []),
    ...(left > 0 ? [leftText(left)] : []),
  ];
}

function leftText(left: number): string {
  return `${left} more line${left === 1 ? ' does' : 's do'} not fit into the field for rows. Save what stands there, then paste the others.`;
}

/** The newest weeks that can be taken back; the form holds a hundred. */
function listed(sources: readonly SourceMentions[]): AnyBlock[] {
  const weeks = sources
    .flatMap(({ weeks: own }) => own.filter((week): week is MentionWeek => week.count !== undefined))
    .toSorted((a, b) => Temporal.PlainDate.compare(b.week, a.week));
  if (weeks.length === 0) return [context('Nothing was entered so far.')];
  const shown = weeks.slice(0, LIMITS.selectOptions);
  return [
    multiSelectInput({
      block: 'remove',
      label: `Entered so far (${weeks.length}): choose what to take back`,
      options: shown.map((week) => [`${week.week} ${week.source}`, weekText(week)] as const),
      optional: true,
    }),
  ];
}

/** `16 Nov 2026: 340 (5 of 7 days), Brandwatch`. */
function weekText(week: MentionWeek): string {
  return echo(`${dateText(week.week)}: ${weekWords(week)}, ${week.source}`, LIMITS.optionText - 1);
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(MENTIONS, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'campaign', reference: '' } };
  const one = oneCount(view);
  const rows = parseMentionRows(textOf(view, 'rows') ?? '');
  const problems = [...one.problems, ...rows.problems, ...sourceProblem(view)];
  if (problems.length > 0) return { kind: 'errors', errors: errorsOf(problems) };
  const source = textOf(view, 'source');
  const recorded = await recordMentions(services, actor, {
    campaign: meta.campaign,
    given: [...one.given, ...rows.given],
    remove: (optionsOf(view, 'remove') ?? []).flatMap(removed),
    ...(source ? { source } : {}),
  });
  if (recorded.ok) return { kind: 'close', message: mentionsRecorded(recorded.value) };
  const { refusal } = recorded;
  return refusal.kind === 'invalid'
    ? { kind: 'errors', errors: errorsOf(refusal.problems) }
    : { kind: 'refused', refusal };
}

/** The count of the two fields for a single week. */
function oneCount(view: ViewContext): { given: GivenCount[]; problems: FieldProblem[] } {
  const on = dateOf(view, 'date');
  const typed = textOf(view, 'count');
  if (typed === undefined)
    return {
      given: [],
      problems:
        on && !textOf(view, 'rows')
          ? [{ field: 'count', problem: 'Enter how many mentions the week had.' }]
          : [],
    };
  const count = parseMentionCount(typed);
  const wrong = count === undefined ? 'Enter a whole number, such as 340 or 1.2k.' : countProblem({ count });
  const problems = [
    ...(on ? [] : [{ field: 'date', problem: 'Choose a day of the week that was counted.' }]),
    ...(wrong ? [{ field: 'count', problem: wrong }] : []),
  ];
  return on && count !== undefined
    ? { given: [{ span: 'week', on, count }], problems }
    : { given: [], problems };
}

/** Counts need a source; taking back does not. */
function sourceProblem(view: ViewContext): FieldProblem[] {
  const isNeeded = textOf(view, 'count') !== undefined || textOf(view, 'rows') !== undefined;
  return isNeeded && textOf(view, 'source') === undefined ? [SOURCE_MISSING] : [];
}

/** What a chosen week is named by: `2026-11-16 Brandwatch`. */
function removed(value: string): MentionsInput['remove'] {
  const [, week = '', source = ''] = /^(\d{4}-\d{2}-\d{2}) (.+)$/s.exec(value) ?? [];
  try {
    return [{ week: Temporal.PlainDate.from(week), source }];
  } catch {
    return [];
  }
}

/** Errors by field; of many wrong lines the first are named. */
function errorsOf(problems: readonly FieldProblem[]): Record<string, string> {
  const rows = problems.filter(({ field }) => field === 'rows');
  const more = rows.length - MOST_PROBLEMS;
  const shown = [
    ...problems.filter(({ field }) => field !== 'rows'),
    ...rows.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [{ field: 'rows', problem: `And ${more} more line${more === 1 ? '' : 's'}.` }] : []),
  ];
  return refusalErrors({ kind: 'invalid', problems: shown }, ['date', 'count', 'source', 'rows']) ?? {};
}

export const brandMentionsForm: Form = { callbackId: MENTIONS, submit };
