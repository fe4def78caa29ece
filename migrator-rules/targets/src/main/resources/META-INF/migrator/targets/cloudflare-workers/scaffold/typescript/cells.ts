// How columns are read. PostgreSQL gives texts, MySQL also numbers and bytes.

import * as c from "./codec.js";
import type { Reader, Row } from "./database.js";
import { Mismatch } from "./json.js";

function text<T>(of: c.Codec<T>, written: (text: string) => string = (given) => given): Reader<T> {
  return (cell) => {
    if (cell === null) {
      throw new Mismatch("is null");
    }
    if (cell instanceof Uint8Array) {
      throw new Mismatch("is of bytes");
    }
    return of.parse(written(String(cell)));
  };
}

export const string = text(c.string);
export const int32 = text(c.int32);
export const int64 = text(c.int64);
export const number = text(c.number);
export const float32 = text(c.float32);
export const float64 = text(c.float64);
export const uuid = text(c.uuid);
export const date = text(c.date);
export const time = text(c.time);
export const localDateTime = text(c.localDateTime, (given) => given.replace(" ", "T"));
export const dateTime = text(c.dateTime, (given) =>
  given
    .replace(" ", "T")
    .replace(/([+-][0-9]{2})$/, "$1:00")
    .replace(/[+-]00:00$/, "Z"),
);

const TRUTH = new Map([
  ["t", true],
  ["true", true],
  ["1", true],
  ["f", false],
  ["false", false],
  ["0", false],
]);

export const boolean: Reader<boolean> = (cell) => {
  // A bit of MySQL.
  const only = cell instanceof Uint8Array && cell.length === 1 ? cell[0] : cell;
  const truth = TRUTH.get(String(only));
  if (truth === undefined) {
    throw new Mismatch("is not true or false");
  }
  return truth;
};

/** A constant of an enumeration, kept by its name in the code. */
export function named<T>(of: c.Codec<T>): Reader<T> {
  return text(of);
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (cell) => (cell === null ? null : reader(cell));
}

/** The only column of a row. */
export function only<T>(reader: Reader<T>): (row: Row) => T {
  return (row) => row.only(reader);
}
