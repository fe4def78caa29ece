// How values are read from JSON, from text, and written.

import { JsonNumber, Mismatch, type Json } from "./json.js";

export { JsonNumber, type Json } from "./json.js";

/** Reads and writes one type. What does not fit throws a Mismatch. */
export interface Codec<T> {
  decode(json: Json): T;
  encode(value: T): Json;
  /** From a parameter. */
  parse(text: string): T;
  /** What stands for an absent key; undefined where it may not be absent. */
  readonly absent: (() => T) | undefined;
}

function wrong(expected: string): Mismatch {
  return new Mismatch(`is not ${expected}`);
}

function codec<T>(
  decode: (json: Json) => T,
  encode: (value: T) => Json,
  parse: (text: string) => T,
  absent?: () => T,
): Codec<T> {
  return { decode, encode, parse, absent };
}

function unparsable(): never {
  throw wrong("a single value");
}

function text(expected: string, holds: (text: string) => boolean): Codec<string> {
  const parse = (given: string): string => {
    if (!holds(given)) {
      throw wrong(expected);
    }
    return given;
  };
  return codec(
    (json) => {
      if (typeof json !== "string") {
        throw wrong(expected);
      }
      return parse(json);
    },
    (value) => value,
    parse,
  );
}

function numeric<T>(
  parse: (text: string) => T,
  write: (value: T) => Json,
  absent?: () => T,
): Codec<T> {
  const decode = (json: Json): T => {
    if (!(json instanceof JsonNumber)) {
      throw wrong("a number");
    }
    return parse(json.text);
  };
  return codec(decode, write, parse, absent);
}

function whole(text: string, bits: number): bigint {
  if (!/^[+-]?[0-9]{1,20}$/.test(text)) {
    throw wrong("a whole number");
  }
  const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
  if (BigInt.asIntN(bits, value) !== value) {
    throw wrong(`a whole number of ${bits} bits`);
  }
  return value;
}

function double(text: string): number {
  if (!/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text)) {
    throw wrong("a number");
  }
  return Number(text);
}

function writeDouble(value: number): Json {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const written = Object.is(value, -0) ? "-0" : String(value);
  return new JsonNumber(/^-?[0-9]+$/.test(written) ? `${written}.0` : written);
}

function exact(text: string): JsonNumber {
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text)) {
    throw wrong("a number");
  }
  return new JsonNumber(text);
}

export const string = text("a text", () => true);
export const int32 = numeric(
  (t) => Number(whole(t, 32)),
  (v) => new JsonNumber(String(v)),
  () => 0,
);
export const int64 = numeric(
  (t) => whole(t, 64),
  (v) => new JsonNumber(String(v)),
  () => 0n,
);
export const float32 = numeric(
  (t) => Math.fround(double(t)),
  (v) => writeDouble(Number(v.toPrecision(9)) === v ? v : Number(shortest(v))),
  () => 0,
);
export const float64 = numeric(double, writeDouble, () => 0);
/** A number of any size; its digits are kept. */
export const number = numeric(exact, (v) => v);

// The fewest digits that mean the same float.
function shortest(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const written = value.toPrecision(digits);
    if (Math.fround(Number(written)) === value) {
      return written;
    }
  }
  return value.toPrecision(9);
}

export const boolean: Codec<boolean> = codec(
  (json) => {
    if (typeof json !== "boolean") {
      throw wrong("true or false");
    }
    return json;
  },
  (value) => value,
  (given) => {
    const lower = given.toLowerCase();
    if (["true", "on", "yes", "1"].includes(lower)) {
      return true;
    }
    if (["false", "off", "no", "0"].includes(lower)) {
      return false;
    }
    throw wrong("true or false");
  },
  () => false,
);

/** JSON of a shape that the code does not tell. */
export const any: Codec<Json> = codec(
  (json) => json,
  (value) => value,
  (given) => given,
  () => null,
);

const CLOCK = /^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?$/;

