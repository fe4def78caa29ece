// How long a warm host needs from nothing but a compiled component to its first answer: a new instance, its server, one request.
// Usage: node instance.mjs DIRECTORY NAME PATH; DIRECTORY is what `jco transpile --instantiation` wrote.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { HTTPServer } from '@bytecodealliance/preview2-shim/http';
import { WASIShim } from '@bytecodealliance/preview2-shim/instantiation';
import { mysql, postgres, redis, variables } from './spin-host.mjs';

const [directory, name, path] = process.argv.slice(2);
const { instantiate } = await import(pathToFileURL(`${directory}/${name}.js`).href);
const compiled = new Map();
const getCoreModule = async (file) => {
  if (!compiled.has(file)) {
    compiled.set(file, await WebAssembly.compile(readFileSync(`${directory}/${file}`)));
  }
  return compiled.get(file);
};
const spin = { 'fermyon:spin/mysql': mysql, 'fermyon:spin/redis': redis, 'fermyon:spin/variables': variables, 'spin:postgres/postgres': postgres };
const imports = () => ({ ...new WASIShim().getImportObject(), ...spin });
const times = [];
for (let round = 0; round < 21; round++) {
  const begun = performance.now();
  const instance = await instantiate(getCoreModule, imports());
  const instantiated = performance.now() - begun;
  const server = new HTTPServer(instance.incomingHandler ?? instance['wasi:http/incoming-handler']);
  server.listen(0, '127.0.0.1');
  const listening = performance.now();
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
  await response.arrayBuffer();
  times.push(instantiated + performance.now() - listening);
}
times.shift(); // compiles
times.sort((a, b) => a - b);
console.log(times[Math.floor(times.length / 2)].toFixed(2));
process.exit(0);
