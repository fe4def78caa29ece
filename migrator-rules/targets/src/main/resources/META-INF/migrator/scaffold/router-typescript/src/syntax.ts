// Reads expressions as RE2 does: https://github.com/google/re2/wiki/Syntax, read 2026-11-23. Left out are classes of Unicode,
// quoting with \Q and the flags m and U: whoever made the table has refused expressions with them.

import { characters, type Class, isWord, parsedClass, perlClass } from "./characters.js";
import { Reader } from "./reader.js";

export type Node =
  | { readonly kind: "character"; readonly isOne: (character: number) => boolean }
  | { readonly kind: "assertion"; readonly holds: (before?: number, after?: number) => boolean }
  | { readonly kind: "sequence"; readonly nodes: readonly Node[] }
  /** The first is preferred. */
  | { readonly kind: "choice"; readonly nodes: readonly Node[] }
  | { readonly kind: "group"; readonly number: number; readonly node: Node }
  | {
      readonly kind: "repeat";
      readonly node: Node;
      readonly least: number;
      /** Perhaps infinite. */
      readonly most: number;
      /** Prefers few. */
      readonly lazy: boolean;
    };

interface Flags {
  readonly ignoresCase: boolean;
  readonly dotTakesLineFeed: boolean;
}

const LINE_FEED = 0x0a;
const REPEAT = /([*+?]|\{(\d+)(,?)(\d*)\})(\??)/y;
const OPENING = /\((?:\?(?:P?<\w+>|([is]*)(?:-([is]+))?([:)])))?/y;
const ASSERTIONS = new Map<string, (before?: number, after?: number) => boolean>([
  ["^", (before) => before === undefined],
  ["\\A", (before) => before === undefined],
  ["$", (_, after) => after === undefined],
  ["\\z", (_, after) => after === undefined],
  ["\\b", (before, after) => isWord(before) !== isWord(after)],
  ["\\B", (before, after) => isWord(before) === isWord(after)],
]);

export function parsed(expression: string, ignoresCase: boolean): Node {
  const reader = new Reader(expression);
  const node = new Syntax(reader).choice({ ignoresCase, dotTakesLineFeed: false });
  if (!reader.isAtEnd()) {
    throw new SyntaxError(`not read as a whole: ${expression}`);
  }
  return node;
}

class Syntax {
  private groups = 0;

  constructor(private readonly reader: Reader) {}

  choice(given: Flags): Node {
    const nodes: Node[] = [];
    let flags = given;
    do {
      const [node, after] = this.sequence(flags);
      nodes.push(node);
      flags = after;
    } while (this.reader.takes("|"));
    return { kind: "choice", nodes };
  }

  /** Flags that are set in a sequence hold for what follows it in its group. */
  private sequence(given: Flags): [Node, Flags] {
    const nodes: Node[] = [];
    let flags = given;
    while (!this.reader.isAtEnd() && !this.reader.startsWith("|") && !this.reader.startsWith(")")) {
      const opening = this.reader.match(OPENING);
      if (opening?.[3] === ")") {
        flags = changed(flags, opening);
      } else {
        nodes.push(
          this.repeated(opening === null ? this.single(flags) : this.group(opening, flags)),
        );
      }
    }
    return [{ kind: "sequence", nodes }, flags];
  }

  private group(opening: RegExpExecArray, flags: Flags): Node {
    const number = opening[3] === undefined ? ++this.groups : undefined;
    const node = this.choice(changed(flags, opening));
    if (!this.reader.takes(")")) {
      throw new SyntaxError("a group has no end");
    }
    return number === undefined ? node : { kind: "group", number, node };
  }

  private repeated(node: Node): Node {
    const repeat = this.reader.match(REPEAT);
    if (repeat === null) {
      return node;
    }
    const [, sign = "", from, comma, to, lazy] = repeat;
    const counted = from !== undefined;
    const least = counted ? Number(from) : sign === "+" ? 1 : 0;
    const most = counted && comma === "" ? least : to ? Number(to) : sign === "?" ? 1 : Infinity;
    return { kind: "repeat", node, least, most, lazy: lazy === "?" };
  }

  private single(flags: Flags): Node {
    for (const [sign, holds] of ASSERTIONS) {
      if (this.reader.takes(sign)) {
        return { kind: "assertion", holds };
      }
    }
    if (this.reader.takes(".")) {
      const isOne = (c: number) => flags.dotTakesLineFeed || c !== LINE_FEED;
      return { kind: "character", isOne };
    }
    return { kind: "character", isOne: characters(this.class(), flags.ignoresCase) };
  }

  private class(): Class {
    if (this.reader.takes("[")) {
      return parsedClass(this.reader);
    }
    const perl = perlClass(this.reader);
    if (perl !== undefined) {
      return { negated: false, parts: [perl] };
    }
    const character = this.reader.character();
    return { negated: false, parts: [{ negated: false, ranges: [[character, character]] }] };
  }
}

function changed(flags: Flags, [, on = "", off = ""]: RegExpExecArray): Flags {
  const set = (flag: string, before: boolean) =>
    on.includes(flag) || (before && !off.includes(flag));
  return {
    ignoresCase: set("i", flags.ignoresCase),
    dotTakesLineFeed: set("s", flags.dotTakesLineFeed),
  };
}
