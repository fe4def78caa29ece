// How long the Java service itself needs, started from its jar on this machine.

import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { freePort, run, start } from './process.mjs';

/**
 * From the start of the process to the first good answer, in milliseconds. Where its route needs what is not there (a database, another
 * service), `bare`: only until it answers at all, to a path that no route has. Nothing where it does not start by itself.
 */
export async function javaColdStart(row, work) {
  const file = await jar(row.source, join(work, 'java', row.estate, basename(row.source)));
  if (file === undefined) {
    return undefined;
  }
  try {
    const first = await started(file, row.probe);
    if (first.status < 500) {
      return { milliseconds: first.milliseconds, bare: false };
    }
    const second = await started(file, '/no/such/path');
    return { milliseconds: second.milliseconds, bare: true };
  } catch (error) {
    console.error(`${row.estate} ${row.service}: the Java service does not start by itself: ${error.message.slice(0, 200)}`);
    return undefined;
  }
}

async function started(file, probe) {
  const port = await freePort();
  const settings = [`-Dmicronaut.server.port=${port}`, `-Dquarkus.http.port=${port}`, `-Dserver.port=${port}`];
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin/java');
  const server = await start(java, [...settings, '-jar', file], {}, port, probe, () => true, 60_000);
  server.stop();
  return server;
}

/** The jar that the service's own build makes; nothing where it has none. */
async function jar(source, directory) {
  if (!existsSync(join(source, 'pom.xml'))) {
    return undefined;
  }
  rmSync(directory, { recursive: true, force: true });
  cpSync(source, directory, { recursive: true });
  const built = await run(new URL('../../mvnw', import.meta.url).pathname, ['-q', '-B', '-ntp', 'package', '-DskipTests'], { cwd: directory });
  if (built.status !== 0) {
    console.error(`${source}: the Java service is not measured: ${built.output.slice(-500)}`);
    return undefined;
  }
  const quarkus = join(directory, 'target/quarkus-app/quarkus-run.jar');
  if (existsSync(quarkus)) {
    return quarkus;
  }
  const jars = readdirSync(join(directory, 'target')).filter((f) => f.endsWith('.jar') && !f.startsWith('original-'));
  return jars.length === 1 ? join(directory, 'target', jars[0]) : undefined;
}
