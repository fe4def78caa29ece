const OCTAL = /\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y;
const HEXADECIMAL = /\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/y;
const CONTROLS = new Map([
  ["a", 0x07],
  ["f", 0x0c],
  ["n", 0x0a],
  ["r", 0x0d],
  ["t", 0x09],
  ["v", 0x0b],
]);

/** An expression, and how far it was read. */
export class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  startsWith(start: string): boolean {
    return this.text.startsWith(start, this.at);
  }

  /** Whether it goes on with a text, which is then behind. */
  takes(start: string): boolean {
    const does = this.startsWith(start);
    this.at += does ? start.length : 0;
    return does;
  }

  /** What a sticky pattern takes in from here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    this.at += match?.[0].length ?? 0;
    return match;
  }

  next(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += character.length;
    return character;
  }

  /** A character, perhaps escaped. */
  character(): number {
    const octal = this.match(OCTAL);
    if (octal !== null) {
      return parseInt(octal[1] ?? "", 8);
    }
    const hexadecimal = this.match(HEXADECIMAL);
    if (hexadecimal !== null) {
      return parseInt(hexadecimal[1] ?? hexadecimal[2] ?? "", 16);
    }
    if (!this.takes("\\")) {
      return code(this.next());
    }
    const escaped = this.next();
    const control = CONTROLS.get(escaped);
    if (control === undefined && /[0-9A-Za-z]/.test(escaped)) {
      throw new SyntaxError(`unknown escape \\${escaped} in ${this.text}`);
    }
    return control ?? code(escaped);
  }
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
