// A request of the Fetch API, as routing looks at it.

import type { Asked } from "./request.js";

export function incoming(request: Request): Asked {
  const url = new URL(request.url);
  const end = request.url.indexOf("?");
  return {
    scheme: url.protocol.slice(0, -1),
    method: request.method,
    host: request.headers.get("host") ?? url.host,
    path: url.pathname,
    ...(end < 0 ? {} : { query: url.search.slice(1) }),
    headers: [...request.headers].filter(([name]) => name !== "host"),
  };
}
