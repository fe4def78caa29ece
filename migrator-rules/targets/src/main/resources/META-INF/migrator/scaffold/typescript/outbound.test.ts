// What is sent is what it says, and what comes back is not taken for more than it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as c from "../src/codec.js";
import { JsonNumber } from "../src/json.js";
import { Call, Failure, type Fetch, type Reply } from "../src/outbound.js";

async function failure(asked: Promise<Reply>): Promise<Failure> {
  const found = await asked.then(
    () => undefined,
    (e: unknown) => e,
  );
  assert.ok(found instanceof Failure);
  return found;
}

const never: Fetch = () => Promise.reject(new Error("nothing is sent"));

test("text stays text", async () => {
  const call = new Call("stock", "POST", "http://stock:8080/base/");
  call.path("/items/");
  call.segment("a/b c%?#'é");
  call.path("/");
  call.rest("x y/z");
  call.query("q&", ["1=2", new JsonNumber("1.50"), null], "not asked for");
  call.query("page", null, "7");
  call.form("field", true);
  call.cookie("a", 1n);
  call.cookie("b", 2);
  const sent: Request[] = [];
  await call.send((request, service) => {
    assert.equal(service, "stock");
    sent.push(request);
    return Promise.resolve(new Response("{}"));
  });
  assert.equal(
    sent[0]?.url,
    "http://stock:8080/base/items/a%2Fb%20c%25%3F%23%27%C3%A9/x%20y/z?q%26=1%3D2&q%26=1.50&page=7",
  );
  assert.equal(await sent[0]?.text(), "field=true");
  assert.equal(sent[0]?.headers.get("cookie"), "a=1; b=2");
});

test("no value leads to another path or host", async () => {
  for (const value of [".", ".."]) {
    const call = new Call("stock", "GET", "http://stock");
    call.path("/items/");
    call.segment(value);
    call.path("/name");
    assert.equal((await failure(call.send(never))).reason, "address");
  }
  for (const base of [
    "",
    "stock",
    "ftp://stock",
    "http://me:word@stock",
    "http://stock/?q",
    "http:///",
  ]) {
    const found = await failure(new Call("stock", "GET", base).send(never));
    assert.equal(found.reason, "address");
    assert.ok(!found.message.includes("word"));
  }
});

test("a header is not two", async () => {
  const call = new Call("stock", "GET", "http://stock");
  call.header("x", "1\r\ny: 2");
  assert.equal((await failure(call.send(never))).reason, "address");
});

test("what goes wrong is told by its status", async () => {
  const late = new DOMException("too long", "TimeoutError");
  const found = await Promise.all(
    [
      () => Promise.reject(new TypeError("refused")),
      () => Promise.reject(late),
      () => Promise.resolve(new Response("no", { status: 404 })),
      () => Promise.resolve(new Response("no", { status: 504 })),
    ].map((fetch: Fetch) => failure(new Call("stock", "GET", "http://stock").send(fetch))),
  );
  assert.deepEqual(
    found.map((f) => [f.reason, f.status]),
    [
      ["unreachable", 502],
      ["late", 504],
      ["status", 502],
      ["late", 504],
    ],
  );
});

test("an answer that does not fit is not passed on", async () => {
  const answer = (body: string | Uint8Array): Promise<Reply> =>
    new Call("stock", "GET", "http://stock").send(() => Promise.resolve(new Response(body)));
  const reply = await answer("1.5");
  assert.throws(() => reply.json(c.int32), Failure);
  assert.equal((await answer("")).optionalJson(c.nullable(c.int32)), null);
  const broken = await answer(new Uint8Array([0xff]));
  assert.throws(() => broken.text(), Failure);
});
