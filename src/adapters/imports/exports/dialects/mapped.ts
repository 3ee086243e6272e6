import { isFormatOf, PLATFORMS, type Platform } from '../../../../domain/deliverables.ts';
import { parseReference } from '../../../../domain/ids.ts';
import { zero } from '../../../../domain/money.ts';
import {
  type ColumnMapping,
  columnKey,
  type MappedField,
} from '../../../../domain/performance/exports/column-mapping.ts';
import type { OrderRow, PostRow } from '../../../../domain/performance/exports/export-row.ts';
import type { Figures } from '../../../../domain/performance/results.ts';
import { COUNTS } from '../../../../domain/performance/results.ts';
import type { CsvLine } from '../../csv-table.ts';
import { type CellRules, Cells } from '../cells.ts';
import { ColumnFinder, type Columns } from '../columns.ts';
import type { DateOrder } from '../date-order.ts';
import { DateReader } from '../dates.ts';
import { type Dialect, isTotalWord, noteColumns, type Out, type TableReader } from '../dialect.ts';
import { discountCodes } from '../discount-codes.ts';
import { accountName, linkIn, platformOfLink, tiktokLink } from '../links.ts';
import { MomentReader } from '../moments.ts';
import { isPersonalColumn } from '../personal.ts';
import { emitPost, figuresOf } from '../post-dialect.ts';

/** Where the year stands first, a date that begins otherwise is taken only if it can be read in one way. */
const ORDERS: Record<ColumnMapping['dateOrder'], DateOrder> = {
  day: 'day-first',
  month: 'month-first',
  year: 'unsure',
};

/** A table whose columns a person explained. */
export function mappedDialect(mapping: ColumnMapping): Dialect {
  const named = Object.entries(mapping.columns) as [MappedField, string][];
  const finder = new ColumnFinder<MappedField>(
    Object.fromEntries(named.map(([field, name]) => [field, [name]])) as Record<MappedField, string[]>,
  );
  return {
    key: 'mapped',
    title: mapping.rows === 'posts' ? 'Posts, by mapped columns' : 'Orders, by mapped columns',
    fit(header) {
      return missingColumns(mapping, header).length === 0 ? named.length : 0;
    },
    open(table, out) {
      const columns = finder.find(table.header);
      noteColumns(columns, table.note);
      const order = ORDERS[mapping.dateOrder];
      const rules: CellRules = {
        mark: mapping.decimalMark,
        dates: new DateReader({ order, today: table.about.today }),
        quotes: !table.header.some(isPersonalColumn),
        note: table.note,
      };
      if (mapping.rows === 'posts') return new PostReader(mapping, columns, rules, out);
      return new OrderReader(
        mapping,
        columns,
        rules,
        new MomentReader({ ...table.about, dates: rules.dates }),
        out,
      );
    },
    isTotal: ({ cells }) => isTotalWord(cells[0] ?? ''),
  };
}

/** Columns that the mapping names and a header does not have. */
export function missingColumns(mapping: ColumnMapping, header: readonly string[]): string[] {
  const keys = new Set(header.map(columnKey));
  return Object.values(mapping.columns).filter((name) => !keys.has(columnKey(name)));
}

class PostReader implements TableReader {
  readonly #mapping: ColumnMapping;
  readonly #columns: Columns<MappedField>;
  readonly #rules: CellRules;
  readonly #out: Out;
  readonly #counts = COUNTS.map((count) => [count, count] as const);

