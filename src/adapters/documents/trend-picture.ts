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

/**
 * A phone shows a picture about 340 points wide, so that this one is hardly shrunk there and its letters stay as large as those of
 * the message; drawn three times as fine, it is sharp on a large screen too.
 */
const SIZE = { width: 380, height: 250, scale: 3 };
/** What is read at a glance, and what stands beside it. */
const LETTERS = { title: 22, label: 18 };

/** A line picture of figures over time as PNG on white, with words for those who do not see it. */
export async function trendPicture(
  title: string,
  unit: string,
  series: readonly TrendSeries[],
): Promise<Picture> {
  const svg = await new View(parseVega(compile(specOf(title, series)).spec), {
    renderer: 'none',
  }).toSVG();
  return {
    name: 'trend.png',
    mimeType: 'image/png',
    bytes: pngOf(svg, SIZE.scale, [title, ...series.map(({ name }) => name)]),
    altText: trendWords(title, unit, series),
  };
}

function specOf(title: string, series: readonly TrendSeries[]): TopLevelSpec {
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
      labelLimit: 340,
      symbolStrokeWidth: 0,
      symbolSize: 160,
    },
  };
  const endLabels = (outline: { stroke?: string; strokeWidth?: number }) => ({
    data: { values: apart(ends) },
    mark: {
      type: 'text' as const,
      align: 'right' as const,
      dy: -15,
      fontSize: LETTERS.label,
      fontWeight: 600 as const,
      ...outline,
    },
    encoding: {
      x,
      y: { field: 'value', type: 'quantitative' as const },
      text: { field: 'words', type: 'nominal' as const },
      color: colour,
    },
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: SIZE.width,
    height: SIZE.height,
    padding: { left: 12, right: 28, top: 14, bottom: 12 },
    title: { text: title, subtitle: 'All posts together', anchor: 'start', offset: 10 },
    data: { values },
    layer: [
      {
        mark: { type: 'line', strokeWidth: 4, invalid: 'break-paths-show-domains' },
        encoding: {
          x,
          y: {
            field: 'value',
            type: 'quantitative',
            axis: {
              title: null,
              tickCount: 3,
              tickMinStep: 1,
              labelExpr: "datum.value === 0 ? '0' : upper(format(datum.value, '~s'))",
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
        mark: { type: 'point', filled: true, size: 120, opacity: 1, invalid: 'filter' },
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
      // White around the letters first, so that lines behind them do not cross them out.
      endLabels({ stroke: '#FFFFFF', strokeWidth: 6 }),
      endLabels({}),
    ],
    config: {
      font: FONT,
      background: '#FFFFFF',
      view: { stroke: null },
      title: {
        fontSize: LETTERS.title,
        fontWeight: 600,
        color: '#1D1C1D',
        subtitleFontSize: LETTERS.label,
        subtitleColor: '#3C4043',
        subtitlePadding: 4,
      },
      axis: {
        labelFontSize: LETTERS.label,
        labelColor: '#3C4043',
        gridColor: '#DADCE0',
        domainColor: '#9AA0A6',
        tickColor: '#9AA0A6',
      },
      legend: { labelFontSize: LETTERS.label, labelColor: '#1D1C1D' },
    },
  };
}

/** Figures at the ends of lines that stand clear of each other, the largest first; the alt text and the table have all of them. */
function apart<End extends { readonly value: number }>(ends: readonly End[]): End[] {
  const sorted = ends.toSorted((a, b) => b.value - a.value);
  const needed = Math.max(0, ...ends.map(({ value }) => value)) * 0.15;
  const shown: End[] = [];
  for (const end of sorted) {
    const above = shown.at(-1);
    if (!above || above.value - end.value >= needed) shown.push(end);
  }
  return shown;
}

/** The first and the last day, and one near the middle where there is room for it: more would be too small to read. */
function axisDates(dates: readonly string[]): string[] {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return [...dates];
  const part = (date: string) =>
    (Date.parse(date) - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
  const middle = dates.find((date) => part(date) >= 0.4 && part(date) <= 0.6);
  return [first, ...(middle ? [middle] : []), last];
}
