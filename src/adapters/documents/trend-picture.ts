import { parse as parseVega, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Picture, TrendSeries } from '../../application/files.ts';
import { FONT, pngOf } from './png.ts';
import { lastPoint, shortNumber, trendWords } from './trend-words.ts';

/** Colours that people with colour-blindness tell apart (Okabe and Ito), dark enough on white. */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#B0578D', '#8A6D00'];
/** Lines differ in their dashes and points too, so that nothing hangs on colour alone. */
const DASHES = [
  [1, 0],
  [7, 3],
  [2, 2],
  [9, 3, 2, 3],
  [4, 2],
];
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross'];

/** Drawn at this size and doubled, which is sharp and readable on a phone, where Slack shows about 340 points. */
const SIZE = { width: 520, height: 260, scale: 2 };

/** A line picture of figures over time as PNG on white, with words for those who do not see it. */
export async function trendPicture(
  title: string,
  unit: string,
  series: readonly TrendSeries[],
): Promise<Picture> {
  const svg = await new View(parseVega(compile(specOf(title, unit, series)).spec), {
    renderer: 'none',
  }).toSVG();
  return {
    name: 'trend.png',
    mimeType: 'image/png',
    bytes: pngOf(svg, SIZE.scale, [title, ...series.map(({ name }) => name)]),
    altText: trendWords(title, unit, series),
  };
}

function specOf(title: string, unit: string, series: readonly TrendSeries[]): TopLevelSpec {
  const names = series.map(({ name }) => name);
  const values = series.flatMap(({ name, points }) =>
    points.map(({ date, value }) => ({ name, date, value: value ?? null })),
  );
  const ends = series.flatMap((one) => {
    const last = lastPoint(one);
    return last ? [{ name: one.name, ...last, words: shortNumber(last.value) }] : [];
  });
  const dates = [...new Set(values.map(({ date }) => date))].toSorted();
  const x = {
    field: 'date',
    type: 'temporal' as const,
    timeUnit: 'utcyearmonthdate' as const,
    axis: {
      title: null,
      format: '%-d %b',
      values: axisDates(dates).map((date) => Date.parse(date)),
      labelFlush: true,
      labelOverlap: false,
    },
  };
  const colour = {
    field: 'name',
    type: 'nominal' as const,
    scale: { domain: names, range: COLOURS.slice(0, names.length) },
    legend: {
      title: null,
      orient: 'top' as const,
      columns: 1,
      labelLimit: 460,
      symbolStrokeWidth: 0,
      symbolSize: 110,
    },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: SIZE.width,
    height: SIZE.height,
    padding: { left: 12, right: 24, top: 12, bottom: 12 },
    title: { text: title, subtitle: `${unit}, all posts together`, anchor: 'start', offset: 10 },
    data: { values },
    layer: [
      {
        mark: { type: 'line', strokeWidth: 3, invalid: 'break-paths-show-domains' },
        encoding: {
          x,
          y: {
            field: 'value',
            type: 'quantitative',
            axis: {
              title: null,
              tickCount: 5,
              labelExpr: "datum.value === 0 ? '0' : format(datum.value, '~s')",
            },
          },
          color: colour,
          strokeDash: {
            field: 'name',
            type: 'nominal',
            scale: { domain: names, range: DASHES.slice(0, names.length) },
            legend: colour.legend,
          },
        },
      },
      {
        mark: { type: 'point', filled: true, size: 80, opacity: 1, invalid: 'filter' },
        encoding: {
          x,
          y: { field: 'value', type: 'quantitative' },
          color: colour,
          shape: {
            field: 'name',
            type: 'nominal',
            scale: { domain: names, range: SHAPES.slice(0, names.length) },
          },
        },
      },
      {
        data: { values: ends },
        mark: { type: 'text', align: 'right', dy: -13, fontSize: 15, fontWeight: 600 },
        encoding: {
          x,
          y: { field: 'value', type: 'quantitative' },
          text: { field: 'words', type: 'nominal' },
          color: colour,
        },
      },
    ],
    config: {
      font: FONT,
      background: '#FFFFFF',
      view: { stroke: null },
      title: {
        fontSize: 18,
        fontWeight: 600,
        color: '#1D1C1D',
        subtitleFontSize: 14,
        subtitleColor: '#5F6368',
        subtitlePadding: 4,
      },
      axis: {
        labelFontSize: 14,
        labelColor: '#3C4043',
        gridColor: '#E6E8EB',
        domainColor: '#9AA0A6',
        tickColor: '#9AA0A6',
      },
      legend: { labelFontSize: 14, labelColor: '#1D1C1D' },
    },
  };
}

/** Dates for the axis: the first, the last, and those between that are a fifth of the time or more apart. */
function axisDates(dates: readonly string[]): string[] {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return [...dates];
  const apart = (Date.parse(last) - Date.parse(first)) / 5;
  const shown = [first];
  for (const date of dates) {
    const before = Date.parse(shown.at(-1) ?? first);
    if (Date.parse(date) - before >= apart && Date.parse(last) - Date.parse(date) >= apart) shown.push(date);
  }
  return [...shown, last];
}
