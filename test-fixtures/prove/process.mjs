// Runs programs, waits for servers, and asks them.

import { spawn } from 'node:child_process';
import { request as http } from 'node:http';
import { createServer } from 'node:net';

/** Runs to the end; gives what was printed and the exit status. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', (error) => resolve({ status: 127, output, errors: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}

const given = new Set();

/** A port that nobody listens on, and that was not given to anyone else. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => (given.has(port) ? freePort().then(resolve, reject) : resolve(given.add(port) && port)));
    });
  });
}

/** One request as it stands: the client neither follows, nor guesses headers, nor writes the path anew. */
export function ask(port, { method = 'GET', target, headers = {}, body }, patience = 30_000, agent = undefined) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = http({ host: '127.0.0.1', port, method, path: target, headers: { ...headers, ...length }, timeout: patience, agent }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const found = { get: (name) => (answer.headers[name] === undefined ? null : `${answer.headers[name]}`) };
        resolve({ status: answer.statusCode, headers: found, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patience / 1000} s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Whether a function answers: what is not ported yet says so with 501. */
export const answered = (status) => status < 500 || status === 501;

/** Starts a server and waits for an answer to `probe` that is good; gives how long that took, in milliseconds. */
export async function start(command, args, options, port, probe, good = answered, patience = 120_000) {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  let output = '';
  let ended = false;
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  child.on('error', (error) => (output += error.message));
  child.on('close', () => (ended = true));
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  let last = '';
  while (performance.now() - begun < patience && !ended) {
    try {
      const { status } = await ask(port, { target: probe });
      if (good(status)) {
        return { milliseconds: performance.now() - begun, status, port, stop };
      }
      last = `; its last answer was ${status}`;
    } catch {
      // It does not listen yet.
    }
    await new Promise((wake) => setTimeout(wake, 5));
  }
  stop();
  throw new Error(`${command} ${args.join(' ')} did not answer${last}: ${output.slice(-2000)}`);
}
