// What a store gives is read as it is, or not at all.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as cells from "../src/cells.js";
import * as c from "../src/codec.js";
import { ask, StoreFailure, type Cell, type Database } from "../src/database.js";
import { JsonNumber } from "../src/json.js";

function holding(...rows: readonly (readonly Cell[])[]): Database {
  return { query: () => Promise.resolve({ columns: ["ID", "name"], rows, changed: 0 }) };
}

test("columns are read by name", async () => {
  const rows = await ask(holding(["9007199254740993", null]), "SELECT", []);
  assert.equal(
    rows.one((row) => row.get("id", cells.int64)),
    9007199254740993n,
  );
  assert.equal(
    rows.one((row) => row.get("name", cells.nullable(cells.string))),
    null,
  );
  for (const [name, reader] of [
    ["name", cells.string],
    ["other", cells.string],
    ["id", cells.date],
  ] as const) {
    assert.throws(() => rows.one((row) => row.get(name, reader)), StoreFailure);
  }
});

test("one row is one", async () => {
  const none = await ask(holding(), "SELECT", []);
  const two = await ask(holding(["1", "a"], ["2", "b"]), "SELECT", []);
  assert.equal(
    none.optional((row) => row.get("id", cells.int32)),
    null,
  );
  assert.throws(() => none.one((row) => row), StoreFailure);
  assert.throws(() => two.optional((row) => row), StoreFailure);
  assert.deepEqual(
    two.all((row) => row.get("id", cells.int32)),
    [1, 2],
  );
});

test("values keep all their digits", async () => {
  const bound: unknown[] = [];
  const database: Database = {
    query(_statement, values) {
      bound.push(...values);
      return Promise.resolve({ columns: [], rows: [], changed: 2 });
    },
  };
  const large = new JsonNumber("12345678901234567890.10");
  const rows = await ask(database, "UPDATE", [9007199254740993n, large, null, true, ["a", 1n]]);
  assert.deepEqual(bound, ["9007199254740993", large.text, null, true, ["a", "1"]]);
  assert.equal(rows.changedLong(), 2n);
});

test("texts of databases become those of JSON", () => {
  assert.equal(cells.localDateTime("2026-11-23 10:15:30.5"), "2026-11-23T10:15:30.5");
  assert.equal(cells.dateTime("2026-11-23 10:15:30+00"), "2026-11-23T10:15:30Z");
  assert.equal(cells.dateTime("2026-11-23 10:15:30+05:30"), "2026-11-23T10:15:30+05:30");
  assert.deepEqual(["t", 1, new Uint8Array([1]), "f", 0, new Uint8Array([0])].map(cells.boolean), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  assert.equal(cells.named(c.enumeration([["OPEN", "open"]]))("OPEN"), "open");
  assert.throws(() => cells.boolean("2"));
  assert.throws(() => cells.string(new Uint8Array(2)));
});

test("what a store says is not passed on", async () => {
  const failure = new StoreFailure("refused", "hidden");
  assert.equal(failure.status, 502);
  assert.ok(!(await failure.response().text()).includes("hidden"));
});
