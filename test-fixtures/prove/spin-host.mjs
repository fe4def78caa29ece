// What a component asks of Spin, for runtimes that are not Spin: variables from the environment, PostgreSQL from a real server. Spin
// checks what it is given more strictly than a driver of Node does; so does this, where it matters to what a component may send.

import { isDeepStrictEqual } from 'node:util';
import { Worker, MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/** https://spinframework.dev/v4/dynamic-configuration, read 2026-11-23. */
export const variables = {
  get(name) {
    const value = process.env[`SPIN_VARIABLE_${name.toUpperCase()}`];
    if (value === undefined) {
      throw { tag: 'undefined', val: name };
    }
    return value;
  },
};

/** A driver that answers in time: the imports of a component are not asynchronous, the drivers of Node are. */
class Driver {
  #signal = new Int32Array(new SharedArrayBuffer(4));
  #port;

  constructor(module) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const worker = new Worker(new URL(module, import.meta.url), { workerData: { signal: this.#signal, port: port2 }, transferList: [port2] });
    worker.unref();
    port1.unref();
  }

  ask(question) {
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage(question);
    Atomics.wait(this.#signal, 0, 0);
    const { answer, error } = receiveMessageOnPort(this.#port).message;
    if (error !== undefined) {
      throw error;
    }
    return answer;
  }
}

let driver;

/** One connection for all requests to one address, as Spin pools them. */
class Connection {
  #address;

  static open(address) {
    driver ??= new Driver('./spin-postgres.mjs');
    driver.ask({ address });
    const connection = new Connection();
    connection.#address = address;
    return connection;
  }

  query(statement, parameters) {
    return driver.ask({ address: this.#address, statement, parameters });
  }

  execute(statement, parameters) {
    return driver.ask({ address: this.#address, statement, parameters }).count;
  }
}

export const postgres = { Connection };

/**
 * Not MySQL: it knows the statements of SPIN_HOST_MYSQL, a JSON object of theirs with the parameters that they are to come with and the
 * rows that they then give.
 */
class Recorded {
  #known = JSON.parse(process.env.SPIN_HOST_MYSQL ?? '{}', (_, value) => (/^-?\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value));

  static open(address) {
    if (address !== process.env.SPIN_HOST_MYSQL_ADDRESS) {
      throw { tag: 'connection-failed', val: `there is nothing at ${new URL(address).host}` };
    }
    return new Recorded();
  }

  query(statement, parameters) {
    const known = this.#known[statement];
    if (known === undefined || !isDeepStrictEqual(parameters, known.parameters)) {
      throw { tag: 'query-failed', val: `it does not know ${statement}` };
    }
    const rows = (known.rows ?? []).map((row) => row.map((value) => (value.tag === 'binary' ? { ...value, val: Buffer.from(value.val) } : value)));
    return { columns: (known.columns ?? []).map((name) => ({ name, dataType: 'other' })), rows };
  }

  execute(statement, parameters) {
    this.query(statement, parameters);
  }
}

export const mysql = { Connection: Recorded };

const stored = new Map();
const bytes = (text) => ({ tag: 'binary', val: Buffer.from(text) });

/** As much of Redis as the sample estates ask for, in memory. */
class Cache {
  static open(address) {
    if (address !== process.env.SPIN_HOST_REDIS_ADDRESS) {
      throw { tag: 'invalid-address' };
    }
    return new Cache();
  }

  execute(command, parameters) {
    const [key, ...words] = parameters.map(({ val }) => (typeof val === 'bigint' ? `${val}` : Buffer.from(val).toString('utf8')));
    switch (command) {
      case 'HSET':
        stored.set(key, new Map([...(stored.get(key) ?? []), [words[0], words[1]]]));
        return [{ tag: 'int64', val: 1n }];
      case 'HGETALL':
        return [...(stored.get(key) ?? [])].flat().map(bytes);
      case 'INCR':
        stored.set(key, (stored.get(key) ?? 0n) + 1n);
        return [{ tag: 'int64', val: stored.get(key) }];
      case 'GET':
        return [stored.has(key) ? bytes(stored.get(key)) : { tag: 'nil' }];
      case 'SET':
        stored.set(key, words[0]);
        return [{ tag: 'status', val: 'OK' }];
      default:
        throw { tag: 'other', val: `it does not know ${command}` };
    }
  }
}

export const redis = { Connection: Cache };
