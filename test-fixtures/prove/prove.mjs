// Generates every FIT and REFACTOR service of an estate for each language and target, builds it as its README says, starts it on a real
// runtime, sends the requests of its OpenAPI document, and then measures it with nothing else running. See --help.

import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { combinations } from './combinations.mjs';
import { javaColdStart } from './java.mjs';
import { measure } from './measure.mjs';
import { scaffolds } from './scaffolds.mjs';
import { serve } from './serve.mjs';
import { stores } from './stores.mjs';
import { line, print } from './table.mjs';
import { workerStores } from './worker-stores.mjs';

const usage = `prove --work DIR --estate DIR [--estate DIR …] [--service NAME …] [--source NAME=DIR …] [--only LANGUAGE/TARGET,…] [--anyway] [--java] [--no-measure]

  --estate DIR       a repository with manifests and code
  --service NAME     only these workloads
  --source NAME=DIR  where the source of a workload is, where several directories may be
  --only LIST        only these combinations, such as rust/spin,typescript/wasi-http
  --anyway           a service that some target takes is also proved on those that would have it KEEP; the column 'verdict' says so
  --java             measure the start of the Java service beside it, from the jar that its own Maven build makes
  --no-measure       only build, start and ask
  --work DIR         where scaffolds are written and built`;

const list = { type: 'string', multiple: true, default: [] };
const flag = { type: 'boolean', default: false };
const { values: options } = parseArgs({
  options: { estate: list, service: list, source: list, only: list, work: { type: 'string' }, anyway: flag, java: flag, 'no-measure': flag, help: flag },
});
const only = options.only.flatMap((o) => o.split(','));
const wanted = combinations.filter((c) => only.length === 0 || only.includes(c.id));
const unknown = only.filter((o) => !combinations.some((c) => c.id === o));
if (options.help || options.estate.length === 0 || options.work === undefined || unknown.length > 0) {
  unknown.forEach((o) => console.error(`prove: there is no '${o}': ${combinations.map((c) => c.id).join(', ')}`));
  console.log(usage);
  process.exit(options.help ? 0 : 2);
}

const work = resolve(options.work);
// Hosts leave what they unpack in the directory for temporary files.
process.env.TMPDIR = join(work, 'tmp');
rmSync(process.env.TMPDIR, { recursive: true, force: true });
mkdirSync(process.env.TMPDIR, { recursive: true });

const rows = [];
const failures = [];
const failing = (where) => (message) => failures.push(`${where}: ${message}`);

for (const estate of options.estate) {
  const found = await scaffolds(resolve(estate), wanted, work, options, failing(estate));
  rows.push(...found);
}

/** Two at a time, for the machine of CI has two cores; one starts with what is compiled in turn, the other with the rest. */
async function each(items, task) {
  const queue = [...items.filter((r) => r.combination.shared), ...items.filter((r) => !r.combination.shared)];
  const worker = async (next) => {
    while (queue.length > 0) {
      await task(next());
    }
  };
  await Promise.all([worker(() => queue.shift()), worker(() => queue.pop())]);
}

await each(rows, async (row) => {
  const fail = failing(`${row.estate} ${row.service} ${row.combination.id}`);
  try {
    row.built = await build(row, fail);
    // What fails a check is served all the same where it could be compiled: one run tells everything.
    if (row.artifact !== undefined && row.combination.serve !== undefined) {
      row.served = await serve(row, fail);
    }
  } catch (error) {
    fail(error.message);
  }
  console.error(line(row).join('  '));
});

await stores(rows, work, (row) => failing(`${row.estate} ${row.service} ${row.combination.id}`)).catch((error) => failures.push(error.message));
await workerStores(rows, work, (row) => failing(`${row.estate} ${row.service} ${row.combination.id}`)).catch((error) => failures.push(error.message));

const starts = new Map();
for (const row of options['no-measure'] ? [] : rows.filter((r) => r.built && r.served)) {
  const fail = failing(`${row.estate} ${row.service} ${row.combination.id}`);
  try {
    await measure(row, work);
    if (options.java && row.source !== undefined) {
      if (!starts.has(row.source)) {
        starts.set(row.source, await javaColdStart(row, work));
      }
      row.java = starts.get(row.source);
    }
  } catch (error) {
    fail(error.message);
  }
}

print(rows, wanted);
failures.forEach((failure) => console.error(`\n${failure}`));
rmSync(process.env.TMPDIR, { recursive: true, force: true });
process.exit(failures.length === 0 && rows.length > 0 ? 0 : 1);
