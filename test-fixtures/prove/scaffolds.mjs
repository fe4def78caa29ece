// Has the migrator write the scaffolds.

import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { run } from './process.mjs';

const migrator = new URL('../../migrator', import.meta.url).pathname;
const migrated = ['FIT', 'REFACTOR'];

/** A row for each scaffold of the estate. */
export async function scaffolds(estate, combinations, work, options, fail) {
  const targets = [...new Set(combinations.map((c) => c.target))];
  const sources = options.source.flatMap((s) => ['--source', s]);
  const assessed = await run(migrator, ['assess', estate, ...sources, '--format', 'json', ...targets.flatMap((t) => ['--target', t])]);
  if (assessed.status !== 0) {
    fail(`assess: ${assessed.errors}`);
    return [];
  }
  const all = JSON.parse(assessed.output).workloads;
  for (const name of options.service.filter((n) => !all.some((w) => named(w, n)))) {
    fail(`there is no workload ${name}`);
  }
  const chosen = all.filter((w) => options.service.length === 0 || options.service.some((name) => named(w, name)));
  const rows = [];
  for (const combination of combinations) {
    const out = join(work, 'scaffolds', basename(estate), combination.target, combination.language);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const scaffold = (...which) =>
      run(migrator, ['scaffold', estate, ...sources, ...which, '--target', combination.target, '--language', combination.language, '-o', out]);
    const failed = (what, { output, errors }) => fail(`scaffold ${what} for ${combination.id}: ${output}${errors}`);
    const verdict = (workload) => workload.fitness[combination.target].verdict;
    const taken = chosen.filter((w) => w.source?.language === 'java' && migrated.includes(verdict(w)));
    let whole = { status: 1 };
    if (options.service.length === 0) {
      whole = await scaffold('--fit', '--refactor');
      if (whole.status !== 0) {
        failed('--fit --refactor', whole);
      }
    }
    // What cannot be written together may be written one by one.
    for (const workload of whole.status === 0 ? [] : taken) {
      const single = await scaffold('--workload', workload.id);
      if (single.status !== 0) {
        failed(workload.id, single);
      }
    }
    const kept = options.anyway
      ? chosen.filter((w) => !migrated.includes(verdict(w)) && Object.values(w.fitness).some((f) => migrated.includes(f.verdict)))
      : [];
    for (const workload of kept.filter((w) => w.source?.language === 'java')) {
      const single = await scaffold('--workload', workload.id, '--anyway');
      if (single.status !== 0) {
        failed(`${workload.id} --anyway`, single);
      }
    }
    const written = readdirSync(out).sort();
    for (const missing of taken.filter((w) => !written.some((service) => of(w, service)))) {
      fail(`${combination.id}: nothing was written for ${missing.id}, which is ${verdict(missing)}`);
    }
    for (const service of written) {
      const directory = join(out, service);
      const workload = chosen.find((w) => of(w, service));
      rows.push({
        estate: basename(estate),
        service,
        combination,
        directory,
        verdict: workload === undefined ? '-' : verdict(workload),
        source: workload?.source === null || workload?.source === undefined ? undefined : join(estate, workload.source.directory),
        document: parse(readFileSync(join(directory, 'openapi.yaml'), 'utf8')),
      });
    }
  }
  return rows;
}

function named(workload, name) {
  return workload.name === name || workload.id === name;
}

// A directory is named after the workload, with what else it takes to tell it from others of that name.
function of(workload, service) {
  const plain = workload.name.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-');
  return service === workload.name || service === plain || service.endsWith(`-${plain}`) || service.startsWith(`${plain}-`);
}
