// Holds a generated router in TypeScript against the lines that RouterLinesTest writes: tables, requests, and what the model
// decides of them. Usage: node router.mjs LINES ROUTER; ROUTER is a directory with the compiled router.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const [lines, router] = process.argv.slice(2);
const { decide } = await import(pathToFileURL(`${router}/decision.js`).href);
let asked = 0;
let wrong = 0;
let tables = 0;
for (const text of readFileSync(lines, 'utf8').split('\n').filter(Boolean)) {
  const line = JSON.parse(text);
  tables++;
  for (const { request, decision } of line.asked) {
    asked++;
    const given = plain(decide(line.table, request), request);
    if (!isDeepStrictEqual(rounded(given), rounded(decision)) && wrong++ < 5) {
      console.error(`${line.name}\n  asked    ${JSON.stringify(request)}\n  model    ${JSON.stringify(decision)}\n  router   ${JSON.stringify(given)}`);
    }
  }
}
console.log(`${tables} tables, ${asked} requests: ${wrong === 0 ? 'all decided as the model decides' : `${wrong} decided otherwise`}`);
process.exit(asked === 0 || wrong > 0 ? 1 : 0);

/** In the words of the model. */
function plain(decision, request) {
  if (decision.kind === 'answered') {
    return { ...decision, headers: Object.fromEntries(decision.headers) };
  }
  if (decision.kind === 'redirected') {
    return decision;
  }
  const total = decision.backends.reduce((sum, b) => sum + b.weight, 0);
  const backends = {};
  for (const { backend, weight } of decision.backends) {
    backends[backend] = (backends[backend] ?? 0) + weight / total;
  }
  return {
    kind: 'forwarded',
    backends,
    host: decision.host,
    path: decision.path,
    headers: changed(decision.request, request.headers),
    answer: answer(decision.response),
    mirrors: shares(decision.mirrors),
    ...(decision.timeout === undefined ? {} : { timeout: decision.timeout }),
  };
}

function shares(mirrors) {
  const percents = {};
  mirrors.forEach(({ backend, percent }) => (percents[backend] = (percents[backend] ?? 0) + percent));
  return percents;
}

function changed(changes, sent) {
  const headers = {};
  changes.set?.forEach(([name, value]) => (headers[name.toLowerCase()] = [value]));
  changes.add?.forEach(([name, value]) => {
    const lower = name.toLowerCase();
    headers[lower] = [...(headers[lower] ?? sent.filter(([n]) => n.toLowerCase() === lower).map(([, v]) => v)), value];
  });
  changes.remove?.forEach((name) => (headers[name.toLowerCase()] = []));
  return headers;
}

function answer(changes) {
  return {
    set: Object.fromEntries((changes.set ?? []).map(([name, value]) => [name.toLowerCase(), value])),
    add: (changes.add ?? []).map(([name, value]) => [name.toLowerCase(), value]),
    remove: (changes.remove ?? []).map((name) => name.toLowerCase()),
  };
}

function rounded(decision) {
  const shares = Object.entries(decision.backends ?? {}).map(([name, share]) => [name, Math.round(share * 1e9)]);
  return { ...decision, backends: Object.fromEntries(shares) };
}
