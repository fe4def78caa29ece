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

const headers = { 'content-type': 'application/json' };
const media = '"application/json"';

const str = (val) => ({ tag: 'str', val });

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
    environment: ({ host, port, user, password }) => ({
      SPIN_VARIABLE_SHELVES_DB: host,
      SPIN_VARIABLE_SHELVES_DB_PORT: `${port}`,
      SPIN_VARIABLE_SHELVES_DB_USER: user,
      SPIN_VARIABLE_SHELVES_DB_PASSWORD: password,
    }),
  },
  tins: {
    ports: {
      find: `fn answer(params: Params) -> Answer { Response::json(200, ${media}, &tins::find_by_label_ending_with_or_size(&params.end, params.size)?) }`,
      count: `fn answer(params: Params) -> Answer { Response::json(200, ${media}, &tins::count_by_grams(params.grams)?) }`,
      remove: `fn answer(params: Params) -> Answer { tins::delete_by_id(params.id)?; Ok(Response::empty(204)) }`,
      note: `fn answer(params: Params) -> Answer { redis::hset(&params.name, &params.field, &params.text)?; Ok(Response::empty(204)) }`,
      notes: `fn answer(params: Params) -> Answer { Response::json(200, ${media}, &redis::hgetall(&params.name)?) }`,
      visits: `fn answer() -> Answer { Response::json(200, ${media}, &redis::incr("visits")?) }`,
    },
    uses: 'use crate::http::Response;\n#[allow(unused_imports)]\nuse crate::stores::{redis, tins};\n#[allow(unused_imports)]\nuse crate::http::Problem;\n',
    probe: '/tins/count?grams=0',
    asked: [
      ['GET', "/tins?end='%20OR%201&size=SMALL", 200, [{ id: 7, label: "a ' OR 1", grams: null, weight: 1.5, size: 'SMALL' }, { id: 8, label: 'b', grams: 4294967, weight: 0.25, size: null }]],
      ['GET', '/tins/count?grams=500', 200, 3],
      ['GET', '/tins/count?grams=501', 502, /a store could not be asked/],
      ['DELETE', '/tins/7', 204],
      ['DELETE', '/tins/8', 502, /a store could not be asked/],
      ['PUT', '/tins/notes/a?field=f&text=%C3%A4%20*', 204],
      ['PUT', '/tins/notes/a?field=g&text=', 204],
      ['GET', '/tins/notes/a', 200, { f: '\u00e4 *', g: '' }],
      ['GET', '/tins/notes/b', 200, {}],
      ['GET', '/tins/visits', 200, 1],
    ],
    environment: () => ({
      SPIN_VARIABLE_SPRING_DATASOURCE_URL: 'jdbc:mysql://me:word@127.0.0.1:1/tins?useSSL=false',
      SPIN_VARIABLE_CACHE: '127.0.0.1',
      SPIN_VARIABLE_CACHE_PASSWORD: 'w/o',
      SPIN_HOST_REDIS_ADDRESS: 'redis://:w%2Fo@127.0.0.1:6379/',
      SPIN_HOST_MYSQL_ADDRESS: 'mysql://me:word@127.0.0.1:1/tins',
      SPIN_HOST_MYSQL: JSON.stringify({
        'SELECT id, `key`, grams, weight, size FROM tin WHERE RIGHT(`key`, CHAR_LENGTH(?)) = ? OR size = ?': {
          parameters: [str("' OR 1"), str("' OR 1"), str('SMALL')],
          columns: ['id', 'key', 'grams', 'weight', 'size'],
          rows: [
            [{ tag: 'int64', val: '7n' }, str("a ' OR 1"), { tag: 'db-null' }, { tag: 'floating64', val: 1.5 }, str('SMALL')],
            [{ tag: 'uint64', val: '8n' }, { tag: 'binary', val: [0x62] }, { tag: 'uint32', val: 4294967 }, { tag: 'floating32', val: 0.25 }, { tag: 'db-null' }],
          ],
        },
        'SELECT COUNT(*) FROM tin WHERE grams = ?': { parameters: [{ tag: 'int32', val: 500 }], columns: ['COUNT(*)'], rows: [[{ tag: 'int64', val: '3n' }]] },
        'DELETE FROM tin WHERE id = ?': { parameters: [{ tag: 'int64', val: '7n' }] },
      }),
    }),
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
    const database = service.schema === undefined ? undefined : await postgres(row.service);
    try {
      for (const statement of service.schema ?? []) {
        await database.client.query(statement);
        await fill(database.client);
      }
      await answers(row, service, database, fail);
    } finally {
      await database?.stop();
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

async function answers(row, { asked, environment, probe = asked[0][1] }, database, fail) {
  const listening = await freePort();
  const [program, args] = row.combination.serve({ ...row, artifact: row.combination.made(row) }, listening);
  const server = await start(program, args, { cwd: row.directory, env: { ...process.env, ...environment(database) } }, listening, probe, () => true);
  try {
    for (const [method, target, status, expected] of asked) {
      if (method === 'UPDATE') {
        await database.client.query(target);
        continue;
      }
      const answer = await ask(server.port, { method, target, headers });
      const right = answer.status === status && (expected === undefined || fits(expected, answer.body));
      if (!right) {
        fail(`${method} ${target} with a store behind is answered with ${answer.status}: ${answer.body}`);
      }
      if (['hidden', 'word', database?.password].some((secret) => secret !== undefined && answer.body.includes(secret))) {
        fail(`${method} ${target} tells what nobody asked for`);
      }
    }
  } finally {
    server.stop();
  }
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