function isDate(text: string): boolean {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (parts === null) {
    return false;
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function isLocal(text: string): boolean {
  return text[10] === "T" && isDate(text.slice(0, 10)) && CLOCK.test(text.slice(11));
}

export const uuid = text("a UUID", (t) =>
  /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/.test(t),
);
export const date = text("a date", isDate);
export const time = text("a time", (t) => CLOCK.test(t));
export const localDateTime = text("a date and time without zone", isLocal);
export const dateTime = text("a date and time with offset", (t) => {
  const offset = /(?:[zZ]|[+-](?:0[0-9]|1[0-8]):?[0-5][0-9])$/.exec(t);
  return offset !== null && isLocal(t.slice(0, offset.index));
});
export const duration = text(
  "a duration",
  (t) =>
    t.length > 2 &&
    !t.endsWith("T") &&
    /^[+-]?P(?:[+-]?[0-9]+D)?(?:T(?:[+-]?[0-9]+H)?(?:[+-]?[0-9]+M)?(?:[+-]?[0-9]+(?:\.[0-9]{0,9})?S)?)?$/i.test(
      t,
    ),
);
export const bytes = text("Base64", (t) => t.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(t));

export function nullable<T>(of: Codec<T>): Codec<T | null> {
  return codec<T | null>(
    (json) => (json === null ? null : of.decode(json)),
    (value) => (value === null ? null : of.encode(value)),
    (given) => of.parse(given),
    () => null,
  );
}

/** The codec of a type whose file may need this one's. */
export function ref<T>(of: () => Codec<T>): Codec<T> {
  return codec(
    (json) => of().decode(json),
    (value) => of().encode(value),
    (given) => of().parse(given),
  );
}

export function list<T>(of: Codec<T>): Codec<readonly T[]> {
  return codec<readonly T[]>(
    (json) => {
      if (!Array.isArray(json)) {
        throw wrong("a list");
      }
      const elements: readonly Json[] = json;
      return elements.map((element, i) => inside(`[${i}]`, () => of.decode(element)));
    },
    (value) => value.map((element) => of.encode(element)),
    (given) => given.split(",").map((part) => of.parse(part)),
  );
}

export function map<T>(of: Codec<T>): Codec<ReadonlyMap<string, T>> {
  return codec<ReadonlyMap<string, T>>(
    (json) =>
      new Map(
        [...object(json)].map(
          ([key, value]) => [key, inside(key, () => of.decode(value))] as const,
        ),
      ),
    (value) => new Map([...value].map(([key, element]) => [key, of.encode(element)] as const)),
    unparsable,
  );
}

function object(json: Json): ReadonlyMap<string, Json> {
  if (!(json instanceof Map)) {
    throw wrong("an object");
  }
  return json;
}

function inside<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (e) {
    if (e instanceof Mismatch) {
      const dot = /^[[A-Za-z0-9_]+[\].]/.test(e.message) ? "." : " ";
      throw new Mismatch(`${name}${dot}${e.message}`);
    }
    throw e;
  }
}

/** A key of an object. */
export interface Field<T> {
  readonly name: string;
  readonly codec: Codec<T>;
  readonly aliases: readonly string[];
  readonly omitted: boolean;
  readonly access: "both" | "read" | "write";
}

export function field<T>(name: string, of: Codec<T>, ...aliases: readonly string[]): Field<T> {
  return { name, codec: of, aliases, omitted: false, access: "both" };
}

/** Not written when it is null. */
export function omitted<T>(of: Field<T>): Field<T> {
  return { ...of, omitted: true };
}

/** Written in answers, ignored in requests. */
export function readOnly<T>(of: Field<T>): Field<T> {
  return { ...of, access: "read" };
}

/** Read from requests, never written. */
export function writeOnly<T>(of: Field<T>): Field<T> {
  return { ...of, access: "write" };
}

export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

export function struct<T extends object>(fields: Fields<T>): Codec<T> {
  const all = Object.entries<Field<unknown>>(fields as Record<string, Field<unknown>>);
  return codec<T>(
    (json) => {
      const keys = object(json);
      return Object.fromEntries(all.map(([key, f]) => [key, read(f, keys)])) as T;
    },
    (value) => {
      const from = value as Record<string, unknown>;
      const keys = new Map<string, Json>();
      for (const [key, f] of all) {
        const inner = from[key];
        if (f.access !== "write" && !(f.omitted && inner === null)) {
          keys.set(f.name, f.codec.encode(inner));
        }
      }
      return keys;
    },
    unparsable,
  );
}

function read(f: Field<unknown>, keys: ReadonlyMap<string, Json>): unknown {
  const ignored = f.access === "read" && f.codec.absent !== undefined;
  const key = ignored ? undefined : [f.name, ...f.aliases].find((name) => keys.has(name));
  const given = key === undefined ? undefined : keys.get(key);
  if (given === undefined) {
    if (f.codec.absent === undefined) {
      throw new Mismatch(`${f.name} is missing`);
    }
    return f.codec.absent();
  }
  return inside(f.name, () => f.codec.decode(given));
}

/** A codec that also knows the names in the code. */
export interface Enumeration<T> extends Codec<T> {
  readonly nameOf: (value: T) => string;
}

/** One of some texts; a parameter gives the name that it has in the code. */
export function enumeration<T extends string>(
  constants: readonly (readonly [string, T])[],
): Enumeration<T> {
  const texts = new Map<string, T>(constants.map(([, constant]) => [constant, constant]));
  const names = new Map<string, T>(constants);
  const find = (among: ReadonlyMap<string, T>, given: string): T => {
    const constant = among.get(given);
    if (constant === undefined) {
      throw wrong(`one of ${[...among.keys()].join(", ")}`);
    }
    return constant;
  };
  const both = codec(
    (json: Json) => find(texts, typeof json === "string" ? json : ""),
    (value) => value,
    (given) => find(names, given),
  );
  return {
    ...both,
    nameOf: (value) => constants.find(([, constant]) => constant === value)?.[0] ?? value,
  };
}

/** One of several types, with the tag that tells which. */
export interface Tagged {
  readonly tag: string;
  readonly value: unknown;
}

/** A type of a union. The tag and the value of each type of T belong together. */
export interface Variant<T extends Tagged> {
  readonly tag: T["tag"];
  readonly codec: Codec<unknown>;
}

export function variant<G extends string, V>(
  tag: G,
  of: Codec<V>,
): Variant<{ readonly tag: G; readonly value: V }> {
  return { tag, codec: of as Codec<unknown> };
}

function tagged<T extends Tagged>(
  variants: readonly Variant<T>[],
  split: (json: Json) => readonly [string, Json],
  join: (tag: string, json: Json) => Json,
): Codec<T> {
  const find = (tag: string): Variant<T> => {
    const found = variants.find((v) => v.tag === tag);
    if (found === undefined) {
      throw new Mismatch("names no known type");
    }
    return found;
  };
  return codec<T>(
    (json) => {
      const [tag, value] = split(json);
      return { tag, value: find(tag).codec.decode(value) } as unknown as T;
    },
    (value) => join(value.tag, find(value.tag).codec.encode(value.value)),
    unparsable,
  );
}

/** The tag is a key of the object itself. */
export function taggedInside<T extends Tagged>(
  key: string,
  variants: readonly Variant<NoInfer<T>>[],
): Codec<T> {
  return tagged<T>(
    variants,
    (json) => [String(object(json).get(key) ?? ""), json],
    (tag, json) =>
      new Map<string, Json>([[key, tag], ...[...object(json)].filter(([k]) => k !== key)]),
  );
}

/** An object whose only key is the tag. */
export function taggedByKey<T extends Tagged>(variants: readonly Variant<NoInfer<T>>[]): Codec<T> {
  return tagged<T>(
    variants,
    (json) => [...object(json)][0] ?? ["", null],
    (tag, json) => new Map<string, Json>([[tag, json]]),
  );
}

/** A list of the tag and the object. */
export function taggedInList<T extends Tagged>(variants: readonly Variant<NoInfer<T>>[]): Codec<T> {
  return tagged<T>(
    variants,
    (json) => {
      const pair: readonly Json[] = Array.isArray(json) ? json : [];
      return [String(pair[0] ?? ""), pair[1] ?? null];
    },
    (tag, json) => [tag, json],
  );
}

/** The first type that the value fits. */
export function untagged<T extends Tagged>(variants: readonly Variant<NoInfer<T>>[]): Codec<T> {
  const fits = (v: Variant<T>, json: Json): boolean => {
    try {
      v.codec.decode(json);
      return true;
    } catch (e) {
      if (e instanceof Mismatch) {
        return false;
      }
      throw e;
    }
  };
  return tagged<T>(
    variants,
    (json) => [variants.find((v) => fits(v, json))?.tag ?? "", json],
    (_tag, json) => json,
  );
}
