// Builds a scaffold with the lines of its own README, and holds it to the checks that its CI makes.

import { copyFileSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './process.mjs';

const installed = new Map();
const turns = new Map();

/** Whether everything went through; what did not is told to `fail`. Scaffolds that share a directory for artifacts are built in turn. */
export function build(row, fail) {
  const { shared } = row.combination;
  if (!shared) {
    return builtAlone(row, fail);
  }
  const turn = (turns.get(shared) ?? Promise.resolve()).then(() => builtAlone(row, fail));
  turns.set(shared, turn.catch(() => undefined));
  return turn;
}

async function builtAlone(row, fail) {
  const { combination, directory } = row;
  const lock = join(directory, combination.lock);
  const before = readFileSync(lock, 'utf8');
  const lines = commands(readFileSync(join(directory, 'README.md'), 'utf8'));
  if (lines.length === 0) {
    fail('the README does not say how it is built');
    return false;
  }
  let right = true;
  const made = combination.made(row);
  rmSync(made, { force: true });
  // Cargo takes the component of another service of this name for the one it built last time.
  rmSync(join(dirname(made), 'deps', basename(made)), { force: true });
  for (const words of [...lines, ...combination.checks]) {
    const done = words.join(' ') === 'npm ci' ? await install(directory, row.service, before) : await command(words, directory);
    const text = `${done.output}${done.errors}`;
    if (done.status !== 0 || /^warning[:[]/m.test(text)) {
      fail(`${words.join(' ')}: ${text.slice(-3000)}`);
      right = false;
    }
  }
  // Cargo sorts the packages anew by the name of the service; which they are must not change.
  if (packages(readFileSync(lock, 'utf8')) !== packages(before)) {
    fail(`building changes what ${combination.lock} locks`);
    right = false;
  }
  if (!existsSync(made)) {
    fail(`the build makes no ${made}`);
    return false;
  }
  row.artifact = made;
  if (combination.shared) {
    row.artifact = join(directory, `${row.service}.wasm`);
    copyFileSync(made, row.artifact);
  }
  row.size = statSync(row.artifact).size;
  return right;
}

const packages = (lock) => lock.split(/\n\n+/).map((p) => p.trim()).sort().join('\n');

/** The commands of the first block of shell in a README, without those that start a server. */
function commands(readme) {
  const block = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return block
    .split('\n')
    .map((l) => l.replace(/ #.*$/, '').trim())
    .filter((l) => l !== '' && !/^(npm start|npm run deploy|spin |wasmtime |jco )/.test(l))
    .map((l) => l.split(/\s+/));
}

function command([program, ...args], directory) {
  return run(program, args, { cwd: directory, env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' } });
}

/** Installs once for each lock; the names of the services in it aside, all of a target have the same. */
function install(directory, service, lock) {
  const key = lock.replaceAll(`"name": ${JSON.stringify(service)}`, '');
  if (!installed.has(key)) {
    installed.set(key, { directory, done: command(['npm', 'ci', '--no-audit', '--no-fund'], directory) });
    return installed.get(key).done;
  }
  const first = installed.get(key);
  return first.done.then((done) => {
    if (done.status === 0) {
      symlinkSync(join(first.directory, 'node_modules'), join(directory, 'node_modules'));
    }
    return done;
  });
}
