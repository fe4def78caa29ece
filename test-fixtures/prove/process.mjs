// Runs programs, and waits for servers.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Runs to the end; gives the output and the exit status. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ status: 127, output: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a server and waits for any answer to `probe`; gives how long that took, in milliseconds. */
export async function start(command, args, options, port, probe, patience = 60_000) {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  let output = '';
  let ended = false;
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  child.on('error', (error) => (output += error.message));
  child.on('exit', () => (ended = true));
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  while (performance.now() - begun < patience && !ended) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${probe}`);
      await response.arrayBuffer();
      return { milliseconds: performance.now() - begun, stop, output: () => output };
    } catch {
      await new Promise((wake) => setTimeout(wake, 5));
    }
  }
  stop();
  throw new Error(`${command} did not answer: ${output.slice(-2000)}`);
}
