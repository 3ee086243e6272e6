import { type Money, zero } from '../../../../domain/money.ts';
import type { OrderRow } from '../../../../domain/performance/exports/export-row.ts';
import type { CsvLine } from '../../csv-table.ts';
import { type CellRules, Cells } from '../cells.ts';
import type { Columns } from '../columns.ts';
import { dateOrderOf } from '../date-order.ts';
import { DateReader } from '../dates.ts';
import { defineDialect, markOf, type Out, type Table, type TableReader } from '../dialect.ts';
import { discountCodes } from '../discount-codes.ts';
import { SHOPIFY_HEADERS } from '../headers/shopify.ts';
import { MomentReader } from '../moments.ts';

type Field = keyof typeof SHOPIFY_HEADERS;

/** Nothing was ever paid: the authorisation ran out or was given back. */
const NEVER_PAID = new Set(['voided', 'expired']);
/** A name of an order, whose prefix and suffix shops may choose: `#1001`, `DE-1001`, `Nr. 1001 EU`. Of names with spaces one part has the number. */
const ORDER_NAME = /^(?=.{1,60}$)(?:[^\s@]+|(?:[^\s@]+ )?[^\s@]*\d[^\s@]*(?: [^\s@]+)?)$/u;

/**
 * Shopify, export of orders: a row for each line of an order, of which the first has what concerns the whole order and the others only its
 * name. What concerns the buyer is never read.
 */
export const shopifyOrders = defineDialect<Field>({
  key: 'shopify-orders',
  title: 'Shopify, orders',
  aliases: SHOPIFY_HEADERS,
  keys: [
    ['name', 'total', 'createdAt', 'currency', 'codes'],
    ['name', 'total', 'createdAt', 'currency', 'status'],
    ['name', 'total', 'createdAt', 'currency', 'lineItem'],
  ],
  open: (columns, table, out) => new OrderReader(columns, table, out),
  // An order may have any name, and the file has no totals.
  isTotal: () => false,
});

/** Groups the rows of an order, which follow each other, and puts out an order when the next begins. */
class OrderReader implements TableReader {
  readonly #columns: Columns<Field>;
  readonly #out: Out;
  readonly #rules: CellRules;
  readonly #moments: MomentReader;
  #name: string | undefined;
  /** When the order was made, as its first row writes it; undefined where that row is broken. */
  #createdAt: string | undefined;
  #order: OrderRow | undefined;

  constructor(columns: Columns<Field>, table: Table, out: Out) {
    this.#columns = columns;
    this.#out = out;
    const { order, note } = dateOrderOf(columns.cellsOf(['createdAt'], table.sample), {
      usual: 'month-first',
      today: table.about.today,
    });
    if (note) table.note(note);
    const dates = new DateReader({ order, today: table.about.today.add({ days: 1 }) });
    const { today, timeZone } = table.about;
    this.#moments = new MomentReader({ dates, timeZone, today });
    this.#rules = {
      mark: markOf(columns, ['total', 'subtotal', 'refunded'], table),
      dates,
      quotes: false,
      note: table.note,
    };
  }

  take(record: CsvLine): void {
    const cells = new Cells(record, this.#columns, this.#rules);
    const name = cells.raw('name').trim();
    if (name !== '' && name === this.#name && !this.#isAnother(cells)) return;
    if (name === '' || isContinuation(cells)) {
      this.#out.problem(withoutOrder(record.line));
      return;
    }
    this.#flush();
    this.#name = name;
    this.#createdAt = cells.raw('createdAt').trim();
    this.#order = this.#read(cells, name);
    for (const problem of cells.problems) this.#out.problem(problem);
  }

  /** Two shops may have an order of the same name, and their exports be put together. */
  #isAnother(cells: Cells<Field>): boolean {
    const createdAt = cells.raw('createdAt').trim();
    return createdAt !== '' && this.#createdAt !== undefined && createdAt !== this.#createdAt;
  }

  /** The rest of an order whose first row is broken must not look like an order without its first row. */
  broken({ cells }: CsvLine): void {
    const name = cells[this.#columns.at('name')]?.trim();
    if (!name || name === this.#name || !ORDER_NAME.test(name)) return;
    this.#flush();
    this.#name = name;
    this.#createdAt = undefined;
  }

  end(): void {
    this.#flush();
  }

  #flush(): void {
    if (this.#order) this.#out.row(this.#order);
    this.#order = undefined;
  }

  #read(cells: Cells<Field>, name: string): OrderRow | undefined {
    if (!ORDER_NAME.test(name)) cells.wrong('name', 'no-id');
    const at = this.#moments.read(cells.raw('createdAt'));
    if (typeof at === 'string') cells.wrong('createdAt', at);
    const currency = cells.currency('currency') ?? missing(cells, 'currency');
    if (!currency || typeof at === 'string') return undefined;
    const total = cells.money('total', currency) ?? missing(cells, 'total');
    const subtotal = cells.money('subtotal', currency);
    const refunded = refundOf(cells, currency, total);
    if (!total || cells.problems.length > 0) return undefined;
    return {
      kind: 'order',
      line: cells.line,
      order: name,
      at,
      total,
      ...(subtotal ? { subtotal } : {}),
      refunded,
      isCancelled: cells.value('cancelledAt') !== undefined || NEVER_PAID.has(statusOf(cells)),
      codes: discountCodes(cells.raw('codes')),
    };
  }
}

/** The row of a further line of an order has its name alone. */
function isContinuation(cells: Cells<Field>): boolean {
  return (
    cells.raw('total').trim() === '' &&
    cells.raw('createdAt').trim() === '' &&
    cells.raw('currency').trim() === ''
  );
}

function withoutOrder(line: number) {
  return {
    line,
    column: 'row',
    problem:
      'It continues an order whose first row does not stand above it. Export the orders again without sorting them.',
  };
}

/** Says that a cell is empty that must not be, unless something is said of it already. */
function missing(cells: Cells<Field>, field: 'currency' | 'total'): undefined {
  if (cells.value(field) === undefined) cells.wrong(field, 'missing');
  return undefined;
}

function statusOf(cells: Cells<Field>): string {
  return cells.raw('status').trim().toLowerCase();
}

/** What was paid back; all of it, where the status says so and the file has no amount. */
function refundOf(cells: Cells<Field>, currency: string, total: Money | undefined): Money {
  const refunded = cells.money('refunded', currency);
  if (refunded) return refunded;
  if (statusOf(cells) === 'partially_refunded' && cells.value('refunded') === undefined)
    cells.wrong('refunded', 'missing');
  return statusOf(cells) === 'refunded' && total ? total : zero(currency);
}
