// Generates every FIT and REFACTOR service of an estate for each language and target, builds it, starts it on a real runtime, sends the
// request of every route, and checks the answers against the OpenAPI document. See --help.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { combinations } from './combinations.mjs';
import { jar, javaColdStart } from './java.mjs';
import { freePort, run, start } from './process.mjs';
import { judge, requests } from './requests.mjs';

const { values: options } = parseArgs({
  options: {
    estate: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true, default: [] },
    work: { type: 'string' },
    java: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help || options.estate === undefined || options.work === undefined) {
  console.log('prove --work DIR --estate DIR [--estate DIR …] [--only LANGUAGE/TARGET …] [--java]');
  process.exit(options.help ? 0 : 2);
}

const migrator = new URL('../../migrator', import.meta.url).pathname;
const work = resolve(options.work);
const wanted = combinations.filter((c) => options.only.length === 0 || options.only.includes(`${c.language}/${c.target}`));
const rows = [];
const failures = [];
const jars = new Map();

for (const estate of options.estate) {
  for (const combination of wanted) {
    const out = join(work, 'scaffolds', basename(estate), combination.target, combination.language);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const scaffolded = await run(migrator, [
      'scaffold', estate, '--fit', '--refactor', '--target', combination.target, '--language', combination.language, '-o', out,
    ]);
    if (scaffolded.status !== 0) {
      failures.push(`${estate}: ${combination.target} in ${combination.language}: ${scaffolded.output}`);
      continue;
    }
    for (const name of readdirSync(out).sort()) {
      rows.push(await prove(estate, name, join(out, name), combination));
      console.error(line(rows.at(-1)).join('  '));
    }
  }
}

async function prove(estate, name, directory, combination) {
  const row = { estate: basename(estate), name, combination: `${combination.language}/${combination.target}`, built: 'no', served: 'no' };
  const fail = (message) => failures.push(`${row.estate} ${name} ${row.combination}: ${message}`);
  for (const [command, args] of combination.build(name)) {
    const built = await run(command, args, { cwd: directory });
    if (built.status !== 0 || built.output.includes('warning:')) {
      fail(`${command} ${args.join(' ')}: ${built.output.slice(-3000)}`);
      return row;
    }
  }
  row.built = 'yes';
  const artifact = combination.artifact(name, process.env.CARGO_TARGET_DIR ?? join(directory, 'target'));
  row.size = statSync(artifact).size;
  const document = parse(readFileSync(join(directory, 'openapi.yaml'), 'utf8'));
  try {
    await serve(row, directory, artifact, combination, document, fail);
  } catch (error) {
    fail(error.message);
  }
  return row;
}

async function serve(row, directory, artifact, combination, document, fail) {
  const { found, skipped } = requests(document);
  const probe = found.find((r) => r.method === 'GET')?.target ?? '/';
  const port = await freePort();
  const program = combination.serve(directory, artifact);
  const server = await start(program.command, program.args(port), { cwd: program.cwd }, port, probe);
  const base = `http://127.0.0.1:${port}`;
  let right = 0;
  try {
    for (const request of found) {
      const response = await fetch(base + request.target, { method: request.method, headers: request.headers, body: request.body });
      const wrong = judge(document, request, response, await response.text());
      if (wrong === undefined) {
        right++;
      } else {
        fail(wrong);
      }
    }
    const unknown = await fetch(`${base}/no/such/path/at/all/${'x/'.repeat(9)}y`);
    const strange = await fetch(base + (found[0]?.target ?? probe), { method: 'PROPFIND' }).catch(() => undefined);
    const open = found.some((r) => r.operation.responses[`${unknown.status}`] !== undefined);
    if (unknown.status !== 404 && !open) {
      fail(`an unknown path is answered with ${unknown.status}`);
    }
    if (found.length > 0 && strange !== undefined && ![405, 501].includes(strange.status) && !open) {
      fail(`an unknown method is answered with ${strange.status}`);
    }
    row.median = await median(base + probe);
  } finally {
    server.stop();
  }
  for (const route of skipped) {
    fail(`no example is known for ${route}`);
  }
  row.routes = `${right} of ${found.length + skipped.length}`;
  row.served = right === found.length + skipped.length ? 'yes' : 'no';
  row.process = server.milliseconds;
  row.instance = await instance(artifact, row, probe);
  if (options.java) {
    row.java = await java(row, document, probe);
  }
}

async function median(url) {
  const times = [];
  for (let i = 0; i < 200; i++) {
    const begun = performance.now();
    await (await fetch(url)).arrayBuffer();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[100];
}

async function instance(artifact, row, probe) {
  const directory = join(work, 'transpiled', row.estate, row.combination, row.name);
  rmSync(directory, { recursive: true, force: true });
  const jco = new URL('node_modules/@bytecodealliance/jco/dist/jco.js', import.meta.url).pathname;
  const transpiled = await run('node', [jco, 'transpile', artifact, '--instantiation', 'async', '--name', 'component', '-o', directory, '-q']);
  if (transpiled.status !== 0) {
    throw new Error(`jco transpile: ${transpiled.output}`);
  }
  const measured = await run('node', [new URL('instance.mjs', import.meta.url).pathname, directory, 'component', probe]);
  if (measured.status !== 0) {
    throw new Error(`instance.mjs: ${measured.output}`);
  }
  return Number(measured.output.trim().split('\n').at(-1));
}

async function java(row, document, probe) {
  const estate = options.estate.find((e) => basename(e) === row.estate);
  const origins = Object.values(document.paths).flatMap((item) => Object.values(item).map((o) => o['x-origin']));
  const source = origins.find((o) => o?.includes('/src/'))?.split('/src/')[0];
  if (source === undefined || !existsSync(join(estate, source, 'pom.xml'))) {
    return undefined;
  }
  if (!jars.has(source)) {
    const file = await jar(estate, source, work);
    jars.set(source, file === undefined ? undefined : await javaColdStart(file, probe).catch(() => undefined));
  }
  return jars.get(source);
}

function line(row) {
  const number = (value, digits, unit) => (value === undefined ? '-' : `${value.toFixed(digits)} ${unit}`);
  const ratio = row.java === undefined || row.instance === undefined ? '-' : `${(row.java / row.instance).toFixed(0)}x`;
  return [
    row.estate, row.name, row.combination, row.built, row.served, row.routes ?? '-', number(row.size === undefined ? undefined : row.size / 1024, 0, 'KiB'),
    number(row.process, 0, 'ms'), number(row.instance, 1, 'ms'), number(row.median, 2, 'ms'), number(row.java, 0, 'ms'), ratio,
  ];
}

const head = ['estate', 'service', 'scaffold', 'built', 'served', 'routes', 'size', 'process', 'instance', 'median', 'java', 'java/instance'];
const table = [head, ...rows.map(line)];
const widths = head.map((_, i) => Math.max(...table.map((cells) => cells[i].length)));
for (const cells of table) {
  console.log(cells.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd());
}
const good = rows.filter((r) => r.built === 'yes' && r.served === 'yes').length;
console.log(`\n${good} of ${rows.length} scaffolds built and served all of their routes`);
console.log('process: from the start of the host to the first answer; instance: from a compiled component to the first answer in a warm host');
failures.forEach((failure) => console.error(`\n${failure}`));
process.exit(failures.length === 0 && rows.length > 0 ? 0 : 1);
