// Shows that what is stored comes back: ports handlers as the next engineer would, and asks them with a store behind.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { postgres } from './postgres.mjs';
import { ask, freePort, run, start } from './process.mjs';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const full = {
  id,
  type: "it's",
  row: '1',
  statement: null,
  self: 9007199254740993n,
  width: 40,
  open: true,
  lean: 0.5,
  load: 12.25,
  price: '12345678901234567890.10',
  built: '2024-02-29',
  opens: '08:05:00',
  checked: '2026-11-23T10:15:30.00025',
  state: 'FULL',
  before: null,
};
const empty = Object.fromEntries(Object.keys(full).map((key) => [key, null]));
const plain = { ...empty, id: '00000000-0000-0000-0000-000000000002', type: 'plain', width: 20, open: false, lean: 0, load: 0, price: '1.00', built: '2025-01-01', state: 'Self', before: 'EMPTY' };

const shelf = { 'content-type': 'application/json' };
const media = '"application/json"';

/** What a service's handlers become, what its store holds, and what is to be answered. */
const services = {
  shelves: {
    ports: {
      all: `fn answer() -> Answer { Response::json(200, ${media}, &shelves::find_all()?) }`,
      one: `fn answer(params: Params) -> Answer { match shelves::find_by_id(&params.id)? { Some(found) => Response::json(200, ${media}, &found), None => Err(Problem::not_found()) } }`,
      in_: `fn answer(params: Params) -> Answer { Response::json(200, ${media}, &shelves::find_by_state_in(&params.states)?) }`,
      after: `fn answer(params: Params) -> Answer { Response::json(200, ${media}, &shelves::find_by_built_after_and_price_less_than_order_by_price(&params.built, &params.below)?) }`,
      first: `fn answer(params: Params) -> Answer { Response::json(200, ${media}, &shelves::find_first_by_type_starting_with(&params.type_)?) }`,
      counts: `fn answer(params: Params) -> Answer { let name = if shelves::exists_by_row("1")? { "some" } else { "none" }; Response::json(200, ${media}, &std::collections::BTreeMap::from([(name, shelves::count_by_state(params.state)?)])) }`,
      clear: `fn answer(params: Params) -> Answer { shelves::delete_by_width_in(&params.widths)?; Ok(Response::empty(204)) }`,
    },
    uses: 'use crate::http::Response;\nuse crate::stores::shelves;\n#[allow(unused_imports)]\nuse crate::http::Problem;\n',
    schema: [
      `CREATE TABLE shelf (id uuid PRIMARY KEY, it_s varchar(255), "row" varchar(255), statement varchar(255), self bigint, width integer NOT NULL, open boolean NOT NULL, lean real NOT NULL, load double precision NOT NULL, price numeric(38,2), built date, opens time(6), checked timestamp(6), state varchar(255), before varchar(255))`,
    ],
    asked: [
      ['GET', '/shelves', 200, [full, plain]],
      ['GET', `/shelves/${id}`, 200, full],
      ['GET', '/shelves/00000000-0000-0000-0000-000000000009', 404],
      ['GET', '/shelves/in?states=Self&states=EMPTY', 200, [plain]],
      ['GET', '/shelves/after/2024-12-31?below=2.5', 200, [plain]],
      ['GET', `/shelves/first/${encodeURIComponent("it'")}`, 200, full],
      ['GET', '/shelves/first/x', 200, null],
      ['GET', '/shelves/counts?state=Self', 200, { some: 1 }],
      ['DELETE', '/shelves/of?widths=20&widths=21', 204],
      ['GET', '/shelves', 200, [full]],
      // What fits no type of the code: the log says so, the answer does not.
      ['UPDATE', "UPDATE shelf SET state = 'hidden'"],
      ['GET', '/shelves', 502, /a store could not be asked/],
      ['UPDATE', 'ALTER TABLE shelf ALTER COLUMN id TYPE text'],
      ['GET', `/shelves/${id}`, 502, /a store could not be asked/],
    ],
  },
};

