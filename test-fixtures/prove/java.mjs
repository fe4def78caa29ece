// How long the Java service itself needs, started from its jar on this machine.

import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { freePort, run, start } from './process.mjs';

/** From the start of the process to the first good answer, in milliseconds; nothing where it cannot be had. */
export async function javaColdStart(row, work) {
  const file = await jar(row.source, join(work, 'java', row.estate, basename(row.source)));
  if (file === undefined) {
    return undefined;
  }
  const port = await freePort();
  const settings = [`-Dmicronaut.server.port=${port}`, `-Dquarkus.http.port=${port}`, `-Dserver.port=${port}`];
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin/java');
  try {
    const server = await start(java, [...settings, '-jar', file], {}, port, row.probe, (status) => status < 500, 60_000);
    server.stop();
    return server.milliseconds;
  } catch (error) {
    console.error(`${row.estate} ${row.service}: the Java service is not measured: ${error.message.slice(0, 300)}`);
    return undefined;
  }
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
