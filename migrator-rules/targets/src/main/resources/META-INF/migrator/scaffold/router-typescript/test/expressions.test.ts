// Expressions are read as RE2 reads them, and none takes long.

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, matches } from "../src/expressions.js";

function found(expression: string, text: string): readonly (string | undefined)[] | undefined {
  return find(expression, false, text)?.groups;
}

test("the start of a text, or the whole", () => {
  assert.ok(matches("/a", false, false, "/ab"));
  assert.ok(!matches("/a", false, true, "/ab"));
  assert.ok(!matches("/a", false, false, "x/a"));
  assert.ok(matches("a|ab", false, true, "ab"));
});

test("what is preferred is found", () => {
  assert.deepEqual(found("a|ab", "xab"), ["a"]);
  assert.deepEqual(found("/(a+?)(a*)", "/aaa"), ["/aaa", "a", "aa"]);
  assert.deepEqual(found("(a){2,3}", "aaaa"), ["aaa", "a"]);
  assert.deepEqual(found("(?:(a)|b)*", "ab"), ["ab", "a"]);
  assert.equal(found("(a)|b", "b")?.[1], undefined);
  assert.equal(find("b", false, "aab")?.start, 2);
});

test("classes", () => {
  assert.ok(matches("[^]]+", false, true, "abc"));
  assert.ok(matches("[]a-]+", false, true, "]a-"));
  assert.ok(matches("[[:alpha:]_\\d]+", false, true, "a_1"));
  assert.ok(!matches("[^\\S]", false, true, "a"));
  assert.ok(matches("/.", false, true, "/😀"));
  assert.ok(!matches(".", false, true, "\n"));
});

test("upper and lower case", () => {
  assert.ok(matches("/a[b-c]", true, true, "/AB"));
  assert.ok(!matches("[^k]", true, true, "K"));
  assert.ok(matches("(?i)a(?-i:b)", false, true, "Ab"));
  assert.ok(!matches("(?i)a(?-i:b)", false, true, "AB"));
});

test(
  "what takes a matcher that tries every way longer than anyone waits",
  { timeout: 5000 },
  () => {
    const text = "a".repeat(5000) + "!";
    for (const expression of ["(a|a)*", "(a+)+", "(a|aa)+", "(a*)*b", ".*a.*a.*b.*c"]) {
      assert.ok(!matches(expression, false, true, text), expression);
    }
  },
);
