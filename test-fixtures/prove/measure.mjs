// Starts a function anew, with nothing else running, and measures it.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { jco } from './combinations.mjs';
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
  const measured = await run('node', [new URL('instance.mjs', import.meta.url).pathname, directory, 'component', row.probe]);
  if (measured.status !== 0) {
    throw new Error(`instance.mjs: ${measured.output}${measured.errors}`);
  }
  return Number(measured.output.trim().split('\n').at(-1));
}

/** From the start of workerd itself to the first answer: what wrangler dev adds around it is not part of the platform. */
async function worker(row) {
  const require = createRequire(join(row.directory, 'package.json'));
  const { parseConfigFileTextToJson } = require('typescript');
  const { config } = parseConfigFileTextToJson('wrangler.jsonc', readFileSync(join(row.directory, 'wrangler.jsonc'), 'utf8'));
  const bindings = Object.entries(config.vars ?? {}).map(([name, value]) => `(name = ${text(name)}, text = ${text(`${value}`)})`);
  const times = [];
  for (let round = 0; round < 5; round++) {
    const port = await freePort();
    const file = join(row.directory, 'dist/workerd.capnp');
    writeFileSync(
      file,
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .function)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const function :Workerd.Worker = (
  modules = [(name = "index.js", esModule = embed "index.js")],
  compatibilityDate = ${text(config.compatibility_date)},
  bindings = [${bindings.join(', ')}]
);
`,
    );
    const runtime = createRequire(require.resolve('wrangler/package.json')).resolve('workerd/bin/workerd');
    const server = await start(runtime, ['serve', file], {}, port, row.probe);
    server.stop();
    times.push(server.milliseconds);
  }
  return middle(times);
}

/** A text as Cap'n Proto writes it. */
function text(value) {
  return `"${value.replaceAll(/["\\\u0000-\u001f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
}
