// Asks PostgreSQL as Spin does: a parameter has to be of the type that the server infers, and what has no type of the interface fails.
// https://github.com/spinframework/spin/blob/v4.0.2/crates/factor-outbound-pg/src/types.rs, read 2026-11-23.

import { workerData } from 'node:worker_threads';
import pg from 'pg';

const { signal, port } = workerData;
const clients = new Map();

/** The types of parameters that a case of parameter-value serves. */
const taken = {
  boolean: ['boolean'],
  int8: ['"char"'],
  int16: ['smallint'],
  int32: ['integer'],
  int64: ['bigint'],
  floating32: ['real'],
  floating64: ['double precision'],
  str: ['text', 'character varying', 'character', 'name'],
  binary: ['bytea'],
  date: ['date'],
  time: ['time without time zone'],
  datetime: ['timestamp without time zone'],
  timestamp: ['timestamp with time zone'],
  uuid: ['uuid'],
  jsonb: ['jsonb', 'json'],
  decimal: ['numeric'],
  'array-int32': ['integer[]'],
  'array-int64': ['bigint[]'],
  'array-decimal': ['numeric[]'],
  'array-str': ['text[]', 'character varying[]', 'character[]'],
};

const two = (number) => `${number}`.padStart(2, '0');
const day = ([year, month, date]) => `${`${year}`.padStart(4, '0')}-${two(month)}-${two(date)}`;
const clock = ([hour, minute, second, nanosecond]) => `${two(hour)}:${two(minute)}:${two(second)}.${`${nanosecond}`.padStart(9, '0')}`;

/** A parameter as the server reads it. */
function written({ tag, val }) {
  switch (tag) {
    case 'db-null':
      return null;
    case 'date':
      return day(val);
    case 'time':
      return clock(val);
    case 'datetime':
      return `${day(val.slice(0, 3))} ${clock(val.slice(3))}`;
    case 'timestamp':
      return new Date(Number(val) * 1000).toISOString();
    case 'binary':
    case 'jsonb':
      return Buffer.from(val);
    case 'array-int32':
    case 'array-int64':
    case 'array-decimal':
    case 'array-str':
      return [...val].map((v) => (v === undefined ? null : `${v}`));
    default:
      return `${val}`;
  }
}

const dateOf = (text) => text.split('-').map(Number);
const timeOf = (text) => {
  const [hour, minute, second] = text.split(':');
  const [whole, fraction = ''] = second.split('.');
  return [Number(hour), Number(minute), Number(whole), Number(fraction.padEnd(9, '0'))];
};

/** What a column's text becomes, by the number of its type. */
const read = {
  16: (text) => ({ tag: 'boolean', val: text === 't' }),
  17: (text) => ({ tag: 'binary', val: Buffer.from(text.slice(2), 'hex') }),
  20: (text) => ({ tag: 'int64', val: BigInt(text) }),
  21: (text) => ({ tag: 'int16', val: Number(text) }),
  23: (text) => ({ tag: 'int32', val: Number(text) }),
  25: (text) => ({ tag: 'str', val: text }),
  1042: (text) => ({ tag: 'str', val: text }),
  1043: (text) => ({ tag: 'str', val: text }),
  700: (text) => ({ tag: 'floating32', val: Number(text) }),
  701: (text) => ({ tag: 'floating64', val: Number(text) }),
  1082: (text) => ({ tag: 'date', val: dateOf(text) }),
  1083: (text) => ({ tag: 'time', val: timeOf(text) }),
  1114: (text) => ({ tag: 'datetime', val: [...dateOf(text.slice(0, 10)), ...timeOf(text.slice(11))] }),
  1700: (text) => ({ tag: 'decimal', val: text }),
  2950: (text) => ({ tag: 'uuid', val: text }),
  3802: (text) => ({ tag: 'jsonb', val: Buffer.from(text) }),
};

async function client(address) {
  if (!clients.has(address)) {
    const opened = new pg.Client({ connectionString: address, types: { getTypeParser: () => (text) => text } });
    await opened.connect().catch((error) => {
      throw { tag: 'connection-failed', val: error.message };
    });
    clients.set(address, opened);
  }
  return clients.get(address);
}

/** Spin's driver refuses a parameter whose type is not the one that the server infers. */
async function check(connection, statement, parameters) {
  await connection.query(`PREPARE asked AS ${statement}`);
  const { rows } = await connection.query(`SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'asked'`);
  await connection.query('DEALLOCATE asked');
  const types = rows[0].types === '{}' ? [] : rows[0].types.slice(1, -1).split(',').map((t) => t.replaceAll(/^"|"$/g, ''));
  if (types.length !== parameters.length) {
    throw { tag: 'bad-parameter', val: `${parameters.length} parameters for ${types.length}` };
  }
  parameters.forEach(({ tag }, i) => {
    if (tag !== 'db-null' && !taken[tag]?.includes(types[i])) {
      throw { tag: 'query-failed', val: { tag: 'text', val: `parameter ${i + 1} is ${types[i]}, and not ${tag}` } };
    }
  });
}

function failed(error) {
  if (error.tag !== undefined) {
    return error;
  }
  const { message, severity = 'ERROR', code = '', detail } = error;
  return { tag: 'query-failed', val: { tag: 'db-error', val: { asText: message, severity, code, message, detail, extras: [['routine', `${error.routine}`]] } } };
}

async function answer({ address, statement, parameters }) {
  const connection = await client(address);
  if (statement === undefined) {
    return {};
  }
  await check(connection, statement, parameters);
  const { fields, rows, rowCount } = await connection.query({ text: statement, values: parameters.map(written), rowMode: 'array' });
  return {
    columns: fields.map(({ name, dataTypeID }) => ({ name, dataType: { tag: 'other', val: `${dataTypeID}` } })),
    rows: rows.map((row) =>
      row.map((text, i) => {
        if (text === null) {
          return { tag: 'db-null' };
        }
        const reader = read[fields[i].dataTypeID];
        if (reader === undefined && [1184, 1266].includes(fields[i].dataTypeID)) {
          throw { tag: 'query-failed', val: { tag: 'text', val: `Spin reads no value of a type with a time zone, as column ${fields[i].name} has` } };
        }
        return reader?.(text) ?? { tag: 'unsupported', val: Buffer.from(text) };
      }),
    ),
    count: BigInt(rowCount ?? 0),
  };
}

port.on('message', (question) => {
  answer(question)
    .then((found) => ({ answer: found }), (error) => ({ error: failed(error) }))
    .then((message) => {
      port.postMessage(message);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
});
