import { columnKey } from '../../../domain/performance/exports/column-mapping.ts';
import type { CsvLine } from '../csv-table.ts';

/** The names that a field's column has, in every language and version of the export, the one to prefer first. */
export type Aliases<F extends string> = Readonly<Record<F, readonly string[]>>;

/** Where the fields of a dialect stand in a file. */
export class Columns<F extends string> {
  /** The names in the header, as they stand. */
  readonly header: readonly string[];
  readonly #places: ReadonlyMap<F, number>;

  constructor(header: readonly string[], places: ReadonlyMap<F, number>) {
    this.header = header;
    this.#places = places;
  }

  has(field: F): boolean {
    return this.#places.has(field);
  }

  get size(): number {
    return this.#places.size;
  }

  /** Index of the field's column, -1 when the file has none. */
  at(field: F): number {
    return this.#places.get(field) ?? -1;
  }

  /** The column's name as the header has it. */
  nameOf(field: F): string {
    return this.header[this.at(field)]?.trim() || field;
  }

  /** The cells of fields in some rows, one after the other, without the empty ones. */
  cellsOf(fields: readonly F[], rows: readonly CsvLine[]): string[] {
    const places = fields.map((field) => this.at(field)).filter((place) => place >= 0);
    return rows.flatMap(({ cells }) =>
      places.map((place) => cells[place]?.trim() ?? '').filter((cell) => cell !== ''),
    );
  }

  /** Names of columns that no field reads; of two with the same name, the second is not read. */
  get unread(): string[] {
    const read = new Set(this.#places.values());
    return this.header.filter((name, place) => !read.has(place) && name.trim() !== '');
  }

  /** Names of read columns that stand in the header more than once. */
  get doubled(): string[] {
    const keys = this.header.map(columnKey);
    return [...this.#places.values()]
      .filter((place) => keys.indexOf(keys[place] ?? '', place + 1) >= 0)
      .map((place) => this.header[place]?.trim() ?? '');
  }
}

/** Finds the fields of a dialect in a header by the names of its columns, whatever their order. */
export class ColumnFinder<F extends string> {
  readonly #keys: readonly (readonly [field: F, keys: readonly string[]])[];

  constructor(aliases: Aliases<F>) {
    this.#keys = (Object.entries(aliases) as [F, readonly string[]][]).map(([field, names]) => [
      field,
      names.map(columnKey),
    ]);
  }

  find(header: readonly string[]): Columns<F> {
    const places = new Map<string, number>();
    for (const [place, name] of header.entries()) {
      // Some exports name the currency of a column of amounts behind it: `Total revenue (EUR)`.
      for (const key of [columnKey(name), columnKey(name.replace(/\s*\([A-Z]{3}\)\s*$/, ''))])
        if (key !== '' && !places.has(key)) places.set(key, place);
    }
    const found = new Map<F, number>();
    for (const [field, keys] of this.#keys) {
      const key = keys.find((each) => places.has(each));
      const place = key === undefined ? undefined : places.get(key);
      if (place !== undefined) found.set(field, place);
    }
    return new Columns(header, found);
  }
}
