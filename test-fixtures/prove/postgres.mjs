// A PostgreSQL server of its own: new, on a free port, with a password that has in it what addresses have a meaning for.

import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, run } from './process.mjs';

// Before the harness names a directory of its own: the server's user may not look into that.
const shared = tmpdir();
const packaged = '/usr/lib/postgresql';
const password = `p@s:s/w'o"r?d%&#`;

/** Where the programs of the server are, which Debian keeps apart from those of its clients. */
async function programs() {
  const found = () => (existsSync(packaged) ? readdirSync(packaged).sort((a, b) => b - a) : []).find((v) => existsSync(join(packaged, v, 'bin/initdb')));
  if (found() === undefined) {
    const sudo = process.getuid() === 0 ? [] : ['sudo'];
    for (const words of [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'postgresql']]) {
      const [program, ...args] = [...sudo, ...words];
      await run(program, args);
    }
  }
  if (found() === undefined) {
    throw new Error('the server of PostgreSQL is missing: install the package postgresql');
  }
  return join(packaged, found(), 'bin');
}

/** Starts a server with one database; gives its address, a client, and what stops it. */
export async function postgres(database) {
  const bin = await programs();
  const directory = mkdtempSync(join(shared, 'migrator-postgres-'));
  const secret = join(directory, 'password');
  const data = join(directory, 'data');
  writeFileSync(secret, `${password}\n`);
  // The server refuses to be run by root.
  let as = [];
  if (process.getuid() === 0) {
    as = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'];
    await run('chown', ['-R', 'postgres:postgres', directory]);
  } else {
    chmodSync(directory, 0o700);
  }
  const command = (program, ...args) => [...as, join(bin, program), ...args];
  const [init, ...initArgs] = command('initdb', '-D', data, '-U', database, '--pwfile', secret, '--auth=scram-sha-256', '-E', 'UTF8', '--no-locale', '-N');
  const initialized = await run(init, initArgs, { cwd: '/' });
  if (initialized.status !== 0) {
    throw new Error(`initdb: ${initialized.output}${initialized.errors}`);
  }
  const port = await freePort();
  const [start, ...startArgs] = command('postgres', '-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', '', '-F');
  const server = spawn(start, startArgs, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (text) => (log += text));
  const stop = async () => {
    server.kill('SIGINT');
    await new Promise((ended) => (server.exitCode === null ? server.on('close', ended) : ended()));
    rmSync(directory, { recursive: true, force: true });
  };
  const address = { host: '127.0.0.1', port, user: database, password };
  for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
    const client = new pg.Client({ ...address, database: 'postgres' });
    try {
      await client.connect();
      await client.query(`CREATE DATABASE ${database}`);
      await client.end();
      const own = new pg.Client({ ...address, database });
      await own.connect();
      return { ...address, client: own, stop: () => own.end().then(stop) };
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
  await stop();
  throw new Error(`the server of PostgreSQL does not start: ${log.slice(-2000)}`);
}
