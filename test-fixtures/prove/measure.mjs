// Starts a function anew, with nothing else running, and measures it.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { host, jco } from './combinations.mjs';
import { ask, freePort, run, start } from './process.mjs';
import { started } from './serve.mjs';

const rounds = 200;

export async function measure(row, work) {
  const server = await started(row);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    row.process = server.milliseconds;
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      await ask(server.port, { target: row.probe }, undefined, agent);
      times.push(performance.now() - begun);
    }
    row.median = middle(times);
  } finally {
    agent.destroy();
    server.stop();
  }
  row.instance = row.combination.worker ? await worker(row) : await instance(row, work);
}

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** In a host that runs already: from a compiled component to the first answer. */
async function instance(row, work) {
  const directory = join(work, 'transpiled', row.estate, row.combination.id, row.service);
  rmSync(directory, { recursive: true, force: true });
  const transpiled = await run('node', [jco, 'transpile', row.artifact, '--instantiation', 'async', '--name', 'component', '-o', directory, '-q']);
  if (transpiled.status !== 0) {
    throw new Error(`jco transpile: ${transpiled.output}${transpiled.errors}`);
  }
  const measured = await run(host, [new URL('instance.mjs', import.meta.url).pathname, directory, 'component', row.probe]);
  if (measured.status !== 0) {
    throw new Error(`instance.mjs: ${measured.output}${measured.errors}`);
  }
  return Number(measured.output.trim().split('\n').at(-1));
}

/** In a workerd that runs already: from the bundled script to the first answer of a new isolate. */
async function worker(row) {
  const require = createRequire(join(row.directory, 'package.json'));
  const { parseConfigFileTextToJson } = require('typescript');
  const { config } = parseConfigFileTextToJson('wrangler.jsonc', readFileSync(join(row.directory, 'wrangler.jsonc'), 'utf8'));
  const directory = join(row.directory, 'dist');
  const port = await freePort();
  writeFileSync(join(directory, 'loader.js'), loader(config));
  writeFileSync(join(directory, 'workerd.capnp'), service(port, config));
  const runtime = createRequire(require.resolve('wrangler/package.json')).resolve('workerd/bin/workerd');
  const host = await start(runtime, ['serve', '--experimental', join(directory, 'workerd.capnp')], {}, port, row.probe);
  try {
    const times = [];
    for (let round = 0; round < 9; round++) {
      const begun = performance.now();
      await ask(port, { method: 'GET', target: row.probe });
      times.push(performance.now() - begun);
    }
    return middle(times);
  } finally {
    host.stop();
  }
}

/** A worker that answers each request with a new isolate of the function. */
function loader(config) {
  const options = { compatibilityDate: config.compatibility_date, compatibilityFlags: config.compatibility_flags, env: config.vars ?? {} };
  return `import code from "code";
let isolates = 0;
const options = ${JSON.stringify(options)};
export default {
  fetch(request, env) {
    const isolate = env.LOADER.get("isolate" + isolates++, () => ({
      ...options,
      mainModule: "index.js",
      modules: { "index.js": code },
      globalOutbound: null,
    }));
    return isolate.getEntrypoint().fetch(request);
  },
};
`;
}

function service(port, config) {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .loader)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const loader :Workerd.Worker = (
  modules = [(name = "loader.js", esModule = embed "loader.js"), (name = "code", text = embed "index.js")],
  compatibilityDate = ${text(config.compatibility_date)},
  compatibilityFlags = ["experimental"],
  bindings = [(name = "LOADER", workerLoader = (id = "functions"))]
);
`;
}

/** A text as Cap'n Proto writes it. */
function text(value) {
  return `"${value.replaceAll(/["\\\u0000-\u001f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
}
