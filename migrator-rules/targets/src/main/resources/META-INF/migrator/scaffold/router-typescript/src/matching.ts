// Which rule takes a request.

import { find, matches } from "./expressions.js";
import { decoded, isBelow } from "./paths.js";
import { type Asked, header, hostname } from "./request.js";
import type { Action, Cors, HostPattern, Match, PathMatch, Rule, Table, Test } from "./table.js";

/** The first rule of the first host, in the order of the table. */
export function rule(table: Table, asked: Asked, path: string): Rule | undefined {
  for (const host of table.hosts) {
    if (isFor(host.host, hostname(asked))) {
      const taker = host.rules.find((r) => takes(r.match, r.action, asked, path));
      if (taker !== undefined || !host.fallsThrough) {
        return taker;
      }
    }
  }
  return undefined;
}

function isFor(pattern: HostPattern, asked: string): boolean {
  if (pattern.kind === "any") {
    return true;
  }
  const host = asked.toLowerCase();
  const parent = `.${pattern.name}`;
  switch (pattern.kind) {
    case "exact":
      return host === pattern.name;
    case "one-label":
      return host.indexOf(".") > 0 && host.slice(host.indexOf(".")) === parent;
    case "any-depth":
      return host.length > parent.length && host.endsWith(parent);
  }
}

function takes(match: Match, action: Action, asked: Asked, path: string): boolean {
  return (
    isOn(match.path, path) &&
    (match.scheme ?? asked.scheme) === asked.scheme &&
    (match.method === undefined || match.method === method(action, asked)) &&
    (match.headers ?? []).every((h) => holds(h.test, header(asked, h.name))) &&
    (match.query ?? []).every((q) => holds(q.test, parameter(asked, q.name))) &&
    (match.cookies ?? []).every((c) => holds(c.test, cookie(asked, c.name)))
  );
}

function isOn(match: PathMatch, path: string): boolean {
  switch (match.kind) {
    case "exact":
      return path === match.text;
    case "elements":
      return isBelow(path, match.text);
    case "text":
      return path.startsWith(match.text);
    case "regex":
      return matches(match.text, match.ignoresCase ?? false, match.whole ?? false, path);
  }
}

/** A preflight asks on behalf of the method that it names. */
function method(action: Action, asked: Asked): string {
  return isPreflight(action, asked)
    ? (header(asked, "access-control-request-method") ?? "")
    : asked.method;
}

/** Whether a browser asks whether it may ask, and the router answers for the backend. */
export function isPreflight(action: Action, asked: Asked): boolean {
  return (
    asked.method === "OPTIONS" &&
    header(asked, "origin") !== undefined &&
    header(asked, "access-control-request-method") !== undefined &&
    cors(action) !== undefined
  );
}

export function cors(action: Action): Cors | undefined {
  return action.kind === "answer" ? undefined : action.cors;
}

function holds(test: Test, value: string | undefined): boolean {
  if (test.kind === "not") {
    return !holds(test.test, value);
  }
  if (value === undefined) {
    return false;
  }
  switch (test.kind) {
    case "present":
      return true;
    case "equal":
      return value === test.text;
    case "starts-with":
      return value.startsWith(test.text);
    case "regex":
      return test.whole === true
        ? matches(test.expression, false, true, value)
        : find(test.expression, false, value) !== undefined;
  }
}

/** The first value of a name, decoded. */
function parameter(asked: Asked, name: string): string | undefined {
  return asked.query
    ?.split("&")
    .map(split)
    .map(([key, value]) => [form(key), form(value)] as const)
    .find(([key]) => key === name)?.[1];
}

function form(text: string): string {
  return decoded(text.replaceAll("+", " "));
}

function cookie(asked: Asked, name: string): string | undefined {
  return asked.headers
    .filter(([key]) => key.toLowerCase() === "cookie")
    .flatMap(([, value]) => value.split(";"))
    .map((pair) => split(pair.trim()))
    .find(([key]) => key === name)?.[1];
}

function split(pair: string): readonly [key: string, value: string] {
  const equals = pair.indexOf("=");
  return equals < 0 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
}
