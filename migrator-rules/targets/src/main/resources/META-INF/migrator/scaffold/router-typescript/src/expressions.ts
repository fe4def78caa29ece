// Regular expressions of the table, as RE2 reads them. JavaScript's own try every way to match, which some expressions turn
// into exponential time, and they read some texts otherwise. Here every way is followed at once, one character after the
// other, so the time is that of the text times that of the expression, whatever they are.

import { type Node, parsed } from "./syntax.js";
import { type Instruction, program } from "./program.js";

export interface Found {
  readonly start: number;
  readonly end: number;
  /** The whole that was found, then each group; undefined where a group took no part. */
  readonly groups: readonly (string | undefined)[];
}

/** The places where groups start and end: those of group n are at 2n and 2n + 1. */
type Places = readonly (number | undefined)[];

interface Thread {
  readonly at: number;
  readonly places: Places;
}

const END: Node = { kind: "assertion", holds: (_, after) => after === undefined };
const compiled = new Map<string, readonly Instruction[]>();

/** Whether an expression is found at the start of a text, or takes in the whole text. */
export function matches(
  expression: string,
  ignoresCase: boolean,
  whole: boolean,
  text: string,
): boolean {
  return run(compile(expression, ignoresCase, whole), text, true) !== undefined;
}

/** Where an expression is found first in a text. */
export function find(expression: string, ignoresCase: boolean, text: string): Found | undefined {
  const places = run(compile(expression, ignoresCase, false), text, false);
  if (places === undefined) {
    return undefined;
  }
  const groups: (string | undefined)[] = [];
  for (let i = 0; i < places.length; i += 2) {
    groups.push(places[i + 1] === undefined ? undefined : text.slice(places[i], places[i + 1]));
  }
  return { start: places[0] ?? 0, end: places[1] ?? 0, groups };
}

function compile(expression: string, ignoresCase: boolean, whole: boolean): readonly Instruction[] {
  const key = (ignoresCase ? "i" : "c") + (whole ? "w" : "p") + expression;
  const known = compiled.get(key);
  if (known !== undefined) {
    return known;
  }
  const node = parsed(expression, ignoresCase);
  const fresh = program(whole ? { kind: "sequence", nodes: [node, END] } : node);
  compiled.set(key, fresh);
  return fresh;
}

/** The places of the first match: of those that start first, the one that the expression prefers. */
function run(code: readonly Instruction[], text: string, fromStart: boolean): Places | undefined {
  let threads: Thread[] = [];
  let found: Places | undefined;
  let before: number | undefined;
  let position = 0;
  for (;;) {
    const character = text.codePointAt(position);
    if (found === undefined && (position === 0 || !fromStart)) {
      threads.push({ at: 0, places: [] });
    }
    const next: Thread[] = [];
    for (const thread of waiting(code, threads, position, before, character)) {
      const step = code[thread.at];
      if (step?.kind === "match") {
        found = thread.places;
        break;
      }
      if (step?.kind === "character" && character !== undefined && step.isOne(character)) {
        next.push({ at: thread.at + 1, places: thread.places });
      }
    }
    if (character === undefined || (next.length === 0 && (fromStart || found !== undefined))) {
      return found;
    }
    threads = next;
    before = character;
    position += character > 0xffff ? 2 : 1;
  }
}

/** Where threads get to without a further character, most preferred first; each instruction is reached once. */
function waiting(
  code: readonly Instruction[],
  threads: readonly Thread[],
  position: number,
  before: number | undefined,
  after: number | undefined,
): Thread[] {
  const reached = new Set<number>();
  const result: Thread[] = [];
  const open = [...threads].reverse();
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    const { at, places } = thread;
    const step = code[at];
    if (step === undefined || reached.has(at)) {
      continue;
    }
    reached.add(at);
    switch (step.kind) {
      case "either":
        open.push({ at: step.other, places }, { at: step.preferred, places });
        break;
      case "place": {
        const marked = [...places];
        marked[step.number] = position;
        open.push({ at: at + 1, places: marked });
        break;
      }
      case "assertion":
        if (step.holds(before, after)) {
          open.push({ at: at + 1, places });
        }
        break;
      default:
        result.push(thread);
    }
  }
  return result;
}
