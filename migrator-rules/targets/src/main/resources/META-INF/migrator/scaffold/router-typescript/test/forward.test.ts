// What is sent to a backend, and what the client gets.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Forwarded } from "../src/decision.js";
import { carryOut, type Surroundings } from "../src/forward.js";

const forwarded: Forwarded = {
  kind: "forwarded",
  backends: [
    { backend: "old", weight: 99 },
    { backend: "new", weight: 1 },
  ],
  host: "shop.example",
  path: "/a?b=1",
  request: { set: [["x-set", "1"]], add: [["x-add", "2"]], remove: ["x-gone"] },
  response: { set: [["x-answer", "3"]] },
  mirrors: [],
};

function around(random: number, answer: (request: Request) => Promise<Response>): Surroundings {
  return {
    backend: (name) =>
      name === "unknown" ? undefined : { url: `https://${name}.example`, fetch: answer },
    random: () => random,
    waitUntil: () => undefined,
  };
}

async function echo(request: Request): Promise<Response> {
  return new Response(JSON.stringify([request.url, [...request.headers]]), { status: 201 });
}

async function sent(random: number): Promise<string> {
  const asked = new Request("https://shop.example/x", {
    headers: { "x-gone": "1", "x-add": "1", connection: "x-hop", "x-hop": "1" },
  });
  const answer = await carryOut(forwarded, asked, around(random, echo));
  assert.equal(answer.status, 201);
  assert.equal(answer.headers.get("x-answer"), "3");
  return answer.text();
}

test("headers are changed, and those of one hop stay behind", async () => {
  assert.deepEqual(JSON.parse(await sent(0)), [
    "https://old.example/a?b=1",
    [
      ["x-add", "1, 2"],
      ["x-forwarded-host", "shop.example"],
      ["x-set", "1"],
    ],
  ]);
});

test("a rewritten path without a slash stays a path", async () => {
  for (const path of [".evil.example/x", "@evil.example/x", ":1/x"]) {
    const answer = await carryOut(
      { ...forwarded, path },
      new Request("https://shop.example/x"),
      around(0, echo),
    );
    assert.equal((JSON.parse(await answer.text()) as [string])[0], `https://old.example/${path}`);
  }
});

test("backends get their shares", async () => {
  assert.match(await sent(0.98), /old\.example/);
  assert.match(await sent(0.99), /new\.example/);
});

test("a body goes along, and a redirect comes back", async () => {
  const asked = new Request("https://shop.example/x", { method: "POST", body: "hello" });
  const answer = await carryOut(
    forwarded,
    asked,
    around(0, async (request) => {
      assert.equal(await request.text(), "hello");
      assert.equal(request.redirect, "manual");
      return new Response(null, { status: 302, headers: { location: "/elsewhere" } });
    }),
  );
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get("location"), "/elsewhere");
});

test("a backend that cannot be reached, or answers late", async () => {
  const asked = () => new Request("https://shop.example/x");
  const broken = around(0, () => Promise.reject(new TypeError("refused")));
  assert.equal((await carryOut(forwarded, asked(), broken)).status, 502);
  const slow = around(0, () => new Promise(() => undefined));
  assert.equal((await carryOut({ ...forwarded, timeout: 5 }, asked(), slow)).status, 504);
});

test("a mirror gets a copy, and its answer is thrown away", async () => {
  const seen: string[] = [];
  const decision = { ...forwarded, mirrors: [{ backend: "copy", percent: 100 }] };
  const answer = await carryOut(
    decision,
    new Request("https://shop.example/x"),
    around(0, async (request) => {
      seen.push(new URL(request.url).hostname);
      return new Response("one");
    }),
  );
  assert.equal(await answer.text(), "one");
  assert.deepEqual(seen.sort(), ["copy.example", "old.example"]);
});

test("an address that nobody gave", async () => {
  const decision = { ...forwarded, backends: [{ backend: "unknown", weight: 1 }] };
  const answer = await carryOut(decision, new Request("https://shop.example/x"), around(0, echo));
  assert.equal(answer.status, 502);
});
