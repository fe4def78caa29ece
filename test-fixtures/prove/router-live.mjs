// Runs the generated router Worker in workerd, with tables of the cases, and asks it over HTTP what the model was asked.
// Usage: node router-live.mjs LINES ROUTER; ROUTER is a directory that `migrator routes --target cloudflare-workers` wrote, installed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort, start } from './process.mjs';

const MOST_TABLES = 12;
const [lines, router] = process.argv.slice(2);
const require = createRequire(join(router, 'package.json'));
const runtime = createRequire(require.resolve('wrangler/package.json')).resolve('workerd/bin/workerd');
const echo = http.createServer((request, response) => {
  const [, name, path] = /^\/of\/([^/]+)(.*)$/.exec(request.url);
  response.end(JSON.stringify({ backend: decodeURIComponent(name), path, headers: request.rawHeaders }));
});
await new Promise((done) => echo.listen(0, '127.0.0.1', done));

let asked = 0;
let wrong = 0;
const tables = readFileSync(lines, 'utf8').split('\n').filter(Boolean).map((text) => JSON.parse(text));
const rules = (line) => line.table.hosts.reduce((sum, host) => sum + host.rules.length, 0);
const richest = tables.sort((a, b) => rules(b) - rules(a)).slice(0, MOST_TABLES);
for (const line of richest) {
  await hold(line);
}
console.log(`workerd: ${richest.length} tables, ${asked} requests: ${wrong === 0 ? 'all answered as the model decides' : `${wrong} answered otherwise`}`);
process.exit(asked === 0 || wrong > 0 ? 1 : 0);

async function hold(line) {
  writeFileSync(join(router, 'routes.json'), JSON.stringify(line.table));
  writeFileSync(join(router, 'backends.json'), JSON.stringify(backends(line.table)));
  const build = spawnSync('npm', ['run', '-s', 'build'], { cwd: router, encoding: 'utf8' });
  if (build.status !== 0) {
    throw new Error(build.stdout + build.stderr);
  }
  const port = await freePort();
  mkdirSync(join(router, 'dist'), { recursive: true });
  writeFileSync(join(router, 'dist/workerd.capnp'), service(port));
  const host = await start(runtime, ['serve', '--experimental', join(router, 'dist/workerd.capnp')], {}, port, '/', () => true);
  try {
    for (const { request, decision } of line.asked.filter(({ request }) => isSent(request)).slice(0, 150)) {
      asked++;
      const given = await send(port, request);
      const difference = differs(decision, given);
      if (difference !== undefined && wrong++ < 5) {
        console.error(`${line.name}: ${difference}\n  asked   ${JSON.stringify(request)}\n  model   ${JSON.stringify(decision)}\n  answer  ${JSON.stringify(given)}`);
      }
    }
  } finally {
    host.stop();
  }
}

/** HTTP without TLS here, and a platform that resolves dots and joins headers that are sent twice: both are declared losses. */
function isSent({ scheme, path, query, headers }) {
  const url = new URL(`http://h${path}${query === undefined ? '' : `?${query}`}`);
  const plain = headers.every(([name, value]) => /^[\w-]+$/.test(name) && !/[^\x20-\x7e]/.test(value));
  const once = new Set(headers.map(([name]) => name.toLowerCase())).size === headers.length;
  return once && scheme === 'http' && url.pathname === path && (url.search || '') === (query ? `?${query}` : '') && plain;
}

function backends(table) {
  const all = table.hosts.flatMap((h) => h.rules).flatMap((r) => [...(r.action.backends ?? []), ...(r.action.mirrors ?? [])]);
  const url = (name) => `http://127.0.0.1:${echo.address().port}/of/${encodeURIComponent(name)}`;
  return Object.fromEntries(all.map(({ backend }) => [backend, { url: url(backend) }]));
}

function service(port) {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "router", worker = (modules = [(name = "index.js", esModule = embed "index.js")], compatibilityDate = "2026-04-01", globalOutbound = "net")),
    (name = "net", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "router")],
);
`;
}

function send(port, { method, host, path, query, headers }) {
  return new Promise((done, failed) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: path + (query === undefined ? '' : `?${query}`), setHost: false, agent: false, headers: [...headers.flat(), 'Host', host] }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text)).on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on('error', failed).end();
  });
}

/** What a client can tell apart; undefined where there is nothing. */
function differs(decision, given) {
  if (decision.kind === 'answered') {
    const wrongHeader = Object.entries(decision.headers).find(([name, value]) => given.headers[name] !== value);
    return given.status !== decision.status ? 'status' : wrongHeader && `header ${wrongHeader[0]}`;
  }
  if (decision.kind === 'redirected') {
    return given.status !== decision.status ? 'status' : given.headers.location === decision.location ? undefined : 'location';
  }
  if (given.status !== 200) {
    return 'status';
  }
  for (const [name, value] of Object.entries(decision.answer.set)) {
    if (given.headers[name] !== value) {
      return `header ${name} of the answer`;
    }
  }
  if (given.body === '') {
    return undefined; // HEAD
  }
  const got = JSON.parse(given.body);
  const header = (name) => got.headers.filter((_, i) => i % 2 === 1 && got.headers[i - 1].toLowerCase() === name).join(', ');
  const other = Object.entries(decision.headers).find(([name, values]) => header(name) !== values.join(', '));
  return !(got.backend in decision.backends) ? 'backend' : got.path !== decision.path ? 'path' : other && `header ${other[0]}`;
}
