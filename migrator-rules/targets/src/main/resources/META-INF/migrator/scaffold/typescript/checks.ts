// Checks of values, with the meaning that Jakarta Bean Validation gives them.

import { JsonNumber } from "./json.js";

/** What does not hold for a value: one text each. */
export type Check = (name: string, value: unknown) => readonly string[];

/** The checks of an object, by key. */
export type Checks<T> = { readonly [K in keyof T]?: readonly Check[] };

/** Everything that does not hold. */
export function failures<T extends object>(checks: Checks<T>, value: T): readonly string[] {
  const table = Object.entries<readonly Check[] | undefined>(checks);
  const values = value as Readonly<Record<string, unknown>>;
  return table.flatMap(([key, all]) => (all ?? []).flatMap((check) => check(key, values[key])));
}

function demand(demanded: string, holds: (value: unknown) => boolean): Check {
  return (name, value) => (holds(value) ? [] : [`${name} ${demanded}`]);
}

// All but the demand to be there holds for what is not there.
function ifGiven(demanded: string, holds: (value: unknown) => boolean): Check {
  return demand(demanded, (value) => value === null || value === undefined || holds(value));
}

function length(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value)) {
    return value.length;
  }
  return value instanceof Map ? value.size : 0;
}

export const notNull = demand("must not be null", (v) => v !== null && v !== undefined);
export const notEmpty = demand("must not be empty", (v) => length(v) > 0);
export const notBlank = demand(
  "must not be blank",
  (v) => typeof v === "string" && [...v].some((c) => c > " "),
);

export function size(least: number, most = Infinity): Check {
  return ifGiven("is of the wrong size", (v) => length(v) >= least && length(v) <= most);
}

export function least(limit: string, inclusive = true): Check {
  return ifGiven("is too small", (v) => compare(String(v), limit) >= (inclusive ? 0 : 1));
}

export function most(limit: string, inclusive = true): Check {
  return ifGiven("is too large", (v) => compare(String(v), limit) <= (inclusive ? 0 : -1));
}

export function digits(integer: number, fraction: number): Check {
  return ifGiven("has too many digits", (v) => {
    const parts = digitsOf(String(v));
    return parts.whole.length <= integer && parts.fraction.length <= fraction;
  });
}

export function pattern(expression: string): Check {
  return ifGiven("is not of the right form", (v) => matches(expression, String(v)));
}

export const email = ifGiven(
  "is no e-mail address",
  (v) => v === "" || /^[^\s@]+@[^\s@]+$/.test(String(v)),
);

export function is(wanted: boolean): Check {
  return ifGiven("has the wrong value", (v) => v === wanted);
}

/** The checks of an object, or of those in a list or a map. */
export function inside<T extends object>(checks: () => Checks<T>): Check {
  return (name, value) => {
    if (value instanceof Map || Array.isArray(value)) {
      return [...value.values()].flatMap((element) => inside(checks)(name, element));
    }
    if (typeof value !== "object" || value === null || value instanceof JsonNumber) {
      return [];
    }
    return failures(checks(), value as T).map((failure) => `${name}.${failure}`);
  };
}

/** Whether an expression matches a text. */
export function matches(expression: string, text: string): boolean {
  return new RegExp(expression, "u").test(text);
}

interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function digitsOf(text: string): Digits {
  const [mantissa = "", exponent = "0"] = text.split(/[eE]/);
  const [before = "", after = ""] = mantissa.replace(/^[+-]/, "").split(".");
  const shift = Math.max(-400, Math.min(400, Number(exponent)));
  const all = "0".repeat(Math.max(0, -shift)) + before + after + "0".repeat(Math.max(0, shift));
  const point = before.length + shift + Math.max(0, -shift);
  return {
    negative: mantissa.startsWith("-"),
    whole: all.slice(0, point).replace(/^0+/, ""),
    fraction: all.slice(point).replace(/0+$/, ""),
  };
}

function compare(a: string, b: string): number {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  const sign = (d: Digits): number => (d.whole + d.fraction === "" ? 0 : d.negative ? -1 : 1);
  if (sign(left) !== sign(right) || sign(left) === 0) {
    return Math.sign(sign(left) - sign(right));
  }
  return sign(left) * magnitude(left, right);
}

function magnitude(a: Digits, b: Digits): number {
  if (a.whole.length !== b.whole.length) {
    return a.whole.length < b.whole.length ? -1 : 1;
  }
  const [left, right] = [a.whole + a.fraction, b.whole + b.fraction];
  return left === right ? 0 : left < right ? -1 : 1;
}
