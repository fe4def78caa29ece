// Requests to other services, apart from any host.

import type { Codec } from "./codec.js";
import { Problem } from "./http.js";
import { JsonNumber, Mismatch, parseJson, writeJson } from "./json.js";

/** Sends a request to the service of a client, which is given by its name. */
export type Fetch = (request: Request, service: string) => Promise<Response>;

/**
 * Why there is nothing to go on with: the address is none of HTTP, no answer came, none came in
 * time, its status is not one of success, or it is not what it should be.
 */
export type Reason = "address" | "unreachable" | "late" | "status" | "answer";

export class Failure extends Problem {
  constructor(
    readonly service: string,
    readonly reason: Reason,
    detail: string,
    readonly reply: Reply | undefined = undefined,
  ) {
    const late = reason === "late";
    super(
      late ? 504 : 502,
      late ? "Gateway Timeout" : "Bad Gateway",
      `the service ${service}: ${detail}`,
    );
  }
}

/** Something that can be part of an address or a header: one text, none, or several. */
export type Value = string | number | bigint | boolean | JsonNumber | null | readonly Value[];

/** A request to another service, put together piece by piece. */
export class Call {
  private target = "";
  private readonly queries: string[] = [];
  private readonly fields: string[] = [];
  private readonly cookies: string[] = [];
  private readonly headers: [string, string][] = [];
  private body: string | Uint8Array | undefined;

  /** To a service at `base`: scheme, authority and perhaps a path. */
  constructor(
    private readonly service: string,
    private readonly method: string,
    private readonly base: string,
  ) {}

  /** Adds to the path as it stands, percent-encoded already. */
  path(text: string): void {
    this.target += text;
  }

  /** Adds a value to the path. */
  segment(value: Value): void {
    this.target += encode(texts(value).join(","));
  }

  /** Adds what may have slashes to the path. */
  rest(value: Value): void {
    this.target += texts(value).join(",").split("/").map(encode).join("/");
  }

  /** Adds to the query; `otherwise` stands for an absent value. */
  query(name: string, value: Value, otherwise?: string): void {
    this.queries.push(...pairs(name, texts(value, otherwise)));
  }

  /** Makes the body a form. */
  form(name: string, value: Value, otherwise?: string): void {
    this.fields.push(...pairs(name, texts(value, otherwise)));
  }

  header(name: string, value: Value, otherwise?: string): void {
    texts(value, otherwise).forEach((text) => this.headers.push([name, text]));
  }

  cookie(name: string, value: Value, otherwise?: string): void {
    texts(value, otherwise).forEach((text) => this.cookies.push(`${name}=${text}`));
  }

  /** Makes the body JSON. */
  json<T>(media: string, codec: Codec<T>, body: T): void {
    this.raw(media, writeJson(codec.encode(body)));
  }

  /** Makes the body what is given. */
  raw(media: string, body: string | Uint8Array): void {
    this.body = body;
    this.header("content-type", media);
  }

  /** Sends it; an answer whose status is not 2xx is a failure. */
  async send(fetch: Fetch): Promise<Reply> {
    const request = this.request();
    const response = await this.answered(() => fetch(request, this.service));
    const bytes = await this.answered(() => response.arrayBuffer());
    const headers = new Map(response.headers);
    const reply = new Reply(this.service, response.status, headers, new Uint8Array(bytes));
    if (!response.ok) {
      const reason = response.status === 504 ? "late" : "status";
      throw new Failure(this.service, reason, `the answer was ${response.status}`, reply);
    }
    return reply;
  }

  private request(): Request {
    if (this.fields.length > 0) {
      this.raw("application/x-www-form-urlencoded", this.fields.join("&"));
    }
    this.header("cookie", this.cookies.length > 0 ? this.cookies.join("; ") : null);
    const url = this.url();
    try {
      const init = { method: this.method, headers: this.headers, redirect: "manual" } as const;
      return new Request(url, this.body === undefined ? init : { ...init, body: this.body });
    } catch (e) {
      throw new Failure(this.service, "address", `this is no request: ${said(e)}`);
    }
  }

  // What is wrong is not repeated: there may be a password in it. Neither user information nor
  // dots may lead elsewhere.
  private url(): URL {
    const parts = /^https?:\/\/[A-Za-z0-9._~:[\]-]+(\/[^?#]*)?$/i.exec(this.base);
    const query = this.queries.length > 0 ? `?${this.queries.join("&")}` : "";
    const text = this.base.replace(/\/+$/, "") + this.target + query;
    if (parts !== null && URL.canParse(text)) {
      const url = new URL(text);
      if (url.pathname.endsWith(this.target)) {
        return url;
      }
    }
    throw new Failure(this.service, "address", "its address is none of HTTP");
  }

  private async answered<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (e) {
      const late = e instanceof Error && ["AbortError", "TimeoutError"].includes(e.name);
      const detail = late ? "no answer came in time" : `no answer came: ${said(e)}`;
      throw new Failure(this.service, late ? "late" : "unreachable", detail);
    }
  }
}

/** What came back. */
export class Reply {
  constructor(
    private readonly service: string,
    readonly status: number,
    readonly headers: ReadonlyMap<string, string>,
    readonly body: Uint8Array,
  ) {}

  /** The body, read as JSON. */
  json<T>(codec: Codec<T>): T {
    try {
      return codec.decode(parseJson(this.text()));
    } catch (e) {
      if (e instanceof Mismatch) {
        throw this.unfit(e.message);
      }
      throw e;
    }
  }

  /** The body, read as JSON; null where there is none. */
  optionalJson<T>(codec: Codec<T | null>): T | null {
    return this.body.length === 0 ? null : this.json(codec);
  }

  /** The body as text. */
  text(): string {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.body);
    } catch {
      throw this.unfit("it is not UTF-8");
    }
  }

  private unfit(why: string): Failure {
    return new Failure(this.service, "answer", `the answer does not fit: ${why}`, this);
  }
}

function texts(value: Value, otherwise?: string): readonly string[] {
  const found = Array.isArray(value)
    ? value.flatMap((v: Value) => texts(v))
    : value === null
      ? []
      : [String(value)];
  return found.length === 0 && otherwise !== undefined ? [otherwise] : found;
}

function pairs(name: string, values: readonly string[]): readonly string[] {
  return values.map((value) => `${encode(name)}=${encode(value)}`);
}

function encode(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes
    .map((byte) => {
      const c = String.fromCharCode(byte);
      const escaped = byte.toString(16).toUpperCase().padStart(2, "0");
      return /[A-Za-z0-9._~-]/.test(c) ? c : `%${escaped}`;
    })
    .join("");
}

function said(e: unknown): string {
  return e instanceof Error ? e.message : String(e);
}
