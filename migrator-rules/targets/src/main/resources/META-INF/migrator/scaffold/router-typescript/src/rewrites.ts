// What becomes of a path that a rule changes. Where paths are decoded before they are matched, what is taken of them is encoded
// again, so that a question mark of the path never starts a query.

import { find } from "./expressions.js";
import { below, withoutSlash } from "./paths.js";
import type { Asked } from "./request.js";
import type { PathChange } from "./table.js";

// As nginx does since 1.21.1: https://nginx.org/en/CHANGES, read 2026-11-23.
const IN_PATH = '"#%<>?\\^`{|}';
const IN_QUERY = `${IN_PATH}&+;`;
const IN_REDIRECT = '"#%';

/** A path that was matched, and what has to be known to send it on. */
export interface Matched {
  readonly asked: Asked;
  readonly path: string;
  /** Whether the path was decoded. */
  readonly decoded: boolean;
}

/** The path that a backend gets, with the query; empty where nothing is left of the path. */
export function sent(change: PathChange | undefined, matched: Matched): string {
  const path = changed(change, matched, false);
  return path === "" ? "" : path + query(change, matched.asked);
}

/** What follows the host in an address that a client is sent to. */
export function redirected(
  change: PathChange | undefined,
  matched: Matched,
  keepsQuery: boolean,
): string {
  return changed(change, matched, true) + (keepsQuery ? query(change, matched.asked) : "");
}

function query(change: PathChange | undefined, asked: Asked): string {
  const begun = change?.kind === "substitution" && change.replacement.includes("?");
  return asked.query === undefined ? "" : (begun ? "&" : "?") + asked.query;
}

function changed(change: PathChange | undefined, matched: Matched, redirect: boolean): string {
  const escaped = redirect ? IN_REDIRECT : IN_PATH;
  switch (change?.kind) {
    case undefined:
      return matched.asked.path;
    case "whole":
      return change.path;
    case "prefix": {
      const rest = encoded(below(matched.path, change.matched), escaped, matched.decoded);
      const start = rest === "" ? change.replacement : withoutSlash(change.replacement);
      return (start + rest).startsWith("/") ? start + rest : `/${start}${rest}`;
    }
    case "substitution":
      return substituted(change, matched, redirect);
  }
}

function substituted(
  change: Extract<PathChange, { kind: "substitution" }>,
  { asked, path, decoded }: Matched,
  redirect: boolean,
): string {
  const found = find(change.expression, change.ignoresCase ?? false, path);
  if (found === undefined) {
    return asked.path;
  }
  const escaped = redirect ? IN_REDIRECT : IN_PATH;
  let inQuery = false;
  // A reference to a group, or any other character.
  const text = change.replacement.replace(/\$(\d)|[^]/gu, (literal, group?: string) => {
    if (group !== undefined) {
      const taken = found.groups[Number(group)] ?? "";
      return encoded(taken, inQuery && !redirect ? IN_QUERY : escaped, decoded);
    }
    inQuery ||= literal === "?";
    return inQuery || redirect ? literal : encoded(literal, escaped, decoded);
  });
  if (change.alone === true) {
    return text;
  }
  const before = encoded(path.slice(0, found.start), escaped, decoded);
  return before + text + encoded(path.slice(found.end), escaped, decoded);
}

/** What is no ASCII, no printing character, or one of `escaped`, percent-encoded as UTF-8. */
function encoded(text: string, escaped: string, decoded: boolean): string {
  if (!decoded) {
    return text;
  }
  let result = "";
  for (const octet of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(octet);
    result +=
      octet > 0x20 && octet < 0x7f && !escaped.includes(character)
        ? character
        : `%${octet.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return result;
}
