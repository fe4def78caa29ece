// Every rule of routes.json takes a request that is made from it, unless one before it does.

import assert from "node:assert/strict";
import { test } from "node:test";
import backends from "../backends.json" with { type: "json" };
import routes from "../routes.json" with { type: "json" };
import { decide } from "../src/decision.js";
import { rule } from "../src/matching.js";
import type { Asked } from "../src/request.js";
import type { HostPattern, Table } from "../src/table.js";

const table = routes as unknown as Table;

function host(pattern: HostPattern): string {
  switch (pattern.kind) {
    case "any":
      return "any.example";
    case "exact":
      return pattern.name;
    default:
      return `one.${pattern.name}`;
  }
}

for (const { host: pattern, rules } of table.hosts) {
  for (const { name, match, action } of rules) {
    if (match.path.kind === "regex" || match.headers || match.query || match.cookies) {
      continue;
    }
    test(name, () => {
      const asked: Asked = {
        scheme: match.scheme ?? "https",
        method: match.method ?? "GET",
        host: host(pattern),
        path: match.path.text,
        headers: [],
      };
      assert.ok(rule(table, asked, match.path.text));
      assert.ok(decide(table, asked));
      if (action.kind === "forward") {
        action.backends.forEach(({ backend }) => assert.ok(Object.hasOwn(backends, backend)));
      }
    });
  }
}
