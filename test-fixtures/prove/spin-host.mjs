// What a component asks of Spin, for runtimes that are not Spin: variables from the environment, PostgreSQL from a real server. Spin
// checks what it is given more strictly than a driver of Node does; so does this, where it matters to what a component may send.

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
    const { columns, rows } = driver.ask({ address: this.#address, statement, parameters });
    return { columns, rows };
  }

  execute(statement, parameters) {
    return driver.ask({ address: this.#address, statement, parameters }).count;
  }
}

export const postgres = { Connection };
