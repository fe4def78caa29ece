// Shows that a Worker reads rows through Hyperdrive: ports handlers as the next engineer would, and asks them with PostgreSQL behind.

import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgres } from './postgres.mjs';
import { ask, freePort, run, start } from './process.mjs';
import { fill, fits, services as spin } from './stores.mjs';

const head = (taken) => `async function answer(${taken}): Promise<Response> {\n`;
const json = (codec, value) => `return http.json(200, "application/json", ${codec}, ${value});\n}\n`;

/** What a service's handlers become, and what is asked besides what is asked of Spin. */
const services = {
  shelves: {
    ports: {
      all: head('host: Host') + json('c.list(shelfCodec)', 'await shelves.findAll(host)'),
      one: `${head('host: Host, { id }: Params')}const found = await shelves.findById(host, id);\nif (found === null) throw http.notFound();\n${json('shelfCodec', 'found')}`,
      in_: head('host: Host, { states }: Params') + json('c.list(shelfCodec)', 'await shelves.findByStateIn(host, states)'),
      after: head('host: Host, { built, below }: Params') + json('c.list(shelfCodec)', 'await shelves.findByBuiltAfterAndPriceLessThanOrderByPrice(host, built, below)'),
      first: head('host: Host, { type }: Params') + json('c.nullable(shelfCodec)', 'await shelves.findFirstByTypeStartingWith(host, type)'),
      counts: `${head('host: Host, { state }: Params')}const name = (await shelves.existsByRow(host, "1")) ? "some" : "none";\n${json('c.map(c.int64)', 'new Map([[name, await shelves.countByState(host, state)]])')}`,
      clear: `${head('host: Host, { widths }: Params')}await shelves.deleteByWidthIn(host, widths);\nreturn http.empty(204);\n}\n`,
      odd: `${head('host: Host, { type }: Params')}${json('c.list(shelfCodec)', 'await shelves.odd(host, type)')}`,
      visits: head('host: Host') + json('c.list(visitCodec)', 'await visits.findAll(host)'),
    },
    imports: {
      'c.': 'import * as c from "../codec.js";',
      'shelves.': 'import * as shelves from "../stores/shelves.js";',
      'visits.': 'import * as visits from "../stores/visits.js";',
      shelfCodec: 'import { shelfCodec } from "../types/Shelf.js";',
      visitCodec: 'import { visitCodec } from "../types/Visit.js";',
    },
    schema: ['CREATE TABLE visit (id bigint PRIMARY KEY, at timestamp(6) with time zone)', "INSERT INTO visit VALUES (9007199254740993, '2026-11-23T10:15:30Z')"],
    asked: [
      ['GET', '/shelves/visits', 200, /^\[\{"id":9007199254740993,"at":"2026-11-23T10:15:30Z"\}\]$/],
      ['GET', '/shelves/odd?type=x', 501, /Shelves#odd is not connected yet/],
      // What stands in a value is never a part of the statement.
      ['GET', `/shelves/first/${encodeURIComponent("x' OR 1=1 --")}`, 200, null],
    ],
  },
};

/** Every row whose service is here; what is wrong is told to `failing(row)`. */
export async function workerStores(rows, work, failing) {
  for (const row of rows.filter((r) => r.combination.id === 'typescript/cloudflare-workers' && r.artifact !== undefined && r.service in services)) {
    const fail = failing(row);
    const service = services[row.service];
    const directory = join(work, 'worker-stores', row.estate, row.service);
    rmSync(directory, { recursive: true, force: true });
    cpSync(row.directory, directory, { recursive: true, filter: (path) => !path.endsWith('/node_modules') });
    symlinkSync(join(row.directory, 'node_modules'), join(directory, 'node_modules'));
    port(directory, service);
    const checked = await run('npx', ['tsc', '--noEmit'], { cwd: directory });
    if (checked.status !== 0) {
      fail(`its handlers, ported: ${checked.output.slice(-3000)}`);
      continue;
    }
    const database = await postgres(row.service);
    try {
      for (const statement of [...spin[row.service].schema, ...service.schema]) {
        await database.client.query(statement);
      }
      await fill(database.client);
      await answers({ ...row, directory }, [...service.asked, ...spin[row.service].asked], database, fail);
    } finally {
      await database.stop();
    }
  }
}

/** In place of what says that it is not ported. */
function port(directory, { ports, imports }) {
  for (const [handler, code] of Object.entries(ports)) {
    const file = join(directory, 'src/handlers', `${handler}.ts`);
    const text = readFileSync(file, 'utf8');
    const body = text.indexOf('/** Port ');
    if (body < 0) {
      throw new Error(`${file} has nothing to port`);
    }
    const lines = Object.entries(imports).filter(([name, line]) => code.includes(name) && !text.includes(line));
    const first = text.indexOf('import ');
    writeFileSync(file, `${text.slice(0, first)}${lines.map(([, line]) => `${line}\n`).join('')}${text.slice(first, body)}${code}`);
  }
}

async function answers(row, asked, { host, port: databasePort, user, password, client }, fail) {
  const address = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${databasePort}/${row.service}`;
  const environment = {
    ...process.env,
    CI: 'true',
    WRANGLER_SEND_METRICS: 'false',
    XDG_CONFIG_HOME: process.env.TMPDIR,
    CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_POSTGRES: address,
  };
  const listening = await freePort();
  const [program, args] = row.combination.serve(row, listening, await freePort());
  const server = await start(program, args, { cwd: row.directory, env: environment }, listening, '/shelves');
  try {
    for (const [method, target, status, expected] of asked) {
      if (method === 'UPDATE') {
        await client.query(target);
        continue;
      }
      const answer = await ask(server.port, { method, target, headers: {} });
      if (answer.status !== status || (expected !== undefined && !fits(expected, answer.body))) {
        fail(`${method} ${target} with a store behind is answered with ${answer.status}: ${answer.body}`);
      }
      if (answer.body.includes('hidden') || answer.body.includes(password)) {
        fail(`${method} ${target} tells what nobody asked for`);
      }
    }
  } finally {
    server.stop();
  }
}
