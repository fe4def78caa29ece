// Requests made of the examples of an OpenAPI document, and what an answer to them has to be.

import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const methods = ['get', 'put', 'post', 'delete', 'patch', 'options'];

/** One request for each operation that has an example of everything it needs; `skipped` names the others. */
export function requests(document) {
  const found = [];
  const skipped = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods.filter((m) => m in item)) {
      const operation = item[method];
      const request = requestOf(path, method, operation);
      if (request === undefined) {
        skipped.push(`${method.toUpperCase()} ${path}`);
      } else {
        found.push(request);
      }
    }
  }
  return { found, skipped };
}

function requestOf(path, method, operation) {
  const headers = {};
  const query = [];
  let target = path;
  for (const parameter of operation.parameters ?? []) {
    if (!parameter.required) {
      continue;
    }
    if (parameter.example === undefined) {
      return undefined;
    }
    const text = encodeURIComponent(parameter.example);
    if (parameter.in === 'path') {
      target = target.replace(`{${parameter.name}}`, `\u0000${text}\u0000`);
    } else if (parameter.in === 'query') {
      query.push(`${encodeURIComponent(parameter.name)}=${text}`);
    } else if (parameter.in === 'header') {
      headers[parameter.name] = `${parameter.example}`;
    } else {
      headers.cookie = `${parameter.name}=${parameter.example}`;
    }
  }
  target = target
    .split('/')
    .map((s) => s.split('\u0000').map((part, i) => (i % 2 === 0 ? encodeURIComponent(part) : part)).join(''))
    .join('/');
  let body;
  const content = operation.requestBody?.content;
  if (content !== undefined) {
    const media = Object.keys(content)[0];
    const example = content[media].example;
    if (example === undefined && operation.requestBody.required) {
      return undefined;
    }
    headers['content-type'] = media.includes('*') ? 'application/json' : media;
    if (media === 'application/x-www-form-urlencoded') {
      body = new URLSearchParams(example).toString();
    } else {
      body = media.includes('json') || media.includes('*') ? JSON.stringify(example) : `${example}`;
    }
  }
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    target: query.length === 0 ? target : `${target}?${query.join('&')}`,
    headers,
    body,
    operation,
  };
}

/** What is wrong with an answer; nothing where it is as the document says. */
export function judge(document, request, response, body) {
  const documented = request.operation.responses;
  const status = `${response.status}`;
  const described = resolve(document, documented[status]);
  if (described === undefined || status === '400' || status === '415') {
    return `${request.name}: status ${status} ${body.slice(0, 200)}`;
  }
  if (described.content === undefined) {
    return undefined;
  }
  const media = (response.headers.get('content-type') ?? '').split(';')[0];
  const content = described.content[media] ?? described.content['*/*'];
  if (content === undefined) {
    return `${request.name}: content type '${media}' is not documented`;
  }
  if (!media.endsWith('json')) {
    return undefined;
  }
  return shape(document, content.schema, body, request.name);
}

function resolve(document, node) {
  return node?.$ref === undefined ? node : node.$ref.slice(2).split('/').reduce((at, key) => at?.[key], document);
}

function shape(document, schema, body, name) {
  const ajv = new Ajv({ strict: false, validateFormats: true });
  formats(ajv);
  ajv.addSchema({ $id: 'document', components: document.components }, 'document');
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')));
  let value;
  try {
    value = JSON.parse(body);
  } catch {
    return `${name}: the body is not JSON: ${body.slice(0, 80)}`;
  }
  return validate(value) ? undefined : `${name}: ${ajv.errorsText(validate.errors)}`;
}
