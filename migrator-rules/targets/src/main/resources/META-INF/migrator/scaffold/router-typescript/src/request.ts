// A request, as far as routing looks at it.

import type { Header } from "./table.js";

export interface Asked {
  /** `http` or `https`. */
  readonly scheme: string;
  readonly method: string;
  /** As in the `Host` header, perhaps with a port. */
  readonly host: string;
  /** As it was sent, percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query?: string;
  /** Without `Host`. */
  readonly headers: readonly Header[];
}

/** The host without its port. */
export function hostname(asked: Asked): string {
  const colon = asked.host.lastIndexOf(":");
  return colon >= 0 && !asked.host.includes("]", colon) ? asked.host.slice(0, colon) : asked.host;
}

/** The first value of a header. */
export function header(asked: Asked, name: string): string | undefined {
  return asked.headers.find(([other]) => same(other, name))?.[1];
}

/** Whether two names of headers are the same. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
