// Sends a request to the backend that was decided on.

import type { Decision, Forwarded } from "./decision.js";
import type { HeaderChanges } from "./table.js";

/** Where backends are: what fetches, and the address that it is asked for. */
export interface Backend {
  readonly url: string;
  fetch(request: Request): Promise<Response>;
}

export interface Surroundings {
  backend(name: string): Backend | undefined;
  /** From 0 to 1, without 1. */
  random(): number;
  /** Lets something go on after the answer was given. */
  waitUntil(promise: Promise<unknown>): void;
}

// https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1, read 2026-11-23
const OF_ONE_HOP = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "transfer-encoding",
  "upgrade",
];

export async function carryOut(
  decision: Decision,
  request: Request,
  around: Surroundings,
): Promise<Response> {
  switch (decision.kind) {
    case "answered":
      return empty(decision.status, decision.headers.map(mutable));
    case "redirected":
      return empty(decision.status, [["location", decision.location]]);
    case "forwarded":
      return forward(decision, request, around);
  }
}

async function forward(
  decision: Forwarded,
  request: Request,
  around: Surroundings,
): Promise<Response> {
  for (const mirror of decision.mirrors) {
    if (around.random() * 100 < mirror.percent) {
      const copy = send(mirror.backend, decision, request.clone(), around);
      around.waitUntil(copy.then((answer) => answer.body?.cancel()).catch(() => undefined));
    }
  }
  const answer = await send(chosen(decision, around.random()), decision, request, around);
  const response = new Response(answer.body, answer);
  apply(decision.response, response.headers);
  return response;
}

/** By weight. */
function chosen(decision: Forwarded, random: number): string {
  const total = decision.backends.reduce((sum, b) => sum + b.weight, 0);
  let left = random * total;
  for (const { backend, weight } of decision.backends) {
    left -= weight;
    if (left < 0) {
      return backend;
    }
  }
  return decision.backends[0]?.backend ?? "";
}

async function send(
  name: string,
  decision: Forwarded,
  request: Request,
  around: Surroundings,
): Promise<Response> {
  const backend = around.backend(name);
  if (backend === undefined) {
    return new Response(`no address is known for ${name}: add it to backends.json`, {
      status: 502,
    });
  }
  const headers = new Headers(request.headers);
  const named = (headers.get("connection") ?? "").split(",").map((h) => h.trim());
  [...OF_ONE_HOP, ...named.filter((h) => h !== "")].forEach((h) => headers.delete(h));
  headers.set("x-forwarded-host", decision.host);
  apply(decision.request, headers);
  const init: RequestInit = { method: request.method, headers, redirect: "manual" };
  if (request.body !== null) {
    Object.assign(init, { body: request.body, duplex: "half" });
  }
  const answer = backend
    .fetch(new Request(backend.url + rooted(decision.path), init))
    .catch(() => empty(502));
  return decision.timeout === undefined ? answer : within(decision.timeout, answer);
}

/** Not every host can call a request off, so its answer is only waited for no longer. */
async function within(milliseconds: number, answer: Promise<Response>): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Response>((done) => {
    timer = setTimeout(() => {
      done(empty(504));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A path that a rewrite has left without its slash must not become part of the host. */
function rooted(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}

function apply(changes: HeaderChanges, headers: Headers): void {
  changes.set?.forEach(([name, value]) => headers.set(name, value));
  changes.add?.forEach(([name, value]) => headers.append(name, value));
  changes.remove?.forEach((name) => headers.delete(name));
}

/** Some hosts fail on an answer without a body where one is allowed. */
function empty(status: number, headers: [string, string][] = []): Response {
  return new Response(status === 204 ? null : new Uint8Array(), { status, headers });
}

function mutable([name, value]: readonly [string, string]): [string, string] {
  return [name, value];
}
