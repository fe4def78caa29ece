// What becomes of mutants over several runs of PIT: one that any run notices is noticed. Usage: node mutants.mjs PERCENT FILE...

import { readFileSync } from 'node:fs';

const [least, ...files] = process.argv.slice(2);
const noticed = new Map();
for (const file of files) {
  for (const [mutant] of readFileSync(file, 'utf8').matchAll(/<mutation .*?<\/mutation>/gs)) {
    const part = (name) => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(mutant)?.[1] ?? '';
    const place = `${part('sourceFile')}:${part('lineNumber')} ${part('mutatedMethod')}`;
    const key = `${place}: ${part('description')} [${part('index')}]`;
    noticed.set(key, (noticed.get(key) ?? false) || /detected='true'/.test(mutant));
  }
}
const missed = [...noticed].filter(([, was]) => !was).map(([key]) => key);
missed.sort().forEach((key) => console.log(key));
const percent = (100 * (noticed.size - missed.length)) / noticed.size;
console.log(`${noticed.size} mutants, ${missed.length} that no test notices: ${percent.toFixed(1)} % noticed`);
process.exit(percent >= Number(least) ? 0 : 1);
