// What is wrong with an answer, held against the OpenAPI document.

import { documented } from './requests.mjs';

const problem = 'application/problem+json';

/** What is wrong; nothing where the answer is as the document says. */
export function judge(document, schemas, request, { status, headers, body }) {
  const said = (text) => `${request.name}: ${text}`;
  const brief = body.slice(0, 200);
  if (request.status !== undefined && `${status}` !== request.status) {
    return said(`is answered with ${status} in place of ${request.status}: ${brief}`);
  }
  if (request.status === undefined && (status === 400 || status === 415 || status === 404)) {
    return said(`is refused with ${status}: ${brief}`);
  }
  const ported = request.about['x-ported'];
  if (request.status === undefined && ported !== undefined && ported !== (status !== 501)) {
    return said(`is ${ported ? '' : 'not '}carried over, but answers ${status}: ${brief}`);
  }
  const described = schemas.resolve(request.about.responses?.[`${status}`]);
  if (described === undefined) {
    return said(`status ${status} is not documented: ${brief}`);
  }
  const wrong = request.method === 'HEAD' ? (body === '' ? undefined : 'HEAD has a body') : content(schemas, described, headers, body);
  if (wrong !== undefined) {
    return said(wrong);
  }
  if (status === 501 && request.method !== 'HEAD' && JSON.parse(body).handler !== request.about['x-handler']) {
    return said(`does not name ${request.about['x-handler']}: ${brief}`);
  }
  return undefined;
}

function content(schemas, described, headers, body) {
  if (described.content === undefined) {
    return body === '' ? undefined : `no body is documented: ${body.slice(0, 80)}`;
  }
  const media = (headers.get('content-type') ?? '').split(';')[0];
  const found = described.content[media] ?? described.content['*/*'];
  if (found === undefined) {
    return `content type '${media}' is not documented`;
  }
  if (!/[/+]json$/.test(media) || found.schema === undefined) {
    return undefined;
  }
  try {
    const wrong = schemas.wrong(found.schema, JSON.parse(body));
    return wrong === undefined ? undefined : `${wrong}: ${body.slice(0, 200)}`;
  } catch (error) {
    return `${error.message}: ${body.slice(0, 80)}`;
  }
}

/** What no route answers: another path, and other methods of the paths there are. */
export function strays(document, found) {
  const path = `/no/such/path/${'x/'.repeat(9)}y`;
  const strays = documented(document, path).length > 0 ? [] : [{ name: `GET ${path}`, method: 'GET', target: path, status: 404 }];
  const seen = new Set();
  for (const { target, path: template, kind } of found) {
    if (kind !== 'least' || seen.has(template)) {
      continue;
    }
    seen.add(template);
    const taken = new Set(documented(document, target).flatMap((t) => Object.keys(document.paths[t])).map((m) => m.toUpperCase()));
    const method = ['DELETE', 'PUT', 'PATCH', 'POST', 'GET'].find((m) => !taken.has(m));
    if (method !== undefined && !(method === 'GET' && taken.has('HEAD'))) {
      strays.push({ name: `${method} ${template}`, method, target: target.split('?')[0], status: 405, allow: [...taken].filter((m) => /^[A-Z]+$/.test(m)) });
    }
  }
  return strays;
}

export function judgeStray(stray, { status, headers, body }) {
  const said = (text) => `${stray.name}: ${text}`;
  if (status !== stray.status) {
    return said(`is answered with ${status} in place of ${stray.status}: ${body.slice(0, 200)}`);
  }
  if ((headers.get('content-type') ?? '').split(';')[0] !== problem || JSON.parse(body).status !== status) {
    return said(`is not answered with a problem document: ${body.slice(0, 200)}`);
  }
  const allowed = (headers.get('allow') ?? '').split(/\s*,\s*/);
  const known = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'];
  const missing = (stray.allow ?? []).filter((m) => known.includes(m) && !allowed.includes(m));
  return missing.length > 0 ? said(`Allow does not name ${missing.join(', ')}: ${allowed.join(', ')}`) : undefined;
}
