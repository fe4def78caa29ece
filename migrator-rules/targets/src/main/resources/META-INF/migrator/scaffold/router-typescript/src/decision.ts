// What becomes of a request. Nothing is sent here.

import { cors, isPreflight, rule } from "./matching.js";
import { normalized } from "./paths.js";
import { type Asked, header, hostname } from "./request.js";
import { type Matched, redirected as redirectedPath, sent } from "./rewrites.js";
import type { Cors, Forward, Header, HeaderChanges, Redirect, Table } from "./table.js";

export type Decision =
  | { readonly kind: "answered"; readonly status: number; readonly headers: readonly Header[] }
  | { readonly kind: "redirected"; readonly status: number; readonly location: string }
  | Forwarded;

export interface Forwarded {
  readonly kind: "forwarded";
  /** Those that get a share, by weight. */
  readonly backends: readonly { readonly backend: string; readonly weight: number }[];
  /** As the backend gets it. */
  readonly host: string;
  /** As the backend gets it, with the query. */
  readonly path: string;
  readonly request: HeaderChanges;
  readonly response: HeaderChanges;
  readonly mirrors: readonly { readonly backend: string; readonly percent: number }[];
  /** In milliseconds. */
  readonly timeout?: number;
}

export function decide(table: Table, asked: Asked): Decision {
  const path = normalized(asked.path, table.normalization);
  const action = rule(table, asked, path)?.action;
  if (action === undefined || action.kind === "answer") {
    return { kind: "answered", status: action?.status ?? 404, headers: [] };
  }
  if (isPreflight(action, asked)) {
    return { kind: "answered", status: 204, headers: allowed(cors(action) ?? {}, asked) };
  }
  const matched = { asked, path, decoded: table.normalization.decodes };
  return action.kind === "redirect" ? redirected(action, matched) : forwarded(action, matched);
}

function redirected(redirect: Redirect, matched: Matched): Decision {
  const { asked } = matched;
  const scheme = redirect.scheme ?? asked.scheme;
  let location = `${scheme}://${redirect.host ?? hostname(asked)}`;
  if (redirect.port !== undefined) {
    location += redirect.port === (scheme === "https" ? 443 : 80) ? "" : `:${redirect.port}`;
  } else if (redirect.scheme === undefined && redirect.host === undefined) {
    location += asked.host.slice(hostname(asked).length);
  }
  location += redirectedPath(redirect.path, matched, redirect.keepsQuery ?? false);
  return { kind: "redirected", status: redirect.status, location };
}

function forwarded(forward: Forward, matched: Matched): Decision {
  const { asked } = matched;
  const backends = forward.backends.filter((b) => b.weight > 0);
  const path = sent(forward.path, matched);
  if (backends.length === 0 || path === "") {
    return { kind: "answered", status: 500, headers: [] };
  }
  const timeout = Math.min(forward.requestTimeout ?? Infinity, forward.backendTimeout ?? Infinity);
  return {
    kind: "forwarded",
    backends,
    host: forward.host ?? asked.host,
    path,
    request: forward.request ?? {},
    response: answer(forward, asked),
    mirrors: forward.mirrors ?? [],
    ...(timeout === Infinity ? {} : { timeout }),
  };
}

/** What the backend's answer is changed by, with what a browser wants to know. */
function answer(forward: Forward, asked: Asked): HeaderChanges {
  const changes = forward.response ?? {};
  if (forward.cors === undefined || header(asked, "origin") === undefined) {
    return changes;
  }
  return { ...changes, set: [...(changes.set ?? []), ...shared(forward.cors, asked)] };
}

/** What a preflight is answered with: nothing where the origin may not call. */
function allowed(rules: Cors, asked: Asked): Header[] {
  const headers = shared(rules, asked);
  if (headers.length === 0) {
    return headers;
  }
  const age = rules.maxAge === undefined ? [] : [`${rules.maxAge}`];
  return [
    ...headers,
    ...listed("access-control-allow-methods", named(rules.methods, rules, asked, "method")),
    ...listed("access-control-allow-headers", named(rules.headers, rules, asked, "headers")),
    ...listed("access-control-max-age", age),
  ];
}

/** With credentials a star means nothing to a browser, so what it asks for is named. */
function named(
  values: readonly string[] = [],
  rules: Cors,
  asked: Asked,
  what: string,
): readonly string[] {
  if (!values.includes("*") || rules.credentials !== true) {
    return values;
  }
  const wanted = header(asked, `access-control-request-${what}`);
  return wanted === undefined ? [] : [wanted];
}

function shared(rules: Cors, asked: Asked): Header[] {
  const origin = header(asked, "origin") ?? "";
  const origins = rules.origins ?? [];
  if (!origins.some((pattern) => isOrigin(pattern, origin))) {
    return [];
  }
  const any = origins.includes("*") && rules.credentials !== true;
  return [
    ["access-control-allow-origin", any ? "*" : origin],
    ...listed("access-control-expose-headers", rules.exposed ?? []),
    ...listed("access-control-allow-credentials", rules.credentials === true ? ["true"] : []),
  ];
}

function listed(name: string, values: readonly string[]): Header[] {
  return values.length === 0 ? [] : [[name, values.join(", ")]];
}

function isOrigin(pattern: string, origin: string): boolean {
  const allowed = pattern.toLowerCase();
  const lower = origin.toLowerCase();
  const star = allowed.indexOf("*");
  if (allowed === "*" || star < 0) {
    return allowed === "*" || lower === allowed;
  }
  const start = allowed.slice(0, star);
  const end = allowed.slice(star + 1);
  return lower.length > start.length + end.length && lower.startsWith(start) && lower.endsWith(end);
}
