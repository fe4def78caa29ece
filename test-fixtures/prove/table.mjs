// Prints what was found.

const head = ['estate', 'service', 'scaffold', 'verdict', 'built', 'served', 'routes', 'size', 'process', 'instance', 'median', 'java', 'java/instance'];

const number = (value, digits, unit) => (value === undefined ? '-' : `${value.toFixed(digits)} ${unit}`);
const word = (value) => (value ? 'yes' : 'no');

export function line(row) {
  return [
    row.estate,
    row.service,
    row.combination.id,
    row.verdict,
    word(row.built),
    row.combination.serve === undefined ? 'no runtime' : word(row.served),
    row.routes ?? '-',
    number(row.size === undefined ? undefined : row.size / 1024, 0, 'KiB'),
    number(row.process, 0, 'ms'),
    number(row.instance, 1, 'ms'),
    number(row.median, 2, 'ms'),
    `${number(row.java?.milliseconds, 0, 'ms')}${row.java?.bare ? '*' : ''}`,
    row.java === undefined || row.instance === undefined ? '-' : `${(row.java.milliseconds / row.instance).toFixed(0)}x`,
  ];
}

export function print(rows, combinations) {
  const table = [head, ...rows.map(line)];
  const widths = head.map((_, i) => Math.max(...table.map((cells) => cells[i].length)));
  for (const cells of table) {
    console.log(cells.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd());
  }
  console.log('\nprocess: from the start of the host to the first answer');
  console.log('instance: from a compiled component to the first answer in a host that runs; of Workers, from the bundled script to the first answer of a new isolate in a workerd that runs');
  console.log('java: from the start of the process to the first good answer of the same route; *: to any answer at all, since its routes need what is not there');
  for (const combination of combinations) {
    const mine = rows.filter((r) => r.combination === combination);
    const served = combination.serve === undefined ? 'built; no runtime for it is to be had here' : 'built and served all routes';
    console.log(`${combination.id}: ${mine.filter(good).length} of ${mine.length} ${served}`);
  }
  // Where nothing serves it, a build is not a service that serves: those rows are left out here and named above.
  const asked = rows.filter((r) => r.combination.serve !== undefined);
  const services = new Map();
  for (const row of asked) {
    const key = `${row.estate} ${row.service}`;
    services.set(key, (services.get(key) ?? true) && good(row));
  }
  console.log(`${[...services.values()].filter((g) => g).length} of ${services.size} services built and served all routes`);
}

function good(row) {
  return row.built === true && (row.combination.serve === undefined || row.served === true);
}
