// Values that a schema allows, and texts that it does not.

import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const texts = {
  uuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  date: '2026-11-23',
  'date-time': '2026-11-23T10:15:30Z',
  time: '10:15:30Z',
  duration: 'PT1M',
  email: 'someone@example.org',
  uri: 'https://example.org/',
  hostname: 'example.org',
  byte: 'eA==',
};
const candidates = ['x', 'xx', 'xxx', 'X', 'XX-1', '1', '11', '2026', '1234567890', 'x1', 'a-b', ...Object.values(texts)];

/** Checks values against the schemas of one document. */
export class Schemas {
  #ajv = new Ajv({ strict: false, validateFormats: true, allErrors: false });
  #compiled = new Map();
  #document;

  constructor(document) {
    this.#document = document;
    formats(this.#ajv);
    this.#ajv.addSchema({ $id: 'document', components: document.components ?? {} }, 'document');
  }

  /** What is wrong with a value; nothing where it is as the schema says. */
  wrong(schema, value) {
    const text = JSON.stringify(schema);
    if (!this.#compiled.has(text)) {
      this.#compiled.set(text, this.#ajv.compile(JSON.parse(text.replaceAll('"#/components/', '"document#/components/'))));
    }
    const validate = this.#compiled.get(text);
    return validate(value) ? undefined : this.#ajv.errorsText(validate.errors);
  }

  resolve(node) {
    const steps = node?.$ref?.slice(2).split('/').map((s) => decodeURIComponent(s).replaceAll('~1', '/').replaceAll('~0', '~'));
    return steps === undefined ? node : this.resolve(steps.reduce((at, key) => at?.[key], this.#document));
  }

  /** A value that the schema allows; nothing where none was found. */
  example(node, depth = 0) {
    const schema = this.resolve(node);
    const value = depth > 8 ? undefined : this.#value(schema ?? {}, depth + 1);
    return value !== undefined && (depth > 0 || this.wrong(node, value) === undefined) ? value : undefined;
  }

  #value(schema, depth) {
    const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
    if (given !== undefined) {
      return given;
    }
    const choice = schema.oneOf ?? schema.anyOf;
    if (choice !== undefined) {
      return choice.filter((c) => c.type !== 'null').map((c) => this.example(c, depth)).find((v) => v !== undefined);
    }
    if (schema.allOf !== undefined) {
      return Object.assign({}, ...schema.allOf.map((part) => this.example(part, depth)));
    }
    switch ([schema.type].flat().find((t) => t !== 'null')) {
      case 'integer':
      case 'number':
        return schema.minimum ?? (schema.exclusiveMinimum === undefined ? Math.min(1, schema.maximum ?? 1) : schema.exclusiveMinimum + 1);
      case 'boolean':
        return true;
      case 'string':
        return this.#text(schema);
      case 'array':
        return Array(schema.minItems ?? 1).fill(this.example(schema.items ?? {}, depth)).filter((v) => v !== undefined);
      case 'object':
        return Object.fromEntries((schema.required ?? []).map((key) => [key, this.example(schema.properties?.[key] ?? {}, depth)]));
      default:
        return schema.properties === undefined ? 'x' : this.#value({ ...schema, type: 'object' }, depth);
    }
  }

  #text(schema) {
    const least = 'x'.repeat(Math.max(1, schema.minLength ?? 0));
    return [texts[schema.format], least, ...candidates].find((c) => c !== undefined && this.wrong(schema, c) === undefined);
  }

  /** A text that cannot be read as what the schema of a parameter says; nothing where every text can. */
  unreadable(node) {
    const schema = this.resolve(node) ?? {};
    const types = [schema.type].flat();
    const read = ['integer', 'number', 'boolean'].some((t) => types.includes(t)) || ['uuid', 'date', 'date-time'].includes(schema.format);
    if (types.includes('array')) {
      return this.unreadable(schema.items ?? {});
    }
    return read || schema.enum?.every((v) => typeof v === 'string') ? 'no!such!value' : undefined;
  }
}
