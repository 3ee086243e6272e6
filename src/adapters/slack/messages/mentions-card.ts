import type { KnownBlock, SectionBlock } from '@slack/types';
import type { MentionsRecorded } from '../../../application/performance/mentions/record-mentions.ts';
import type { CampaignMentions } from '../../../application/performance/mentions/show-mentions.ts';
import { reference } from '../../../domain/ids.ts';
import { phaseOf, type SourceMentions } from '../../../domain/performance/mentions/mention-weeks.ts';
import { phaseLines, weekWords } from '../../../domain/performance/mentions/mention-words.ts';
import { actions, button, context, header, section, sections, table } from '../blocks.ts';
import { dateText, escape, lengthOf } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';

/** Columns and rows that a phone still shows; what is left out is counted. */
const MOST_SOURCES = 3;
const MOST_WEEKS = 26;

/** How often the brand was mentioned, by source: the means before, during and after the campaign, and every week. */
export function mentionsCard({ campaign, sources, mayRecord }: CampaignMentions): Message {
  const title = `Brand mentions: ${reference('campaign', campaign.number)} ${campaign.name}`;
  const blocks: KnownBlock[] = [
    ...(lengthOf(title) <= LIMITS.headerText ? [header(title)] : sections(`*${escape(title)}*`)),
    context(
      `Campaign of ${escape(campaign.brand)}, ${dateText(campaign.startsOn)} to ${dateText(campaign.endsOn)}. Weeks run from Monday to Sunday; one in which the campaign begins or ends counts as during it.`,
    ),
    ...(sources.length > 0 ? figureBlocks(campaign, sources) : [section('Nothing was entered yet.')]),
    ...(mayRecord
      ? [
          actions(
            `mentions-${campaign.number}`,
            button({
              text: 'Enter counts',
              actionId: 'mentions.open',
              value: sealValue('mentions', { campaign: campaign.number }),
            }),
          ),
        ]
      : []),
  ];
  const [first] = sources;
  const words = first ? `${phaseLines(first).join('. ')} (${first.source})` : 'Nothing was entered yet';
  return { text: escape(`${title}. ${words}.`), blocks };
}

function figureBlocks(
  campaign: CampaignMentions['campaign'],
  sources: readonly SourceMentions[],
): KnownBlock[] {
  return [
    ...phaseSections(sources.slice(0, MOST_SOURCES)),
    ...weekTable(campaign, sources),
    context(
      'Means are of complete weeks. The weeks are set beside each other, nothing more: other things happened in them too. A week without a count is missing, never zero.',
    ),
  ];
}

/** `*Brandwatch*` and a line for each phase. */
export function phaseSections(sources: readonly SourceMentions[]): SectionBlock[] {
  return sources.flatMap((source) =>
    sections([`*${escape(source.source)}*`, ...phaseLines(source)].join('\n')),
  );
}

function weekTable(campaign: CampaignMentions['campaign'], sources: readonly SourceMentions[]): KnownBlock[] {
  const shown = sources.slice(0, MOST_SOURCES);
  const weeks = shown.map((source) => new Map(source.weeks.map((week) => [week.week.toString(), week])));
  const mondays = [...new Set(weeks.flatMap((own) => [...own.keys()]))].toSorted();
  const rows = mondays.slice(-MOST_WEEKS).map((monday) => {
    const week = Temporal.PlainDate.from(monday);
    return [
      dateText(week),
      phaseOf(week, campaign),
      ...weeks.map((own) => weekWords(own.get(monday) ?? { week })),
    ];
  });
  const left = mondays.length - rows.length;
  const others = sources.length - shown.length;
  const notes = [
    ...(left > 0
      ? [
          `${left} earlier week${left === 1 ? ' counts' : 's count'} above and ${left === 1 ? 'is' : 'are'} not shown.`,
        ]
      : []),
    ...(others > 0 ? [`${others} more source${others === 1 ? '' : 's'} not shown.`] : []),
  ];
  return [
    table(['Week of', 'Campaign', ...shown.map(({ source }) => source)], rows, {
      right: shown.map((_, index) => index + 2),
    }),
    ...(notes.length > 0 ? [context(notes.join(' '))] : []),
  ];
}

/** The card with what an entry did, for the one who entered it. */
export function mentionsRecorded(recorded: MentionsRecorded): Message {
  const { entered, removed } = recorded;
  const done = [
    ...(entered > 0 ? [`${entered} count${entered === 1 ? '' : 's'} saved`] : []),
    ...(removed > 0 ? [`${removed} week${removed === 1 ? '' : 's'} taken back`] : []),
  ].join(', ');
  const card = mentionsCard(recorded);
  const words = `${done}.`;
  return { text: `${words} ${card.text}`, blocks: [section(`*${words}*`), ...(card.blocks ?? [])] };
}
