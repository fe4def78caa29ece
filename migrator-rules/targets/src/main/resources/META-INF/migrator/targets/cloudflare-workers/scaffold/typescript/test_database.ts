// A database, played by the test.

import assert from "node:assert/strict";
import type { Bound, Database } from "../src/database.js";

export interface Asked {
  readonly statement: string;
  readonly values: readonly Bound[];
}

/** A database that answers everything with one row: the texts of its columns. */
export function store(row: ReadonlyMap<string, string>): {
  readonly database: Database;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const query: Database["query"] = (statement, values) => {
    asked.push({ statement, values });
    return Promise.resolve({ columns: [...row.keys()], rows: [[...row.values()]], changed: 1 });
  };
  return { database: { query }, asked };
}

/** Whether this alone was asked, with so many values. */
export function check(asked: readonly Asked[], statement: string, values: number): void {
  assert.deepEqual(
    asked.map((a) => [a.statement, a.values.length]),
    [[statement, values]],
  );
}
