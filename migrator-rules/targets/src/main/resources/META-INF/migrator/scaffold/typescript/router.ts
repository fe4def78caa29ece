// Finds the handler that answers a request.

import { matches } from "./checks.js";
import { badRequest, notAllowed, notFound, Problem } from "./http.js";
import type { Answer, Incoming, Path } from "./http.js";
import { routes } from "./routes.js";

/** A part of a path: what it stands for by name, or undefined where it does not match. */
export type Segment = (text: string) => readonly (readonly [string, string])[] | undefined;

export interface Route {
  readonly method: string;
  readonly path: readonly Segment[];
  /** The name of what follows the path, slashes included; undefined where nothing may follow. */
  readonly rest: string | undefined;
  readonly handle: (request: Incoming, path: Path) => Answer;
}

export function route(
  method: string,
  path: readonly Segment[],
  handle: Route["handle"],
  rest?: string,
): Route {
  return { method, path, rest, handle };
}

/** Exactly this text. */
export function text(expected: string): Segment {
  return (given) => (given === expected ? [] : undefined);
}

/** Any text, perhaps between others, that perhaps matches an expression. */
export function variable(name: string, prefix = "", suffix = "", expression = ""): Segment {
  return (given) => {
    const inner = given.slice(prefix.length, given.length - suffix.length);
    const held =
      given.length > prefix.length + suffix.length &&
      given.startsWith(prefix) &&
      given.endsWith(suffix) &&
      (expression === "" || matches(expression, inner));
    return held ? [[name, inner]] : undefined;
  };
}

/** The answer to a request; a problem document where something is wrong with it. */
export async function answer(request: Incoming): Promise<Response> {
  const response = await answered(request);
  return request.method === "HEAD" && response.body !== null
    ? new Response("", { status: response.status, headers: response.headers })
    : response;
}

async function answered(request: Incoming): Promise<Response> {
  try {
    return await dispatch(request);
  } catch (e) {
    if (e instanceof Problem) {
      return e.response();
    }
    console.error(e);
    return new Problem(500, "Internal Server Error", "").response();
  }
}

function dispatch(request: Incoming): Answer {
  const parts = segments(request.path);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const methods = new Set<string>();
  for (const candidate of routes) {
    const path = match(candidate, parts);
    if (path !== undefined) {
      if (candidate.method === method || candidate.method === "ANY") {
        return candidate.handle(request, path);
      }
      methods.add(candidate.method);
    }
  }
  if (methods.size === 0) {
    throw notFound();
  }
  if (methods.has("GET")) {
    methods.add("HEAD");
  }
  throw notAllowed([...methods].sort());
}

function match(candidate: Route, parts: readonly string[]): Path | undefined {
  const { path, rest } = candidate;
  if (rest === undefined ? parts.length !== path.length : parts.length < path.length) {
    return undefined;
  }
  const found = new Map<string, string>();
  for (const [i, segment] of path.entries()) {
    const pairs = segment(parts[i] ?? "");
    if (pairs === undefined) {
      return undefined;
    }
    pairs.forEach(([name, value]) => found.set(name, value));
  }
  if (rest !== undefined) {
    found.set(rest, parts.slice(path.length).join("/"));
  }
  return found;
}

function segments(path: string): readonly string[] {
  if (path === "/" || path === "") {
    return [];
  }
  return path.slice(1).split("/").map(decoded);
}

function decoded(part: string): string {
  if (part === "") {
    throw notFound();
  }
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest("the path is not UTF-8");
  }
}
