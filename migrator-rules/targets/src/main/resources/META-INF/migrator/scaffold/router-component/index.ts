import backends from "../backends.json" with { type: "json" };
import routes from "../routes.json" with { type: "json" };
import { decide } from "./decision.js";
import { type Backend, carryOut } from "./forward.js";
import { incoming } from "./incoming.js";
import type { Table } from "./table.js";

const table = routes as unknown as Table;
const places: Readonly<Record<string, { readonly url: string } | undefined>> = backends;

function backend(name: string): Backend | undefined {
  const place = places[name];
  return place === undefined ? undefined : { url: place.url, fetch: (request) => fetch(request) };
}

addEventListener("fetch", (event) => {
  event.respondWith(
    carryOut(decide(table, incoming(event.request)), event.request, {
      backend,
      random: Math.random,
      waitUntil: (promise) => {
        event.waitUntil(promise);
      },
    }),
  );
});