  constructor(mapping: ColumnMapping, columns: Columns<MappedField>, rules: CellRules, out: Out) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#rules = rules;
    this.#out = out;
  }

  take(record: CsvLine): void {
    const cells = new Cells(record, this.#columns, this.#rules);
    const link = linkIn(cells, 'link');
    const platform = this.#platformOf(cells, link);
    const identity = platform && identityOf(cells, platform, link);
    const publishedOn = cells.date('published');
    const capturedOn = cells.date('captured');
    const figures = this.#figuresOf(cells);
    if (!platform || !identity) {
      for (const problem of cells.problems) this.#out.problem(problem);
      return;
    }
    emitPost(this.#out, cells, {
      kind: 'post',
      line: record.line,
      platform,
      ...identity,
      ...(publishedOn ? { publishedOn } : {}),
      ...(capturedOn ? { capturedOn } : {}),
      figures,
      ...dealOf(cells),
    });
  }

  #platformOf(cells: Cells<MappedField>, link: string | undefined): Platform | undefined {
    const told = cells.value('platform')?.toLowerCase();
    if (told !== undefined) {
      return PLATFORMS.find((name) => name === told) ?? cells.wrong('platform', 'no-platform');
    }
    const platform = (link && platformOfLink(link)) ?? this.#mapping.platform;
    if (platform) return platform;
    return cells.wrong(this.#columns.has('link') ? 'link' : 'platform', 'no-platform');
  }

  #figuresOf(cells: Cells<MappedField>): Figures {
    const figures = figuresOf(cells, this.#counts);
    if (cells.value('revenue') === undefined) return figures;
    const currency = currencyOf(cells, this.#mapping);
    const revenue = currency && cells.money('revenue', currency);
    return revenue ? { ...figures, revenue } : figures;
  }
}

function identityOf(
  cells: Cells<MappedField>,
  platform: Platform,
  link: string | undefined,
): Pick<PostRow, 'link' | 'postId' | 'account' | 'title' | 'format'> {
  const inLink = link && platform === 'tiktok' ? tiktokLink(link) : {};
  const postId = cells.id('id') ?? inLink.id;
  const account = accountName(cells.value('account')) ?? inLink.account;
  const title = cells.title('title');
  const format = formatOf(cells, platform);
  return {
    ...(link ? { link } : {}),
    ...(postId ? { postId } : {}),
    ...(account ? { account } : {}),
    ...(title ? { title } : {}),
    ...(format ? { format } : {}),
  };
}

function formatOf(cells: Cells<MappedField>, platform: Platform): string | undefined {
  const text = cells
    .value('format')
    ?.toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  if (text === undefined || isFormatOf(platform, text)) return text;
  return cells.wrong('format', 'no-format');
}

function dealOf(cells: Cells<MappedField>): { deal?: number } {
  const text = cells.value('deal');
  if (text === undefined) return {};
  const deal = parseReference('deal', text) ?? cells.wrong('deal', 'no-deal');
  return deal === undefined ? {} : { deal };
}

function currencyOf(cells: Cells<MappedField>, mapping: ColumnMapping): string | undefined {
  const own = cells.value('currency');
  if (own !== undefined) return cells.currency('currency');
  return mapping.currency ?? cells.wrong('currency', 'missing');
}

/** One row is one order: a file with more rows for an order is told by the repeated name. */
class OrderReader implements TableReader {
  readonly #mapping: ColumnMapping;
  readonly #columns: Columns<MappedField>;
  readonly #rules: CellRules;
  readonly #moments: MomentReader;
  readonly #out: Out;

  constructor(
    mapping: ColumnMapping,
    columns: Columns<MappedField>,
    rules: CellRules,
    moments: MomentReader,
    out: Out,
  ) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#rules = rules;
    this.#moments = moments;
    this.#out = out;
  }

  take(record: CsvLine): void {
    const cells = new Cells(record, this.#columns, this.#rules);
    const row = this.#read(cells);
    for (const problem of cells.problems) this.#out.problem(problem);
    if (row && cells.problems.length === 0) this.#out.row(row);
  }

  #read(cells: Cells<MappedField>): OrderRow | undefined {
    const order = cells.value('order') ?? cells.wrong('order', 'missing');
    if (order && !/^[^\s@]{1,60}$/.test(order)) cells.wrong('order', 'no-id');
    const at = this.#moments.read(cells.raw('ordered'));
    if (typeof at === 'string') cells.wrong('ordered', at);
    const currency = currencyOf(cells, this.#mapping);
    if (cells.value('revenue') === undefined) cells.wrong('revenue', 'missing');
    const total = currency && cells.money('revenue', currency);
    const deal = dealOf(cells);
    if (!order || typeof at === 'string' || !currency || !total) return undefined;
    return {
      kind: 'order',
      line: cells.line,
      order,
      at,
      total,
      refunded: zero(currency),
      isCancelled: false,
      codes: discountCodes(cells.raw('code')),
      ...deal,
    };
  }
}
