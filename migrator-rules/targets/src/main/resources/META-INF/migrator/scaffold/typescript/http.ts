// Requests, answers and problems, apart from any host.

import { failures, type Checks } from "./checks.js";
import type { Codec } from "./codec.js";
import type { Host } from "./host.js";
import { JsonNumber, Mismatch, parseJson, writeJson, type Json } from "./json.js";

/** A request; names of headers are in lower case. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly host: Host;
}

/** What the variables of the path stand for, decoded. */
export type Path = ReadonlyMap<string, string>;

export type Answer = Response | Promise<Response>;

/** A request of the host, read to its end. */
export async function incoming(request: Request, host: Host): Promise<Incoming> {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    headers: new Map(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
    host,
  };
}

/** Something that ends a request, as RFC 9457 has it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly members: ReadonlyMap<string, string> = new Map(),
    readonly headers: ReadonlyMap<string, string> = new Map(),
  ) {
    super(detail);
  }

  response(): Response {
    const document = new Map<string, Json>([
      ["type", "about:blank"],
      ["title", this.title],
      ["status", new JsonNumber(String(this.status))],
      ["detail", this.detail],
      ...this.members,
    ]);
    const headers = new Headers([...this.headers]);
    headers.set("content-type", "application/problem+json");
    return new Response(writeJson(document), { status: this.status, headers });
  }
}

/** The request does not fit. */
export function badRequest(detail: string): Problem {
  return new Problem(400, "Bad Request", detail);
}

/** No route has this path. */
export function notFound(): Problem {
  return new Problem(404, "Not Found", "");
}

/** Routes have this path, for other methods. */
export function notAllowed(methods: readonly string[]): Problem {
  const headers = new Map([["allow", methods.join(", ")]]);
  return new Problem(405, "Method Not Allowed", "", new Map(), headers);
}

/** The code of the Java method is not carried over yet. */
export function notPorted(handler: string, at: string): Problem {
  const detail = `${handler} is not ported yet: see ${at}`;
  return new Problem(501, "Not Implemented", detail, new Map([["handler", handler]]));
}

/** No store is connected to this query yet. */
export function notConnected(query: string, file: string): Problem {
  const detail = `${query} is not connected yet: see ${file}`;
  return new Problem(501, "Not Implemented", detail, new Map([["query", query]]));
}

/** A text as it stands. */
export function text(status: number, media: string, body: string): Response {
  return new Response(hasBody(status) ? body : null, {
    status,
    headers: { "content-type": media },
  });
}

/** A value as JSON. */
export function json<T>(status: number, media: string, codec: Codec<T>, value: T): Response {
  return text(status, media, writeJson(codec.encode(value)));
}

/** No body. */
export function empty(status: number): Response {
  return new Response(null, { status });
}

function hasBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304;
}

/** The values of a query parameter. */
export function query(request: Incoming, name: string): readonly string[] {
  return new URLSearchParams(request.query).getAll(name);
}

/** The values of a field of a form. */
export function form(request: Incoming, name: string): readonly string[] {
  return new URLSearchParams(new TextDecoder().decode(request.body)).getAll(name);
}

/** The value of a header. */
export function header(request: Incoming, name: string): readonly string[] {
  return given(request.headers.get(name.toLowerCase()));
}

/** The value of a cookie. */
export function cookie(request: Incoming, name: string): readonly string[] {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return given(found?.slice(name.length + 1));
}

/** The value of a variable of the path. */
export function captured(path: Path, name: string): readonly string[] {
  return given(path.get(name));
}

function given(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** A parameter that has to be there. */
export function required<T>(name: string, texts: readonly string[], codec: Codec<T>): T {
  const first = texts[0];
  if (first === undefined) {
    throw badRequest(`${name} is missing`);
  }
  return fitting(name, () => codec.parse(first));
}

/** A parameter that may be left out. */
export function optional<T>(name: string, texts: readonly string[], codec: Codec<T>): T | null {
  return texts.length === 0 ? null : required(name, texts, codec);
}

/** A parameter that has a value when it is left out. */
export function or<T>(
  name: string,
  texts: readonly string[],
  codec: Codec<T>,
  otherwise: string,
): T {
  return required(name, texts.length === 0 ? [otherwise] : texts, codec);
}

/** A parameter that may be given several times, or once with commas. */
export function list<T>(name: string, texts: readonly string[], codec: Codec<T>): readonly T[] {
  const only = texts.length === 1 ? texts[0] : undefined;
  const split = only === undefined ? texts : only.split(",");
  return split.map((part) => fitting(name, () => codec.parse(part)));
}

/** A list that has to be there. */
export function requiredList<T>(
  name: string,
  texts: readonly string[],
  codec: Codec<T>,
): readonly T[] {
  if (texts.length === 0) {
    throw badRequest(`${name} is missing`);
  }
  return list(name, texts, codec);
}

/** A list that has a value when it is left out. */
export function listOr<T>(
  name: string,
  texts: readonly string[],
  codec: Codec<T>,
  otherwise: string,
): readonly T[] {
  return list(name, texts.length === 0 ? [otherwise] : texts, codec);
}

/** The body, read as JSON. */
export function body<T>(request: Incoming, media: readonly string[], codec: Codec<T>): T {
  const read = bodyText(request, media);
  return fitting("the body", () => codec.decode(parseJson(read)));
}

/** The body, read as JSON; null where there is none. */
export function optionalBody<T>(
  request: Incoming,
  media: readonly string[],
  codec: Codec<T>,
): T | null {
  return request.body.length === 0 ? null : body(request, media, codec);
}

/** The body as text. */
export function bodyText(request: Incoming, media: readonly string[]): string {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (media.length > 0 && !media.some((m) => m === "*/*" || m.toLowerCase() === type)) {
    throw new Problem(415, "Unsupported Media Type", "");
  }
  return utf8(request.body);
}

/** The body as text; null where there is none. */
export function optionalBodyText(request: Incoming, media: readonly string[]): string | null {
  return request.body.length === 0 ? null : bodyText(request, media);
}

/** Ends the request where a check does not hold. */
export function check<T extends object>(checks: Checks<T>, value: T): void {
  const found = failures(checks, value);
  if (found.length > 0) {
    throw badRequest(found.join("; "));
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badRequest("the body is not UTF-8");
  }
}

function fitting<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (e) {
    if (e instanceof Mismatch) {
      throw badRequest(`${name}: ${e.message}`);
    }
    throw e;
  }
}
