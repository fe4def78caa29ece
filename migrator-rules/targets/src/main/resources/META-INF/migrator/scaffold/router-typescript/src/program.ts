// An expression as instructions, each followed by the next but where it says otherwise.

import type { Node } from "./syntax.js";

export type Instruction =
  | { readonly kind: "character"; readonly isOne: (character: number) => boolean }
  | { readonly kind: "assertion"; readonly holds: (before?: number, after?: number) => boolean }
  | { readonly kind: "either"; readonly preferred: number; readonly other: number }
  /** Notes the start or the end of a group. */
  | { readonly kind: "place"; readonly number: number }
  | { readonly kind: "match" };

type Repeat = Extract<Node, { kind: "repeat" }>;

export function program(node: Node): readonly Instruction[] {
  const code: Instruction[] = [];
  add(code, { kind: "group", number: 0, node });
  code.push({ kind: "match" });
  return code;
}

function add(code: Instruction[], node: Node): void {
  switch (node.kind) {
    case "character":
    case "assertion":
      code.push(node);
      break;
    case "sequence":
      node.nodes.forEach((n) => {
        add(code, n);
      });
      break;
    case "choice":
      choice(code, node.nodes);
      break;
    case "group":
      code.push({ kind: "place", number: 2 * node.number });
      add(code, node.node);
      code.push({ kind: "place", number: 2 * node.number + 1 });
      break;
    case "repeat":
      repeat(code, node);
  }
}

function choice(code: Instruction[], nodes: readonly Node[]): void {
  const [first, ...others] = nodes;
  if (first === undefined) {
    return;
  }
  if (others.length === 0) {
    add(code, first);
    return;
  }
  const split = hole(code);
  add(code, first);
  const end = hole(code);
  code[split] = { kind: "either", preferred: split + 1, other: code.length };
  choice(code, others);
  code[end] = goTo(code.length);
}

function repeat(code: Instruction[], { node, least, most, lazy }: Repeat): void {
  if (most === Infinity && least === 0) {
    anyNumber(code, node, lazy);
    return;
  }
  for (let i = 1; i < least; i++) {
    add(code, node);
  }
  if (most === Infinity) {
    oneOrMore(code, node, lazy);
    return;
  }
  if (least > 0) {
    add(code, node);
  }
  upTo(code, node, most - least, lazy);
}

function oneOrMore(code: Instruction[], node: Node, lazy: boolean): void {
  const start = code.length;
  add(code, node);
  const split = hole(code);
  code[split] = either(start, split + 1, lazy);
}

/** Whoever leaves one out leaves out those after it. */
function upTo(code: Instruction[], node: Node, most: number, lazy: boolean): void {
  const splits: number[] = [];
  for (let i = 0; i < most; i++) {
    splits.push(hole(code));
    add(code, node);
  }
  splits.forEach((split) => {
    code[split] = either(split + 1, code.length, lazy);
  });
}

function anyNumber(code: Instruction[], node: Node, lazy: boolean): void {
  const split = hole(code);
  if (mayBeEmpty(node)) {
    // As in RE2, what may be empty is taken once, even as nothing, before it is left out.
    oneOrMore(code, node, lazy);
  } else {
    add(code, node);
    code.push(goTo(split));
  }
  code[split] = either(split + 1, code.length, lazy);
}

function mayBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case "character":
      return false;
    case "assertion":
      return true;
    case "sequence":
      return node.nodes.every(mayBeEmpty);
    case "choice":
      return node.nodes.some(mayBeEmpty);
    case "group":
      return mayBeEmpty(node.node);
    case "repeat":
      return node.least === 0 || mayBeEmpty(node.node);
  }
}

function either(body: number, rest: number, lazy: boolean): Instruction {
  return lazy
    ? { kind: "either", preferred: rest, other: body }
    : { kind: "either", preferred: body, other: rest };
}

function goTo(at: number): Instruction {
  return { kind: "either", preferred: at, other: at };
}

/** A place for an instruction that is known later. */
function hole(code: Instruction[]): number {
  return code.push({ kind: "match" }) - 1;
}
