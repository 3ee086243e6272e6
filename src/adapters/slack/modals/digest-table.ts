import type { AnyBlock } from '@slack/types';
import type { Digest } from '../../../domain/performance/digest.ts';
import { context, preformatted, section, sections } from '../blocks.ts';
import { dateText, escape } from '../format.ts';
import { modal } from '../inputs.ts';
import { count } from '../messages/digest-campaign.ts';
import { NO_CAMPAIGN } from '../messages/digest-lists.ts';
import type { ModalView } from '../surface.ts';

/** The newest days of each campaign; older ones are counted. */
const MOST_DAYS = 40;

/** The figures of the trend picture as a table for each campaign: day, figure, change. Narrow, so that a phone breaks no line. */
export function digestTableModal({ trend, campaigns }: Pick<Digest, 'trend' | 'campaigns'>): ModalView {
  const blocks: AnyBlock[] = trend
    ? [
        context(
          `${trend.unit === 'views' ? 'Views' : 'Engagements'} of all posts together on each day that figures were read. A day without a figure is missing, never zero.`,
        ),
        ...trend.series.flatMap(({ name, points }) => [
          ...sections(`*${escape(name)}*`),
          preformatted(tableOf(points.slice(-MOST_DAYS))),
          ...(points.length > MOST_DAYS
            ? [context(`${points.length - MOST_DAYS} earlier days are not shown.`)]
            : []),
        ]),
        ...(trend.leftOut > 0
          ? [context(`As in the picture, ${trend.leftOut} smaller campaigns are left out.`)]
          : []),
      ]
    : campaigns.length === 0
      ? [section(NO_CAMPAIGN)]
      : [section('No figures yet. Record some with `/deal results` or bring a file with `/deal import`.')];
  return modal({ callbackId: 'digest-table', title: 'Figures as a table', blocks });
}

type Points = NonNullable<Digest['trend']>['series'][number]['points'];

function tableOf(points: Points): string {
  const rows = [
    ['Day', 'Figure', 'Change'],
    ...points.map(({ date, value }, index) => [
      dateText(Temporal.PlainDate.from(date)),
      value === undefined ? 'missing' : count(value),
      changeText(value, points.slice(0, index).findLast((point) => point.value !== undefined)?.value),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([day = '', ...figures]) =>
      [day.padEnd(widths[0] ?? 0), ...figures.map((figure, index) => figure.padStart(widths[index + 1] ?? 0))]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function changeText(value: number | undefined, before: number | undefined): string {
  if (value === undefined || before === undefined) return '';
  const change = value - before;
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${count(Math.abs(change))}`;
}
