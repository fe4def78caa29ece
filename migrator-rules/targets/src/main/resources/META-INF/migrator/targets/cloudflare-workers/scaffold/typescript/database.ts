// Databases that speak SQL, apart from any driver.

import { Problem } from "./http.js";
import { JsonNumber, Mismatch } from "./json.js";

/** What is bound to a parameter: it is never a part of the statement. */
export type Bound = string | number | boolean | null | readonly Bound[];

/** What a driver reads from a column. */
export type Cell = string | number | Uint8Array | null;

/** What a statement gives back. */
export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows it has changed. */
  readonly changed: number;
}

export interface Database {
  query(statement: string, values: readonly Bound[]): Promise<Result>;
}

/**
 * Why a store gave nothing to go on with: it cannot be reached or does not do as asked, a column is
 * not there or not what it should be, or there are not as many rows as there should be.
 */
export type StoreReason = "refused" | "column" | "rows";

/** The log has the reason; who sent the request is told only that it was not their fault. */
export class StoreFailure extends Problem {
  constructor(
    readonly reason: StoreReason,
    readonly why: string,
  ) {
    super(502, "Bad Gateway", "a store could not be asked");
  }

  override response(): Response {
    console.error(`the store: ${this.why}`);
    return super.response();
  }
}

/** A value of the code that can be bound. */
export type Value = string | number | bigint | boolean | JsonNumber | null | readonly Value[];

/** Asks a database. */
export async function ask(
  database: Database,
  statement: string,
  values: readonly Value[],
): Promise<Rows> {
  return new Rows(await database.query(statement, values.map(bound)));
}

function bound(value: Value): Bound {
  if (typeof value === "bigint" || value instanceof JsonNumber) {
    return String(value);
  }
  if (typeof value === "object" && value !== null) {
    return value.map(bound);
  }
  return value;
}

/** A reader of a column; what does not fit throws a Mismatch. */
export type Reader<T> = (cell: Cell) => T;

/** One row. */
export class Row {
  constructor(
    private readonly columns: readonly string[],
    private readonly values: readonly Cell[],
  ) {}

  /** The value of a column, whose name is read as databases do, whatever its case. */
  get<T>(name: string, reader: Reader<T>): T {
    const wanted = name.toLowerCase();
    return this.at(
      this.columns.findIndex((column) => column.toLowerCase() === wanted),
      name,
      reader,
    );
  }

  /** The value of the only column. */
  only<T>(reader: Reader<T>): T {
    return this.at(this.columns.length === 1 ? 0 : -1, "that is asked for", reader);
  }

  private at<T>(index: number, name: string, reader: Reader<T>): T {
    const cell = this.values[index];
    if (cell === undefined) {
      throw new StoreFailure("column", `there is no column ${name}`);
    }
    try {
      return reader(cell);
    } catch (e) {
      if (e instanceof Mismatch) {
        throw new StoreFailure("column", `the column ${name} ${e.message}`);
      }
      throw e;
    }
  }
}

/** What a statement gives back, to be read. */
export class Rows {
  constructor(private readonly result: Result) {}

  all<T>(read: (row: Row) => T): readonly T[] {
    const { columns, rows } = this.result;
    return rows.map((row) => read(new Row(columns, row)));
  }

  /** The only row; null where there is none. */
  optional<T>(read: (row: Row) => T): T | null {
    return this.result.rows.length === 0 ? null : this.one(read);
  }

  /** The only row. */
  one<T>(read: (row: Row) => T): T {
    const [first, ...more] = this.all(read);
    if (first === undefined || more.length > 0) {
      throw new StoreFailure("rows", `there are ${this.result.rows.length} rows for one`);
    }
    return first;
  }

  /** How many rows were changed. */
  changed(): number {
    return this.result.changed;
  }

  changedLong(): bigint {
    return BigInt(this.result.changed);
  }
}