/** Every row whose service is here; what is wrong is told to `failing(row)`. */
export async function stores(rows, work, failing) {
  for (const row of rows.filter((r) => r.combination.id === 'rust/spin' && r.artifact !== undefined && r.service in services)) {
    const fail = failing(row);
    const service = services[row.service];
    const directory = join(work, 'stores', row.estate, row.service);
    rmSync(directory, { recursive: true, force: true });
    cpSync(row.directory, directory, { recursive: true });
    port(directory, service);
    const built = await run('cargo', ['build', '--target', 'wasm32-wasip2', '--release'], { cwd: directory });
    if (built.status !== 0) {
      fail(`its handlers, ported: ${built.errors.slice(-3000)}`);
      continue;
    }
    const database = await postgres(row.service);
    try {
      for (const statement of service.schema) {
        await database.client.query(statement);
      }
      await fill(database.client);
      await answers(row, service, database, fail);
    } finally {
      await database.stop();
    }
  }
}

/** In place of what says that it is not ported. */
function port(directory, { ports, uses }) {
  for (const [handler, code] of Object.entries(ports)) {
    const file = join(directory, 'src/handlers', `${handler}.rs`);
    const text = readFileSync(file, 'utf8');
    const body = text.indexOf('/// Port ');
    if (body < 0) {
      throw new Error(`${file} has nothing to port`);
    }
    const imports = text.indexOf('use ');
    const head = text.slice(imports, body).replace(/, Problem, /, ', ').replace(/use crate::http::Problem;\n/, '');
    const own = head.includes('Problem>') || code.includes('Problem') ? uses : uses.replace(/#\[allow.*\n.*Problem;\n/, '');
    writeFileSync(file, `${text.slice(0, imports)}${own}${head}${code}\n`);
  }
}

async function fill(client) {
  const columns = { type: 'it_s', row: '"row"' };
  for (const stored of [full, plain]) {
    const names = Object.keys(stored).map((name) => columns[name] ?? name);
    await client.query(`INSERT INTO shelf (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(stored));
  }
}

async function answers(row, { asked }, { host, port: databasePort, user, password, client }, fail) {
  const environment = {
    ...process.env,
    SPIN_VARIABLE_SHELVES_DB: host,
    SPIN_VARIABLE_SHELVES_DB_PORT: `${databasePort}`,
    SPIN_VARIABLE_SHELVES_DB_USER: user,
    SPIN_VARIABLE_SHELVES_DB_PASSWORD: password,
  };
  const listening = await freePort();
  const [program, args] = row.combination.serve({ ...row, artifact: row.combination.made(row) }, listening);
  const server = await start(program, args, { cwd: row.directory, env: environment }, listening, '/shelves');
  try {
    for (const [method, target, status, expected] of asked) {
      if (method === 'UPDATE') {
        await client.query(target);
        continue;
      }
      const answer = await ask(server.port, { method, target, headers: shelf });
      const right = answer.status === status && (expected === undefined || fits(expected, answer.body));
      if (!right) {
        fail(`${method} ${target} with a store behind is answered with ${answer.status}: ${answer.body}`);
      }
      if (answer.body.includes('hidden') || answer.body.includes(password)) {
        fail(`${method} ${target} tells what nobody asked for`);
      }
    }
  } finally {
    server.stop();
  }
  row.stored = true;
}

function fits(expected, body) {
  return expected instanceof RegExp ? expected.test(body) : isDeepStrictEqual(exact(JSON.stringify(expected, (_, v) => (typeof v === 'bigint' ? `#${v}` : v))), exact(body));
}

/** JSON with its numbers as they are written: some are larger than those of JavaScript. */
function exact(text) {
  const quoted = text.replaceAll(/"price":"?(-?[\d.]+)"?/g, '"price":"$1"').replaceAll(/"self":"?#?(-?\d+)"?/g, '"self":"$1"');
  return JSON.parse(quoted);
}

export { fill, fits, services };
