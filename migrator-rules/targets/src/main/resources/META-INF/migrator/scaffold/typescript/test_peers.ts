// Another service, played by the test.

import assert from "node:assert/strict";
import type { Host } from "../src/host.js";
import { host } from "./host.js";

/** A host whose every service gives this answer. */
export function peer(answer: string): { readonly host: Host; readonly sent: Request[] } {
  const sent: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    sent.push(request);
    return Promise.resolve(new Response(answer));
  };
  return { host: { ...host, environment: () => "http://peer", fetch }, sent };
}

/** Whether this was sent. */
export function check(sent: Request | undefined, method: string, target: string): void {
  assert.equal(sent?.method, method);
  assert.ok(sent.url.endsWith(target), sent.url);
}
