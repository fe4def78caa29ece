// Requests made of an OpenAPI document: what each operation allows, and what it has to refuse.

const methods = ['get', 'put', 'post', 'delete', 'patch', 'options'];

/** The requests of all operations; `skipped` names the operations that no value is known for. */
export function requests(document, schemas) {
  const found = [];
  const skipped = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods.filter((m) => m in item)) {
      const operation = { path, method, schemas, about: item[method], parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])] };
      operation.parameters = operation.parameters.map((p) => schemas.resolve(p));
      const values = new Map(operation.parameters.map((p) => [p, value(p, schemas)]));
      const body = exampleBody(operation);
      if (operation.parameters.some((p) => p.required && values.get(p) === undefined) || body === undefined) {
        skipped.push(`${method.toUpperCase()} ${path}`);
      } else {
        found.push(...asked(operation, values, body), ...refused(operation, values, body));
      }
    }
  }
  return { found, skipped };
}

function value(parameter, schemas) {
  return parameter.example ?? Object.values(parameter.examples ?? {})[0]?.value ?? schemas.example(parameter.schema ?? {});
}

/** A body with its media type, `{}` where none is taken, nothing where none is known. */
function exampleBody({ about, schemas }) {
  const content = schemas.resolve(about.requestBody)?.content;
  if (content === undefined) {
    return {};
  }
  const [media, described] = Object.entries(content)[0];
  const example = described.example ?? schemas.example(described.schema ?? {});
  if (example === undefined) {
    return about.requestBody.required ? undefined : {};
  }
  const type = media.includes('*') ? 'application/json' : media;
  if (type === 'application/x-www-form-urlencoded') {
    return { type, text: new URLSearchParams(example).toString() };
  }
  return { type, text: /[/+]json$/.test(type) ? JSON.stringify(example) : `${example}`, json: /[/+]json$/.test(type) };
}

function asked(operation, values, body) {
  const required = new Map([...values].filter(([p]) => p.required));
  const everything = new Map([...values].filter(([, v]) => v !== undefined));
  const least = request(operation, 'least', required, body);
  const found = [least];
  if (everything.size > required.size) {
    found.push(request(operation, 'all', everything, body));
  }
  if (operation.method === 'get') {
    found.push({ ...least, kind: 'head', name: `HEAD ${operation.path}`, method: 'HEAD' });
  }
  return found;
}

function refused(operation, values, body) {
  const { about, parameters, schemas } = operation;
  const required = new Map([...values].filter(([p]) => p.required));
  const found = [];
  const add = (what, status, given, content) => {
    if (about.responses?.[status] !== undefined) {
      found.push({ ...request(operation, what, given, content), status });
    }
  };
  for (const parameter of parameters) {
    const text = schemas.unreadable(parameter.schema ?? {});
    if (text !== undefined) {
      add(`${parameter.name} unreadable`, '400', new Map([...required, [parameter, text]]), body);
    }
    if (parameter.required && ['query', 'header'].includes(parameter.in)) {
      add(`without ${parameter.name}`, '400', new Map([...required].filter(([p]) => p !== parameter)), body);
    }
  }
  if (body.json) {
    add('no JSON', '400', required, { ...body, text: '{"' });
  }
  if (body.type !== undefined && !('*/*' in schemas.resolve(about.requestBody).content)) {
    add('another media type', '415', required, { ...body, type: 'application/x-no-such-type' });
  }
  return found;
}

function request({ path, method, about }, kind, values, body) {
  const headers = {};
  const query = [];
  const segments = new Map();
  for (const [parameter, given] of values) {
    const { name } = parameter;
    const each = [given].flat();
    if (parameter.in === 'path') {
      segments.set(name, each.map(encodeURIComponent).join(','));
    } else if (parameter.in === 'query') {
      query.push(...each.map((v) => `${encodeURIComponent(name)}=${encodeURIComponent(v)}`));
    } else if (parameter.in === 'header') {
      headers[name] = each.join(',');
    } else {
      headers.cookie = [...(headers.cookie === undefined ? [] : [headers.cookie]), `${name}=${each.join(',')}`].join('; ');
    }
  }
  if (body.type !== undefined) {
    headers['content-type'] = body.type;
  }
  const target = path.replaceAll(/\{([^{}]*)\}|%[0-9A-Fa-f]{2}|\/|[^%/{]+|./gs, (part, name) =>
    name !== undefined ? segments.get(name) : part === '/' || part.startsWith('%') && part.length === 3 ? part : encodeURIComponent(part),
  );
  return {
    kind,
    name: `${method.toUpperCase()} ${path} (${kind})`,
    method: method.toUpperCase(),
    target: query.length === 0 ? target : `${target}?${query.join('&')}`,
    headers,
    body: body.text,
    path,
    about,
  };
}

/** Whether one of the paths of the document takes in `target`, whatever the method. */
export function documented(document, target) {
  const path = target.split('?')[0];
  return Object.keys(document.paths ?? {}).filter((template) => {
    const pattern = template.replaceAll(/\{[^{}]*\}/g, '\u0000').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u0000', '[^/]+');
    return new RegExp(`^${pattern}$`).test(path) || new RegExp(`^${pattern}$`).test(decodeURIComponent(path));
  });
}
