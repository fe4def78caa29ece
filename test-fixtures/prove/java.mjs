// How long the Java service itself needs, started from its jar on this machine.

import { existsSync, readdirSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, run, start } from './process.mjs';

/** Builds the service with its own build file; gives the command that starts it, or nothing where it has none. */
export async function jar(root, source, work) {
  const directory = join(work, 'java', source);
  if (!existsSync(join(root, source, 'pom.xml'))) {
    return undefined;
  }
  cpSync(join(root, source), directory, { recursive: true });
  const built = await run(new URL('../../mvnw', import.meta.url).pathname, ['-q', '-B', '-ntp', 'package', '-DskipTests'], { cwd: directory });
  if (built.status !== 0) {
    return undefined;
  }
  const quarkus = join(directory, 'target/quarkus-app/quarkus-run.jar');
  if (existsSync(quarkus)) {
    return quarkus;
  }
  const jars = readdirSync(join(directory, 'target')).filter((f) => f.endsWith('.jar') && !f.startsWith('original-'));
  return jars.length === 1 ? join(directory, 'target', jars[0]) : undefined;
}

/** From the start of the process to the first answer, in milliseconds. */
export async function javaColdStart(file, probe) {
  const port = await freePort();
  const settings = [`-Dmicronaut.server.port=${port}`, `-Dquarkus.http.port=${port}`, `-Dserver.port=${port}`];
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin/java');
  const server = await start(java, [...settings, '-jar', file], {}, port, probe);
  server.stop();
  return server.milliseconds;
}
