// Starts a function and asks it everything that its document says.

import { Schemas } from './examples.mjs';
import { judge, judgeStray, strays } from './judge.mjs';
import { ask, freePort, start } from './process.mjs';
import { requests } from './requests.mjs';

/** Whether every answer was right; what was not is told to `fail`. */
export async function serve(row, fail) {
  const { document } = row;
  const schemas = new Schemas(document);
  const { found, skipped } = requests(document, schemas);
  skipped.forEach((route) => fail(`no example is known for ${route}`));
  row.probe = found.find((r) => r.method === 'GET' && r.status === undefined)?.target ?? '/';
  const server = await started(row);
  const wrong = new Set(skipped);
  try {
    for (const request of found) {
      const said = await ask(server.port, request).then((answer) => judge(document, schemas, request, answer), (error) => `${request.name}: ${error.message}`);
      if (said !== undefined) {
        wrong.add(`${request.about.operationId} ${request.path}`);
        fail(said);
      }
    }
    for (const stray of strays(document, found)) {
      const said = await ask(server.port, stray).then((answer) => judgeStray(stray, answer), (error) => `${stray.name}: ${error.message}`);
      if (said !== undefined) {
        wrong.add(stray.name);
        fail(said);
      }
    }
  } finally {
    server.stop();
  }
  const routes = new Set(found.map((r) => `${r.about.operationId} ${r.path}`));
  const right = [...routes].filter((r) => !wrong.has(r)).length;
  row.routes = `${right} of ${routes.size + skipped.length}`;
  row.requests = found.length;
  return wrong.size === 0;
}

/** The function on its runtime. */
export async function started(row) {
  const port = await freePort();
  const [program, args] = row.combination.serve(row, port, await freePort());
  const environment = { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false', XDG_CONFIG_HOME: process.env.TMPDIR };
  return start(program, args, { cwd: row.directory, env: environment }, port, row.probe);
}
