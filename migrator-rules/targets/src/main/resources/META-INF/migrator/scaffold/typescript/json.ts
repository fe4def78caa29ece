// JSON without loss: a number keeps its digits, and a key is never anything but a key.

/** A number as it is written in JSON. */
export class JsonNumber {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** Any JSON; objects are maps, in the order of their keys. */
export type Json =
  | null
  | boolean
  | string
  | JsonNumber
  | readonly Json[]
  | ReadonlyMap<string, Json>;

/** Why a text is no JSON, or not the JSON that was expected. */
export class Mismatch extends Error {}

const DEEPEST = 200;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\n\r]*/y;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  all(): Json {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) {
      throw new Mismatch("there is more after the end of the JSON");
    }
    return value;
  }

  private value(depth: number): Json {
    this.space();
    if (depth > DEEPEST) {
      throw new Mismatch("the JSON is nested too deep");
    }
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return new JsonNumber(this.token(NUMBER));
    }
  }

  private object(depth: number): Json {
    const map = new Map<string, Json>();
    this.at++;
    this.space();
    if (this.skip("}")) {
      return map;
    }
    do {
      this.space();
      const key = this.string();
      this.space();
      this.expect(":");
      map.set(key, this.value(depth + 1));
      this.space();
    } while (this.skip(","));
    this.expect("}");
    return map;
  }

  private array(depth: number): Json {
    const list: Json[] = [];
    this.at++;
    this.space();
    if (this.skip("]")) {
      return list;
    }
    do {
      list.push(this.value(depth + 1));
      this.space();
    } while (this.skip(","));
    this.expect("]");
    return list;
  }

  private string(): string {
    const read: unknown = JSON.parse(this.token(STRING));
    return String(read);
  }

  private word<T extends Json>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) {
      throw this.wrong();
    }
    this.at += word.length;
    return value;
  }

  private token(expression: RegExp): string {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0];
    if (found === undefined) {
      throw this.wrong();
    }
    this.at += found.length;
    return found;
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }

  private skip(character: string): boolean {
    const here = this.text[this.at] === character;
    this.at += here ? 1 : 0;
    return here;
  }

  private expect(character: string): void {
    if (!this.skip(character)) {
      throw this.wrong();
    }
  }

  private wrong(): Mismatch {
    return new Mismatch(`this is no JSON at character ${this.at + 1}`);
  }
}

export function parseJson(text: string): Json {
  return new Reader(text).all();
}

export function writeJson(value: Json): string {
  if (value instanceof JsonNumber) {
    return value.text;
  }
  if (value instanceof Map) {
    const map: ReadonlyMap<string, Json> = value;
    const entries = [...map].map(([key, inside]) => `${JSON.stringify(key)}:${writeJson(inside)}`);
    return `{${entries.join(",")}}`;
  }
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return `[${list.map(writeJson).join(",")}]`;
  }
  return JSON.stringify(value);
}
