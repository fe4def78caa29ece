// What is proved: each language on each target. `serve` is how its runtime is started; a target without one is built and tested only.

import { existsSync } from 'node:fs';

const pinned = `node-${process.platform}-${process.arch}/bin/node`;
const own = (path) => new URL(`node_modules/${path}`, import.meta.url).pathname;
export const jco = own('@bytecodealliance/jco/dist/jco.js');

/** The Node that Wasm runs on: pinned, since what a cold start takes depends on its V8 (20 needs three times as long as 24). */
export const host = existsSync(own(pinned)) ? own(pinned) : 'node';
const spinHost = new URL('spin-host.mjs', import.meta.url).pathname;
const spinImports = ['fermyon:spin', 'spin:postgres'].map((name) => `${name}/*=${spinHost}#*`);

const rust = {
  language: 'rust',
  // What the README has a reader type, and what CI of the scaffold checks on top of it.
  checks: [
    ['cargo', 'fmt', '--check'],
    ['cargo', 'clippy', '--all-targets', '--', '-D', 'warnings'],
    ['cargo', 'clippy', '--target', 'wasm32-wasip2', '--', '-D', 'warnings'],
  ],
  lock: 'Cargo.lock',
  // One directory for all, so that what they have in common is compiled once.
  shared: 'cargo',
  made: ({ service }) => `${process.env.CARGO_TARGET_DIR}/wasm32-wasip2/release/${service.replaceAll('-', '_')}.wasm`,
  serve: (row, port) => [host, [jco, 'serve', row.artifact, '--port', `${port}`]],
  component: true,
};

const typescript = {
  language: 'typescript',
  checks: [],
  lock: 'package-lock.json',
  serve: (row, port) => ['npm', ['start', '--', '--port', `${port}`]],
};

// Two that start at once would both take the usual port for debuggers.
const wrangler = (row, port, other) => ['npm', ['start', '--', '--port', `${port}`, '--inspector-port', `${other}`]];

export const combinations = [
  { ...rust, target: 'spin', serve: (row, port) => [host, [jco, 'serve', row.artifact, '--port', `${port}`, '--jco-map', ...spinImports]] },
  { ...rust, target: 'wasi-http' },
  { ...typescript, target: 'wasi-http', made: ({ directory, service }) => `${directory}/dist/${service}.wasm`, component: true },
  { ...typescript, target: 'cloudflare-workers', made: ({ directory }) => `${directory}/dist/index.js`, worker: true, serve: wrangler },
  { ...typescript, target: 'fastly-compute', made: ({ directory }) => `${directory}/bin/main.wasm`, serve: undefined },
].map((combination) => ({ ...combination, id: `${combination.language}/${combination.target}` }));
