import type { KnownBlock } from '@slack/types';
import { type FigureName, figureWords } from '../../../domain/performance/report/figures.ts';
import type { GroupTable } from '../../../domain/performance/report/groups.ts';
import { priceWords } from '../../../domain/performance/report/price-words.ts';
import type { Recommendation } from '../../../domain/performance/report/recommendations.ts';
import type { Report } from '../../../domain/performance/report/report.ts';
import { coverageWords, nameWords, reportTitle } from '../../../domain/performance/report/sections.ts';
import { actions, button, context, header, section, sections, table } from '../blocks.ts';
import { channelText, dateText, escape, lengthOf } from '../format.ts';
import { charactersIn } from '../limits.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';

/** One screen. What does not fit stands in the files. */
const SCREEN = 3_000;

interface Size {
  readonly findings: number;
  readonly rows: number;
  readonly advice: number;
}

/** From the most that people still read to the least; the first that fits a screen is taken. */
const SIZES: readonly Size[] = [
  { findings: 5, rows: 5, advice: 3 },
  { findings: 5, rows: 4, advice: 2 },
  { findings: 4, rows: 3, advice: 2 },
  { findings: 3, rows: 3, advice: 1 },
  { findings: 3, rows: 0, advice: 0 },
];

/** A report for the one who asked, with its files and a way to share it. */
export function reportCard(report: Report): Message {
  return cardOf(report, [
    button({ text: 'PDF', actionId: 'report.pdf', value: valueOf(report), style: 'primary' }),
    button({ text: 'CSV', actionId: 'report.csv', value: valueOf(report) }),
    button({ text: 'Whom to book again', actionId: 'report.renewals', value: valueOf(report) }),
    button({ text: 'Share in channel', actionId: 'report.share', value: valueOf(report) }),
  ]);
}

/** A report as it stands in a channel; its files go to whoever asks for them. */
export function sharedReport(report: Report): Message {
  return cardOf(report, [
    button({ text: 'PDF', actionId: 'report.pdf', value: valueOf(report) }),
    button({ text: 'CSV', actionId: 'report.csv', value: valueOf(report) }),
  ]);
}

/** Where a file of a report comes. */
export function reportSent(report: Report, format: 'pdf' | 'csv'): Message {
  const text = `${escape(reportTitle(report))} comes as a ${format.toUpperCase()} file in your direct message with me.`;
  return { text, blocks: [section(text)] };
}

export function reportShared(report: Report, channel: string): Message {
  const text = `${escape(reportTitle(report))} is shared in ${channelText(channel)}.`;
  return { text, blocks: [section(text)] };
}

function valueOf({ scope }: Report): string {
  return sealValue('report', scope.kind === 'program' ? {} : { campaign: scope.number });
}

function cardOf(report: Report, buttons: readonly ReturnType<typeof button>[]): Message {
  let blocks: KnownBlock[] = [];
  for (const size of SIZES) {
    blocks = [...blocksOf(report, size), actions('report', ...buttons)];
    if (charactersIn(blocks) <= SCREEN) break;
  }
  return {
    text: shortened(`${escape(reportTitle(report))}. ${escape(report.findings[0]?.text ?? '')}`, 600),
    blocks,
  };
}

function blocksOf(report: Report, size: Size): KnownBlock[] {
  const findings = report.findings
    .filter(({ about }) => about !== 'price' && !(about === 'missing' && size.advice > 0))
    .slice(0, size.findings)
    .map(({ text }) => `• ${shortened(escape(text), 400)}`);
  return [
    header(reportTitle(report)),
    context(`As of ${dateText(report.on)} · ${coverageWords(report)}`),
    ...sections(findings.join('\n')),
    section(`*Asked against agreed*\n${escape(priceWords(report.prices))}.`),
    ...tableBlocks(report, size.rows),
    ...adviceBlocks(report, size.advice),
  ];
}

const COLUMNS: readonly (readonly [label: string, name: FigureName])[] = [
  ['Cost', 'cost'],
  ['ER', 'engagementRate'],
  ['CPM', 'cpm'],
  ['ROAS', 'roas'],
];

/** Formats beside each other; of a single format the creators, else the formats anyway. */
function tableOf({ tables, scope }: Report): GroupTable | undefined {
  const wanted =
    scope.kind === 'program' ? (['quarter', 'format'] as const) : (['format', 'creator'] as const);
  const found = wanted.flatMap((dimension) => tables.find((one) => one.dimension === dimension) ?? []);
  return found.find(({ groups }) => groups.length > 1) ?? found[0];
}

function tableBlocks(report: Report, most: number): KnownBlock[] {
  const chosen = tableOf(report);
  if (!chosen || most === 0) return [];
  const { groups, dimension, title } = chosen;
  const shown = dimension === 'quarter' ? groups.slice(-most) : groups.slice(0, most);
  const rows = [...shown, ...(groups.length > 1 ? [report.whole] : [])].map((group) => [
    shortened(nameWords(group), 60),
    String(group.sums.posts),
    ...COLUMNS.map(([, name]) => figureWords(group.figures, name, report.currency)),
  ]);
  const left = groups.length - shown.length;
  return [
    table([title, 'Posts', ...COLUMNS.map(([label]) => label)], rows, { right: [1, 2, 3, 4, 5] }),
    ...(left > 0 ? [context(`${left} more, and every other comparison, in the PDF.`)] : []),
  ];
}

function adviceBlocks({ recommendations }: Report, most: number): KnownBlock[] {
  if (recommendations.length === 0)
    return [section('*Recommendations*\nNone: there are too few figures for advice, or nothing stands out.')];
  const shown = chosenAdvice(recommendations, most);
  const left = recommendations.length - shown.length;
  const lines = shown.map(
    ({ what, because }) => `• *${shortened(escape(what), 250)}*\n${shortened(escape(because), 300)}`,
  );
  return [
    ...(lines.length > 0 ? [section(`*Recommendations*\n${lines.join('\n')}`)] : []),
    context(left > 0 ? `${left} more, and the rule of each, in the PDF.` : 'The rule of each is in the PDF.'),
  ];
}

/** Of each kind the first before the second of any, in the order of their kinds. */
function chosenAdvice(all: readonly Recommendation[], most: number): Recommendation[] {
  const kinds = [...Map.groupBy(all, ({ kind }) => kind).values()];
  const inTurn = kinds
    .flatMap((own) => own.map((one, turn) => ({ one, turn })))
    .toSorted((a, b) => a.turn - b.turn);
  const chosen = new Set(inTurn.slice(0, most).map(({ one }) => one));
  return all.filter((one) => chosen.has(one));
}

/** Names may be as long as people typed them; a card is one screen, and the files have them in full. */
export function shortened(text: string, most: number): string {
  return lengthOf(text) <= most
    ? text
    : `${[...text].slice(0, most - 1).join('')}…`.replace(/&[a-z]{0,3}…$/, '…');
}
