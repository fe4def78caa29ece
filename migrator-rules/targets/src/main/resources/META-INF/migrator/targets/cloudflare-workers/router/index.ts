import backends from "../backends.json" with { type: "json" };
import routes from "../routes.json" with { type: "json" };
import { decide } from "./decision.js";
import { type Backend, carryOut } from "./forward.js";
import { incoming } from "./incoming.js";
import type { Table } from "./table.js";

interface Service {
  fetch(request: Request): Promise<Response>;
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

type Bindings = Readonly<Record<string, Service | undefined>>;
type Place = { readonly url: string; readonly binding?: string };

const table = routes as unknown as Table;
const places: Readonly<Record<string, Place | undefined>> = backends;

function backend(name: string, bindings: Bindings): Backend | undefined {
  const place = places[name];
  if (place === undefined) {
    return undefined;
  }
  const service = place.binding === undefined ? undefined : bindings[place.binding];
  return {
    url: place.url,
    fetch: (request) => (service === undefined ? fetch(request) : service.fetch(request)),
  };
}

export default {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    return carryOut(decide(table, incoming(request)), request, {
      backend: (name) => backend(name, bindings),
      random: Math.random,
      waitUntil: (promise) => {
        context.waitUntil(promise);
      },
    });
  },
};
